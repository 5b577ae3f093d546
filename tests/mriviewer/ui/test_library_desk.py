"""The menus of the library and of undo do what they say."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from mriviewer.ui import library_desk
from tests.mriviewer.ui.conftest import settled
from tests.viewer_doubles import series_of, study_of

LINE = Annotation("u1", "length", "a", OnSlice("a2"), ((1.0, 2.0), (3.0, 4.0)))


@pytest.fixture
def viewer(qtbot, make_viewer):
    series = series_of("a", range(10, 100, 10))
    slices = tuple(replace(s, identity=f"a{n}") for n, s in enumerate(series.slices))
    study = study_of(replace(series, slices=slices), series_of("b", [10, 20]))
    made = make_viewer(ScanUpdate((study,), finished=True))
    made.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: settled(made))
    return made


def trigger(viewer, name):
    viewer.window.actions_by_name[name].trigger()


def test_undo_goes_where_it_happened_and_says_what_it_did(viewer):
    actions = viewer.window.actions_by_name
    assert not actions["undo"].isEnabled()
    viewer.session.reviewing.annotate(LINE)
    assert actions["undo"].text() == "Undo: length drawn"
    viewer.session.scroll_to(7)
    viewer.session.show_series("b")
    QTest.keyClick(viewer.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert viewer.session.reviewing.review_of("a").annotations == ()
    assert (viewer.session.view.series_uid, viewer.session.view.slice_index) == ("a", 2)
    assert viewer.window.status.currentMessage() == "Undone: length drawn"
    assert not actions["undo"].isEnabled()
    assert actions["redo"].text() == "Redo: length drawn"
    trigger(viewer, "redo")
    assert viewer.session.reviewing.review.annotations == (LINE,)


def test_undo_goes_to_the_pane_that_shows_it_and_drives_no_series_out(viewer):
    session = viewer.session
    session.reviewing.annotate(LINE)
    session.use_layout(Layout.TWO)
    session.show_series("b", 1)
    session.activate(1)
    trigger(viewer, "undo")
    assert [view.series_uid for view in session.panes] == ["a", "b"]
    assert (session.active, session.view.slice_index) == (0, 2)


def test_the_panel_follows_undo(viewer):
    viewer.window.review.buttons["agree"].click()
    viewer.window.review.remark.setPlainText("ring")
    trigger(viewer, "undo")
    assert viewer.window.review.remark.toPlainText() == ""
    trigger(viewer, "undo")
    assert not viewer.window.review.buttons["agree"].isChecked()


def test_the_list_opens_shows_the_study_and_follows_what_is_said(qtbot, viewer):
    trigger(viewer, "library")
    worklist = viewer.commands.desk.worklist
    qtbot.waitUntil(lambda: worklist.table.rowCount() == 1)
    assert worklist.isVisible()
    viewer.session.reviewing.write_remark("ring")
    viewer.session.reviewing.flush()
    qtbot.waitUntil(lambda: worklist.table.entry(0).remark == "ring")
    worklist.status_given.emit(["study"], "reviewed")
    qtbot.waitUntil(lambda: worklist.table.entry(0).status == "reviewed")
    assert worklist.table.index(0, 0).data().startswith("Doe")
    trigger(viewer, "hide_identity")
    assert worklist.table.index(0, 0).data() == "Identity hidden"
    viewer.window.close()
    assert not worklist.isVisible()


def test_recent_studies_are_offered(qtbot, viewer):
    desk = viewer.commands.desk
    qtbot.waitUntil(lambda: bool(desk.library.entries))
    desk._recent.aboutToShow.emit()
    (action,) = desk._recent.actions()
    assert action.text() == "Doe, Jane  7  1980-01-01  F · 2026-03-01 · Brain"
    action.trigger()
    assert viewer.session.view.series_uid == "a"


def test_files_that_are_gone_are_told_with_their_place(qtbot, viewer, monkeypatch, tmp_path):
    desk = viewer.commands.desk
    qtbot.waitUntil(lambda: bool(desk.library.entries))
    searched = []
    monkeypatch.setattr(desk.library, "search", lambda *asked: searched.append(asked))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    desk.library.lost.emit(desk.library.entries[0])
    box = viewer.window.findChild(QMessageBox)
    assert "made" in box.informativeText()
    box.buttons()[0].click()
    assert searched == [(desk.library.entries[0], [tmp_path])]


def test_a_review_goes_out_and_comes_in(qtbot, viewer, monkeypatch, tmp_path):
    path = tmp_path / "review.json"
    monkeypatch.setattr(library_desk.ExportDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(library_desk, "ask_where", lambda *_: path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    viewer.session.reviewing.annotate(LINE)
    trigger(viewer, "export_review")
    qtbot.waitUntil(path.is_file)
    assert "patient" not in json.loads(path.read_text(encoding="utf-8"))
    viewer.session.reviewing.undo()
    trigger(viewer, "import_review")
    qtbot.waitUntil(lambda: viewer.session.reviewing.review.annotations == (LINE,))
    qtbot.waitUntil(lambda: "New annotations: 1," in viewer.window.status.currentMessage())
    path.write_text("{}", encoding="utf-8")
    trigger(viewer, "import_review")
    qtbot.waitUntil(lambda: "no review" in viewer.window.banner.text.text())


@pytest.mark.parametrize("copy", [True, False])
def test_a_folder_is_imported_as_the_reader_says(qtbot, viewer, monkeypatch, tmp_path, copy):
    desk, asked = viewer.commands.desk, []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(desk.library, "import_paths", lambda *wish: asked.append(wish))
    trigger(viewer, "import")
    dialog = viewer.window.findChild(library_desk.ImportDialog)
    assert dialog.refer.isChecked()
    dialog.copy.setChecked(copy)
    dialog._accept()
    assert asked == [([tmp_path], copy)]
