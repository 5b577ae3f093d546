"""Every number a shape tells, against phantoms that can be worked out by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.measures import Sampling, lines, measure, value_text
from mriviewer.core.planes import Grid

ROWS, COLUMNS = 48, 64
SPACING = (1.5, 0.4)  # between rows, between columns
TURN = math.radians(30)


def drawn(kind, *points) -> Annotation:
    return Annotation("a", kind, "s", OnSlice("i"), tuple(points))


def ramp() -> np.ndarray:
    """2 a column and 100 a row, from -50 on: the mean of a region is the value at its centre."""
    rows, columns = np.indices((ROWS, COLUMNS))
    return (100 * rows + 2 * columns - 50).astype(np.float32)


def at_mm(*positions, spacing=SPACING):
    """(column, row) of positions (right, down) in mm from the centre of the first pixel."""
    return tuple((x / spacing[1], y / spacing[0]) for x, y in positions)


def sampling(**changes) -> Sampling:
    return Sampling(**{"values": ramp(), "spacing_mm": SPACING, **changes})


# ---- geometry -------------------------------------------------------------------------------


@pytest.mark.parametrize("degrees", [0, 17, 45, 90, 133])
def test_a_length_is_the_same_in_every_direction(degrees):  # T21
    turn = math.radians(degrees)
    ends = at_mm((12, 30), (12 + 10 * math.cos(turn), 30 + 10 * math.sin(turn)))
    assert measure(drawn("length", *ends), sampling()).length == pytest.approx(10, rel=1e-12)


@pytest.mark.parametrize("degrees", [0, 0.001, 30, 90, 179.999, 180])
@pytest.mark.parametrize("start", [0, 25, 210])
def test_an_angle_is_that_in_the_patient(degrees, start):  # T21
    first, second = math.radians(start), math.radians(start + degrees)
    arms = at_mm(
        (12 + 7 * math.cos(first), 30 + 7 * math.sin(first)),
        (12, 30),
        (12 + 3 * math.cos(second), 30 + 3 * math.sin(second)),
    )
    assert measure(drawn("angle", *arms), sampling()).angle == pytest.approx(degrees, abs=1e-6)


def test_an_angle_knows_the_shape_of_a_pixel_without_millimetres():
    arms = at_mm((10, 0), (0, 0), (10 * math.cos(TURN), 10 * math.sin(TURN)))
    flat = sampling(spacing_mm=None, aspect=SPACING[0] / SPACING[1])
    assert measure(drawn("angle", *arms), flat).angle == pytest.approx(30)


def test_both_axes_of_a_bidirectional_measurement_and_the_longer_first():
    ends = at_mm((4, 10), (4, 16), (1, 12), (9, 12))
    found = measure(drawn("bidirectional", *ends), sampling())
    assert found.axes == pytest.approx((8, 6))
    assert found.product == pytest.approx(48)


@given(st.floats(0.2, 3), st.floats(0.2, 3))
def test_regions_have_the_area_of_their_shape(between_rows, between_columns):  # T21
    spacing = (between_rows, between_columns)
    measured = Sampling(spacing_mm=spacing)
    box = at_mm((1, 2), (9, 8), spacing=spacing)
    assert measure(drawn("rectangle", *box), measured).area == pytest.approx(48)
    assert measure(drawn("rectangle", *box), measured).perimeter == pytest.approx(28)
    assert measure(drawn("ellipse", *box), measured).area == pytest.approx(12 * math.pi)
    triangle = at_mm((0, 0), (3, 0), (0, 4), spacing=spacing)
    for kind in ("polygon", "freehand"):
        found = measure(drawn(kind, *triangle), measured)
        assert found.area == pytest.approx(6)
        assert found.perimeter == pytest.approx(12)


def test_without_millimetres_lengths_are_in_pixel_widths_and_say_so():  # T23
    measured = sampling(spacing_mm=None, aspect=3.0)
    upright, level = drawn("length", (5, 5), (5, 15)), drawn("length", (5, 5), (15, 5))
    assert measure(level, measured).length == 10
    assert measure(upright, measured).length == 30
    assert lines(upright, measure(upright, measured)) == ("30.0 px", "px: the width of a pixel")
    square = sampling(spacing_mm=None)
    assert lines(level, measure(level, square)) == ("10.0 px",)
    box = drawn("rectangle", (0, 0), (4, 2))
    told = lines(box, measure(box, square))
    assert (told[0], told[-1]) == ("Area 8.0 px²", "Perimeter 12.0 px")


# ---- pixels ---------------------------------------------------------------------------------


def test_statistics_of_a_rectangle_are_those_of_its_pixels():  # T21
    found = measure(drawn("rectangle", (9.6, 4.5), (14.4, 8.4)), sampling()).statistics
    inside = ramp()[5:9, 10:15].astype(np.float64)
    assert found.pixels == 20
    assert found.mean == pytest.approx(inside.mean(), rel=1e-12)
    assert found.deviation == pytest.approx(math.sqrt(((inside - inside.mean()) ** 2).mean()))
    assert (found.least, found.greatest) == (inside.min(), inside.max())
    assert found.median == pytest.approx(np.median(inside))
    assert sum(found.histogram.counts) == 20
    assert found.histogram.edges[0] == inside.min()
    assert found.histogram.edges[-1] == inside.max()


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        ("ellipse", ((12, 11), (50, 31))),
        ("polygon", ((12, 21), (31, 11), (50, 21), (31, 31))),
        ("freehand", ((12, 11), (31, 14), (50, 11), (50, 31), (31, 28), (12, 31))),
    ],
)
def test_the_mean_over_a_ramp_is_its_value_at_the_centre(kind, points):  # T21
    found = measure(drawn(kind, *points), sampling()).statistics
    assert found.mean == pytest.approx(100 * 21 + 2 * 31 - 50, rel=1e-9)
    assert found.median == pytest.approx(found.mean, rel=0.02)
    assert found.left_out == 0


def test_a_disc_of_one_value_on_another():
    rows, columns = np.indices((ROWS, COLUMNS))
    inside = ((columns - 31) * SPACING[1]) ** 2 + ((rows - 22) * SPACING[0]) ** 2 <= 9**2
    values = np.where(inside, 300, -100).astype(np.float32)
    (c0, r0), (c1, r1) = at_mm((31 * 0.4 - 9, 33 - 9), (31 * 0.4 + 9, 33 + 9))
    found = measure(drawn("ellipse", (c0, r0), (c1, r1)), sampling(values=values))
    assert found.statistics.pixels == inside.sum()
    assert (found.statistics.mean, found.statistics.deviation) == (300, 0)
    assert found.area == pytest.approx(81 * math.pi)
    assert found.statistics.pixels * SPACING[0] * SPACING[1] == pytest.approx(found.area, rel=0.02)


def test_what_has_no_value_is_left_out_and_counted():
    values = ramp()
    values[10, 10], values[10, 11], values[11, 10] = np.nan, np.inf, -2000
    box = drawn("rectangle", (10, 10), (12, 12))
    found = measure(box, sampling(values=values, padding=(-3000, -1500))).statistics
    assert (found.pixels, found.left_out) == (6, 3)
    kept = [values[11, 11], values[11, 12], values[10, 12], *values[12, 10:13]]
    assert found.mean == pytest.approx(np.mean(kept, dtype=np.float64))
    assert found.least == min(kept)


def test_a_region_without_pixels_says_so():
    tiny = drawn("ellipse", (10.2, 10.2), (10.8, 10.8))
    found = measure(tiny, sampling())
    assert found.statistics.pixels == 0
    assert lines(tiny, found) == ("Area 0.17 mm²", "No pixel centre inside", "Perimeter 1.9 mm")
    blank = sampling(values=np.full((ROWS, COLUMNS), np.nan, np.float32))
    box = drawn("rectangle", (10, 10), (12, 12))
    assert lines(box, measure(box, blank))[1] == "9 pixels without a value left out"


def test_a_region_across_the_border_says_so():
    box = drawn("rectangle", (-4, -4), (2, 2))
    found = measure(box, sampling())
    assert found.statistics.pixels == 9
    assert lines(box, found)[-2] == "Partly outside the picture"


def test_a_colour_picture_is_measured_without_values():
    box = drawn("rectangle", (0, 0), (10, 2))
    told = lines(box, measure(box, sampling(values=None)))
    assert told == ("Area 12.0 mm²", "Perimeter 14.0 mm")


def test_few_whole_numbers_get_a_bin_each():
    values = (np.indices((ROWS, COLUMNS))[1] % 3).astype(np.float32)
    found = measure(drawn("rectangle", (0, 0), (5, 3)), sampling(values=values)).statistics
    assert found.histogram.counts == (8, 8, 8)
    assert found.histogram.edges == (-0.5, 0.5, 1.5, 2.5)


@pytest.mark.parametrize("value", [0.0, 0.1, 7.0, -1e-30, 3e30])
def test_a_flat_region_has_a_histogram_too(value):  # T18
    values = np.full((ROWS, COLUMNS), value, np.float32)
    values[1, 1] = np.nextafter(np.float32(value), np.float32(np.inf))
    found = measure(drawn("rectangle", (0, 0), (3, 3)), sampling(values=values)).statistics
    assert sum(found.histogram.counts) == 16


# ---- probe ----------------------------------------------------------------------------------

GRID = Grid(ROWS, COLUMNS, (-10.0, 20.0, 5.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), SPACING)


def test_a_probe_tells_value_stored_number_and_place():  # T15
    probe = drawn("probe", (12.4, 6.6))
    found = measure(probe, sampling(rescale=(2.0, -50.0), grid=GRID, unit="ms"))
    assert found.probed.value == 100 * 7 + 2 * 12 - 50
    assert found.probed.stored == 362
    assert (found.probed.column, found.probed.row) == (12, 7)
    assert found.probed.position_mm == pytest.approx((-10 + 12.4 * 0.4, 20 + 6.6 * 1.5, 5))
    assert lines(probe, found) == (
        "674 ms", "Stored 362", "Column 12, row 7", "R 5.0 P 29.9 H 5.0 mm",
    )  # fmt: skip


@given(st.integers(0, 65535), st.sampled_from([1.0, 0.5, 0.2442, 3.7]), st.integers(-1024, 1024))
def test_the_stored_number_comes_back_from_the_rescaled_one(stored, slope, intercept):
    value = np.float32(stored * np.float64(slope) + intercept)
    measured = Sampling(np.full((2, 2), value), rescale=(slope, float(intercept)))
    assert measure(drawn("probe", (0, 0)), measured).probed.stored == stored


def test_a_stored_number_that_may_be_rounded_is_not_told():
    measured = Sampling(np.full((2, 2), 2.0**30, np.float32), rescale=(1.0, 0.0))
    assert measure(drawn("probe", (0, 0)), measured).probed.stored is None


def test_a_probe_where_there_is_no_picture_has_no_value():
    values = ramp()
    values[3, 3] = np.nan
    for point in ((3, 3), (-7, 2), (2, 200)):
        probe = drawn("probe", point)
        assert measure(probe, sampling(values=values)).probed.value is None
        assert lines(probe, measure(probe, sampling(values=values)))[0] == "No value here"


# ---- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-0.0, "0"), (7.0, "7"), (-1024.0, "−1024"), (812.43, "812.4"),
        (9.994, "9.99"), (9.996, "10.0"), (-0.5, "−0.500"), (0.00083, "0.000830"),
        (0.9951, "1.00"), (3.2e-7, "3.20e−7"), (-2.5e9, "−2.50e9"), (99.96, "100.0"),
    ],
)  # fmt: skip
def test_values_are_told_with_sensible_decimals(value, text):
    assert value_text(value) == text


def test_lines_of_every_kind():
    told = {
        "length": lines(*_both("length", (0, 0), (25, 0))),
        "angle": lines(*_both("angle", (10, 0), (0, 0), (0, 10))),
        "bidirectional": lines(*_both("bidirectional", (0, 4), (25, 4), (5, 2), (5, 6))),
        "arrow": lines(*_both("arrow", (0, 0), (25, 0))),
        "text": lines(*_both("text", (0, 0))),
        "nothing": lines(*_both("angle", (1, 1), (1, 1), (0, 10))),
    }
    assert told == {
        "length": ("10.0 mm",),
        "angle": ("90.0°",),
        "bidirectional": ("10.0 × 6.0 mm", "Product 60.0 mm²"),
        "arrow": (),
        "text": (),
        "nothing": ("No angle: one arm has no length",),
    }


def test_lines_of_a_region():
    assert lines(*_both("rectangle", (10, 5), (14, 8), unit="mm²/s")) == (
        "Area 7.2 mm²",
        "Mean 624 · SD 111.8 mm²/s",
        "Min 470 · median 624 · max 778",
        "20 pixels",
        "Perimeter 12.2 mm",
    )


def _both(kind, *points, **changes):
    shape = drawn(kind, *points)
    return shape, measure(shape, sampling(**changes))


@pytest.mark.parametrize("kind", ["length", "angle", "bidirectional", "ellipse", "polygon"])
def test_a_shape_that_is_not_finished_measures_nothing_yet(kind):
    found = measure(drawn(kind, (3, 3)), sampling())
    assert lines(drawn(kind, (3, 3)), found) == ()
