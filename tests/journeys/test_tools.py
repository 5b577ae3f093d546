"""Every tool with real mouse events on a phantom whose pixels are not square, and what it tells.

Label, list, stored review and table must agree; turns, flips and zoom must change no number.
"""

import csv
import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from mriviewer.core.measures import value_text
from mriviewer.session.doors import Doors
from mriviewer.ui import annotation_commands
from tests.journeys.hand import (
    COLUMNS,
    INTERCEPT,
    LEFT,
    NONE,
    ROWS,
    SLICES,
    SLOPE,
    SPACING,
    Hand,
    hand_on,
    stored,
    write_phantom,
)


@pytest.fixture
def open_phantom(qtbot, qapp, tmp_path):
    """Return what opens the phantom in a window; the windows are closed at the end."""
    viewers = []

    def make(sagittal: bool = False) -> Hand:
        folder = tmp_path / f"phantom{len(viewers)}"
        write_phantom(folder, sagittal)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        viewer = Viewer(application, "dark", Doors(models=lambda: ()), restore=False)
        viewers.append(viewer)
        return hand_on(qtbot, viewer, folder)

    yield make
    for viewer in viewers:
        viewer.window.close()
        viewer.window.deleteLater()


@pytest.fixture
def hand(open_phantom) -> Hand:
    return open_phantom()


def inside(points, kind) -> np.ndarray:
    """Rescaled values of the middle slice whose centres lie in a box or ellipse."""
    (c0, r0), (c1, r1) = sorted(points)
    rows, columns = np.indices((ROWS, COLUMNS))
    if kind == "rectangle":
        within = (columns >= c0) & (columns <= c1)
        within &= (rows >= min(r0, r1)) & (rows <= max(r0, r1))
    else:
        within = ((columns - (c0 + c1) / 2) / ((c1 - c0) / 2)) ** 2 + (
            (rows - (r0 + r1) / 2) / ((r1 - r0) / 2)
        ) ** 2 <= 1
    return (stored(SLICES // 2) * SLOPE + INTERCEPT)[within]


@pytest.mark.parametrize("sagittal", [False, True])
def test_length_in_millimetres_of_the_patient(qtbot, open_phantom, sagittal):
    hand = open_phantom(sagittal)
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 40))
    (c0, r0), (c1, r1) = hand.last.points
    assert (c0, r0, c1, r1) == pytest.approx((20, 10, 50, 40), abs=0.3)
    length = math.hypot((c1 - c0) * SPACING[1], (r1 - r0) * SPACING[0])
    assert hand.told(qtbot) == (f"{length:.1f} mm",)
    hand.click((80, 10), (80, 40))
    assert len(hand.drawn) == 2
    (c0, r0), (c1, r1) = hand.last.points
    assert hand.told(qtbot) == (f"{math.hypot(c1 - c0, 2 * (r1 - r0)):.1f} mm",)


def test_angle_as_it_is_in_the_patient(qtbot, hand):
    hand.tool("tool_angle")
    hand.click((80, 30), (40, 30), (60, 20))  # 20 columns over 10 rows are 45 degrees
    (a, corner, b) = hand.last.points
    first = math.atan2(2 * (a[1] - corner[1]), a[0] - corner[0])
    second = math.atan2(2 * (b[1] - corner[1]), b[0] - corner[0])
    assert hand.told(qtbot) == (f"{abs(math.degrees(first - second)):.1f}°",)
    assert hand.seen().measures.angle == pytest.approx(45, abs=1)


def test_both_axes(qtbot, hand):
    hand.tool("tool_bidirectional")
    hand.drag((20, 30), (80, 30))
    hand.drag((50, 22), (50, 36))
    long, short = hand.seen().measures.axes
    assert (long, short) == pytest.approx((60, 28), abs=1)
    assert hand.told(qtbot) == (
        f"{long:.1f} × {short:.1f} mm", f"Product {long * short:.1f} mm²",
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["ellipse", "rectangle"])
def test_boxes_with_their_statistics(qtbot, hand, kind):
    hand.tool(f"tool_{kind}")
    hand.drag((20, 10), (60, 40))
    values = inside(hand.last.points, kind)
    found = hand.seen().measures.statistics
    assert found.pixels == values.size
    assert found.mean == pytest.approx(values.mean(), rel=1e-9)
    assert found.deviation == pytest.approx(values.std(), rel=1e-9)
    assert (found.least, found.greatest) == (values.min(), values.max())
    (c0, r0), (c1, r1) = hand.last.points
    area = abs(c1 - c0) * SPACING[1] * abs(r1 - r0) * SPACING[0]
    area *= math.pi / 4 if kind == "ellipse" else 1
    assert hand.told(qtbot)[0].startswith(f"Area {area:.1f} mm²")


def test_polygon_by_clicks_and_a_double_click(qtbot, hand):
    hand.tool("tool_polygon")
    hand.click((20, 10), (60, 10), (60, 40))
    hand.double_click((20, 40))
    assert len(hand.last.points) == 4
    box = hand.last.points
    x, y = [c for c, _ in box], [2 * r for _, r in box]
    twice = sum(x[i - 1] * y[i] - x[i] * y[i - 1] for i in range(4))
    assert hand.told(qtbot)[0].startswith(f"Area {abs(twice) / 2:.1f} mm²")
    assert hand.session.view.zoom == 1, "the double click is the polygon's"


def test_freehand_region(qtbot, hand):
    hand.tool("tool_freehand")
    turns = np.linspace(0, 2 * math.pi, 90)
    hand.drag(*[(60 + 30 * math.cos(t), 30 + 15 * math.sin(t)) for t in turns])
    area = hand.seen().measures.area
    assert area == pytest.approx(math.pi * 30 * 30, rel=0.03)
    assert hand.told(qtbot)[0].startswith(f"Area {area:.1f} mm²")


def test_probe_with_stored_value_and_place(qtbot, hand):
    hand.tool("tool_probe")
    hand.click((40, 20))
    assert hand.told(qtbot)[:3] == ("780 ", "Stored 440", "Column 40, row 20") or hand.told(
        qtbot
    )[:3] == ("780", "Stored 440", "Column 40, row 20")  # fmt: skip
    (column, row) = hand.last.points[0]
    x, y = -60 + column * SPACING[1], -60 + row * SPACING[0]
    assert hand.told(qtbot)[3] == f"R {-x:.1f} A {-y:.1f} H 8.0 mm"


def test_arrow_and_text_carry_the_readers_words(qtbot, hand):
    hand.tool("tool_arrow")
    hand.drag((20, 10), (50, 40))
    hand.write("Randsaum, größer")
    assert (hand.last.kind, hand.last.text) == ("arrow", "Randsaum, größer")
    hand.tool("tool_text")
    hand.click((70, 20))
    hand.write("   ")
    assert len(hand.drawn) == 1, "a text without words is nothing"
    hand.click((70, 20))
    hand.write("ورم")
    assert (hand.last.kind, hand.last.text) == ("text", "ورم")
    hand.tool("tool_window")
    QTest.mouseDClick(hand.view, LEFT, NONE, hand.at((70, 20)))
    hand.write("انتهى")
    assert [shape.text for shape in hand.drawn] == ["Randsaum, größer", "انتهى"]


def test_turns_flips_and_zoom_change_no_number(qtbot, hand):
    hand.tool("tool_ellipse")
    hand.drag((20, 10), (60, 40))
    hand.tool("tool_length")
    hand.drag((20, 50), (90, 20))
    before = [hand.seen(shape.uid).measures for shape in hand.drawn]
    places = [hand.view.place_of(point) for point in hand.last.points]
    for wish in ("rotate_right", "flip_across", "rotate_left", "flip_down", "zoom_in",
                 "neurological"):  # fmt: skip
        hand.tool(wish)
        assert [hand.seen(shape.uid).measures for shape in hand.drawn] == before
    assert [hand.view.place_of(point) for point in hand.last.points] != places
    hand.tool("tool_rectangle")
    hand.drag((70, 5), (100, 15))
    (c0, r0), (c1, r1) = sorted(hand.last.points)
    assert (c0, c1) == pytest.approx((70, 100), abs=0.5)
    assert sorted((r0, r1)) == pytest.approx((5, 15), abs=0.5)


def test_a_shape_is_moved_reshaped_undone_and_erased(qtbot, hand):
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 10))
    first = hand.last
    hand.tool("tool_window")
    window = hand.session.view.window
    hand.drag(first.points[1], (60, 10), (70, 10))
    assert hand.last.points[1][0] == pytest.approx(70, abs=0.5)
    assert hand.told(qtbot)[0] == f"{hand.seen().measures.length:.1f} mm"
    hand.drag((45, 10), (45, 30))
    assert [row for _, row in hand.last.points] == pytest.approx([30, 30], abs=0.5)
    assert hand.session.view.window == window, "the drag was the shape's"
    hand.session.reviewing.undo()
    hand.session.reviewing.undo()
    assert hand.drawn == (first,)
    assert hand.told(qtbot)[0] == f"{hand.seen().measures.length:.1f} mm"  # T27
    hand.session.reviewing.redo()
    assert hand.last.points[1][0] == pytest.approx(70, abs=0.5)
    assert hand.told(qtbot)[0] == f"{hand.seen().measures.length:.1f} mm"  # T27
    hand.tool("erase_annotation")
    assert hand.drawn == ()
    hand.session.reviewing.undo()
    assert len(hand.drawn) == 1


def test_esc_lets_go_of_the_drawing_then_of_the_tool(hand):
    hand.tool("tool_polygon")
    hand.click((20, 10), (60, 10))
    QTest.keyClick(hand.view, Qt.Key.Key_Escape)
    assert not hand.annotating.is_busy
    assert hand.annotating.tool == "polygon"
    QTest.keyClick(hand.view, Qt.Key.Key_Escape)
    assert hand.annotating.tool is None
    assert hand.window.actions_by_name["tool_window"].isChecked()
    assert hand.drawn == ()


def test_a_shape_stays_on_its_slice_and_the_list_leads_back(qtbot, hand):  # T25
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 10))
    index, uid = hand.session.view.slice_index, hand.last.uid
    hand.session.scroll_by(1)
    qtbot.waitUntil(lambda: hand.view.frame.slice_index == index + 1)
    assert hand.annotating.seen(hand.view.frame, 0) == ()
    hand.annotating.select("")
    panel = hand.window.annotations
    qtbot.waitUntil(lambda: panel.list.count() == 1 and panel.list.currentRow() < 0)
    panel.list.setCurrentRow(0)
    assert hand.session.view.slice_index == index
    assert hand.annotating.selected == uid
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert hand.drawn == ()
    qtbot.waitUntil(lambda: panel.list.count() == 0)


def test_key_images_are_marked_listed_and_left(qtbot, hand):
    hand.tool("key_image")
    identity = hand.session.series.slices[hand.session.view.slice_index].identity
    assert hand.session.reviewing.review.key_images == (identity,)
    panel = hand.window.annotations
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    assert panel.list.item(0).text() == "Slice 3 · Key image"
    hand.session.scroll_to(0)
    panel.list.setCurrentRow(0)
    assert hand.session.view.slice_index == 2
    hand.tool("key_image")
    assert hand.session.reviewing.review.key_images == ()


def test_hidden_shapes_are_neither_seen_nor_touched(hand):
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 10))
    hand.tool("tool_window")
    hand.tool("show_annotations")
    assert hand.annotating.seen(hand.view.frame, 0) == ()
    before = hand.last
    hand.drag((35, 10), (35, 40))
    assert hand.last == before
    hand.tool("show_annotations")
    assert len(hand.annotating.seen(hand.view.frame, 0)) == 1


def test_the_table_tells_what_the_list_tells(qtbot, hand, tmp_path, monkeypatch):  # T23, T52
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 40))
    hand.tool("tool_rectangle")
    hand.drag((70, 5), (100, 15))
    told = hand.told(qtbot)
    path = tmp_path / "measurements.csv"
    monkeypatch.setattr(annotation_commands, "ask_where", lambda *_: path)
    hand.window.annotations.export.click()
    qtbot.waitUntil(path.is_file, timeout=10000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["kind"] for row in rows] == ["length", "rectangle"]
    assert [row["slice"] for row in rows] == ["3", "3"]
    length = hand.seen(hand.drawn[0].uid).measures.length
    assert float(rows[0]["length"]) == pytest.approx(length, rel=1e-6)
    assert (rows[0]["length_unit"], rows[1]["area_unit"]) == ("mm", "mm²")
    assert told[0].startswith(f"Area {float(rows[1]['area']):.1f} mm²")
    assert f"Mean {value_text(float(rows[1]['mean']))} " in told[1]
    assert "Doe" not in path.read_text(encoding="utf-8-sig")


def test_what_was_drawn_is_there_again_after_a_restart(qtbot, hand):  # T25
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 40))
    hand.tool("tool_text")
    hand.click((70, 20))
    hand.write("siehe Vorbefund")
    said, uid = hand.session.reviewing.review, hand.session.series.uid
    folder = hand.session.series.slices[0].path.parent
    hand.window.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    again = Viewer(application, "dark", Doors(models=lambda: ()), restore=False)
    try:
        again.start([folder])
        qtbot.waitUntil(lambda: again.window.viewport.frame is not None, timeout=10000)
        assert again.session.reviewing.review_of(uid) == said
        seen = again.commands.drawing.annotating.seen(again.window.viewport.frame, 0)
        assert [shape.annotation for shape in seen] == list(said.annotations)
    finally:
        again.window.close()
        again.window.deleteLater()


def test_a_shape_on_a_plane_is_measured_in_the_patient(qtbot, hand):  # T12, T21
    hand.tool("layout_mpr")
    hand.tool("tool_rectangle")
    for kind in ("coronal", "sagittal"):
        pane = [view.plane for view in hand.session.panes].index(kind)
        hand.session.activate(pane)
        qtbot.waitUntil(lambda: hand.view.frame is not None and not hand.view.frame.identity)
        rows, columns = hand.view.frame.values.shape
        hand.drag((columns * 0.3, rows * 0.3), (columns * 0.6, rows * 0.8))
        grid, shape = hand.view.frame.grid, hand.last
        one, other = (np.asarray(grid.position_mm(*point)) for point in shape.points)
        across = abs(other - one)[0 if kind == "coronal" else 1]
        up = abs(other - one)[2]
        told = hand.told(qtbot)
        assert told[0] == f"Area {across * up:.1f} mm²"
        assert told[-1] == f"Perimeter {2 * (across + up):.1f} mm"
        inside = hand.seen().measures.statistics
        values = hand.view.frame.values[
            math.ceil(min(r for _, r in shape.points)) : math.floor(
                max(r for _, r in shape.points)) + 1,
            math.ceil(min(c for c, _ in shape.points)) : math.floor(
                max(c for c, _ in shape.points)) + 1,
        ]  # fmt: skip
        assert inside.pixels == values.size
        assert inside.mean == pytest.approx(values.mean(dtype=np.float64), rel=1e-6)
        uid, index = shape.uid, hand.session.panes[pane].slice_index
        hand.session.scroll_by(1)
        qtbot.waitUntil(lambda: not hand.annotating.seen(hand.view.frame, 0))
        hand.annotating.select("")
        hand.viewer.commands.drawing.go_to(uid)
        assert hand.session.panes[pane].slice_index == index
        qtbot.waitUntil(lambda: len(hand.annotating.seen(hand.view.frame, 0)) > 0)
    names = [hand.window.annotations.list.item(n).text().split("\n")[0] for n in range(2)]
    assert names == ["Coronal plane · Rectangle", "Sagittal plane · Rectangle"]


def test_a_shape_of_a_slice_is_the_same_in_the_layout_of_planes(qtbot, hand):  # T21
    hand.tool("tool_ellipse")
    hand.drag((20, 10), (60, 40))
    told, measures = hand.told(qtbot), hand.seen().measures
    hand.tool("layout_mpr")
    hand.session.activate([view.plane for view in hand.session.panes].index("axial"))
    qtbot.waitUntil(lambda: hand.view.frame is not None)
    qtbot.waitUntil(lambda: len(hand.annotating.seen(hand.view.frame, 0)) == 1)
    assert hand.seen().measures == measures
    assert hand.told(qtbot) == told
