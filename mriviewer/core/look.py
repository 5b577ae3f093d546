"""How a reader left a series: its looks, which can be undone, and where it was being read."""

from dataclasses import asdict, dataclass
from typing import Any, get_args

from mriviewer.core.geometry import InPlane
from mriviewer.core.study import Window
from mriviewer.core.view_state import Interpolation, ViewState

_LONGEST_NAME = 200
_FURTHEST = 1e300  # of a number that still leaves room for arithmetic
_AS_IT_COMES = InPlane()


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader made of the picture of a series.

    window  None while it is the one that the header or the centre slice gives
    lut     index of the header's VOI LUT in place of the window; None: the window
    """

    window: Window | None = None
    lut: int | None = None
    inverted: bool = False
    turn: InPlane = _AS_IT_COMES
    colour_map: str = "grey"
    interpolation: Interpolation = "smooth"

    def to_json(self) -> dict[str, Any]:
        """Return plain data for JSON; `look_from_json` gives an equal look back."""
        window = None if self.window is None else list(self.window)
        return {**asdict(self), "window": window, "turn": list(self.turn)}


@dataclass(frozen=True, slots=True)
class LastView:
    """Where the reader was in a series.

    identity  `SliceSource.identity` of the slice, found again however slices are numbered then;
              empty where it is not known
    """

    identity: str = ""
    slice_index: int = 0
    phase: int = 0
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)

    def to_json(self) -> dict[str, Any]:
        """Return plain data for JSON; `last_view_from_json` gives an equal one back."""
        return {**asdict(self), "pan": list(self.pan)}


def look_of(view: ViewState, window_is_readers: bool) -> Look:
    """Return the look of the series in a pane; a window that nobody chose is left out."""
    window = view.window if window_is_readers else None
    return Look(window, view.lut, view.inverted, view.turn, view.colour_map, view.interpolation)


def last_view_of(view: ViewState, identity: str) -> LastView:
    """Return where the reader is in a stack of slices."""
    return LastView(identity, view.slice_index, view.phase, view.zoom, view.pan)


def look_from_json(data: object) -> Look:
    """Read a look; ValueError says what makes no sense (foreign files are read with it)."""
    fields = _fields(data, "a look", Look().to_json())
    turn = fields["turn"]
    if not (isinstance(turn, list) and len(turn) == 3 and all(type(t) is bool for t in turn)):
        raise ValueError("turn must be three times true or false")
    if not isinstance(fields["inverted"], bool):
        raise ValueError("inverted must be true or false")
    if fields["interpolation"] not in get_args(Interpolation):
        raise ValueError("there is no such interpolation")
    return Look(
        None if fields["window"] is None else _window(fields["window"]),
        None if fields["lut"] is None else _count(fields["lut"], "lut"),
        fields["inverted"],
        InPlane(*turn),
        _name(fields["colour_map"], "colour_map"),
        fields["interpolation"],
    )


def last_view_from_json(data: object) -> LastView:
    """Read where the reader was; ValueError says what makes no sense."""
    fields = _fields(data, "a view", LastView().to_json())
    zoom = _number(fields["zoom"], "zoom")
    if not 0 < zoom < 1e6:
        raise ValueError("zoom must be above zero")
    return LastView(
        _name(fields["identity"], "identity"),
        _count(fields["slice_index"], "slice_index"),
        _count(fields["phase"], "phase"),
        zoom,
        _pair(fields["pan"], "pan"),
    )


def _window(data: object) -> Window:
    center, width = _pair(data, "window")
    if width <= 0:
        raise ValueError("the width of a window must be above zero")
    return Window(center, width)


def _fields(data: object, what: str, wanted: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(data, dict) or data.keys() != wanted.keys():
        raise ValueError(f"{what} must have the fields {', '.join(sorted(wanted))}")
    return data


def _pair(data: object, what: str) -> tuple[float, float]:
    if not isinstance(data, list) or len(data) != 2:
        raise ValueError(f"{what} must be two numbers")
    return _number(data[0], what), _number(data[1], what)


def _number(data: object, what: str) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise ValueError(f"{what} must be a number")
    if not abs(data) < _FURTHEST:  # what is no number fails too
        raise ValueError(f"{what} must be a number that is finite")
    return float(data)


def _count(data: object, what: str) -> int:
    if isinstance(data, bool) or not isinstance(data, int) or not 0 <= data < 10**9:
        raise ValueError(f"{what} must be a whole number from 0 on")
    return data


def _name(data: object, what: str) -> str:
    if not isinstance(data, str) or len(data) > _LONGEST_NAME:
        raise ValueError(f"{what} must be a short text")
    return data
