"""Saved views: kept by name in the store, or carried as a link-like text."""
