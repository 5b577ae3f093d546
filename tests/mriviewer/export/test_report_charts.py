"""Bars are as long as the numbers beside them, and every mark stands over its own slice."""

from unittest.mock import MagicMock

import numpy as np
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from mriviewer.core.geometry import Letters
from mriviewer.export.report_charts import (
    MODEL,
    PLAIN,
    PicturePair,
    ProbabilityBars,
    SliceStrip,
    fitted,
)
from mriviewer.export.report_content import KeyPicture, ModelWord
from mriviewer.export.report_style import register_fonts
from trainer.prediction import summarise

WIDTH = 480.0


@pytest.fixture(autouse=True)
def fonts():
    register_fonts()


@pytest.fixture
def word(identity):
    rows = np.tile(np.float32([0.1, 0.8, 0.1]), (10, 1))
    rows[7] = (0.6, 0.2, 0.2)
    rows[2] = np.nan
    return ModelWord(identity=identity, probabilities=rows, opinion=summarise(rows, identity))


def drawn(flowable) -> tuple[list[tuple], dict[str, tuple], MagicMock]:
    """Return the filled (colour, x, y, width, height), the texts with their places, the canvas."""
    canvas, colour, bars, texts = MagicMock(), [None], [], {}
    canvas.setFillColor.side_effect = lambda value, alpha=1: colour.__setitem__(0, value)

    def rect(x, y, width, height, stroke=1, fill=0):
        if fill:
            bars.append((colour[0], x, y, width, height))

    canvas.rect.side_effect = rect
    for name in ("drawString", "drawRightString", "drawCentredString"):
        getattr(canvas, name).side_effect = lambda x, y, text: texts.setdefault(text, (x, y))
    flowable.canv = canvas
    flowable.draw()
    return bars, texts, canvas


def test_text_is_cut_to_its_width():
    assert fitted("short", PLAIN, 8, 100) == "short"
    cut = fitted("a very long label " * 9, PLAIN, 8, 100)
    assert cut.endswith("…")
    assert stringWidth(cut, PLAIN, 8) <= 100
    assert fitted("wide", PLAIN, 8, 1) == "…"


def test_bars_are_as_long_as_their_numbers(word):
    bars, texts, _ = drawn(ProbabilityBars(word, WIDTH))
    lengths = [width for colour, *_, width, _ in bars if colour is MODEL]
    grey = next(width for colour, *_, width, _ in bars if colour is not MODEL)
    expected = sorted(word.opinion.probabilities, reverse=True)
    assert [length / grey for length in lengths] == pytest.approx(expected)
    assert {"0 %", "25 %", "50 %", "75 %", "100 %"} <= set(texts)
    assert texts["no tumor"][1] > texts["glioma"][1] > texts["pituitary"][1]


def test_the_strip_has_a_bar_over_each_slice(word):
    strip = SliceStrip(word, WIDTH)
    bars, texts, canvas = drawn(strip)
    cell = bars[-1][3]
    chart = [bar for bar in bars if bar[3] < cell]
    assert len(chart) == 9  # ten slices, one without an answer
    heights = np.array([bar[4] for bar in chart])
    found = np.delete(1 - word.probabilities[:, 1], 2)
    assert heights / heights.max() == pytest.approx(found / found.max())
    highest = chart[int(np.argmax(heights))]
    (triangle,) = canvas.beginPath.return_value.moveTo.call_args_list
    assert triangle.args[0] == pytest.approx(highest[1] + highest[3] / 2)
    assert texts["8"][0] == pytest.approx(triangle.args[0])  # index 7 is slice 8 to people
    assert texts["×"][0] == pytest.approx(texts["3"][0])
    assert texts["glioma"][1] > texts["no tumor"][1] > texts["pituitary"][1]


def test_cells_fill_the_width_and_skip_what_has_no_answer(word):
    bars, _, _ = drawn(SliceStrip(word, WIDTH))
    cells = [bar for bar in bars if bar[3] == bars[-1][3]]
    assert len(cells) == 9 * 3
    assert max(x + width for _, x, _, width, _ in cells) <= WIDTH


def key(heat: bool, **changes) -> KeyPicture:
    grey = np.full((40, 20), 90, np.uint8)
    rgba = np.full((40, 20, 4), 200, np.uint8) if heat else None
    return KeyPicture(index=7, grey=grey, heat=rgba, heat_label="glioma" if heat else "",
                      letters=Letters("R", "L", "A", "P"), **changes)  # fmt: skip


def test_the_pair_stands_side_by_side_with_its_scale(word):
    pair = PicturePair(key(heat=True), word, WIDTH)
    _, texts, canvas = drawn(pair)
    plain, heat, bar = (call.args[1:] for call in canvas.drawImage.call_args_list)
    assert plain[1:] == heat[1:]  # same height on the page, same size
    assert plain[3] / plain[2] == pytest.approx(2)
    assert plain[0] + plain[2] < heat[0]
    assert heat[0] + heat[2] < bar[0] < bar[0] + bar[2] < WIDTH
    assert {"Without heat map", "Evidence for glioma", "2", "0.3", "0"} <= set(texts)
    assert texts["2"][1] > texts["0.3"][1] > texts["0"][1]


def test_letters_stand_at_their_sides(word):
    _, texts, _ = drawn(PicturePair(key(heat=False), word, WIDTH))
    assert texts["R"][0] < texts["A"][0] < texts["L"][0]
    assert texts["P"][1] < texts["R"][1] < texts["A"][1]


def test_without_a_heat_map_there_is_one_picture_and_no_bar(word):
    _, _, canvas = drawn(PicturePair(key(heat=False), word, WIDTH))
    assert canvas.drawImage.call_count == 1


def test_true_aspect_holds_on_paper(word):
    pair = PicturePair(key(heat=False, pixel_aspect=0.5), word, WIDTH)
    _, _, canvas = drawn(pair)
    width, height = canvas.drawImage.call_args.args[3:5]
    assert height / width == pytest.approx(1)
