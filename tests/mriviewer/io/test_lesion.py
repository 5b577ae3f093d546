"""The artificial lesion changes its surroundings and nothing else, always in the same way."""

import numpy as np

from mriviewer.io.lesion import Lesion, paint

LESION = Lesion(centre_mm=(30.0, -20.0, 10.0), radii_mm=(12.0, 12.0, 12.0))


def painted(shape=(80, 150, 140), spacing=(2.0, 1.0, 1.0)):
    head = np.full(shape, 100.0, np.float32)
    return paint(head, np.ones(shape, np.float32), spacing, (-70.0, -80.0, -75.0), LESION), head


def test_it_lies_where_it_is_asked_to():
    values, head = painted()
    bright = np.argwhere(values > 120)
    middle = (bright.min(axis=0) + bright.max(axis=0)) / 2
    lps = np.array([-70, -80, -75]) + (middle * (2, 1, 1))[::-1]
    assert np.abs(lps - LESION.centre_mm).max() < 4
    assert values[42, 60, 100] < 60
    assert np.array_equal(head, np.full_like(head, 100.0))


def test_the_rest_of_the_head_is_left_alone():
    values, head = painted()
    assert np.array_equal(values[:, :, :40], head[:, :, :40])
    assert np.array_equal(values[:10], head[:10])


def test_it_is_always_the_same():
    assert np.array_equal(painted()[0], painted()[0])
