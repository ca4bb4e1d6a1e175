"""Rows of a file turned into events, chunk by chunk and column by column."""
