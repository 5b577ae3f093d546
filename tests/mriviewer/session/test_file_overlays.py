"""Overlay planes are read for slices that have some, once, and never for another slice."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.overlays import Overlay
from mriviewer.session.background import Workers
from mriviewer.session.file_overlays import FileOverlays
from mriviewer.session.slices import key_of
from tests.viewer_doubles import series_of


@pytest.fixture
def workers():
    made = Workers("test", 1)
    yield made
    assert made.shutdown()


def marked(*indices):
    series = series_of("a", range(3), shape=(2, 3))
    slices = tuple(replace(s, marked=i in indices) for i, s in enumerate(series.slices))
    return replace(series, slices=slices)


def plane(row, column):
    mask = np.zeros((2, 3), bool)
    mask[row, column] = True
    return Overlay(mask, "plane", "G")


def test_all_planes_of_a_slice_come_together_and_are_read_once(qtbot, workers):
    asked = []

    def read(series, index):
        asked.append(index)
        return plane(0, index), plane(1, 2)

    overlays, series = FileOverlays(workers, read), marked(0, 1)
    with qtbot.waitSignal(overlays.ready) as told:
        assert overlays.get(series, 1) is None
    assert told.args == [key_of(series, 1)]
    for _ in range(3):
        assert np.argwhere(overlays.get(series, 1)).tolist() == [[0, 1], [1, 2]]
    assert asked == [1]


def test_a_slice_without_overlays_is_not_asked_for(workers):
    overlays = FileOverlays(workers, lambda series, index: pytest.fail("nothing is there"))
    assert overlays.get(marked(), 0) is None


def test_a_file_that_cannot_be_read_has_none_and_is_not_asked_again(qtbot, workers):
    asked = []

    def read(series, index):
        asked.append(index)
        raise OSError("gone")

    overlays, series = FileOverlays(workers, read), marked(0)
    with qtbot.waitSignal(overlays.ready):
        overlays.get(series, 0)
    assert overlays.get(series, 0) is None
    assert asked == [0]
