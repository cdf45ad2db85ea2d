"""How it is printed: the choices of the print dialog, kept for the next time."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from handbook.content.conditions import CONDITIONS
from handbook.paper.job import PAPERS, SIZES, Choices, Job, usual_paper
from handbook.ui.settings import Settings
from handbook.ui.widgets.check_box import CheckBox

_SIZE_NAMES = dict(zip(SIZES, ("Usual", "Clear print", "Large print"), strict=True))


def kept_choices(settings: Settings) -> Choices:
    """The last choices; the first time, the paper of the region."""
    paper, points = settings.print_paper, settings.print_points
    return Choices(
        paper=paper if paper in PAPERS else usual_paper(QLocale().name()),
        points=points if points in SIZES else SIZES[0],
        two_sided=settings.print_two_sided,
        black_and_white=settings.print_black_and_white,
        diagrams=settings.print_diagrams,
        sources=settings.print_sources,
        answer_lines=settings.print_answer_lines,
        condition=_own_condition(settings),
    )


def _own_condition(settings: Settings) -> str:
    """The condition that the person has, as the comparison was told."""
    return settings.condition if settings.condition in CONDITIONS else ""


def keep_choices(settings: Settings, choices: Choices) -> None:
    """Keep the choices for the next time."""
    settings.print_paper = choices.paper
    settings.print_points = choices.points
    settings.print_two_sided = choices.two_sided
    settings.print_black_and_white = choices.black_and_white
    settings.print_diagrams = choices.diagrams
    settings.print_sources = choices.sources
    settings.print_answer_lines = choices.answer_lines


class PrintOptions(QWidget):
    """The choices as fields; `changed` says that one of them is different now."""

    changed = Signal()

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._condition = choices.condition
        self.paper = QComboBox(self)
        for key, name in PAPERS.items():
            self.paper.addItem(name, key)
        self.paper.setCurrentIndex(self.paper.findData(choices.paper))
        self.text_size = QComboBox(self)
        for points, name in _SIZE_NAMES.items():
            self.text_size.addItem(f"{name} ({points} point)", points)
        self.text_size.setCurrentIndex(self.text_size.findData(choices.points))
        self.two_sided = self._box("On both sides of the paper", choices.two_sided)
        self.black_and_white = self._box("In black and white", choices.black_and_white)
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
            paper=self.paper.currentData(),
            points=self.text_size.currentData(),
            two_sided=self.two_sided.isChecked(),
            black_and_white=self.black_and_white.isChecked(),
            diagrams=self.diagrams.isChecked(),
            sources=self.sources.isChecked(),
            answer_lines=self.answer_lines.isChecked(),
            condition=self._condition,
        )

    def offer_for(self, job: Job | None) -> None:
        """Let only be chosen what makes a difference: a pack never has sources."""
        self.sources.setEnabled(job is None or not job.is_pack)
        for box in (self.diagrams, self.answer_lines):
            box.setEnabled(job is None or bool(job.slugs))

    def choose_paper(self, key: str) -> None:
        """Choose the paper that a printer holds."""
        self.paper.setCurrentIndex(self.paper.findData(key))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for words, field in (("&Paper", self.paper), ("&Text size", self.text_size)):
            label = QLabel(words, self)
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        for box in (
            self.two_sided,
            self.black_and_white,
            self.diagrams,
            self.sources,
            self.answer_lines,
        ):
            layout.addWidget(box)

    def _box(self, words: str, checked: bool) -> CheckBox:  # noqa: FBT001 - its first state
        box = CheckBox(words, self)
        box.setChecked(checked)
        box.toggled.connect(self.changed)
        return box
