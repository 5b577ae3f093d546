"""What the network sees must be found again in the slice, to the pixel."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.preprocess import Placement, Plan, TapGeometry, prepare

PIXELS = TapGeometry(first=0.5, stride=1.0)  # a "map" with one cell per input pixel


def head_with_blob(
    shape: tuple[int, int], centre: tuple[float, float], sigma: float = 4
) -> np.ndarray:
    """A grey ellipse off centre, as a head, with a bright Gaussian blob at `centre`."""
    rows, columns = np.mgrid[: shape[0], : shape[1]] + 0.5
    head = ((rows - shape[0] * 0.55) / (shape[0] * 0.35)) ** 2 + (
        (columns - shape[1] * 0.45) / (shape[1] * 0.4)
    ) ** 2 < 1
    distance = (rows - centre[0]) ** 2 + (columns - centre[1]) ** 2
    return (head * 300 + 700 * np.exp(-distance / (2 * sigma**2))).astype(np.float32)


def centroid(picture: np.ndarray) -> tuple[float, float]:
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]] + 0.5
    mass = picture.sum()
    return float((rows * picture).sum() / mass), float((columns * picture).sum() / mass)


@pytest.mark.parametrize("crop", ["head", "none"])
@pytest.mark.parametrize("pixel_aspect", [1.0, 0.5, 1.7])
@pytest.mark.parametrize("shape", [(512, 300), (300, 512), (257, 181), (97, 640), (64, 64)])
def test_a_blob_is_found_where_it_belongs(shape, pixel_aspect, crop):
    """The blob is measured in the network input and carried back: within one pixel."""
    centre = (shape[0] * 0.62, shape[1] * 0.37)
    sigma = max(3.0, 0.02 * max(shape))
    prepared = prepare(head_with_blob(shape, centre, sigma), Plan(crop=crop), pixel_aspect)
    blob = np.clip(prepared.picture - 0.55, 0, None)
    assert blob.max() > 0.2
    back = prepared.placement.place(blob, PIXELS)
    assert back.shape == shape
    assert centroid(back) == pytest.approx(centre, abs=1.0)


def test_one_cell_of_a_coarse_map_lands_on_the_middle_of_its_cell():
    placement = Placement((512, 300), top=-10, left=20, height=448, width=224, size=224)
    grid = np.zeros((7, 7), np.float32)
    grid[2, 5] = 3.0
    placed = placement.place(grid, TapGeometry(first=16, stride=32))
    # cell (2, 5) is centred on input (80, 176); rows are stretched by 2, columns by 1
    assert np.unravel_index(placed.argmax(), placed.shape) == pytest.approx((150, 196), abs=1)
    assert placed.max() == pytest.approx(3.0, rel=0.03)  # interpolated, never rescaled


def test_a_one_sided_tap_moves_the_map():
    placement = Placement((224, 224), 0, 0, 224, 224, 224)
    grid = np.zeros((7, 7), np.float32)
    grid[3, 3] = 1
    even = centroid(placement.place(grid, TapGeometry(16, 32)))
    late = centroid(placement.place(grid, TapGeometry(31, 32)))
    assert np.subtract(late, even) == pytest.approx((15, 15), abs=0.1)


def test_nothing_is_claimed_outside_what_the_network_saw():
    placement = Placement((100, 100), top=20, left=30, height=50, width=50, size=224)
    placed = placement.place(np.ones((7, 7), np.float32), TapGeometry(16, 32))
    assert placed[20:70, 30:80].min() == pytest.approx(1)
    placed[20:70, 30:80] = 0
    assert not placed.any()


def test_grey_range_and_offset_of_the_scanner_do_not_matter():
    values = head_with_blob((200, 160), (110, 70))
    plain, shifted = prepare(values, Plan()), prepare(values * 12 - 500, Plan())
    np.testing.assert_allclose(shifted.picture, plain.picture, atol=1e-5)
    assert shifted.placement == plain.placement


def test_margins_are_black_and_the_aspect_is_kept():
    values = np.full((100, 50), 200, np.float32)
    values[::10] = 100  # percentiles need two values
    picture = prepare(values, Plan(crop="none")).picture
    assert not picture[:, :55].any()
    assert not picture[:, -55:].any()
    assert picture[:, 57:-57].any()


@pytest.mark.parametrize(
    "values", [np.zeros((30, 40)), np.full((30, 40), 7.0), np.full((30, 40), np.nan)]
)
def test_a_slice_with_nothing_on_it_is_black_and_whole(values):
    prepared = prepare(values.astype(np.float32), Plan())
    assert not prepared.picture.any()
    assert prepared.placement.head_area == 0


def test_a_caption_is_no_head():
    values = np.zeros((300, 300), np.float32)
    values[5:12, 5:60] = 255
    assert prepare(values, Plan()).placement.head_area == 0


@given(
    rows=st.integers(2, 90), columns=st.integers(2, 90), seed=st.integers(0, 9),
    aspect=st.floats(0.3, 3),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_any_slice_gives_input_of_the_plan(rows, columns, seed, aspect):
    values = np.random.default_rng(seed).normal(size=(rows, columns)).astype(np.float32)
    picture, placement = prepare(values, Plan(size=32), aspect)
    assert picture.shape == (32, 32)
    assert 0 <= picture.min() <= picture.max() <= 1
    assert placement.height * aspect == pytest.approx(placement.width)


@pytest.mark.parametrize("crop", ["head", "none"])
def test_the_heads_area_is_known_whether_or_not_it_is_cropped_to(crop):
    placement = prepare(head_with_blob((200, 200), (100, 100)), Plan(crop=crop, margin=0)).placement
    assert placement.head_area == pytest.approx(0.7 * 200 * 0.8 * 200, rel=0.1)


def test_a_plan_survives_json_and_refuses_what_it_does_not_know():
    plan = Plan(size=96, crop="none", mean=(0.1, 0.2, 0.3))
    assert Plan.from_json(plan.to_json()) == plan
    with pytest.raises(TrainerError, match="sharpen"):
        Plan.from_json({**plan.to_json(), "sharpen": 1})


@pytest.mark.parametrize(
    "fields",
    [
        {"size": 0},
        {"percentiles": (99, 1)},
        {"std": (1, 0, 1)},
        {"crop": "ear"},
        {"size": 1e308},
        {"mean": "x"},
        {"std": (1, float("nan"), 1)},
        {"percentiles": 4},
    ],
)
def test_a_senseless_plan_is_refused(fields):
    with pytest.raises(TrainerError, match="makes no sense"):
        Plan(**fields)


def test_normalised_input_has_three_channels_and_the_weights_numbers():
    plan = Plan(size=2, mean=(0, 0.5, 1), std=(1, 0.5, 2))
    out = plan.normalise(np.ones((1, 2, 2), np.float32))
    assert out.dtype == np.float32
    assert out[0, :, 0, 0].tolist() == [1, 1, 0]


def test_a_stack_is_no_slice():
    with pytest.raises(TrainerError, match="shape"):
        prepare(np.zeros((3, 4, 5), np.float32), Plan())
