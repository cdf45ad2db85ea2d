"""SIGTERM and SIGINT close the window in order."""

import os
import signal

import pytest
from PySide6.QtWidgets import QWidget

from handbook.ui.desktop.signals import close_on_signals


@pytest.fixture
def window(qtbot):
    before = {kind: signal.getsignal(kind) for kind in (signal.SIGINT, signal.SIGTERM)}
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    close_on_signals(shown)
    yield shown
    for kind, handler in before.items():
        signal.signal(kind, handler)
    signal.set_wakeup_fd(-1)


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window(kind, window, qtbot):
    os.kill(os.getpid(), kind)
    qtbot.waitUntil(lambda: not window.isVisible())
