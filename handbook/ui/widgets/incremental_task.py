"""Long work done a little at a time, so that the window stays alive without a thread."""

from collections.abc import Generator, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from handbook.errors import HandbookError

_MILLISECONDS_AT_A_TIME = 8
"""Short enough for a key press not to be felt late."""


class IncrementalTask(QObject):
    """Runs an iterator to its end whenever the window has nothing else to do.

    Each of its items is `advanced`. At its end it is `finished`; a fault of the world ends
    it too, and is `failed`. Any other exception ends it and goes on to the hook for bugs.
    """

    advanced = Signal(object)
    finished = Signal()
    failed = Signal(HandbookError)

    def __init__(self, work: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._run_for_a_while)

    def start(self) -> None:
        """Begin when the window has nothing better to do."""
        self._timer.start(0)

    def stop(self) -> None:
        """Give up; what the work had begun is closed with it."""
        self._timer.stop()
        if isinstance(self._work, Generator):
            self._work.close()

    def _run_for_a_while(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._timer.isActive() and clock.elapsed() < _MILLISECONDS_AT_A_TIME:
            self._advance()

    def _advance(self) -> None:
        """Take one step. Whatever is raised on the way, the work does not go on after it."""
        try:
            item = next(self._work)
        except StopIteration:
            self._timer.stop()
            self.finished.emit()
        except HandbookError as error:
            self._timer.stop()
            self.failed.emit(error)
        except BaseException:
            self._timer.stop()
            raise
        else:
            self.advanced.emit(item)
