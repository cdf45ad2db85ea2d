"""How it is printed: the choices of the print dialog, kept for the next time."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from handbook.ui.printing.job import Choices
from handbook.ui.printing.paper import PAPERS, usual_paper
from handbook.ui.settings import Settings
from handbook.ui.widgets.check_box import CheckBox

_SIZES = (("Normal (12 point)", False), ("Large (18 point)", True))


def kept_choices(settings: Settings) -> Choices:
    """The last choices; the first time, the paper of the region."""
    return Choices(
        paper=PAPERS.get(settings.print_paper) or usual_paper(QLocale()),
        large=settings.print_large,
        black_and_white=settings.print_black_and_white,
        diagrams=settings.print_diagrams,
        sources=settings.print_sources,
        answer_lines=settings.print_answer_lines,
    )


def keep_choices(settings: Settings, choices: Choices) -> None:
    """Keep the choices for the next time."""
    settings.print_paper = choices.paper.key
    settings.print_large = choices.large
    settings.print_black_and_white = choices.black_and_white
    settings.print_diagrams = choices.diagrams
    settings.print_sources = choices.sources
    settings.print_answer_lines = choices.answer_lines


class PrintOptions(QWidget):
    """The choices as fields; `changed` says that one of them is different now."""

    changed = Signal()

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.paper = QComboBox(self)
        for paper in PAPERS.values():
            self.paper.addItem(paper.name, paper.key)
        self.paper.setCurrentIndex(self.paper.findData(choices.paper.key))
        self.text_size = QComboBox(self)
        for words, large in _SIZES:
            self.text_size.addItem(words, large)
        self.text_size.setCurrentIndex(self.text_size.findData(choices.large))
        self.black_and_white = self._box("Diagrams in black and white", choices.black_and_white)
        self.diagrams = self._box("With diagrams", choices.diagrams)
        self.sources = self._box("With sources", choices.sources)
        self.answer_lines = self._box("Lines to write answers on", choices.answer_lines)
        self._lay_out()
        for field in (self.paper, self.text_size):
            field.currentIndexChanged.connect(self.changed)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            paper=PAPERS[self.paper.currentData()],
            large=self.text_size.currentData(),
            black_and_white=self.black_and_white.isChecked(),
            diagrams=self.diagrams.isChecked(),
            sources=self.sources.isChecked(),
            answer_lines=self.answer_lines.isChecked(),
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for words, field in (("&Paper", self.paper), ("&Text size", self.text_size)):
            label = QLabel(words, self)
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        for box in (self.black_and_white, self.diagrams, self.sources, self.answer_lines):
            layout.addWidget(box)

    def _box(self, words: str, checked: bool) -> CheckBox:  # noqa: FBT001 - its first state
        box = CheckBox(words, self)
        box.setChecked(checked)
        box.toggled.connect(self.changed)
        return box
