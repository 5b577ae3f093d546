"""Windows that a reader may choose from: the header's, those of the grey values, and of CT."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.language import tr
from mriviewer.core.render import auto_window
from mriviewer.core.study import Series, Window

# MR values have no unit, so MR has no such windows. In Hounsfield units:
_CT = (
    ("CT brain", Window(40, 80)),
    ("CT subdural", Window(75, 215)),
    ("CT stroke", Window(35, 35)),
    ("CT soft tissue", Window(50, 400)),
    ("CT bone", Window(600, 2800)),
    ("CT lung", Window(-600, 1500)),
)
_MOST = 9  # one for each number key


class Preset(NamedTuple):
    """A window, or one of the header's VOI LUTs, and what it is called.

    lut  index in `Series.voi.luts`; None for a window
    """

    name: str
    window: Window
    lut: int | None = None


def presets(series: Series, default: Window) -> tuple[Preset, ...]:
    """Return what a series can be seen with, at most nine; the first is its default window."""
    found = [Preset(tr("Default"), default)]
    for number, (window, explanation) in enumerate(series.voi.windows, start=1):
        if window.width > 0 and np.isfinite(window).all() and window != default:
            name = explanation or tr("Header, window {number}").format(number=number)
            found.append(Preset(name, window))
    for number, lut in enumerate(series.voi.luts):
        name = lut.explanation or tr("Header, table {number}").format(number=number + 1)
        found.append(Preset(name, default, number))
    if series.modality == "CT":
        found += [Preset(tr(name), window) for name, window in _CT]
    else:
        found += [
            Preset(tr("Half as wide"), Window(default.center, default.width / 2)),
            Preset(tr("Twice as wide"), Window(default.center, default.width * 2)),
            Preset(tr("Brighter"), Window(default.center - default.width / 4, default.width)),
            Preset(tr("Darker"), Window(default.center + default.width / 4, default.width)),
        ]
    return tuple(found[:_MOST])


def slice_window(series: Series, values: NDArray[np.floating]) -> Window:
    """Return the window of one slice's grey values, padding left out."""
    return auto_window(values, series.padding, series.voi.function)


def full_window(series: Series, values: NDArray[np.floating]) -> Window:
    """Return the window from the lowest finite value to the highest."""
    held = _picture(series, values)
    held = held[np.isfinite(held)]
    if held.size == 0 or not held.max() > held.min():
        return auto_window(held)
    low, high = float(held.min()), float(held.max())
    return Window((low + high) / 2, high - low)


def _picture(series: Series, values: NDArray[np.floating]) -> NDArray[np.floating]:
    if series.padding is None:
        return values.ravel()
    low, high = series.padding
    return values[(values < low) | (values > high)]
