"""The style sheet of the whole app, filled in from the palette.

Widgets choose a look by dynamic properties, never by colours of their own:

========= ============== =============================================================
property  value          meaning
========= ============== =============================================================
look      primary        the one button that goes on (accent)
look      quiet          a button without a border, as in the toolbar
look      link           a button that reads like a link
look      chip           a small bordered button or label, as a participant
look      warning        text or a pill about doubt; ``error`` and ``good`` likewise
role      title          Noto Serif 19, ``heading`` 12/600, ``section`` 11/600 grey,
                         ``quiet`` 11 grey, ``date`` 13.5/600, ``number`` 20/600
panel     chrome         a surface in the colour of the window; ``card`` and ``canvas`` likewise,
                         ``popup`` a card with an edge
segment   first          parts of a segmented control: ``first``, ``middle``, ``last``
========= ============== =============================================================
"""

from __future__ import annotations

from string import Template

from PySide6.QtWidgets import QApplication

from viewer.bundled import resources
from viewer.qt.painting.fonts import SERIF, Fonts, points
from viewer.qt.painting.palette import Palette
from viewer.timeline.scene import TextStyle

_SERIFS = f'"{SERIF}", "Songti SC", "SimSun", "Noto Serif CJK SC"'

_SURFACES = """
* { outline: none; }
QMainWindow, QDialog, QWizard, QMessageBox { background: $window; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialog { background: $card; }
QWidget[panel="chrome"] { background: $window; }
QWidget[panel="card"] { background: $card; }
QWidget[panel="popup"] { background: $card; border: 1px solid $card_border; }
QWidget[panel="canvas"] { background: $canvas; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $hair; spacing: ${s4};
  padding: ${s4} ${s8}; }
QToolBar::separator { background: $hair2; width: 1px; margin: ${s8} ${s8}; }
QStatusBar { background: $window; border-top: 1px solid $hair; color: $ink2; min-height: ${s24}; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $ink2; font-size: ${small}; }
QSplitter::handle { background: $hair; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QAbstractScrollArea { background: transparent; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: $hair; }
QFrame#message_bar, QFrame#long_works { background: $card; border: none;
  border-bottom: 1px solid $hair; }
QFrame#message_bar[tone="warning"] { background: $warn_back; }
QFrame#message_bar[tone="warning"] QLabel { color: $warn; }
QFrame#message_bar[tone="error"] { background: $error_back; }
QFrame#message_bar[tone="error"] QLabel { color: $error; }
QFrame#drop_sign { background: transparent; border: 2px solid $accent; }
QFrame#drop_sign QLabel { background: $card; border: 1px solid $accent; border-radius: ${s6};
  padding: ${s10} ${s16}; font-weight: 600; }
QToolTip { background: $tip_back; color: $tip_ink; border: none; border-radius: ${s4};
  padding: ${s2} ${s4}; font-size: ${small}; }
"""

_TEXT = """
QLabel { background: transparent; }
QLabel:disabled { color: $ink3; }
*[role="title"] { font-family: $serifs; font-size: ${title}; font-weight: 600; }
*[role="heading"] { font-size: ${heading}; font-weight: 600; }
*[role="section"] { font-size: ${small}; font-weight: 600; color: $ink2; }
*[role="quiet"] { font-size: ${small}; color: $ink3; }
*[role="second"] { color: $ink2; }
*[role="doubt"] { color: $warn; font-weight: 600; }
*[role="date"] { font-size: ${date}; font-weight: 600; }
*[role="number"] { font-size: ${number}; font-weight: 600; }
QLabel[look="warning"] { color: $warn; background: $warn_back; border-radius: ${s4};
  padding: 1px ${s6}; }
QLabel[look="error"] { color: $error; background: $error_back; border-radius: ${s4};
  padding: 1px ${s6}; }
QLabel[look="good"] { color: $ok; }
QLabel[look="chip"] { background: $chip; border-radius: ${s10}; padding: ${s2} ${s10}; }
QLabel[look="key"] { color: $ink3; border: 1px solid $hair2; border-radius: ${s4};
  padding: 0 ${s4}; font-size: ${small}; }
"""

_BUTTONS = """
QPushButton, QToolButton, QComboBox { background: $card; border: 1px solid $input_border;
  border-radius: ${s6}; padding: 0 ${s12}; min-height: ${s26}; font-weight: 500; }
QToolButton { padding: 0 ${s8}; }
QPushButton:hover, QToolButton:hover, QComboBox:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $chip; border-color: $ink3; }
QPushButton:focus, QToolButton:focus, QComboBox:focus { border: 2px solid $accent;
  padding: 0 ${s11}; min-height: ${s24}; }
QToolButton:focus { padding: 0 ${s7}; }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled { color: $ink3;
  background: transparent; }
QPushButton:checked, QToolButton:checked { background: $hover; }
QPushButton[look="primary"], QPushButton:default { background: $accent; color: $on_accent;
  border: 1px solid $accent; font-weight: 600; }
QPushButton[look="primary"]:hover, QPushButton:default:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus, QPushButton:default:focus { border: 2px solid $tint2; }
QPushButton[look="primary"]:disabled { background: transparent; color: $ink3;
  border-color: $input_border; }
*[look="quiet"], QToolBar QToolButton[look="quiet"] { background: transparent;
  border: 1px solid transparent; }
*[look="quiet"]:hover { background: $hover; }
*[look="quiet"]:pressed, *[look="quiet"]:checked { background: $chip; }
*[look="quiet"]:focus { border: 2px solid $accent; }
*[look="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 0 ${s2}; min-height: ${s18}; text-align: left; border-radius: ${s4}; }
*[look="link"][role="quiet"] { color: $accent; font-weight: 500; }
*[look="link"]:hover { background: transparent; text-decoration: underline; }
*[look="link"]:focus { border: 2px solid $accent; padding: 0 1px; min-height: ${s16}; }
QPushButton[look="chip"], QToolButton[look="chip"] { border-radius: ${s4}; padding: 0 ${s8};
  min-height: ${s20}; font-weight: 400; border-color: $card_border; }
QPushButton[look="chip"]:focus, QToolButton[look="chip"]:focus { padding: 0 ${s7};
  min-height: ${s18}; border-color: $accent; }
QPushButton[look="warning"] { background: $warn_back; color: $warn; border: none;
  border-radius: ${s4}; padding: 0 ${s8}; min-height: ${s20}; font-size: ${small}; }
QPushButton[look="warning"]:hover { background: $warn_back; text-decoration: underline; }
QPushButton[look="warning"]:focus { border: 2px solid $accent; padding: 0 ${s6};
  min-height: ${s16}; }
*[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0;
  border-right: none; }
*[segment="middle"] { border-radius: 0; border-right: none; }
*[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; }
*[segment] { background: $window; color: $ink2; }
*[segment]:checked { background: $card; color: $ink; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="2"]::menu-indicator, QPushButton::menu-indicator {
  image: url("$icons/chevron-down.svg"); width: ${s16}; height: ${s16};
  subcontrol-position: right center; subcontrol-origin: padding; right: ${s4}; }
QToolButton[popupMode="2"] { padding-right: ${s24}; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit {
  background: $card; border: 1px solid $input_border; border-radius: ${s6};
  padding: 0 ${s8}; min-height: ${s26}; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateTimeEdit:focus { border: 2px solid $accent; padding: 0 ${s7}; min-height: ${s24}; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { color: $ink3;
  background: transparent; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { background: transparent; border: none;
  padding: 0; min-height: 0; }
QLineEdit[look="error"] { border: 1px solid $error; background: $error_back; }
QTextBrowser { background: transparent; border: none; padding: 0; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; margin: 0;
  min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { border: none; width: ${s16}; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$icons/chevron-up.svg"); width: ${s12}; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$icons/chevron-down.svg");
  width: ${s12}; }
QComboBox { padding-right: ${s2}; combobox-popup: 0; }
QComboBox[look="kept"] { color: $ink3; border-style: dashed; }
QComboBox::drop-down { border: none; width: ${s24}; }
QComboBox::down-arrow { image: url("$icons/chevron-down.svg"); width: ${s16}; height: ${s16}; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $card_border;
  border-radius: ${s6}; padding: ${s4}; selection-background-color: $tint;
  selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: ${s24}; padding: 0 ${s8}; }
QCheckBox, QRadioButton { spacing: ${s8}; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3; }
QCheckBox::indicator, QRadioButton::indicator { width: ${s14}; height: ${s14};
  border: 1px solid $ink3; border-radius: ${s4}; background: $card; }
QRadioButton::indicator { border-radius: ${s8}; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/check.svg"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent;
  image: url("$icons/dash.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/dot.svg"); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QSlider::groove:horizontal { height: ${s4}; background: $hair2; border-radius: 2px; }
QSlider::handle:horizontal { width: ${s14}; margin: -${s6} 0; background: $card;
  border: 1px solid $ink3; border-radius: ${s7}; }
QProgressBar { background: $chip; border: none; border-radius: 2px; height: ${s4};
  max-height: ${s4}; text-align: right; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QGroupBox { border: 1px solid $card_border; border-radius: ${s6}; margin-top: ${s16};
  padding: ${s12}; }
QGroupBox::title { subcontrol-origin: margin; left: ${s8}; color: $ink2; font-weight: 600; }
"""

_MENUS = """
QMenuBar { background: $window; border-bottom: 1px solid $hair; }
QMenuBar::item { background: transparent; padding: ${s4} ${s10}; border-radius: ${s4}; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu { background: $card; border: 1px solid $card_border; padding: ${s4}; }
QMenu::item { padding: ${s4} ${s24} ${s4} ${s24}; border-radius: ${s4}; min-height: ${s18}; }
QMenu::item:selected { background: $tint; color: $ink; }
QMenu::item:disabled { color: $ink3; background: transparent; }
QMenu::separator { height: 1px; background: $hair; margin: ${s4} ${s8}; }
QMenu::indicator { width: ${s14}; height: ${s14}; left: ${s6}; }
QMenu::indicator:checked { image: url("$icons/check-menu.svg"); }
QMenu::right-arrow { image: url("$icons/chevron-right.svg"); width: ${s14}; right: ${s6}; }
QTabWidget::pane { border: none; border-top: 1px solid $hair; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent;
  padding: ${s6} ${s12}; color: $ink2; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { background: $tint; }
"""

_TABLES = """
QTableView, QTreeView, QListView, QTableWidget, QListWidget { background: $canvas;
  alternate-background-color: $canvas; border: 1px solid $card_border; border-radius: ${s6};
  gridline-color: $hair; selection-background-color: $tint; selection-color: $ink; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $accent; }
*[look="plain"] { border: none; background: transparent; }
QTableView::item, QListView::item, QTreeView::item { padding: ${s2} ${s6}; border: none; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
  background: $tint; color: $ink; }
QTableView::item:focus, QListView::item:focus, QTreeView::item:focus {
  border: 1px solid $accent; }
QHeaderView { background: $window; border: none; }
QHeaderView::section { background: $window; color: $ink2; border: none;
  border-bottom: 1px solid $card_border; padding: ${s6} ${s6} ${s6} ${s9}; font-size: ${small};
  font-weight: 600; text-align: left; }
QHeaderView::section:hover { color: $ink; }
QHeaderView::down-arrow { image: url("$icons/chevron-down.svg"); width: ${s12}; }
QHeaderView::up-arrow { image: url("$icons/chevron-up.svg"); width: ${s12}; }
QTableCornerButton::section { background: $window; border: none; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$icons/chevron-right.svg"); }
QTreeView::branch:has-children:open { image: url("$icons/chevron-down.svg"); }
"""

_SCROLLBARS = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${s10}; }
QScrollBar:horizontal { height: ${s10}; }
QScrollBar::handle { background: $hair2; border-radius: ${s2}; }
QScrollBar::handle:vertical { min-height: ${s28}; margin: ${s2} ${s3}; }
QScrollBar::handle:horizontal { min-width: ${s28}; margin: ${s3} ${s2}; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar::corner, QAbstractScrollArea::corner { background: transparent; }
"""

_SHEET = Template(_SURFACES + _TEXT + _BUTTONS + _FIELDS + _MENUS + _TABLES + _SCROLLBARS)
_TEXT_SIZES = {
    "small": 11.0,
    "body": 12.5,
    "heading": 12.5,
    "date": 13.5,
    "title": 19.0,
    "number": 20.0,
}
_STEPS = (2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 26, 28)


def stylesheet(palette: Palette, text_scale: float = 1.0) -> str:
    """Return the style sheet for the application in a palette's colours.

    Args:
        palette: whose tokens fill the sheet in.
        text_scale: as of ``Fonts``; paddings and heights grow with the text.
    """
    tokens = {name: value for name, value in vars(palette).items() if isinstance(value, str)}
    sizes = {name: f"{points(size * text_scale):.6g}pt" for name, size in _TEXT_SIZES.items()}
    steps = {f"s{step}": f"{round(step * text_scale)}px" for step in _STEPS}
    hover = palette.color("accent").lighter(108).name()
    icons = (resources() / "themes" / ("dark" if palette.is_dark else "light")).as_posix()
    return _SHEET.substitute(
        tokens | sizes | steps,
        serifs=_SERIFS,
        icons=icons,
        accent_hover=hover,
    )


def apply_theme(app: QApplication, palette: Palette, fonts: Fonts) -> None:
    """Dress the whole app: colours, typeface and style sheet, at once."""
    app.setPalette(palette.qpalette())
    app.setFont(fonts.font(TextStyle.BODY))
    app.setStyleSheet(stylesheet(palette, fonts.scale))
