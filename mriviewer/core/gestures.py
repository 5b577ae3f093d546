"""Drawing and editing of shapes as pure state: points in, a shape out. No Qt, no clock.

Points are (column, row) of the stored picture. `Surface` says how large a pixel of it stands on
the screen, so that "near" means the same to the hand whatever the zoom.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from mriviewer.core.annotations import FEWEST, OUTLINES, POINTS, Annotation, Kind, Point
from mriviewer.core.outlines import area

STILL = 4.0  # screen points; a press that moves less is a click
REACH = 8.0  # screen points from which a handle or a line is taken hold of
_STEP = 2.0  # screen points between two points of a freehand line
_MOST_FREEHAND = 1024
_LEAST = 1e-3  # pixels; anything shorter was not meant


class Surface(NamedTuple):
    """A stored picture and how large one of its pixels stands on the screen, in screen points.

    `per_row / per_column` is the aspect of a pixel: the picture is shown in true proportions.
    """

    rows: int
    columns: int
    per_column: float
    per_row: float

    def distance(self, one: Point, other: Point) -> float:
        """Return the distance of two points on the screen, in screen points."""
        return math.hypot((other[0] - one[0]) * self.per_column, (other[1] - one[1]) * self.per_row)

    def held(self, point: Point) -> Point:
        """Return the nearest point that lies on the picture."""
        column = min(max(point[0], -0.5), self.columns - 0.5)
        return column, min(max(point[1], -0.5), self.rows - 0.5)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A shape that is being drawn, with clicks or by dragging, just as the reader likes.

    fixed       points put down so far
    pointer     where the pointer is; the next point will come there
    pressed_at  where the button went down, None while it is up
    finished    nothing more is wanted; `shape` tells whether it makes sense
    """

    kind: Kind
    fixed: tuple[Point, ...]
    pointer: Point
    pressed_at: Point | None = None
    finished: bool = False

    @property
    def points(self) -> tuple[Point, ...]:
        """The points to paint and to measure now: those put down and the pointer."""
        if self.finished or self.kind == "freehand":
            return self.fixed
        if POINTS.get(self.kind) == 1:
            return (self.pointer,)
        return (*self.fixed, self.pointer)

    @property
    def shape(self) -> tuple[Point, ...] | None:
        """The points of the finished shape; None while it is drawn, or if it makes no sense."""
        done = self.finished and sensible(self.kind, self.fixed)
        return self.fixed if done else None


def begin(kind: Kind, point: Point, surface: Surface) -> Drawing:
    """Return a drawing whose first point is where the button went down."""
    start = surface.held(point)
    return Drawing(kind, (start,), start, pressed_at=start)


def press(drawing: Drawing, point: Point, surface: Surface) -> Drawing:
    """Return the drawing after the button went down again: the point is put down on release."""
    here = _next(drawing, point, surface)
    return replace(drawing, pointer=here, pressed_at=surface.held(point))


def move(drawing: Drawing, point: Point, surface: Surface) -> Drawing:
    """Return the drawing after the pointer moved, the button up or down."""
    start, second_axis = drawing.pressed_at, drawing.kind == "bidirectional"
    moved = start is not None and surface.distance(start, surface.held(point)) >= STILL
    if second_axis and moved and start is not None and len(drawing.fixed) == 2:
        drawing = replace(drawing, fixed=(*drawing.fixed, start))  # dragged like the long axis
    here = _next(drawing, point, surface)
    if drawing.kind == "freehand" and surface.distance(drawing.fixed[-1], here) >= _STEP:
        return replace(drawing, fixed=_thinned((*drawing.fixed, here)), pointer=here)
    return replace(drawing, pointer=here)


def release(drawing: Drawing, point: Point, surface: Surface) -> Drawing:
    """Return the drawing after the button came up: a point more, and the end if it was the last.

    A release where the last point lies puts down nothing: it was a click that begins a line.
    """
    if drawing.pressed_at is None or drawing.finished:
        return drawing
    here = _next(drawing, point, surface)
    up = replace(drawing, pointer=here, pressed_at=None)
    if POINTS.get(drawing.kind) == 1:
        return replace(up, fixed=(here,), finished=True)
    if drawing.kind == "freehand":
        return replace(up, finished=True)
    if surface.distance(drawing.fixed[-1], here) < STILL:
        return up
    closing = drawing.kind == "polygon" and len(drawing.fixed) >= FEWEST
    if closing and surface.distance(drawing.fixed[0], here) < REACH:
        return replace(up, finished=True)
    fixed = (*drawing.fixed, here)
    return replace(up, fixed=fixed, finished=len(fixed) == POINTS.get(drawing.kind))


def end(drawing: Drawing) -> Drawing:
    """Return the drawing after a double click or Enter: it ends a polygon that has its corners."""
    if drawing.kind != "polygon" or len(drawing.fixed) < FEWEST:
        return drawing
    return replace(drawing, pressed_at=None, finished=True)


def step_back(drawing: Drawing) -> Drawing | None:
    """Return the drawing without the point put down last; None when it was the only one."""
    if len(drawing.fixed) == 1 or drawing.kind == "freehand":
        return None
    return replace(drawing, fixed=drawing.fixed[:-1], pressed_at=None)


def sensible(kind: Kind, points: Sequence[Point]) -> bool:
    """Return whether a shape is one: it has all its points, and no side is without length."""
    if len(points) != POINTS.get(kind, len(points)) or len(points) < POINTS.get(kind, FEWEST):
        return False
    if kind in ("ellipse", "rectangle"):
        (c0, r0), (c1, r1) = points
        return min(abs(c1 - c0), abs(r1 - r0)) > _LEAST
    if kind in OUTLINES:
        enclosed = area(kind, points)
        return enclosed is None or enclosed > _LEAST
    pairs = {"angle": ((0, 1), (1, 2)), "bidirectional": ((0, 1), (2, 3))}.get(kind, ((0, -1),))
    return len(points) == 1 or all(math.dist(points[a], points[b]) > _LEAST for a, b in pairs)


def _next(drawing: Drawing, point: Point, surface: Surface) -> Point:
    """Return where the next point goes: the second axis stands upright on the first."""
    here = surface.held(point)
    if drawing.kind != "bidirectional" or len(drawing.fixed) != 3:
        return here
    first, second, foot = drawing.fixed
    across = _frame(first, second, surface).to(here, foot)[1]
    return _inside(foot, _frame(first, second, surface).at(0.0, across, foot), surface)


def _thinned(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return points if len(points) <= _MOST_FREEHAND else (*points[0:-1:2], points[-1])


# ---- editing --------------------------------------------------------------------------------


class Grip(NamedTuple):
    """What of a shape the pointer holds: a handle by its index, or with None the whole shape."""

    uid: str
    handle: int | None


def handles(kind: Kind, points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the places to take hold of: of a box its four corners, of a freehand line none."""
    if kind in ("ellipse", "rectangle") and len(points) == 2:
        (c0, r0), (c1, r1) = points
        return (c0, r0), (c1, r0), (c1, r1), (c0, r1)
    return () if kind == "freehand" else tuple(points)


def hold(
    shapes: Sequence[Annotation], point: Point, surface: Surface, selected: str = ""
) -> Grip | None:
    """Return what lies under a point: the selected shape first, handles before lines, new first."""
    newest_first = shapes[::-1]
    order = sorted(newest_first, key=lambda shape: shape.uid != selected)
    for shape in order:
        near = [surface.distance(point, spot) for spot in handles(shape.kind, shape.points)]
        if near and min(near) <= REACH:
            return Grip(shape.uid, near.index(min(near)))
    for shape in order:
        if _line_distance(shape, point, surface) <= REACH:
            return Grip(shape.uid, None)
    return None


def drag(shape: Annotation, grip: Grip, start: Point, now: Point, surface: Surface) -> Annotation:
    """Return a shape after what is held of it was dragged from one point to another.

    The shape stays on the picture; the same object comes back where the result would be none.
    """
    if grip.handle is None:
        points = _shifted(shape.points, (now[0] - start[0], now[1] - start[1]), surface)
    else:
        taken = handles(shape.kind, shape.points)[grip.handle]
        here = surface.held((taken[0] + now[0] - start[0], taken[1] + now[1] - start[1]))
        points = _reshaped(shape, grip.handle, here, surface)
    return replace(shape, points=points) if sensible(shape.kind, points) else shape


def _shifted(
    points: tuple[Point, ...], by: tuple[float, float], surface: Surface
) -> tuple[Point, ...]:
    column = _bounded(by[0], [c for c, _ in points], surface.columns)
    row = _bounded(by[1], [r for _, r in points], surface.rows)
    return tuple((c + column, r + row) for c, r in points)


def _bounded(by: float, places: list[float], count: int) -> float:
    """Return a shift that leaves all places on the picture; a shape beyond it may come back."""
    least, most = min(-0.5 - min(places), 0.0), max(count - 0.5 - max(places), 0.0)
    return min(max(by, least), most)


def _reshaped(shape: Annotation, handle: int, here: Point, surface: Surface) -> tuple[Point, ...]:
    points = shape.points
    if shape.kind in ("ellipse", "rectangle"):
        return handles(shape.kind, points)[(handle + 2) % 4], here
    if shape.kind == "bidirectional" and math.dist(points[0], points[1]) > _LEAST:
        return _cross_reshaped(points, handle, here, surface)
    return (*points[:handle], here, *points[handle + 1 :])


class _Frame(NamedTuple):
    """Directions along and across a line, at a right angle in the patient; in pixel widths."""

    along: Point
    aspect: float
    length: float

    def to(self, point: Point, origin: Point) -> tuple[float, float]:
        x, y = point[0] - origin[0], (point[1] - origin[1]) * self.aspect
        return x * self.along[0] + y * self.along[1], y * self.along[0] - x * self.along[1]

    def at(self, along: float, across: float, origin: Point) -> Point:
        x = along * self.along[0] - across * self.along[1]
        y = along * self.along[1] + across * self.along[0]
        return origin[0] + x, origin[1] + y / self.aspect


def _frame(first: Point, second: Point, surface: Surface) -> _Frame:
    aspect = surface.per_row / surface.per_column
    x, y = second[0] - first[0], (second[1] - first[1]) * aspect
    length = math.hypot(x, y)
    return _Frame((x / length, y / length), aspect, length)


def _cross_reshaped(
    points: tuple[Point, ...], handle: int, here: Point, surface: Surface
) -> tuple[Point, ...]:
    """Return a bidirectional measurement whose axes stay at the angle they have.

    An end of the long axis takes the short one along; an end of the short one slides it along
    the long one and upright on it.
    """
    frame = _frame(points[0], points[1], surface)
    short = [frame.to(point, points[0]) for point in points[2:]]
    if handle >= 2:
        along = frame.to(here, points[0])[0]
        other = frame.at(along, short[3 - handle][1], points[0])
        pair = (here, other) if handle == 2 else (other, here)
        if not all(_lies_on(point, surface) for point in pair):
            return points
        return (points[0], points[1], *pair)
    ends = (here, points[1]) if handle == 0 else (points[0], here)
    if math.dist(*ends) <= _LEAST:
        return points
    turned = _frame(*ends, surface)
    share = turned.length / frame.length
    moved = tuple(turned.at(along * share, across, ends[0]) for along, across in short)
    return (*ends, *moved) if all(_lies_on(point, surface) for point in moved) else points


def _lies_on(point: Point, surface: Surface) -> bool:
    held = surface.held(point)
    return math.dist(point, held) < _LEAST


def _inside(start: Point, goal: Point, surface: Surface) -> Point:
    """Return the last point on the picture on the way from a point on it to a goal."""
    share = 1.0
    for a, b, last in (
        (start[0], goal[0], surface.columns - 0.5), (start[1], goal[1], surface.rows - 0.5),
    ):  # fmt: skip
        if b < -0.5:
            share = min(share, (-0.5 - a) / (b - a))
        elif b > last:
            share = min(share, (last - a) / (b - a))
    return start[0] + share * (goal[0] - start[0]), start[1] + share * (goal[1] - start[1])


def _line_distance(shape: Annotation, point: Point, surface: Surface) -> float:
    """Return how far a point is from the lines of a shape, in screen points."""
    here = _screen(point, surface)
    spots = [_screen(spot, surface) for spot in shape.points]
    if shape.kind == "ellipse" and len(spots) == 2:
        return _ellipse_distance(here, spots[0], spots[1])
    if shape.kind == "rectangle":
        spots = [_screen(spot, surface) for spot in handles(shape.kind, shape.points)]
    if shape.kind == "bidirectional":
        return min(_to_segment(here, *spots[:2]), _to_segment(here, *spots[2:]))
    closed = shape.kind in ("rectangle", *OUTLINES)
    if len(spots) == 1:
        return math.dist(here, spots[0])
    ring = [*spots, spots[0]] if closed else spots
    return min(_to_segment(here, a, b) for a, b in pairwise(ring))


def _screen(point: Point, surface: Surface) -> Point:
    return point[0] * surface.per_column, point[1] * surface.per_row


def _to_segment(point: Point, start: Point, stop: Point) -> float:
    x, y = stop[0] - start[0], stop[1] - start[1]
    squared = x * x + y * y
    share = 0.0
    if squared:
        share = ((point[0] - start[0]) * x + (point[1] - start[1]) * y) / squared
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (start[0] + share * x, start[1] + share * y))


def _ellipse_distance(point: Point, corner: Point, other: Point) -> float:
    """Return about how far a point is from an ellipse: along the ray from its centre."""
    centre = (corner[0] + other[0]) / 2, (corner[1] + other[1]) / 2
    half = abs(other[0] - corner[0]) / 2, abs(other[1] - corner[1]) / 2
    x, y = point[0] - centre[0], point[1] - centre[1]
    if min(half) == 0:
        return _to_segment(point, corner, other)
    reach = math.hypot(x / half[0], y / half[1])
    return min(half) if reach == 0 else math.hypot(x, y) * abs(1 - 1 / reach)
