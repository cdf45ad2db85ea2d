"""The reader: shows one page, in a column that the eye can follow."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCursor,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from handbook.content.links import BREAK, TERM
from handbook.ui.look.documents import anchors, block_at, block_of
from handbook.ui.look.drawings import Drawings, empty_image
from handbook.ui.widgets.accessibility import announce
from handbook.ui.widgets.column import ROUNDING, column_width, full_width, margin, set_margins
from handbook.ui.widgets.link_ring import draw_ring

_CARET_WIDTH = 2
_TIP_MILLISECONDS = 30_000
_UPPER_PART = 4
"""The quarter of the view in which a heading counts as being read."""

_REFIT_AFTER_MILLISECONDS = 80
_SETTLED_AFTER_MILLISECONDS = 500


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
        self._images = Drawings(find_image)
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
        set_margins(document, self.viewport().width())
        width = self.viewport().width()
        self._fit_images(document)
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
        return column_width(self.document(), self.viewport().width())

    @property
    def full_width(self) -> int:
        """The width in pixels at which the column is as wide as it gets."""
        return full_width(self.document())

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
        block, rect = block_at(self.document(), top)
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
        block = block_of(self.document(), anchor)
        if block is None:
            return False
        self.go_to(ReadingPlace(block.blockNumber(), cursor=block.position()))
        return True

    def scroll_to_cursor(self) -> None:
        """Scroll so that the cursor stands a third down the page, unless it is in view already."""
        top, height = self.cursorRect().top(), self.viewport().height()
        if not 0 <= top <= height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def top_position(self) -> int:
        """The character at the top edge."""
        return self.cursorForPosition(QPoint(margin(self.viewport().width()) + 1, 1)).position()

    def current_heading(self) -> str:
        """The anchor of the heading that the upper part of the view stands under, or ""."""
        where = QPoint(margin(self.viewport().width()) + 1, self.viewport().height() // _UPPER_PART)
        block = self.cursorForPosition(where).block()
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.previous()
        return next(iter(anchors(block)), "")

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """The edition's own diagrams and nothing else, whatever a page asks for."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return empty_image()
        name = url.toString() if isinstance(url, QUrl) else url
        return self._images.draw(name, self.column_width - ROUNDING, self.devicePixelRatioF())

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
            _stay_in_order(self, before, by)

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
            self.scroll_to_cursor()
            self._explain_selected()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width and the line that is being read."""
        place = self.place()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            set_margins(self.document(), self.viewport().width())
            self.go_to(place)
            self._refit.start()

    def _fit_images(self, document: QTextDocument) -> None:
        width = column_width(document, self.viewport().width())
        self._images.fit(document, width - ROUNDING, self.devicePixelRatioF())

    def _refit_images(self) -> None:
        """Fit the diagrams to the column once the window has found its size."""
        place = self.place()
        self._fit_images(self.document())
        self.go_to(place)

    def _put_cursor(self, position: int) -> None:
        """Move the keyboard's place; a selection around it stays."""
        cursor = self.textCursor()
        if cursor.position() != position:
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

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


def _stay_in_order(page: QTextBrowser, before: int, by: int) -> None:
    """Where a step by line has passed over blocks, or met an end, go to the block next to it.

    `before` is the number of the block that the step began in, `by` is 1 or -1.
    """
    cursor = page.textCursor()
    passed = (cursor.blockNumber() - before) * by
    at_end = cursor.atBlockEnd() if by > 0 else cursor.atBlockStart()
    if passed > 1 or passed < 0 or (passed == 0 and at_end and not cursor.hasSelection()):
        block = page.document().findBlockByNumber(before + by)
        if block.isValid():
            cursor.setPosition(block.position())
            page.setTextCursor(cursor)
