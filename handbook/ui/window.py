"""The window: shows a page at once, and makes everything round it as soon as that is painted."""

from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMargins, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from handbook.content.names import HANDBOOK
from handbook.content.resources import LANGUAGE, image_file
from handbook.ui.first_page import FirstPage
from handbook.ui.look.appearance import Appearance
from handbook.ui.reading.history import Place
from handbook.ui.reading.page_document import page_document
from handbook.ui.reading.reader import Reader, ReadingPlace
from handbook.ui.reading.written_page import WrittenPage
from handbook.ui.settings import Settings

if TYPE_CHECKING:
    from handbook.ui.surroundings import Surroundings

_FIRST_SIZE = (1366, 728)
_FIRST_MARGINS = QMargins(334, 74, 210, 0)
"""The room round the reader, as long as none is kept."""

_SEEN_AFTER_MILLISECONDS = 1
"""What is painted has been handed to the screen by then."""


class MainWindow(QMainWindow):
    """The reader, and `around` it all the rest."""

    completed = Signal()

    def __init__(self, resources: Path, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self._resources = resources
        self._settings = settings
        self._appearance = appearance
        self._wanted = Place("")
        self._first: WrittenPage | None = None
        self.setWindowTitle(HANDBOOK)
        self.reader = Reader(partial(image_file, resources / LANGUAGE), self)
        self.setCentralWidget(self.reader)
        self._completion = QTimer(self, singleShot=True, interval=_SEEN_AFTER_MILLISECONDS)
        self._completion.timeout.connect(self._complete)
        self._restore_geometry()

    @cached_property
    def around(self) -> "Surroundings":
        """All that stands round the page. It is made when first wanted.

        Raises `EditionError` where there is no topic at all.
        """
        from handbook.content.edition import Edition
        from handbook.ui.surroundings import Surroundings

        edition = Edition(self._resources)
        self.reader.clearFocus()  # else it would go to a link, and explain it
        self.takeCentralWidget()
        self.setContentsMargins(QMargins())
        return Surroundings(self, edition, self._settings, self._appearance)

    def open(self, place: Place, first_page: FirstPage | None = None) -> None:
        """Show a place, or the first topic where there is no such one.

        A `first_page` of that place is shown before there is anything round it. Raises
        `EditionError` where there is no topic at all.
        """
        page = first_page.page() if first_page is not None else None
        if page is not None:
            self.reader.first_painted.connect(self._completion.start)
            self.show()
            self._show_first(page, place)
        else:
            around = self.around  # before anything is seen, for there may be nothing to show
            self.show()
            around.open(place)
            self._completion.start()

    def tell_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say that the program itself made a mistake: the hook that bugs reach."""
        self.around.notices.tell_bug(kind, error, trace)

    def _show_first(self, page: WrittenPage, place: Place) -> None:
        if page.slug != place.target:
            place = Place(page.slug)
        self._wanted = place
        self._first = page
        self.setWindowTitle(f"{page.title} · {HANDBOOK}")
        document = page_document(page, self._appearance.body_points, self.reader)
        self.reader.show_document(document)
        if place.anchor:
            self.reader.go_to_anchor(place.anchor)
        elif isinstance(place.within, ReadingPlace):
            self.reader.go_to(place.within)
        self.reader.setFocus()

    def _complete(self) -> None:
        """Make the rest, and show in it the same page at the same line."""
        if self._first is not None:
            self.setUpdatesEnabled(False)
            try:
                self._surround(self._first)
            finally:
                self.setUpdatesEnabled(True)
            self._first = None
        QTimer.singleShot(0, self.around.searching.build)
        self.completed.emit()

    def _surround(self, page: WrittenPage) -> None:
        line, document = self.reader.place(), self.reader.document()
        self.around.take_in(page, document)
        self.around.open(self._wanted)
        if self.reader.document() is not document:
            document.deleteLater()
        self._settle()
        self.reader.go_to(line)

    def _settle(self) -> None:
        """Have everything shown and in its place, so that keys and clicks find it there.

        What waits to be shown is shown in the first round, and laid out in the second.
        """
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that nothing else wants."""
        if not self.around.press(event.key()):
            super().keyPressEvent(event)

    def _restore_geometry(self) -> None:
        self.resize(*_FIRST_SIZE)
        self.restoreGeometry(self._settings.geometry)
        self.setContentsMargins(_read_margins(self._settings.page_margins, self.size()))
        visible = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not any(area.intersects(self.frameGeometry()) for area in visible):
            self.move(visible[0].topLeft())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where everything is for the next start."""
        self._completion.stop()
        self._settings.geometry = self.saveGeometry()
        if "around" in vars(self):
            self.around.keep_places()
            if self.reader.isVisible():
                self._settings.page_margins = " ".join(map(str, self._margins_round_page()))
        super().closeEvent(event)

    def _margins_round_page(self) -> tuple[int, int, int, int]:
        """What stands left of the reader, over it, right of it and under it, in pixels."""
        corner, page = self.reader.mapTo(self, QPoint()), self.reader
        right, under = self.width() - page.width(), self.height() - page.height()
        return corner.x(), corner.y(), right - corner.x(), under - corner.y()


def _read_margins(kept: str, window: QSize) -> QMargins:
    """The margins that were kept, where they leave half of the window to the page."""
    try:
        left, top, right, bottom = map(int, kept.split())
    except ValueError:
        return _FIRST_MARGINS
    is_sound = min(left, top, right, bottom) >= 0
    leaves_room = left + right <= window.width() // 2 and top + bottom <= window.height() // 2
    return QMargins(left, top, right, bottom) if is_sound and leaves_room else _FIRST_MARGINS
