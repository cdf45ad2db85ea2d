"""The window: makes the panes, arranges and connects them, and keeps their place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QMainWindow,
    QWidget,
)

from handbook.content.edition import Edition
from handbook.content.names import COMPARISON, HANDBOOK
from handbook.ui.actions import Actions
from handbook.ui.appearance import Appearance
from handbook.ui.exporting import Exporting
from handbook.ui.find_bar import FindBar
from handbook.ui.finding import Finding
from handbook.ui.history import read_place
from handbook.ui.menus import fill_menu_bar
from handbook.ui.messages import MessageBar
from handbook.ui.navigator import Navigator
from handbook.ui.notices import Notices
from handbook.ui.pane_focus import PaneFocus
from handbook.ui.print_requests import PrintRequests
from handbook.ui.reading_pane import ReadingPane
from handbook.ui.search_field import SearchField
from handbook.ui.search_pane import SearchPane
from handbook.ui.search_session import SearchSession
from handbook.ui.searching import Searching
from handbook.ui.settings import Settings
from handbook.ui.slices import Slices
from handbook.ui.stage import Stage
from handbook.ui.tool_bar import ToolBar
from handbook.ui.topic_tree import TopicTree

if TYPE_CHECKING:
    from handbook.ui.comparison.view import ComparisonView


_FIRST_SIZE = (1366, 728)
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(QMainWindow):
    """Tree and reader, or the comparison, under one bar."""

    def __init__(self, edition: Edition, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self._edition = edition
        self._settings = settings
        self._appearance = appearance
        self.setWindowTitle(HANDBOOK)
        self.commands = Actions(self)
        self.comparison: ComparisonView | None = None
        self._make_panes()
        self._lay_out()
        self._connect()
        self._restore_geometry()
        self._refresh_look()

    def open(self, target: str = "", *, comparison: bool = False) -> None:
        """Show the first page: the one asked for, or where the reader left off."""
        if comparison:
            self.navigator.open_comparison()
            return
        slug, _, anchor = target.partition("#")
        left_off = read_place(self._settings.last_place)
        if slug:
            self.navigator.open_topic(slug, anchor)
        elif left_off and (left_off.is_comparison or left_off.target in self._edition.files):
            self.navigator.return_to(left_off)
        else:
            self.navigator.open_topic(self._edition.slugs[0])
        self.reading.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_panes(self) -> None:
        theme = self._appearance.theme
        self.search_field = SearchField(self)
        self.tool_bar = ToolBar(self.commands, self.search_field, self)
        self.messages = MessageBar(self)
        self.tree = TopicTree(self._edition.contents, self)
        self.search_pane = SearchPane(self._edition.section_title, theme, self)
        self.reading = ReadingPane(self._edition.image, self)
        self.find_bar = FindBar(self)
        self.reading.add_bar(self.find_bar)
        look = self._appearance.look(self.commands.shortcuts)
        self.stage = Stage(self.messages, self.tree, self.search_pane, self.reading, self)
        self.navigator = Navigator(self._edition, self.reading, self._make_comparison, look)
        self.notices = Notices(self._edition, self.messages)
        self.searching = Searching(self._edition, self)
        self.exporting = Exporting(self._edition, self.messages)
        shortcuts = self.commands.shortcuts
        self.paper = PrintRequests(self._edition, self._settings, shortcuts, self.messages)
        self.finding = Finding(self.reading.reader, theme)
        self.search = SearchSession(
            self.search_field,
            self.search_pane,
            self.searching,
            self.stage,
            self.navigator,
            self.finding,
            self.reading.reader,
        )
        self.panes = PaneFocus(self._parts(), self)
        self._reading = Slices(self._edition.reading_problems(), self)

    def _make_comparison(self) -> "ComparisonView":
        """The comparison is made when it is first wanted."""
        from handbook.ui.comparison.view import ComparisonView

        look = self._appearance.look(self.commands.shortcuts)
        view = ComparisonView(self._edition, look, self._settings, self.searching.matcher, self)
        view.link_requested.connect(self.navigator.follow)
        view.print_requested.connect(self._print)
        self.stage.add_comparison(view)
        self.panes.add(view)
        self.comparison = view
        self._comparison_shown()
        return view

    def _lay_out(self) -> None:
        fill_menu_bar(self.menuBar(), self.commands)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.tool_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCentralWidget(self.stage)

    def _connect(self) -> None:
        commands, navigator = self.commands, self.navigator
        commands.back.triggered.connect(navigator.back)
        commands.forward.triggered.connect(navigator.forward)
        commands.next_topic.triggered.connect(navigator.next_topic)
        commands.previous_topic.triggered.connect(navigator.previous_topic)
        commands.compare.triggered.connect(self._compare)
        commands.when_to_get_help.triggered.connect(navigator.open_emergency)
        commands.how_to_use.triggered.connect(navigator.open_how_to_use)
        commands.about.triggered.connect(navigator.open_about)
        commands.larger_text.triggered.connect(self._appearance.enlarge)
        commands.smaller_text.triggered.connect(self._appearance.reduce)
        commands.normal_text.triggered.connect(self._appearance.reset_text_size)
        commands.theme_chosen.connect(self._appearance.choose_theme)
        commands.next_pane.triggered.connect(self.panes.go_on)
        commands.previous_pane.triggered.connect(self.panes.go_back)
        commands.print.triggered.connect(self._print)
        commands.save_pdf.triggered.connect(self._save_pdf)
        commands.export_html.triggered.connect(self.exporting.export_html)
        commands.export_epub.triggered.connect(self.exporting.export_epub)
        commands.show_problems.triggered.connect(self.notices.show_problems)
        commands.quit.triggered.connect(self.close)

        self.tree.topic_requested.connect(navigator.open_topic)
        self.reading.reader.link_requested.connect(navigator.follow)
        self.reading.headings.heading_requested.connect(self._go_to_heading)
        navigator.topic_shown.connect(self._topic_shown)
        navigator.comparison_shown.connect(self._comparison_shown)
        navigator.history_changed.connect(self._refresh_history)
        navigator.outside_requested.connect(self.notices.ask_outside)
        navigator.failed.connect(self.messages.show_error)
        self._appearance.changed.connect(self._refresh_look)
        self._reading.advanced.connect(self.notices.note_problem)
        self._reading.finished.connect(self.notices.tell_unreadable)
        self.searching.ready.connect(self._reading.start)

        commands.search.triggered.connect(self.search_field.take_focus)
        commands.find.triggered.connect(self._find)
        commands.find_next.triggered.connect(self.finding.find_next)
        commands.find_previous.triggered.connect(self.finding.find_previous)
        self.find_bar.find_requested.connect(self.finding.find)
        self.find_bar.step_requested.connect(self.finding.step)
        self.finding.stepped.connect(self.find_bar.show_step)
        self.find_bar.closed.connect(self._leave_find_bar)

    def _topic_shown(self, slug: str) -> None:
        self._put_lights_out()
        if self.stage.is_comparing:
            self.stage.show_page()
            self.reading.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.show_current(slug)
        self.setWindowTitle(f"{self._edition.title(slug)} · {HANDBOOK}")

    def _go_to_heading(self, anchor: str) -> None:
        """Go to a heading and hand the keyboard to the page."""
        self.navigator.go_to_heading(anchor)
        self.reading.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        self.navigator.open_comparison()

    def _comparison_shown(self) -> None:
        if self.comparison is not None:
            self.stage.show_comparison()
            self.stage.take_keyboard()
            self.setWindowTitle(f"{COMPARISON} · {HANDBOOK}")

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
        self.navigator.set_look(self._appearance.look(self.commands.shortcuts))
        self.finding.set_theme(theme)
        if self.comparison is not None:
            self.comparison.set_look(self._appearance.look(self.commands.shortcuts))
        self.reading.arrange()

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
        self.reading.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self) -> list[QWidget]:
        """The parts of the window that F6 goes through."""
        over = [self.search_field, self.messages]
        left = [self.tree, self.search_pane.list]
        return [*over, *left, self.reading.headings, self.reading.reader, self.find_bar]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else wants it, puts the lights out; Enter presses a button."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._put_lights_out()
        elif event.key() in _ENTER_KEYS and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _restore_geometry(self) -> None:
        self.resize(*_FIRST_SIZE)
        self.restoreGeometry(self._settings.geometry)
        self.stage.set_widths(self._settings.splitter)
        visible = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not any(area.intersects(self.frameGeometry()) for area in visible):
            self.move(visible[0].topLeft())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where everything is for the next start."""
        self.navigator.remember_place()
        self._settings.geometry = self.saveGeometry()
        self._settings.splitter = self.stage.widths()
        if self.navigator.history.current is not None:
            self._settings.last_place = str(self.navigator.history.current)
        super().closeEvent(event)
