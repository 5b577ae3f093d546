"""From values to what is drawn: grey pictures by a window, heat maps by a colour table. Pure."""

import base64
import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import display_orientation
from mriviewer.core.study import Series, Window

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


def auto_window(values: NDArray[np.floating]) -> Window:
    """Return a window over the percentiles 0.1 to 99.9 of the finite values.

    Its width is never zero: where the percentiles fall together (a mask, a nearly empty slice)
    the whole range counts, and a constant picture is drawn black.
    """
    finite = values[np.isfinite(values)]
    if finite.size == 0:
        return Window(0.5, 1.0)
    low, high = (float(edge) for edge in np.percentile(finite, _PERCENTILES))
    if not high > low:
        low, high = float(finite.min()), float(finite.max())
    if not high > low:
        return Window(low + 0.5, 1.0)
    return Window((low + high) / 2, high - low)


def default_window(series: Series, centre_values: NDArray[np.floating]) -> Window:
    """Return the header's window if it states a usable one, else that of the centre slice."""
    window = series.header_window
    if window is not None and np.isfinite(window).all() and window.width > 0:
        return window
    return auto_window(centre_values)


def to_grey(
    values: NDArray[np.float32], window: Window, inverted: bool = False
) -> NDArray[np.uint8]:
    """Return the picture of (rows, columns) values in a window: 0 black to 255 white.

    `inverted` turns MONOCHROME1 over: low is bright. NaN is black either way. A window without
    width is a threshold at its centre.
    """
    width = max(float(window.width), 1e-6)
    scale = np.float32(255.0 / width)
    if inverted:
        grey = np.subtract(np.float32(window.center + width / 2), values, dtype=np.float32)
    else:
        grey = np.subtract(values, np.float32(window.center - width / 2), dtype=np.float32)
    grey *= scale
    grey += np.float32(0.5)  # the conversion to integers cuts off
    np.fmax(grey, np.float32(0.0), out=grey)  # fmax: NaN becomes 0
    np.minimum(grey, np.float32(255.0), out=grey)
    return grey.astype(np.uint8)


def model_slice(series: Series, stored: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a slice as networks are given it: (rows, columns) in display orientation.

    MONOCHROME1 is turned over, so that high always is bright.
    """
    turned = display_orientation(series.geometry).apply(stored)
    shown = np.ascontiguousarray(turned, np.float32)
    return np.negative(shown) if series.inverted else shown


@cache
def _heat_table() -> NDArray[np.uint8]:
    table = np.empty((256, 4), np.uint8)
    table[:, :3] = np.frombuffer(base64.b64decode(_INFERNO), np.uint8).reshape(256, 3)
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
