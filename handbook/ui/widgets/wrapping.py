"""List and tree items whose words wrap, so that nothing is cut off however large the text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

INDENT = Qt.ItemDataRole.UserRole + 1
"""How many steps further in an item stands than the others of its list."""

_PADDING = 6
_STEP = 16
_SMALLEST_TARGET = 28

_Index = QModelIndex | QPersistentModelIndex


class WrappingDelegate(QStyledItemDelegate):
    """Measures each item by the room that its view leaves for the words."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Wrap the words and cut none of them off."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideNone

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the item as far in as it stands."""
        option.rect = option.rect.adjusted(_indent(index), 0, 0, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The height that the wrapped words need, never less than a finger can hit."""
        self.initStyleOption(option, index)
        wrap = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, self._room(option, index), 0)
        words = option.fontMetrics.boundingRect(room, wrap, option.text)
        return QSize(0, max(_SMALLEST_TARGET, words.height() + 2 * _PADDING))

    def _room(self, option: QStyleOptionViewItem, index: _Index) -> int:
        """The width in pixels that the style leaves for the words."""
        style, width = self._view.style(), self._view.viewport().width() - _indent(index)
        option.rect = QRect(0, 0, width - self._indentation(index), _SMALLEST_TARGET)
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, self._view)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, self._view) + 1
        return words.width() - 2 * margin

    def _indentation(self, index: _Index) -> int:
        if not isinstance(self._view, QTreeView):
            return 0
        depth = 2 if index.parent().isValid() else 1
        return depth * self._view.indentation()


def _indent(index: _Index) -> int:
    return _STEP * int(index.data(INDENT) or 0)
