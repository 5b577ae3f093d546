"""Memory has a budget, and the series on screen is never what pays for it."""

import numpy as np
import pytest

from mriviewer.session.slices import SliceStore, key_of
from tests.viewer_doubles import MadeUpReader, series_of

SLICE_BYTES = 20 * 30 * 4


@pytest.fixture
def store():
    return SliceStore(budget_bytes=4 * SLICE_BYTES, reader=MadeUpReader)


def test_a_slice_is_decoded_once(store):
    series = series_of("a", [3])
    assert store.get(key_of(series, 0)) is None
    first = store.read(series, 0)
    assert np.all(first[1:] == 30)
    assert store.read(series, 0) is first


def test_the_least_recently_used_goes_first_and_the_pinned_series_stays(store):
    on_screen, other = series_of("a", range(3)), series_of("b", range(3))
    store.pin("a")
    for index in range(3):
        store.read(on_screen, index)
    for index in range(3):
        store.read(other, index)
    assert all(store.get(key) is not None for key in (key_of(on_screen, i) for i in range(3)))
    assert [store.get(key_of(other, i)) is not None for i in range(3)] == [False, False, True]


def test_what_is_not_to_be_kept_is_not_kept(store):
    series = series_of("a", [1])
    store.read(series, 0, keep=False)
    assert store.get(key_of(series, 0)) is None


def test_a_series_that_has_grown_is_read_anew(store):
    few, more = series_of("a", [5]), series_of("a", [1, 5])
    assert store.read(few, 0)[1, 0] == 50
    assert store.read(more, 0)[1, 0] == 10
    assert store.read(more, 1) is store.read(few, 0)
