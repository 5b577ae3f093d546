"""A shift and a scale are found again, and the rim of a head does not make two slices one."""

import numpy as np
import pytest
from scipy import ndimage

from tests.trainer.audit.heads import head
from trainer.audit.alignment import (
    POSES,
    align,
    correlation,
    detail_agreement,
    placed,
    posed,
    shrunk,
    still,
)


def pictures(*seeds: int, share: float = 0.0) -> np.ndarray:
    return np.stack([head(seed, 128, share) for seed in seeds]).astype(np.float32)


def test_a_known_placement_is_found_again():
    first = ndimage.gaussian_filter(pictures(1, 2), (0, 2, 2))
    true = np.array([[1.15, 0.06, 0.9, -0.08], [0.92, -0.1, 1.1, 0.05]])
    moved, _ = placed(first, true)
    reached, placement = align(moved, first, still(2), rounds=12)
    assert (reached > 0.99).all()
    assert np.abs(placement - true).max() < 0.02


def test_the_start_is_kept_where_no_step_is_better():
    flat = np.full((1, 32, 32), 7, np.float32)
    reached, placement = align(flat, flat, still(1), rounds=3)
    assert np.isfinite(placement).all()
    assert reached[0] == pytest.approx(0)


def test_neighbouring_slices_agree_less_in_detail_than_in_grey():
    first, neighbour = pictures(3), pictures(3, share=0.7)
    cover = np.ones_like(first)
    assert correlation(first, neighbour, cover)[0] > 0.9
    assert detail_agreement(first, neighbour, still(1))[0] < 0.8
    assert detail_agreement(first, 0.5 * first + 30, still(1))[0] > 0.99


def test_all_poses_differ_and_the_first_is_the_picture_itself():
    picture = np.arange(9, dtype=np.float32).reshape(1, 3, 3)
    assert (posed(picture, 0) == picture).all()
    assert len({posed(picture, pose).tobytes() for pose in range(POSES)}) == POSES


def test_shrinking_averages_blocks():
    picture = np.arange(16, dtype=np.uint8).reshape(1, 4, 4)
    assert shrunk(picture, 2).tolist() == [[[2.5, 4.5], [10.5, 12.5]]]


@pytest.mark.parametrize(("kind", "size"), [(np.uint8, 16), (np.uint8, 4), (np.float32, 32)])
def test_shrinking_adds_whole_grey_levels_without_loss(kind, size):
    whole = np.random.default_rng(0).integers(0, 256, (3, 128, 128)).astype(kind)
    whole[0] = 255  # the largest sums
    step = 128 // size
    blocks = whole.reshape(3, size, step, size, step).astype(np.float64)
    assert np.array_equal(shrunk(whole, size), blocks.mean((2, 4)).astype(np.float32))
