"""What a file is, found out before it is read: its form, encoding, delimiter and header."""
