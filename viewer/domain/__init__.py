"""Dates, events, queries, errors and progress: plain values that know no file and no window."""
