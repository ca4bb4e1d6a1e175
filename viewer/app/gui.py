"""Starting the window; what a machine lacks for one is told in a sentence, never by an abort."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from viewer.domain.errors import ViewerError
from viewer.domain.freed_memory import keep_freed_memory
from viewer.qt import garbage, plain_import
from viewer.qt.turns import shorten_turns

XCB_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
"""Libraries of Qt's X11 platform, with the packages that carry them for apt and for dnf."""

COMMON_LIBRARIES = {
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libX11.so.6": ("libx11-6", "libX11"),
}
"""Libraries that Qt's widgets need on any Linux screen."""

_NO_SCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def run(path: Path | None = None, view: str = "") -> int:
    """Open the window and stay until it is closed.

    Args:
        path: a store, or a file to be imported.
        view: what to show at first: a copied view, a saved one's name, or words to find.

    Returns:
        The exit code.

    Raises:
        ViewerError: there is no screen, or a system library is missing.
    """
    check_screen()
    keep_freed_memory()
    shorten_turns()
    # numpy's linear algebra, never used here, would start a thread a core
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    garbage.hold()
    plain_import.load_qt()
    from viewer.qt.application import open_window

    return open_window(path, view)


def check_screen() -> None:
    """Look for what Qt would abort without.

    Raises:
        ViewerError: there is no screen, or a system library is missing.
    """
    if find_spec("PySide6") is None:
        raise ViewerError(
            "The window needs PySide6, which is not installed.",
            hint="Install it with: pip install PySide6-Essentials",
        )
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform not in _NO_SCREEN:
        _check_display(platform)
    _check_libraries(needs_x11=_is_x11(platform))


def _check_display(platform: str) -> None:
    has_x11, has_wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    is_there = {"xcb": has_x11, "wayland": has_wayland}.get(platform, has_x11 or has_wayland)
    if not is_there:
        raise ViewerError(
            "There is no screen to open a window on.",
            hint="Start the app from a desktop, or use a command: diplomatic-timeline --help",
        )
    if _is_x11(platform) and not _answers(has_x11 or ""):
        raise ViewerError(
            "The screen {display} does not answer.",
            hint="Check DISPLAY, or start the app from a desktop.",
            display=has_x11,
        )


def _is_x11(platform: str) -> bool:
    if platform:
        return platform == "xcb"
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")


def _answers(display: str) -> bool:
    """Ask the X server by its own library; True where that library is not there to ask."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    is_broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not is_broken


def _check_libraries(*, needs_x11: bool) -> None:
    wanted = COMMON_LIBRARIES | (XCB_LIBRARIES if needs_x11 else {})
    missing = [name for name in wanted if not _loads(name)]
    if not missing:
        return
    apt = " ".join(dict.fromkeys(wanted[name][0] for name in missing))
    dnf = " ".join(dict.fromkeys(wanted[name][1] for name in missing))
    has_dnf = shutil.which("dnf") is not None and shutil.which("apt-get") is None
    command = f"sudo dnf install {dnf}" if has_dnf else f"sudo apt-get install {apt}"
    other = f"with apt: {apt}" if has_dnf else f"with dnf: {dnf}"
    raise ViewerError(
        "The window needs system libraries that are missing: {names}.",
        hint="Install them: {command} ({other}).",
        names=", ".join(missing),
        command=command,
        other=other,
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
