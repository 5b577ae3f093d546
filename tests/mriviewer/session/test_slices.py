"""Memory has a budget, and what is on screen is never what pays for it."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.study import Phase
from mriviewer.session.background import Workers
from mriviewer.session.slices import SliceLoader, SliceStore, key_of, reach
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


def test_the_least_recently_used_goes_first_and_what_is_pinned_stays(store):
    on_screen, other = series_of("a", range(3)), series_of("b", range(3))
    store.pin([key_of(on_screen, index) for index in range(3)])
    for index in range(3):
        store.read(on_screen, index)
    for index in range(3):
        store.read(other, index)
    assert all(store.get(key) is not None for key in (key_of(on_screen, i) for i in range(3)))
    assert [store.get(key_of(other, i)) is not None for i in range(3)] == [False, False, True]


def test_what_is_pinned_is_kept_even_beyond_the_budget(store):
    series = series_of("a", range(6))
    store.pin([key_of(series, index) for index in range(6)])
    for index in range(6):
        store.read(series, index)
    assert store.used == 6 * SLICE_BYTES > store.budget
    store.pin([key_of(series, 5)])
    assert store.used <= store.budget
    assert store.get(key_of(series, 5)) is not None


def test_a_smaller_budget_is_kept_at_once(store):
    series = series_of("a", range(4))
    for index in range(4):
        store.read(series, index)
    store.use_budget(2 * SLICE_BYTES)
    assert store.used == 2 * SLICE_BYTES


def test_what_is_not_to_be_kept_is_not_kept(store):
    series = series_of("a", [1])
    store.read(series, 0, keep=False)
    assert store.get(key_of(series, 0)) is None


def test_a_series_that_has_grown_is_read_anew(store):
    few, more = series_of("a", [5]), series_of("a", [1, 5])
    assert store.read(few, 0)[1, 0] == 50
    assert store.read(more, 0)[1, 0] == 10
    assert store.read(more, 1) is store.read(few, 0)


def test_going_back_to_a_phase_opens_no_file_again():
    opened = []

    def reader(series):
        opened.append(series.phase)
        return MadeUpReader(series)

    phases = tuple(Phase(f"b {i}", series_of("a", [i, i + 10]).slices) for i in range(2))
    series = replace(series_of("a", [0, 10]), phases=phases)
    store = SliceStore(budget_bytes=SLICE_BYTES, reader=reader)
    store.pin([key_of(series, 0)])
    values = [store.read(series.at_phase(phase), 1)[1, 0] for phase in (0, 1, 0, 1)]
    assert values == [100, 110, 100, 110]
    assert opened == [0]


def numbers(wanted):
    return [(series.uid, int(series.slices[index].path.stem)) for series, index in wanted.values()]


def test_what_is_on_screen_comes_first_then_its_surroundings_then_the_active_series():
    active, other = series_of("a", range(30)), series_of("b", range(40))
    order = numbers(reach([(active, 0), (other, 39)], 10**9))
    assert order[:2] == [("a", 0), ("b", 39)]
    assert order[2:4] == [("a", 15), ("a", 1)]  # the centre, which the window is taken from
    assert {number for uid, number in order if uid == "b"} == {*range(31, 40), 20}
    assert {number for uid, number in order if uid == "a"} == set(range(30))
    assert len(set(order)) == len(order)


def test_a_series_larger_than_the_budget_is_read_ahead_as_far_as_it_goes():
    series = series_of("a", range(4096))
    assert len(reach([(series, 2000)], 100 * SLICE_BYTES)) == 100
    assert numbers(reach([(series, 7)], 1)) == [("a", 7)]  # what is on screen, in any case


def test_a_colour_slice_takes_three_times_the_room():
    series = replace(series_of("a", range(90)), colour=True)
    assert len(reach([(series, 0)], 30 * SLICE_BYTES)) == 10


class CountingReader(MadeUpReader):
    """Counts how often each slice was decoded."""

    decoded: dict[int, int]
    lock = threading.Lock()

    def read(self, index):
        with self.lock:
            number = int(self.series.slices[index].path.stem)
            self.decoded[number] = self.decoded.get(number, 0) + 1
        return super().read(index)


@pytest.fixture
def loading(qtbot):
    """Return a way to get a loader for a budget in slices; its threads end with the test."""
    workers = Workers("test", 2)

    def make(slices: int) -> tuple[SliceStore, SliceLoader]:
        CountingReader.decoded = {}
        store = SliceStore(budget_bytes=slices * SLICE_BYTES, reader=CountingReader)
        return store, SliceLoader(store, workers)

    yield make
    assert workers.shutdown()


def test_reading_ahead_stops_at_the_budget_and_nothing_is_read_twice(qtbot, loading):
    store, loader = loading(40)
    series = series_of("a", range(400))
    loader.show([(series, 100)])
    qtbot.waitUntil(lambda: loader.missing() == 0)
    assert store.used <= store.budget
    assert len(CountingReader.decoded) == 40
    for index in range(101, 111):  # on by ten: ten further slices come, ten behind go
        loader.show([(series, index)])
        qtbot.waitUntil(lambda: loader.missing() == 0)
    assert store.used <= store.budget
    assert set(CountingReader.decoded.values()) == {1}
    assert len(CountingReader.decoded) <= 51


def test_every_pane_gets_its_slice(qtbot, loading):
    store, loader = loading(3)  # no room for anything else
    series = [series_of(uid, range(20)) for uid in "abc"]
    loader.show([(each, 4) for each in series])
    qtbot.waitUntil(lambda: all(store.get(key_of(each, 4)) is not None for each in series))
    assert loader.missing() == 0


def test_a_damaged_slice_in_another_pane_keeps_nobody_from_reading(qtbot, loading):
    store, loader = loading(100)
    active, other = series_of("a", range(20)), series_of("b", [666])
    loader.show([(active, 3), (other, 0)])
    qtbot.waitUntil(lambda: loader.missing() == 0 and key_of(other, 0) in loader.broken)
    assert store.lacking([key_of(active, index) for index in range(20)]) == []


def test_more_budget_reads_further(qtbot, loading):
    store, loader = loading(10)
    series = series_of("a", range(50))
    loader.show([(series, 25)])
    qtbot.waitUntil(lambda: loader.missing() == 0)
    assert store.used == 10 * SLICE_BYTES
    loader.use_budget(50 * SLICE_BYTES)
    qtbot.waitUntil(lambda: loader.missing() == 0)
    assert store.used == 50 * SLICE_BYTES
