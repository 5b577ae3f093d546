"""Areas, edges and pixels of regions, in pixel widths and heights.

Points are (column, row); the centre of the first pixel is (0.0, 0.0). What an outline encloses
is decided by the even-odd rule: where a hand-drawn line crosses itself, what is enclosed twice is
outside again. `scale` is the size of a pixel, (along columns, along rows), in any one unit.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.annotations import Kind, Point

Scale = tuple[float, float]
_ON = 1e-9  # pixels; a centre this close to an outline lies on it
_ROUNDS = 60  # of the arithmetic-geometric mean; it doubles its digits in each
_MOST_PAIRS = 400_000  # of edges that may meet; an outline with more is a scribble
_MOST_CROSSINGS = 2000
_ELLIPSE_CORNERS = 72


class Region(NamedTuple):
    """The pixels of a region: `inside` (rows, columns) lies with its first pixel at row, column."""

    row: int
    column: int
    inside: NDArray[np.bool_]

    def of(self, picture: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the values of the region's pixels, (n,), of a picture (rows, columns)."""
        rows, columns = self.inside.shape
        window = picture[self.row : self.row + rows, self.column : self.column + columns]
        return window[self.inside]


def ellipse_outline(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return corners along an ellipse, given by two corners of its box; the last is not the first.

    For where no ellipse can be drawn: on other axes than its own, or by straight lines.
    """
    (c0, r0), (c1, r1) = points
    turns = (2 * math.pi * step / _ELLIPSE_CORNERS for step in range(_ELLIPSE_CORNERS))
    return tuple(
        ((c0 + c1 + (c1 - c0) * math.cos(turn)) / 2, (r0 + r1 + (r1 - r0) * math.sin(turn)) / 2)
        for turn in turns
    )


def region(kind: Kind, points: Sequence[Point], rows: int, columns: int) -> Region:
    """Return the pixels of a (rows, columns) picture whose centre lies inside or on the edge."""
    given = np.asarray(points, dtype=np.float64)
    low = np.maximum(np.ceil(given.min(axis=0) - _ON), 0).astype(int)
    high = np.minimum(np.floor(given.max(axis=0) + _ON), [columns - 1, rows - 1]).astype(int)
    (column, row), size = (int(low[0]), int(low[1])), high - low + 1
    if min(size) <= 0:
        return Region(0, 0, np.zeros((0, 0), dtype=np.bool_))
    shape = (int(size[1]), int(size[0]))
    if kind == "rectangle":
        return Region(row, column, np.ones(shape, dtype=np.bool_))
    if kind == "ellipse":
        return Region(row, column, _ellipse(given - low, shape))
    return Region(row, column, _even_odd(given - low, shape))


def area(kind: Kind, points: Sequence[Point], scale: Scale = (1.0, 1.0)) -> float | None:
    """Return the area of the shape itself, in the square of the unit of `scale`.

    None for a scribble that crosses itself thousands of times: it would take seconds.
    """
    given = np.asarray(points, dtype=np.float64) * scale
    if kind in ("rectangle", "ellipse"):
        box = float(np.prod(np.ptp(given, axis=0)))
        return box * math.pi / 4 if kind == "ellipse" else box
    crossings = _crossing_rows(given)
    if crossings is None or len(crossings) > _MOST_CROSSINGS:
        return None
    if not len(crossings):
        x, y = (given - given.mean(axis=0)).T
        return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2
    return _even_odd_area(given, crossings)


def perimeter(kind: Kind, points: Sequence[Point], scale: Scale = (1.0, 1.0)) -> float:
    """Return the length of the edge, in the unit of `scale`."""
    given = np.asarray(points, dtype=np.float64) * scale
    if kind in ("rectangle", "ellipse"):
        width, height = (float(side) for side in np.ptp(given, axis=0))
        return 2 * (width + height) if kind == "rectangle" else _around(width / 2, height / 2)
    return float(np.hypot(*(np.roll(given, -1, axis=0) - given).T).sum())


def _around(first: float, second: float) -> float:
    """Return the perimeter of an ellipse of two half axes, exact to rounding (Gauss's mean)."""
    a, b = max(first, second), min(first, second)
    if b == 0:
        return 4 * a
    total, weight = (a * a + b * b) / 2, 0.5
    for _ in range(_ROUNDS):
        a, b, half = (a + b) / 2, math.sqrt(a * b), (a - b) / 2
        weight *= 2
        total -= weight * half * half
        if half <= 1e-17 * a:
            break
    return 2 * math.pi * total / a


def _ellipse(corners: NDArray[np.float64], shape: tuple[int, int]) -> NDArray[np.bool_]:
    centre, half = corners.mean(axis=0), np.ptp(corners, axis=0) / 2
    half = np.maximum(half, _ON)
    across = ((np.arange(shape[1]) - centre[0]) / half[0]) ** 2
    along = ((np.arange(shape[0]) - centre[1]) / half[1]) ** 2
    inside: NDArray[np.bool_] = along[:, None] + across <= 1 + _ON
    return inside


def _even_odd(points: NDArray[np.float64], shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Return which centres of a (rows, columns) window an outline encloses or touches."""
    inside = np.zeros(shape, dtype=np.bool_)
    rows, columns = _crossings(points, shape[0])
    order = np.lexsort((columns, rows))
    rows, columns = rows[order], columns[order]
    first = np.clip(np.ceil(columns[0::2] - _ON), 0, shape[1]).astype(int)
    last = np.clip(np.floor(columns[1::2] + _ON), -1, shape[1] - 1).astype(int) + 1
    for row, start, end in zip(rows[0::2].tolist(), first.tolist(), last.tolist(), strict=True):
        inside[row, start:end] = True
    _add_level_edges(inside, points)
    return inside


def _crossings(
    points: NDArray[np.float64], rows: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return (row, column) of where edges cross the lines through the centres of the rows.

    The upper end of an edge belongs to it, the lower one does not: so each line is crossed an
    even number of times.
    """
    start, end = points, np.roll(points, -1, axis=0)
    falling = start[:, 1] <= end[:, 1]
    top = np.where(falling[:, None], start, end)
    bottom = np.where(falling[:, None], end, start)
    first = np.clip(np.ceil(top[:, 1]), 0, rows).astype(np.int64)
    after = np.clip(np.ceil(bottom[:, 1]), 0, rows).astype(np.int64)
    count = after - first
    edge = np.repeat(np.arange(len(points)), count)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + first[edge]
    run = bottom[edge] - top[edge]
    return row, top[edge, 0] + run[:, 0] * (row - top[edge, 1]) / run[:, 1]


def _add_level_edges(inside: NDArray[np.bool_], points: NDArray[np.float64]) -> None:
    """Add centres on level edges and on lowest corners, which are crossed by no line."""
    end = np.roll(points, -1, axis=0)
    row = np.rint(points[:, 1])
    on_row = (np.abs(points[:, 1] - row) <= _ON) & (row >= 0) & (row < inside.shape[0])
    level = np.abs(points[:, 1] - end[:, 1]) <= _ON
    for index in np.flatnonzero(on_row):
        other = end[index, 0] if level[index] else points[index, 0]
        first = max(math.ceil(min(points[index, 0], other) - _ON), 0)
        after = max(math.floor(max(points[index, 0], other) + _ON) + 1, 0)
        inside[int(row[index]), first:after] = True


def _crossing_rows(points: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """Return the second coordinate of every place where edges cross; none of a plain outline.

    None where there are too many edges to look at.
    """
    start, end = points, np.roll(points, -1, axis=0)
    low, high = np.minimum(start, end), np.maximum(start, end)
    close = np.triu(np.ones((len(points), len(points)), dtype=np.bool_), 1)
    for axis in (0, 1):
        close &= low[:, None, axis] <= high[None, :, axis]
        close &= low[None, :, axis] <= high[:, None, axis]
    one, two = np.nonzero(close)
    if len(one) > _MOST_PAIRS:
        return None
    # edges that follow one another meet in their common corner: that is no crossing
    apart = (two - one > 1) & (two - one < len(points) - 1)
    one, two = one[apart], two[apart]
    along, other = end[one] - start[one], end[two] - start[two]
    between = start[two] - start[one]
    turn = _cross(along, other)
    with np.errstate(divide="ignore", invalid="ignore"):
        at_one, at_two = _cross(between, other) / turn, _cross(between, along) / turn
    met = (turn != 0) & (at_one >= 0) & (at_one <= 1) & (at_two >= 0) & (at_two <= 1)
    rows: NDArray[np.float64] = start[one[met], 1] + at_one[met] * along[met, 1]
    return rows


def _cross(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    crossed: NDArray[np.float64] = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    return crossed


def _even_odd_area(points: NDArray[np.float64], crossings: NDArray[np.float64]) -> float:
    """Return the area by the even-odd rule, exact to rounding.

    Between two neighbouring levels of corners and crossings the region is made of trapezoids:
    its width in the middle times the distance of the levels.
    """
    levels = np.unique(np.concatenate([points[:, 1], crossings]))
    middles, heights = (levels[1:] + levels[:-1]) / 2, np.diff(levels)
    start, end = points, np.roll(points, -1, axis=0)
    total = 0.0
    for middle, height in zip(middles, heights, strict=True):
        met = (start[:, 1] <= middle) != (end[:, 1] <= middle)
        a, b = start[met], end[met]
        columns = np.sort(a[:, 0] + (b[:, 0] - a[:, 0]) * (middle - a[:, 1]) / (b[:, 1] - a[:, 1]))
        total += float(height) * float(columns[1::2].sum() - columns[0::2].sum())
    return total
