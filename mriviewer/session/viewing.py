"""Every gesture as a pure function: a view state and a movement in, the next view state out."""

from dataclasses import replace

from mriviewer.core.geometry import InPlane
from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText, Interpolation, ViewState

LEAST_ZOOM, MOST_ZOOM = 0.2, 20.0
_ZOOM_PER_FULL_DRAG = 4.0  # dragging over the whole view zooms by e to this power
_LEAST_WIDTH_SHARE = 1e-4  # of the range of the series: never zero, never a division by it


def scrolled_to(view: ViewState, index: int) -> ViewState:
    """Return the view at a slice, held inside the series."""
    return replace(view, slice_index=max(0, min(index, view.slice_count - 1)))


def windowed(
    view: ViewState, right: float, down: float, value_range: float, sensitivity: float = 1.0
) -> ViewState:
    """Widen by moving right, brighten by moving down; both are shares of the view's side.

    value_range  of the series' default window: one full drag changes the window by about that much
    """
    if view.window is None:
        return view
    step = max(value_range, view.window.width * 0.25) * sensitivity
    width = max(view.window.width + right * step, value_range * _LEAST_WIDTH_SHARE)
    return replace(view, window=Window(view.window.center - down * step, width))


def zoomed(view: ViewState, factor: float, anchor: tuple[float, float] = (0.0, 0.0)) -> ViewState:
    """Zoom about a point that stays where it is.

    anchor  (right, down) from the centre of the view, as fractions of the fitted slice
    """
    zoom = max(LEAST_ZOOM, min(view.zoom * factor, MOST_ZOOM))
    grown = zoom / view.zoom
    pan = (
        anchor[0] - (anchor[0] - view.pan[0]) * grown,
        anchor[1] - (anchor[1] - view.pan[1]) * grown,
    )
    return replace(view, zoom=zoom, pan=pan)


def zoom_factor(up: float) -> float:
    """Return the zoom of a drag upwards by a share of the view's height."""
    return float(2.718281828459045 ** (up * _ZOOM_PER_FULL_DRAG))


def panned(view: ViewState, right: float, down: float) -> ViewState:
    """Move the slice by fractions of the fitted slice; a corner always stays in reach."""
    limit = 0.5 + view.zoom / 2
    x = max(-limit, min(view.pan[0] + right, limit))
    y = max(-limit, min(view.pan[1] + down, limit))
    return replace(view, pan=(x, y))


def fitted(view: ViewState) -> ViewState:
    return replace(view, zoom=1.0, pan=(0.0, 0.0))


def next_corner_text(view: ViewState) -> ViewState:
    order = list(CornerText)
    following = order[(order.index(view.corner_text) + 1) % len(order)]
    return replace(view, corner_text=following)


def outward(centre: int, count: int) -> list[int]:
    """Return all indices of a series, the nearest to the centre first."""
    return sorted(range(count), key=lambda index: (abs(index - centre), index))


def turned(view: ViewState, turn: InPlane) -> ViewState:
    """Turn or flip what is on screen; the place that was in the middle stays there."""
    right, down = view.pan
    if turn.transpose:
        right, down = down, right
    pan = (-right if turn.flip_columns else right, -down if turn.flip_rows else down)
    return replace(view, turn=view.turn.then(turn), pan=pan)


def flipped_across(view: ViewState) -> ViewState:
    return turned(view, InPlane(flip_columns=True))


def flipped_down(view: ViewState) -> ViewState:
    return turned(view, InPlane(flip_rows=True))


def rotated(view: ViewState, clockwise: bool = True) -> ViewState:
    """Turn by a quarter: rows become columns, then one of the two is flipped."""
    return turned(view, InPlane(True, not clockwise, clockwise))


def inverted(view: ViewState) -> ViewState:
    return replace(view, inverted=not view.inverted)


def at_phase(view: ViewState, phase: int) -> ViewState:
    """Return the view at a phase, held inside the series."""
    return replace(view, phase=max(0, min(phase, view.phase_count - 1)))


def as_it_came(view: ViewState, interpolation: Interpolation) -> ViewState:
    """Return the whole slice without flips, turns, colours and inversion; the window stays.

    interpolation  as the reader likes it
    """
    return replace(
        fitted(view), turn=InPlane(), inverted=False, colour_map="grey",
        interpolation=interpolation,
    )  # fmt: skip
