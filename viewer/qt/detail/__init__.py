"""The detail pane: one event whole, or, with none selected, what is in view."""
