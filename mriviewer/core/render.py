"""From values to what is drawn: grey pictures by a window, heat maps by a colour table. Pure."""

import base64
import math
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import InPlane, Scalar, display_orientation
from mriviewer.core.study import Series, VoiFunction, VoiLut, Window

COLOUR_WINDOW = Window(127.5, 255.0)  # leaves colours of 0 to 255 as they are
_PERCENTILES = (0.1, 99.9)
_OPAQUE_FROM = 0.6  # share of the reference evidence from which the heat map has its full opacity

# The 256 colours of "inferno" by S. van der Walt and N. Smith (matplotlib's colour maps), given
# to the public domain under CC0 1.0: https://bids.github.io/colormap/. RGB bytes in base 64.
_INFERNO = (
    "AAAEAQAFAQEGAQEIAgEKAgIMAgIOAwIQBAMSBAMUBQQXBgQZBwUbCAUdCQYfCgciCwckDAgmDQgpDgkrEAktEQow"
    "EgoyFAs0FQs3Fgs5GAw8GQw+GwxBHAxDHgxFHwxIIQxKIwxMJAxPJgxRKAtTKQtVKwtXLQtZLwpbMQpcMgpeNApf"
    "NglhOAliOQljOwlkPQllPglmQApnQgpoRApoRQppRwtqSQtqSgxrTAxrTQ1sTw1sUQ5sUg5tVA9tVQ9tVxBuWRBu"
    "WhFuXBJuXRJuXxNuYRNuYhRuZBVuZRVuZxZuaRZuahdubBhubRhubxlucRluchpudBpudRtudxxteBxteh1tfB1t"
    "fR5tfx5sgB9sgiBshCBrhSFrhyFriCJqiiJqjCNpjSNpjyRpkCVokiVokyZnlSZnlydmmCdmmihlmylknSlknypj"
    "oCpjoitioyxhpSxgpi1gqC5fqS5eqy9erTBdrjBcsDFbsTJaszJatDNZtjRYtzVXuTVWujZVvDdUvThTvzlSwDpR"
    "wTpQwztPxDxOxj1Nxz5MyD9LykBKy0FJzEJIzkNHz0RG0EVF0kZE00dD1EhC1UpB10s/2Ew+2U092k4821A73VE6"
    "3lI431M34FU24VY14lc041kz5Fox5Vww5l0v514u6GAt6WEr6mMq62Qp62Yo7Gcm7Wkl7mok72wj724h8G8g8XEf"
    "8XMd8nQc83Yb83gZ9HkY9XsX9X0V9n4U9oAT94IS94QQ+IUP+IcO+IkM+YsL+YwK+Y4J+pAI+pIH+pQH+5YG+5cG"
    "+5kG+5sG+50H/J8H/KEI/KMJ/KUK/KYM/KgN/KoP/KwR/K4S/LAU/LIW/LQY+7Ya+7gd+7of+7wh+74j+sAm+sIo"
    "+sQq+sYt+ccv+cky+cs1+M03+M8699E999NA9tVD9tdG9dlJ9dtM9N1P9N9T9OFW8+Na8+Vd8uZh8uhl8upp8ext"
    "8e1x8e918fF58vJ98vSC8/WG8/aK9PiO9fmS9vqW+Pua+fyd+v2h/P+k"
)


def auto_window(
    values: NDArray[np.floating],
    padding: tuple[float, float] | None = None,
    function: VoiFunction = "LINEAR_EXACT",
) -> Window:
    """Return a window over the percentiles 0.1 to 99.9 of the finite values that are no padding.

    Its width is never zero: where the percentiles fall together (a mask, a nearly empty slice)
    the whole range counts, and a constant picture is drawn black. By LINEAR it is wider by the
    1 that this formula takes off.
    """
    kept = np.isfinite(values)
    if padding is not None:
        kept &= (values < padding[0]) | (values > padding[1])
    finite = values if kept.all() else values[kept]
    if finite.size == 0:
        return Window(0.5, 1.0)
    low, high = (float(edge) for edge in np.percentile(finite, _PERCENTILES))
    if not high > low:
        low, high = float(finite.min()), float(finite.max())
    center, width = ((low + high) / 2, high - low) if high > low else (low + 0.5, 1.0)
    if function == "LINEAR":
        return Window(center + 0.5, width + 1.0)
    return Window(center, width)


def default_window(series: Series, centre_values: NDArray[np.floating]) -> Window:
    """Return the header's window if it states a usable one, else that of the centre slice.

    Colours have the window that leaves them as they are.
    """
    if series.colour:
        return COLOUR_WINDOW
    window = series.header_window
    if window is not None and np.isfinite(window).all() and window.width > 0:
        return window
    return auto_window(centre_values, series.padding, series.voi.function)


def default_lut(series: Series) -> int | None:
    """Return which of the header's VOI LUTs a series opens with; None: its window.

    Windows come first, as the header puts its preference; tables count where there is none.
    """
    return 0 if series.voi.luts and series.header_window is None and not series.colour else None


def picture_of(
    series: Series,
    values: NDArray[np.float32],
    window: Window,
    lut: int | None = None,
    inverted: bool = False,
) -> NDArray[np.uint8]:
    """Return the picture of a slice as the header and the reader want it, not turned.

    values    (rows, columns), or (rows, columns, 3) of a colour series
    lut       index of the header's VOI LUT in place of the window; one that is not there: window
    inverted  by the reader, beside what the header asks for

    (rows, columns) grey, or (rows, columns, 3) red green blue.
    """
    if values.ndim == 3:
        shown = to_rgb(values, window)
        return np.subtract(255, shown) if inverted else shown
    over = series.inverted != inverted
    if lut is not None and 0 <= lut < len(series.voi.luts):
        return lut_to_grey(values, series.voi.luts[lut], over, series.padding)
    return to_grey(values, window, over, series.voi.function, series.padding)


@np.errstate(over="ignore", invalid="ignore")  # of damaged headers
def to_grey(
    values: NDArray[np.float32],
    window: Window,
    inverted: bool = False,
    function: VoiFunction = "LINEAR_EXACT",
    padding: tuple[float, float] | None = None,
) -> NDArray[np.uint8]:
    """Return the picture of (rows, columns) values in a window: 0 black to 255 white.

    function  DICOM PS3.3 C.11.2.1.2 and .3. LINEAR, what headers mean unless they say otherwise,
              is meant for whole numbers: black at center - 0.5 - (width - 1) / 2, white at
              center - 0.5 + (width - 1) / 2
    padding   (lowest, highest) value that is no picture: black either way

    `inverted` turns MONOCHROME1 over: low is bright. NaN is black either way. A window without
    width is a threshold at its centre.
    """
    center, width = float(window.center), float(window.width)
    if function == "LINEAR":
        center, width = center - 0.5, width - 1.0
    width = max(width, 1e-6)
    if function == "SIGMOID":
        grey = _sigmoid(values, center, -width if inverted else width)
    elif inverted:
        grey = np.subtract(np.float32(center + width / 2), values, dtype=np.float32)
        grey *= np.float32(255.0 / width)
    else:
        grey = np.subtract(values, np.float32(center - width / 2), dtype=np.float32)
        grey *= np.float32(255.0 / width)
    grey += np.float32(0.5)  # the conversion to integers cuts off
    np.fmax(grey, np.float32(0.0), out=grey)  # fmax: NaN becomes 0
    np.minimum(grey, np.float32(255.0), out=grey)
    return _without_padding(grey.astype(np.uint8), values, padding)


def _sigmoid(values: NDArray[np.float32], center: float, width: float) -> NDArray[np.float32]:
    """Return 0 to 255 by C.11.2.1.3.1; a negative width turns grey over."""
    grey = np.subtract(values, np.float32(center), dtype=np.float32)
    grey *= np.float32(-4.0 / width)
    np.clip(grey, np.float32(-80.0), np.float32(80.0), out=grey)  # exp must not overflow
    np.exp(grey, out=grey)
    grey += np.float32(1.0)
    np.divide(np.float32(255.0), grey, out=grey)
    return grey


def lut_to_grey(
    values: NDArray[np.float32],
    lut: VoiLut,
    inverted: bool = False,
    padding: tuple[float, float] | None = None,
) -> NDArray[np.uint8]:
    """Return the picture of (rows, columns) values by a VOI LUT (C.11.2.1.1).

    Values before the first and after the last entry are drawn as those. `inverted`, `padding` and
    NaN as for `to_grey`.
    """
    table = _grey_table(lut)
    place = np.subtract(values, np.float32(lut.first), dtype=np.float32)
    place += np.float32(0.5)  # the nearest entry; the conversion to integers cuts off
    np.fmax(place, np.float32(0.0), out=place)  # fmax: NaN becomes 0
    np.minimum(place, np.float32(len(table) - 1), out=place)
    grey = table.take(place.astype(np.int32))
    if inverted:
        np.subtract(255, grey, out=grey)
    nothing = np.isnan(values)
    if nothing.any():
        grey[nothing] = 0
    return _without_padding(grey, values, padding)


@lru_cache(maxsize=8)
def _grey_table(lut: VoiLut) -> NDArray[np.uint8]:
    entries = np.asarray(lut.entries, np.float64)
    return np.clip(np.rint(entries * (255.0 / max(lut.top, 1))), 0, 255).astype(np.uint8)


def _without_padding(
    grey: NDArray[np.uint8], values: NDArray[np.float32], padding: tuple[float, float] | None
) -> NDArray[np.uint8]:
    if padding is not None:
        grey[(values >= padding[0]) & (values <= padding[1])] = 0
    return grey


def to_rgb(values: NDArray[np.float32], window: Window | None = None) -> NDArray[np.uint8]:
    """Return the picture of (rows, columns, 3) colours, 0 to 255, as numbers for the screen.

    A window changes brightness and contrast of all three alike.
    """
    return to_grey(values, window or COLOUR_WINDOW)


def luma(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the grey of a slice of (rows, columns, 3) colours, 0 to 255; a grey slice as it is.

    ITU-R 601 in whole numbers, by the arithmetic of Pillow: what was trained on pictures turned
    grey by it is given the very same numbers.
    """
    if values.ndim != 3:
        return values
    # every step is a whole number below 2**24, which float32 holds exactly
    whole = np.rint(values).astype(np.float32, copy=False)
    grey = whole @ np.asarray((19595, 38470, 7471), np.float32)
    grey += np.float32(32768.0)
    grey *= np.float32(1 / 65536)
    shown: NDArray[np.float32] = np.floor(grey, out=grey)
    return shown


def turned(values: NDArray[Scalar], turn: InPlane) -> NDArray[Scalar]:
    """Return a slice turned for display: (rows, columns), or (rows, columns, 3) of colours."""
    if values.ndim == 2:
        return turn.apply(values)
    return np.moveaxis(turn.apply(np.moveaxis(values, -1, 0)), 0, -1)


def model_slice(series: Series, stored: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a slice as networks are given it: (rows, columns) in display orientation.

    Colours become grey, and MONOCHROME1 is turned over, so that high always is bright.
    """
    grey = luma(stored) if series.colour else stored
    shown = np.ascontiguousarray(display_orientation(series.geometry).apply(grey), np.float32)
    return np.negative(shown) if series.inverted else shown


def inferno_colours() -> NDArray[np.uint8]:
    """Return the (256, 3) colours that heat maps are drawn with."""
    return np.frombuffer(base64.b64decode(_INFERNO), np.uint8).reshape(256, 3).copy()


@cache
def _heat_table() -> NDArray[np.uint8]:
    table = np.empty((256, 4), np.uint8)
    table[:, :3] = inferno_colours()
    level = np.linspace(0.0, 1.0, 256)
    table[:, 3] = np.round(255 * np.minimum(level / _OPAQUE_FROM, 1.0))
    table.flags.writeable = False
    return table


def heat_colours() -> NDArray[np.uint8]:
    """Return the (256, 4) table, straight alpha, from no evidence to the reference evidence.

    The colour bar shows this very table: a colour means the same number on every slice and at
    every threshold.
    """
    return _heat_table().copy()


def heat_rgba(evidence: NDArray[np.floating], scale: float, threshold: float) -> NDArray[np.uint8]:
    """Return (rows, columns, 4) colours, straight alpha, for (rows, columns) raw evidence.

    scale      evidence drawn at full strength, the model's own number; ValueError unless > 0
    threshold  0 to 1 of it, to the nearest of 255 steps; weaker evidence, none and NaN are clear
    """
    if not scale > 0:
        raise ValueError(f"the scale of a heat map must be positive, got {scale}")
    level = np.multiply(evidence, 255.0 / scale, dtype=np.float32)
    level += np.float32(0.5)
    np.fmax(level, np.float32(0.0), out=level)  # fmax: NaN becomes 0
    np.minimum(level, np.float32(255.0), out=level)
    table = _heat_table().copy()
    table[: math.ceil(min(max(threshold, 0.0), 1.0) * 255)] = 0
    # four bytes at a time: looking up one number a pixel is several times faster
    packed = table.view(np.uint32)[:, 0].take(level.astype(np.uint8))
    colours: NDArray[np.uint8] = packed.view(np.uint8).reshape(*evidence.shape, 4)
    return colours
