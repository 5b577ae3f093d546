"""The film: what follows what, and that it waits for pictures instead of leaving them out."""

from dataclasses import replace

import pytest

from mriviewer.core.study import Phase, ScanUpdate
from mriviewer.session.cine import Cine
from tests.viewer_doubles import series_of, study_of


@pytest.fixture
def playing(qtbot, make_session):
    """A film over five slices that are all read, with its steps made by hand."""

    def make(*series):
        found = study_of(*(series or (series_of("a", range(5)),)))
        session = make_session(ScanUpdate((found,), finished=True))
        session.open_paths(["/made/up"])
        qtbot.waitUntil(lambda: session.series is not None and not session.loader.missing())
        cine = Cine(session)
        cine.play(True)
        cine._timer.stop()
        return session, cine

    return make


def walk(session, cine, steps):
    places = []
    for _ in range(steps):
        cine._step()
        places.append(session.view.slice_index)
    return places


def test_round_starts_again_at_the_first_slice(playing):
    assert walk(*playing(), 4) == [3, 4, 0, 1]


def test_to_and_fro_turns_at_both_ends(playing):
    session, cine = playing()
    cine.use_loop("to and fro")
    assert walk(session, cine, 8) == [3, 4, 3, 2, 1, 0, 1, 2]


def test_once_ends_at_the_last_slice(playing):
    session, cine = playing()
    cine.use_loop("once")
    assert walk(session, cine, 4) == [3, 4, 4, 4]
    assert not cine.playing


def test_a_slice_that_is_not_read_yet_is_waited_for(playing):
    session, cine = playing()
    session.store.forget()
    assert walk(session, cine, 2) == [2, 2]


def test_phases_are_played_at_the_slice_in_view(playing):
    first = series_of("a", range(5))
    second = tuple(replace(source, frame=1) for source in first.slices)
    phases = (Phase("volume 1", first.slices), Phase("volume 2", second))
    session, cine = playing(replace(first, phases=phases))
    cine.use_phases(True)
    cine._step()
    assert (session.view.phase, session.view.slice_index) == (1, 2)


def test_another_series_stops_the_film(playing):
    session, cine = playing(series_of("a", range(5)), series_of("b", range(3)))
    cine._timer.start(1000)
    session.show_series("b")
    assert not cine.playing


def test_a_single_slice_is_no_film(playing):
    _, cine = playing(series_of("one", [3]))
    cine.play(True)
    assert not cine.playing


def test_the_speed_stays_within_its_limits(playing):
    _, cine = playing()
    cine.use_speed(1000)
    assert cine.fps == 60
    cine.use_speed(0)
    assert cine.fps == 1
