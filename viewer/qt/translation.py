"""The reader's language: texts marked and translated, and the language chosen."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.bundled import resources

FILE = "viewer"
"""How the files of translations begin: ``viewer_zh_CN.qm``."""
_WHERE_NONE_IS_SET = "en_GB"
_MNEMONIC = re.compile(r"\(&.\)|&(?=\w)")


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text; Qt's ``lupdate`` collects it under the context, by this very name."""
    return text


def translate(context: str, text: str) -> str:
    """A text in the reader's language; ``lupdate`` collects one that is written out."""
    return QCoreApplication.translate(context, text)


def speak(app: QCoreApplication, language: str) -> None:
    """Make texts, dates and numbers speak a language, before any widget is made.

    The app's texts come from the bundled translations, those of Qt's own dialogs from Qt's;
    what has no translation stays English.

    Args:
        app: which keeps the translations.
        language: a locale such as ``zh_CN``; empty for the system's, English where that has none.
    """
    if language:
        QLocale.setDefault(QLocale(language))
    elif QLocale().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(_WHERE_NONE_IS_SET))  # the C locale groups no digits
    folders = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (FILE, str(resources() / "translations")),
    )
    for name, folder in folders:
        translator = QTranslator(app)
        if translator.load(QLocale(), name, "_", folder):
            app.installTranslator(translator)


def app_name() -> str:
    """The app's own name in the reader's language."""
    return translate("app", "Diplomatic Timeline")


def without_mnemonic(text: str) -> str:
    """A menu's or action's text as it is read: ``&File`` is File, ``文件(&F)`` is 文件."""
    return _MNEMONIC.sub("", text)
