"""Which column of a file says what of an event: guessed, taken from a preset, or given."""
