"""The one font of everything exported: DejaVu Sans, which the matplotlib package carries.

It is embedded where it is used, so that a report looks the same on every machine.
"""

import importlib.util
import unicodedata
from functools import cache
from pathlib import Path

from PIL import ImageFont

from mriviewer.core.errors import ViewerError


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
        "Nothing can be written", f"the font {name} is missing.",
        "It comes with the package matplotlib: install it again.",
    )  # fmt: skip


@cache
def picture_font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Return the font for Pillow at a size in pixels."""
    return ImageFont.truetype(str(font_path(bold)), size, layout_engine=ImageFont.Layout.BASIC)


def printable(text: str) -> str:
    """Return text that can be drawn in one line, in visual order.

    Control characters become spaces. Right-to-left words (Hebrew, Arabic) are turned over,
    because what draws here puts letters strictly from left to right.
    """
    clean = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    clean = unicodedata.normalize("NFC", clean)
    if not any(unicodedata.bidirectional(c) in ("R", "AL") for c in clean):
        return clean
    return _visual_order(clean)


def _visual_order(text: str) -> str:
    """Turn over each stretch that starts and ends with a right-to-left letter."""
    strong = [unicodedata.bidirectional(c) for c in text]
    out, start = [], 0
    while start < len(text):
        if strong[start] not in ("R", "AL"):
            out.append(text[start])
            start += 1
            continue
        end = last = start
        while end < len(text) and strong[end] not in ("L", "EN", "AN"):
            if strong[end] in ("R", "AL", "NSM"):
                last = end
            end += 1
        out.append(text[start : last + 1][::-1])
        start = last + 1
    return "".join(out)
