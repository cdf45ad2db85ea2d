"""Long work of the print dialog: laying out, saving and printing, told as it goes on."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from handbook.errors import HandbookError
from handbook.ui.printing.book import Progress
from handbook.ui.widgets.slices import Slices


class PrintWork(QObject):
    """Does one thing at a time, in slices; a new one takes the place of the last.

    `done` comes when it has come to its end, `failed` when the world did not let it.
    """

    advanced = Signal(Progress)
    done = Signal()
    failed = Signal(HandbookError)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slices: Slices | None = None
        self._error: HandbookError | None = None

    def start(self, work: Iterator[Progress]) -> None:
        """Begin, and give up what was being done."""
        self.stop()
        self._error = None
        self._slices = Slices(_with_error(work), self)
        self._slices.advanced.connect(self._tell)
        self._slices.finished.connect(self._finish)
        self._slices.start()

    def stop(self) -> None:
        """Give up; nothing half done is left."""
        if self._slices is not None:
            self._slices.stop()
            self._forget()

    def _tell(self, item: Progress | HandbookError) -> None:
        if isinstance(item, HandbookError):
            self._error = item
        else:
            self.advanced.emit(item)

    def _finish(self) -> None:
        self._forget()
        if self._error is None:
            self.done.emit()
        else:
            self.failed.emit(self._error)

    def _forget(self) -> None:
        if self._slices is not None:
            self._slices.deleteLater()
            self._slices = None


def _with_error(work: Iterator[Progress]) -> Iterator[Progress | HandbookError]:
    """The work, and at its end the error that ended it."""
    try:
        yield from work
    except HandbookError as error:
        yield error
