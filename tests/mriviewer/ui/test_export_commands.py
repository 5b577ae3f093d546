"""What leaves the program is what was on screen at the moment of the wish."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.study import ScanUpdate
from mriviewer.session.exporting import take
from mriviewer.ui import export_commands
from tests.mriviewer.ui.conftest import settled
from tests.viewer_doubles import series_of, study_of


def trigger(viewer, name):
    viewer.window.actions_by_name[name].trigger()


@pytest.fixture
def exported(viewer, monkeypatch, tmp_path):
    """Answer the export dialogs; return the file that is to appear."""

    def export(name, original=False, hide=False):
        path = tmp_path / f"{name}-{original}-{hide}.out"

        def accept(dialog):
            dialog.original.setChecked(original)
            dialog.hide_identity.setChecked(hide)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(export_commands.ExportDialog, "exec", accept)
        monkeypatch.setattr(export_commands, "ask_where", lambda *_: path)
        trigger(viewer, name)
        return path

    return export


@pytest.mark.parametrize("original", [False, True])
def test_a_picture_is_pixels_and_nothing_else(qtbot, viewer, exported, original):
    path = exported("export_picture", original)
    qtbot.waitUntil(path.is_file, timeout=5000)
    with Image.open(path) as image:
        assert image.format == "PNG"
        assert image.info == {}
        if not original:
            ratio = viewer.window.viewport.devicePixelRatioF()
            assert image.width == round(viewer.window.viewport.width() * ratio)


def test_leaving_the_identity_out_changes_the_picture(qtbot, viewer, exported):
    paths = [exported("export_picture", False, hide) for hide in (False, True)]
    qtbot.waitUntil(lambda: all(path.is_file() for path in paths), timeout=5000)
    assert paths[0].read_bytes() != paths[1].read_bytes()


def test_a_report_is_written_and_leaves_the_identity_out(qtbot, viewer, exported):
    from pypdf import PdfReader

    texts = []
    for hide in (False, True):
        path = exported("export_report", False, hide)
        qtbot.waitUntil(path.is_file, timeout=10000)
        texts.append("\n".join(page.extract_text() for page in PdfReader(path).pages))
    assert "Jane" in texts[0]
    assert "Jane" not in texts[1]
    assert all("fake 1.0" in text for text in texts)


def test_an_export_that_fails_is_told(qtbot, viewer, monkeypatch, tmp_path):
    monkeypatch.setattr(export_commands.ExportDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(export_commands, "ask_where", lambda *_: tmp_path / "nowhere" / "slice.png")
    trigger(viewer, "export_picture")
    qtbot.waitUntil(viewer.window.banner.isVisible, timeout=5000)
    assert "slice.png" in viewer.window.banner.text.text()


def test_what_is_taken_does_not_change_afterwards(viewer):
    taken = take(viewer.session)
    before = taken.opinions.found(taken.series)
    viewer.session.scroll_to(0)
    viewer.session.change(lambda view: replace(view, zoom=3.0))
    assert taken.view.zoom == 1.0
    assert taken.opinions.found(taken.series) == before


def pixels_of(path):
    with Image.open(path) as image:
        return image.tobytes()


def test_what_moves_on_behind_the_dialog_does_not_enter(qtbot, viewer, exported, monkeypatch):
    still = exported("export_picture")
    qtbot.waitUntil(still.is_file, timeout=5000)
    asked = export_commands.ask_where

    def scroll_meanwhile(*given):
        viewer.session.scroll_to(0)
        qtbot.wait(20)
        return asked(*given).with_name("moving.png")

    monkeypatch.setattr(export_commands, "ask_where", scroll_meanwhile)
    viewer.window.actions_by_name["export_picture"].trigger()
    moving = still.with_name("moving.png")
    qtbot.waitUntil(moving.is_file, timeout=5000)
    assert viewer.session.view.slice_index == 0
    assert pixels_of(moving) == pixels_of(still)


def test_a_slice_that_is_not_there_yet_is_not_saved_as_another(viewer, exported):
    """The slice before stays on screen for a moment: it must not go out under this one's number."""
    viewer.session.store.forget()
    viewer.session.loader.cancel()
    viewer.session.workers.shutdown()  # nothing is read any more
    viewer.session.scroll_to(7)
    path = exported("export_picture")
    assert not path.exists()
    assert "still being read" in viewer.window.banner.text.text()


def test_what_follows_the_pointer_stays_out_of_pictures(qtbot, viewer):
    view = viewer.window.viewport

    def shot() -> QImage:
        return view.picture(view._corners, (), "")

    view.grab()  # both as it is painted the second time
    plain = shot()
    QTest.mouseMove(view, QPoint(300, 300))
    assert view.grab().toImage() != plain
    assert shot() == plain


def test_names_in_the_readers_words_stay_out_with_the_identity(qtbot, make_viewer):
    made = series_of("a", range(10, 100, 10))
    slices = tuple(replace(s, identity=f"a{n}") for n, s in enumerate(made.slices))
    viewer = make_viewer(ScanUpdate((study_of(replace(made, slices=slices)),), finished=True))
    viewer.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: settled(viewer))
    frame, series = viewer.window.viewport.frame, viewer.session.series
    taken = take(viewer.session)
    before = {hide: viewer.commands.exports._shot(taken, frame, hide) for hide in (False, True)}
    identity = series.slices[viewer.session.view.slice_index].identity
    said = Annotation("u", "text", "a", OnSlice(identity), ((15.0, 10.0),), "Jane Doe 1980-01-01")
    viewer.session.reviewing.annotate(said)
    named = viewer.commands.exports._shot(taken, frame, False)
    without = viewer.commands.exports._shot(taken, frame, True)
    viewer.session.reviewing.change_annotation(replace(said, text="… … …"))
    dots = viewer.commands.exports._shot(taken, frame, True)
    assert named != before[False]
    assert without == dots
