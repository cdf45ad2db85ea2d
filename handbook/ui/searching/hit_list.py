"""The search pane: the hits in place of the tree while something is typed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from handbook.search.hits import Answer, Hit
from handbook.ui.look.theme import Theme
from handbook.ui.searching.hit_delegate import DEPTH, PLACE, SNIPPET, HitDelegate
from handbook.ui.searching.medicine_panel import MedicinePanel
from handbook.ui.searching.told import told
from handbook.ui.widgets.accessibility import announce

_HIT = Qt.ItemDataRole.UserRole
_RECENT = Qt.ItemDataRole.UserRole + 4


class SearchPane(QWidget):
    """Lists an answer's hits. It knows nothing of the index: further passages are asked for."""

    hit_opened = Signal(Hit)
    text_requested = Signal(str)
    as_typed_requested = Signal()
    passages_requested = Signal(Hit)
    all_requested = Signal()
    left = Signal()

    def __init__(self, section_of: Callable[[str], str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._section_of = section_of
        self._answer = Answer("")
        self._count = QLabel(self)
        self._count.setWordWrap(True)
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._count.setObjectName("pane_title")
        self._as_typed = QPushButton("Search for it as typed", self)
        self._as_typed.hide()
        self._every_hit = QPushButton("Show all", self)
        self._every_hit.hide()
        self._more = QPushButton("More from it", self)
        self._all_topics = QPushButton("All topics", self)
        self.medicine = MedicinePanel(theme, self)
        self.list = _HitList(self)
        self.list.setAccessibleName("Search results")
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self._delegate = HitDelegate(self.list, theme)
        self.list.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.addLayout(_row(self._count, self._all_topics))
        for widget in (self._as_typed, self.medicine, self.list):
            layout.addWidget(widget)
        layout.addLayout(_row(self._more, self._every_hit))
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.unfold_requested.connect(self._ask_for_passages)
        self._as_typed.clicked.connect(self.as_typed_requested)
        self._more.clicked.connect(self._ask_for_passages)
        self._every_hit.clicked.connect(self.all_requested)
        self._all_topics.clicked.connect(self.left)
        self.medicine.row_requested.connect(self.hit_opened)

    @property
    def answer(self) -> Answer:
        """The answer that is shown."""
        return self._answer

    @property
    def told(self) -> str:
        """What is said of the answer: how many pages, and for which spelling."""
        return self._count.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw the hits in the theme's colours and the window's font."""
        self._delegate.set_theme(theme)
        self.medicine.set_theme(theme)
        self.list.scheduleDelayedItemsLayout()

    def show_answer(self, answer: Answer, others: Iterable[Hit] = ()) -> None:
        """List the hits, say how many, and what was looked for where it is not what was typed.

        `others` are to choose from where nothing was found.
        """
        self._answer = answer
        self._fill(self._hit_item(hit) for hit in (*answer.hits, *answer.cells, *others))
        self._count.setText(told(answer))
        self._as_typed.setVisible(bool(answer.shown_for))
        self._every_hit.setVisible(len(answer.hits) < answer.found)
        self._every_hit.setText(f"All {answer.found} pages")
        self.medicine.show_card(answer.medicine)
        announce(self, self._count.text())

    def show_recent(self, texts: Iterable[str]) -> None:
        """List what was looked for before."""
        items = []
        for text in texts:
            item = QStandardItem(text)
            item.setData(text, _RECENT)
            items.append(item)
        self._answer = Answer("")
        self._fill(items)
        self._as_typed.hide()
        self._every_hit.hide()
        self.medicine.show_card(None)
        self._count.setText("Searched before" if items else "Type what worries you.")

    def show_passages(self, hit: Hit, passages: Iterable[Hit]) -> None:
        """Put a hit's further passages under it."""
        row = self.list.currentIndex().row()
        if self._model.item(row).data(_HIT) != hit:
            return
        before = self._model.rowCount()
        for offset, passage in enumerate(passages, start=1):
            item = self._hit_item(passage)
            item.setText(passage.heading or passage.title)
            item.setData("", PLACE)
            item.setData(1, DEPTH)
            self._model.insertRow(row + offset, item)
        added = self._model.rowCount() - before
        announce(self, f"{added} more {'passage' if added == 1 else 'passages'}")

    def step(self, by: int) -> None:
        """Go down the list, or up, from within the field."""
        last = self._model.rowCount() - 1
        row = max(0, min(last, self.list.currentIndex().row() + by))
        self.list.setCurrentIndex(self._model.index(row, 0))
        spoken = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self, spoken or self.list.currentIndex().data() or "")

    def open_current(self) -> None:
        """Open the hit that is marked; where none is, the row of the medicine or the first hit."""
        if not self.list.currentIndex().isValid():
            if self.medicine.isVisible() and self.medicine.has_row:
                self.medicine.open_row()
                return
            self.step(1)
        self._open(self.list.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the tree."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, items: Iterable[QStandardItem]) -> None:
        self._model.clear()
        for item in items:
            self._model.appendRow(item)
        if not (self._answer.medicine and self._answer.medicine.anchor):
            self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.scrollToTop()
        self._more.setVisible(bool(self._answer.hits))

    def _hit_item(self, hit: Hit) -> QStandardItem:
        item = QStandardItem(hit.title if not hit.aspect else f"{hit.heading}: {hit.condition}")
        path = "Compare" if hit.aspect else self._section_of(hit.slug)
        where = path if hit.aspect or not hit.heading else f"{path} · {hit.heading}"
        item.setData(hit, _HIT)
        item.setData(path if hit.aspect else hit.heading, PLACE)
        item.setData(hit.snippet, SNIPPET)
        spoken = f"{item.text()}, {where}. {hit.snippet.text}"
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _open(self, index: QModelIndex) -> None:
        hit, recent = index.data(_HIT), index.data(_RECENT)
        if hit is not None:
            self.hit_opened.emit(hit)
        elif recent:
            self.text_requested.emit(recent)

    def _ask_for_passages(self) -> None:
        hit = self.list.currentIndex().data(_HIT)
        below = self._model.item(self.list.currentIndex().row() + 1)
        if hit is not None and not hit.aspect and not (below and below.data(DEPTH)):
            self.passages_requested.emit(hit)


def _row(first: QWidget, last: QWidget) -> QHBoxLayout:
    """Two widgets beside each other, the first as wide as may be."""
    row = QHBoxLayout()
    row.addWidget(first, 1)
    row.addWidget(last)
    return row


class _HitList(QListView):
    """A list of rows of any height; Right asks for a hit's further passages."""

    unfold_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds; all other keys are the list's own."""
        if event.key() == Qt.Key.Key_Right:
            self.unfold_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
