"""The frame of a pane that shows planes: an acquired slice as it is, else cut from the volume."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import nearest_axes
from mriviewer.core.language import tr
from mriviewer.core.planes import Grid, slice_grid
from mriviewer.core.reslice import MprPlanes, reslice
from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState
from mriviewer.session.evidence import EvidenceVolumes
from mriviewer.session.frame import Frame, HeatLayer, framed, heat_layer
from mriviewer.session.opinions import Opinions, drawn_label
from mriviewer.session.planes import Planes
from mriviewer.session.slices import SliceStore, key_of
from mriviewer.session.wording import number_words

_MANY = 500_000  # samples; more take longer than one waits for while scrolling
_SIDES = (("R", "L"), ("A", "P"), ("F", "H"))


class PlaneFrames:
    """Makes the frames of one pane, and makes nothing twice while one looks at one plane."""

    def __init__(self, planes: Planes, evidence: EvidenceVolumes, store: SliceStore) -> None:
        self._planes, self._evidence, self._store = planes, evidence, store
        self._values: tuple[object, NDArray[np.float32]] | None = None
        self._heat: tuple[object, HeatLayer | None] | None = None
        self._frame: tuple[object, Frame] | None = None

    def forget(self) -> None:
        """Let go of pixels: no plane is in this pane any more."""
        self._values = self._heat = self._frame = None

    def frame(
        self, series: Series, view: ViewState, opinions: Opinions | None, quick: bool = False
    ) -> Frame | None:
        """Return the frame of the plane in view; None while there are no values for it.

        quick  while one scrolls: a large interpolated plane has half the samples a side
        """
        planes, index = self._planes.of(series, view.plane), view.slice_index
        if planes is None or view.window is None or not 0 <= index < planes.count:
            return None
        acquired = self._planes.acquired(series, view.plane, index)
        grid = planes.grid(index) if acquired is None else slice_grid(series, acquired)
        if quick and acquired is None and not planes.exact and grid.rows * grid.columns > _MANY:
            grid = halved(grid)
        values = self._values_on(series, grid, acquired)
        if values is None:
            return None
        if acquired is None:
            heat = self._evidence.layer(series, grid, view.heat_map)
        else:
            heat = self._heat_of(series, acquired, view, opinions)
        looks = (view.window, view.lut, view.inverted, view.turn, view.neurological,
                 view.colour_map)  # fmt: skip
        made_from = (series, index, grid, looks, id(values), heat)
        if self._frame is None or self._frame[0] != made_from:
            frame = self._made(series, view, values, heat, grid, acquired)
            self._frame = made_from, frame
        return self._frame[1]

    def _made(
        self,
        series: Series,
        view: ViewState,
        values: NDArray[np.float32],
        heat: HeatLayer | None,
        grid: Grid,
        acquired: int | None,
    ) -> Frame:
        planes = self._planes.of(series, view.plane)
        place: tuple[str, ...] = ()
        middle = grid.centre_mm
        if planes is not None:
            place = place_lines(view, planes, middle, acquired is not None)
        if acquired is not None:
            made = framed(series, view, values, grid, heat, series.slices[acquired].identity)
            return replace(made, slice_index=acquired, place=place)
        near = None if middle is None else self._planes.slice_at(series, _vector(middle))
        made = framed(series, view, values, grid, heat)
        return replace(made, slice_index=near or 0, place=place, mark=tr("Reconstructed"))

    def _values_on(
        self, series: Series, grid: Grid, acquired: int | None
    ) -> NDArray[np.float32] | None:
        """Return values of one's own: a view would keep the whole volume in memory."""
        made_from = (series.uid, series.slices, grid)
        if self._values is not None and self._values[0] == made_from:
            return self._values[1]
        if acquired is not None:
            held = self._store.get(key_of(series, acquired))
        else:
            volume = self._planes.volume(series)
            held = None if volume is None else reslice(volume, grid)
        if held is None:
            return None
        values = np.array(held, np.float32, order="C")
        values.flags.writeable = False
        self._values = made_from, values
        return values

    def _heat_of(
        self, series: Series, index: int, view: ViewState, opinions: Opinions | None
    ) -> HeatLayer | None:
        """Return the heat map of an acquired slice, as in the stack."""
        heat = view.heat_map
        prediction = None if opinions is None else opinions.prediction(series, index)
        if opinions is None or prediction is None:
            return None
        label = drawn_label(prediction, heat.label)
        known = label is None or opinions.has_evidence(series, index, label)
        made_from = (key_of(series, index), opinions.model.sha256, label, heat.shown,
                     heat.threshold, known)  # fmt: skip
        if self._heat is None or self._heat[0] != made_from:
            self._heat = made_from, heat_layer(series, index, heat, opinions)
        return self._heat[1]


def place_lines(
    view: ViewState,
    planes: MprPlanes,
    middle_mm: NDArray[np.float64] | None,
    acquired: bool,
) -> tuple[str, ...]:
    """Return which plane it is and where, how far the next one is, and how it was made.

    middle_mm  of the plane; its side is that of the patient axis to which planes of its kind are
               perpendicular
    """
    number = number_words(replace(view, slice_count=planes.count))
    grid, step = planes.first, tr("{mm:.2f} mm apart").format(mm=planes.step_mm)
    if middle_mm is not None and grid.normal is not None and grid.right and grid.down:
        axis = nearest_axes(np.asarray([grid.down, grid.right, grid.normal]))[2]
        side = _SIDES[axis][int(middle_mm[axis] >= 0)]
        step = f"{side} {abs(middle_mm[axis]):.1f} mm · {step}"
    if acquired:
        how = tr("as acquired")
    else:
        how = tr("voxels as acquired") if planes.exact else tr("interpolated")
    return (number, step, how)


def halved(grid: Grid) -> Grid:
    """Return a grid over the same area with half the samples a side, each in the middle of four."""
    corner, spacing = grid.position_mm(0.5, 0.5), grid.spacing_mm
    if corner is None or spacing is None:
        return grid
    return replace(
        grid, rows=(grid.rows + 1) // 2, columns=(grid.columns + 1) // 2,
        origin_mm=_vector(corner), spacing_mm=(2 * spacing[0], 2 * spacing[1]),
    )  # fmt: skip


def _vector(position: NDArray[np.float64]) -> tuple[float, float, float]:
    return (float(position[0]), float(position[1]), float(position[2]))
