"""Where a shape lies and on which values it is measured: by the slice's name or by its place.

A shape belongs to one slice or plane for good and is measured there and nowhere else, so that its
numbers are the same in every pane, in the list and in what is exported.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.annotations import Annotation, Kind, OnPlane, OnSlice, Place, Point
from mriviewer.core.gestures import handles
from mriviewer.core.language import tr
from mriviewer.core.measures import Sampling
from mriviewer.core.outlines import ellipse_outline
from mriviewer.core.planes import Grid, slice_grid
from mriviewer.core.reslice import reslice
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.volume import Volume
from mriviewer.session.frame import Frame

_UPRIGHT = 1e-3  # cosine; pictures whose axes lean more have no lengths in millimetres
_SAME_MM, _SAME_DIRECTION = 1e-3, 1e-6
_NO_THICKNESS_MM = 0.01


class Shape(NamedTuple):
    """What is drawn: a shape in the grid of the picture on screen."""

    kind: Kind
    points: tuple[Point, ...]


class Home(NamedTuple):
    """Where in a series a stored slice is."""

    phase: int
    slice_index: int


def homes(series: Series) -> dict[str, Home]:
    """Return where each slice of a series is, by its identity."""
    phases = [phase.slices for phase in series.phases] or [series.slices]
    return {
        source.identity: Home(phase if series.phases else series.phase, index)
        for phase, slices in enumerate(phases)
        for index, source in enumerate(slices)
        if source.identity
    }


def place_of(frame: Frame, phase: int) -> Place | None:
    """Return the place that what is drawn on a frame belongs to; None where it has none."""
    grid = frame.grid
    if frame.identity:
        return OnSlice(frame.identity)
    if grid.origin_mm is None or grid.right is None or grid.down is None:
        return None
    if grid.spacing_mm is None or not _is_upright(grid):
        return None
    return OnPlane(grid.origin_mm, grid.right, grid.down, grid.spacing_mm, phase)


def is_same(one: Place | None, other: Place | None) -> bool:
    """Tell whether two places are the same picture, points and all."""
    if isinstance(one, OnPlane) and isinstance(other, OnPlane):
        return (
            one.phase == other.phase
            and _near(one.origin_mm, other.origin_mm, _SAME_MM)
            and _near(one.right, other.right, _SAME_DIRECTION)
            and _near(one.down, other.down, _SAME_DIRECTION)
            and _near(one.spacing_mm, other.spacing_mm, _SAME_DIRECTION)
        )
    return one is not None and one == other


def sampling_on(
    series: Series, grid: Grid, values: NDArray[np.float32] | None, source: SliceSource | None
) -> Sampling:
    """Return what is measured on values of a grid; `source` where they are those of a slice."""
    rescale = None
    if source is not None:
        raw = source.raw
        rescale = source.rescale or (None if raw is None else (raw.slope, raw.intercept))
    return Sampling(
        values=values if values is not None and values.ndim == 2 else None,
        spacing_mm=grid.spacing_mm if _is_upright(grid) else None,
        aspect=grid.aspect,
        unit=series.value_unit,
        padding=series.padding,
        rescale=rescale,
        grid=grid,
        indexed=source is not None,
    )


def sampling_of(frame: Frame, series: Series) -> Sampling:
    """Return what is measured on a frame of a series, given at the frame's phase."""
    named = (source for source in series.slices if source.identity == frame.identity)
    source = next(named, None) if frame.identity else None
    return sampling_on(series, frame.grid, frame.values, source)


def on_slice(series: Series, home: Home, values: NDArray[np.float32] | None) -> Sampling:
    """Return what is measured on a slice of a series, given at that slice's phase."""
    source = series.slices[home.slice_index]
    return sampling_on(series, slice_grid(series, home.slice_index), values, source)


def plane_grid(place: OnPlane, rows: int = 1, columns: int = 1) -> Grid:
    """Return the grid of a plane, from its origin on."""
    aspect = place.spacing_mm[0] / place.spacing_mm[1]
    return Grid(rows, columns, place.origin_mm, place.right, place.down, place.spacing_mm, aspect)


def on_patch(
    annotation: Annotation, place: OnPlane, series: Series, volume: Volume | None
) -> tuple[Annotation, Sampling]:
    """Return a shape on the patch of its plane that holds it, with its values.

    The patch's samples are those of the plane; without a volume only geometry is measured.
    """
    if volume is None:
        return annotation, sampling_on(series, plane_grid(place), None, None)
    points = np.asarray(annotation.points)
    first = np.floor(points.min(axis=0)) - 1
    columns, rows = (int(n) for n in np.ceil(points.max(axis=0)) - first + 2)
    origin = plane_grid(place).position_mm(float(first[0]), float(first[1]))
    if origin is None:
        return annotation, sampling_on(series, plane_grid(place), None, None)
    corner = replace(place, origin_mm=(float(origin[0]), float(origin[1]), float(origin[2])))
    grid = plane_grid(corner, rows, columns)
    moved = tuple((float(c), float(r)) for c, r in points - first)
    sampling = sampling_on(series, grid, reslice(volume, grid), None)
    return replace(annotation, points=moved), sampling


def seen_in(annotation: Annotation, frame: Frame, own: Grid) -> Shape | None:
    """Return a shape of another picture as it lies in a frame; None where it does not lie there.

    own  the grid of the shape's own picture. All its points must be within half a slice of the
         frame's plane, in the patient
    """
    thickness = frame.grid.thickness_mm
    half = _NO_THICKNESS_MM if thickness is None else thickness / 2 + _SAME_MM
    shape = _outlined(Shape(annotation.kind, annotation.points), own, frame.grid)
    positions, normal = own.positions_mm(shape.points), frame.grid.normal
    if positions is None or normal is None or frame.grid.origin_mm is None:
        return None
    if np.abs((positions - frame.grid.origin_mm) @ normal).max() > half:
        return None
    points = frame.grid.points(positions)
    return None if points is None else Shape(shape.kind, points)


def kind_words(kind: Kind) -> str:
    """Return what a kind is called."""
    return {
        "length": tr("Length"), "angle": tr("Angle"), "bidirectional": tr("Bidirectional"),
        "ellipse": tr("Ellipse"), "rectangle": tr("Rectangle"), "polygon": tr("Polygon"),
        "freehand": tr("Freehand region"), "probe": tr("Probe"), "arrow": tr("Arrow"),
        "text": tr("Text"),
    }[kind]  # fmt: skip


def _near(one: Sequence[float], other: Sequence[float], within: float) -> bool:
    return all(abs(a - b) <= within for a, b in zip(one, other, strict=True))


def _is_upright(grid: Grid) -> bool:
    if grid.right is None or grid.down is None:
        return True  # nothing says otherwise
    return abs(float(np.dot(grid.right, grid.down))) <= _UPRIGHT


def _outlined(shape: Shape, own: Grid, other: Grid) -> Shape:
    """Return a box or an ellipse as a polygon where the axes of the other grid are not its own."""
    if shape.kind not in ("ellipse", "rectangle") or own.right is None or other.right is None:
        return shape
    along = abs(float(np.dot(own.right, other.right)))
    if min(along, abs(along - 1)) < _UPRIGHT:
        return shape
    if shape.kind == "rectangle":
        return Shape("polygon", handles("rectangle", shape.points))
    return Shape("polygon", ellipse_outline(shape.points))
