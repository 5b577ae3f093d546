"""What the PDF is made of: fonts, styles, tables and drawings.

Violet is what the model says; it prints well in grey.
"""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image as Picture
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, Paragraph, Spacer, Table, TableStyle

from trainer.reporting import figures, words

PLAIN, BOLD = "TrainerSans", "TrainerSans-Bold"
INK, QUIET, RULE = HexColor("#1B1F26"), HexColor("#5A6472"), HexColor("#D5D9E0")
MODEL, WARNING = HexColor("#6D28D9"), HexColor("#9A6700")
MARGIN = 18 * mm
WIDTH = A4[0] - 2 * MARGIN
BODY = ParagraphStyle("body", fontName=PLAIN, fontSize=8.5, leading=12, textColor=INK)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=7.2, leading=9.6, textColor=QUIET)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=7.2, leading=9.6)
TITLE = ParagraphStyle("title", parent=BODY, fontName=BOLD, fontSize=17, leading=22)
NOTICE = ParagraphStyle("notice", parent=BODY, fontName=BOLD, textColor=WARNING)
HEADING = ParagraphStyle(
    "heading", parent=BODY, fontName=BOLD, fontSize=11.5, leading=15, spaceBefore=6 * mm,
    spaceAfter=1.5 * mm, keepWithNext=1,
)  # fmt: skip
UNDER = ParagraphStyle(
    "under", parent=BODY, fontName=BOLD, spaceBefore=3 * mm, spaceAfter=1 * mm, keepWithNext=1
)
_LINES = [
    ("FONT", (0, 0), (-1, -1), PLAIN, 7.2), ("TEXTCOLOR", (0, 0), (-1, 0), QUIET),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE), ("LINEABOVE", (0, 0), (-1, 0), 0.4, RULE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3), ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
]  # fmt: skip
BARE = TableStyle([
    ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 0.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
])  # fmt: skip


def matrix(confusion: dict[str, Any]) -> Table:
    """Return counts with the share of their row, darker where more, the diagonal framed."""
    names, counts = confusion["labels"], confusion["true_by_predicted"]
    cells: list[list[Any]] = [["true ↓ suggested →", *names, "all"]]
    style: list[Any] = [*_LINES, ("ALIGN", (1, 0), (-1, -1), "CENTER")]
    for true, row in enumerate(counts):
        whole = sum(row)
        cells.append([names[true], *(_share(count, whole) for count in row), str(whole)])
        for said, count in enumerate(row):
            shade = 0.45 * count / max(whole, 1)
            place = (said + 1, true + 1)
            style.append(("BACKGROUND", place, place, _tint(shade)))
            if said == true:
                style.append(("BOX", place, place, 1, MODEL))
    width = min(28 * mm, (WIDTH - 50 * mm) / len(names))
    shown = Table(cells, [36 * mm, *[width] * len(names), 14 * mm], hAlign="LEFT")
    shown.setStyle(TableStyle(style))
    return shown


def _share(count: int, whole: int) -> str:
    return f"{count}  ({words.share(count, whole)})" if count else "0"


def _tint(share: float) -> Color:
    """Return violet laid over white."""
    r, g, b = (1 - share * (1 - part) for part in MODEL.rgb())
    return Color(r, g, b)


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float] | None = None
) -> Table:
    """Return a table whose cells wrap; without `widths` the page is divided evenly."""
    cells = [[Paragraph(escape(text), SMALL) for text in head]]
    cells += [[Paragraph(escape(text).replace("\n", "<br/>"), CELL) for text in r] for r in rows]
    if widths is None:
        first = 30 * mm
        widths = [first, *[(WIDTH - first) / (len(head) - 1)] * (len(head) - 1)]
    shown = Table(cells, list(widths), hAlign="LEFT", repeatRows=1)
    shown.setStyle(TableStyle(_LINES))
    return shown


def broken(figure: str) -> str:
    """Put the interval under its value: seven columns leave no room beside it."""
    return figure.replace(" (", "\n(").replace(" to ", "–")


def facts(rows: Sequence[tuple[str, str]]) -> Table:
    """Return names and values without lines."""
    cells = [[Paragraph(escape(name), SMALL), Paragraph(escape(value), CELL)]
             for name, value in rows]  # fmt: skip
    shown = Table(cells, [0.28 * WIDTH, 0.72 * WIDTH], hAlign="LEFT")
    shown.setStyle(BARE)
    return shown


class Drawn(NamedTuple):
    """A drawing as PNG, and its size in points."""

    png: bytes
    width: float
    height: float


def draw(figure: Figure) -> Drawn:
    """Return a drawing in its own size, or as wide as the page."""
    wide, high = figure.get_size_inches()
    width = min(WIDTH, wide * 25.4 * mm)
    return Drawn(figures.as_png(figure), width, width * high / wide)


def drawing(drawn: Drawn | None) -> list[Flowable]:
    """Return a drawing for the page, nothing for None."""
    if drawn is None:
        return []
    image = Image(io.BytesIO(drawn.png), drawn.width, drawn.height, hAlign="LEFT")
    return [Spacer(1, 2 * mm), image]


def picture(pixels: NDArray[np.uint8], side: float) -> Image:
    """Return a square picture, `side` in points."""
    buffer = io.BytesIO()
    Picture.fromarray(pixels).save(buffer, "PNG")
    buffer.seek(0)
    return Image(buffer, side, side)


@cache
def register_fonts() -> None:
    """Make DejaVu, which matplotlib brings, known to reportlab; it is embedded."""
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    pdfmetrics.registerFont(TTFont(PLAIN, str(folder / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont(BOLD, str(folder / "DejaVuSans-Bold.ttf")))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)
