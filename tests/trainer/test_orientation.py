"""Slices are turned as the viewer turns them, however they were stored."""

from itertools import permutations, product

import numpy as np
import pytest

from mriviewer.core.geometry import StackGeometry, display_orientation
from trainer.orientation import arrangement, turned


def rotation(seed: int) -> np.ndarray:
    turn, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    return turn * np.sign(np.linalg.det(turn))


AXES = [
    np.eye(3)[list(order)] * np.array(signs)[:, None]
    for order in permutations(range(3))
    for signs in product((1, -1), repeat=3)
]


@pytest.mark.parametrize("turn", [*AXES, *(rotation(seed) for seed in range(40))])
def test_a_dicom_slice_is_turned_as_in_the_viewer(turn):
    down, right = turn[0], turn[1]
    stored = np.arange(12, dtype=np.float32).reshape(3, 4)
    geometry = StackGeometry(down=tuple(down), right=tuple(right))
    shown = display_orientation(geometry).apply(stored)
    assert (turned(stored, down, right) == shown).all()


def test_a_volume_without_placement_is_cut_along_its_thick_axis_as_stored():
    order = arrangement((20, 4, 20), (1.0, 1.0, 1.0), None)
    assert order.axes == (1, 2, 0)
    assert order.flips == (False, False, False)
    assert arrangement((8, 8, 8), (1.0, 1.0, 1.0), None).axes == (2, 1, 0)
    assert arrangement((8, 8, 8), (3.0, 1.0, 1.0), None).axes == (0, 2, 1)
