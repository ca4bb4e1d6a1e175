"""What can go wrong with a store, an export or a view."""

from __future__ import annotations

from viewer.qt.translation import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("core", "This is not the text of a view."),
    QT_TRANSLATE_NOOP("core", "It begins with {prefix}"),
    QT_TRANSLATE_NOOP("core", "The text of this view is damaged."),
    QT_TRANSLATE_NOOP("core", "Copy it whole, in one line."),
    QT_TRANSLATE_NOOP("core", "This view was copied from a newer version of the app."),
    QT_TRANSLATE_NOOP("core", "{path} is the store itself."),
    QT_TRANSLATE_NOOP("core", "{path} ends neither in .csv nor in .json."),
    QT_TRANSLATE_NOOP(
        "core", "{path} is JSON, which no spreadsheet runs: nothing in it is to be disarmed."
    ),
    QT_TRANSLATE_NOOP("core", "Name a .csv, or leave the disarming out."),
    QT_TRANSLATE_NOOP("core", "Choose another name."),
    QT_TRANSLATE_NOOP("core", "{path} cannot be written: {reason}."),
    QT_TRANSLATE_NOOP("core", "Name the file after the format you want."),
    QT_TRANSLATE_NOOP("core", "A store cannot be copied onto itself."),
    QT_TRANSLATE_NOOP("core", "Bring it back from a backup, or import its files into a new store."),
    QT_TRANSLATE_NOOP("core", "Another program is writing to {path}."),
    QT_TRANSLATE_NOOP("core", "Try again when it has finished."),
    QT_TRANSLATE_NOOP("core", "{path} is damaged: {reason}."),
    QT_TRANSLATE_NOOP("core", "The disk is full; {path} stays as it was."),
    QT_TRANSLATE_NOOP("core", "Make room and try again."),
    QT_TRANSLATE_NOOP("core", "{path} could not be read or written: {reason}."),
    QT_TRANSLATE_NOOP("core", "{path} cannot be opened: {reason}."),
    QT_TRANSLATE_NOOP("core", "{path} can be read but not written."),
    QT_TRANSLATE_NOOP("core", "{path} holds a text too long to be read."),
    QT_TRANSLATE_NOOP("core", "{path} is not a store: it does not begin like an SQLite file."),
    QT_TRANSLATE_NOOP("core", "{path} is empty, so it is not a store."),
    QT_TRANSLATE_NOOP("core", "{path} is an SQLite file of another program, not a store."),
    QT_TRANSLATE_NOOP(
        "core",
        "{path} was made by a newer version of this app: its format is {version}, and "
        "this version reads formats up to {known}.",
    ),
    QT_TRANSLATE_NOOP("core", "Update the app to open it."),
    QT_TRANSLATE_NOOP("core", "{path} is a folder, not a store."),
    QT_TRANSLATE_NOOP("core", "{path} is not a file, so it is not a store."),
    QT_TRANSLATE_NOOP("core", "{path} is damaged: {missing} bytes are missing at its end."),
    QT_TRANSLATE_NOOP("core", "{path} is damaged: its header is cut off."),
    QT_TRANSLATE_NOOP("core", "The disk may be full or failing."),
    QT_TRANSLATE_NOOP("core", "Temporary files cannot be written: {reason}; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "core",
        "Make room on the disk that holds them, or name another folder in {variable}.",
    ),
    QT_TRANSLATE_NOOP("core", "There is no store at {path}."),
    QT_TRANSLATE_NOOP("core", "Importing a file makes one."),
    QT_TRANSLATE_NOOP("core", "{path} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("core", "{store} is open for reading only."),
    QT_TRANSLATE_NOOP("core", "Copy it to a folder you may write to."),
    QT_TRANSLATE_NOOP(
        "core",
        "The store has no ids left for new events: its last one is {number}.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "{path} is damaged: {name} is missing or was changed by another program.",
    ),
    QT_TRANSLATE_NOOP(
        "core",
        "{path} has a table of another program whose name this version needs: {reason}.",
    ),
    QT_TRANSLATE_NOOP("core", "Rename that table, and open the store again."),
    QT_TRANSLATE_NOOP("core", "Another program keeps writing to {path}."),
    QT_TRANSLATE_NOOP("core", "A store cannot be made at {path}: {reason}."),
    QT_TRANSLATE_NOOP("core", "a file of that name appeared meanwhile"),
    QT_TRANSLATE_NOOP("core", "{path} has a trigger, {name}, which this app did not make."),
    QT_TRANSLATE_NOOP("core", "Remove it with DROP TRIGGER if you trust the rest of the file."),
    QT_TRANSLATE_NOOP("core", "The store has no event {number}."),
    QT_TRANSLATE_NOOP("core", "There is no import {number}."),
    QT_TRANSLATE_NOOP("core", "{path} is damaged: it does not say which store it is."),
    QT_TRANSLATE_NOOP(
        "core",
        "Import {number} cannot be undone: import {later} ({file}) changed its events later.",
    ),
    QT_TRANSLATE_NOOP("core", "Undo import {later} first."),
    QT_TRANSLATE_NOOP("core", "The command info lists the imports."),
)
