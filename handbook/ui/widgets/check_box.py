"""A check box whose box grows with the text; Qt's own stays small beside large words."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

_GAP = 8
_TARGET = 30
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.8, 0.28))
"""The corners of the tick, as parts of the box's side."""


class CheckBox(QCheckBox):
    """Box and words, both in the size of the window's text, in the palette's colours."""

    def sizeHint(self) -> QSize:
        """Room for box and words, never less than a finger can hit."""
        metrics = self.fontMetrics()
        width = self._side + 3 * _GAP + metrics.horizontalAdvance(self.text())
        return QSize(width, max(_TARGET, metrics.height() + _GAP))

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it can be left out."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it is the button."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, a tick in it, and the words; a ring around them for the keyboard."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.WindowText)
        box = QRectF(_GAP, (self.height() - self._side) / 2, self._side, self._side)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            painter.setPen(QPen(ink, self._side / 8))
            corner, side = box.topLeft(), self._side
            painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in _TICK])
        painter.setPen(ink)
        words = self.rect().adjusted(self._side + 2 * _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            self._draw_ring(painter)
        painter.end()

    @property
    def _side(self) -> int:
        return round(self.fontMetrics().ascent() * 1.05)

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.palette().highlight(), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRect(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
