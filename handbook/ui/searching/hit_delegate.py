"""How a hit is drawn: its title and place in one line, and a line of snippet with the words lit."""

import html

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from handbook.search.hits import Snippet
from handbook.ui.look.theme import Theme
from handbook.ui.searching.one_line import one_line

PLACE = Qt.ItemDataRole.UserRole + 1
SNIPPET = Qt.ItemDataRole.UserRole + 2
DEPTH = Qt.ItemDataRole.UserRole + 3

_PADDING = 8
_INDENT = 18
_BOLDER = 0.97
"""The part of a line's width that words may have as they are: lit ones are bold, and wider."""

_Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws rows of two lines whose lit words show in every theme."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row over the ground that the style gives it."""
        self.initStyleOption(option, index)
        option.text = ""
        control = QStyle.ControlElement.CE_ItemViewItem
        QApplication.style().drawControl(control, option, painter, self._view)
        document = self._document(index)
        painter.save()
        painter.translate(option.rect.left() + _PADDING + self._indent(index), option.rect.top())
        painter.translate(0, _PADDING // 2)
        document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """The height of the row's lines."""
        lines = 2 if index.data(SNIPPET) and index.data(SNIPPET).text else 1
        return QSize(0, lines * QFontMetrics(self._view.font()).lineSpacing() + 2 * _PADDING)

    def _document(self, index: _Index) -> QTextDocument:
        """The row as a document. It has no parent: it goes as soon as it is drawn."""
        document = QTextDocument()
        document.setDocumentMargin(2)
        document.setDefaultFont(self._view.font())
        document.setHtml(self._html(index))
        return document

    def _html(self, index: _Index) -> str:
        role = self._theme.roles
        snippet = index.data(SNIPPET)
        lines = [self._first_line(index)]
        if snippet and snippet.text:
            metrics = QFontMetrics(self._view.font())
            lines.append(self._highlighted(one_line(snippet, metrics, self._width(index))))
        text = "<br>".join(lines)
        return f'<div style="color: {role["window_text"]}; white-space: pre;">{text}</div>'

    def _first_line(self, index: _Index) -> str:
        """The title, and as much of the place in the topic as there is room for."""
        bold = QFont(self._view.font())
        bold.setBold(True)
        metrics, room = QFontMetrics(bold), self._width(index)
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(index.data(Qt.ItemDataRole.DisplayRole), elide, room)
        rest = room - metrics.horizontalAdvance(title)
        place = index.data(PLACE)
        shown = metrics.elidedText(f" · {place}", elide, rest) if place else ""
        if len(shown) < _LEAST_PLACE:
            return f"<b>{html.escape(title)}</b>"
        muted = f"color: {self._theme.roles['muted_text']};"
        return f'<b>{html.escape(title)}</b><span style="{muted}">{html.escape(shown)}</span>'

    def _highlighted(self, snippet: Snippet) -> str:
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

    def _width(self, index: _Index) -> int:
        width = self._view.viewport().width() - 2 * _PADDING - self._indent(index)
        return round(width * _BOLDER)

    def _indent(self, index: _Index) -> int:
        return _INDENT * int(index.data(DEPTH) or 0)


_LEAST_PLACE = 6
"""Letters of a place that is worth showing, with the mark before it."""
