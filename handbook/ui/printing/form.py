"""The left side of the print dialog: what is printed, and how."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from handbook.content.edition import Edition
from handbook.paper.job import Choices, Job, topics_job
from handbook.ui.printing.offers import CurrentView, offers
from handbook.ui.printing.options import PrintOptions
from handbook.ui.printing.topic_chooser import TopicChooser

_SHORTEST_WORDS = 24
"""Letters of an offer that are always seen; the whole of it is in the list."""


class PrintForm(QWidget):
    """Asks what and how; `changed` says that the answer is another."""

    changed = Signal()

    def __init__(
        self, edition: Edition, shown: CurrentView, choices: Choices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._offers = offers(edition, shown)
        self.what = QComboBox(self)
        self.what.addItems([offer.words for offer in self._offers])
        self.what.setMinimumContentsLength(_SHORTEST_WORDS)
        self.what.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.topics = TopicChooser(edition, shown.slug, self)
        self.options = PrintOptions(choices, self)
        self._lay_out()
        self._show_topics()
        self.options.offer_for(self.job)
        self.what.currentIndexChanged.connect(self._tell)
        self.topics.changed.connect(self._tell)
        self.options.changed.connect(self._tell)

    @property
    def job(self) -> Job | None:
        """What is to be printed, None while no topic is chosen."""
        job = self._offers[self.what.currentIndex()].job
        if job is None and self.topics.chosen:
            return topics_job(self._edition, self.topics.chosen)
        return job

    @property
    def choices(self) -> Choices:
        """How it is to be printed."""
        return self.options.choices

    def _lay_out(self) -> None:
        label = QLabel("&What to print", self)
        label.setBuddy(self.what)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.what)
        layout.addWidget(self.topics, 1)
        layout.addSpacing(12)
        layout.addWidget(self.options)
        layout.addStretch()

    def _show_topics(self) -> None:
        self.topics.setVisible(self._offers[self.what.currentIndex()].job is None)

    def _tell(self) -> None:
        self._show_topics()
        self.options.offer_for(self.job)
        self.changed.emit()
