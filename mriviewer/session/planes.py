"""Reconstructed planes of the series that are open: which there are, and what they are cut from.

Which planes a series has follows from its geometry alone, so that it is known before a voxel has
been read; `Volumes` brings the voxels.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import Vector
from mriviewer.core.language import tr
from mriviewer.core.planes import Grid, nearest_slice, slice_grid
from mriviewer.core.reslice import Kind, MprPlanes, mpr_planes
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.view_state import PlaneKind, ViewState
from mriviewer.core.volume import Volume, stack_affine_lps, why_no_volume
from mriviewer.session.volumes import Key, Volumes

KINDS: tuple[Kind, ...] = ("axial", "sagittal", "coronal")
_MOST = 64  # series whose planes are remembered
_PARALLEL = 0.5  # of a voxel a plane; less is rounding


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """What follows from the geometry of a series.

    space  a volume without voxels of its own; None where the series makes none
    why    it makes none; else empty
    slices_of  of planes that are the acquired slices: which is the first, and the step from one
               to the next; None of other planes
    """

    slices: tuple[SliceSource, ...]
    space: Volume | None
    why: str
    planes: dict[tuple[Kind, bool], MprPlanes] = field(default_factory=dict)
    slices_of: dict[tuple[Kind, bool], tuple[int, int] | None] = field(default_factory=dict)


class Planes(QObject):
    """Planes by series and kind; lives on the GUI thread.

    acquisition  planes lie along the acquisition instead of along the patient
    """

    changed = Signal()  # a volume is there, has come further or is refused

    def __init__(self, volumes: Volumes, growing: Callable[[str], bool]) -> None:
        """`growing` tells of a series by uid whether a scan may still add slices to it."""
        super().__init__()
        self.volumes, self._growing = volumes, growing
        self.acquisition = False
        self._known: dict[Key, _Known] = {}
        self._progress: dict[Key, tuple[int, int]] = {}
        volumes.progressed.connect(self._progressed)
        volumes.ready.connect(lambda *_: self.changed.emit())
        volumes.failed.connect(lambda _: self.changed.emit())

    # ---- which planes there are -------------------------------------------------------------

    def growing(self, series: Series) -> bool:
        """Tell whether a scan may still add slices: which planes there are is not known yet."""
        return self._growing(series.uid)

    def why_not(self, series: Series) -> str:
        """Return in words why a series has no planes; empty where it has, or may have yet."""
        if self.growing(series):
            return ""
        refused = self.volumes.why_not(series)
        return self._of(series).why or ("" if refused is None else refused.reason)

    def of(self, series: Series, kind: PlaneKind) -> MprPlanes | None:
        """Return the planes of a kind; None where the series has none, or not yet."""
        if kind == "stack" or self.growing(series):
            return None
        known = self._of(series)
        if known.space is None:
            return None
        key = (kind, self.acquisition)
        if key not in known.planes:
            known.planes[key] = mpr_planes(known.space, kind, self.acquisition)
        return known.planes[key]

    def acquired(self, series: Series, kind: PlaneKind, index: int) -> int | None:
        """Return the acquired slice that a plane is, sample by sample; None where it is none."""
        planes, known = self.of(series, kind), self._of(series)
        if kind == "stack" or planes is None or not 0 <= index < planes.count:
            return None
        key = (kind, self.acquisition)
        if key not in known.slices_of:
            known.slices_of[key] = _slices_of(series, planes, known.space)
        found = known.slices_of[key]
        return None if found is None else found[0] + index * found[1]

    def grid(self, series: Series, view: ViewState) -> Grid | None:
        """Return the grid of what a pane shows; that of the slice where it shows one."""
        index = view.slice_index
        if view.plane != "stack":
            acquired = self.acquired(series, view.plane, index)
            planes = self.of(series, view.plane)
            if acquired is None:
                known = planes is not None and 0 <= index < planes.count
                return planes.grid(index) if known and planes is not None else None
            index = acquired
        return slice_grid(series, index) if 0 <= index < len(series.slices) else None

    def slice_at(self, series: Series, position_mm: Vector) -> int | None:
        """Return the acquired slice nearest to a position; None where the place is not known."""
        space = self._of(series).space
        if space is None:
            return nearest_slice(series, position_mm)
        index = round(float(space.index(position_mm)[0]))
        return max(0, min(index, len(series.slices) - 1))

    def middle(self, series: Series, index: int) -> Vector | None:
        """Return the position of the middle of an acquired slice; None where it is not known."""
        space = self._of(series).space
        if space is None:
            found = slice_grid(series, index).centre_mm
        else:
            _, rows, columns = space.shape
            found = space.position_mm((index, (rows - 1) / 2, (columns - 1) / 2))
        return None if found is None else (float(found[0]), float(found[1]), float(found[2]))

    def moved_to_slice(self, series: Series, position_mm: Vector, index: int) -> Vector | None:
        """Return a position shifted along the stack onto an acquired slice."""
        space = self._of(series).space
        if space is None:
            return None
        _, row, column = (float(part) for part in space.index(position_mm))
        x, y, z = space.position_mm((index, row, column))
        return (float(x), float(y), float(z))

    # ---- voxels -----------------------------------------------------------------------------

    def volume(self, series: Series) -> Volume | None:
        return self.volumes.get(series)

    def ask(self, series: Series) -> None:
        """Have the volume of a series made and kept; other volumes may be let go of."""
        self.volumes.pin(frozenset({(series.uid, series.phase)}))
        if not self.growing(series) and not self.why_not(series):
            self.volumes.ask(series)

    def let_go(self) -> None:
        """Let go of all volumes: no plane is on screen any more."""
        self.volumes.pin(frozenset())
        self.volumes.release()
        self._progress.clear()

    def progress(self, series: Series) -> tuple[int, int] | None:
        """Return (slices read, slices in all) while the volume of a series is made, else None."""
        if not self.volumes.under_way(series):
            return None
        return self._progress.get((series.uid, series.phase), (0, len(series.slices)))

    def words(self, series: Series) -> str:
        """Return why there is no picture of a plane yet, or at all; empty where there is."""
        if self.growing(series):
            return tr("Waiting until all slices have been found")
        why = self.why_not(series)
        if why or self.volume(series) is not None:
            return why
        done, total = self.progress(series) or (0, 1)
        return tr("Building the volume {share} %").format(share=100 * done // max(total, 1))

    def refusal(self, series: Series) -> ViewerError | None:
        """Return what is told when the planes of a series are wanted and there are none."""
        why = self.why_not(series)
        if not why:
            return None
        title, remedy = (
            tr("No planes can be reconstructed"),
            tr("The slices can be read as they are."),
        )
        return ViewerError(title, why, remedy)

    # ---- inside -----------------------------------------------------------------------------

    def _of(self, series: Series) -> _Known:
        key = (series.uid, series.phase)
        known = self._known.get(key)
        if known is not None and known.slices is series.slices:
            return known  # asked for each plane: thousands of slices are not compared each time
        if known is None or known.slices != series.slices:
            known = _known(series)
            while len(self._known) >= _MOST:
                del self._known[next(iter(self._known))]
            self._known[key] = known
        return known

    def _progressed(self, uid: str, phase: int, done: int, total: int) -> None:
        self._progress = {(uid, phase): (done, total)}
        self.changed.emit()


def _slices_of(series: Series, planes: MprPlanes, space: Volume | None) -> tuple[int, int] | None:
    if space is None or not planes.exact or planes.first.origin_mm is None:
        return None
    if series.geometry.pixel_spacing_mm is None:
        return None  # skewed: as a slice it could not be measured, as a plane it can
    along = np.linalg.solve(space.steps_mm, np.asarray(planes.stride_mm))[0]
    if abs(along) < _PARALLEL:
        return None
    return round(float(space.index(planes.first.origin_mm)[0])), 1 if along > 0 else -1


def _known(series: Series) -> _Known:
    why = why_no_volume(series)
    rows, columns = series.shape or (0, 0)
    if why:
        return _Known(series.slices, None, why)
    nothing = np.broadcast_to(np.float32(0), (len(series.slices), rows, columns))
    space = Volume(
        nothing, stack_affine_lps(series), series.uid, series.phase, series.frame_of_reference
    )
    return _Known(series.slices, space, "")
