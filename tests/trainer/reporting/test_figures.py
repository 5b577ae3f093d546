"""Drawings follow the page's colours and need no screen."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from trainer.reporting import figures
from trainer.reporting.content import Shortcut, gather


@pytest.fixture(scope="module")
def content(blob_run):
    return gather(blob_run)


@pytest.mark.parametrize("name", ["curves", "calibration", "operating"])
def test_drawings_are_svg_without_fixed_ink(content, name):
    drawn = figures.as_svg(getattr(figures, name)(content), "said aloud")
    assert drawn.startswith("<svg ")
    assert 'aria-label="said aloud"' in drawn
    assert "var(--ink)" in drawn
    assert figures.INK not in drawn
    assert "<metadata>" not in drawn
    assert "http" not in drawn.replace("http://www.w3.org", "")


def test_one_epoch_is_drawn_as_points(content):
    left, right = figures.curves(replace(content, epochs=content.epochs[:1])).axes
    assert [line.get_marker() for line in left.get_lines()] == ["s", "o"]
    assert left.get_xlim() == right.get_xlim() == (0, 2)
    lines = figures.curves(content).axes[0].get_lines()
    assert {line.get_marker() for line in lines[:2]} == {"None"}


def test_the_same_figure_is_drawn_the_same_twice(content):
    assert figures.as_svg(figures.curves(content), "a") == figures.as_svg(
        figures.curves(content), "a"
    )


def test_paper_gets_a_png_on_white(content):
    picture = Image.open(io.BytesIO(figures.as_png(figures.calibration(content)))).convert("RGB")
    assert picture.width > 1000
    assert picture.getpixel((0, 0)) == (255, 255, 255)


def test_nothing_is_drawn_of_nothing(content):
    assert figures.curves(replace(content, epochs=())) is None
    assert figures.protocols(replace(content, shortcuts=())) is None  # a table says it better


def test_shortcuts_stand_beside_the_protocols(content):
    shortcuts = (Shortcut("size", "width and height alone", 0.61, 0.33),)
    drawn = figures.as_svg(figures.protocols(replace(content, shortcuts=shortcuts)), "x")
    assert "width and height alone" in drawn
    assert "61.0 %" in drawn


def test_a_label_is_drawn_as_it_is_written(content):
    """No name breaks the drawing, and none writes into the page."""
    odd = ("$\\oops$", "<script>", "a & b")
    predictions = replace(content.predictions, labels=odd)
    drawn = figures.as_svg(figures.operating(replace(content, predictions=predictions)), "x")
    assert "<script>" not in drawn
    assert all(said in drawn for said in ("$\\oops$", "&lt;script&gt;", "a &amp; b"))


def test_evaluating_a_single_label_draws_no_curve_for_it(content):
    test = content.predictions.splits == "test"
    only = content.predictions.take(np.flatnonzero(~test | (content.predictions.truth == 0)))
    assert "ROC" in figures.as_svg(figures.operating(replace(content, predictions=only)), "x")
