"""The rows of a file, whatever its form: numbered, verbatim, in chunks, in bounded memory."""
