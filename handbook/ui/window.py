"""The window: makes its parts, puts them in their places, and connects them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget

from handbook.content.edition import Edition
from handbook.content.names import COMPARISON, HANDBOOK
from handbook.errors import Problem
from handbook.ui.actions import Actions
from handbook.ui.exporting import Exporting
from handbook.ui.look.appearance import Appearance
from handbook.ui.menus import fill_menu_bar
from handbook.ui.messages import Message, MessageBar, problem_text, unreadable_message
from handbook.ui.printing.requests import PrintRequests
from handbook.ui.reading.cache import PageCache
from handbook.ui.reading.documents import PageDocuments
from handbook.ui.reading.history import Place
from handbook.ui.reading.navigator import Navigator
from handbook.ui.reading.pane import ReadingPane
from handbook.ui.reading.topic_tree import TopicTree
from handbook.ui.searching.search_field import SearchField
from handbook.ui.searching.searcher import Searcher
from handbook.ui.searching.session import SearchSession
from handbook.ui.settings import Settings
from handbook.ui.tool_bar import ToolBar
from handbook.ui.widgets.fitting import fit_to_screen
from handbook.ui.widgets.incremental_task import IncrementalTask
from handbook.ui.widgets.pane_focus import PaneFocus
from handbook.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from handbook.search.hits import Hit
    from handbook.ui.comparison.view import ComparisonView

_FIRST_SIZE = QSize(1366, 728)
_PROBLEMS = "These pages, or parts of them, could not be shown. All others are sound."
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_SEEN_AFTER_MILLISECONDS = 1
"""What is painted has been handed to the screen by then."""


class MainWindow(QMainWindow):
    """The window of the handbook. `first_painted` is emitted once, when all of it is seen.

    `cache` is the folder for what can be made again.
    """

    first_painted = Signal()

    def __init__(
        self, edition: Edition, settings: Settings, appearance: Appearance, cache: Path
    ) -> None:
        super().__init__()
        self.edition = edition
        self.settings = settings
        self._appearance = appearance
        self.all_actions = Actions(self)
        appearance.shortcuts = self.all_actions.shortcuts
        self.comparison: ComparisonView | None = None
        self._painted = False
        self._first_paint = QTimer(self, singleShot=True, interval=_SEEN_AFTER_MILLISECONDS)
        self._first_paint.timeout.connect(self.first_painted)
        self._make_parts(cache)
        self._lay_out()
        self._connect_actions()
        self._connect_navigation()
        self._connect_search()
        self._refresh_look()

    def open(self, place: Place) -> None:
        """Show a place, or the first topic that can be read where that one cannot."""
        self.navigator.open_first(place)
        if not self.navigator.is_comparing:
            self.reading.focus_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears what is highlighted, Enter presses the button that has the keyboard."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.reading.clear_highlights()
        elif event.key() in _ENTER_KEYS and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on with what has waited for the first sight of the window."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._first_paint.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward by the mouse's own buttons."""
        if event.button() == Qt.MouseButton.BackButton:
            self.all_actions.back.trigger()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.all_actions.forward.trigger()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where everything is for the next start."""
        self._first_paint.stop()
        self.settings.geometry = self.saveGeometry()
        self.settings.splitter = self.panes.save_state()
        self._keep_place()
        self._documents.cache(self.navigator.slug)
        super().closeEvent(event)

    def _make_parts(self, cache: Path) -> None:
        self.search_field = SearchField(self)
        self.tool_bar = ToolBar(self.all_actions, self.search_field, self)
        self.messages = MessageBar(self)
        self.tree = TopicTree(self.edition.contents, self)
        self.reading = ReadingPane(self.edition.image, self._appearance.theme, self)
        self.reader = self.reading.reader
        self.panes = Panes(self.messages, self.tree, self.reading, self)
        edition, messages = self.edition, self.messages
        pages = PageCache(edition, cache)
        self._documents = PageDocuments(edition, self._appearance.look, pages, self.reader)
        self.navigator = Navigator(edition, self.reading, self._documents, self._make_comparison)
        self.searcher = Searcher(edition, self)
        section_of, theme = edition.section_title, self._appearance.theme
        self.search = SearchSession(self.search_field, self.searcher, section_of, theme)
        self.exporting = Exporting(edition, messages)
        self.printing = PrintRequests(edition, self.settings, messages)
        self.background = IncrementalTask(self._background_work(), self)

    def _make_comparison(self) -> "ComparisonView":
        """The comparison, which is made when it is first wanted."""
        from handbook.ui.comparison.view import ComparisonView

        matcher = self.searcher.matcher
        view = ComparisonView(self.edition, self._appearance.look, self.settings, matcher, self)
        view.link_requested.connect(self.navigator.follow)
        view.left.connect(self.navigator.leave_comparison)
        view.own_chosen.connect(self._choose_condition)
        self.panes.set_single(view)
        self.comparison = view
        return view

    def _background_work(self) -> Iterator[None]:
        """Spelling, Markdown for the topics to come, and which of them cannot be read."""
        yield from self.searcher.afterwards()
        _ = self.edition.renderer
        yield
        unreadable = list(self.edition.contents.problems)
        for read in self.edition.reading():
            if isinstance(read, Problem):
                unreadable.append(read)
            yield
        if unreadable:
            message = unreadable_message(len(unreadable), self._show_problems)
            self.messages.show_message(message)

    def _lay_out(self) -> None:
        self.setWindowTitle(HANDBOOK)
        fill_menu_bar(self.menuBar(), self.all_actions)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.tool_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCentralWidget(self.panes)
        self.pane_focus = PaneFocus(self._parts, self)
        self.resize(_FIRST_SIZE)
        self.restoreGeometry(self.settings.geometry)
        self.panes.restore_state(self.settings.splitter)
        fit_to_screen(self)

    def _connect_actions(self) -> None:
        actions, appearance, reading = self.all_actions, self._appearance, self.reading
        actions.larger_text.triggered.connect(appearance.enlarge)
        actions.smaller_text.triggered.connect(appearance.reduce)
        actions.normal_text.triggered.connect(appearance.reset_text_size)
        actions.theme_chosen.connect(appearance.choose_theme)
        actions.check_condition(self.settings.condition)
        actions.condition_chosen.connect(self._choose_condition)
        appearance.changed.connect(self._refresh_look)
        actions.find.triggered.connect(self._find)
        actions.find_next.triggered.connect(reading.find_next)
        actions.find_previous.triggered.connect(reading.find_previous)
        actions.next_pane.triggered.connect(self.pane_focus.focus_next)
        actions.previous_pane.triggered.connect(self.pane_focus.focus_previous)
        actions.print.triggered.connect(self._print)
        actions.save_pdf.triggered.connect(self._save_pdf)
        self.printing.help_requested.connect(actions.when_to_get_help.trigger)
        actions.export_html.triggered.connect(self.exporting.export_html)
        actions.export_epub.triggered.connect(self.exporting.export_epub)
        actions.show_problems.triggered.connect(self._show_problems)
        actions.full_screen.toggled.connect(self._show_full_screen)
        actions.show_topics.triggered.connect(self.panes.want_side)
        actions.caret.toggled.connect(self.reader.show_caret)
        self.panes.side_shown.connect(actions.show_topics.setChecked)
        self.reader.zoom_requested.connect(appearance.zoom)
        self.reader.settled.connect(self._keep_place)
        actions.quit.triggered.connect(self.close)

    def _connect_navigation(self) -> None:
        actions, navigator, reading = self.all_actions, self.navigator, self.reading
        actions.back.triggered.connect(navigator.back)
        actions.forward.triggered.connect(navigator.forward)
        actions.next_topic.triggered.connect(navigator.next_topic)
        actions.previous_topic.triggered.connect(navigator.previous_topic)
        actions.compare.triggered.connect(navigator.open_comparison)
        actions.when_to_get_help.triggered.connect(navigator.open_emergency)
        actions.when_to_get_help.triggered.connect(reading.focus_page)
        actions.how_to_use.triggered.connect(navigator.open_how_to_use)
        actions.about.triggered.connect(navigator.open_about)
        self.tree.topic_requested.connect(navigator.open_topic)
        self.tree.topic_requested.connect(reading.focus_page)
        self.reader.link_requested.connect(navigator.follow)
        reading.headings.heading_requested.connect(navigator.go_to_heading)
        reading.headings.heading_requested.connect(reading.focus_page)
        navigator.topic_shown.connect(self._show_topic)
        navigator.comparison_shown.connect(self._show_comparison)
        navigator.backward_available.connect(actions.back.setEnabled)
        navigator.forward_available.connect(actions.forward.setEnabled)
        navigator.failed.connect(self.messages.show_error)
        navigator.external_link_activated.connect(self.messages.ask_to_open)

    def _connect_search(self) -> None:
        search = self.search
        self.all_actions.search.triggered.connect(self.search_field.take_focus)
        self.first_painted.connect(self.tree.scroll_to_current)
        self.first_painted.connect(self.searcher.build)
        self.searcher.ready.connect(self.background.start)
        search.hits_shown.connect(self.panes.show_side)
        search.hit_opened.connect(self._open_hit)
        search.cleared.connect(self.panes.show_first_side)
        search.left.connect(self.panes.show_first_side)
        search.left.connect(self.reading.clear_highlights)
        search.left.connect(self.panes.focus_pane)

    def _show_topic(self, slug: str) -> None:
        """Bring the page forward that the navigator has put into the reader."""
        self.reading.clear_highlights()
        if not self.panes.is_split:
            self.panes.show_split()
            self.reading.focus_page()
        self.tree.show_current(slug)
        self.settings.last_place = str(Place(slug))
        self.setWindowTitle(f"{self.edition.title(slug)} · {HANDBOOK}")

    def _show_comparison(self) -> None:
        self.panes.show_single()
        self.panes.focus_pane()
        self.setWindowTitle(f"{COMPARISON} · {HANDBOOK}")

    def _choose_condition(self, condition: str) -> None:
        """Keep which condition the person has who is cared for; it comes first everywhere."""
        self.settings.condition = condition
        self.all_actions.check_condition(condition)
        if self.comparison is not None:
            self.comparison.set_own(condition)

    def _open_hit(self, hit: "Hit", phrases: tuple[str, ...]) -> None:
        """Open a hit at its passage, the words that were found highlighted."""
        if hit.aspect:
            self.navigator.open_aspect(f"{hit.aspect}#{hit.condition}")
            return
        self.navigator.open_topic(hit.slug, hit.anchor)
        self.reading.highlight(phrases, hit.anchor)
        self.reading.focus_page()

    def _keep_place(self) -> None:
        """Keep what is being read for the next start, however this one ends."""
        if self._painted:  # before, it is not known which line is at the top
            self.navigator.remember_place()
        if self.navigator.history.current is not None:
            self.settings.last_place = str(self.navigator.history.current)

    def _show_full_screen(self, full: bool) -> None:  # noqa: FBT001 - a slot
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _find(self) -> None:
        """Look for words in what is shown."""
        if self.comparison is not None and not self.panes.is_split:
            self.comparison.take_filter()
        else:
            self.reading.open_find_bar()

    def _print(self) -> None:
        """Print the topic, or the comparison as it is shown."""
        selection = self.comparison.selection() if self.comparison else None
        self.printing.open_dialog(self.navigator.slug, selection)

    def _save_pdf(self) -> None:
        selection = self.comparison.selection() if self.comparison else None
        self.printing.save_pdf(self.navigator.slug, selection)

    def _show_problems(self) -> None:
        """List every problem of the edition, with file and line."""
        from handbook.content.check.report import structure_problems
        from handbook.ui.widgets.text_dialog import TextDialog

        problems = structure_problems(self.edition)
        if problems:
            text = problem_text(problems, self.edition.resources)
            TextDialog("Pages with problems", _PROBLEMS, text, self).show()
        else:
            self.messages.show_message(Message("Every page of the handbook can be read."))

    def _refresh_look(self) -> None:
        """Draw what does not follow palette and font by itself."""
        look = self._appearance.look
        self.all_actions.check_theme(self._appearance.choice)
        self.tool_bar.set_theme(look.theme)
        self.tree.refresh_font()
        self.search.set_theme(look.theme)
        self.navigator.set_look(look)
        self.reading.set_theme(look.theme)
        if self.comparison is not None:
            self.comparison.set_look(look)

    def _parts(self) -> list[QWidget]:
        """The parts of the window that F6 goes through."""
        parts = [self.search_field, self.messages, self.tree]
        parts += (*self.search.parts, *self.reading.parts)
        return [*parts, self.comparison] if self.comparison else parts
