"""Three planes as a reader meets them: what lies where in the patient, whatever was acquired (T12).

Where a spot must appear follows from its place in millimetres, the conventions of the display and
the scale alone; nothing of the program's own turns and grids enters.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import ScanUpdate, Window
from mriviewer.core.view_state import Layout
from mriviewer.session import viewing
from mriviewer.session.models import ModelChoice
from tests.mriviewer.session.test_evidence import turned_about
from tests.viewer_doubles import LABELS, FakeRuntime, doors_of, series_of, study_of

L, P, H = np.eye(3)
LETTERS = {"axial": "RLAP", "sagittal": "APHF", "coronal": "RLHF"}  # left, right, top, bottom
SHOWN = {"axial": (L, P), "sagittal": (P, -H), "coronal": (L, -H)}  # right and down on screen
TILT = turned_about(0, 24) @ turned_about(1, -9) @ turned_about(2, 17)
# unit vectors of slices, rows and columns, and their spacings
ACQUIRED = {
    "axial": ((H, P, L), (4.0, 1.0, 1.0), (13, 44, 40)),
    "axial from the head down": ((-H, -P, -L), (3.0, 0.8, 1.2), (15, 50, 36)),
    "coronal": ((P, -H, L), (5.0, 1.0, 0.7), (11, 40, 60)),
    "sagittal": ((L, -H, P), (2.5, 1.4, 1.0), (17, 30, 44)),
    "sagittal, rows to the back": ((-L, P, H), (3.0, 1.0, 1.5), (15, 44, 30)),
    "oblique": ((TILT @ H, TILT @ P, TILT @ L), (2.0, 1.0, 1.0), (23, 48, 40)),
    "oblique, from the front": ((TILT @ P, TILT @ -H, TILT @ L), (3.0, 1.0, 1.0), (15, 46, 40)),
}  # fmt: skip


class Phantom:
    """A made-up series with a bright spot, and the reader of its slices."""

    def __init__(self, name, spot=(0.3, 0.65, 0.2)):
        directions, spacing, shape = ACQUIRED[name]
        self.steps = np.array([d * s for d, s in zip(directions, spacing, strict=True)]).T
        self.corner = np.array([-12.0, 8.0, 30.0])
        self.voxels = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)
        self.voxels *= 10.0 / self.voxels.size  # all different, and dark
        self.spot = np.array([round(s * n) for s, n in zip(spot, shape, strict=True)])
        around = tuple(slice(at - 1, at + 2) for at in self.spot)
        self.voxels[around] = 1000.0
        places = tuple(tuple(self.place((n, 0, 0))) for n in range(shape[0]))
        self.series = replace(
            series_of("phantom", range(shape[0]), shape[1:], header_window=Window(600, 800)),
            geometry=StackGeometry(
                tuple(directions[1]), tuple(directions[2]), spacing[1:], places
            ),
            frame_of_reference="1.2.3",
        )  # fmt: skip
        self.spacing = np.array(spacing)
        self.middle = self.place((np.array(shape) - 1) / 2)

    def place(self, index):
        return self.corner + self.steps @ index

    def index(self, place):
        return np.linalg.solve(self.steps, np.asarray(place) - self.corner)

    def reader(self, series):
        voxels = self.voxels

        class Reader:
            def read(self, index):
                return voxels[index].copy()

        return Reader()


@pytest.fixture
def on_screen(qtbot, qapp):
    """Return what shows the three planes of a phantom in a window, and the phantom."""
    made = []

    def show(name, layout=Layout.MPR, *others, **doors):
        shown = Phantom(name)
        update = ScanUpdate((study_of(shown.series, *others),), finished=True)
        doors = {"reader": shown.reader, "models": lambda: ()} | doors
        doors = doors_of(update, **doors)
        viewer = Viewer(QApplication.instance(), "dark", doors, restore=False)
        made.append(viewer)
        viewer.window.resize(1300, 860)
        viewer.start([Path("/made/up")])
        session = viewer.session
        qtbot.waitUntil(lambda: session.series is not None and not session.opening.running)
        qtbot.waitUntil(lambda: session.view.window is not None)
        session.use_layout(layout)
        if layout is Layout.MPR:
            qtbot.waitUntil(lambda: session.planes.volume(session.series) is not None)
            qtbot.waitUntil(lambda: all(v.frame is not None for v in viewports(viewer)))
        return viewer, shown

    yield show
    for viewer in made:
        viewer.window.close()
        viewer.window.deleteLater()


def viewports(viewer):
    return [pane.viewport for pane in viewer.window.grid.panes[: viewer.session.layout.panes]]


def drawn_at(viewport):
    """Where the bright spot stands in a viewport: the middle of its light, in points."""
    image = QImage(viewport.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    viewport.paint_slice(painter, viewport.picture_area())
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 0]
    light = np.where(pixels > 60, pixels, 0).astype(float)
    assert light.any(), "the spot is on screen"
    rows, columns = np.indices(light.shape)
    total = light.sum()
    return np.array([(columns * light).sum(), (rows * light).sum()]) / total + 0.5


def expected_at(viewport, phantom, place):
    """Where a place must stand, by the conventions and the scale alone."""
    right, down = SHOWN[viewport.view.plane]
    off = (np.asarray(place) - phantom.middle) * viewport.scale * viewport.view.zoom
    middle = np.array([viewport.width(), viewport.height()]) / 2
    fitted = viewport.picture_area().size().toTuple()
    pan = np.array(viewport.view.pan) * fitted / viewport.view.zoom
    return middle + pan + (off @ right, off @ down)


@pytest.mark.parametrize("name", ACQUIRED)
def test_a_spot_stands_at_its_place_in_every_pane(on_screen, name):
    viewer, phantom = on_screen(name)
    spot = phantom.place(phantom.spot)
    viewer.session.crosshair.move(spot, 0)
    viewer.session.crosshair.lead_all()
    for viewport in viewports(viewer):
        letters, kind = viewport.frame.letters, viewport.view.plane
        assert "".join(letters[:4]) == LETTERS[kind]
        off = drawn_at(viewport) - expected_at(viewport, phantom, spot)
        half_a_voxel = phantom.spacing.max() / 2 * viewport.scale
        within = half_a_voxel if "oblique" in name else 1.0  # its tilted edges are cut unevenly
        assert np.abs(off).max() <= within, f"{kind}: {off} points off"


@pytest.mark.parametrize("name", ["axial from the head down", "coronal", "sagittal"])
def test_the_voxel_under_the_crosshair_is_the_same_in_all_three(on_screen, name):
    """T15: half a voxel off would be another value."""
    viewer, phantom = on_screen(name)
    crosshair = viewer.session.crosshair
    for share in ((0.1, 0.2, 0.9), (0.5, 0.5, 0.5), (0.95, 0.9, 0.05)):
        index = np.round(np.array(share) * (np.array(phantom.voxels.shape) - 1)).astype(int)
        crosshair.move(phantom.place(index), 0)
        crosshair.lead_all()
        for viewport in viewports(viewer):
            frame = viewport.frame
            column, row = crosshair.mark(frame, viewer.session.series)
            assert (column, row) == pytest.approx((round(column), round(row)), abs=0.01)
            assert frame.values[round(row), round(column)] == phantom.voxels[tuple(index)]


def press(viewport, at, kind=QEvent.Type.MouseButtonPress, button=Qt.MouseButton.LeftButton,
          modifiers=Qt.KeyboardModifier.NoModifier):  # fmt: skip
    held = button if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, at, viewport.mapToGlobal(at), button, held, modifiers)
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("name", ["axial", "sagittal", "oblique"])
@pytest.mark.parametrize("pane", [0, 1, 2])
def test_a_press_leads_to_the_same_place_in_the_other_panes(on_screen, name, pane):
    viewer, phantom = on_screen(name)
    session = viewer.session
    viewer.window.actions_by_name["tool_crosshair"].trigger()
    pressed = viewports(viewer)[pane]
    right, down = SHOWN[pressed.view.plane]
    before = np.array(session.crosshair.spot.position_mm)
    at = QPointF(pressed.width() / 2 + 9, pressed.height() / 2 - 6)
    press(pressed, at)
    spot = np.array(session.crosshair.spot.position_mm)
    wanted = phantom.middle + right * 9 / pressed.scale - down * 6 / pressed.scale
    assert spot @ right == pytest.approx(wanted @ right, abs=0.05)
    assert spot @ down == pytest.approx(wanted @ down, abs=0.05)
    across = np.cross(right, down)
    step = phantom.spacing.max()
    assert abs((spot - before) @ across) <= step / 2 + 0.01, "on the plane that was pressed on"
    for viewport in viewports(viewer):
        grid = viewport.frame.grid
        assert abs(grid.distance_mm(spot)) <= grid.thickness_mm / 2 + 1e-6
        mark = session.crosshair.mark(viewport.frame, session.series)
        shown = viewport.place_of(mark)
        off = np.array([shown.x(), shown.y()]) - expected_at(viewport, phantom, spot)
        assert np.abs(off).max() <= 0.5, "of a point"


def test_shift_and_move_leads_the_panes_and_scrolling_moves_the_lines(on_screen):
    viewer, _phantom = on_screen("axial")
    session, first = viewer.session, viewports(viewer)[0]
    before = [view.slice_index for view in session.panes]
    shift = Qt.KeyboardModifier.ShiftModifier
    at = QPointF(first.width() / 2 + 20, first.height() / 2 + 15)
    press(first, at, QEvent.Type.MouseMove, Qt.MouseButton.NoButton, shift)
    after = [view.slice_index for view in session.panes]
    assert after[0] == before[0]
    assert after[1] > before[1], "farther to the left of the patient"
    assert after[2] > before[2], "farther to the back"
    line = session.crosshair.mark(viewports(viewer)[1].frame, session.series)[1]
    session.scroll_to(after[0] + 2, 0)
    higher = session.crosshair.mark(viewports(viewer)[1].frame, session.series)[1]
    assert line - higher == pytest.approx(2), "rows of the sagittal plane are slices"


def test_a_millimetre_is_equally_long_in_all_three(qtbot, on_screen):
    viewer, _phantom = on_screen("axial from the head down")

    def millimetres():
        return [
            (area.height() / (v.frame.grey.shape[0] * v.frame.mm),
             area.width() / (v.frame.grey.shape[1] * v.frame.mm / v.frame.aspect))
            for v in viewports(viewer) for area in (v.picture_area(),)
        ]  # fmt: skip

    first = millimetres()
    assert np.ptp(first) < 1e-6
    assert all(v.rect().contains(v.picture_area().toAlignedRect().adjusted(1, 1, -1, -1))
               for v in viewports(viewer)), "nothing is cut off"  # fmt: skip
    viewer.session.change(lambda view: viewing.zoomed(view, 1.7, (0.1, 0.0)), 1)
    assert np.ptp(millimetres()) < 1e-6
    assert millimetres()[0][0] == pytest.approx(1.7 * first[0][0])
    viewer.session.change(viewing.fitted)
    viewer.window.resize(1000, 700)
    qtbot.waitUntil(lambda: np.ptp(millimetres()) < 1e-6 and millimetres()[0] < first[0])
    viewer.window.actions_by_name["link_planes"].trigger()
    assert np.ptp(millimetres()) > 0.01
    assert {v.scale for v in viewports(viewer)} == {None}


def test_what_was_drawn_on_a_slice_is_seen_on_the_plane_that_is_that_slice(qtbot, on_screen):
    viewer, _ = on_screen("axial", Layout.ONE)
    session = viewer.session
    frame = viewports(viewer)[0].frame
    assert frame is not None
    session.use_layout(Layout.MPR)
    qtbot.waitUntil(lambda: session.planes.volume(session.series) is not None)
    plane = viewports(viewer)[0].frame
    assert plane.identity == frame.identity
    assert plane.grid == frame.grid
    assert np.array_equal(plane.grey, frame.grey)
    assert [v.frame.mark for v in viewports(viewer)] == ["", "Reconstructed", "Reconstructed"]


def test_panes_say_how_far_the_volume_is(qtbot, on_screen):
    viewer, _ = on_screen("axial", Layout.ONE)
    session = viewer.session
    session.planes.volumes.ask = lambda series: None  # it never comes
    session.planes.volumes.under_way = lambda series: True
    session.use_layout(Layout.MPR)
    session.planes._progressed("phantom", 0, 4, 13)
    viewport = viewports(viewer)[1]
    assert viewport.frame is None
    assert viewport.accessibleDescription() == "Building the volume 30 %"
    assert viewports(viewer)[0].frame.place[-1] == "as acquired", "slices need no volume"
    qtbot.waitUntil(lambda: viewer.window.status.work.text() == "Building the volume")
    assert viewer.window.status.progress.value() == 4


def test_the_layout_is_offered_only_where_it_is_possible(qtbot, on_screen):
    viewer, _ = on_screen("axial", Layout.ONE, series_of("flat", range(5)))
    action = viewer.window.actions_by_name["layout_mpr"]
    assert action.isEnabled()
    viewer.session.show_series("flat")
    assert not action.isEnabled()
    assert "position of every slice" in action.toolTip()
    viewer.session.show_series("phantom")
    action.trigger()
    assert viewer.session.layout is Layout.MPR
    viewer.session.show_series("flat")
    assert viewer.session.layout is Layout.ONE
    assert viewer.window.actions_by_name["layout_one"].isChecked()
    assert "position of every slice" in viewer.window.banner.last.reason


def test_the_heat_map_is_that_of_the_slice_or_of_all_slices(qtbot, on_screen):
    """The fake sees its evidence in the upper right of every slice, as it is displayed."""
    model = ModelChoice("fake", "1.0", Path("fake.mrimodel"), LABELS)
    viewer, _phantom = on_screen("axial", models=lambda: (model,), runtime=lambda _: Sees())
    session = viewer.session
    across = viewports(viewer)[1]
    qtbot.waitUntil(lambda: across.frame.heat is not None and across.frame.heat.rgba is not None)
    heat = across.frame.heat
    assert heat.note == "Glioma, interpolated between slices"
    assert heat.label == viewports(viewer)[0].frame.heat.label == "glioma"
    right = session.crosshair.spot.position_mm[0]
    _rows, columns, _ = np.nonzero(heat.rgba)
    assert columns.mean() < heat.rgba.shape[1] / 2, "in front, as on the slices"
    session.scroll_to(0, 1)  # the patient's right, where the fake sees nothing
    assert across.frame.heat.rgba is None
    assert across.frame.heat.message == "No positive evidence for glioma in this plane"
    assert right > session.crosshair.spot.position_mm[0]
    viewer.window.actions_by_name["heat_map"].trigger()
    assert [v.frame.heat for v in viewports(viewer)] == [None] * 3


class Sees(FakeRuntime):
    def probabilities(self, features):
        return np.tile(np.asarray([[0.9, 0.05, 0.05]], np.float32), (len(features), 1))


def test_all_of_it_is_reached_by_rows_of_the_table(on_screen):
    viewer, _ = on_screen("oblique")
    actions, session = viewer.window.actions_by_name, viewer.session
    assert not viewports(viewer)[0].frame.identity
    assert viewports(viewer)[0].frame.mark == "Reconstructed"
    actions["acquisition_planes"].trigger()
    assert viewports(viewer)[0].frame.place[-1] == "as acquired"
    letters = viewports(viewer)[0].frame.letters
    assert (letters.left, letters.second_left) == ("R", "F"), "T11: it leans, and says so"
    actions["patient_planes"].trigger()
    assert viewports(viewer)[0].frame.place[-1] == "interpolated"
    actions["crosshair"].trigger()
    assert session.crosshair.mark(viewports(viewer)[0].frame, session.series) is None
    assert not session.settings.crosshair
    actions["layout_one"].trigger()
    assert session.view.plane == "stack"
    assert session.planes.volume(session.series) is None
