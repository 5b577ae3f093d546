"""What is on screen belongs together: a picture never stands beside another slice's words."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from mriviewer.core.study import ScanUpdate, SkippedFile
from mriviewer.session.models import ModelChoice
from tests.mriviewer.ui.conftest import settled
from tests.viewer_doubles import (
    LABELS,
    BinaryRuntime,
    FakeRuntime,
    MadeUpReader,
    series_of,
    study_of,
)

PATHS = [Path("/made/up")]


def finished(*series, skipped=()) -> ScanUpdate:
    return ScanUpdate((study_of(*series),), skipped, finished=True)


def test_the_frame_follows_every_scroll(qtbot, viewer):
    for index in (0, 8, 3):
        viewer.session.scroll_to(index)
        frame = viewer.window.viewport.frame
        assert frame.slice_index == index
        assert viewer.window.ribbon.value() == index
        assert f"Slice {index + 1}:" in viewer.window.model.suggestion.text()


def test_the_heat_map_on_screen_is_that_of_the_slice_on_screen(qtbot, viewer):
    viewer.session.scroll_to(8)  # number 90: glioma 90 %
    qtbot.waitUntil(lambda: viewer.window.viewport.frame.heat is not None)
    heat = viewer.window.viewport.frame.heat
    assert heat.label == "glioma"
    rows, columns, _ = np.nonzero(heat.rgba)
    assert columns.mean() > heat.rgba.shape[1] / 2 > 0  # the fake looks at the right half
    assert rows.mean() < heat.rgba.shape[0] / 2
    viewer.session.scroll_to(0)  # number 10: no tumour
    assert viewer.window.viewport.frame.heat.rgba is None
    assert "no tumor" in viewer.window.viewport.frame.heat.message


def test_a_late_answer_for_a_slice_that_was_left_is_never_drawn(qtbot, make_viewer):
    gate = threading.Semaphore(0)

    class Slow(FakeRuntime):
        def features(self, pictures):
            assert gate.acquire(timeout=3)
            return super().features(pictures)

    viewer = make_viewer(finished(series_of("a", range(60, 90))), runtime=lambda path: Slow())
    viewer.session.open_paths(PATHS)
    qtbot.waitUntil(lambda: viewer.window.viewport.frame is not None)
    drawn = []
    show = viewer.window.viewport.show_frame

    def spy(frame, view, corners, message=""):
        if frame is not None and frame.heat is not None:
            opinions = viewer.session.predicting.opinions
            assert opinions.prediction(viewer.session.series, frame.slice_index) is not None
            drawn.append((frame.slice_index, view.slice_index))
        show(frame, view, corners, message)

    viewer.window.viewport.show_frame = spy
    viewer.session.scroll_to(0)
    for _ in range(8):
        gate.release()
    qtbot.waitUntil(lambda: (0, 0) in drawn)
    assert all(frame == view for frame, view in drawn)
    for _ in range(40):
        gate.release()


def test_a_slice_that_is_not_read_yet_is_never_labelled_with_another_picture(qtbot, make_viewer):
    gate = threading.Event()

    class Slow(MadeUpReader):
        def read(self, index):
            if index != 2:
                assert gate.wait(3)
            return super().read(index)

    viewer = make_viewer(finished(series_of("a", range(5))), reader=Slow)
    viewer.session.open_paths(PATHS)
    qtbot.waitUntil(lambda: viewer.window.viewport.frame is not None)
    viewer.session.scroll_to(4)
    qtbot.waitUntil(lambda: viewer.window.viewport.frame is None)
    assert viewer.window.viewport.accessibleDescription() == "Reading slice 5…"
    gate.set()
    qtbot.waitUntil(lambda: viewer.window.viewport.frame is not None)
    assert viewer.window.viewport.frame.slice_index == 4


def test_a_damaged_slice_says_why_in_its_place(qtbot, make_viewer):
    viewer = make_viewer(finished(series_of("a", [1, 666, 2])))
    viewer.session.open_paths(PATHS)
    qtbot.waitUntil(lambda: "damaged" in viewer.window.viewport.accessibleDescription())
    assert viewer.window.viewport.frame is None


def test_opacity_and_pan_reuse_the_pixels(qtbot, viewer):
    before = viewer.window.viewport.frame
    heat = replace(viewer.session.view.heat_map, opacity=0.9)
    viewer.session.change(lambda view: replace(view, heat_map=heat, pan=(0.1, 0.0)))
    assert viewer.window.viewport.frame.grey is before.grey
    assert viewer.window.viewport.view.heat_map.opacity == 0.9


def test_dropping_a_folder_opens_it(qtbot, make_viewer, tmp_path):
    opened = []

    def scan(paths, cancelled):
        opened.extend(paths)
        yield finished(series_of("a", range(3)))

    viewer = make_viewer(scan=scan)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/x")])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, left, none)
    viewer.window.dropEvent(drop)
    qtbot.waitUntil(lambda: viewer.session.series is not None)
    assert opened == [tmp_path]


def test_skipped_files_are_counted_and_listed(qtbot, make_viewer):
    skipped = (SkippedFile(Path("/made/up/readme.txt"), "it is not an image."),)
    viewer = make_viewer(finished(series_of("a", range(3)), skipped=skipped))
    viewer.session.open_paths(PATHS)
    button = viewer.window.status.skipped
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "1 file skipped ▸"
    button.click()
    assert viewer.window.tabs.currentWidget() is viewer.window.skipped


def test_the_tree_shows_what_is_open_and_moves_nothing(qtbot, make_viewer):
    gate = threading.Event()

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(series_of("a", [1])),), done=1)
        assert gate.wait(3)
        yield finished(series_of("a", range(4)), series_of("xyz", range(4)))

    viewer = make_viewer(scan=scan)
    viewer.session.open_paths(PATHS)
    qtbot.waitUntil(lambda: viewer.session.series is not None)
    tree = viewer.window.tree.tree
    first = tree.currentItem()
    viewer.window.tree.search.setFocus()
    focus = viewer.window.focusWidget()
    gate.set()
    qtbot.waitUntil(lambda: len(viewer.session.studies[0].series) == 2)
    assert tree.currentItem() is first
    assert viewer.window.focusWidget() is focus
    assert "4 slices" in first.text(0)
    viewer.window.tree.search.setText("series xyz")
    assert first.isHidden()
    assert not first.parent().isHidden()


def test_an_error_is_a_banner_that_can_be_called_back(qtbot, make_viewer):
    def load(path):
        raise ImportError("No module named 'torch'", name="torch")

    viewer = make_viewer(finished(series_of("a", range(3))), runtime=load)
    viewer.session.open_paths(PATHS)
    qtbot.waitUntil(viewer.window.banner.isVisible)
    assert "torch" in viewer.window.banner.text.text()
    assert "torch" in viewer.window.model.problem.text()
    viewer.window.banner.button.click()
    assert not viewer.window.banner.isVisible()
    qtbot.waitUntil(viewer.window.status.message.isVisible)
    viewer.window.status.message.click()
    assert viewer.window.banner.isVisible()


def test_without_a_model_the_panel_says_so(qtbot, make_viewer):
    viewer = make_viewer(finished(series_of("a", range(3))), models=lambda: ())
    viewer.session.open_paths(PATHS)
    qtbot.waitUntil(lambda: "No model package" in viewer.window.model.problem.text())
    qtbot.waitUntil(lambda: viewer.window.viewport.frame is not None)


def test_hiding_the_identity_hides_it_everywhere(qtbot, viewer):
    viewer.window.actions_by_name["hide_identity"].trigger()
    texts = [viewer.window.tree.tree.topLevelItem(0).text(0)]
    texts += viewer.window.viewport._corners.top_left + viewer.window.viewport._corners.top_right
    assert not any("Doe" in t or "Jane" in t or "1980" in t or "2026" in t for t in texts)


def test_the_bars_say_what_the_model_said(qtbot, viewer):
    viewer.session.scroll_to(8)
    said = viewer.window.model.bars.accessibleDescription()
    assert said.startswith("Glioma 6")
    assert "calibrated" in viewer.window.model.suggestion.text()
    assert "peak" in viewer.window.model.series.text()
    assert settled(viewer)


def test_a_second_opinion_stands_below_the_first_and_says_when_they_disagree(qtbot, make_viewer):
    paths = {Path("fake"): FakeRuntime(), Path("binary"): BinaryRuntime()}
    models = (
        ModelChoice("fake", "1.0", Path("fake"), LABELS),
        ModelChoice("binary", "2.0", Path("binary"), ("tumor", "normal")),
    )
    viewer = make_viewer(finished(series_of("a", [10, 20, 90])), models=lambda: models,
                         runtime=paths.__getitem__)  # fmt: skip
    line = viewer.window.model.second
    assert not line.isVisible(), "there is nothing to have an opinion on"
    viewer.session.open_paths(PATHS)
    opposite = "Second opinion · binary 2.0: tumor 97 %. The two models disagree."
    qtbot.waitUntil(lambda: line.text() == opposite)
    assert line.isVisible()
    assert line.objectName() == "opinion"
    assert "Choose it above" in line.toolTip()
    viewer.session.scroll_to(2)
    assert line.text() == "Second opinion · binary 2.0: not asked yet", "never another slice's"
    qtbot.waitUntil(lambda: line.text() == "Second opinion · binary 2.0: tumor 97 %")


def test_a_second_model_that_fails_is_told_in_its_line_alone(qtbot, make_viewer):
    def load(path):
        if path == Path("binary"):
            raise ImportError("No module named 'timm'", name="timm")
        return FakeRuntime()

    models = (
        ModelChoice("fake", "1.0", Path("fake"), LABELS),
        ModelChoice("binary", "2.0", Path("binary"), ("tumor", "normal")),
    )
    viewer = make_viewer(finished(series_of("a", range(3))), models=lambda: models, runtime=load)
    viewer.session.open_paths(PATHS)
    line = viewer.window.model.second
    qtbot.waitUntil(lambda: line.text().endswith("no answer"))
    assert "timm" in line.toolTip()
    assert not viewer.window.banner.isVisible()


def test_an_opinion_on_a_series_that_still_grows_says_so(qtbot, make_viewer):
    gate = threading.Event()

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(series_of("a", [80, 90])),), done=2)
        assert gate.wait(3)
        yield finished(series_of("a", [80, 90]))

    viewer = make_viewer(scan=scan)
    viewer.session.open_paths(PATHS)
    said = viewer.window.model.series
    qtbot.waitUntil(lambda: said.text().startswith("Series so far: glioma"))
    gate.set()
    qtbot.waitUntil(lambda: said.text().startswith("Series: glioma"))


def test_without_another_model_there_is_no_line(qtbot, viewer):
    assert viewer.window.model.second.text() == ""
    assert not viewer.window.model.second.isVisible()
