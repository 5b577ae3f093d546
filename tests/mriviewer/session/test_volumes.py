"""One volume, one block of memory; what it cannot be made of is told in words."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Phase
from mriviewer.session.background import Workers
from mriviewer.session.slices import SliceStore, key_of
from mriviewer.session.volumes import Volumes
from tests.viewer_doubles import MadeUpReader, series_of

SLICE_BYTES = 20 * 30 * 4


def stack(uid, numbers, shape=(20, 30), step_mm=3.0):
    """A made-up series whose slices lie above one another."""
    series = series_of(uid, numbers, shape)
    places = tuple((0.0, 0.0, step_mm * place) for place in range(len(series.slices)))
    known = series.geometry
    return replace(
        series, geometry=StackGeometry(known.down, known.right, known.pixel_spacing_mm, places)
    )


class GatedReader(MadeUpReader):
    """Waits before slice number 4 until the test lets it go on."""

    reached, gate = threading.Event(), threading.Event()

    def read(self, index):
        if self.series.slices[index].path.stem == "004":
            self.reached.set()
            assert self.gate.wait(5)
        return super().read(index)


@pytest.fixture
def gated():
    GatedReader.reached.clear()
    GatedReader.gate.clear()
    yield GatedReader
    GatedReader.gate.set()


@pytest.fixture
def made(qtbot):
    """Return a maker of (volumes, store) with workers that end with the test."""
    every = []

    def make(reader=MadeUpReader, budget=1_000_000, **known):
        workers = Workers("volumes", 1)
        every.append(workers)
        store = SliceStore(1_000_000, reader)
        return Volumes(store, workers, budget, **known), store

    yield make
    for workers in every:
        assert workers.shutdown(5)


def finished(qtbot, volumes, series):
    with qtbot.waitSignal(volumes.ready, timeout=5000) as ready:
        volumes.ask(series)
    assert ready.args == [series.uid, series.phase]
    return volumes.get(series)


def refused(qtbot, volumes, series):
    with qtbot.waitSignal(volumes.failed, timeout=5000) as failed:
        volumes.ask(series)
    assert volumes.get(series) is None
    assert volumes.why_not(series) is failed.args[0]
    return failed.args[0]


def test_a_volume_holds_the_slices_in_order(qtbot, made):
    volumes, _ = made()
    series = stack("a", range(1, 6))
    volume = finished(qtbot, volumes, series)
    assert volume.voxels[:, 5, 5].tolist() == [10, 20, 30, 40, 50]
    assert volume.position_mm((2, 0, 0)).tolist() == [0, 0, 6]


def test_slices_become_views_of_the_volume(qtbot, made):
    """No slice is in memory twice, and nobody can change what another one sees."""
    volumes, store = made()
    series = stack("a", range(5))
    before = [store.read(series, index).copy() for index in range(3)]
    assert store.used == 3 * SLICE_BYTES
    volume = finished(qtbot, volumes, series)
    assert store.used == 0
    for index in range(5):
        held = store.get(key_of(series, index))
        assert np.shares_memory(held, volume.voxels)
        assert store.read(series, index) is held
        assert not held.flags.writeable
    assert all(np.array_equal(b, volume.voxels[i]) for i, b in enumerate(before))
    assert not volume.voxels.flags.writeable
    assert store.lacking([key_of(series, 1)]) == []


def test_what_is_held_is_not_read_again(qtbot, made):
    class Counting(MadeUpReader):
        read_indices: list[int] = []  # noqa: RUF012

        def read(self, index):
            self.read_indices.append(index)
            return super().read(index)

    volumes, store = made(Counting)
    series = stack("a", range(5))
    store.read(series, 1)
    finished(qtbot, volumes, series)
    assert sorted(Counting.read_indices) == [0, 1, 2, 3, 4]


def test_asking_again_does_nothing(qtbot, made):
    volumes, _ = made()
    series = stack("a", range(4))
    volume = finished(qtbot, volumes, series)
    volumes.ask(series)
    assert not volumes.under_way(series)
    assert volumes.get(series) is volume


def test_a_series_that_has_grown_is_made_anew(qtbot, made):
    volumes, store = made()
    few, more = stack("a", range(4)), stack("a", range(6))
    finished(qtbot, volumes, few)
    assert volumes.get(more) is None
    volume = finished(qtbot, volumes, more)
    assert volume.shape == (6, 20, 30)
    assert volumes.get(few) is None
    assert np.shares_memory(store.get(key_of(more, 0)), volume.voxels)


def test_each_phase_has_a_volume_of_its_own(qtbot, made):
    volumes, _ = made()
    first, second = stack("a", range(1, 4)), stack("a", range(11, 14))
    phases = (Phase("b 0", first.slices), Phase("b 1000", second.slices))
    series = replace(first, phases=phases)
    assert finished(qtbot, volumes, series).voxels[0, 5, 5] == 10
    later = series.at_phase(1)
    assert volumes.get(later) is None
    volume = finished(qtbot, volumes, later)
    assert volume.voxels[0, 5, 5] == 110
    assert volume.phase == 1
    assert volumes.get(series).voxels[0, 5, 5] == 10


def test_the_least_recently_used_makes_room_but_not_what_is_on_screen(qtbot, made):
    volumes, store = made(budget=9 * SLICE_BYTES)
    a, b, c = (stack(uid, range(4)) for uid in "abc")
    finished(qtbot, volumes, a)
    finished(qtbot, volumes, b)
    volumes.pin(frozenset({("a", 0)}))
    finished(qtbot, volumes, c)
    assert volumes.get(a) is not None
    assert volumes.get(b) is None
    assert store.get(key_of(b, 0)) is None
    volumes.pin(frozenset({("a", 0), ("c", 0)}))
    reason = refused(qtbot, volumes, b).reason
    assert "GB are free" in reason


def test_too_large_a_volume_is_refused_in_words(qtbot, made):
    volumes, _ = made(budget=3 * SLICE_BYTES)
    error = refused(qtbot, volumes, stack("a", range(4)))
    assert error.title == "No planes can be reconstructed"
    assert error.reason == "The series takes 0.00 GB of memory; 0.00 of 0.00 GB are free."
    assert error.remedy


def test_a_series_that_makes_no_volume_is_refused_with_its_reason(qtbot, made):
    volumes, store = made()
    error = refused(qtbot, volumes, series_of("flat", range(5)))
    assert "position of every slice" in error.reason
    assert store.get(key_of(series_of("flat", range(5)), 0)) is None


def test_a_damaged_slice_leaves_no_volume_with_a_hole(qtbot, made):
    volumes, store = made()
    series = stack("a", [1, 2, 666, 4])
    kept = store.read(series, 0).copy()
    store.pin([key_of(series, 0)])
    error = refused(qtbot, volumes, series)
    assert error.reason == "Slice 3 is missing from the volume: it is damaged."
    assert np.array_equal(store.get(key_of(series, 0)), kept)  # on screen: it stays
    assert store.get(key_of(series, 1)) is None  # of the volume that was given up
    assert store.used == SLICE_BYTES


def test_cancelling_gives_back_what_was_lent(qtbot, made, gated):
    volumes, store = made(gated)
    series = stack("a", range(8))
    visible = key_of(series, 1)
    store.pin([visible])
    volumes.ask(series)
    assert gated.reached.wait(5)
    assert store.get(visible) is not None
    volumes.cancel(series)
    assert not volumes.under_way(series)
    gated.gate.set()
    assert volumes.get(series) is None
    assert np.all(store.get(visible)[1:] == 10)
    with qtbot.waitSignal(volumes.ready, timeout=5000):
        volumes.ask(series)
    assert volumes.get(series).voxels[7, 5, 5] == 70


def test_progress_is_told_ten_times_a_second_at_most(qtbot, made):
    ticks = iter(0.04 * tick for tick in range(1000))
    volumes, _ = made(clock=lambda: next(ticks))
    told = []
    volumes.progressed.connect(lambda *state: told.append(state))
    finished(qtbot, volumes, stack("a", range(30)))
    assert told
    assert len(told) <= 30 * 0.04 * 2 / 0.1
    assert told == sorted(told)
    assert all(state[:2] == ("a", 0) and state[3] == 30 for state in told)


def test_forgetting_lets_everything_go(qtbot, made):
    volumes, store = made()
    series = stack("a", range(4))
    finished(qtbot, volumes, series)
    volumes.forget()
    assert volumes.get(series) is None
    assert store.get(key_of(series, 0)) is None


def test_slices_and_volumes_together_stay_within_one_budget(qtbot, made):
    volumes, store = made(budget=None)
    whole, volume = store.budget, 9 * SLICE_BYTES
    finished(qtbot, volumes, stack("a", range(1, 10)))
    assert store.budget == whole - volume
    volumes.use_budget(4 * volume)
    assert store.budget == 3 * volume
    volumes.pin(frozenset({("a", 0)}))
    volumes.use_budget(volume)
    assert store.budget == volume // 4, "what is on screen stays; the rest gets the least"
    volumes.release()
    assert store.budget == volume
