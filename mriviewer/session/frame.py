"""One displayed slice as plain data: pixels, heat map and texts that belong together.

A viewport draws a frame as a whole, so that a picture never stands beside the number or the heat
map of another slice.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.colour_maps import to_rgb
from mriviewer.core.geometry import InPlane, Letters, display_orientation, displayed_letters
from mriviewer.core.language import tr
from mriviewer.core.planes import Grid, shown_turn, slice_grid
from mriviewer.core.render import heat_rgba, picture_of, turned
from mriviewer.core.study import Series
from mriviewer.core.view_state import HeatMapView, ViewState
from mriviewer.session.opinions import Opinions, Placing, drawn_label
from mriviewer.session.wording import words

_SOFT_EDGE = 0.025  # of the box's side; a crop leaves 0.03 of the head's side around it
LEAST_EVIDENCE = 1e-6  # of the model's scale: less is rounding, not evidence


@dataclass(frozen=True, slots=True, eq=False)
class HeatLayer:
    """What the heat map shows, or why it shows nothing.

    rgba       (rows, columns, 4) straight alpha as displayed; None when nothing is drawn
    label      class whose evidence it is; empty when there is none to draw
    scale      raw evidence at full colour
    strongest  highest evidence of this slice as a share of the scale
    message    said on screen when nothing is drawn
    note       said beside what is drawn
    """

    rgba: NDArray[np.uint8] | None = None
    label: str = ""
    scale: float = 1.0
    strongest: float = 0.0
    message: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A slice or plane ready to be drawn.

    grey      (rows, columns) uint8, windowed, as displayed; (rows, columns, 3) where it has colours
    aspect    height of a displayed pixel over its width
    mm        height of a displayed pixel in millimetres, None when spacing is not stated
    values    (rows, columns) float32 as stored or sampled, or (rows, columns, 3) of a colour
              picture: what is probed and measured
    grid      where these values lie in the patient
    turn      how the stored or sampled picture was turned for display
    unit      of the values; empty when not stated
    identity  of the slice that is shown as it was stored; empty for a reconstructed plane
    place     lines that say which plane it is and how it was made; none for a slice of a stack
    mark      says permanently that this is no slice of the acquisition; empty where it is one

    `slice_index` is that of the acquired slice; of the one nearest by for a reconstructed plane.
    """

    series_uid: str
    slice_index: int
    grey: NDArray[np.uint8]
    aspect: float
    mm: float | None
    letters: Letters | None
    notice: str
    heat: HeatLayer | None
    values: NDArray[np.float32]
    grid: Grid
    turn: InPlane
    unit: str = ""
    identity: str = ""
    place: tuple[str, ...] = ()
    mark: str = ""


def frame_of(
    series: Series, view: ViewState, values: NDArray[np.float32], heat: HeatLayer | None = None
) -> Frame:
    """Return the frame of the slice in view, from its values as stored.

    values  (rows, columns), or (rows, columns, 3) of a colour series
    """
    grid = slice_grid(series, view.slice_index)
    identity = series.slices[view.slice_index].identity
    return framed(series, view, values, grid, heat, identity)


def framed(
    series: Series,
    view: ViewState,
    values: NDArray[np.float32],
    grid: Grid,
    heat: HeatLayer | None,
    identity: str = "",
) -> Frame:
    """Return the frame of values on a grid; ValueError before the window is known.

    heat  as the model was shown the slice: in radiological orientation, without the reader's turns
    """
    if view.window is None:
        raise ValueError("a slice cannot be drawn before its window is known")
    turn = shown_turn(grid, view)
    shown = np.ascontiguousarray(turned(values, turn))
    picture = picture_of(series, shown, view.window, view.lut, view.inverted)
    if picture.ndim == 2 and view.colour_map != "grey":
        picture = to_rgb(picture, view.colour_map)
    mm, aspect = None, 1 / grid.aspect if turn.transpose else grid.aspect
    if grid.spacing_mm is not None:
        mm = grid.spacing_mm[1 if turn.transpose else 0]
    return Frame(
        series.uid,
        view.slice_index,
        picture,
        aspect,
        mm,
        displayed_letters(grid, turn),
        series.notice,
        turned_heat(heat, grid, turn),
        values,
        grid,
        turn,
        series.value_unit,
        identity,
    )


def turned_heat(heat: HeatLayer | None, grid: Grid, turn: InPlane) -> HeatLayer | None:
    """Return a heat map, given in radiological orientation, as the slice under it is turned."""
    radiological = display_orientation(grid)
    if heat is None or heat.rgba is None or turn == radiological:
        return heat
    extra = radiological.inverse().then(turn)
    return replace(heat, rgba=np.ascontiguousarray(turned(heat.rgba, extra)))


def heat_layer(
    series: Series, index: int, heat: HeatMapView, opinions: Opinions | None
) -> HeatLayer | None:
    """Return what to lay over a slice; None when it is switched off or not known yet."""
    prediction = opinions.prediction(series, index) if opinions is not None else None
    if opinions is None or prediction is None or not heat.shown:
        return None
    label = drawn_label(prediction, heat.label)
    if label is None:
        return HeatLayer(
            message=tr("Suggests {label}: no evidence is drawn").format(
                label=words(prediction.top_label)
            )
        )
    found = opinions.heat_map(series, index, label)
    if found is None:
        return None
    scale = opinions.model.evidence_scale
    strongest = float(found.evidence.max(initial=0.0)) / scale
    if strongest < LEAST_EVIDENCE:
        message = tr("No positive evidence for {label}").format(label=words(label))
        return HeatLayer(None, label, scale, 0.0, message)
    if strongest < heat.threshold:
        message = tr(
            "Evidence for {label} is below the threshold ({share:.0%} of {least:.0%})"
        ).format(label=words(label), share=strongest, least=heat.threshold)
        return HeatLayer(None, label, scale, strongest, message)
    rgba = heat_rgba(found.evidence, scale, heat.threshold)
    box = opinions.seen(series, index, label)
    return HeatLayer(rgba if box is None else soft_edged(rgba, box), label, scale, strongest)


def soft_edged(rgba: NDArray[np.uint8], box: Placing) -> NDArray[np.uint8]:
    """Return the colours (rows, columns, 4) fading to nothing at the border of what was seen.

    Evidence is drawn wherever the network puts it, over air and black margins too: hiding it
    there would flatter the model. But it ends hard where the crop around the head ends, and that
    box looks like a finding. Only the opacity fades, over the margin that the crop leaves around
    the head; the raw evidence and all numbers stay as they are. Where the slice itself ends there
    is no such border and nothing fades.
    """
    rows, columns = rgba.shape[:2]
    opacity = edge_opacity(rows, columns, box)
    if opacity is None:
        return rgba
    softened = rgba.copy()
    softened[..., 3] = np.round(rgba[..., 3] * opacity).astype(np.uint8)
    return softened


def edge_opacity(rows: int, columns: int, box: Placing) -> NDArray[np.float32] | None:
    """Return 0 to 1, (rows, columns), fading at the border of what was seen; None: 1 everywhere."""
    down = _fading(rows, box.top, box.height)
    across = _fading(columns, box.left, box.width)
    if down.min() == across.min() == 1.0:
        return None
    return np.asarray(down[:, None] * across, np.float32)


def _fading(pixels: int, start: float, extent: float) -> NDArray[np.float32]:
    """Return the opacity along one axis, (pixels,) 0 to 1, for a box from start on."""
    centre, width = np.arange(pixels, dtype=np.float32) + 0.5, max(extent * _SOFT_EDGE, 1.0)
    opacity = np.ones(pixels, np.float32)
    if start > 0:
        opacity *= np.clip((centre - start) / width, 0, 1)
    if start + extent < pixels:
        opacity *= np.clip((start + extent - centre) / width, 0, 1)
    return opacity
