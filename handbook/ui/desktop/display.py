"""Whether there is a screen to open a window on. Qt would abort the program to tell us."""

import ctypes
import os
import sys
from pathlib import Path

from handbook.errors import HandbookError

_SENTENCE = (
    "There is no screen to open the window on. Without one, these work: "
    "handbook pdf, handbook search, handbook export, handbook check."
)
MISSING_LIBRARY = (
    "A part of the system that windows need is missing ({}). On Debian and Ubuntu, “make run” in "
    "the handbook’s folder installs it."
)


def require_display() -> None:
    """Raise `HandbookError` where a window cannot be opened."""
    if not _has_display():
        raise HandbookError(_SENTENCE)


def require_platform() -> None:
    """Raise `HandbookError` where Qt lacks what it needs for this kind of screen.

    Loads, a moment before Qt does, the library by which Qt reaches the screen.
    """
    if not sys.platform.startswith("linux"):
        return
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    missing = ""
    for kind in _kinds_of_screen():
        try:
            ctypes.CDLL(str(folder / f"libq{kind}.so"))
        except OSError as error:
            missing = missing or str(error)
        else:
            return
    raise HandbookError(MISSING_LIBRARY.format(missing))


def _kinds_of_screen() -> list[str]:
    """What Qt will try: the kind that was chosen, else those that answer."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    if any(chosen):
        return [kind.partition(":")[0] for kind in chosen if kind]
    answering = {"xcb": bool(os.environ.get("DISPLAY")), "wayland": _wayland_answers()}
    return [kind for kind, answers in answering.items() if answers]


def _has_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or chosen not in ("", "xcb", "wayland"):
        return True
    if chosen != "xcb" and _wayland_answers():
        return True
    return bool(os.environ.get("DISPLAY")) and chosen != "wayland" and _x_server_answers()


def _wayland_answers() -> bool:
    """Whether the socket is there that Wayland is reached by."""
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).is_socket()


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
