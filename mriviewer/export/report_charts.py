"""The drawings of the report: a pair of pictures, bars with numbers, a strip over the slices."""

import io
from typing import Any

import numpy as np
from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from mriviewer.core.geometry import Letters
from mriviewer.core.labels import label_words
from mriviewer.core.language import tr
from mriviewer.export.drawn import draw_shapes
from mriviewer.export.fonts import printable
from mriviewer.export.picture import bar_colours, lay_over, true_aspect
from mriviewer.export.report_content import KeyPicture, ModelWord, percent, ranked
from trainer.prediction import positive_probability

PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"  # registered by mriviewer.export.report
INK, QUIET, RULE = HexColor("#1B1F26"), HexColor("#5A6472"), HexColor("#D5D9E0")
MODEL, READER, WARNING = HexColor("#6D28D9"), HexColor("#0F766E"), HexColor("#9A6700")
_SHAPE_PIXELS = 1000  # longest side of a slice that is drawn on, at least
_PICTURE_PIXELS = 2048  # longest side of an embedded picture; paper shows no more


def fitted(text: str, font: str, size: float, width: float) -> str:
    """Return one line of text that is no wider than `width` points; … stands for what is cut."""
    line = printable(text)
    if stringWidth(line, font, size) <= width:
        return line
    while line and stringWidth(line + "…", font, size) > width:
        line = line[:-1]
    return line + "…"


class ProbabilityBars(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A bar and a number a label, the most probable first, with a scale from 0 to 100 %."""

    _ROW = 5.6 * mm

    def __init__(self, word: ModelWord, width: float) -> None:
        super().__init__()
        self._rows = ranked(word.identity, word.opinion.probabilities)
        self.width, self.height = width, len(self._rows) * self._ROW + 5 * mm

    def draw(self) -> None:
        canvas: Any = self.canv
        left, right = 42 * mm, self.width - 20 * mm
        foot = 5 * mm
        for number, (label, probability) in enumerate(self._rows):
            y = self.height - (number + 1) * self._ROW + 1.6 * mm
            canvas.setFillColor(INK)
            font = BOLD if number == 0 else PLAIN
            canvas.setFont(font, 8.5)
            canvas.drawRightString(
                left - 2 * mm, y, fitted(label_words(label), font, 8.5, left - 3 * mm)
            )
            canvas.setFillColor(RULE)
            canvas.rect(left, y - 0.4 * mm, right - left, 3 * mm, stroke=0, fill=1)
            canvas.setFillColor(MODEL)
            canvas.rect(left, y - 0.4 * mm, (right - left) * probability, 3 * mm, stroke=0, fill=1)
            canvas.setFillColor(INK)
            canvas.drawString(right + 2 * mm, y, percent(probability))
        canvas.setStrokeColor(QUIET)
        canvas.setFillColor(QUIET)
        canvas.setFont(PLAIN, 6.5)
        canvas.setLineWidth(0.4)
        canvas.line(left, foot, right, foot)
        for share in (0, 0.25, 0.5, 0.75, 1):
            x = left + share * (right - left)
            canvas.line(x, foot, x, foot - 1 * mm)
            canvas.drawCentredString(x, foot - 3.4 * mm, f"{share:.0%}".replace("%", " %"))


def plain_picture(key: KeyPicture) -> Image.Image:
    """Return a slice with what the reader drew on it, and without a heat map."""
    anatomy = true_aspect(lay_over(key.grey, None), key.pixel_aspect)
    if key.shapes and max(anatomy.size) < _SHAPE_PIXELS:  # lines and words need pixels
        scale = _SHAPE_PIXELS / max(anatomy.size)
        size = (round(anatomy.width * scale), round(anatomy.height * scale))
        anatomy = anatomy.resize(size, Image.Resampling.BICUBIC)
    rows, columns = key.grey.shape[:2]
    draw_shapes(anatomy, key.shapes, rows, columns, 0.045)
    return anatomy


def draw_letters(
    canvas: Any, letters: Letters, x: float, y: float, width: float, height: float
) -> None:
    """Draw the orientation letters around a picture whose lower left corner is at (x, y).

    Second letters of oblique sides stand beside them, smaller and weaker.
    """
    for text, second, across, up in (
        (letters.left, letters.second_left, x - 2.4 * mm, y + height / 2 - 3),
        (letters.right, letters.second_right, x + width + 2.4 * mm, y + height / 2 - 3),
        (letters.top, letters.second_top, x + width / 2, y + height + 1.2 * mm),
        (letters.bottom, letters.second_bottom, x + width / 2, y - 3.6 * mm),
    ):
        middle = across - 0.7 * mm if second else across
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, 8)
        canvas.drawCentredString(middle, up, text)
        canvas.setFillColor(QUIET)
        canvas.setFont(PLAIN, 5.5)
        canvas.drawString(middle + 1.1 * mm, up - 0.8, second)


class PicturePair(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The key slice without and with its heat map, and the colour bar with its scale."""

    _GAP, _BAR, _SIDE, _CAPTION = 6 * mm, 17 * mm, 4.5 * mm, 5 * mm

    def __init__(self, key: KeyPicture, word: ModelWord | None, width: float) -> None:
        super().__init__()
        self._key, self._word = key, word
        self._plain = plain_picture(key)
        self._heat: Image.Image | None = None
        if key.heat is not None:
            self._heat = true_aspect(lay_over(key.grey, key.heat, key.opacity), key.pixel_aspect)
        room = (width - self._GAP - self._BAR - 4 * self._SIDE) / 2
        scale = min(room / self._plain.width, 78 * mm / self._plain.height)
        self._size = (self._plain.width * scale, self._plain.height * scale)
        self.width, self.height = width, self._size[1] + 2 * self._SIDE + self._CAPTION

    def draw(self) -> None:
        canvas: Any = self.canv
        y = self._SIDE
        step = self._size[0] + 2 * self._SIDE + self._GAP
        self._picture(canvas, self._plain, self._SIDE, y, tr("Without heat map"))
        if self._heat is None:
            return
        named = (
            tr("Evidence for {label}").format(label=label_words(self._key.heat_label))
            if self._key.heat_label
            else tr("With heat map")
        )
        self._picture(canvas, self._heat, self._SIDE + step, y, named)
        if self._word is not None:
            self._bar(canvas, 2 * step - self._GAP + 3 * mm, y, self._word.identity.evidence_scale)

    def _picture(self, canvas: Any, image: Image.Image, x: float, y: float, caption: str) -> None:
        width, height = self._size
        small = image.copy()
        small.thumbnail((_PICTURE_PIXELS, _PICTURE_PIXELS))
        canvas.drawImage(ImageReader(small), x, y, width, height)
        canvas.setFillColor(QUIET)
        canvas.setFont(PLAIN, 7.5)
        canvas.drawString(x, y + height + self._SIDE + 1, fitted(caption, PLAIN, 7.5, width + 30))
        if self._key.letters is not None:
            draw_letters(canvas, self._key.letters, x, y, width, height)

    def _bar(self, canvas: Any, x: float, y: float, scale: float) -> None:
        height = self._size[1]
        packed = io.BytesIO()
        Image.fromarray(bar_colours()).save(packed, "PNG")
        packed.seek(0)
        canvas.drawImage(ImageReader(packed), x, y, 3.5 * mm, height)
        canvas.setStrokeColor(QUIET)
        canvas.setLineWidth(0.4)
        canvas.rect(x, y, 3.5 * mm, height)
        canvas.setFillColor(INK)
        canvas.setFont(PLAIN, 6.5)
        threshold = self._key.threshold
        for share, words in (
            (1, f"{scale:.3g}"),
            (threshold, f"{threshold * scale:.2g}"),
            (0, "0"),
        ):
            if share == threshold and not 0.05 < share < 0.95:
                continue
            at = y + height * share
            canvas.line(x + 3.5 * mm, at, x + 4.5 * mm, at)
            canvas.drawString(x + 5 * mm, at - 2, words)


class SliceStrip(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Probability over the slices: a chart of any finding, and a row of cells a label."""

    _CHART, _ROW, _GAP = 38 * mm, 4.5 * mm, 7 * mm

    def __init__(self, word: ModelWord, width: float) -> None:
        super().__init__()
        self._word = word
        self._rows = len(word.identity.labels)
        self.width = width
        self.height = self._CHART + self._GAP + self._rows * self._ROW + 9 * mm

    def draw(self) -> None:
        canvas: Any = self.canv
        left, right = 34 * mm, self.width - 2 * mm
        cell = (right - left) / len(self._word.probabilities)
        base = self.height - self._CHART
        self._axis(canvas, left, right, base)
        self._bars(canvas, left, cell, base)
        top = base - self._GAP
        for number, label in enumerate(self._word.identity.labels):
            self._cells(canvas, left, cell, top - (number + 1) * self._ROW, number, label)
        self._slice_numbers(canvas, left, cell, top - self._rows * self._ROW)

    def _axis(self, canvas: Any, left: float, right: float, base: float) -> None:
        canvas.setFont(PLAIN, 6.5)
        canvas.setLineWidth(0.4)
        for share in (0, 0.25, 0.5, 0.75, 1):
            y = base + share * (self._CHART - 4 * mm)
            canvas.setStrokeColor(QUIET if share == 0 else RULE)
            canvas.line(left, y, right, y)
            canvas.setFillColor(QUIET)
            canvas.drawRightString(left - 1.5 * mm, y - 2, f"{100 * share:.0f} %")
        canvas.saveState()
        canvas.translate(left - 13 * mm, base + (self._CHART - 4 * mm) / 2)
        canvas.rotate(90)
        negative = self._word.identity.negative_label
        words = (
            tr("1 − P({negative})").format(negative=label_words(negative))
            if negative
            else tr("highest P")
        )
        canvas.drawCentredString(0, 0, fitted(words, PLAIN, 6.5, self._CHART))
        canvas.restoreState()

    def _bars(self, canvas: Any, left: float, cell: float, base: float) -> None:
        found = positive_probability(self._word.probabilities, self._word.identity)
        height = self._CHART - 4 * mm
        thin = cell * 0.15 if cell > 2 else 0
        for index, probability in enumerate(found):
            x = left + index * cell
            if np.isnan(probability):
                canvas.setFillColor(WARNING)
                canvas.setFont(PLAIN, min(6.5, max(cell, 3)))
                canvas.drawCentredString(x + cell / 2, base + 2, "×")
                continue
            canvas.setFillColor(MODEL)
            canvas.rect(x + thin, base, cell - 2 * thin, height * float(probability),
                        stroke=0, fill=1)  # fmt: skip
        key = self._word.opinion.key_slice
        x, y = left + (key + 0.5) * cell, base + height * float(found[key])
        canvas.setFillColor(INK)
        path = canvas.beginPath()
        path.moveTo(x, y + 1)
        path.lineTo(x - 2, y + 5)
        path.lineTo(x + 2, y + 5)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    def _cells(
        self, canvas: Any, left: float, cell: float, y: float, number: int, label: str
    ) -> None:
        canvas.setFillColor(INK)
        canvas.setFont(PLAIN, 7)
        canvas.drawRightString(
            left - 1.5 * mm, y + 1.2 * mm, fitted(label_words(label), PLAIN, 7, left - 3 * mm)
        )
        for index, probability in enumerate(self._word.probabilities[:, number]):
            if np.isnan(probability):
                continue
            canvas.setFillColor(MODEL, alpha=float(np.clip(probability, 0, 1)))
            canvas.rect(left + index * cell, y + 0.3 * mm, cell, self._ROW - 0.6 * mm,
                        stroke=0, fill=1)  # fmt: skip
        canvas.setStrokeColor(RULE)
        canvas.setFillColor(INK, alpha=1)
        canvas.rect(left, y + 0.3 * mm, cell * len(self._word.probabilities),
                    self._ROW - 0.6 * mm)  # fmt: skip

    def _slice_numbers(self, canvas: Any, left: float, cell: float, y: float) -> None:
        count = len(self._word.probabilities)
        canvas.setFillColor(QUIET)
        canvas.setFont(PLAIN, 6.5)
        every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, count)
                     if step * cell >= 7 * mm or step >= count)  # fmt: skip
        for index in range(count):
            if index == 0 or (index + 1) % every == 0:
                canvas.drawCentredString(left + (index + 0.5) * cell, y - 3 * mm, str(index + 1))
        canvas.drawCentredString(left + cell * count / 2, y - 7 * mm, printable(tr("slice")))
