"""What is drawn depends on values and window alone, and a colour means one number everywhere."""

import time
from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.geometry import StackGeometry, displayed_aspect
from mriviewer.core.render import (
    auto_window,
    default_window,
    heat_colours,
    heat_rgba,
    model_slice,
    to_grey,
)
from mriviewer.core.study import Series, Window


def series(window=None):
    return Series("1", "", "MR", "DICOM", (), header_window=window)


def test_a_window_runs_from_black_to_white():
    values = np.array([[0, 50, 100, 150, 200, 1000]], np.float32)
    assert to_grey(values, Window(100, 100)).tolist() == [[0, 0, 128, 255, 255, 255]]


def test_monochrome1_is_turned_over():
    values = np.array([[0, 100, 200, np.nan]], np.float32)
    assert to_grey(values, Window(100, 200), inverted=True).tolist() == [[255, 128, 0, 0]]


def test_nan_and_infinities_do_not_break_the_picture():
    values = np.array([[np.nan, -np.inf, np.inf]], np.float32)
    assert to_grey(values, Window(0, 10)).tolist() == [[0, 0, 255]]


def test_a_window_without_width_is_a_threshold():
    values = np.array([[4, 6]], np.float32)
    assert to_grey(values, Window(5, 0)).tolist() == [[0, 255]]


def test_values_are_not_changed_by_drawing():
    values = np.arange(6, dtype=np.float32).reshape(2, 3)
    kept = values.copy()
    to_grey(values, Window(2, 3))
    to_grey(values, Window(2, 3), inverted=True)
    assert np.array_equal(values, kept)


def test_the_automatic_window_ignores_a_few_bright_pixels():
    values = np.concatenate([np.linspace(0, 1000, 100_000), [1e6] * 20]).astype(np.float32)
    window = auto_window(values)
    assert window.center + window.width / 2 == pytest.approx(999, abs=2)


@pytest.mark.parametrize(
    "values",
    [np.zeros((4, 4)), np.full((4, 4), np.nan), np.full((4, 4), 7.0), np.zeros((0, 4))],
    ids=["zero", "nan", "constant", "empty"],
)
def test_the_automatic_window_always_has_a_width(values):
    window = auto_window(values.astype(np.float32))
    assert window.width > 0
    assert np.isfinite(window).all()
    assert not to_grey(values.astype(np.float32), window).any()


def test_a_small_mask_is_seen():
    values = np.zeros((200, 200), np.float32)
    values[3, 3] = 1
    grey = to_grey(values, auto_window(values))
    assert grey[3, 3] == 255
    assert grey[0, 0] == 0


def test_the_headers_window_comes_first_if_it_is_usable():
    values = np.linspace(0, 1, 100, dtype=np.float32)
    assert default_window(series(Window(40, 400)), values) == Window(40, 400)
    for unusable in (None, Window(40, 0), Window(float("nan"), 10)):
        assert default_window(series(unusable), values) == auto_window(values)


def test_the_network_is_given_what_the_reader_sees():
    geometry = StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0))
    series = Series("1", "", "MR", "DICOM", (), geometry, inverted=True)
    stored = np.arange(6, dtype=np.float32).reshape(2, 3)
    assert np.array_equal(model_slice(series, stored), -stored)
    flipped = replace(series, geometry=replace(series.geometry, right=(-1.0, 0.0, 0.0)))
    assert np.array_equal(model_slice(flipped, stored), -stored[:, ::-1])
    sagittal = replace(
        series, geometry=replace(series.geometry, down=(0.0, 1.0, 0.0), right=(0.0, 0.0, -1.0),
                                 pixel_spacing_mm=(1.0, 2.0)),
    )  # fmt: skip
    assert displayed_aspect(sagittal.geometry) == pytest.approx(2.0)


def test_no_evidence_is_fully_transparent():
    evidence = np.array([[0.0, -1.0, np.nan]], np.float32)
    assert not heat_rgba(evidence, 2.0, 0.0)[..., 3].any()


def test_evidence_below_the_threshold_is_not_drawn():
    evidence = np.array([[0.0, 0.28, 0.32, 2.0, 9.0]], np.float32)
    alpha = heat_rgba(evidence, 2.0, 0.15)[0, :, 3]
    assert alpha[:2].tolist() == [0, 0]
    assert alpha[2] > 0
    assert alpha[3:].tolist() == [255, 255]


def test_a_colour_means_the_same_number_at_every_threshold():
    evidence = np.array([[1.0, 1.5]], np.float32)
    assert np.array_equal(heat_rgba(evidence, 2.0, 0.0), heat_rgba(evidence, 2.0, 0.4))
    table = heat_colours()
    assert np.array_equal(heat_rgba(np.array([[2.0]], np.float32), 2.0, 0.1)[0, 0], table[255])


def test_the_colours_are_inferno_with_a_clear_low_end():
    table = heat_colours()
    assert table.shape == (256, 4)
    assert table[0, 3] == 0
    assert table[255].tolist() == [252, 255, 164, 255]
    luma = table[:, :3] @ np.array([0.299, 0.587, 0.114])
    assert (np.diff(luma) > -1).all()
    assert (np.diff(table[:, 3].astype(int)) >= 0).all()


def test_the_colour_table_cannot_be_spoilt():
    heat_colours()[:] = 7
    assert heat_colours()[255, 0] == 252


def test_a_scale_of_nothing_is_refused():
    with pytest.raises(ValueError, match="positive"):
        heat_rgba(np.zeros((2, 2), np.float32), 0.0, 0.1)


def test_drawing_is_fast_enough_for_the_gui_thread():
    values = np.random.default_rng(0).random((512, 512), np.float32)
    best = []
    for _ in range(30):
        start = time.perf_counter()
        to_grey(values, Window(0.5, 1.0))
        best.append(time.perf_counter() - start)
    assert min(best) < 0.004  # about 0.4 ms when nothing else runs
