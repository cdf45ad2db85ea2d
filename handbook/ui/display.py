"""Whether there is a screen to open a window on. Qt would abort the program to tell us."""

import ctypes
import os
import sys

from handbook.errors import HandbookError

_SENTENCE = (
    "There is no screen to open the window on. Without one, these work: "
    "handbook pdf, handbook search, handbook export, handbook check."
)


def require_display() -> None:
    """Raise `HandbookError` where a window cannot be opened."""
    if not _has_display():
        raise HandbookError(_SENTENCE)


def _has_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or chosen not in ("", "xcb", "wayland"):
        return True
    if os.environ.get("WAYLAND_DISPLAY") and chosen != "xcb":
        return True
    return bool(os.environ.get("DISPLAY")) and chosen != "wayland" and _x_server_answers()


def _x_server_answers() -> bool:
    """Ask the X server through its own library, as Qt would a moment later."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers
