"""What is said of rows: why one is no event, and what a report counts."""

from __future__ import annotations

from viewer.qt.translation import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("core", "The century was not written and was assumed."),
    QT_TRANSLATE_NOOP("core", "The date is named as Julian and was converted."),
    QT_TRANSLATE_NOOP("core", "Of two years written for one date, the later was taken."),
    QT_TRANSLATE_NOOP(
        "core", "A part of the day, such as morning, is kept in the source's words alone."
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "An end of a span such as early June was taken as the whole month, decade or century.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "The time zone's abbreviation has several meanings; civil time was kept.",
    ),
    QT_TRANSLATE_NOOP("core", "A label beside the date was passed over."),
    QT_TRANSLATE_NOOP("core", "Parts of the date are marked as unknown."),
    QT_TRANSLATE_NOOP(
        "core",
        "A general parser read the date; each part was checked against the text.",
    ),
    QT_TRANSLATE_NOOP("core", "1 date: {note}"),
    QT_TRANSLATE_NOOP("core", "{count} dates: {note}"),
    QT_TRANSLATE_NOOP("core", "1 blank row was passed over."),
    QT_TRANSLATE_NOOP("core", "{count} blank rows were passed over."),
    QT_TRANSLATE_NOOP(
        "core",
        "1 row has fewer cells than the header; the missing ones were taken as blank.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "1 row names other dates that could not be read; they are kept with the event.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "1 row has other spellings that belong to no one name; they are kept with the event.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "{count} rows have fewer cells than the header; the missing ones were taken as blank.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "{count} rows name other dates that could not be read; they are kept with the event.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "{count} rows have other spellings that belong to no one name; they are kept with"
        " the event.",
    ),
    QT_TRANSLATE_NOOP("core", "This file has other spellings of names, and no events."),
    QT_TRANSLATE_NOOP("core", "No column of dates was found; say which one it is."),
    QT_TRANSLATE_NOOP(
        "core",
        "The columns {first} to {last} are years, and each row tells of all of them. Make it a"
        " table with a row for each year, and import that.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "Births date the rows ({column}). If they are about something else, say what does.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "Deaths date the rows ({column}). If they are about something else, say what does.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "The numbers in {column} are read as years, though its name does not say that they are.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "Most titles name other years than their dates, as {words} for “{title}”. Look whether"
        " another column has the dates.",
    ),
    QT_TRANSLATE_NOOP("core", "This row has a date, but nothing that could be its title."),
    QT_TRANSLATE_NOOP("core", "There is no date in this row."),
    QT_TRANSLATE_NOOP("core", "A row of aliases needs a name and an alias."),
    QT_TRANSLATE_NOOP("core", "An alias is of a participant or of a place."),
    QT_TRANSLATE_NOOP("core", "A quote opens in this row and is never closed."),
    QT_TRANSLATE_NOOP("core", "This is not a record with named fields."),
    QT_TRANSLATE_NOOP("core", "This cell holds NUL bytes, which are no text."),
    QT_TRANSLATE_NOOP("core", "This record is empty."),
    QT_TRANSLATE_NOOP("core", "This line is not JSON: {reason}."),
    QT_TRANSLATE_NOOP(
        "core",
        "This cell holds half of a character pair, or bytes that are no text.",
    ),
    QT_TRANSLATE_NOOP("core", "This record is nested too deep."),
    QT_TRANSLATE_NOOP("core", "This row has {filled} cells, its header {width}."),
    QT_TRANSLATE_NOOP("core", "This cell holds bytes that are not {encoding}."),
    QT_TRANSLATE_NOOP("core", "This row repeats the header."),
    QT_TRANSLATE_NOOP("core", "This row has {cells} cells, the header {width}."),
    QT_TRANSLATE_NOOP(
        "core",
        "This line is longer than {most} characters; only its start was kept.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "The id {id} already stands for row {row}, which has another title: {title}",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "A cell of this row is longer than {most} characters; only its start was kept.",
    ),
)
