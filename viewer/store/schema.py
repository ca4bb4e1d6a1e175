"""The tables of a store as they are now; ``migrations`` makes them and brings older ones here."""

from __future__ import annotations

APPLICATION_ID = 0x44544C31  # "DTL1"
SCHEMA_VERSION = 3

# JSON columns carry no CHECK (json_valid(...)): SQLite counts the JSON functions as unsafe in a
# schema that is not trusted, and no store's schema is.
TABLES = (
    # One row: who this store is, and how often its rows have changed.
    """CREATE TABLE store (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        uuid TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        generation INTEGER NOT NULL DEFAULT 0,
        created TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE import (
        id INTEGER PRIMARY KEY,
        file TEXT NOT NULL,
        folder TEXT NOT NULL DEFAULT '',
        data_set TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        encoding TEXT NOT NULL,
        dialect TEXT NOT NULL,
        mapping TEXT NOT NULL,
        date_formats TEXT NOT NULL DEFAULT '[]',
        started TEXT NOT NULL,
        finished TEXT NOT NULL DEFAULT '',
        "rows" INTEGER NOT NULL DEFAULT 0,
        events INTEGER NOT NULL DEFAULT 0,
        added INTEGER NOT NULL DEFAULT 0,
        changed INTEGER NOT NULL DEFAULT 0,
        unchanged INTEGER NOT NULL DEFAULT 0,
        vanished INTEGER NOT NULL DEFAULT 0,
        problems INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    # identity tells which event a row of the same data set is; content tells whether it changed.
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY,
        date TEXT NOT NULL,
        date_text TEXT NOT NULL,
        start INTEGER,
        start_latest INTEGER,
        end_earliest INTEGER,
        "end" INTEGER,
        precision TEXT NOT NULL,
        qualifier INTEGER NOT NULL DEFAULT 0,
        utc_offset INTEGER,
        title TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        latitude REAL,
        longitude REAL,
        description TEXT NOT NULL DEFAULT '',
        importance INTEGER NOT NULL DEFAULT 0,
        external_id TEXT NOT NULL DEFAULT '',
        data_set TEXT NOT NULL,
        identity BLOB NOT NULL,
        content BLOB NOT NULL,
        import INTEGER NOT NULL REFERENCES import (id),
        "row" INTEGER NOT NULL,
        extra TEXT NOT NULL DEFAULT '{}'
    ) STRICT""",
    """CREATE TABLE participant (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE event_participant (
        event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        participant INTEGER NOT NULL REFERENCES participant (id),
        role TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE alias (
        facet TEXT NOT NULL CHECK (facet IN ('participant', 'place')),
        alias TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (facet, alias, name)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE tag (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE event_tag (
        event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        tag INTEGER NOT NULL REFERENCES tag (id),
        PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        url TEXT NOT NULL DEFAULT '',
        publisher TEXT NOT NULL DEFAULT '',
        date TEXT NOT NULL DEFAULT '',
        accessed TEXT NOT NULL DEFAULT '',
        UNIQUE (title, url, publisher, date, accessed)
    ) STRICT""",
    """CREATE TABLE event_source (
        event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        source INTEGER NOT NULL REFERENCES source (id),
        quote TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE media (
        event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        path TEXT NOT NULL,
        caption TEXT NOT NULL DEFAULT '',
        credit TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID""",
    # Filled where sources dispute a date: then every claim stands here, exactly one preferred.
    """CREATE TABLE date_claim (
        event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        date_text TEXT NOT NULL,
        source TEXT NOT NULL DEFAULT '',
        preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
        PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID""",
    # What an import overwrote: the event and all that hangs on it, as it stood before.
    """CREATE TABLE import_change (
        import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
        event INTEGER NOT NULL,
        before TEXT NOT NULL,
        PRIMARY KEY (import, event)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE problem (
        id INTEGER PRIMARY KEY,
        import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
        "row" INTEGER NOT NULL,
        "column" TEXT NOT NULL DEFAULT '',
        cell TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL,
        whole_row TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE view (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        saved TEXT NOT NULL
    ) STRICT""",
    # What the reader has said of two events of different files: the same one, or two. Nothing is
    # merged; it goes when one of the two goes.
    """CREATE TABLE duplicate (
        first INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        second INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
        settled TEXT NOT NULL,
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) STRICT, WITHOUT ROWID""",
    # Text for the index is cut into CJK bigrams by the code; the index keeps no copy of it.
    """CREATE VIRTUAL TABLE event_search USING fts5 (
        title, description, participants, place,
        content = '', tokenize = 'unicode61 remove_diacritics 2'
    )""",
    # Each term of the index with the number of events that have it; expands prefixes quickly.
    """CREATE TABLE term (
        term TEXT PRIMARY KEY,
        events INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

INDEXES = (
    'CREATE INDEX event_start ON event (start, "end")',
    "CREATE UNIQUE INDEX event_identity ON event (data_set, identity)",
    "CREATE INDEX event_import ON event (import)",
    "CREATE INDEX event_participant_participant ON event_participant (participant)",
    "CREATE INDEX event_tag_tag ON event_tag (tag)",
    "CREATE INDEX event_source_source ON event_source (source)",
    "CREATE INDEX problem_import ON problem (import)",
    "CREATE INDEX duplicate_second ON duplicate (second)",
)

_SINCE = {"duplicate": 2, "duplicate_second": 2}


def statements(version: int) -> dict[str, str]:
    """What makes the tables and indexes that came with a version of the format, by their names."""
    named = {_name_of(statement): statement for statement in (*TABLES, *INDEXES)}
    return {name: made for name, made in named.items() if _SINCE.get(name, 1) == version}


def _name_of(statement: str) -> str:
    """What a CREATE statement makes."""
    words = statement.replace("(", " ").split()
    return words[1 + next(i for i, word in enumerate(words) if word in {"TABLE", "INDEX"})]
