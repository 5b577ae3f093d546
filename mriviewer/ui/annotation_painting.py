"""How shapes look over a slice: teal lines on a dark halo, labels beside them. Pure drawing."""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from mriviewer.core.annotations import OUTLINES, Point
from mriviewer.core.gestures import handles
from mriviewer.core.language import in_own_order, tr
from mriviewer.core.measures import lines
from mriviewer.session.annotating import Seen
from mriviewer.ui.theme import DARK

Place = Callable[[Point], QPointF]

_READER, _BLACK, _TEXT = QColor(DARK.reader), QColor(0, 0, 0, 210), QColor(DARK.text)
_PLATE = QColor(0, 0, 0, 200)  # 4.5 to 1 on white anatomy too
_LINE, _SELECTED, _HALO = 1.5, 2.0, 2.0  # pixels; the halo on either side
_HANDLE, _END, _HEAD, _CROSS, _GAP = 3.5, 4.0, 11.0, 9.0, 5.0
_FEW = 2  # lines of a label that is not pointed at
_LONGEST = 48  # characters of the reader's words in a label
_MOST_WORDS = 4  # lines of them
_BADGE_TOP = 34.0  # below the letter at the top


def paint_shapes(painter: QPainter, shapes: Sequence[Seen], place: Place, area: QRectF) -> None:
    """Draw shapes and their labels; `place` leads from the frame's points to the widget."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for seen in shapes:
        _paint_shape(painter, seen, place)
    boxes = {id(seen): _box(seen, place) for seen in shapes}
    taken: list[QRectF] = []
    # words that stand at their point choose first, then what is pointed at
    for seen in sorted(shapes, key=lambda s: (s.annotation.kind != "text", not _is_lively(s))):
        others = [box for key, box in boxes.items() if key != id(seen)]
        box = _paint_label(painter, seen, boxes[id(seen)], _Room(area, taken, others))
        taken += [] if box is None else [box]
    painter.restore()


def paint_key_badge(painter: QPainter, area: QRectF) -> None:
    """Say that the slice is marked as a key image, in words and with a mark."""
    text = f"◆ {tr('Key image')}"
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(text)
    where = QPointF(area.center().x() - width / 2, area.top() + _BADGE_TOP + metrics.ascent())
    plate = QRectF(where.x(), area.top() + _BADGE_TOP, width, metrics.height())
    painter.save()
    _paint_plate(painter, plate)
    _text(painter, where, text, _READER)
    painter.restore()


def label_lines(seen: Seen) -> tuple[str, ...]:
    """Return the reader's words and what was measured; shorter where nobody points."""
    written = seen.annotation.text.splitlines()[:_MOST_WORDS]
    words = [w if len(w) <= _LONGEST else f"{w[: _LONGEST - 1]}…" for w in written]
    told = lines(seen.annotation, seen.measures)
    return (*words, *(told if _is_lively(seen) else told[:_FEW]))


def _is_lively(seen: Seen) -> bool:
    return seen.selected or seen.hovered or seen.unfinished


def _paint_shape(painter: QPainter, seen: Seen, place: Place) -> None:
    kind = seen.shape.kind
    spots = [place(point) for point in seen.shape.points]
    path = _path(kind, spots, seen.unfinished)
    width = _SELECTED if _is_lively(seen) else _LINE
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(_BLACK, width + 2 * _HALO, True))
    painter.drawPath(path)
    painter.setPen(_pen(_READER, width, seen.own))
    painter.drawPath(path)
    if seen.own and (seen.selected or seen.hovered):
        painter.setPen(QPen(_READER, 1.5))
        painter.setBrush(Qt.GlobalColor.black)
        for point in handles(kind, seen.shape.points):
            painter.drawEllipse(place(point), _HANDLE, _HANDLE)


def _pen(colour: QColor, width: float, solid: bool) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if not solid else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not solid:  # drawn on another picture: seen here, changed there
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _path(kind: str, spots: list[QPointF], unfinished: bool) -> QPainterPath:
    path = QPainterPath()
    if kind in ("ellipse", "rectangle") and len(spots) == 2:
        box = QRectF(spots[0], spots[1]).normalized()
        path.addEllipse(box) if kind == "ellipse" else path.addRect(box)
    elif kind in OUTLINES:
        path.addPolygon(QPolygonF(spots))
        if not unfinished:
            path.closeSubpath()
    elif kind == "bidirectional":
        for start in (0, 2):
            _add_line(path, spots[start : start + 2], ends=True)
    elif kind == "probe":
        _add_cross(path, spots[0])
    elif kind == "text":
        path.addEllipse(spots[0], 1.5, 1.5)
    else:
        _add_line(path, spots, ends=kind == "length")
        _add_end(path, kind, spots)
    return path


def _add_end(path: QPainterPath, kind: str, spots: list[QPointF]) -> None:
    """Add the head of an arrow, whose tip comes first, or the arc of an angle."""
    if kind == "arrow" and len(spots) == 2:
        along = math.atan2(spots[1].y() - spots[0].y(), spots[1].x() - spots[0].x())
        for side in (-0.42, 0.42):
            path.moveTo(spots[0])
            path.lineTo(spots[0] + _polar(_HEAD, along + side))
    if kind == "angle" and len(spots) == 3:
        arms = [spot - spots[1] for spot in (spots[0], spots[2])]
        radius = min(18.0, *(math.hypot(arm.x(), arm.y()) / 2 for arm in arms))
        first, second = (math.degrees(math.atan2(-arm.y(), arm.x())) for arm in arms)
        sweep = (second - first + 180) % 360 - 180
        box = QRectF(spots[1] - QPointF(radius, radius), spots[1] + QPointF(radius, radius))
        path.arcMoveTo(box, first)
        path.arcTo(box, first, sweep)


def _add_line(path: QPainterPath, spots: list[QPointF], ends: bool) -> None:
    for start, stop in pairwise(spots):
        path.moveTo(start)
        path.lineTo(stop)
        if ends:
            upright = math.atan2(stop.y() - start.y(), stop.x() - start.x()) + math.pi / 2
            for spot in (start, stop):
                path.moveTo(spot - _polar(_END, upright))
                path.lineTo(spot + _polar(_END, upright))


def _add_cross(path: QPainterPath, spot: QPointF) -> None:
    """Add a cross that leaves the pixel under it free."""
    for turn in range(4):
        path.moveTo(spot + _polar(_CROSS / 3, turn * math.pi / 2))
        path.lineTo(spot + _polar(_CROSS, turn * math.pi / 2))


def _polar(length: float, angle: float) -> QPointF:
    return QPointF(length * math.cos(angle), length * math.sin(angle))


# ---- labels ---------------------------------------------------------------------------------


class _Room(NamedTuple):
    """Where a label may stand: in the area, on no other label, rather not on other shapes."""

    area: QRectF
    labels: Sequence[QRectF]
    shapes: Sequence[QRectF]

    def is_free(self, box: QRectF) -> bool:
        inside = self.area.adjusted(4, 4, -4, -4).contains(box)
        return inside and not any(box.intersects(other) for other in self.labels)

    def covered(self, box: QRectF) -> int:
        return sum(box.intersects(other) for other in self.shapes)


def _box(seen: Seen, place: Place) -> QRectF:
    box = QPolygonF([place(point) for point in seen.shape.points]).boundingRect()
    return box.adjusted(-_END, -_END, _END, _END)


def _paint_label(painter: QPainter, seen: Seen, shape: QRectF, room: _Room) -> QRectF | None:
    """Draw a shape's label and return where it stands; None without words."""
    told = label_lines(seen)
    if not told:
        return None
    font, plain = QFont(painter.font()), painter.font()
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    line = metrics.height()
    size = (max(metrics.horizontalAdvance(text) for text in told), line * len(told))
    beside = shape.translated(4 - _GAP, 0)  # words stand at their point, whatever is there
    is_text = seen.annotation.kind == "text"
    box = _held(beside, size, room) if is_text else _free_place(shape, size, room)
    painter.setFont(font)
    _paint_plate(painter, box)
    for number, text in enumerate(told):
        base = QPointF(box.left(), box.top() + number * line + metrics.ascent())
        _text(painter, base, text, _READER)
    painter.setFont(plain)
    return box


def _free_place(shape: QRectF, size: tuple[float, float], room: _Room) -> QRectF:
    """Return where a label stands: beside its shape, inside the view, on no other label."""
    width, height = size
    right, left = shape.right() + _GAP, shape.left() - _GAP - width
    above, below = shape.top() - _GAP - height, shape.bottom() + _GAP
    middle = shape.center().y() - height / 2
    held_x = _held(shape, size, room).left()
    spots = (
        (right, middle), (right, shape.top()), (right, shape.bottom() - height),
        (shape.left(), below), (shape.left(), above), (left, middle), (right, above),
        (right, below), (left, above), (left, below), (held_x, below), (held_x, above),
    )  # fmt: skip
    free = [box for box in (QRectF(x, y, width, height) for x, y in spots) if room.is_free(box)]
    if free:
        return min(free, key=room.covered)  # the first of the best
    held = _held(shape, size, room)
    for number in range(1, 12):  # up and down from there, until a place is free
        for way in (number, -number):
            moved = held.translated(0, way * (height + 2) / 2)
            if room.is_free(moved):
                return moved
    return held


def _paint_plate(painter: QPainter, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PLATE)
    painter.drawRoundedRect(box.adjusted(-4, -1, 4, 1), 3, 3)


def _held(shape: QRectF, size: tuple[float, float], room: _Room) -> QRectF:
    """Return the place to the right of a shape, moved into the view."""
    inside, held = room.area.adjusted(4, 4, -4, -4), QRectF(0, 0, *size)
    held.moveLeft(max(inside.left(), min(shape.right() + _GAP, inside.right() - size[0])))
    held.moveTop(
        max(inside.top(), min(shape.center().y() - size[1] / 2, inside.bottom() - size[1]))
    )
    return held


def _text(painter: QPainter, at: QPointF, text: str, colour: QColor) -> None:
    text = in_own_order(text)
    painter.setPen(_BLACK)
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (1, 1), (-1, -1)):
        painter.drawText(at + QPointF(dx, dy), text)
    painter.setPen(colour)
    painter.drawText(at, text)
