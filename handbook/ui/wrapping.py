"""List and tree items whose words wrap, so that nothing is cut off however large the text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

_PADDING = 6
_BESIDE_TEXT = 28
_SMALLEST_TARGET = 28


class WrappingDelegate(QStyledItemDelegate):
    """Measures each item by the room that its view leaves for the words."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Wrap the words and cut none of them off."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideNone

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height that the wrapped words need, never less than a finger can hit."""
        self.initStyleOption(option, index)
        width = self._view.viewport().width() - _BESIDE_TEXT - self._indentation(index)
        wrap = int(Qt.TextFlag.TextWordWrap)
        words = option.fontMetrics.boundingRect(QRect(0, 0, width, 0), wrap, option.text)
        return QSize(0, max(_SMALLEST_TARGET, words.height() + 2 * _PADDING))

    def _indentation(self, index: QModelIndex | QPersistentModelIndex) -> int:
        if not isinstance(self._view, QTreeView):
            return 0
        depth = 2 if index.parent().isValid() else 1
        return depth * self._view.indentation()
