"""On this page: the topic's headings as a list, for the eye, the keyboard and screen readers."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from handbook.content.page import Heading
from handbook.ui.widgets.wrapping import INDENT, WrappingDelegate

TITLE = "On this page"

_ANCHOR = Qt.ItemDataRole.UserRole


class HeadingList(QWidget):
    """The headings beside the text, or folded above it where there is no room beside."""

    heading_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(TITLE, self)
        self._title.setObjectName("pane_title")
        self._unfold = QToolButton(self)
        self._unfold.setText(TITLE)
        self._unfold.setCheckable(True)
        self._unfold.setProperty("class", "worded")
        self._unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.list = _WrappedList(self)
        self.list.setItemDelegate(WrappingDelegate(self.list))
        self.list.setAccessibleName(TITLE)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 4)
        for widget in (self._title, self._unfold, self.list):
            layout.addWidget(widget)
        layout.setAlignment(self._unfold, Qt.AlignmentFlag.AlignLeft)
        self._beside = True
        self._unfold.toggled.connect(self._arrange)
        self.list.itemClicked.connect(self._request)
        self.list.itemActivated.connect(self._request)
        self._arrange()

    def show_headings(self, headings: Iterable[Heading]) -> None:
        """List the headings of a page."""
        self.list.clear()
        for heading in headings:
            item = QListWidgetItem(heading.text, self.list)
            item.setData(INDENT, heading.level - 2)
            item.setData(_ANCHOR, heading.anchor)
            item.setToolTip(heading.text)
        self.list.setCurrentRow(0)
        self._unfold.setChecked(False)
        self.setEnabled(self.list.count() > 0)

    def mark(self, anchor: str) -> None:
        """Mark the heading that is being read; above the first, the first."""
        anchors = [self.list.item(row).data(_ANCHOR) for row in range(self.list.count())]
        self.list.setCurrentRow(anchors.index(anchor) if anchor in anchors else 0)

    def set_beside(self, beside: bool) -> None:  # noqa: FBT001 - there are two places
        """Say whether the list stands beside the text or above it."""
        if beside != self._beside:
            self._beside = beside
            self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Unfold the list and hand it the keyboard."""
        super().focusInEvent(event)
        self._unfold.setChecked(True)
        self.list.setFocus(event.reason())

    def _arrange(self) -> None:
        unfolded = self._unfold.isChecked()
        self._title.setVisible(self._beside)
        self._unfold.setVisible(not self._beside)
        self._unfold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.list.setVisible(self._beside or unfolded)

    def _request(self, item: QListWidgetItem) -> None:
        self._unfold.setChecked(False)
        self.heading_requested.emit(item.data(_ANCHOR))


class _WrappedList(QListWidget):
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the headings anew. Qt would do so later, from heights of the former width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
