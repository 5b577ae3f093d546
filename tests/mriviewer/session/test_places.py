"""What stood where comes back after a restart, and never over what the reader has put there."""

from pathlib import Path

import pytest

from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout, ViewState
from mriviewer.session.places import Places, packed
from mriviewer.session.session import Session
from mriviewer.settings import Settings
from tests.viewer_doubles import doors_of, series_of, study_of

EMPTY = ViewState()
STUDIES = (study_of(*(series_of(uid, range(3)) for uid in "abcd")),)


def test_what_is_found_comes_back_once():
    places = Places(packed([ViewState("a"), EMPTY, ViewState("c"), ViewState("gone")]))
    assert places.awaits("c")
    assert not places.awaits("b")
    assert places.due(STUDIES, [EMPTY] * 4) == [(0, "a"), (2, "c")]
    assert places.due(STUDIES, [EMPTY] * 4) == []


def test_a_pane_that_the_reader_filled_is_his():
    places = Places(packed([ViewState("a"), ViewState("b"), ViewState("c")]))
    places.taken(0)
    assert places.due(STUDIES, [EMPTY, ViewState("d"), EMPTY]) == [(2, "c")]


def test_what_was_shown_in_the_meantime_gives_way():
    places = Places(packed([ViewState("a")]))
    places.fill_in(0, "d")
    assert places.due(STUDIES, [ViewState("d")]) == [(0, "a")]


@pytest.mark.parametrize("kept", ["", "nonsense", "{}", "[1, null, \"\"]", "[[[", "7",
                                  '["' + "9" * 500 + '"]', "[" * 100_000])  # fmt: skip
def test_nonsense_counts_as_nothing(kept):
    assert Places(kept).due(STUDIES, [EMPTY] * 4) == []


def test_a_layout_that_is_smaller_now_waits():
    places = Places(packed([ViewState("a"), ViewState("b")]))
    assert places.due(STUDIES, [EMPTY]) == [(0, "a")]
    assert places.due(STUDIES, [ViewState("a"), EMPTY]) == [(1, "b")]


def test_a_session_brings_them_back_while_the_scan_goes_on(qtbot):
    found = [series_of(uid, range(5)) for uid in "abc"]
    steps = [ScanUpdate((study_of(*found[:n]),), finished=n == 3) for n in (1, 2, 3)]
    kept = Settings(layout="1x2", panes=packed([ViewState("c"), ViewState("b")]))
    session = Session(kept, doors_of(*steps))
    session.use_layout(Layout(kept.layout))
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: not session.opening.running)
    assert [view.series_uid for view in session.panes] == ["c", "b"]
    assert session.close()
