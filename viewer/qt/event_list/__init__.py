"""The same query as a table: one row an event, ten million without loading them."""
