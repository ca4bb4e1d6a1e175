"""The SQLite file: schema, reading, writing, search and the sidecar of columns."""

from viewer.store.headers import is_outdated, is_store
from viewer.store.store import Store

__all__ = ["Store", "is_outdated", "is_store"]
