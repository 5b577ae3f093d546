"""Areas, edges and pixels of regions, against what can be worked out by hand or by brute force."""

import math
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mriviewer.core.outlines import area, perimeter, region

SCALE = (0.5, 1.25)  # along columns, along rows
corners = st.tuples(st.floats(-3, 14), st.floats(-3, 12))
whole_corners = st.tuples(st.integers(-2, 12), st.integers(-2, 10))


def picture_of(kind, points, rows=10, columns=12):
    found = region(kind, points, rows, columns)
    mask = np.zeros((rows, columns), dtype=bool)
    height, width = found.inside.shape
    mask[found.row : found.row + height, found.column : found.column + width] = found.inside
    return mask


def enclosed(points, column, row) -> bool | None:
    """Even-odd by hand, a pixel at a time; None where the centre lies on the edge."""
    crossed = False
    for (c0, r0), (c1, r1) in zip(points, [*points[1:], points[0]], strict=True):
        run = (c1 - c0) * (row - r0) - (r1 - r0) * (column - c0)
        within = min(c0, c1) - 1e-9 <= column <= max(c0, c1) + 1e-9
        within &= min(r0, r1) - 1e-9 <= row <= max(r0, r1) + 1e-9
        if within and abs(run) <= 1e-6:
            return None
        if (r0 <= row) != (r1 <= row):
            crossed ^= column < c0 + (row - r0) * (c1 - c0) / (r1 - r0)
    return crossed


@given(st.lists(corners, min_size=3, max_size=9))
def test_an_outline_encloses_what_crossing_it_says(points):
    mask = picture_of("polygon", points)
    for row, column in np.ndindex(mask.shape):
        wanted = enclosed(points, column, row)
        assert wanted is None or mask[row, column] == wanted


@given(st.lists(whole_corners, min_size=3, max_size=7))
def test_a_centre_on_the_edge_is_inside_whatever_the_edge_does(points):
    mask = picture_of("polygon", points)
    for row, column in np.ndindex(mask.shape):
        wanted = enclosed(points, column, row)
        assert mask[row, column] == (wanted is None or wanted)


@given(st.lists(corners, min_size=3, max_size=8))
def test_turning_the_picture_over_takes_the_region_along(points):
    mirrored = [(11 - column, row) for column, row in points]
    transposed = [(row, column) for column, row in points]
    assert region("polygon", points, 10, 12).inside.sum() == pytest.approx(
        region("polygon", mirrored, 10, 12).inside.sum(), abs=2  # centres within 1e-9 of an edge
    )  # fmt: skip
    assert area("polygon", transposed) == pytest.approx(area("polygon", points), abs=1e-6)


def test_a_region_is_cut_off_at_the_border_of_the_picture():
    mask = picture_of("rectangle", ((-5.0, 7.5), (2.5, 40.0)))
    assert mask[8:, :3].all()
    assert mask.sum() == 2 * 3
    assert not region("ellipse", ((20.0, 0.0), (30.0, 5.0)), 10, 12).inside.size
    assert not region("freehand", ((-9.0, 0.0), (-2.0, 5.0), (-3.0, 8.0)), 10, 12).inside.size


def test_between_pixel_centres_there_is_no_pixel():
    assert not region("rectangle", ((3.2, 3.2), (3.8, 3.9)), 10, 12).inside.any()
    assert not region("ellipse", ((3.2, 3.2), (3.8, 3.9)), 10, 12).inside.any()


def test_an_ellipse_takes_the_centres_inside_it():
    mask = picture_of("ellipse", ((1.0, 2.0), (9.0, 7.0)))
    rows, columns = np.indices(mask.shape)
    wanted = ((columns - 5) / 4) ** 2 + ((rows - 4.5) / 2.5) ** 2 <= 1
    assert np.array_equal(mask, wanted)


def test_areas_and_edges_of_plain_shapes():
    box = ((1.0, 2.0), (9.0, 6.0))  # 8 columns, 4 rows: 4 by 5
    assert area("rectangle", box, SCALE) == pytest.approx(20)
    assert perimeter("rectangle", box, SCALE) == pytest.approx(18)
    assert area("ellipse", box, SCALE) == pytest.approx(5 * math.pi)
    triangle = ((0.0, 0.0), (6.0, 0.0), (0.0, 3.2))  # 3 by 4 by 5
    assert area("polygon", triangle, SCALE) == pytest.approx(6)
    assert perimeter("polygon", triangle, SCALE) == pytest.approx(12)


@pytest.mark.parametrize(("width", "height"), [(6, 4), (1, 20), (5, 5), (7, 0)])
def test_the_edge_of_an_ellipse_is_its_integral(width, height):
    turn = (np.arange(200_000) + 0.5) / 200_000 * 2 * math.pi
    steps = np.hypot(width / 2 * np.sin(turn), height / 2 * np.cos(turn))
    box = ((0.0, 0.0), (width, height))
    assert perimeter("ellipse", box) == pytest.approx(steps.mean() * 2 * math.pi, rel=1e-8)


def test_what_a_crossing_line_encloses_twice_is_outside():
    bow_tie = ((0.0, 0.0), (4.0, 4.0), (4.0, 0.0), (0.0, 4.0))
    assert area("polygon", bow_tie) == pytest.approx(8)  # as signed areas both halves cancel out
    ring = [(0, 0), (8, 0), (8, 8), (0, 8), (0, 0), (2, 2), (6, 2), (6, 6), (2, 6), (2, 2)]
    assert area("freehand", ring) == pytest.approx(64 - 16)
    star = [(math.sin(4 * math.pi * k / 5), -math.cos(4 * math.pi * k / 5)) for k in range(5)]
    fine = [(200 + 190 * x, 200 + 190 * y) for x, y in star]
    pixels = int(region("polygon", fine, 400, 400).inside.sum())
    assert area("polygon", fine) == pytest.approx(pixels, rel=0.01)


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 400)), min_size=3, max_size=10))
def test_area_and_pixels_tell_the_same(points):
    pixels = int(region("polygon", points, 401, 401).inside.sum())
    assert area("polygon", points) == pytest.approx(
        pixels, abs=1.5 * perimeter("polygon", points) + 20
    )


def test_a_scribble_has_no_area_but_ends_at_once():
    made = np.random.default_rng(0).uniform(0, 1000, (4096, 2))
    began = time.monotonic()
    assert area("freehand", [(x, y) for x, y in made.tolist()]) is None
    assert time.monotonic() - began < 5


def test_a_large_outline_is_filled_while_the_hand_moves():
    turn = np.linspace(0, 2 * math.pi, 256, endpoint=False)
    wave = 450 * (1 + 0.1 * np.sin(9 * turn))
    points = [
        (512 + r * math.cos(a), 512 + r * math.sin(a)) for r, a in zip(wave, turn, strict=True)
    ]
    best = math.inf
    for _ in range(5):
        began = time.perf_counter()
        region("freehand", points, 1024, 1024)
        best = min(best, time.perf_counter() - began)
    assert best < 0.02  # 1.2 ms where nothing else runs
