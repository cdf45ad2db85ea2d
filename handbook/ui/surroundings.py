"""What stands round the page: bars, tree, search and messages, made and connected."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QWidget

from handbook.content.edition import Edition
from handbook.content.names import COMPARISON, HANDBOOK
from handbook.errors import HandbookError
from handbook.ui.actions import Actions
from handbook.ui.exporting import Exporting
from handbook.ui.look.appearance import Appearance
from handbook.ui.look.look import Look
from handbook.ui.menus import fill_menu_bar
from handbook.ui.messages import MessageBar
from handbook.ui.notices import Notices
from handbook.ui.printing.requests import PrintRequests
from handbook.ui.reading.find_bar import FindBar
from handbook.ui.reading.finding import Finding
from handbook.ui.reading.history import Place
from handbook.ui.reading.navigator import Navigator
from handbook.ui.reading.reader import ReadingPlace
from handbook.ui.reading.reading_pane import ReadingPane
from handbook.ui.reading.topic_tree import TopicTree
from handbook.ui.reading.written_page import WrittenPage
from handbook.ui.searching.answers import Searching
from handbook.ui.searching.hit_list import SearchPane
from handbook.ui.searching.search_field import SearchField
from handbook.ui.searching.session import SearchSession
from handbook.ui.settings import Settings
from handbook.ui.stage import Stage
from handbook.ui.tool_bar import ToolBar
from handbook.ui.widgets.pane_focus import PaneFocus
from handbook.ui.widgets.slices import Slices

if TYPE_CHECKING:
    from handbook.ui.comparison.view import ComparisonView
    from handbook.ui.window import MainWindow

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Surroundings(QObject):
    """Everything in the window but the page. The window makes it once the page is painted."""

    def __init__(
        self, window: "MainWindow", edition: Edition, settings: Settings, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._window = window
        self._edition = edition
        self._settings = settings
        self._appearance = appearance
        self._reader = window.reader
        self.commands = Actions(self)
        self.comparison: ComparisonView | None = None
        self._make_panes()
        self._make_services()
        self._lay_out()
        self._connect_commands()
        self._connect_panes()
        self._refresh_look()
        self._refresh_history()

    def open(self, place: Place) -> None:
        """Show a place, or the first topic that can be read where that one cannot."""
        if not place.is_comparison and not self._can_read(place.target):
            slugs = self._edition.slugs
            place = Place(next(filter(self._can_read, slugs), slugs[0]))
        if place.is_comparison or place.within != ReadingPlace():
            self.navigator.return_to(place)
        else:
            self.navigator.open_topic(place.target, place.anchor)
        if not place.is_comparison:
            self._take_keyboard()

    def take_in(self, page: WrittenPage, document: QTextDocument) -> None:
        """Keep a page that was written before all this was made, unless it looks otherwise now."""
        if page.style_sheet == self._look().style_sheet():
            self.navigator.keep(page, document)

    def keep_places(self) -> None:
        """Keep what was read, and how the room was shared out, for the next start."""
        self.navigator.remember_place()
        self._settings.splitter = self.stage.widths()
        if self.navigator.history.current is not None:
            self._settings.last_place = str(self.navigator.history.current)

    def press(self, key: int) -> bool:
        """Escape puts the lights out, Enter presses the button that has the keyboard.

        False where the key is not one of these.
        """
        focused = self._window.focusWidget()
        if key == Qt.Key.Key_Escape:
            self._put_lights_out()
        elif key in _ENTER_KEYS and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            return False
        return True

    def _make_panes(self) -> None:
        window, theme = self._window, self._appearance.theme
        self.search_field = SearchField(window)
        self.tool_bar = ToolBar(self.commands, self.search_field, window)
        self.messages = MessageBar(window)
        self.tree = TopicTree(self._edition.contents, window)
        self.search_pane = SearchPane(self._edition.section_title, theme, window)
        self.reading = ReadingPane(self._reader, window)
        self.find_bar = FindBar(window)
        self.stage = Stage(self.messages, self.tree, self.search_pane, self.reading, window)

    def _make_services(self) -> None:
        edition, messages = self._edition, self.messages
        self.navigator = Navigator(edition, self.reading, self._make_comparison, self._look())
        self.notices = Notices(edition, messages)
        self.searching = Searching(edition, self)
        self.exporting = Exporting(edition, messages)
        self.paper = PrintRequests(edition, self._settings, messages)
        self.finding = Finding(self._reader, self._appearance.theme)
        self.search = SearchSession(
            self.search_field,
            self.search_pane,
            self.searching,
            self.stage,
            self.navigator,
            self.finding,
            self._reader,
        )
        self.panes = PaneFocus(self._parts(), self)
        self._afterwards = Slices(self._what_can_wait(), self)

    def _make_comparison(self) -> "ComparisonView":
        """The comparison, which is made when it is first wanted."""
        from handbook.ui.comparison.view import ComparisonView

        look = self._look()
        matcher = self.searching.matcher
        view = ComparisonView(self._edition, look, self._settings, matcher, self._window)
        view.link_requested.connect(self.navigator.follow)
        view.print_requested.connect(self._print)
        self.stage.add_comparison(view)
        self.panes.add(view)
        self.comparison = view
        self._comparison_shown()
        return view

    def _what_can_wait(self) -> Iterator[object]:
        """Spelling, Markdown for the topics to come, and which of them cannot be read."""
        yield from self.searching.afterwards()
        _ = self._edition.renderer
        yield None
        yield from self._edition.contents.problems
        yield from self._edition.reading()

    def _lay_out(self) -> None:
        window = self._window
        fill_menu_bar(window.menuBar(), self.commands)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.tool_bar)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.reading.add_bar(self.find_bar)
        window.setCentralWidget(self.stage)
        self.stage.set_widths(self._settings.splitter)

    def _connect_commands(self) -> None:
        commands, navigator, appearance = self.commands, self.navigator, self._appearance
        commands.back.triggered.connect(navigator.back)
        commands.forward.triggered.connect(navigator.forward)
        commands.next_topic.triggered.connect(navigator.next_topic)
        commands.previous_topic.triggered.connect(navigator.previous_topic)
        commands.compare.triggered.connect(self._compare)
        commands.when_to_get_help.triggered.connect(navigator.open_emergency)
        commands.when_to_get_help.triggered.connect(self._take_keyboard)
        commands.how_to_use.triggered.connect(navigator.open_how_to_use)
        commands.about.triggered.connect(navigator.open_about)
        commands.larger_text.triggered.connect(appearance.enlarge)
        commands.smaller_text.triggered.connect(appearance.reduce)
        commands.normal_text.triggered.connect(appearance.reset_text_size)
        commands.theme_chosen.connect(appearance.choose_theme)
        commands.next_pane.triggered.connect(self.panes.go_on)
        commands.previous_pane.triggered.connect(self.panes.go_back)
        commands.print.triggered.connect(self._print)
        commands.save_pdf.triggered.connect(self._save_pdf)
        self.paper.help_requested.connect(commands.when_to_get_help.trigger)
        commands.export_html.triggered.connect(self.exporting.export_html)
        commands.export_epub.triggered.connect(self.exporting.export_epub)
        commands.show_problems.triggered.connect(self.notices.show_problems)
        commands.quit.triggered.connect(self._window.close)
        commands.search.triggered.connect(self.search_field.take_focus)
        commands.find.triggered.connect(self._find)
        commands.find_next.triggered.connect(self.finding.find_next)
        commands.find_previous.triggered.connect(self.finding.find_previous)

    def _connect_panes(self) -> None:
        navigator = self.navigator
        self.tree.topic_requested.connect(navigator.open_topic)
        self._reader.link_requested.connect(navigator.follow)
        self.reading.headings.heading_requested.connect(self._go_to_heading)
        navigator.topic_shown.connect(self._topic_shown)
        navigator.comparison_shown.connect(self._comparison_shown)
        navigator.history_changed.connect(self._refresh_history)
        navigator.failed.connect(self.notices.tell_failure)
        navigator.outside_requested.connect(self.notices.ask_outside)
        self._appearance.changed.connect(self._refresh_look)
        self._afterwards.advanced.connect(self.notices.note_unreadable)
        self._afterwards.finished.connect(self.notices.tell_unreadable)
        self.searching.ready.connect(self._afterwards.start)
        self.find_bar.find_requested.connect(self.finding.find)
        self.find_bar.step_requested.connect(self.finding.step)
        self.finding.stepped.connect(self.find_bar.show_step)
        self.find_bar.closed.connect(self._leave_find_bar)

    def _can_read(self, slug: str) -> bool:
        """Whether there is such a topic. One that cannot be read is told."""
        if slug not in self._edition.files:
            return False
        try:
            self._edition.topic(slug)
        except HandbookError as error:
            self.notices.tell_failure(error)
            return False
        return True

    def _topic_shown(self, slug: str) -> None:
        self._put_lights_out()
        if self.stage.is_comparing:
            self.stage.show_page()
            self._take_keyboard()
        self.tree.show_current(slug)
        self._settings.last_place = str(Place(slug))
        self._window.setWindowTitle(f"{self._edition.title(slug)} · {HANDBOOK}")

    def _comparison_shown(self) -> None:
        if self.comparison is not None:
            self.stage.show_comparison()
            self.stage.take_keyboard()
            self._window.setWindowTitle(f"{COMPARISON} · {HANDBOOK}")

    def _go_to_heading(self, anchor: str) -> None:
        """Go to a heading and hand the keyboard to the page."""
        self.navigator.go_to_heading(anchor)
        self._take_keyboard()

    def _compare(self) -> None:
        self.navigator.open_comparison()

    def _print(self) -> None:
        """Print the topic, or the comparison as it is shown."""
        compared = self.comparison.selection() if self.comparison else None
        self.paper.open_dialog(self.navigator.slug, compared)

    def _save_pdf(self) -> None:
        compared = self.comparison.selection() if self.comparison else None
        self.paper.save_pdf(self.navigator.slug, compared)

    def _refresh_history(self) -> None:
        self.commands.back.setEnabled(self.navigator.history.can_go_back)
        self.commands.forward.setEnabled(self.navigator.history.can_go_forward)

    def _refresh_look(self) -> None:
        """Draw what does not follow palette and font by itself."""
        theme = self._appearance.theme
        self.commands.show_choice(self._appearance.choice)
        self.tool_bar.set_theme(theme)
        self.tree.refresh_font()
        self.search_pane.set_theme(theme)
        self.navigator.set_look(self._look())
        self.finding.set_theme(theme)
        if self.comparison is not None:
            self.comparison.set_look(self._look())
        self.reading.arrange()

    def _look(self) -> Look:
        return self._appearance.look(self.commands.shortcuts)

    def _find(self) -> None:
        """Look for words in what is shown."""
        if self.stage.is_comparing and self.comparison is not None:
            self.comparison.take_filter()
        else:
            self.find_bar.open()

    def _put_lights_out(self) -> None:
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        else:
            self.finding.clear()

    def _leave_find_bar(self) -> None:
        self.finding.clear()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        self._reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self) -> list[QWidget]:
        """The parts of the window that F6 goes through."""
        over = [self.search_field, self.messages]
        left = [self.tree, self.search_pane.list]
        return [*over, *left, self.reading.headings, self._reader, self.find_bar]
