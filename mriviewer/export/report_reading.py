"""What the reader measured and marked, as pages of the report: a table, and the key images."""

from typing import Any

from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from mriviewer.core.language import tr
from mriviewer.core.study import Window
from mriviewer.export.report_charts import (
    INK,
    PLAIN,
    QUIET,
    READER,
    RULE,
    draw_letters,
    fitted,
    plain_picture,
)
from mriviewer.export.report_content import KeyPicture, SeriesPage
from mriviewer.export.report_style import BODY, SMALL, WIDTH, cut, heading, paragraph

_HIGHEST = 92 * mm  # of a key image: two rows fit on a page
_SIDE, _CAPTION, _GAP = 4.5 * mm, 6 * mm, 6 * mm
_COLUMNS = (8 * mm, 27 * mm, 27 * mm, 44 * mm, WIDTH - 106 * mm)


def reading(page: SeriesPage) -> list[Flowable]:
    """Return the measurements and the further key images of a series; empty without any."""
    return [*_measurements(page), *_key_images(page)]


def _measurements(page: SeriesPage) -> list[Flowable]:
    if not page.measured:
        return []
    rows: list[list[Any]] = [
        [
            paragraph(name, SMALL)
            for name in (tr("No."), tr("Where"), tr("What"), tr("Reader's words"), tr("Measured"))
        ]
    ]
    for row in page.measured:
        rows.append([
            [paragraph(line, BODY) for line in lines]
            for lines in ((f"{row.number}",), (cut(row.where),), (row.kind,),
                          (cut(row.text) or "–",), row.lines or ("–",))
        ])  # fmt: skip
    table = Table(rows, _COLUMNS, repeatRows=1)
    table.setStyle(TableStyle([
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
    ]))  # fmt: skip
    units = tr(
        "mm are those of the patient. px is the width of a pixel, where the files do not say how "
        "large it is in the patient. SD: of the pixels whose centre lies inside, divided by n."
    )
    return [*heading(tr("Measurements"), READER), table, paragraph(units, SMALL)]


def _key_images(page: SeriesPage) -> list[Flowable]:
    if not page.key_images:
        return []
    width = (WIDTH - _GAP) / 2
    pictures = [_KeyImage(key, width) for key in page.key_images]
    rows = [pictures[i : i + 2] for i in range(0, len(pictures), 2)]
    story: list[Flowable] = []
    for number, row in enumerate(rows):
        table = Table([[*row, *[""] * (2 - len(row))]], [width + _GAP, width])
        table.setStyle(TableStyle([
            ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
        ]))  # fmt: skip
        top = heading(tr("Key images"), READER) if number == 0 else [Spacer(1, 3 * mm)]
        story.append(KeepTogether([*top, table]))
    return story


def _window_words(window: Window) -> str:
    said = tr("window {center:.6g} / {width:.6g}")
    return said.format(center=window.center, width=window.width)


class _KeyImage(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A slice that the reader marked, with what was drawn on it, its letters and its window."""

    def __init__(self, key: KeyPicture, width: float) -> None:
        super().__init__()
        self._key, self._picture = key, plain_picture(key)
        scale = min((width - 2 * _SIDE) / self._picture.width, _HIGHEST / self._picture.height)
        self._size = (self._picture.width * scale, self._picture.height * scale)
        self.width, self.height = width, self._size[1] + 2 * _SIDE + _CAPTION

    def draw(self) -> None:
        canvas: Any = self.canv
        width, height = self._size
        small: Image.Image = self._picture.copy()
        small.thumbnail((1200, 1200))
        canvas.drawImage(ImageReader(small), _SIDE, _SIDE, width, height)
        canvas.setFillColor(QUIET)
        canvas.setFont(PLAIN, 7.5)
        window = self._key.window
        said = "" if window is None else f", {_window_words(window)}"
        text = fitted(f"{self._key.where}{said}", PLAIN, 7.5, self.width)
        canvas.drawString(_SIDE, height + 2 * _SIDE + 1, text)
        canvas.setFillColor(INK)
        if self._key.letters is not None:
            draw_letters(canvas, self._key.letters, _SIDE, _SIDE, width, height)
