"""The timeline itself: a widget that paints scenes and understands hands."""
