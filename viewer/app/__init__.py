"""The command line and the start of the window."""
