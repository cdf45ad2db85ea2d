"""An orderly end where the system asks for one: Ctrl+C in a terminal, or a shutdown."""

import os
import signal
from types import FrameType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

_READ_AT_ONCE = 64


def close_on_signals(window: QWidget) -> None:
    """Close the window on SIGINT and SIGTERM, so that what is open is kept.

    Python hears a signal only between two of its own steps, and Qt takes none while it waits. A
    pipe wakes it.
    """
    if os.name != "posix":
        return
    heard, said = os.pipe()
    for end in (heard, said):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(said)
    notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read, window)
    notifier.activated.connect(lambda: os.read(heard, _READ_AT_ONCE))

    def close(_signal: int, _frame: FrameType | None) -> None:
        window.close()

    for kind in (signal.SIGINT, signal.SIGTERM):
        signal.signal(kind, close)
