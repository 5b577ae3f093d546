"""One displayed slice as plain data: pixels, heat map and texts that belong together.

A viewport draws a frame as a whole, so that a picture never stands beside the number or the heat
map of another slice.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import Letters, display_orientation, displayed_letters
from mriviewer.core.render import heat_rgba, to_grey
from mriviewer.core.study import Series
from mriviewer.core.view_state import HeatMapView, ViewState
from mriviewer.session.opinions import Opinions, drawn_label
from mriviewer.session.predicting import shown_aspect
from mriviewer.session.wording import words

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
        shown_aspect(series),
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
    return HeatLayer(heat_rgba(found.evidence, scale, heat.threshold), label, scale, strongest)
