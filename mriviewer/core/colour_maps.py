"""Tables of 256 colours for grey pictures: made by formula, or given to the public domain."""

import base64
from functools import cache

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.render import inferno_colours

# name, as in `ViewState.colour_map`, and what it is called on screen (in English)
NAMES: tuple[tuple[str, str], ...] = (
    ("grey", "Grey"),
    ("hot", "Hot metal"),
    ("bone", "Bone"),
    ("rainbow", "Rainbow"),
    ("viridis", "Viridis"),
    ("cividis", "Blue to yellow"),
    ("inferno", "Inferno"),
)

# The 256 colours of "viridis" by E. Firing, S. van der Walt and N. Smith (matplotlib's colour
# maps), given to the public domain under CC0 1.0: https://bids.github.io/colormap/. RGB bytes.
_VIRIDIS = (
    "RAFURAJWRQRXRQVZRgdaRghcRgpdRgteRw1gRw5hRxBjRxFkRxNlSBRnSBZoSBdpSBhqSBpsSBttSBxuSB1vSB9w"
    "SCBxSCFzSCN0SCR1SCV2SCZ3SCh4SCl5Ryp6Ryx6Ry17Ry58Ry99RjB+RjJ+RjN/RjSARTWBRTeBRTiCRDmDRDqD"
    "RDuEQz2EQz6FQj+FQkCGQkGGQUKHQUSHQEWIQEaIP0eIP0iJPkmJPkqJPkyKPU2KPU6KPE+KPFCLO1GLO1KLOlOL"
    "OlSMOVWMOVaMOFiMOFmMN1qMN1uNNlyNNl2NNV6NNV+NNGCNNGGNM2KNM2ONMmSOMmWOMWaOMWeOMWiOMGmOMGqO"
    "L2uOL2yOLm2OLm6OLm+OLXCOLXGOLHGOLHKOLHOOK3SOK3WOKnaOKneOKniOKXmOKXqOKXuOKHyOKH2OJ36OJ3+O"
    "J4COJoGOJoKOJoKOJYOOJYSOJYWOJIaOJIeOI4iOI4mOI4qNIouNIoyNIo2NIY6NIY+NIZCNIZGMIJKMIJKMIJOM"
    "H5SMH5WLH5aLH5eLH5iLH5mKH5qKHpuKHpyJHp2JH56JH5+IH6CIH6GIH6GHH6KHIKOGIKSGIaWFIaaFIqeFIqiE"
    "I6mDJKqDJauCJayCJq2BJ62BKK6AKa9/KrB/LLF+LbJ9LrN8L7R8MbV7MrZ6NLZ5Nbd5N7h4OLl3Orp2O7t1Pbx0"
    "P7xzQL1yQr5xRL9wRsBvSMFuSsFtTMJsTsNrUMRqUsVpVMVoVsZnWMdlWshkXMhjXsliYMpgY8tfZcteZ8xcac1b"
    "bM1abs5YcM9Xc9BWddBUd9FTetFRfNJQf9NOgdNNhNRLhtVJidVIi9ZGjtZFkNdDk9dBldhAmNg+m9k8ndk7oNo5"
    "oto3pds2qNs0qtwyrdwwsN0vst0ttd4ruN4put4ovd8mwN8lwt8jxeAhyOAgyuEfzeEd0OEc0uIb1eIa2OIZ2uMZ"
    "3eMY3+MY4uQY5eQZ5+QZ6uUa7OUb7+Uc8eUd9OYe9uYg+OYh++cj/ecl"
)
# A way from blue over grey to yellow that is told apart by those who do not see red and green:
# (red, green, blue) at the dark end, in the middle and at the bright end
_BLUE_TO_YELLOW = ((0, 32, 88), (124, 123, 122), (255, 232, 60))


def table(name: str) -> NDArray[np.uint8]:
    """Return the (256, 3) colours, red green blue, from black to white; KeyError for no such name.

    Nobody may write to it: all pictures share it.
    """
    return _table(name)


def to_rgb(grey: NDArray[np.uint8], name: str) -> NDArray[np.uint8]:
    """Return (rows, columns, 3) colours of a (rows, columns) grey picture; KeyError as above."""
    coloured: NDArray[np.uint8] = _table(name).take(grey, axis=0)
    return coloured


@cache
def _table(name: str) -> NDArray[np.uint8]:
    colours = {
        "grey": _grey, "hot": _hot, "bone": _bone, "rainbow": _rainbow, "viridis": _viridis,
        "cividis": _blue_to_yellow, "inferno": inferno_colours,
    }[name]()  # fmt: skip
    colours.flags.writeable = False
    return colours


def _levels() -> NDArray[np.float64]:
    return np.linspace(0.0, 1.0, 256)


def _bytes(*parts: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Return (256, 3) bytes for red, green and blue from 0 to 1."""
    return np.asarray(np.rint(255 * np.clip(np.stack(parts, axis=1), 0.0, 1.0)), np.uint8)


def _grey() -> NDArray[np.uint8]:
    return _bytes(_levels(), _levels(), _levels())


def _hot() -> NDArray[np.uint8]:
    """Red comes first, then green, then blue: each takes its share of the way to white."""
    level = _levels() * 8
    return _bytes(level / 3, (level - 3) / 3, (level - 6) / 2)


def _bone() -> NDArray[np.uint8]:
    """Seven parts of grey and one of hot metal with red and blue exchanged."""
    mixed = (7 * _grey().astype(np.float64) + _hot()[:, ::-1]) / 8
    return np.asarray(np.rint(mixed), np.uint8)


def _rainbow() -> NDArray[np.uint8]:
    """Go through the hues from blue to red at full strength; the lowest fade to black."""
    place = 4 * _levels()
    red = np.minimum(place - 1.5, 4.5 - place)
    green = np.minimum(place - 0.5, 3.5 - place)
    blue = np.minimum(place + 0.5, 2.5 - place)
    fade = np.minimum(1.0, 16 * _levels())
    return _bytes(*(np.clip(part, 0, 1) * fade for part in (red, green, blue)))


def _blue_to_yellow() -> NDArray[np.uint8]:
    stops = np.asarray(_BLUE_TO_YELLOW, np.float64).T / 255
    return _bytes(*(np.interp(_levels(), (0.0, 0.5, 1.0), stop) for stop in stops))


def _viridis() -> NDArray[np.uint8]:
    return np.frombuffer(base64.b64decode(_VIRIDIS), np.uint8).reshape(256, 3).copy()
