"""What the fields of an event are called where columns are mapped to them."""

from __future__ import annotations

from viewer.exchange.mapping.fields import Field
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

_NAMES = {
    Field.DATE: QT_TRANSLATE_NOOP("fields", "Date"),
    Field.END: QT_TRANSLATE_NOOP("fields", "End date"),
    Field.NOT_AFTER: QT_TRANSLATE_NOOP("fields", "Latest possible date"),
    Field.TITLE: QT_TRANSLATE_NOOP("fields", "Title"),
    Field.KIND: QT_TRANSLATE_NOOP("fields", "Kind"),
    Field.PARTICIPANTS: QT_TRANSLATE_NOOP("fields", "Participants"),
    Field.PARTICIPANT_ALIASES: QT_TRANSLATE_NOOP("fields", "Participants’ aliases"),
    Field.ROLE: QT_TRANSLATE_NOOP("fields", "Role of the participant"),
    Field.PLACE: QT_TRANSLATE_NOOP("fields", "Place"),
    Field.PLACE_ALIASES: QT_TRANSLATE_NOOP("fields", "Place’s aliases"),
    Field.LATITUDE: QT_TRANSLATE_NOOP("fields", "Latitude"),
    Field.LONGITUDE: QT_TRANSLATE_NOOP("fields", "Longitude"),
    Field.DESCRIPTION: QT_TRANSLATE_NOOP("fields", "Description"),
    Field.IMPORTANCE: QT_TRANSLATE_NOOP("fields", "Importance"),
    Field.TAGS: QT_TRANSLATE_NOOP("fields", "Tags"),
    Field.SOURCE_TITLE: QT_TRANSLATE_NOOP("fields", "Source"),
    Field.SOURCE_URL: QT_TRANSLATE_NOOP("fields", "Source link"),
    Field.SOURCE_PUBLISHER: QT_TRANSLATE_NOOP("fields", "Source publisher"),
    Field.SOURCE_DATE: QT_TRANSLATE_NOOP("fields", "Source date"),
    Field.SOURCE_ACCESSED: QT_TRANSLATE_NOOP("fields", "Source accessed"),
    Field.QUOTE: QT_TRANSLATE_NOOP("fields", "Quote"),
    Field.ID: QT_TRANSLATE_NOOP("fields", "Identity"),
    Field.OTHER_DATES: QT_TRANSLATE_NOOP("fields", "Other dates"),
    Field.DATE_TEXT: QT_TRANSLATE_NOOP("fields", "Date as written"),
    Field.DATE_PRECISION: QT_TRANSLATE_NOOP("fields", "Precision of the date"),
    Field.YEAR: QT_TRANSLATE_NOOP("fields", "Year"),
    Field.MONTH: QT_TRANSLATE_NOOP("fields", "Month"),
    Field.DAY: QT_TRANSLATE_NOOP("fields", "Day"),
    Field.TIME: QT_TRANSLATE_NOOP("fields", "Time"),
    Field.END_YEAR: QT_TRANSLATE_NOOP("fields", "End year"),
    Field.END_MONTH: QT_TRANSLATE_NOOP("fields", "End month"),
    Field.END_DAY: QT_TRANSLATE_NOOP("fields", "End day"),
    Field.END_TIME: QT_TRANSLATE_NOOP("fields", "End time"),
    Field.IMAGE: QT_TRANSLATE_NOOP("fields", "Image"),
    Field.IMAGE_CAPTION: QT_TRANSLATE_NOOP("fields", "Image caption"),
    Field.IMAGE_CREDIT: QT_TRANSLATE_NOOP("fields", "Image credit"),
}

FIELDS = tuple(_NAMES)
"""The fields in the order in which they are offered."""


def field_name(field: Field | None) -> str:
    """The name; a column without a field is kept with the event."""
    if field is None:
        return translate("fields", "Kept with the event")
    return translate("fields", _NAMES.get(field, field.value))
