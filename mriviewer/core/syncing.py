"""Scrolling together: which slice of one pane follows the slice of another.

Positions are compared within one frame of reference alone. Across frames the reader may link two
panes by hand; the offset is then said on screen, for nothing in the files vouches for it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import nearest_axes
from mriviewer.core.language import tr
from mriviewer.core.planes import Grid, slice_grid
from mriviewer.core.reslice import MprPlanes
from mriviewer.core.study import Series
from mriviewer.core.volume import Volume

_NEARLY_PARALLEL = float(np.cos(np.radians(15)))  # two axial series are rarely tilted alike


@dataclass(frozen=True, slots=True, eq=False)
class Pile:
    """What one pane scrolls through: stored slices, or planes that were reconstructed.

    frame_of_reference  empty where the files name none
    centres_mm  (count, 3) LPS positions of the middles of the pictures; None when not known
    normal      (3,) unit vector across the pictures, towards left, back or head; None likewise
    """

    series_uid: str
    frame_of_reference: str
    count: int
    centres_mm: NDArray[np.float64] | None = None
    normal: NDArray[np.float64] | None = None


@dataclass(frozen=True, slots=True)
class SyncOffset:
    """How far the follower stays from the moved pane, as the reader has set it.

    mm      along the follower's normal, towards left, back or head; None where it is not known
    slices  used where millimetres are not known
    """

    mm: float | None = None
    slices: int = 0

    def words(self) -> str:
        """Say the offset, for the corner of a view."""
        if self.mm is not None:
            return tr("offset {mm:+.1f} mm, set by hand").format(mm=self.mm + 0.0)
        return tr("offset {slices:+d} slices, set by hand").format(slices=self.slices)


def pile_of(series: Series) -> Pile:
    """Return the stored slices of a series as a pile."""
    known = [source.position_mm for source in series.slices]
    stated = series.geometry.positions_mm or tuple(p for p in known if p is not None)
    first = slice_grid(series, 0) if series.slices else Grid(0, 0)
    middle, corner, centres = first.centre_mm, first.origin_mm, None
    if (
        middle is not None
        and corner is not None
        and len(stated) == len(series.slices)
        and series.shape is not None
    ):
        centres = np.asarray(stated) + (middle - np.asarray(corner))
    return Pile(series.uid, series.frame_of_reference, len(series.slices), centres, _upwards(first))


def pile_of_planes(planes: MprPlanes, volume: Volume) -> Pile:
    """Return reconstructed planes as a pile."""
    first = planes.first
    steps = np.arange(planes.count)[:, None] * np.asarray(planes.stride_mm)
    return Pile(
        volume.series_uid, volume.frame_of_reference, planes.count,
        first.centre_mm + steps, _upwards(first),
    )  # fmt: skip


def share_space(one: Pile, other: Pile) -> bool:
    """Say whether positions of both may be compared: one frame of reference, or one series."""
    if one.series_uid == other.series_uid:
        return True
    return bool(one.frame_of_reference) and one.frame_of_reference == other.frame_of_reference


def follow(moved: Pile, index: int, follower: Pile, offset: SyncOffset | None = None) -> int | None:
    """Return which slice of the follower belongs to slice `index` of what was moved.

    The nearest along the follower's normal, the outermost beyond its ends. None where nothing
    can be said: planes more than 15 degrees apart, different frames of reference without an
    offset, places that are not known.
    """
    if not 0 <= index < moved.count or not follower.count:
        return None
    if offset is None:
        return _nearest(moved, index, follower, 0.0) if share_space(moved, follower) else None
    if offset.mm is not None:
        return _nearest(moved, index, follower, offset.mm)
    return max(0, min(index + offset.slices, follower.count - 1))


def offset_between(moved: Pile, index: int, follower: Pile, at: int) -> SyncOffset | None:
    """Return the offset by which two panes are linked as they stand; None where they cannot be."""
    if not (0 <= index < moved.count and 0 <= at < follower.count):
        return None
    heights = _heights(moved, index, follower)
    if heights is not None:
        return SyncOffset(mm=float(heights[at]))
    both_known = moved.normal is not None and follower.normal is not None
    if both_known and not _parallel(moved, follower):
        return None
    return SyncOffset(slices=at - index)


def _nearest(moved: Pile, index: int, follower: Pile, offset_mm: float) -> int | None:
    heights = _heights(moved, index, follower)
    return None if heights is None else int(np.abs(heights - offset_mm).argmin())


def _heights(moved: Pile, index: int, follower: Pile) -> NDArray[np.float64] | None:
    """Return how far beyond the moved slice's middle each slice of the follower lies, (count,)."""
    if moved.centres_mm is None or follower.centres_mm is None or follower.normal is None:
        return None
    if not _parallel(moved, follower):
        return None
    return np.asarray((follower.centres_mm - moved.centres_mm[index]) @ follower.normal)


def _parallel(one: Pile, other: Pile) -> bool:
    if one.normal is None or other.normal is None:
        return False
    return abs(float(one.normal @ other.normal)) >= _NEARLY_PARALLEL


def _upwards(grid: Grid) -> NDArray[np.float64] | None:
    """Return the normal that points to the left, to the back or to the head."""
    normal = grid.normal
    if normal is None or grid.right is None or grid.down is None:
        return None
    axis = nearest_axes(np.asarray([grid.down, grid.right, normal]))[2]
    return normal if normal[axis] > 0 else -normal
