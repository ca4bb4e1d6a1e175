"""The SQLite file: schema, reading, writing, search and the sidecar of columns."""
