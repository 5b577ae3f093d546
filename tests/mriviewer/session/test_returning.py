"""What was looked at comes back as it was left, also after the program was killed."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.geometry import AS_STORED
from mriviewer.core.study import Phase, ScanUpdate, Voi, VoiLut, Window
from mriviewer.core.view_state import Layout
from mriviewer.session import viewing
from mriviewer.session.returning import find_slice
from tests.viewer_doubles import series_of, study_of


def named(uid, numbers):
    """Return a series whose slices have identities, as all readers give them."""
    series = series_of(uid, numbers)
    slices = tuple(replace(s, identity=f"{uid}.{s.path.stem}") for s in series.slices)
    return replace(series, slices=slices)


A, B = named("a", range(10, 100, 10)), named("b", range(5))
FOUND = ScanUpdate((study_of(A, B),), finished=True)


@pytest.fixture
def start(qtbot, make_session):
    """Return what opens the study anew, as after a kill: nothing is closed before."""

    def begin(*steps):
        session = make_session(*(steps or (FOUND,)))
        session.open_paths([Path("/made/up")])
        qtbot.waitUntil(lambda: at_rest(session))
        return session

    return begin


def at_rest(session) -> bool:
    shown = session.series is not None and session.view.window is not None
    return shown and not session.opening.running and not session.loader.missing()


def test_a_slice_is_found_by_its_identity_in_every_phase():
    phased = replace(A, phases=(Phase("b 0", A.slices), Phase("b 1000", B.slices)))
    assert find_slice(A, "a.030") == (0, 2)
    assert find_slice(phased, "b.004") == (1, 4)
    assert find_slice(A, "b.004") is None
    assert find_slice(series_of("x", [1]), "") is None, "what has no name is not found by it"


def test_slice_zoom_and_look_come_back_after_a_kill(start):
    session = start()
    default = session.view.window
    session.scroll_to(7)
    session.change(lambda v: replace(v, zoom=2.0, pan=(0.1, -0.2), inverted=True))
    session.change(lambda v: replace(v, window=Window(100, 50)))
    session.show_series("b")
    session.change(lambda v: viewing.scrolled_to(v, 4))
    session.reviewing.flush()  # the pauses that end a gesture
    again = start()
    assert again.view.slice_index == 7
    assert (again.view.zoom, again.view.pan, again.view.inverted) == (2.0, (0.1, -0.2), True)
    assert again.view.window == Window(100, 50)
    again.reset_window()
    assert again.view.window == default
    again.show_series("b")
    assert again.view.slice_index == 4
    assert again.view.window != Window(100, 50)


def test_the_slice_is_gone_to_when_the_scan_finds_it(qtbot, start):
    session = start()
    session.scroll_to(8)
    session.reviewing.flush()
    part = replace(A, slices=A.slices[:3])
    again = start(ScanUpdate((study_of(part),)), FOUND)
    qtbot.waitUntil(lambda: again.view.slice_count == 9)
    assert again.view.slice_index == 8


def test_a_reader_who_scrolls_meanwhile_is_left_in_peace(qtbot, make_session, start):
    """T30: nothing moves under the reader."""
    session = start()
    session.scroll_to(8)
    session.reviewing.flush()
    part = ScanUpdate((study_of(replace(A, slices=A.slices[:3])),), finished=True)
    scans = [[part], [FOUND]]
    again = make_session(scan=lambda paths, cancelled: iter(scans.pop(0)))
    again.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: again.series is not None and not again.opening.running)
    again.scroll_to(0)
    again.open_paths([Path("/made/up/more")])
    qtbot.waitUntil(lambda: not again.opening.running and again.view.slice_count == 9)
    assert again.view.slice_index == 0


def test_undo_and_redo_of_a_look_are_seen(start):
    session = start()
    default = session.view.window
    session.change(lambda v: replace(v, window=Window(100, 50)))
    session.reviewing.flush()
    session.change(lambda v: replace(v, inverted=True))
    assert session.reviewing.undo().kind == "look"
    assert (session.view.window, session.view.inverted) == (Window(100, 50), False)
    session.reviewing.undo()
    assert session.view.window == default
    session.reviewing.redo()
    session.reviewing.redo()
    assert (session.view.window, session.view.inverted) == (Window(100, 50), True)


def test_a_window_that_comes_by_itself_is_no_step(start):
    session = start()
    session.scroll_to(3)
    session.reviewing.flush()
    assert not session.reviewing.can_undo
    session.reset_window()
    session.reviewing.flush()
    assert not session.reviewing.can_undo


def test_undo_reaches_series_that_are_not_on_screen(start):
    session = start()
    session.change(lambda v: replace(v, inverted=True))
    session.reviewing.flush()
    session.use_layout(Layout.TWO)
    session.show_series("b", 1)
    session.use_layout(Layout.ONE)
    session.change(viewing.flipped_across)
    session.reviewing.flush()
    session.show_series("b")  # "a" was left, and "b" stands in a hidden pane too
    session.change(viewing.flipped_down)
    session.reviewing.undo()
    session.reviewing.undo()
    session.show_series("a")
    assert (session.view.inverted, session.view.turn) == (True, AS_STORED)
    session.use_layout(Layout.TWO)
    assert session.panes[1].turn == AS_STORED


def test_undo_gives_back_how_a_series_came_not_what_is_common(start):
    """The header's VOI LUT is no work of the reader's."""
    table = VoiLut(0.0, tuple(range(256)), 255)
    phased = replace(A, voi=Voi(luts=(table,)))
    session = start(ScanUpdate((study_of(phased),), finished=True))
    came = session.view
    assert came.lut == 0
    session.change(viewing.inverted)
    session.reviewing.flush()
    session.reviewing.undo()
    assert session.view == came
