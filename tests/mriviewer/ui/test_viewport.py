"""Gestures report numbers; what is drawn is the frame and nothing of the one before."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from mriviewer.core.geometry import InPlane, Letters
from mriviewer.core.planes import Grid
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame, HeatLayer
from mriviewer.session.wording import Corners
from mriviewer.ui.layer import Layer
from mriviewer.ui.painting import MARGIN, corners_that_fit, wrapped
from mriviewer.ui.theme import DARK
from mriviewer.ui.viewport import Viewport

VIEW = ViewState("a", 1, 5)
LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton,
)  # fmt: skip


def frame_of(grey, **fields) -> Frame:
    picture = np.asarray(grey, np.uint8)
    given = {
        "aspect": 1.0, "mm": None, "letters": None, "notice": "", "heat": None,
        "values": picture.astype(np.float32), "grid": Grid(*picture.shape[:2]), "turn": InPlane(),
        **fields,
    }  # fmt: skip
    return Frame("a", 1, picture, **given)


@pytest.fixture
def viewport(qtbot):
    made = Viewport()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show_frame(frame_of(np.full((20, 20), 128)), VIEW, Corners())
    return made


def drag(viewport, button, start, end):
    def send(kind, at, buttons, which):
        where = QPointF(*at)
        event = QMouseEvent(kind, where, where, which, buttons, Qt.KeyboardModifier.NoModifier)
        {
            QEvent.Type.MouseButtonPress: viewport.mousePressEvent,
            QEvent.Type.MouseMove: viewport.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: viewport.mouseReleaseEvent,
        }[kind](event)

    send(QEvent.Type.MouseButtonPress, start, button, button)
    send(QEvent.Type.MouseMove, end, button, Qt.MouseButton.NoButton)
    send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton, button)


def wheel(viewport, angle, modifiers=Qt.KeyboardModifier.NoModifier, at=(200.0, 200.0)):
    where = QPointF(*at)
    viewport.wheelEvent(
        QWheelEvent(where, where, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, modifiers,
                    Qt.ScrollPhase.NoScrollPhase, False)
    )  # fmt: skip


def caught(signal) -> list:
    seen = []
    signal.connect(lambda *values: seen.append(values))
    return seen


def test_left_drag_windows_by_shares_of_the_view(viewport):
    seen = caught(viewport.windowed)
    drag(viewport, LEFT, (100, 100), (200, 140))
    assert seen == [(0.25, 0.1)]


def test_middle_drag_pans_by_fractions_of_the_slice(viewport):
    seen = caught(viewport.panned)
    drag(viewport, MIDDLE, (100, 100), (140, 80))
    assert seen == [(0.1, -0.05)]


def test_right_drag_zooms_and_a_right_click_opens_the_menu(viewport):
    zoomed, menu = caught(viewport.zoom_dragged), caught(viewport.menu_wanted)
    drag(viewport, RIGHT, (100, 200), (100, 100))
    assert zoomed == [(0.25,)]
    assert menu == []
    drag(viewport, RIGHT, (100, 100), (101, 100))
    assert len(menu) == 1
    assert len(zoomed) == 1


@pytest.mark.parametrize(
    ("tool", "signal"), [("pan", "panned"), ("zoom", "zoom_dragged"), ("window", "windowed")]
)
def test_the_left_button_is_the_tool_that_was_chosen(viewport, tool, signal):
    viewport.tool = tool
    seen = caught(getattr(viewport, signal))
    drag(viewport, LEFT, (100, 100), (100, 160))
    assert len(seen) == 1


def test_the_wheel_scrolls_and_small_steps_add_up(viewport):
    seen = caught(viewport.scrolled)
    wheel(viewport, -120)
    assert seen == [(1,)]
    for _ in range(4):
        wheel(viewport, 40)
    assert seen == [(1,), (-1,)]
    wheel(viewport, -360)
    assert seen[2:] == [(3,)]


def test_ctrl_and_wheel_zooms_about_the_cursor(viewport):
    seen, scrolled = caught(viewport.zoomed), caught(viewport.scrolled)
    wheel(viewport, 120, Qt.KeyboardModifier.ControlModifier, (299.0, 199.0))
    factor, x, y = seen[0]
    assert factor == pytest.approx(1.15)
    assert (x, y) == pytest.approx((0.25, 0.0), abs=0.01)
    assert scrolled == []


def test_a_double_click_asks_for_all_the_room(viewport):
    wanted = caught(viewport.maximise_wanted)
    QTest.mouseDClick(viewport, LEFT)
    assert len(wanted) == 1


def test_the_surroundings_are_pure_black_and_pixels_keep_their_proportions(viewport):
    viewport.show_frame(frame_of(np.full((20, 20), 255), aspect=2.0), VIEW, Corners())
    image = viewport.grab().toImage()
    ratio = image.devicePixelRatio()

    def at(x, y):
        return image.pixelColor(round(x * ratio), round(y * ratio)).name()

    assert at(200, 10) == at(110, 200) == at(290, 390) == "#ffffff"
    assert at(90, 200) == at(310, 200) == "#000000"


def test_a_pixel_is_drawn_where_it_is(viewport):
    grey = np.zeros((4, 4), np.uint8)
    grey[0, 3] = 255
    viewport.show_frame(frame_of(grey), VIEW, Corners())
    image = viewport.grab().toImage()
    ratio = image.devicePixelRatio()

    def is_bright(x, y):
        return image.pixelColor(round(x * ratio), round(y * ratio)).lightness() > 128

    corners = [(x, y) for x in (50, 350) for y in (50, 350)]
    assert [corner for corner in corners if is_bright(*corner)] == [(350, 50)]


def test_the_heat_map_is_a_layer_with_its_opacity(viewport):
    heat = np.zeros((20, 20, 4), np.uint8)
    heat[:, :10] = (255, 0, 0, 255)
    layer = HeatLayer(heat, "glioma", 1.0, 1.0)
    view = replace(VIEW, heat_map=replace(VIEW.heat_map, opacity=0.5))
    viewport.show_frame(frame_of(np.full((20, 20), 128), heat=layer), view, Corners())
    image = viewport.grab().toImage()
    ratio = image.devicePixelRatio()
    left = image.pixelColor(round(100 * ratio), round(300 * ratio))
    right = image.pixelColor(round(300 * ratio), round(20 * ratio))
    assert left.red() == pytest.approx(191, abs=3)
    assert left.blue() == pytest.approx(64, abs=3)
    assert (right.red(), right.blue()) == (128, 128)


def test_what_is_kept_between_paints_is_of_this_frame_and_this_view(viewport, qtbot):
    """However often it was painted before, a view looks as one that never showed another."""
    rng = np.random.default_rng(0)
    heat = HeatLayer(rng.integers(0, 255, (20, 20, 4), np.uint8), "glioma", 1.0, 0.5)
    first = frame_of(rng.integers(0, 255, (20, 20)))
    frames = [first, replace(first, heat=heat), frame_of(rng.integers(0, 255, (20, 20)))]
    views = [VIEW, replace(VIEW, zoom=2.0), replace(VIEW, pan=(0.1, 0.0)),
             replace(VIEW, heat_map=replace(VIEW.heat_map, opacity=0.9))]  # fmt: skip
    for frame in [*frames, *frames]:
        for view in views:
            viewport.show_frame(frame, view, Corners())
            fresh = Viewport()
            qtbot.addWidget(fresh)
            fresh.resize(400, 400)
            fresh.show_frame(frame, view, Corners())
            expected = fresh.grab().toImage()
            assert all(viewport.grab().toImage() == expected for _ in range(3))
    viewport.resize(300, 350)
    fresh.resize(300, 350)
    assert viewport.grab().toImage() == fresh.grab().toImage()


def test_an_image_outlives_the_array_it_was_made_from(viewport):
    def show():
        viewport.show_frame(frame_of(np.full((512, 512), 200)), VIEW, Corners())

    show()
    junk = [np.zeros((512, 512), np.uint8) for _ in range(50)]
    image = viewport.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 4).red() == 200
    assert len(junk) == 50


def ink(viewport, frame, corners) -> int:
    """Count the bright pixels of a black slice: those of its texts."""
    viewport.show_frame(frame, VIEW, corners)
    image = viewport.grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() > 60
        for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )  # fmt: skip


def test_texts_are_drawn_and_can_be_hidden_but_the_notice_stays(viewport):
    black = frame_of(np.zeros((20, 20)), letters=Letters("R", "L", "A", "P"))
    words = Corners(("Doe, Jane",), ("T1",), ("W 1 L 2",), ("2 / 5",))
    unlettered = replace(black, letters=None)
    assert ink(viewport, black, words) > ink(viewport, unlettered, words) > 0
    assert ink(viewport, black, Corners()) == 0
    assert ink(viewport, replace(black, notice="demo, artificial lesion"), Corners()) > 0


def test_an_exported_view_can_leave_the_texts_out(viewport):
    viewport.show_frame(frame_of(np.zeros((20, 20))), VIEW, Corners(("Doe, Jane",)))
    image = viewport.picture(Corners(), ("it suggests nothing",), "for research")
    dots = [(x, y) for x in range(0, 200, 2) for y in range(0, 40, 2)]
    assert not any(image.pixelColor(x, y).red() for x, y in dots)
    assert image.width() == round(viewport.width() * viewport.devicePixelRatioF())


def bright_box(image, colour="") -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of what is not black; of warning colour alone if asked."""
    ratio = image.devicePixelRatio()
    dots = [
        (x, y)
        for x in range(image.width()) for y in range(image.height())
        if image.pixelColor(x, y).lightness() > 60
        and (not colour or image.pixelColor(x, y).name() == colour)
    ]  # fmt: skip
    xs, ys = [x / ratio for x, _ in dots], [y / ratio for _, y in dots]
    return round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))


LONG = "Müller-Lüdenscheidt, Anna-Katharina 山田太郎 Александра " * 3


@pytest.mark.parametrize("side", [240, 300, 400, 700])
def test_the_notice_meets_no_corner_text(viewport, side):
    """Drawn on black with and without the notice: no pixel of a text is covered by it."""
    viewport.resize(side, side)
    corners = Corners((LONG, LONG, LONG), (LONG, LONG, LONG), (LONG,), (LONG,))
    black = frame_of(np.zeros((20, 20)))
    viewport.show_frame(black, VIEW, corners)
    texts = viewport.grab().toImage()
    viewport.show_frame(replace(black, notice="demo, artificial lesion"), VIEW, corners)
    both = viewport.grab().toImage()
    covered = [
        (x, y)
        for x in range(texts.width()) for y in range(texts.height())
        if texts.pixelColor(x, y).lightness() > 60 and texts.pixel(x, y) != both.pixel(x, y)
    ]  # fmt: skip
    assert covered == []
    assert bright_box(both, DARK.warning.lower())[2] <= side - MARGIN + 1


def test_corner_texts_give_way_in_small_views(viewport):
    corners = Corners(("Doe, Jane", "ID 7"), ("T1", "TR 5"), ("W 1", "Zoom"), ("2 / 5", "7 mm"))
    metrics = QFontMetricsF(viewport.font())
    assert corners_that_fit(corners, metrics, QSizeF(700, 700)) == corners
    few = Corners(("Doe, Jane",), (), (), ("2 / 5",))
    assert corners_that_fit(corners, metrics, QSizeF(300, 700)) == few
    assert corners_that_fit(corners, metrics, QSizeF(700, 40)) == Corners()
    small = replace(corners, small=("Doe, Jane", "T1", "2026-03-01"))
    pane_of_four = corners_that_fit(small, metrics, QSizeF(210, 210))
    assert pane_of_four.top_left == small.small, "which series, and of when"
    assert corners_that_fit(small, metrics, QSizeF(120, 300)).top_left == ()


def test_the_ruler_gives_way_to_the_texts_beside_it(viewport):
    black = frame_of(np.zeros((20, 20)), mm=1.0)

    def ruler(corners):
        viewport.show_frame(black, VIEW, corners)
        image = viewport.grab().toImage()
        y = image.height() - round(14 * image.devicePixelRatio())
        middle = range(image.width() // 2 - 10, image.width() // 2 + 10)
        return all(image.pixelColor(x, y).lightness() > 60 for x in middle)

    assert ruler(Corners(("Doe",), (), ("W 1",), ("2 / 5",)))
    assert not ruler(Corners(("Doe",), (), (LONG,), (LONG,)))


def test_what_the_model_said_is_never_cut_off_in_an_exported_view(viewport):
    font = viewport.font()
    said = "tumor-type 1.0 suggests: " + ", ".join(f"label {n} 10 %" for n in range(12))
    lines = wrapped(said, font, 300)
    assert " ".join(lines) == said
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 300 for line in lines)
    short = viewport.picture(Corners(), ("short",), "footer").height()
    assert viewport.picture(Corners(), (said,), "footer").height() > short


@pytest.mark.parametrize("turn", [InPlane(*flags) for flags in product((False, True), repeat=3)])
def test_a_place_in_the_widget_is_a_point_of_the_stored_slice_and_back(viewport, turn):
    stored = np.zeros((10, 20), np.uint8)
    stored[3, 15] = 255
    viewport.show_frame(
        frame_of(turn.apply(stored), values=stored.astype(np.float32), turn=turn),
        replace(VIEW, zoom=0.9, pan=(0.03, -0.05)), Corners(),
    )  # fmt: skip
    at = viewport.place_of((15.0, 3.0))
    column, row = viewport.stored_point(at)
    assert (column, row) == (pytest.approx(15), pytest.approx(3))
    pixel = viewport.grab().toImage().pixelColor(at.toPoint())
    assert pixel.red() > 200, "the bright pixel is drawn where the point says it is"


def test_a_second_letter_is_drawn_beside_the_first(viewport):
    """T11: an oblique side says to which other side it leans."""
    corners, plain = Corners(top_left=("x",)), Letters("R", "L", "A", "P")
    pictures = []
    for letters in (plain, plain._replace(second_left="H")):
        viewport.show_frame(frame_of(np.zeros((20, 20)), letters=letters), VIEW, corners)
        image = viewport.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        pictures.append(rows[:, : image.width()].astype(int))
    rows, columns = np.nonzero(pictures[0] != pictures[1])
    assert len(rows)
    assert columns.max() < 60
    assert np.abs(rows - 200).max() < 20


def test_viewports_that_share_a_scale_show_so_many_points_a_millimetre(viewport):
    frame = frame_of(np.zeros((20, 30)), mm=2.0, aspect=2.0)
    viewport.show_frame(frame, VIEW, Corners())
    viewport.use_scale(3.0)
    assert viewport.picture_area().size() == QSizeF(30 * 3.0, 20 * 2 * 3.0)
    viewport.use_scale(None)
    assert viewport.picture_area().height() == 400
    viewport.use_scale(3.0)
    viewport.show_frame(frame_of(np.zeros((20, 20))), VIEW, Corners())
    assert viewport.picture_area().height() == 400, "without millimetres it is fitted"


def test_a_gesture_ends_when_its_pane_is_taken_away(qtbot, viewport):
    told, left = [], []

    class Held(Layer):
        def leave(self, view):
            left.append(view)

    viewport.layers.append(Held())
    viewport.show()
    viewport.windowed.connect(lambda *share: told.append(share))
    QTest.mousePress(viewport, LEFT, pos=QPoint(50, 50))
    viewport.hide()
    QTest.mouseMove(viewport, QPoint(150, 150))
    assert (told, left) == ([], [viewport])
