"""The look of the report's pages: fonts, styles, headings, tables of facts, text as markup."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from mriviewer.export.fonts import font_path, printable, starts_on_right
from mriviewer.export.report_charts import BOLD, INK, PLAIN, QUIET, WARNING

MARGIN = 18 * mm
WIDTH = A4[0] - 2 * MARGIN
_LONGEST_FIELD = 300  # characters of a name or description; a longer one would not fit on a page
BODY = ParagraphStyle("body", fontName=PLAIN, fontSize=8.5, leading=12, textColor=INK)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=7.5, leading=10.5, textColor=QUIET)
NAME = ParagraphStyle("name", parent=SMALL, leading=12)  # in line with BODY
TITLE = ParagraphStyle("title", parent=BODY, fontName=BOLD, fontSize=15, leading=19)
NOTICE = ParagraphStyle("notice", parent=BODY, fontName=BOLD, textColor=WARNING)


def heading(words: str, colour: Color) -> list[Flowable]:
    style = ParagraphStyle(
        "heading", fontName=BOLD, fontSize=10, leading=13, textColor=colour,
        spaceBefore=5 * mm, spaceAfter=1 * mm, keepWithNext=1,
        borderColor=colour, borderPadding=0,
    )  # fmt: skip
    return [paragraph(words, style)]


BARE = TableStyle([
    ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 0.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
])  # fmt: skip


def facts(rows: Sequence[tuple[str, str]], width: float) -> Table:
    """Return a table of names and values, each value in one paragraph that wraps."""
    cells = [
        [paragraph(cut(name), NAME), paragraph(cut(value) or "–", BODY)] for name, value in rows
    ]
    table = Table(cells, [27 * mm, width - 27 * mm])
    table.setStyle(BARE)
    return table


def cut(text: str) -> str:
    return text if len(text) <= _LONGEST_FIELD else text[: _LONGEST_FIELD - 1] + "…"


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab. Raises ViewerError when they are missing."""
    pdfmetrics.registerFont(TTFont(PLAIN, str(font_path())))
    pdfmetrics.registerFont(TTFont(BOLD, str(font_path(bold=True))))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)
    for name in ("HeiseiKakuGo-W5", "STSong-Light", "HYSMyeongJo-Medium"):
        pdfmetrics.registerFont(UnicodeCIDFont(name))


def paragraph(text: str, style: ParagraphStyle) -> Flowable:
    """Return a text that wraps; an empty one keeps its line."""
    if starts_on_right(text):
        return _FromRight(text, style)
    return Paragraph(markup(text) or "&nbsp;", style)


class _FromRight(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A paragraph read from the right: broken as it is said, then each line in visual order."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self._text = text
        self._style = ParagraphStyle(f"{style.name}-right", style, alignment=TA_RIGHT)
        self._lines: Any = None
        self.keepWithNext = getattr(style, "keepWithNext", 0)

    def getSpaceBefore(self) -> float:
        return float(self._style.spaceBefore)

    def getSpaceAfter(self) -> float:
        return float(self._style.spaceAfter)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        style, lines = self._style, [""]
        for word in self._text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            wide = stringWidth(printable(longer), style.fontName, style.fontSize) > width
            if lines[-1] and wide:
                lines.append(word)
            else:
                lines[-1] = longer
        self._lines = Paragraph("<br/>".join(markup(line) for line in lines), style)
        self.width, self.height = self._lines.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        self._lines.drawOn(self.canv, 0, 0)


def markup(text: str) -> str:
    """Return text as reportlab markup: characters of markup escaped, one font a script.

    DejaVu has no Chinese, Japanese and Korean characters: for these the fonts named in the PDF
    standard are used, which PDF readers bring along.
    """
    has: Any = pdfmetrics.getFont(PLAIN).face.charToGlyph
    out: list[str] = []
    line = printable(text)
    start = 0
    while start < len(line):
        known = ord(line[start]) in has
        end = start + 1
        while end < len(line) and (ord(line[end]) in has) == known:
            end += 1
        run = escape(line[start:end])
        out.append(run if known else f'<font name="{_east_asian(line)}">{run}</font>')
        start = end
    return "".join(out)


def _east_asian(text: str) -> str:
    """Return the font for a line: Japanese by its kana, Korean by its hangul, else Chinese."""
    if any("぀" <= character <= "ヿ" for character in text):
        return "HeiseiKakuGo-W5"
    if any("가" <= character <= "힣" for character in text):
        return "HYSMyeongJo-Medium"
    return "STSong-Light"
