"""A glass over the slice while the left button is held: the same pixels, larger."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen

from mriviewer.ui import painting
from mriviewer.ui.layer import Layer, Say
from mriviewer.ui.theme import DARK
from mriviewer.ui.viewport import Viewport

_TIMES = 2.5
_RADIUS = 110.0  # pixels of the screen, at most a third of the view's shorter side


class Magnifier(Layer):
    """Takes the left button while the tool "magnifier" is chosen."""

    def __init__(self) -> None:
        self._at: QPointF | None = None

    def paint(self, painter: QPainter, view: Viewport) -> None:
        area = view.picture_area()
        if self._at is None or area is None or view.tool != "magnifier":
            return
        radius = min(_RADIUS, min(view.width(), view.height()) / 3)
        glass = QPainterPath()
        glass.addEllipse(self._at, radius, radius)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(glass)
        painter.fillRect(QRectF(view.rect()), Qt.GlobalColor.black)
        larger = QRectF(
            self._at.x() - (self._at.x() - area.left()) * _TIMES,
            self._at.y() - (self._at.y() - area.top()) * _TIMES,
            area.width() * _TIMES, area.height() * _TIMES,
        )  # fmt: skip
        view.paint_slice(painter, larger)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(DARK.reader), 1.5))
        painter.drawPath(glass)
        painting.paint_chip(
            painter, f"{_TIMES:g}×", QPointF(self._at.x(), self._at.y() + radius), DARK.reader
        )
        painter.restore()

    def paint_in_picture(self, painter: QPainter, view: Viewport, say: Say) -> None:
        """Draw nothing: what lies under the glass belongs into the picture."""

    def press(self, view: Viewport, event: QMouseEvent) -> bool:
        if view.tool != "magnifier" or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._at = event.position()
        view.update()
        return True

    def move(self, view: Viewport, event: QMouseEvent) -> bool:
        if self._at is None:
            return False
        self._at = event.position()
        view.update()
        return True

    def release(self, view: Viewport, event: QMouseEvent) -> bool:
        if self._at is None:
            return False
        self._at = None
        view.update()
        return True

    def double_click(self, view: Viewport, event: QMouseEvent) -> bool:
        return view.tool == "magnifier"

    def leave(self, view: Viewport) -> None:
        self._at = None
