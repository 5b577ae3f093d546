"""What belongs to a pane, to a series and to all; and that hiding a pane loses nothing."""

from dataclasses import replace

import pytest

from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText, Layout, ViewState
from mriviewer.session.panes import Panes
from tests.viewer_doubles import series_of

A, B = series_of("a", range(9)), series_of("b", range(5))


@pytest.fixture
def panes():
    made = Panes(ViewState("a", 4, 9, Window(1, 2)))
    made.use_layout(Layout.TWO)
    return made


def test_a_smaller_layout_hides_and_a_larger_one_brings_back(panes):
    panes.replace(1, ViewState("b", 2, 5))
    panes.active = 1
    panes.use_layout(Layout.ONE)
    assert [view.series_uid for view in panes.views] == ["a"]
    assert panes.active == 0
    panes.use_layout(Layout.FOUR)
    assert [(v.series_uid, v.slice_index) for v in panes.views[:2]] == [("a", 4), ("b", 2)]


def test_the_window_belongs_to_the_series_and_the_slice_to_the_pane(panes):
    panes.replace(1, replace(panes.views[0], slice_index=7))
    changed = panes.replace(0, replace(panes.views[0], window=Window(50, 9), slice_index=1))
    assert changed == [0, 1]
    assert [view.window for view in panes.views] == [Window(50, 9)] * 2
    assert [view.slice_index for view in panes.views] == [1, 7]


def test_corner_texts_belong_to_all(panes):
    panes.replace(1, ViewState("b", 2, 5, Window(3, 4)))
    panes.replace(1, replace(panes.views[1], corner_text=CornerText.NONE))
    assert {view.corner_text for view in panes.stacks} == {CornerText.NONE}
    assert panes.views[0].window == Window(1, 2), "another series keeps its window"


def test_a_series_comes_with_the_look_it_has_now_in_another_pane(panes):
    """T16: it was left in pane 1 with an old window, and changed in pane 2 since then."""
    panes.replace(1, panes.views[0])
    panes.leave(panes.views[0])
    panes.replace(0, panes.view_of(B, panes.views[0]))
    panes.replace(1, replace(panes.views[1], window=Window(77, 7)))
    back = panes.view_of(A, panes.views[0])
    assert (back.window, back.slice_index) == (Window(77, 7), 4)


def test_an_empty_pane_keeps_what_belongs_to_all(panes):
    panes.replace(0, replace(panes.views[0], corner_text=CornerText.MINIMAL))
    empty = panes.empty(panes.views[0])
    assert (empty.series_uid, empty.slice_count, empty.window) == (None, 0, None)
    assert empty.corner_text is CornerText.MINIMAL
    assert panes.replace(0, empty) == [0]


def test_it_is_known_where_a_series_is_shown(panes):
    panes.replace(1, panes.views[0])
    assert panes.showing("a") == [0, 1]
    assert panes.showing("b") == []
