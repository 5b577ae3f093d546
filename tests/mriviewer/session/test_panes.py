"""Panes: what belongs to all, what to a series, and what a smaller layout keeps."""

from dataclasses import replace

from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText, Layout, ViewState
from mriviewer.session.panes import Panes
from tests.viewer_doubles import series_of

A, B = series_of("a", range(5)), series_of("b", range(7))


def two(first=A, second=B) -> Panes:
    panes = Panes(ViewState())
    panes.use_layout(Layout.TWO)
    panes.replace(0, panes.view_of(first, panes.views[0]))
    panes.replace(1, panes.view_of(second, panes.views[1]))
    return panes


def test_a_window_belongs_to_a_series_wherever_it_is_shown():
    panes = two(A, A)
    assert panes.replace(0, replace(panes.views[0], window=Window(5, 10))) == [0, 1]
    assert panes.views[1].window == Window(5, 10)
    assert two(A, B).replace(0, replace(panes.views[0], window=Window(6, 10))) == [0]


def test_scrolling_and_zooming_belong_to_one_pane():
    panes = two(A, A)
    assert panes.replace(0, replace(panes.views[0], slice_index=4, zoom=3.0)) == [0]
    assert (panes.views[1].slice_index, panes.views[1].zoom) == (2, 1.0)


def test_corner_texts_change_in_all_panes_hidden_ones_too():
    panes = two()
    panes.use_layout(Layout.ONE)
    panes.replace(0, replace(panes.views[0], corner_text=CornerText.NONE))
    panes.use_layout(Layout.TWO)
    assert [view.corner_text for view in panes.views] == [CornerText.NONE] * 2


def test_a_smaller_layout_keeps_what_it_hides():
    panes = two()
    panes.active = 1
    panes.use_layout(Layout.ONE)
    assert (panes.active, [view.series_uid for view in panes.views]) == (0, ["a"])
    panes.use_layout(Layout.TWO)
    assert [view.series_uid for view in panes.views] == ["a", "b"]


def test_a_series_comes_back_the_way_it_was_left_and_never_beyond_its_end():
    panes = two()
    left = replace(panes.views[1], slice_index=6, zoom=2.0, window=Window(1, 2))
    panes.replace(1, left)
    panes.leave(left)
    panes.replace(1, panes.view_of(A, left))
    back = panes.view_of(series_of("b", range(3)), panes.views[1])
    assert (back.slice_index, back.slice_count, back.zoom) == (2, 3, 2.0)
    assert back.window == Window(1, 2)
