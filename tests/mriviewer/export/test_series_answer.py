"""Evidence comes back to the pixel it belongs to, whichever way the slice is stored."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import InPlane, StackGeometry, display_orientation
from mriviewer.export import series_answer
from mriviewer.export.series_answer import BATCH, evidence, explained_label, see_series
from trainer.prediction import SeriesOpinion
from trainer.preprocess import prepare

ROWS, COLUMNS = 50, 30
AXES = {0: (1.0, 0.0, 0.0), 1: (0.0, 1.0, 0.0), 2: (0.0, 0.0, 1.0)}


def blob(row: int, column: int) -> np.ndarray:
    """Return a bright spot, 5 pixels wide, on black."""
    values = np.zeros((ROWS, COLUMNS), np.float32)
    values[row - 2 : row + 3, column - 2 : column + 3] = 100
    return values


def stored_ways():
    """Return (down, right) of all 24 ways in which a slice may lie in the patient."""
    for down, right in product(AXES, AXES):
        if down != right:
            for first, second in product((1, -1), (1, -1)):
                yield tuple(first * x for x in AXES[down]), tuple(second * x for x in AXES[right])


@pytest.mark.parametrize(("down", "right"), list(stored_ways()))
def test_evidence_lies_where_it_belongs_in_the_stored_slice(make_series, network, down, right):
    normal = np.cross(right, down)
    geometry = StackGeometry(down, right, (1.0, 1.0), tuple(map(tuple, normal * [[0], [3]])))
    series = make_series(2, ROWS, COLUMNS, geometry=geometry)
    places = [(11, 22), (40, 7)]
    seen = see_series(series, lambda index: blob(*places[index]), network, lambda done: None)
    for index, values in evidence(series, seen, network, "glioma"):
        assert values.shape == (ROWS, COLUMNS)
        assert values.dtype == np.float32
        # the brightest plateau is one cell wide: its middle is where the spot is
        peak = np.argwhere(values >= values.max() * 0.999).mean(axis=0)
        cell = max(ROWS, COLUMNS) / 8
        assert np.abs(peak - places[index]).max() <= cell / 2


def test_a_transposed_slice_is_given_with_its_own_aspect(make_series, network, monkeypatch):
    given = []

    def noted(values, plan, aspect):
        given.append((values.shape, aspect))
        return prepare(values, plan, aspect)

    monkeypatch.setattr(series_answer, "prepare", noted)
    geometry = StackGeometry(
        (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (4.0, 1.0), ((0.0, 0.0, 0.0), (0.0, 0.0, 2.0))
    )
    series = make_series(1, ROWS, COLUMNS, geometry=geometry)
    see_series(series, lambda index: blob(11, 22), network, lambda done: None)
    assert given == [((COLUMNS, ROWS), 0.25)]


def test_monochrome1_is_turned_over_for_the_model(make_series, network):
    def dark_spot(index: int) -> np.ndarray:
        return -blob(11, 22)

    plain = see_series(make_series(1, ROWS, COLUMNS), dark_spot, network, lambda done: None)
    turned = see_series(
        make_series(1, ROWS, COLUMNS, inverted=True), dark_spot, network, lambda done: None
    )
    bright = see_series(
        make_series(1, ROWS, COLUMNS), lambda index: blob(11, 22), network, lambda done: None
    )
    assert np.array_equal(turned.probabilities, bright.probabilities)
    assert not np.array_equal(plain.probabilities, bright.probabilities)


def test_unreadable_slices_are_skipped_and_told(make_series, network):
    def read(index: int) -> np.ndarray:
        if index in (0, 9):
            raise ViewerError("IM cannot be shown", "it is damaged.")
        return blob(10 + index, 10)

    told = []
    series = make_series(19, ROWS, COLUMNS)
    seen = see_series(series, read, network, told.append)
    assert seen.unreadable == ((0, "it is damaged."), (9, "it is damaged."))
    assert seen.indices == tuple(index for index in range(19) if index not in (0, 9))
    assert np.isnan(seen.probabilities[[0, 9]]).all()
    assert not np.isnan(seen.probabilities[list(seen.indices)]).any()
    assert network.batches == [7, 7, 3]
    assert max(network.batches) <= BATCH
    assert told == [8, 16, 19]
    answers = dict(evidence(series, seen, network, "glioma"))
    assert set(answers) == set(seen.indices)
    for index, values in answers.items():
        row = np.argwhere(values >= values.max() * 0.999).mean(axis=0)[0]
        assert abs(row - (10 + index)) <= ROWS / 16  # each map is that of its own slice


def test_nothing_readable(make_series, network):
    def read(index: int) -> np.ndarray:
        raise ViewerError("IM cannot be shown", "it is damaged.")

    seen = see_series(make_series(3), read, network, lambda done: None)
    assert seen.indices == ()
    assert len(seen.unreadable) == 3
    assert network.batches == []


def test_the_label_explained_is_the_most_probable_finding(identity):
    assert explained_label(identity, SeriesOpinion((0.5, 0.3, 0.2), 0)) == "glioma"
    assert explained_label(identity, SeriesOpinion((0.1, 0.7, 0.2), 0)) == "pituitary"
    without = replace(identity, negative_label=None)
    assert explained_label(without, SeriesOpinion((0.1, 0.7, 0.2), 0)) == "no_tumor"


def test_the_ways_include_transposed_ones():
    turns = {display_orientation(StackGeometry(*way)) for way in stored_ways()}
    assert turns == {InPlane(*flags) for flags in product((False, True), repeat=3)}
