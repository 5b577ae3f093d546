"""Tables that fit the page and pictures in their own size."""

import numpy as np
import pytest
from matplotlib.figure import Figure
from reportlab.lib.units import mm

from trainer.reporting.paper_parts import (
    WIDTH,
    broken,
    draw,
    drawing,
    facts,
    matrix,
    picture,
    register_fonts,
    table,
)


@pytest.fixture(scope="module", autouse=True)
def fonts():
    register_fonts()


@pytest.mark.parametrize("labels", [2, 4, 10])
def test_a_matrix_fits_whatever_the_number_of_labels(labels):
    names = [f"label {n}" for n in range(labels)]
    drawn = matrix({"labels": names, "true_by_predicted": np.eye(labels, dtype=int).tolist()})
    width, _ = drawn.wrap(WIDTH, 1000)
    assert width <= WIDTH + 0.1


def test_long_words_wrap_instead_of_leaving_the_table():
    rows = [["name", "word " * 60]]
    narrow = table(["a", "b"], rows)
    width, height = narrow.wrap(WIDTH, 2000)
    assert width <= WIDTH + 0.1
    assert height > 30
    assert facts([("<b>", "& " * 200)]).wrap(WIDTH, 2000)[1] > 20


def test_an_interval_goes_under_its_value():
    assert broken("0.905 (0.862 to 0.936)") == "0.905\n(0.862–0.936)"


def test_pictures_have_the_size_that_was_asked_for():
    shown = picture(np.zeros((7, 7), np.uint8), 20 * mm)
    assert shown.wrap(500, 500) == (20 * mm, 20 * mm)
    assert drawing(None) == []


def test_a_drawing_is_never_wider_than_the_page():
    drawn = draw(Figure(figsize=(20, 5)))
    assert drawn.width == pytest.approx(WIDTH)
    assert drawn.height == pytest.approx(WIDTH / 4)
    assert draw(Figure(figsize=(1, 1))).width == pytest.approx(25.4 * mm)
    assert len(drawing(drawn)) == 2
