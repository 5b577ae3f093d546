"""The session: what is open, what is seen, what was said, and what must not change by itself."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core import render
from mriviewer.core.errors import ViewerError
from mriviewer.core.study import ScanUpdate, Window
from mriviewer.core.view_state import Layout
from mriviewer.session import viewing
from mriviewer.session.slices import key_of
from tests.viewer_doubles import series_of, study_of

PATHS = [Path("/made/up")]


def opened(qtbot, session):
    session.find_models()
    session.open_paths(PATHS)
    qtbot.waitUntil(lambda: not session.opening.running and not session.loader.missing())
    return session


def stacked(uid):
    """A series of which planes can be made: its slices lie above one another."""
    series = series_of(uid, range(1, 6))
    places = tuple((0.0, 0.0, 3.0 * n) for n in range(5))
    return replace(series, geometry=replace(series.geometry, positions_mm=places))


def finished(*series) -> ScanUpdate:
    return ScanUpdate((study_of(*series),), finished=True)


def test_the_first_series_opens_at_its_middle_slice(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", range(9)))))
    assert (session.view.series_uid, session.view.slice_index) == ("a", 4)


def test_a_growing_series_keeps_the_very_slice_on_screen(qtbot, make_session):
    gate = threading.Event()

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(series_of("a", [5])),), done=1)
        assert gate.wait(2)
        yield finished(series_of("a", range(9)))

    session = make_session(scan=scan)
    session.open_paths(PATHS)
    qtbot.waitUntil(lambda: session.view.window is not None)
    seen = key_of(session.series, session.view.slice_index)
    gate.set()
    qtbot.waitUntil(lambda: session.view.slice_count == 9)
    assert session.view.slice_index == 5
    assert key_of(session.series, session.view.slice_index) == seen


def test_a_new_opening_adds_to_what_is_open(qtbot, make_session):
    found = iter([finished(series_of("a", range(3))), finished(series_of("b", range(3)))])
    session = make_session(scan=lambda paths, cancelled: iter([next(found)]))
    opened(qtbot, session)
    opened(qtbot, session)
    assert [s.uid for s in session.studies[0].series] == ["a", "b"]
    assert session.view.series_uid == "b"


def test_a_series_that_is_opened_from_other_files_is_read_from_them(qtbot, make_session):
    first = series_of("a", range(3))
    moved = replace(first, slices=series_of("b", [5, 6, 7]).slices)
    found = iter([finished(first), finished(moved)])
    session = make_session(scan=lambda paths, cancelled: iter([next(found)]))
    opened(qtbot, session)
    opened(qtbot, session)
    key = key_of(session.series, session.view.slice_index)
    assert key.path == moved.slices[1].path
    qtbot.waitUntil(lambda: session.store.get(key) is not None)
    assert session.store.get(key)[1, 0] == 60


def test_the_window_comes_from_the_centre_slice_and_stays_while_scrolling(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", [0, 50, 99]))))
    window = session.view.window
    assert window.center + window.width / 2 == pytest.approx(1000, rel=0.05)
    for index in (0, 2, 1):
        session.scroll_to(index)
        assert session.view.window == window


def test_percentiles_are_taken_once_and_not_at_every_scroll(qtbot, make_session, monkeypatch):
    asked = []
    taken = render.default_window
    monkeypatch.setattr(render, "default_window", lambda s, v: asked.append(1) or taken(s, v))
    session = opened(qtbot, make_session(finished(series_of("a", range(9)))))
    before = len(asked)
    for index in range(9):
        session.scroll_to(index)
    assert len(asked) == before > 0


def test_the_readers_window_survives_other_series_and_coming_back(qtbot, make_session):
    session = opened(qtbot, make_session(finished(*(series_of(u, range(5)) for u in "ab"))))
    session.change(lambda view: replace(view, window=Window(1.0, 2.0)))
    session.change(lambda view: viewing.zoomed(view, 2.0))
    session.scroll_to(1)
    session.show_series("b")
    qtbot.waitUntil(lambda: session.view.window is not None)
    assert session.view.window != Window(1.0, 2.0)
    assert session.view.zoom == 1.0
    session.show_series("a")
    assert session.view.window == Window(1.0, 2.0)
    assert (session.view.zoom, session.view.slice_index) == (2.0, 1)
    session.reset_window()
    assert session.view.window == session.default_window


def test_cancelling_keeps_what_was_found_and_ends_the_scan(qtbot, make_session):
    stopped = threading.Event()

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(series_of("a", [1, 2])),), done=2, total=100)
        while not cancelled():
            stopped.wait(0.01)
        stopped.set()

    session = make_session(scan=scan)
    session.open_paths(PATHS)
    qtbot.waitUntil(lambda: session.series is not None)
    session.cancel_opening()
    assert stopped.wait(1)
    assert not session.opening.running
    assert session.scan.finished
    assert session.series.uid == "a"


def test_a_path_that_does_not_exist_is_told(qtbot, make_session):
    def scan(paths, cancelled):
        raise ViewerError("nothing cannot be opened", "it does not exist.")
        yield

    session = make_session(scan=scan)
    with qtbot.waitSignal(session.failed) as told:
        session.open_paths(PATHS)
    assert told.args[0].title == "nothing cannot be opened"
    assert session.series is None


def test_a_damaged_slice_is_named_and_the_others_open(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", [0, 666, 2]))))
    assert [error.title for error in session.loader.broken.values()] == ["666.dcm cannot be shown"]
    assert session.store.get(key_of(session.series, 2)) is not None
    assert session.loader.missing() == 0


def test_viewed_slices_are_those_that_were_on_screen(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", range(5)))))
    session.scroll_to(0)
    seen = {key_of(session.series, i) for i in (0, 2)}
    assert session.viewed == seen


def test_the_demo_is_made_in_the_background_and_opened(qtbot, make_session):
    session = make_session(finished(series_of("demo", range(3))))
    session.open_demo()
    assert session.making_demo
    qtbot.waitUntil(lambda: session.series is not None)
    assert not session.making_demo


def test_a_demo_that_cannot_be_made_is_told(qtbot, make_session):
    def demo():
        raise OSError(28, "No space left on device")

    session = make_session(demo=demo)
    with qtbot.waitSignal(session.failed) as told:
        session.open_demo()
    assert "No space left" in str(told.args[0])


def test_closing_in_the_middle_of_everything_is_quick(qtbot, make_session):
    def scan(paths, cancelled):
        number = 1
        while not cancelled():
            yield ScanUpdate((study_of(series_of("a", range(number))),), done=number)
            number = min(number + 1, 400)

    session = make_session(scan=scan)
    session.find_models()
    session.open_paths(PATHS)
    qtbot.waitUntil(lambda: session.view.window is not None)
    assert session.close()


def test_inverted_series_keep_their_values(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", range(3), inverted=True))))
    values = session.store.get(key_of(session.series, 0))
    assert np.all(values[1:] == 0)


def test_two_panes_survive_a_series_that_becomes_shorter(qtbot, make_session):
    scans = [[finished(series_of("a", range(1, 10)))], [finished(series_of("a", range(1, 4)))]]
    session = make_session(scan=lambda paths, cancelled: iter(scans.pop(0)))
    opened(qtbot, session)
    session.use_layout(Layout.TWO)
    session.show_series("a", 1)
    session.scroll_to(8, 0)
    session.scroll_to(7, 1)
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: not session.opening.running and not session.loader.missing())
    assert [(view.slice_index, view.slice_count) for view in session.panes] == [(2, 3), (2, 3)]


def test_a_first_series_that_ends_the_three_planes_disturbs_no_pane(qtbot, make_session):
    def steps(paths, cancelled):
        found = stacked("a") if paths[0].name == "one" else series_of("b", range(3))
        yield finished(found)

    session = make_session(scan=steps)
    session.open_paths([Path("/made/one")])
    qtbot.waitUntil(lambda: session.series is not None and not session.opening.running)
    session.use_layout(Layout.FOUR)
    session.activate(3)
    session.show_series("a")
    session.use_layout(Layout.MPR)
    assert session.layout is Layout.MPR
    session.open_paths([Path("/made/two")])
    qtbot.waitUntil(lambda: not session.opening.running and session.view.series_uid == "b")
    assert (session.layout, session.active) == (Layout.FOUR, 3)
