"""Every action of the window, a record each: menus, toolbar, keys and help come from here."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QAction

from viewer.qt.translation import QT_TRANSLATE_NOOP, translate


class Action(NamedTuple):
    """One thing the window can do.

    Attributes:
        id: its name in the code.
        text: what the menu says.
        keys: its shortcuts in Qt's portable form, the one that the menu shows first.
        menu: the menu where it stands, one of ``MENUS``.
        icon: the file in ``resources/icons`` without its ending.
        tip: what it does, for status bar, tooltip and help.
        needs: what must be there for it, one of the session's conditions; empty for nothing.
        is_of_timeline: its keys work only while the timeline has the focus, so that letters,
            arrows and the like keep their meaning in lists and fields; what the list of events
            takes of them, the window adds there.
        is_toggle: it is on or off.
        role: its place in the menus of macOS.
        short: what a button says where that is less than the menu says.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str
    icon: str = ""
    tip: str = ""
    needs: str = ""
    is_of_timeline: bool = False
    is_toggle: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    short: str = ""


MENUS = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("go", QT_TRANSLATE_NOOP("actions", "&Go")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)
"""The menus in order, with their titles."""

SAMPLES_TITLE = QT_TRANSLATE_NOOP("actions", "Open a sample")

ACTIONS: tuple[Action, ...] = (
    Action(
        "new_store",
        QT_TRANSLATE_NOOP("actions", "New store…"),
        ("Ctrl+N",),
        "file",
        icon="new",
        tip=QT_TRANSLATE_NOOP("actions", "Begin an empty store"),
    ),
    Action(
        "open_store",
        QT_TRANSLATE_NOOP("actions", "Open store…"),
        ("Ctrl+O",),
        "file",
        icon="open",
        tip=QT_TRANSLATE_NOOP("actions", "Open a store of events"),
    ),
    Action(
        "open_iowa",
        QT_TRANSLATE_NOOP("actions", "Iowa and China, 1985 to 2024"),
        (),
        "samples",
        tip=QT_TRANSLATE_NOOP("actions", "The first story: a visit, a letter, a summit"),
    ),
    Action(
        "open_milestones",
        QT_TRANSLATE_NOOP("actions", "China and the United States, 1949 to today"),
        (),
        "samples",
        tip=QT_TRANSLATE_NOOP("actions", "Eighty milestones of two states"),
    ),
    Action(
        "import",
        QT_TRANSLATE_NOOP("actions", "Import…"),
        ("Ctrl+I",),
        "file",
        icon="import",
        tip=QT_TRANSLATE_NOOP("actions", "Bring in a file of events"),
        needs="writable",
        short=QT_TRANSLATE_NOOP("actions", "Import…"),
    ),
    Action(
        "imports",
        QT_TRANSLATE_NOOP("actions", "Imports…"),
        ("Ctrl+Shift+I",),
        "file",
        tip=QT_TRANSLATE_NOOP("actions", "See what was imported, mend problems, undo"),
        needs="store",
    ),
    Action(
        "export",
        QT_TRANSLATE_NOOP("actions", "Export…"),
        ("Ctrl+E",),
        "file",
        icon="export",
        tip=QT_TRANSLATE_NOOP("actions", "Write the events shown to CSV or JSON"),
        needs="events",
    ),
    Action(
        "save_copy",
        QT_TRANSLATE_NOOP("actions", "Save a copy…"),
        ("Ctrl+Shift+S",),
        "file",
        icon="copy",
        tip=QT_TRANSLATE_NOOP("actions", "Save the whole store under another name"),
        needs="store",
    ),
    Action(
        "save_picture",
        QT_TRANSLATE_NOOP("actions", "Save picture…"),
        ("Ctrl+Shift+P",),
        "file",
        icon="picture",
        tip=QT_TRANSLATE_NOOP("actions", "Save the timeline as it stands, as PNG, SVG or PDF"),
        needs="store",
    ),
    Action(
        "close_store",
        QT_TRANSLATE_NOOP("actions", "Close store"),
        ("Ctrl+W",),
        "file",
        tip=QT_TRANSLATE_NOOP("actions", "Close this store"),
        needs="store",
    ),
    Action(
        "quit",
        QT_TRANSLATE_NOOP("actions", "Quit"),
        ("Ctrl+Q",),
        "file",
        tip=QT_TRANSLATE_NOOP("actions", "End the app"),
        role=QAction.MenuRole.QuitRole,
    ),
    Action(
        "undo_import",
        QT_TRANSLATE_NOOP("actions", "Undo the last import"),
        ("Ctrl+Z",),
        "edit",
        icon="undo",
        tip=QT_TRANSLATE_NOOP("actions", "Take the last import back whole"),
        needs="undoable",
    ),
    Action(
        "paste",
        QT_TRANSLATE_NOOP("actions", "Paste events…"),
        ("Ctrl+V",),
        "edit",
        icon="paste",
        tip=QT_TRANSLATE_NOOP("actions", "Bring in rows or files copied in another program"),
        needs="writable",
    ),
    Action(
        "find",
        QT_TRANSLATE_NOOP("actions", "Find"),
        ("Ctrl+F",),
        "edit",
        icon="search",
        tip=QT_TRANSLATE_NOOP("actions", "Search titles, people, places"),
        needs="store",
    ),
    Action(
        "next_hit",
        QT_TRANSLATE_NOOP("actions", "Next hit"),
        ("F3",),
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Go to the next event that the search found"),
        needs="searching",
    ),
    Action(
        "previous_hit",
        QT_TRANSLATE_NOOP("actions", "Previous hit"),
        ("Shift+F3",),
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Go to the one before"),
        needs="searching",
    ),
    Action(
        "clear_query",
        QT_TRANSLATE_NOOP("actions", "Show all events"),
        ("Ctrl+Shift+X",),
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Drop search and filters"),
        needs="narrowed",
    ),
    Action(
        "copy_citation",
        QT_TRANSLATE_NOOP("actions", "Copy citation"),
        ("C",),
        "edit",
        icon="copy",
        tip=QT_TRANSLATE_NOOP("actions", "Copy the sources of the selected event"),
        needs="selection",
        is_of_timeline=True,
    ),
    Action(
        "preferences",
        QT_TRANSLATE_NOOP("actions", "Preferences…"),
        ("Ctrl+,",),
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Colours, text size, motion, mouse wheel"),
        role=QAction.MenuRole.PreferencesRole,
    ),
    Action(
        "toggle_list",
        QT_TRANSLATE_NOOP("actions", "Timeline or list"),
        ("Ctrl+L",),
        "view",
        icon="list",
        tip=QT_TRANSLATE_NOOP("actions", "Read the same events as a list, or as a timeline"),
        needs="store",
        is_toggle=True,
    ),
    Action(
        "show_on_timeline",
        QT_TRANSLATE_NOOP("actions", "Show on the timeline"),
        ("Ctrl+Shift+L",),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "Bring the selected event into view on the timeline"),
        needs="selection",
    ),
    Action(
        "toggle_sidebar",
        QT_TRANSLATE_NOOP("actions", "Sidebar"),
        ("[",),
        "view",
        icon="sidebar",
        tip=QT_TRANSLATE_NOOP("actions", "Show or hide the sidebar"),
        is_toggle=True,
    ),
    Action(
        "toggle_detail",
        QT_TRANSLATE_NOOP("actions", "Detail pane"),
        ("]",),
        "view",
        icon="detail",
        tip=QT_TRANSLATE_NOOP("actions", "Show or hide the detail pane"),
        is_toggle=True,
    ),
    Action(
        "saved_views",
        QT_TRANSLATE_NOOP("actions", "Saved views…"),
        ("Ctrl+D",),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "Keep query, span, lanes and selection by name"),
        needs="store",
    ),
    Action(
        "two_parties",
        QT_TRANSLATE_NOOP("actions", "Two parties…"),
        ("Ctrl+T",),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "The contacts of two participants, and their silences"),
        needs="events",
    ),
    Action(
        "zoom_in",
        QT_TRANSLATE_NOOP("actions", "Zoom in"),
        ("+", "=", "Ctrl++", "Ctrl+=", "W"),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "Show less time, larger"),
        needs="store",
        is_of_timeline=True,
    ),
    Action(
        "zoom_out",
        QT_TRANSLATE_NOOP("actions", "Zoom out"),
        ("-", "Ctrl+-", "S"),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "Show more time, smaller"),
        needs="store",
        is_of_timeline=True,
    ),
    Action(
        "fit",
        QT_TRANSLATE_NOOP("actions", "Fit all events"),
        ("0", "Ctrl+0"),
        "view",
        icon="fit",
        tip=QT_TRANSLATE_NOOP("actions", "Show all events"),
        needs="events",
        is_of_timeline=True,
        short=QT_TRANSLATE_NOOP("actions", "Fit"),
    ),
    Action(
        "fit_selection",
        QT_TRANSLATE_NOOP("actions", "Fit the selection"),
        ("F",),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "Show the selected events as large as they fit"),
        needs="selection",
        is_of_timeline=True,
    ),
    Action(
        "show_context",
        QT_TRANSLATE_NOOP("actions", "Show context"),
        ("X",),
        "view",
        tip=QT_TRANSLATE_NOOP("actions", "Show pale what the search and the filters leave out"),
        needs="events",
        is_of_timeline=True,
        is_toggle=True,
    ),
    Action(
        "full_screen", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",), "view", is_toggle=True
    ),
    Action(
        "back",
        QT_TRANSLATE_NOOP("actions", "Back"),
        ("Alt+Left",),
        "go",
        icon="back",
        tip=QT_TRANSLATE_NOOP("actions", "The view before"),
        needs="back",
    ),
    Action(
        "forward",
        QT_TRANSLATE_NOOP("actions", "Forward"),
        ("Alt+Right",),
        "go",
        icon="forward",
        tip=QT_TRANSLATE_NOOP("actions", "The view after"),
        needs="forward",
    ),
    Action(
        "go_to_date",
        QT_TRANSLATE_NOOP("actions", "Go to a date…"),
        ("Ctrl+G",),
        "go",
        icon="date",
        tip=QT_TRANSLATE_NOOP("actions", "Show a date, told in any form"),
        needs="store",
    ),
    Action(
        "today",
        QT_TRANSLATE_NOOP("actions", "Today"),
        ("T",),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "Show today"),
        needs="store",
        is_of_timeline=True,
    ),
    Action(
        "first_event",
        QT_TRANSLATE_NOOP("actions", "First event"),
        ("Home",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "last_event",
        QT_TRANSLATE_NOOP("actions", "Last event"),
        ("End",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "next_event",
        QT_TRANSLATE_NOOP("actions", "Next event"),
        (".",),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "The next in reading order"),
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "previous_event",
        QT_TRANSLATE_NOOP("actions", "Previous event"),
        (",",),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "The one before in reading order"),
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "next_in_lane",
        QT_TRANSLATE_NOOP("actions", "Next in the lane"),
        ("Right",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "previous_in_lane",
        QT_TRANSLATE_NOOP("actions", "Previous in the lane"),
        ("Left",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "lane_above",
        QT_TRANSLATE_NOOP("actions", "Nearest in the lane above"),
        ("Up",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "lane_below",
        QT_TRANSLATE_NOOP("actions", "Nearest in the lane below"),
        ("Down",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "pan_left",
        QT_TRANSLATE_NOOP("actions", "Earlier"),
        ("A", "Shift+Left"),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "Move the view to earlier times"),
        needs="store",
        is_of_timeline=True,
    ),
    Action(
        "pan_right",
        QT_TRANSLATE_NOOP("actions", "Later"),
        ("D", "Shift+Right"),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "Move the view to later times"),
        needs="store",
        is_of_timeline=True,
    ),
    Action(
        "lanes_up",
        QT_TRANSLATE_NOOP("actions", "Scroll the lanes up"),
        ("PgUp",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "lanes_down",
        QT_TRANSLATE_NOOP("actions", "Scroll the lanes down"),
        ("PgDown",),
        "go",
        needs="events",
        is_of_timeline=True,
    ),
    Action(
        "ruler",
        QT_TRANSLATE_NOOP("actions", "Ruler from the selection"),
        ("R",),
        "go",
        icon="ruler",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Measure the time from the selected event to the one you choose next"
        ),
        needs="selection",
        is_of_timeline=True,
    ),
    Action(
        "peek",
        QT_TRANSLATE_NOOP("actions", "Peek"),
        ("Space",),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "Show the date of the selected event in full"),
        needs="selection",
        is_of_timeline=True,
    ),
    Action(
        "read",
        QT_TRANSLATE_NOOP("actions", "Read in the detail pane"),
        ("Return", "Enter"),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "Move the keys to the detail pane"),
        needs="selection",
        is_of_timeline=True,
    ),
    Action(
        "clear",
        QT_TRANSLATE_NOOP("actions", "Clear"),
        ("Esc",),
        "go",
        tip=QT_TRANSLATE_NOOP("actions", "First the ruler, then the selection, then the search"),
        needs="store",
    ),
    Action(
        "help", QT_TRANSLATE_NOOP("actions", "Keys and gestures"), ("F1", "?"), "help", icon="help"
    ),
    Action(
        "legend",
        QT_TRANSLATE_NOOP("actions", "How to read a date"),
        ("Shift+F1",),
        "help",
        tip=QT_TRANSLATE_NOOP("actions", "Shapes, soft edges and what they mean"),
    ),
    Action(
        "about",
        QT_TRANSLATE_NOOP("actions", "About Diplomatic Timeline"),
        (),
        "help",
        role=QAction.MenuRole.AboutRole,
    ),
)


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return translate("actions", text)
