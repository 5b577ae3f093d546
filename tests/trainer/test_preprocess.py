"""What the network sees must be found again in the slice, to the pixel."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from scipy import ndimage

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
        {"fixed": (255, 0)},
        {"fixed": ()},
        {"fixed": (0, float("inf"))},
        {"interpolation": "magic"},
        {"aspect": "wide"},
        {"channels": "rainbow"},
        {"brain_opening": 1.5},
        {"brain_opening": 10**9},
        {"brain_blur": -1},
        {"margin": -0.4},
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


def test_a_choice_that_is_none_is_told_what_there_is():
    with pytest.raises(TrainerError, match="crop is 'ear'; it may be head, brain, none"):
        Plan(crop="ear")


def test_a_plan_written_before_there_were_more_fields_is_read():
    """The plan of the shipped packages, version 1.0.0."""
    old = {"size": 224, "percentiles": [0.1, 99.9], "crop": "head", "head_level": 0.12,
           "margin": 0.03, "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}  # fmt: skip
    assert Plan.from_json(old) == Plan()


def as_first_written(values: np.ndarray, crop: str, pixel_aspect: float) -> np.ndarray:
    """What version 1.0.0 of the shipped packages was trained on: the default plan, in one piece."""
    clean = np.nan_to_num(values.astype(np.float32))
    low, high = np.percentile(clean, (0.1, 99.9))
    if high <= low:
        low, high = clean.min(), clean.max()
    unit = np.clip((clean - np.float32(low)) / np.float32(high - low), 0, 1)
    rows, columns = unit.shape
    small = min(128, rows), min(128, columns)
    tiny = np.asarray(Image.fromarray(unit).resize(small[::-1], Image.Resampling.BOX))
    parts, _ = ndimage.label(tiny > 0.12)
    down, across = ndimage.find_objects(parts)[np.argmax(np.bincount(parts.ravel())[1:])]
    share = (down.stop - down.start) * (across.stop - across.start) / parts.size
    top, left, bottom, right = 0.0, 0.0, float(rows), float(columns)
    if crop == "head" and share >= 0.05:
        sizes = rows / small[0], columns / small[1]
        top, bottom = down.start * sizes[0], down.stop * sizes[0]
        left, right = across.start * sizes[1], across.stop * sizes[1]
        margin = 0.03 * max(bottom - top, right - left)
        top, left = max(top - margin, 0.0), max(left - margin, 0.0)
        bottom, right = min(bottom + margin, float(rows)), min(right + margin, float(columns))
    width = max((bottom - top) * pixel_aspect, right - left)
    height = width / pixel_aspect
    top, left = (top + bottom - height) / 2, (left + right - width) / 2
    before = max(0, math.ceil(-top)), max(0, math.ceil(-left))
    after = max(0, math.ceil(top + height - rows)), max(0, math.ceil(left + width - columns))
    padded = np.pad(unit, ((before[0], after[0]), (before[1], after[1])))
    y, x = top + before[0], left + before[1]
    box = x, y, min(x + width, padded.shape[1]), min(y + height, padded.shape[0])
    resized = Image.fromarray(padded).resize((224, 224), Image.Resampling.BILINEAR, box=box)
    return np.asarray(resized, np.float32)


@pytest.mark.parametrize("crop", ["head", "none"])
@pytest.mark.parametrize("pixel_aspect", [1.0, 0.6])
@pytest.mark.parametrize("shape", [(512, 512), (240, 190), (97, 640)])
def test_the_default_plan_gives_the_same_bits_as_ever(shape, pixel_aspect, crop):
    random = np.random.default_rng(7)
    noise = random.normal(0, 20, shape).astype(np.float32)
    values = head_with_blob(shape, (shape[0] * 0.5, shape[1] * 0.4)) + noise
    picture = prepare(values, Plan(crop=crop), pixel_aspect).picture
    np.testing.assert_array_equal(picture, as_first_written(values, crop, pixel_aspect))


def test_fixed_values_become_black_and_white_on_every_slice():
    values = np.array([[0, 51], [102, 400]], np.float32).repeat(8, 0).repeat(8, 1)
    picture = prepare(values, Plan(size=16, crop="none", fixed=(0, 255))).picture
    assert picture[[2, 2, 13, 13], [2, 13, 2, 13]] == pytest.approx([0, 0.2, 0.4, 1], abs=1e-6)


def test_the_papers_rules_for_grey_levels_are_percentiles():
    values = np.random.default_rng(1).integers(10, 200, (64, 64)).astype(np.float32)
    linear = prepare(values, Plan(size=64, crop="none", percentiles=(0, 100))).picture
    np.testing.assert_allclose(linear, (values - values.min()) / np.ptp(values), atol=1e-6)
    stretched = prepare(values, Plan(size=64, crop="none", percentiles=(2, 98))).picture
    low, high = np.percentile(values, (2, 98))
    np.testing.assert_allclose(stretched, np.clip((values - low) / (high - low), 0, 1), atol=1e-6)


def test_the_crop_to_the_brain_is_closer_than_the_slice_and_says_when_it_fails():
    values = head_with_blob((300, 260), (160, 100))
    plan = Plan(crop="brain", margin=0.0, percentiles=(0, 100))
    placement = prepare(values, plan).placement
    assert placement.crop_failed == ""
    assert placement.height < 250
    failed = prepare(np.zeros((300, 260), np.float32), plan).placement
    assert failed.crop_failed == "nothing"
    assert failed.height == 300
    whole = prepare(np.zeros((300, 260), np.float32), Plan(crop="none")).placement
    assert whole.crop_failed == ""


def test_a_stack_is_no_slice():
    with pytest.raises(TrainerError, match="shape"):
        prepare(np.zeros((3, 4, 5), np.float32), Plan())
