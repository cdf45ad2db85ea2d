"""The way through the handbook: which place is shown, where it leads, and the way back."""

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

from PySide6.QtCore import QObject, QUrl, Signal

from handbook.content.edition import Edition
from handbook.content.links import COMPARE, OUTSIDE_SCHEMES, TOPIC
from handbook.content.names import ABOUT_SLUG, EMERGENCY_SLUG, HOW_TO_USE_SLUG
from handbook.errors import HandbookError
from handbook.ui.look.look import Look
from handbook.ui.reading.documents import PageDocuments
from handbook.ui.reading.history import History, Place
from handbook.ui.reading.pane import ReadingPane
from handbook.ui.widgets.reader import ReadingPlace


class ComparisonPane(Protocol):
    """What the way through the handbook needs of the pane that shows the comparison."""

    def show_aspect(self, slug: str) -> None:
        """Bring an aspect into view, the top where the slug is ""."""

    def place(self) -> object:
        """What is shown, to come back to."""

    def go_to(self, place: Any) -> None:  # noqa: ANN401 - only the pane knows its places
        """Come back to a place that it gave."""


class Navigator(QObject):
    """Opens topics in the reading pane, the comparison in its own, and keeps the history.

    The comparison's pane is made when it is first wanted.
    """

    topic_shown = Signal(str)
    comparison_shown = Signal()
    external_link_activated = Signal(str)
    failed = Signal(HandbookError)
    backward_available = Signal(bool)
    forward_available = Signal(bool)

    def __init__(
        self,
        edition: Edition,
        pane: ReadingPane,
        documents: PageDocuments,
        make_comparison: Callable[[], ComparisonPane],
    ) -> None:
        super().__init__(pane)
        self._comparison = cache(make_comparison)
        self._edition = edition
        self._pane = pane
        self._reader = pane.reader
        self._documents = documents
        self.history = History()
        self._in_reader = ""

    @property
    def slug(self) -> str:
        """The topic that is shown, or "" while it is the comparison."""
        current = self.history.current
        return current.target if current and not current.is_comparison else ""

    @property
    def is_comparing(self) -> bool:
        """Whether the comparison is open, and not a topic."""
        current = self.history.current
        return current is not None and current.is_comparison

    def open_first(self, place: Place) -> None:
        """Open a place, or the first topic that can be read where that one cannot."""
        if not place.is_comparison and not self._can_show(place.target):
            slugs = self._edition.slugs
            place = Place(next(filter(self._can_show, slugs), slugs[0]))
        if place.is_comparison or place.within != ReadingPlace():
            self.history.visit(place)
            self._return_to(place)
        else:
            self.open_topic(place.target, place.anchor)

    def open_topic(self, slug: str, anchor: str = "") -> None:
        """Show a topic, at a heading if one is named."""
        self.remember_place()
        is_other = slug != self.slug
        if is_other and not self._show(slug):
            return
        line = self._line()
        if not anchor or not self._reader.go_to_anchor(anchor):
            self._reader.go_to(ReadingPlace())
        if is_other or self._line() != line:
            self.history.visit(Place(slug, anchor=anchor))
        self.topic_shown.emit(slug)
        self._refresh_availability()

    def go_to_heading(self, anchor: str) -> None:
        """Go to a heading, or a source, of the topic that is shown; Back returns from there."""
        self.remember_place()
        line = self._line()
        if self._reader.go_to_anchor(anchor) and self._line() != line:
            self.history.visit(Place(self.slug, anchor=anchor))
            self._refresh_availability()

    def open_emergency(self) -> None:
        """Open the signs of danger."""
        self.open_topic(EMERGENCY_SLUG)

    def open_how_to_use(self) -> None:
        """Open the page on the handbook's own use."""
        self.open_topic(HOW_TO_USE_SLUG)

    def open_about(self) -> None:
        """Open the page on what the handbook is and is not."""
        self.open_topic(ABOUT_SLUG)

    def open_comparison(self) -> None:
        """Show the comparison from its top."""
        self.open_aspect("")

    def open_aspect(self, aspect: str) -> None:
        """Show the comparison at `aspect#condition` or at a choice; at its top where that is ""."""
        self.remember_place()
        self.history.visit(Place(COMPARE + aspect))
        pane = self._comparison()
        self.comparison_shown.emit()
        pane.show_aspect(aspect)
        self._refresh_availability()

    def leave_comparison(self) -> None:
        """Show the topic that stands behind the comparison, or the first."""
        behind = self._in_reader or next(filter(self._can_show, self._edition.slugs), "")
        self.remember_place()
        place = Place(behind, self._reader.place() if self._in_reader else ReadingPlace())
        self.history.visit(place)
        self._return_to(place)

    def follow(self, href: str) -> None:
        """Go where a link leads. Outside it does not; that is only `external_link_activated`."""
        if href.startswith(TOPIC):
            slug, _, anchor = href.removeprefix(TOPIC).partition("#")
            self.open_topic(slug, anchor)
        elif href.startswith("#"):
            self.go_to_heading(href.removeprefix("#"))
        elif href.startswith(COMPARE):
            self.open_aspect(href.removeprefix(COMPARE))
        elif is_external(href):
            self.external_link_activated.emit(href)

    def back(self) -> None:
        """Return to the place before this one."""
        if self.history.can_go_back:
            self.remember_place()
            self._return_to(self.history.back())

    def forward(self) -> None:
        """Return to the place that was left by going back."""
        if self.history.can_go_forward:
            self.remember_place()
            self._return_to(self.history.forward())

    def previous_topic(self) -> None:
        """Open the topic before this one in the tree."""
        self._open_neighbour(0)

    def next_topic(self) -> None:
        """Open the topic after this one in the tree."""
        self._open_neighbour(1)

    def remember_place(self) -> None:
        """Note the line that is being read."""
        if self.slug:
            self.history.remember(self._reader.place())
        elif self.history.current is not None:
            self.history.remember(self._comparison().place())

    def set_look(self, look: Look) -> None:
        """Show the page again as it looks now, at the line that is being read.

        Behind the comparison too: its former document is gone.
        """
        place = self._reader.place()
        self._documents.set_look(look)
        if self._in_reader and self._show(self._in_reader):
            self._reader.go_to(place)

    def _open_neighbour(self, side: int) -> None:
        read = self.slug or self._in_reader
        slug = self._edition.neighbours(read)[side] if read else None
        if slug is not None:
            self.follow(TOPIC + slug)

    def _return_to(self, place: Place) -> None:
        if place.is_comparison:
            pane = self._comparison()
            self.comparison_shown.emit()
            if isinstance(place.within, ReadingPlace):
                pane.show_aspect(place.target.removeprefix(COMPARE))
            else:
                pane.go_to(place.within)
        elif self._show(place.target) and isinstance(place.within, ReadingPlace):
            self._reader.go_to(place.within)
            self.topic_shown.emit(place.target)
        self._refresh_availability()

    def _refresh_availability(self) -> None:
        self.backward_available.emit(self.history.can_go_back)
        self.forward_available.emit(self.history.can_go_forward)

    def _can_show(self, slug: str) -> bool:
        """Whether there is such a topic. Where it cannot be read, that has `failed`."""
        if slug not in self._edition.files:
            return False
        try:
            self._documents.page(slug)
        except HandbookError as error:
            self.failed.emit(error)
            return False
        return True

    def _line(self) -> int:
        """How far down the page the reader is, in pixels."""
        return self._reader.verticalScrollBar().value()

    def _show(self, slug: str) -> bool:
        """Put the page into the reader; False, and `failed`, where it cannot be read."""
        try:
            page = self._documents.page(slug)
        except HandbookError as error:
            self.failed.emit(error)
            return False
        self._in_reader = slug
        self._pane.show_page(page)
        return True


def is_external(href: str) -> bool:
    """Whether a link is a web, mail or telephone address. Most others have no business here."""
    url = QUrl(href, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in OUTSIDE_SCHEMES
