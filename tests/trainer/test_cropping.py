"""The head is found, the brain is found, and what is neither is said to be neither."""

import numpy as np
import pytest
from scipy import ndimage

from trainer.cropping import FAULTS, find_brain, find_head, with_margin

LEVEL, BLUR, OPENING = 45 / 255, 1.1, 2


def ellipse(
    shape: tuple[int, int], centre: tuple[float, float], radii: tuple[float, float]
) -> np.ndarray:
    rows, columns = np.mgrid[: shape[0], : shape[1]] + 0.5
    inside = ((rows - centre[0]) / radii[0]) ** 2 + ((columns - centre[1]) / radii[1]) ** 2 < 1
    return inside.astype(np.float32) * 0.6


def brain(unit: np.ndarray, opening: int = OPENING):
    return find_brain(unit, LEVEL, BLUR, opening)


@pytest.mark.parametrize("find", [lambda unit: find_head(unit, 0.12), brain])
@pytest.mark.parametrize("shape", [(512, 300), (240, 240)])
def test_both_find_an_ellipse(find, shape):
    centre, radii = (shape[0] * 0.5, shape[1] * 0.55), (shape[0] * 0.35, shape[1] * 0.3)
    found = find(ellipse(shape, centre, radii))
    wanted = (centre[0] - radii[0], centre[1] - radii[1], centre[0] + radii[0],
              centre[1] + radii[1])  # fmt: skip
    assert found.fault == ""
    assert found.box == pytest.approx(wanted, abs=max(shape) / 100)


def test_the_brain_crop_takes_specks_and_a_caption_for_nothing():
    unit = ellipse((200, 200), (110, 100), (60, 50))
    clean = brain(unit).box
    unit[5:8, 5:90] = 1  # a caption: thinner than the opening
    unit[190, 190] = 1
    assert brain(unit).box == clean
    assert brain(unit, opening=0).box == clean  # still the largest


def test_a_dark_brain_within_a_bright_skull_counts_with_its_inside():
    shape = (200, 260)
    ring = ellipse(shape, (100, 100), (70, 60)) - ellipse(shape, (100, 100), (64, 54))
    disc = ellipse(shape, (100, 215), (32, 32))
    assert disc.sum() > ring.sum()
    assert brain(np.maximum(ring, disc)).box[1] == pytest.approx(40, abs=2)


@pytest.mark.parametrize("centre", [(90, 70), (-40, 70)])
def test_the_steps_are_those_of_the_recipe(centre):
    """Against the recipe written out with other functions, on a head of noise, whole or cut."""
    random = np.random.default_rng(3)
    unit = ellipse((180, 150), centre, (60, 50))
    unit = np.clip(unit + random.normal(0, 0.15, unit.shape), 0, 1).astype(np.float32)
    weights = np.exp(-0.5 * (np.arange(-2, 3) / BLUR) ** 2)
    soft = ndimage.correlate1d(unit, weights / weights.sum(), 0)
    mask = ndimage.correlate1d(soft, weights / weights.sum(), 1) > LEVEL
    for _ in range(2):
        mask = ndimage.minimum_filter(mask, 3, mode="constant", cval=True)
    for _ in range(2):
        mask = ndimage.maximum_filter(mask, 3, mode="constant", cval=False)
    parts, count = ndimage.label(mask, np.ones((3, 3)))
    filled = [ndimage.binary_fill_holes(parts == number) for number in range(1, count + 1)]
    rows, columns = np.nonzero(max(filled, key=np.sum))
    wanted = (rows.min(), columns.min(), rows.max() + 1, columns.max() + 1)
    assert brain(unit).box == wanted


@pytest.mark.parametrize("find", [lambda unit: find_head(unit, 0.12), brain])
def test_failed_crops_are_told_apart(find):
    nothing = np.zeros((100, 80), np.float32)
    assert find(nothing) == (None, "nothing")
    speck = nothing.copy()
    speck[40:50, 40:50] = 1
    assert find(speck) == (None, "nothing")
    assert find(nothing + 0.7) == ((0, 0, 100, 80), "all sides")
    strip = np.zeros((120, 120), np.float32)
    strip[50:75, 5:115] = 1
    assert find(strip).fault == "odd shape"
    assert all(FAULTS[fault] for fault in ("nothing", "all sides", "odd shape"))


def test_a_strip_of_tall_pixels_is_no_strip():
    slab = np.zeros((120, 120), np.float32)
    slab[50:80, 10:110] = 1
    assert find_head(slab, 0.12).fault == "odd shape"
    assert find_head(slab, 0.12, pixel_aspect=3.0).fault == ""


def test_the_margin_stays_within_the_slice():
    assert with_margin((10, 20, 60, 40), 0.1, (100, 100)) == (5, 15, 65, 45)
    assert with_margin((0, 0, 100, 40), 0.1, (100, 45)) == (0, 0, 100, 45)
