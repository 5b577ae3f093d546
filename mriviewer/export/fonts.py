"""The one font of everything exported: DejaVu Sans, which the matplotlib package carries.

It is embedded where it is used, so that a report looks the same on every machine.
"""

import importlib.util
import unicodedata
from functools import cache
from pathlib import Path

from PIL import ImageFont

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import RIGHT_TO_LEFT, language, tr
from mriviewer.export.right_to_left import (
    is_right_to_left,
    joined,
    visual_from_left,
    visual_from_right,
    without_marks,
)


@cache
def font_path(bold: bool = False) -> Path:
    """Return the font file; matplotlib itself is not imported. Raises ViewerError."""
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    found = importlib.util.find_spec("matplotlib")
    for folder in (found.submodule_search_locations or []) if found else []:
        path = Path(folder) / "mpl-data" / "fonts" / "ttf" / name
        if path.is_file():
            return path
    raise ViewerError(
        tr("Nothing can be written"), tr("the font {name} is missing.").format(name=name),
        tr("It comes with the package matplotlib: install it again."),
    )  # fmt: skip


@cache
def picture_font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Return the font for Pillow at a size in pixels."""
    return ImageFont.truetype(str(font_path(bold)), size, layout_engine=ImageFont.Layout.BASIC)


def printable(text: str) -> str:
    """Return text that can be drawn in one line, in visual order.

    Control characters become spaces. Hebrew and Arabic are joined and turned over, because what
    draws here puts letters strictly from left to right. A sentence in Arabic starts on the right
    where that is the reader's language.
    """
    clean = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    clean = unicodedata.normalize("NFC", clean)
    if not any(unicodedata.bidirectional(c) in ("R", "AL") for c in clean):
        return without_marks(clean)
    from_right = starts_on_right(clean)
    return visual_from_right(joined(clean)) if from_right else visual_from_left(joined(clean))


def starts_on_right(text: str) -> bool:
    """Tell whether a line is read from the right, in a language that is."""
    return language() in RIGHT_TO_LEFT and is_right_to_left(text)
