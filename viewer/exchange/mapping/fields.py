"""The fields of an event that a column can say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a column can be mapped to; the values are the names of the app's own CSV columns."""

    ID = "id"
    DATE = "date"
    END = "end_date"
    NOT_AFTER = "not_after"
    DATE_TEXT = "date_text"
    DATE_PRECISION = "date_precision"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"
    END_YEAR = "end_year"
    END_MONTH = "end_month"
    END_DAY = "end_day"
    END_TIME = "end_time"
    OTHER_DATES = "other_dates"
    TITLE = "title"
    KIND = "kind"
    PARTICIPANTS = "participants"
    PARTICIPANT_ALIASES = "participant_aliases"
    ROLE = "role"
    PLACE = "place"
    PLACE_ALIASES = "place_aliases"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    DESCRIPTION = "description"
    IMPORTANCE = "importance"
    TAGS = "tags"
    SOURCE_TITLE = "source_title"
    SOURCE_URL = "source_url"
    SOURCE_PUBLISHER = "source_publisher"
    SOURCE_DATE = "source_date"
    SOURCE_ACCESSED = "source_accessed"
    QUOTE = "quote"
    IMAGE = "image"
    IMAGE_CAPTION = "image_caption"
    IMAGE_CREDIT = "image_credit"
    EXTRA = "extra"
    RECORD = "record"


MULTIPLE = frozenset(
    {
        Field.DATE,
        Field.END,
        Field.TIME,
        Field.END_TIME,
        Field.PARTICIPANTS,
        Field.PARTICIPANT_ALIASES,
        Field.PLACE,
        Field.PLACE_ALIASES,
        Field.TAGS,
        Field.DESCRIPTION,
    }
)
"""Fields that several columns may say: dates in turn (the first that is not blank), times as hours,
minutes and seconds, the others together."""

ALIASES = {
    Field.PARTICIPANT_ALIASES: Field.PARTICIPANTS,
    Field.PLACE_ALIASES: Field.PLACE,
}
"""Fields of other spellings, with the field whose names they spell."""

START_PARTS = (Field.YEAR, Field.MONTH, Field.DAY, Field.TIME)
END_PARTS = (Field.END_YEAR, Field.END_MONTH, Field.END_DAY, Field.END_TIME)

_OTHER_NAMES = {
    "end": Field.END,
    "participant": Field.PARTICIPANTS,
    "lat": Field.LATITUDE,
    "lon": Field.LONGITUDE,
    "source": Field.SOURCE_TITLE,
    "url": Field.SOURCE_URL,
}


def field_named(name: str) -> Field | None:
    """The field that a user names, by its own name or a common short one."""
    key = name.strip().lower().replace("-", "_")
    try:
        return Field(key)
    except ValueError:
        return _OTHER_NAMES.get(key)


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """The columns that say one field, with the reason for it in words."""

    field: Field
    columns: tuple[str, ...]
    why: str = ""
