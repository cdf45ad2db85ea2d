"""How a hit is drawn: its title, where it stands, and a snippet with the words lit."""

import html

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from handbook.search.hits import Snippet
from handbook.ui.look.theme import Theme

PATH = Qt.ItemDataRole.UserRole + 1
SNIPPET = Qt.ItemDataRole.UserRole + 2
DEPTH = Qt.ItemDataRole.UserRole + 3

_PADDING = 8
_INDENT = 18

_Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws rows whose words wrap and whose lit words show in every theme."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._documents: dict[tuple[str, int], QTextDocument] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours, and in the font that the view has now."""
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        """Forget the rows: others are shown now."""
        self._documents.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row over the ground that the style gives it."""
        self.initStyleOption(option, index)
        option.text = ""
        control = QStyle.ControlElement.CE_ItemViewItem
        QApplication.style().drawControl(control, option, painter, self._view)
        painter.save()
        painter.translate(option.rect.left() + _PADDING + self._indent(index), option.rect.top())
        painter.translate(0, _PADDING // 2)
        self._document(index).drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """The height of the wrapped words."""
        return QSize(0, round(self._document(index).size().height()) + _PADDING)

    def _document(self, index: _Index) -> QTextDocument:
        width = self._view.viewport().width() - 2 * _PADDING - self._indent(index)
        words = self._html(index)
        if (words, width) not in self._documents:
            document = QTextDocument(self)
            document.setDocumentMargin(2)
            document.setDefaultFont(self._view.font())
            document.setHtml(words)
            document.setTextWidth(width)
            self._documents[words, width] = document
        return self._documents[words, width]

    def _html(self, index: _Index) -> str:
        role = self._theme.roles
        title = html.escape(index.data(Qt.ItemDataRole.DisplayRole))
        path = html.escape(index.data(PATH) or "")
        snippet = index.data(SNIPPET)
        parts = [f'<div style="color: {role["window_text"]};"><b>{title}</b>']
        if path:
            parts.append(f'<br><span style="color: {role["muted_text"]};">{path}</span>')
        if snippet:
            parts.append(f"<br>{self._lit(snippet)}")
        return "".join((*parts, "</div>"))

    def _lit(self, snippet: Snippet) -> str:
        style = (
            f"background-color: {self._theme.roles['hit']}; color: {self._theme.roles['hit_text']};"
        )
        pieces, position = [], 0
        for start, end in snippet.lit:
            pieces.append(html.escape(snippet.text[position:start]))
            words = html.escape(snippet.text[start:end])
            pieces.append(f'<b style="{style}">{words}</b>')
            position = end
        pieces.append(html.escape(snippet.text[position:]))
        return "".join(pieces)

    def _indent(self, index: _Index) -> int:
        return _INDENT * int(index.data(DEPTH) or 0)
