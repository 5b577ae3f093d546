"""What the network sees must be found again in the slice, whatever the crop and the shape."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.test_preprocess import PIXELS, centroid, head_with_blob
from trainer.placement import Aspect, Interpolation, Placement, TapGeometry, filling
from trainer.preprocess import Plan, prepare

ASPECTS, INTERPOLATIONS = get_args(Aspect), get_args(Interpolation)
MODES = [
    (crop, aspect, interpolation)
    for crop in ("head", "brain", "none")
    for aspect in ASPECTS
    for interpolation in INTERPOLATIONS
]


@pytest.mark.parametrize(("crop", "aspect", "interpolation"), MODES)
@pytest.mark.parametrize("shape", [(512, 300), (300, 512), (257, 181)])
def test_a_blob_is_carried_back_within_one_pixel(shape, crop, aspect, interpolation):
    centre = (shape[0] * 0.62, shape[1] * 0.37)
    values = head_with_blob(shape, centre, 0.02 * max(shape))
    plan = Plan(crop=crop, aspect=aspect, interpolation=interpolation)
    picture, placement = prepare(values, plan)
    assert placement.crop_failed == ""
    blob = np.clip(picture - 0.55, 0, None)
    assert blob.max() > 0.2
    assert centroid(placement.place(blob, PIXELS)) == pytest.approx(centre, abs=1.0)


@given(
    rows=st.integers(20, 600), columns=st.integers(20, 600), aspect=st.sampled_from(ASPECTS),
    interpolation=st.sampled_from(INTERPOLATIONS), size=st.sampled_from([32, 96, 224]),
    pixel_aspect=st.floats(0.4, 2.5), box=st.tuples(*[st.floats(0, 0.4)] * 4),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_every_pixel_of_any_box_comes_back_to_its_place(
    rows, columns, aspect, interpolation, size, pixel_aspect, box
):
    """Each pixel carries its own coordinate through crop and back: no half pixel is lost."""
    inner = box[0] * rows, box[1] * columns, rows * (1 - box[2]), columns * (1 - box[3])
    placement = Placement((rows, columns), *filling(inner, aspect, pixel_aspect), size)
    per_input = placement.height / size, placement.width / size
    coordinates = np.mgrid[:rows, :columns].astype(np.float32) + 0.5
    for axis in (0, 1):
        seen = placement.crop(coordinates[axis], interpolation)
        back = placement.place(seen, PIXELS)
        # beyond the box and the slice there is black, which kernels reach from some way inside
        reach = [4 * max(1.0, step) for step in per_input]
        y, x = coordinates
        inside = (y > max(placement.top, 0) + reach[0]) & (x > max(placement.left, 0) + reach[1])
        inside &= y < min(placement.top + placement.height, rows) - reach[0]
        inside &= x < min(placement.left + placement.width, columns) - reach[1]
        blur = 0.5 * max(1.0, per_input[axis]) if interpolation == "nearest" else 0.0
        assert np.abs(back - coordinates[axis])[inside].max(initial=0) <= 0.1 + blur


@pytest.mark.parametrize("aspect", ["fit", "stretch"])
def test_heat_of_one_cell_lies_on_what_that_cell_saw(aspect):
    placement = Placement((512, 300), *filling((40, 30, 480, 280), aspect, 1.0), 224)
    for row, column in ((1, 2), (3, 3), (5, 4)):
        grid = np.zeros((7, 7), np.float32)
        grid[row, column] = 1
        placed = placement.place(grid, TapGeometry(16, 32))
        y = placement.top + (16 + 32 * row) / 224 * placement.height
        x = placement.left + (16 + 32 * column) / 224 * placement.width
        peak = np.unravel_index(placed.argmax(), placed.shape)
        assert np.add(peak, 0.5) == pytest.approx((y, x), abs=1)


def test_fitting_keeps_the_shape_and_stretching_fills_the_square():
    assert filling((0, 0, 100, 50), "fit", 1.0) == (0, -25, 100, 100)
    assert filling((0, 0, 100, 50), "fit", 0.5) == (0, 0, 100, 50)
    assert filling((10, 20, 110, 70), "stretch", 3.0) == (10, 20, 100, 50)


@pytest.mark.parametrize("interpolation", INTERPOLATIONS)
def test_no_interpolation_leaves_the_range_of_the_picture(interpolation):
    edges = np.zeros((64, 64), np.float32)
    edges[16:48, 16:48] = 1
    seen = Placement((64, 64), 8, 8, 40, 40, 96).crop(edges, interpolation)
    assert seen.min() >= 0
    assert seen.max() <= 1


def test_nearest_invents_no_values():
    steps = np.random.default_rng(0).integers(0, 4, (90, 70)).astype(np.float32)
    seen = Placement((90, 70), -5, 3.5, 95, 60.5, 48).crop(steps, "nearest")
    assert set(np.unique(seen)) <= {0, 1, 2, 3}
