"""Gestures have values: what a drag does is a number, not a feeling."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.geometry import InPlane
from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText, ViewState
from mriviewer.session import viewing

VIEW = ViewState("1.2", 3, 10, Window(400.0, 800.0))


def test_scrolling_stays_inside_the_series():
    assert viewing.scrolled_to(VIEW, 99).slice_index == 9
    assert viewing.scrolled_to(VIEW, -5).slice_index == 0


def test_right_is_wider_and_down_is_brighter():
    wider = viewing.windowed(VIEW, 0.5, 0.0, 800.0)
    assert wider.window == Window(400.0, 1200.0)
    brighter = viewing.windowed(VIEW, 0.0, 0.5, 800.0)
    assert brighter.window == Window(0.0, 800.0)  # a lower centre shows more of it white


def test_a_window_never_loses_its_width():
    narrow = viewing.windowed(VIEW, -5.0, 0.0, 800.0)
    assert narrow.window is not None
    assert narrow.window.width == pytest.approx(0.08)


def test_before_the_first_pixels_there_is_no_window_to_drag():
    assert viewing.windowed(replace(VIEW, window=None), 1, 1, 800.0).window is None


def test_zooming_keeps_the_point_under_the_cursor():
    anchor = (0.25, -0.1)
    zoomed = viewing.zoomed(VIEW, 2.0, anchor)
    # a point of the slice lies at pan + zoom * point, in fractions of the fitted slice
    before = [(a - p) / VIEW.zoom for a, p in zip(anchor, VIEW.pan, strict=True)]
    after = [(a - p) / zoomed.zoom for a, p in zip(anchor, zoomed.pan, strict=True)]
    assert after == pytest.approx(before)
    assert zoomed.zoom == 2.0


def test_zoom_has_limits_and_fit_undoes_it():
    assert viewing.zoomed(VIEW, 1000.0).zoom == viewing.MOST_ZOOM
    assert viewing.zoomed(VIEW, 1e-6).zoom == viewing.LEAST_ZOOM
    moved = viewing.panned(viewing.zoomed(VIEW, 3.0), 0.2, 0.2)
    assert viewing.fitted(moved) == VIEW


def test_a_slice_cannot_be_dragged_out_of_reach():
    assert viewing.panned(VIEW, 9.0, -9.0).pan == (1.0, -1.0)


def test_corner_texts_have_three_states():
    states, view = [], VIEW
    for _ in range(3):
        states.append(view.corner_text)
        view = viewing.next_corner_text(view)
    assert states == [CornerText.ALL, CornerText.MINIMAL, CornerText.NONE]
    assert view == VIEW


def test_reading_goes_outward_from_what_is_seen():
    assert viewing.outward(2, 5) == [2, 1, 3, 0, 4]


def test_four_quarter_turns_are_none_and_two_are_both_flips():
    once = viewing.rotated(VIEW)
    twice = viewing.rotated(once)
    assert twice.turn == InPlane(False, True, True)
    assert viewing.rotated(viewing.rotated(twice)).turn == InPlane()
    assert viewing.rotated(once, clockwise=False).turn == InPlane()


def test_a_quarter_turn_to_the_right_brings_the_top_to_the_right():
    picture = np.array([[1, 2], [3, 4]])
    assert viewing.rotated(VIEW).turn.apply(picture).tolist() == [[3, 1], [4, 2]]


def test_what_is_in_the_middle_stays_there_when_the_picture_is_turned():
    moved = replace(VIEW, pan=(0.25, -0.125))
    assert viewing.flipped_across(moved).pan == (-0.25, -0.125)
    assert viewing.flipped_down(moved).pan == (0.25, 0.125)
    assert viewing.rotated(moved).pan == (0.125, 0.25)


def test_phases_stay_inside_the_series():
    view = replace(VIEW, phase_count=3)
    assert [viewing.at_phase(view, phase).phase for phase in (-1, 1, 7)] == [0, 1, 2]


def test_the_picture_can_be_had_back_as_it_came():
    changed = viewing.inverted(viewing.rotated(replace(VIEW, zoom=3.0, colour_map="hot")))
    back = viewing.as_it_came(changed, "nearest")
    assert (back.zoom, back.turn, back.inverted, back.colour_map) == (1, InPlane(), False, "grey")
    assert (back.window, back.interpolation) == (VIEW.window, "nearest")
