"""One displayed slice as plain data: pixels, heat map and texts that belong together.

A viewport draws a frame as a whole, so that a picture never stands beside the number or the heat
map of another slice.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import (
    Letters,
    display_orientation,
    displayed_aspect,
    displayed_letters,
)
from mriviewer.core.render import heat_rgba, to_grey
from mriviewer.core.study import Series
from mriviewer.core.view_state import HeatMapView, ViewState
from mriviewer.session.opinions import Opinions, Placing, drawn_label
from mriviewer.session.wording import words

_SOFT_EDGE = 0.025  # of the box's side; a crop leaves 0.03 of the head's side around it
_LEAST_EVIDENCE = 1e-6  # of the model's scale: less is rounding, not evidence


@dataclass(frozen=True, slots=True, eq=False)
class HeatLayer:
    """What the heat map shows, or why it shows nothing.

    rgba       (rows, columns, 4) straight alpha as displayed; None when nothing is drawn
    label      class whose evidence it is; empty when there is none to draw
    scale      raw evidence at full colour
    strongest  highest evidence of this slice as a share of the scale
    message    said on screen when nothing is drawn
    """

    rgba: NDArray[np.uint8] | None = None
    label: str = ""
    scale: float = 1.0
    strongest: float = 0.0
    message: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A slice ready to be drawn.

    grey    (rows, columns) uint8, windowed, in display orientation
    aspect  height of a displayed pixel over its width
    mm      height of a displayed pixel in millimetres, None when spacing is not stated
    """

    series_uid: str
    slice_index: int
    grey: NDArray[np.uint8]
    aspect: float
    mm: float | None
    letters: Letters | None
    notice: str
    heat: HeatLayer | None


def frame_of(
    series: Series, view: ViewState, values: NDArray[np.float32], heat: HeatLayer | None = None
) -> Frame:
    """Return the frame of the slice in view, from its values (rows, columns) as stored."""
    if view.window is None:
        raise ValueError("a slice cannot be drawn before its window is known")
    turn = display_orientation(series.geometry)
    shown = np.ascontiguousarray(turn.apply(values), np.float32)
    spacing = series.geometry.pixel_spacing_mm
    return Frame(
        series.uid,
        view.slice_index,
        to_grey(shown, view.window, series.inverted),
        displayed_aspect(series.geometry),
        None if spacing is None else spacing[1 if turn.transpose else 0],
        displayed_letters(series.geometry, turn),
        series.notice,
        heat,
    )


def heat_layer(
    series: Series, index: int, heat: HeatMapView, opinions: Opinions | None
) -> HeatLayer | None:
    """Return what to lay over a slice; None when it is switched off or not known yet."""
    prediction = opinions.prediction(series, index) if opinions is not None else None
    if opinions is None or prediction is None or not heat.shown:
        return None
    label = drawn_label(prediction, heat.label)
    if label is None:
        return HeatLayer(message=f"Suggests {words(prediction.top_label)}: no evidence is drawn")
    found = opinions.heat_map(series, index, label)
    if found is None:
        return None
    scale = opinions.model.evidence_scale
    strongest = float(found.evidence.max(initial=0.0)) / scale
    if strongest < _LEAST_EVIDENCE:
        message = f"No positive evidence for {words(label)}"
        return HeatLayer(None, label, scale, 0.0, message)
    if strongest < heat.threshold:
        message = (
            f"Evidence for {words(label)} is below the threshold"
            f" ({strongest:.0%} of {heat.threshold:.0%})"
        )
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
    down = _fading(rows, box.top, box.height)
    across = _fading(columns, box.left, box.width)
    if down.min() == across.min() == 1.0:
        return rgba
    softened = rgba.copy()
    softened[..., 3] = np.round(rgba[..., 3] * down[:, None] * across).astype(np.uint8)
    return softened


def _fading(pixels: int, start: float, extent: float) -> NDArray[np.float32]:
    """Return the opacity along one axis, (pixels,) 0 to 1, for a box from start on."""
    centre, width = np.arange(pixels, dtype=np.float32) + 0.5, max(extent * _SOFT_EDGE, 1.0)
    opacity = np.ones(pixels, np.float32)
    if start > 0:
        opacity *= np.clip((centre - start) / width, 0, 1)
    if start + extent < pixels:
        opacity *= np.clip((start + extent - centre) / width, 0, 1)
    return opacity
