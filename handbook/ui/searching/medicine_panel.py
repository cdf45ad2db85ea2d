"""The card of a medicine that was typed, over the hits: what is known of it, and never "safe"."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from handbook.content.conditions import CONDITIONS
from handbook.content.medicines import Advice, Mark
from handbook.search.hits import Hit, Snippet
from handbook.search.medicine_card import MedicineCard
from handbook.ui.look.theme import Theme

_ROLES = {
    Mark.AVOID: "danger",
    Mark.AVOID_IF_ANOTHER: "warning",
    Mark.SPECIAL_RULE: "warning",
    Mark.TAKE_CARE: "warning",
    Mark.USUALLY_ALL_RIGHT: "tip",
}
_MOST_ADVICE = 2
"""More than this stands on the page alone, and the card says so."""
_NOT_LISTED = (
    "A medicine that is <b>not on our list</b>. That says nothing about whether it is safe: ask "
    "the pharmacist or the myasthenia team before the first dose."
)


class MedicinePanel(QFrame):
    """Shows one card; it is hidden while there is none."""

    row_requested = Signal(Hit)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("medicine_card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._theme = theme
        self._card: MedicineCard | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._open = QPushButton("Open its row", self)
        self._open.clicked.connect(self.open_row)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self._open)
        self.hide()

    @property
    def told(self) -> str:
        """What the card says, as rich text."""
        return self._text.text()

    @property
    def has_row(self) -> bool:
        """Whether there is a row to open."""
        return self._card is not None and bool(self._card.anchor)

    def set_theme(self, theme: Theme) -> None:
        """Write in the theme's colours."""
        self._theme = theme
        self.show_card(self._card)

    def show_card(self, card: MedicineCard | None) -> None:
        """Show the card, or nothing."""
        self._card = card
        self.setVisible(card is not None)
        if card is not None:
            self._text.setText(self._written(card))
            self._open.setVisible(self.has_row)

    def open_row(self) -> None:
        """Ask for the row of the medicine."""
        if self._card is not None and self.has_row:
            card = self._card
            self.row_requested.emit(Hit(card.slug, card.typed, "", card.anchor, 0.0, Snippet("")))

    def _written(self, card: MedicineCard) -> str:
        name = html.escape(card.typed.capitalize())
        if not card.listed:
            return f"<p><b>{name}</b></p><p>{_NOT_LISTED}</p>"
        what = f": {html.escape(card.is_what)}" if card.is_what else ""
        paragraphs = [f"<b>{name}</b>{what}", *map(self._advice, card.advice[:_MOST_ADVICE])]
        if len(card.advice) > _MOST_ADVICE:
            paragraphs.append("There is more on its page.")
        if card.sources:
            paragraphs.append(f"Source: {html.escape('; '.join(card.sources))}")
        return "".join(f"<p style='margin: 0 0 4px 0;'>{each}</p>" for each in paragraphs)

    def _advice(self, advice: Advice) -> str:
        colour = self._theme.roles[_ROLES[advice.mark]]
        everyone = advice.conditions == CONDITIONS
        whom = advice.who or ("all four conditions" if everyone else ", ".join(advice.conditions))
        mark = f"<b style='color: {colour};'>{advice.mark.words}</b> ({html.escape(whom)})"
        return f"{mark}. {html.escape(advice.why)} {html.escape(advice.what_to_do)}"
