"""The sidebar: each side of the events with its values and their counts."""
