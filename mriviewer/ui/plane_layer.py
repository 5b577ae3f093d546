"""Over a pane: the crosshair, the colour of its plane, and the mark that it was reconstructed."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen

from mriviewer.core.language import tr
from mriviewer.core.reslice import Kind
from mriviewer.session.session import Session
from mriviewer.ui import painting
from mriviewer.ui.layer import Layer
from mriviewer.ui.theme import DARK
from mriviewer.ui.viewport import Viewport

TOOL = "crosshair"
COLOURS: dict[Kind, str] = {"axial": "#E5776D", "sagittal": "#DDB44B", "coronal": "#67B881"}
_HALO = QColor(0, 0, 0, 150)
_GAP = 14.0  # points around the place itself that stay free
_BAR = 3.0  # height of the plane's colour at the top
_SIDES = 38.0  # points along the edges, where the letters of the patient's sides stand
_LABEL_AT = 0.85  # of the way to the end of a line
_LEAST_LINE = 60.0  # points; a shorter line is not named


class PlaneLayer(Layer):
    """Takes the left button while the crosshair is the tool, or Shift is held."""

    def __init__(self, session: Session, pane: int) -> None:
        self._session, self._pane = session, pane
        self._held = False

    # ---- drawing ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, view: Viewport) -> None:
        if view.frame is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind = view.view.plane
        if kind != "stack":
            bar = QRectF(0, 0, view.width(), _BAR)
            painter.fillRect(bar.translated(0, 2 if view.marked else 0), QColor(COLOURS[kind]))
        self._paint_lines(painter, view)
        if view.frame.mark:
            metrics = QFontMetricsF(painter.font())
            width = metrics.horizontalAdvance(view.frame.mark) + 16
            middle = QPointF(painting.MARGIN + width / 2,
                             view.below_top_left(metrics) + metrics.height() / 2 + 3)  # fmt: skip
            painting.paint_chip(painter, view.frame.mark, middle, DARK.secondary)

    def _paint_lines(self, painter: QPainter, view: Viewport) -> None:
        series, frame = self._session.series_in(self._pane), view.frame
        if series is None or frame is None or series.uid != frame.series_uid:
            return
        crosshair = self._session.crosshair
        here = crosshair.mark(frame, series)
        if here is None:
            return
        centre, room = view.place_of(here), _lines_room(view)
        for stroke in crosshair.strokes(frame, series, view.view):
            colour = QColor(DARK.reader if stroke.kind is None else COLOURS[stroke.kind])
            for end in (stroke.start, stroke.end):
                _arm(painter, centre, view.place_of(end), room, colour)
            if stroke.kind is not None:
                _name(painter, stroke.kind, centre, view.place_of(stroke.end), room, colour)

    # ---- the hand ---------------------------------------------------------------------------

    def press(self, view: Viewport, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if view.tool != TOOL and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        self._held = self._move(view, event.position())
        return self._held

    def move(self, view: Viewport, event: QMouseEvent) -> bool:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        free = event.buttons() == Qt.MouseButton.NoButton
        if self._held or (shift and free):
            self._move(view, event.position())
        return self._held

    def release(self, view: Viewport, event: QMouseEvent) -> bool:
        held, self._held = self._held, False
        return held

    def double_click(self, view: Viewport, event: QMouseEvent) -> bool:
        return view.tool == TOOL

    def leave(self, view: Viewport) -> None:
        self._held = False

    def _move(self, view: Viewport, at: QPointF) -> bool:
        """Take the crosshair to a place in the widget, held on the picture."""
        frame, point = view.frame, view.stored_point(at)
        if frame is None or point is None:
            return False
        rows, columns = frame.values.shape[:2]
        column, row = max(0.0, min(point[0], columns - 1)), max(0.0, min(point[1], rows - 1))
        position = frame.grid.position_mm(column, row)
        if position is None:
            return False
        self._session.crosshair.move(position, self._pane)
        return True


def _lines_room(view: Viewport) -> QRectF:
    """Return where lines may run: the patient's sides in the middle of the edges stay free."""
    return QRectF(view.rect()).adjusted(_SIDES, _SIDES - 4, -_SIDES, -_SIDES - 20)


def _reach(centre: QPointF, way: QPointF, room: QRectF) -> float:
    """Return how much of a way from a point stays in a rectangle, 0 to 1."""
    reach = 1.0
    for from_, step, low, high in (
        (centre.x(), way.x(), room.left(), room.right()),
        (centre.y(), way.y(), room.top(), room.bottom()),
    ):
        if abs(step) > 1e-6:
            edge = high if step > 0 else low
            reach = min(reach, max((edge - from_) / step, 0.0))
    return reach


def _arm(painter: QPainter, centre: QPointF, end: QPointF, room: QRectF, colour: QColor) -> None:
    """Draw from beside the centre to an end; the place itself stays free."""
    way = (end - centre) * _reach(centre, end - centre, room)
    length = math.hypot(way.x(), way.y())
    if length <= _GAP:
        return
    for pen in (QPen(_HALO, 3.0), QPen(colour, 1.2)):
        painter.setPen(pen)
        painter.drawLine(centre + way * (_GAP / length), centre + way)


def _name(
    painter: QPainter, kind: Kind, centre: QPointF, end: QPointF, room: QRectF, colour: QColor
) -> None:
    """Write which plane a line stands for beside it: colour alone would not tell everybody."""
    way = (end - centre) * _reach(centre, end - centre, room)
    if math.hypot(way.x(), way.y()) < _LEAST_LINE:
        return
    text = {"axial": tr("Ax"), "sagittal": tr("Sag"), "coronal": tr("Cor")}[kind]
    metrics, at = QFontMetricsF(painter.font()), centre + way * _LABEL_AT
    width = metrics.horizontalAdvance(text) + 2
    across = abs(way.x()) > abs(way.y())
    corner = at + (QPointF(-width / 2, -metrics.height() - 2) if across else QPointF(5, 0))
    painting.paint_label(painter, QRectF(corner.x(), corner.y(), width, metrics.height()), text,
                         colour)  # fmt: skip
