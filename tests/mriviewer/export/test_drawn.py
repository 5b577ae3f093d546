"""What was drawn stands on the very pixels it was drawn on, however the slice is turned."""

from itertools import product

import numpy as np
import pytest
from PIL import Image

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.geometry import InPlane
from mriviewer.export.drawn import draw_shapes, drawn

ROWS, COLUMNS, SCALE = 40, 60, 10
TEAL = np.array([0x38, 0xB2, 0xAC])
TURNS = [InPlane(*flags) for flags in product((False, True), repeat=3)]


def shape(kind, *points, text=""):
    return Annotation("1", kind, "a", OnSlice("x"), tuple(points), text)


def picture_of(one, turn=InPlane(), number=3):  # noqa: B008
    rows, columns = (COLUMNS, ROWS) if turn.transpose else (ROWS, COLUMNS)
    picture = Image.new("RGB", (columns * SCALE, rows * SCALE))
    draw_shapes(picture, [drawn(one, turn, ROWS, COLUMNS, number)], rows, columns)
    return np.asarray(picture)


def is_teal(picture, point):
    x, y = ((np.asarray(point) + 0.5) * SCALE).astype(int)
    return bool((np.abs(picture[y - 1 : y + 2, x - 1 : x + 2] - TEAL) < 8).all(axis=2).any())


@pytest.mark.parametrize("turn", TURNS)
def test_both_ends_and_the_middle_of_a_line_are_where_they_were_drawn(turn):
    picture = picture_of(shape("length", (10.0, 5.0), (30.0, 15.0)), turn)
    for point in ((10.0, 5.0), (20.0, 10.0), (30.0, 15.0)):
        assert is_teal(picture, turn.shown_point(point, ROWS, COLUMNS))
    assert not is_teal(picture, turn.shown_point((10.0, 30.0), ROWS, COLUMNS))


@pytest.mark.parametrize(
    ("one", "on", "off"),
    [(shape("rectangle", (10.0, 5.0), (30.0, 25.0)), (10.0, 15.0), (20.0, 15.0)),
     (shape("ellipse", (10.0, 5.0), (30.0, 25.0)), (20.0, 5.0), (11.0, 6.0)),
     (shape("polygon", (10.0, 5.0), (30.0, 5.0), (10.0, 25.0)), (20.0, 15.0), (30.0, 24.0)),
     (shape("bidirectional", (5.0, 20.0), (35.0, 20.0), (20.0, 10.0), (20.0, 30.0)),
      (20.0, 12.0), (10.0, 12.0)),
     (shape("probe", (12.0, 12.0)), (12.0, 12.0), (24.0, 24.0))],
)  # fmt: skip
def test_each_kind_is_drawn_on_its_outline(one, on, off):
    picture = picture_of(one)
    assert is_teal(picture, on)
    assert not is_teal(picture, off)


def test_a_number_stands_beside_and_only_written_words_stand_on_the_picture():
    region = drawn(shape("ellipse", (1.0, 1.0), (9.0, 9.0), text="rim"), InPlane(), 40, 60, 7)
    arrow = drawn(shape("arrow", (1.0, 1.0), (9.0, 9.0), text="oedema"), InPlane(), 40, 60, 8)
    assert (region.label, arrow.label) == ("7", "8  oedema")


def test_the_arrows_head_is_at_its_first_point():
    picture = picture_of(shape("arrow", (10.0, 20.0), (50.0, 20.0)))
    teal = (np.abs(picture.astype(int) - TEAL) < 8).all(axis=2)
    left, right = teal[:, 100:160].any(axis=1).sum(), teal[:, 440:500].any(axis=1).sum()
    assert left > right
