"""Every action of the window, once: its words, its keys, and what it is good for."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from handbook.content.conditions import CONDITIONS, FULL_NAMES
from handbook.content.names import ACTION_NAMES
from handbook.ui.look.theme import CONTRAST, DARK, PAPER, SYSTEM

_Keys = QKeySequence.StandardKey | str


class Actions(QObject):
    """The actions by name. The window connects them; menus and bar put them in order."""

    theme_chosen = Signal(str)
    condition_chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        standard = QKeySequence.StandardKey
        make = self._make
        self.back = make("Back", "Go back to where you were", standard.Back)
        self.forward = make("Forward", "Go forward again", standard.Forward)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.search = make("Search the handbook", "Type what worries you", "Ctrl+K", "/")
        self.find = make("Find in this page…", "Look for a word on this page", standard.Find)
        self.find_next = make("Find next", "Go to the next place", "F3")
        self.find_previous = make("Find previous", "Go to the place before", "Shift+F3")
        self.compare = make("Compare", "MG, MuSK-MG, CMS and LEMS side by side", "Ctrl+D")
        self.print = make("Print…", "Print this page, or several", standard.Print)
        self.save_pdf = make("Save as PDF…", "Save pages as a PDF file", "Ctrl+Shift+P")
        self.export_html = make(
            "Save as web pages…", "The handbook for any browser", "Ctrl+Shift+E"
        )
        self.export_epub = make("Save as an e-book…", "One EPUB file for a phone", "Ctrl+Shift+B")
        self.quit = make("Quit", "Close the handbook", standard.Quit, "Ctrl+W")
        self.larger_text = make("Larger text", "Make all text larger", standard.ZoomIn, "Ctrl+=")
        self.smaller_text = make("Smaller text", "Make all text smaller", standard.ZoomOut)
        self.normal_text = make("Normal text", "Text in its first size", "Ctrl+0")
        self.full_screen = make("Full screen", "Nothing but the handbook", "F11")
        self.full_screen.setCheckable(True)
        self.show_topics = make("Show the topics", "The list at the left", "F9")
        self.show_topics.setCheckable(True)
        self.show_topics.setChecked(True)
        self.caret = make("Text cursor in the page", "Move and select by keyboard", "F7")
        self.caret.setCheckable(True)
        self.when_to_get_help = make("When to get help", "The signs of danger", "F1")
        self.next_pane = make("Next part of the window", "Go on to the next part", "F6")
        self.previous_pane = make("Previous part of the window", "Go back a part", "Shift+F6")
        self.next_topic = make("Next topic", "Read on", "Ctrl+PgDown")
        self.previous_topic = make("Previous topic", "Read the one before", "Ctrl+PgUp")
        self.how_to_use = make("How to use this handbook", "Finding, comparing, printing")
        self.about = make("About this handbook", "What it is, and what it is not")
        self.about_program = make("Version and privacy…", "The version, and what is kept here")
        self.show_problems = make("Pages with problems", "What could not be read")
        self.themes = self._make_themes()
        self.conditions = self._make_conditions()

    @property
    def shortcuts(self) -> Mapping[str, str]:
        """The keys that each action has now, by the names that topics use."""
        return {
            name: getattr(self, name).shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            for name in ACTION_NAMES
        }

    def check_theme(self, theme: str) -> None:
        """Mark the theme that is chosen."""
        self.themes[theme].setChecked(True)

    def check_condition(self, condition: str) -> None:
        """Mark the condition of the person who is cared for; one that there is not is none."""
        self.conditions.get(condition, self.conditions[""]).setChecked(True)

    def _make(self, text: str, tip: str, *keys: _Keys) -> QAction:
        action = QAction(text, self)
        action.setStatusTip(tip)
        action.setToolTip(tip)
        sequences = [sequence for key in keys for sequence in _sequences(key)]
        action.setShortcuts(sequences)
        return action

    def _make_themes(self) -> dict[str, QAction]:
        named = {
            SYSTEM: "As on this computer",
            PAPER: "Paper",
            DARK: "Dark",
            CONTRAST: "High contrast",
        }
        group = QActionGroup(self)
        group.triggered.connect(self._choose_theme)
        return _choices(group, named)

    def _make_conditions(self) -> dict[str, QAction]:
        named = {condition: f"{condition}: {FULL_NAMES[condition]}" for condition in CONDITIONS}
        group = QActionGroup(self)
        group.triggered.connect(self._choose_condition)
        return _choices(group, named | {"": "Not chosen"})

    def _choose_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())

    def _choose_condition(self, action: QAction) -> None:
        self.condition_chosen.emit(action.data())


def _choices(group: QActionGroup, named: Mapping[str, str]) -> dict[str, QAction]:
    """An action of the group for each choice; only one of them is checked."""
    actions = {}
    for key, name in named.items():
        actions[key] = group.addAction(name)
        actions[key].setCheckable(True)
        actions[key].setData(key)
    return actions


def _sequences(key: _Keys) -> list[QKeySequence]:
    if isinstance(key, str):
        return [QKeySequence(key)]
    bound = QKeySequence.keyBindings(key)
    return bound or [QKeySequence(_FALLBACKS[key])]


_FALLBACKS = {
    QKeySequence.StandardKey.Back: Qt.Modifier.ALT | Qt.Key.Key_Left,
    QKeySequence.StandardKey.Forward: Qt.Modifier.ALT | Qt.Key.Key_Right,
    QKeySequence.StandardKey.Quit: Qt.Modifier.CTRL | Qt.Key.Key_Q,
}
"""For the systems on which Qt knows no keys for a standard action."""
