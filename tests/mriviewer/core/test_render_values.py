"""Values become grey by the formulas of DICOM PS3.3 C.11.2, and colours keep their numbers."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mriviewer.core.geometry import InPlane
from mriviewer.core.render import (
    COLOUR_WINDOW,
    auto_window,
    default_lut,
    default_window,
    luma,
    lut_to_grey,
    model_slice,
    picture_of,
    to_grey,
    to_rgb,
    turned,
)
from mriviewer.core.study import Series, Voi, VoiLut, Window

LUT = VoiLut(10.0, (0, 1000, 2000, 4095), 4095)


def series(**fields):
    return Series("1", "", "MR", "DICOM", (), **fields)


def standard_linear(x, c, w):
    """C.11.2.1.2.1, word by word."""
    if x <= c - 0.5 - (w - 1) / 2:
        return 0.0
    if x > c - 0.5 + (w - 1) / 2:
        return 255.0
    return ((x - (c - 0.5)) / (w - 1) + 0.5) * 255.0


@given(st.integers(-3000, 3000), st.integers(-2000, 2000), st.integers(1, 4000))
def test_linear_is_the_formula_of_the_standard(x, c, w):
    grey = to_grey(np.array([[x]], np.float32), Window(c, w), function="LINEAR")
    assert abs(float(grey[0, 0]) - standard_linear(x, c, w)) <= 0.51


@given(st.integers(-3000, 3000), st.integers(-2000, 2000), st.integers(1, 4000), st.booleans())
def test_sigmoid_is_the_formula_of_the_standard(x, c, w, inverted):
    wanted = 255 / (1 + np.exp(np.clip(-4 * (x - c) / w, -700, 700)))
    grey = to_grey(np.array([[x]], np.float32), Window(c, w), inverted, "SIGMOID")
    assert abs(float(grey[0, 0]) - (255 - wanted if inverted else wanted)) <= 0.51


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_what_is_no_number_is_black_and_no_window_breaks_the_picture(function):
    """T18."""
    values = np.array([[np.nan, -np.inf, np.inf, 5.0]], np.float32)
    for width in (0.0, 1.0, 100.0):
        for inverted in (False, True):
            grey = to_grey(values, Window(5, width), inverted, function)[0]
            assert grey[0] == 0
            assert sorted(grey[1:3].tolist()) == [0, 255]
            assert (grey[1] > grey[2]) == inverted


def test_a_lut_is_looked_up_and_held_at_its_ends():
    values = np.array([[-5, 10, 11, 11.4, 11.6, 12, 13, 99, np.nan, np.inf]], np.float32)
    wanted = [0, 0, 62, 62, 125, 125, 255, 255, 0, 255]
    assert lut_to_grey(values, LUT)[0].tolist() == wanted
    turned_over = [255 - grey for grey in wanted]
    turned_over[8] = 0
    assert lut_to_grey(values, LUT, inverted=True)[0].tolist() == turned_over


def test_padding_is_black_either_way_and_moves_no_window():
    values = np.array([[-2000.0, -2000.0, 0.0, 50.0, 100.0]], np.float32)
    padding = (-2000.0, -1999.0)
    for inverted in (False, True):
        grey = to_grey(values, Window(50, 100), inverted, padding=padding)[0]
        assert grey[:2].tolist() == [0, 0]
        assert lut_to_grey(values, LUT, inverted, padding)[0, :2].tolist() == [0, 0]
    window = auto_window(values, padding)
    assert window.center - window.width / 2 == pytest.approx(0, abs=1)
    assert auto_window(np.full((3, 3), -2000.0), padding).width > 0


def test_the_automatic_window_shows_its_percentiles_by_either_formula():
    values = np.arange(1001, dtype=np.float32).reshape(7, 143)
    for function in ("LINEAR", "LINEAR_EXACT"):
        window = auto_window(values, None, function)
        grey = to_grey(np.array([[1, 500, 999]], np.float32), window, False, function)
        assert grey[0].tolist() == [0, 128, 255]


def test_the_headers_lut_opens_where_no_window_is_stated():
    with_lut = Voi(luts=(LUT,))
    assert default_lut(series(voi=with_lut)) == 0
    assert default_lut(series(voi=with_lut, header_window=Window(1, 2))) is None
    assert default_lut(series()) is None


def test_a_picture_follows_header_and_reader():
    values = np.array([[10, 11, 12, 13]], np.float32)
    window = Window(11.5, 3)
    plain = series(voi=Voi("LINEAR_EXACT", luts=(LUT,)))
    assert picture_of(plain, values, window)[0].tolist() == [0, 85, 170, 255]
    assert picture_of(plain, values, window, lut=0)[0].tolist() == [0, 62, 125, 255]
    assert picture_of(plain, values, window, lut=7)[0].tolist() == [0, 85, 170, 255]
    over = series(inverted=True)
    assert picture_of(over, values, window)[0].tolist() == [255, 170, 85, 0]
    assert picture_of(over, values, window, inverted=True)[0].tolist() == [0, 85, 170, 255]


def test_colours_keep_their_numbers_and_become_the_grey_of_pillow():
    rng = np.random.default_rng(0)
    colours = rng.integers(0, 256, (20, 30, 3)).astype(np.float32)
    as_bytes = colours.astype(np.uint8)
    assert np.array_equal(to_rgb(colours), as_bytes)
    assert np.array_equal(luma(colours), np.asarray(Image.fromarray(as_bytes).convert("L")))
    assert luma(colours[..., 0]) is not None
    assert np.array_equal(luma(colours[..., 0]), colours[..., 0])
    coloured = series(colour=True)
    assert default_window(coloured, colours) == COLOUR_WINDOW
    assert np.array_equal(picture_of(coloured, colours, COLOUR_WINDOW), as_bytes)
    assert np.array_equal(model_slice(coloured, colours), luma(colours))
    brighter = picture_of(coloured, colours, Window(100, 255))
    assert (brighter >= as_bytes).all()
    assert np.array_equal(
        picture_of(coloured, colours, COLOUR_WINDOW, inverted=True), 255 - as_bytes
    )


def test_colours_are_turned_like_grey():
    rng = np.random.default_rng(1)
    colours = rng.integers(0, 256, (4, 6, 3)).astype(np.float32)
    for transpose in (False, True):
        for flip in (False, True):
            turn = InPlane(transpose, flip, not flip)
            shown = turned(colours, turn)
            for channel in range(3):
                assert np.array_equal(shown[..., channel], turn.apply(colours[..., channel]))
            assert np.array_equal(turned(colours[..., 0], turn), shown[..., 0])


def test_the_usual_window_is_drawn_as_fast_as_before():
    values = np.random.default_rng(0).random((1024, 1024), np.float32)
    best = []
    for _ in range(20):
        start = time.perf_counter()
        picture_of(series(), values, Window(0.5, 1.0))
        best.append(time.perf_counter() - start)
    assert min(best) < 0.012  # about 1.1 ms when nothing else runs
