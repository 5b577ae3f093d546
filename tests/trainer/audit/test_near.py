"""Copies are found however they were saved; look-alikes are not."""

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from tests.trainer.audit.heads import head, through_jpeg
from trainer.audit.alignment import posed
from trainer.audit.fingerprints import describe
from trainer.audit.near import Candidate, Judged, _in_order, candidates, near_pairs

ORIGINALS = [head(seed) for seed in range(12)]


def views(pictures: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    prints = [describe(picture.astype(np.float32), "L") for picture in pictures]
    return np.stack([one.whole for one in prints]), np.stack([one.head for one in prints])


def found_among(pictures: list[np.ndarray]) -> list[tuple[int, int]]:
    pairs = near_pairs(views(pictures), np.arange(len(pictures)))
    return sorted((pair.first, pair.second) for pair in pairs)


def resized(pixels: np.ndarray, rows: int, columns: int) -> np.ndarray:
    return np.asarray(Image.fromarray(pixels).resize((columns, rows), Image.Resampling.BICUBIC))


COPIES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "re-encoded": lambda p: through_jpeg(p, 35),
    "smaller and wider": lambda p: resized(p, 130, 170),
    "brighter, flatter": lambda p: (255 * (0.1 + 0.7 * (p / 255) ** 0.6)).astype(np.uint8),
    "inverse gamma": lambda p: (255 * (p / 255) ** 1.6).astype(np.uint8),
    "background cut": lambda p: p[8:-8, 25:-25],
    "cropped into the head": lambda p: p[22:-10, 30:-44],
    "in a frame": lambda p: np.pad(p, ((30, 10), (5, 60))),
    "everything at once": lambda p: through_jpeg(
        resized(posed((255 * (p / 255) ** 0.8).astype(np.uint8)[10:-18, 30:-34], 3), 150, 140), 50
    ),
}


@pytest.mark.parametrize("name", COPIES)
def test_a_changed_copy_is_found(name):
    assert found_among([*ORIGINALS, COPIES[name](ORIGINALS[5])]) == [(5, 12)]


@pytest.mark.parametrize("pose", range(1, 8))
def test_flips_and_quarter_turns_are_found_and_named(pose):
    pictures = [*ORIGINALS, posed(ORIGINALS[7], pose)]
    (pair,) = near_pairs(views(pictures), np.arange(13))
    assert (pair.first, pair.second) == (7, 12)
    assert pair.similarity > 0.95
    assert (posed(pictures[7], pair.pose) == pictures[12]).all()


@pytest.mark.parametrize("pose", range(8))
def test_a_pair_found_backwards_is_turned_back(pose):
    picture = ORIGINALS[3]
    turned = posed(picture, pose)  # as the second of the pair, it is found to be the first
    (first, second), pair = _in_order(Judged(Candidate(9, 2, pose, 0), 1, 1, 0.9))
    assert (first, second) == (pair.first, pair.second) == (2, 9)
    assert (posed(turned, pair.pose) == picture).all()


def test_neighbouring_slices_are_not_one_image():
    assert found_among([*ORIGINALS, *(head(seed, share=0.7) for seed in range(12))]) == []


def test_what_is_known_to_belong_together_is_not_compared():
    pictures = views([ORIGINALS[0], through_jpeg(ORIGINALS[0])])
    assert list(candidates(pictures, np.array([4, 4]))) == []
    assert len(near_pairs(pictures, np.array([4, 5]))) == 1


def test_empty_pictures_are_no_copies_of_one_another():
    blank = np.zeros((64, 64), np.uint8)
    assert found_among([blank, blank, np.full((64, 64), 200, np.uint8), ORIGINALS[0]]) == []
