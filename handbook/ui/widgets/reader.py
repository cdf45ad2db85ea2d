"""The reader: shows one page, in a column that the eye can follow."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCursor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from handbook.content.links import BREAK, TERM
from handbook.ui.look.documents import anchors, blocks, fragments
from handbook.ui.look.drawings import draw_svg, nothing, svg_shape
from handbook.ui.widgets.announcements import announce
from handbook.ui.widgets.link_ring import draw_ring

LONGEST_LINE = 75
"""Characters. Longer lines are hard to find the way back from."""

_LETTER = 0.72
"""The narrowest mean width of a letter in a line of our text, in average character widths."""

_CARET_WIDTH = 2
_TIP_MILLISECONDS = 30_000
_MARGIN = 24
_ROOMY = 700
_NARROWEST = 120
_ROUNDING = 2
"""Pixels that Qt's layout may add to a full column, which would bring a scroll bar."""

_UPPER_PART = 4
"""The quarter of the view in which a heading counts as being read."""

_REFIT_AFTER_MILLISECONDS = 80
_SETTLED_AFTER_MILLISECONDS = 500

_IMAGE_KIND = QTextDocument.ResourceType.ImageResource.value
_IMAGE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands in the text of a document for an image."""


@dataclass(frozen=True)
class ReadingPlace:
    """The line at the top edge: a block's number, and how far into it, from 0 to 1.

    In the gap under a block it is more than 1. `cursor` is the character that the keyboard is at.
    """

    block: int = 0
    within: float = 0.0
    cursor: int = 0


class Reader(QTextBrowser):
    """A read-only page. It opens nothing itself: `link_requested` says what was clicked.

    `zoom_requested` carries 1 for larger text and -1 for smaller; `settled` comes when the page
    has stood still for a moment.
    """

    link_requested = Signal(str)
    zoom_requested = Signal(int)
    settled = Signal()

    def __init__(self, find_image: Callable[[str], Path | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._find_image = find_image
        self._caret_width = 0
        self._refit = QTimer(self, singleShot=True, interval=_REFIT_AFTER_MILLISECONDS)
        self._refit.timeout.connect(self._refit_images)
        # Between words only: Qt would else squeeze the columns of a table to single letters.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() | by_keyboard)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED_AFTER_MILLISECONDS)
        self._settling.timeout.connect(self.settled)
        self.verticalScrollBar().valueChanged.connect(self._settling.start)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)
        self.selectionChanged.connect(self.viewport().update)

    def show_document(self, document: QTextDocument) -> None:
        """Show a page from its top. The document stays its owner's."""
        self._set_column(document)
        self._fit_images(document)
        width = self.viewport().width()
        self.setDocument(document)
        self.setCursorWidth(self._caret_width)  # Qt keeps it with the document
        if self.viewport().width() != width:  # a scroll bar has come or gone
            self._fit_images(document)
        title = document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)
        self.setAccessibleName(title)
        self.verticalScrollBar().setValue(0)

    @property
    def column_width(self) -> int:
        """The width of the text in pixels: 75 characters, or what the window leaves."""
        return self._column_of(self.document())

    @property
    def full_width(self) -> int:
        """The width in pixels at which the column is as wide as it gets."""
        return _full_column(self.document()) + 6 * _MARGIN

    def show_caret(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show where the keyboard is in the page, for those who ask for it."""
        self._caret_width = _CARET_WIDTH if shown else 0
        self.setCursorWidth(self._caret_width)

    def place(self) -> ReadingPlace:
        """What is being read: the line at the top edge."""
        keyboard = self.textCursor().position()
        top = self.verticalScrollBar().value()
        if top == 0:
            return ReadingPlace(cursor=keyboard)
        block, rect = self._block_at(top)
        within = (top - rect.top()) / rect.height() if rect.height() else 0.0
        return ReadingPlace(block.blockNumber(), within, keyboard)

    def go_to(self, place: ReadingPlace) -> None:
        """Bring a line to the top edge, and the keyboard back to where it was."""
        self._put_cursor(place.cursor)
        block = self.document().findBlockByNumber(place.block)
        if (place.block, place.within) == (0, 0.0) or not block.isValid():
            self.verticalScrollBar().setValue(0)
            return
        layout = self.document().documentLayout()
        layout.documentSize()  # all of it laid out: the scroll bar reaches its end
        rect = layout.blockBoundingRect(block)
        self.verticalScrollBar().setValue(round(rect.top() + place.within * rect.height()))

    def go_to_anchor(self, anchor: str) -> bool:
        """Bring a heading, or a source of the list, to the top edge, and the cursor there."""
        block = self._block_of(anchor)
        if block is None:
            return False
        self.go_to(ReadingPlace(block.blockNumber(), cursor=block.position()))
        return True

    def bring_into_view(self) -> None:
        """Scroll so that the cursor stands a third down the page, unless it is in view already."""
        top, height = self.cursorRect().top(), self.viewport().height()
        if not 0 <= top <= height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def top_position(self) -> int:
        """The character at the top edge."""
        return self.cursorForPosition(QPoint(self._margin + 1, 1)).position()

    def heading_read(self) -> str:
        """The anchor of the heading that the upper part of the view stands under, or ""."""
        where = QPoint(self._margin + 1, self.viewport().height() // _UPPER_PART)
        block = self.cursorForPosition(where).block()
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.previous()
        return next(iter(anchors(block)), "")

    def anchor_position(self, anchor: str) -> int:
        """The character at which a heading begins, 0 where there is no such heading."""
        block = self._block_of(anchor) if anchor else None
        return block.position() if block is not None else 0

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """The edition's own diagrams and nothing else, whatever a page asks for."""
        name = url.toString() if isinstance(url, QUrl) else url
        path = self._find_image(name)
        if kind != _IMAGE_KIND or path is None:
            return nothing()
        return self._draw(path)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy addresses as they are, without the marks at which they may be broken."""
        data = super().createMimeDataFromSelection()
        data.setText(data.text().replace(BREAK, ""))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on by line through every block: Qt would skip all columns of a table but one."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        by = steps.get(Qt.Key(event.key())) if not event.modifiers() else None
        before = self.textCursor().blockNumber()
        super().keyPressEvent(event)
        if by is not None:
            self._stay_in_order(before, by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel, or two fingers, ask for another size of all text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned := event.angleDelta().y():
            self.zoom_requested.emit(1 if turned > 0 else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring the link that is chosen."""
        super().paintEvent(event)
        draw_ring(self)

    def changeEvent(self, event: QEvent) -> None:
        """Leave the page its own font. Qt would lay it out in the window's, and lose the line."""
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own form
        """Go to the next link, or the one before, and say what a term or citation means."""
        moved = super().focusNextPrevChild(next)
        if moved and self.hasFocus() and self.textCursor().hasSelection():
            self.bring_into_view()
            self._explain_selected()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width and the line that is being read."""
        place = self.place()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_column(self.document())
            self.go_to(place)
            self._refit.start()

    def _stay_in_order(self, before: int, by: int) -> None:
        """Where a step by line has passed over blocks, or met an end, go to the block next to it.

        `before` is the number of the block that the step began in, `by` is 1 or -1.
        """
        cursor = self.textCursor()
        passed = (cursor.blockNumber() - before) * by
        at_end = cursor.atBlockEnd() if by > 0 else cursor.atBlockStart()
        if passed > 1 or passed < 0 or (passed == 0 and at_end and not cursor.hasSelection()):
            block = self.document().findBlockByNumber(before + by)
            if block.isValid():
                cursor.setPosition(block.position())
                self.setTextCursor(cursor)

    @property
    def _margin(self) -> int:
        return 3 * _MARGIN if self.viewport().width() >= _ROOMY else _MARGIN

    def _column_of(self, document: QTextDocument) -> int:
        room = self.viewport().width() - 2 * self._margin
        return max(_NARROWEST, min(_full_column(document), room))

    def _set_column(self, document: QTextDocument) -> None:
        frame = document.rootFrame()
        layout = frame.frameFormat()
        margin = self._margin
        layout.setTopMargin(_MARGIN)
        layout.setBottomMargin(2 * _MARGIN)
        layout.setLeftMargin(margin)
        right = self.viewport().width() - margin - self._column_of(document)
        layout.setRightMargin(max(margin, right) + _ROUNDING)
        if layout != frame.frameFormat():
            frame.setFrameFormat(layout)

    def _fit_images(self, document: QTextDocument) -> None:
        """Leave as much room for the diagrams as the column has.

        Each is drawn when it comes into view; one that had another size is drawn again.
        """
        width = self._column_of(document) - _ROUNDING
        for part in _images(document):
            image = part.charFormat().toImageFormat()
            path = self._find_image(image.name())
            shape = svg_shape(path) if path else 0.0
            if path and shape and image.width() != width:
                if image.width():
                    document.addResource(_IMAGE_KIND, QUrl(image.name()), self._draw(path))
                image.setWidth(width)
                image.setHeight(width * shape)
                cursor = QTextCursor(document)
                cursor.setPosition(part.position())
                cursor.setPosition(part.position() + part.length(), cursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)

    def _draw(self, path: Path) -> QImage:
        return draw_svg(path, self.column_width - _ROUNDING, self.devicePixelRatioF())

    def _refit_images(self) -> None:
        """Fit the diagrams to the column once the window has found its size."""
        place = self.place()
        self._fit_images(self.document())
        self.go_to(place)

    def _block_at(self, top: int) -> tuple[QTextBlock, QRectF]:
        """The lowest block that begins at this height of the document or above, and its room."""
        layout = self.document().documentLayout()
        rooms = ((block, layout.blockBoundingRect(block)) for block in blocks(self.document()))
        above = [(block, room) for block, room in rooms if room.top() < top + 1]
        first = self.document().begin()
        start = (first, layout.blockBoundingRect(first))
        return max(above, key=lambda one: one[1].top(), default=start)

    def _put_cursor(self, position: int) -> None:
        """Move the keyboard's place; a selection around it stays."""
        cursor = self.textCursor()
        if cursor.position() != position:
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def _block_of(self, anchor: str) -> QTextBlock | None:
        for block in blocks(self.document()):
            if anchor in anchors(block):
                return block
        return None

    def _follow(self, url: QUrl) -> None:
        target = url.toString()
        if not target.startswith(TERM):
            self.link_requested.emit(target)
            return
        anchor = self.cursorForPosition(self.viewport().mapFromGlobal(QCursor.pos()))
        anchor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        clicked = anchor.charFormat()
        if clicked.anchorHref() == target:
            self._explain(clicked.toolTip(), QCursor.pos())
        else:
            self._explain_selected()

    def _explain_selected(self) -> None:
        where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self._explain(self.textCursor().charFormat().toolTip(), where)

    def _explain(self, meaning: str, where: QPoint) -> None:
        """Show and say what a link means; where it means nothing more, an older tip goes."""
        QToolTip.showText(where, meaning, self, msecShowTime=_TIP_MILLISECONDS)
        if meaning:
            announce(self, meaning)


def _full_column(document: QTextDocument) -> int:
    """The width in pixels of the longest line that is easy to read."""
    letter = QFontMetricsF(document.defaultFont()).averageCharWidth() * _LETTER
    return round(letter * LONGEST_LINE)


def _images(document: QTextDocument) -> list[QTextFragment]:
    pictured = (block for block in blocks(document) if _IMAGE in block.text())
    return [part for block in pictured for part in fragments(block) if _IMAGE in part.text()]
