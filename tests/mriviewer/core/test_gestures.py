"""The hand draws with clicks or by dragging, and changes what is there, always on the picture."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mriviewer.core import gestures
from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.gestures import Grip, Surface, drag, handles, hold, sensible

SURFACE = Surface(rows=100, columns=200, per_column=2.0, per_row=6.0)  # screen points a pixel
places = st.tuples(st.floats(-20, 220), st.floats(-20, 120))


def clicked(kind, *points):
    """Draw by clicks; the pointer goes from one to the next with the button up."""
    drawing = gestures.begin(kind, points[0], SURFACE)
    drawing = gestures.release(drawing, points[0], SURFACE)
    for point in points[1:]:
        drawing = gestures.move(drawing, point, SURFACE)
        drawing = gestures.press(drawing, point, SURFACE)
        drawing = gestures.release(drawing, point, SURFACE)
    return drawing


def dragged(kind, *pairs):
    """Draw by dragging from each first point to each second one."""
    drawing = None
    for start, stop in pairs:
        if drawing is None:
            drawing = gestures.begin(kind, start, SURFACE)
        else:
            drawing = gestures.press(gestures.move(drawing, start, SURFACE), start, SURFACE)
        drawing = gestures.move(drawing, stop, SURFACE)
        drawing = gestures.release(drawing, stop, SURFACE)
    return drawing


def shape(kind, *points, uid="a") -> Annotation:
    return Annotation(uid, kind, "s", OnSlice("i"), points)


@pytest.mark.parametrize("kind", ["length", "arrow", "ellipse", "rectangle"])
def test_two_points_by_clicks_or_by_dragging(kind):
    ends = ((10.0, 10.0), (50.0, 30.0))
    assert clicked(kind, *ends).shape == ends
    assert dragged(kind, ends).shape == ends


def test_an_angle_by_clicks_or_by_dragging_its_first_arm():
    arms = ((10.0, 10.0), (50.0, 30.0), (70.0, 10.0))
    assert clicked("angle", *arms).shape == arms
    first = dragged("angle", arms[:2])
    assert first.shape is None
    assert not first.finished
    last = gestures.press(first, arms[2], SURFACE)
    assert gestures.release(last, arms[2], SURFACE).shape == arms


def test_the_short_axis_stands_upright_on_the_long_one_in_the_patient():
    long, short = ((20.0, 20.0), (80.0, 60.0)), ((40.0, 50.0), (70.0, 20.0))
    drawn = dragged("bidirectional", long, short).shape
    assert clicked("bidirectional", *long, *short).shape == drawn
    assert drawn[:3] == (*long, short[0])
    run = (long[1][0] - long[0][0]) * 2, (long[1][1] - long[0][1]) * 6
    across = (drawn[3][0] - drawn[2][0]) * 2, (drawn[3][1] - drawn[2][1]) * 6
    assert run[0] * across[0] + run[1] * across[1] == pytest.approx(0, abs=1e-6)


def test_a_polygon_ends_with_a_double_click_or_at_its_first_corner():
    corners = ((10.0, 10.0), (60.0, 10.0), (60.0, 40.0), (10.0, 40.0))
    drawing = clicked("polygon", *corners)
    assert drawing.shape is None
    assert gestures.end(drawing).shape == corners
    assert clicked("polygon", *corners, (11.0, 10.5)).shape == corners
    assert gestures.end(clicked("polygon", *corners[:2])).shape is None
    assert not gestures.end(clicked("polygon", *corners[:2])).finished


def test_a_step_back_takes_the_last_corner_away():
    drawing = clicked("polygon", (10.0, 10.0), (60.0, 10.0), (60.0, 40.0))
    assert gestures.step_back(drawing).fixed == ((10.0, 10.0), (60.0, 10.0))
    assert gestures.step_back(clicked("polygon", (10.0, 10.0))) is None


def test_a_freehand_line_follows_the_hand_and_stays_bounded():
    drawing = gestures.begin("freehand", (150.0, 50.0), SURFACE)
    for step in range(9000):
        turn = 2 * math.pi * step / 9000
        here = (100 + 50 * math.cos(turn), 50 + 40 * math.sin(turn))
        drawing = gestures.move(drawing, here, SURFACE)
    drawn = gestures.release(drawing, (150.0, 50.0), SURFACE).shape
    assert 100 < len(drawn) <= 1024
    assert all(((c - 100) / 50) ** 2 + ((r - 50) / 40) ** 2 == pytest.approx(1) for c, r in drawn)


@pytest.mark.parametrize("kind", ["probe", "text"])
def test_one_point_is_put_down_where_the_button_comes_up(kind):
    assert dragged(kind, ((10.0, 10.0), (30.0, 20.0))).shape == ((30.0, 20.0),)
    assert clicked(kind, (10.0, 10.0)).shape == ((10.0, 10.0),)


@pytest.mark.parametrize("kind", ["length", "angle", "ellipse", "bidirectional"])
def test_clicks_in_one_place_draw_nothing(kind):
    drawing = clicked(kind, *[(10.0, 10.0)] * 6)
    assert not drawing.finished
    assert drawing.fixed == ((10.0, 10.0),)


def test_a_click_with_the_freehand_tool_draws_nothing():
    drawing = clicked("freehand", (10.0, 10.0))
    assert drawing.finished
    assert drawing.shape is None


def test_a_flat_box_is_no_shape():
    assert dragged("ellipse", ((10.0, 10.0), (90.0, 10.0))).shape is None


@given(st.lists(places, min_size=2, max_size=6))
def test_what_is_drawn_lies_on_the_picture(points):
    for kind in ("length", "angle", "bidirectional", "rectangle", "polygon", "freehand", "probe"):
        drawn = gestures.end(clicked(kind, *points))
        for column, row in (*drawn.points, *drawn.fixed):
            assert -0.5 - 1e-6 <= column <= 199.5 + 1e-6
            assert -0.5 - 1e-6 <= row <= 99.5 + 1e-6


def test_what_is_not_finished_is_measured_up_to_the_pointer():
    drawing = gestures.begin("length", (10.0, 10.0), SURFACE)
    drawing = gestures.move(drawing, (20.0, 12.0), SURFACE)
    assert drawing.points == ((10.0, 10.0), (20.0, 12.0))
    assert gestures.move(drawing, (30.0, 12.0), SURFACE).points[-1] == (30.0, 12.0)


# ---- taking hold ----------------------------------------------------------------------------


def test_near_is_near_on_the_screen_in_both_directions():
    line = [shape("length", (10.0, 10.0), (60.0, 10.0))]
    assert hold(line, (13.5, 10.0), SURFACE) == Grip("a", 0)  # 7 points off
    assert hold(line, (30.0, 11.2), SURFACE) == Grip("a", None)  # 7.2 points
    assert hold(line, (30.0, 12.0), SURFACE) is None  # 12 points: two rows, six points each


def test_the_inside_of_a_region_is_free_for_other_gestures():
    for kind in ("ellipse", "rectangle"):
        box = [shape(kind, (10.0, 10.0), (110.0, 60.0))]
        assert hold(box, (60.0, 35.0), SURFACE) is None
        assert hold(box, (60.0, 10.5), SURFACE) == Grip("a", None)
        assert hold(box, (110.5, 10.5), SURFACE) == Grip("a", 1)
    outline = [shape("freehand", (10.0, 10.0), (60.0, 10.0), (60.0, 60.0))]
    assert hold(outline, (35.0, 35.5), SURFACE) == Grip("a", None)  # the closing side


def test_the_selected_shape_is_taken_first_then_the_newest():
    crossing = [
        shape("length", (10.0, 10.0), (60.0, 10.0), uid="old"),
        shape("length", (10.0, 10.0), (60.0, 12.0), uid="new"),
    ]
    assert hold(crossing, (10.0, 10.0), SURFACE) == Grip("new", 0)
    assert hold(crossing, (10.0, 10.0), SURFACE, selected="old") == Grip("old", 0)


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        ("length", ((10.0, 10.0), (60.0, 40.0))),
        ("angle", ((10.0, 10.0), (60.0, 40.0), (80.0, 10.0))),
        ("polygon", ((10.0, 10.0), (60.0, 40.0), (80.0, 10.0))),
        ("ellipse", ((10.0, 10.0), (60.0, 40.0))),
        ("bidirectional", ((10.0, 10.0), (60.0, 10.0), (30.0, 5.0), (30.0, 20.0))),
        ("probe", ((10.0, 10.0),)),
        ("arrow", ((10.0, 10.0), (60.0, 40.0))),
    ],
)
def test_each_handle_follows_the_hand(kind, points):
    before = shape(kind, *points)
    for index, place in enumerate(handles(kind, points)):
        after = drag(before, Grip("a", index), place, (place[0] + 3, place[1] + 2), SURFACE)
        assert (place[0] + 3, place[1] + 2) in [
            pytest.approx(spot) for spot in handles(kind, after.points)
        ]
        assert after.uid == "a"


def test_a_box_keeps_the_opposite_corner():
    box = shape("rectangle", (10.0, 10.0), (60.0, 40.0))
    after = drag(box, Grip("a", 1), (60.0, 10.0), (70.0, 5.0), SURFACE)
    assert set(handles("rectangle", after.points)) >= {(10.0, 40.0), (70.0, 5.0)}


def test_the_axes_stay_upright_on_each_other_when_an_end_is_moved():
    cross = shape("bidirectional", (20.0, 50.0), (80.0, 50.0), (50.0, 40.0), (50.0, 65.0))
    for handle, to in ((0, (30.0, 20.0)), (1, (90.0, 70.0)), (2, (40.0, 44.0)), (3, (60.0, 70.0))):
        p = drag(cross, Grip("a", handle), cross.points[handle], to, SURFACE).points
        assert p[handle] == pytest.approx(to)
        run = (p[1][0] - p[0][0]) * 2, (p[1][1] - p[0][1]) * 6
        across = (p[3][0] - p[2][0]) * 2, (p[3][1] - p[2][1]) * 6
        assert run[0] * across[0] + run[1] * across[1] == pytest.approx(0, abs=1e-6)
        if handle < 2:  # the short axis is as long as it was
            assert math.hypot(*across) == pytest.approx(25 * 6)


@given(places, places)
def test_a_shape_is_moved_as_a_whole_and_never_off_the_picture(start, now):
    before = shape("angle", (10.0, 10.0), (60.0, 40.0), (80.0, 10.0))
    after = drag(before, Grip("a", None), start, now, SURFACE)
    offsets = {
        (round(c - c0, 6), round(r - r0, 6))
        for (c, r), (c0, r0) in zip(after.points, before.points, strict=True)
    }
    assert len(offsets) == 1
    assert all(-0.5001 <= c <= 199.5001 and -0.5001 <= r <= 99.5001 for c, r in after.points)


def test_what_would_be_no_shape_stays_as_it_was():
    box = shape("ellipse", (10.0, 10.0), (60.0, 40.0))
    assert drag(box, Grip("a", 2), (60.0, 40.0), (10.0, 40.0), SURFACE) is box
    line = shape("length", (10.0, 10.0), (60.0, 40.0))
    assert drag(line, Grip("a", 0), (10.0, 10.0), (60.0, 40.0), SURFACE) is line


def test_sense():
    assert sensible("probe", ((1.0, 1.0),))
    assert not sensible("length", ((1.0, 1.0),))
    assert not sensible("angle", ((1.0, 1.0), (2.0, 2.0), (2.0, 2.0)))
    assert not sensible("bidirectional", ((1.0, 1.0), (5.0, 5.0), (2.0, 2.0), (2.0, 2.0)))
    assert not sensible("polygon", ((1.0, 1.0), (2.0, 2.0), (3.0, 3.0)))
    assert sensible("polygon", ((0.0, 0.0), (4.0, 4.0), (4.0, 0.0), (0.0, 4.0)))
