"""Long work in slices between the window's own, so that it stays alive without a thread."""

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from handbook.errors import HandbookError

_SLICE_MILLISECONDS = 8
"""Short enough for a key press not to be felt late."""


class Slices(QObject):
    """Runs an iterator to its end, a slice at a time; each of its items is `advanced`.

    A fault of the world that the work meets ends it, and is `failed`.
    """

    advanced = Signal(object)
    finished = Signal()
    failed = Signal(HandbookError)

    def __init__(self, work: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._run_slice)

    def start(self) -> None:
        """Begin when the window has nothing better to do."""
        self._timer.start(0)

    def stop(self) -> None:
        """Give up; what the work had begun is closed with it."""
        self._timer.stop()
        close = getattr(self._work, "close", None)
        if close is not None:
            close()

    def _run_slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _SLICE_MILLISECONDS:
            try:
                item = next(self._work)
            except StopIteration:
                self._timer.stop()
                self.finished.emit()
                return
            except HandbookError as error:
                self._timer.stop()
                self.failed.emit(error)
                return
            self.advanced.emit(item)
