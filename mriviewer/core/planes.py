"""Pictures in the patient: the sampling grid of a stored slice or of a reconstructed plane."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import (
    EVEN_SPACING_TOLERANCE_MM,
    InPlane,
    Point,
    StackGeometry,
    Vector,
    display_orientation,
)
from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState

_PARALLEL = 0.01  # sine of the angle between two planes, 0.6 degrees: rounded cosines reach it


@dataclass(frozen=True, slots=True)
class Grid:
    """A picture as stored or sampled, (rows, columns), and where it lies.

    origin_mm    LPS position of the centre of sample (row 0, column 0); None when not known
    right, down  unit vectors (LPS) along which columns and rows grow; None when not known
    spacing_mm   (between rows, between columns) in the patient; None when it is not known, and
                 then nothing is said in millimetres
    aspect       height of a pixel over its width
    thickness_mm distance to the neighbouring slices; None when not known
    """

    rows: int
    columns: int
    origin_mm: Vector | None = None
    right: Vector | None = None
    down: Vector | None = None
    spacing_mm: tuple[float, float] | None = None
    aspect: float = 1.0
    thickness_mm: float | None = None

    def position_mm(self, column: float, row: float) -> NDArray[np.float64] | None:
        """Return the LPS position of a point, (3,); None when the place is not known."""
        placed = self._placed()
        if placed is None:
            return None
        origin, steps = placed
        return origin + steps @ (column, row)

    def positions_mm(self, points: Sequence[Point]) -> NDArray[np.float64] | None:
        """Return the LPS positions of (column, row) points, (points, 3); None as above."""
        placed = self._placed()
        if placed is None:
            return None
        origin, steps = placed
        return np.asarray(origin + np.asarray(points) @ steps.T)

    def points(self, positions_mm: NDArray[np.float64]) -> tuple[Point, ...] | None:
        """Return `point` of every position, (points, 3); None when the place is not known."""
        placed = self._placed()
        if placed is None:
            return None
        origin, steps = placed
        found = np.linalg.solve(steps.T @ steps, steps.T @ (positions_mm - origin).T)
        return tuple((float(column), float(row)) for column, row in found.T)

    def point(self, position_mm: Vector | NDArray[np.float64]) -> Point | None:
        """Return (column, row) of the foot of the perpendicular from a position; None as above."""
        placed = self._placed()
        if placed is None:
            return None
        origin, steps = placed
        # the normal equations: right and down need not be exactly at right angles
        column, row = np.linalg.solve(steps.T @ steps, steps.T @ (position_mm - origin))
        return (float(column), float(row))

    def distance_mm(self, position_mm: Vector | NDArray[np.float64]) -> float | None:
        """Return how far a position lies before (-) or behind (+) the plane, along right x down."""
        normal = self.normal
        if normal is None or self.origin_mm is None:
            return None
        return float(normal @ (np.asarray(position_mm) - self.origin_mm))

    @property
    def normal(self) -> NDArray[np.float64] | None:
        """The unit vector right x down, (3,) LPS; None when a direction is not known."""
        if self.right is None or self.down is None:
            return None
        return _unit_normal(self.right, self.down)

    @property
    def centre_mm(self) -> NDArray[np.float64] | None:
        """The LPS position of the middle of the picture, (3,); None when it is not known."""
        return self.position_mm((self.columns - 1) / 2, (self.rows - 1) / 2)

    def _placed(self) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
        """Return the origin (3,) and the steps of (column, row) as columns of a (3, 2)."""
        if self.origin_mm is None or self.right is None or self.down is None:
            return None
        if self.spacing_mm is None:
            return None
        steps = np.array([self.right, self.down]).T * self.spacing_mm[::-1]
        return np.asarray(self.origin_mm), steps


@lru_cache(maxsize=256)
def _unit_normal(right: Vector, down: Vector) -> NDArray[np.float64]:
    """Return the unit vector right x down, (3,), not to be written to; asked for at every paint."""
    across = np.cross(right, down)
    normal = np.asarray(across / np.linalg.norm(across))
    normal.flags.writeable = False
    return normal


def slice_grid(series: Series, index: int) -> Grid:
    """Return the grid of stored slice `index` of a series."""
    geometry, source = series.geometry, series.slices[index]
    origin, thickness = source.position_mm, None
    positions = geometry.positions_mm
    if positions is not None and len(positions) == len(series.slices):
        origin, thickness = positions[index], _thickness(geometry, index)
    return Grid(
        rows=source.rows,
        columns=source.columns,
        origin_mm=origin,
        right=geometry.right,
        down=geometry.down,
        spacing_mm=geometry.pixel_spacing_mm,
        aspect=geometry.pixel_aspect,
        thickness_mm=thickness,
    )


def nearest_slice(series: Series, position_mm: Vector | NDArray[np.float64]) -> int | None:
    """Return the stored slice that a position lies in, or is nearest to.

    None farther than half a slice spacing from every slice: beyond the ends and where one is
    missing. None too where the files do not state how the slices lie.
    """
    geometry = series.geometry
    positions = geometry.positions_mm
    if positions is None or len(positions) != len(series.slices) or not series.slices:
        return None
    normal = slice_grid(series, 0).normal
    if normal is None:
        return None
    heights = np.asarray(positions) @ normal
    off = np.abs(heights - float(normal @ np.asarray(position_mm)))
    nearest = int(off.argmin())
    usual = float(np.median(np.abs(np.diff(heights)))) if len(heights) > 1 else 0.0
    reach = usual / 2 + EVEN_SPACING_TOLERANCE_MM
    return nearest if off[nearest] <= reach else None


def shown_turn(grid: Grid, view: ViewState) -> InPlane:
    """Return how a stored or sampled picture is turned for a pane: by anatomy, then by hand."""
    return display_orientation(grid, view.neurological).then(view.turn)


def reference_line(of: Grid, on: Grid) -> tuple[Point, Point] | None:
    """Return the segment in which picture `of` cuts picture `on`, as points (column, row) of `on`.

    Both pictures reach to the outer corners of their pixels. None where the planes are parallel
    to within 0.6 degrees, where the pictures miss each other, and where a place is not known.
    """
    normal, normal_on = of.normal, on.normal
    if normal is None or normal_on is None:
        return None
    along = np.cross(normal, normal_on)
    length = float(np.linalg.norm(along))
    centre = on.centre_mm
    if length < _PARALLEL or centre is None or of.origin_mm is None:
        return None
    along /= length
    # from the middle of `on`, walk inside it, straight to the other plane
    inward = np.cross(along, normal_on)
    off = float(normal @ (of.origin_mm - centre))
    start = centre + inward * (off / float(normal @ inward))
    span = _overlap(_within(of, start, along), _within(on, start, along))
    if span is None:
        return None
    first, second = (on.point(start + along * t) for t in span)
    return None if first is None or second is None else (first, second)


def crosshair(position_mm: Vector | NDArray[np.float64], grid: Grid) -> Point | None:
    """Return the (column, row) at which a position is marked; None outside the picture.

    That is the foot of the perpendicular: the position may lie before or behind the plane.
    """
    point = grid.point(position_mm)
    if point is None:
        return None
    column, row = point
    inside = -0.5 <= column <= grid.columns - 0.5 and -0.5 <= row <= grid.rows - 0.5
    return point if inside else None


def _within(
    grid: Grid, start: NDArray[np.float64], along: NDArray[np.float64]
) -> tuple[float, float] | None:
    """Return from where to where, in millimetres, a line in the picture's plane lies inside it."""
    here, there = grid.point(start), grid.point(start + along)
    if here is None or there is None:
        return None
    span: tuple[float, float] | None = (-np.inf, np.inf)
    for at, then, count in zip(here, there, (grid.columns, grid.rows), strict=True):
        rate = then - at
        low, high = -0.5 - at, count - 0.5 - at
        if abs(rate) < 1e-12:  # along an edge: either all of it lies between the edges or nothing
            if not low <= 0 <= high:
                return None
            continue
        span = _overlap(span, (min(low / rate, high / rate), max(low / rate, high / rate)))
    return span


def _overlap(
    one: tuple[float, float] | None, other: tuple[float, float] | None
) -> tuple[float, float] | None:
    if one is None or other is None:
        return None
    low, high = max(one[0], other[0]), min(one[1], other[1])
    return (low, high) if low < high else None


def _thickness(geometry: StackGeometry, index: int) -> float | None:
    """Return the distance along the normal to the neighbouring slices, when they agree on it."""
    if geometry.positions_mm is None or geometry.down is None or geometry.right is None:
        return None
    near = np.asarray(geometry.positions_mm[max(index - 1, 0) : index + 2])
    steps = np.abs(np.diff(near @ _unit_normal(geometry.right, geometry.down)))
    if not len(steps) or steps.min() < EVEN_SPACING_TOLERANCE_MM:
        return None
    even = steps.max() - steps.min() <= 2 * EVEN_SPACING_TOLERANCE_MM
    return float(steps.mean()) if even else None
