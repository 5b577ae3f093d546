"""Every action does what its row in the table says."""

import json
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog

from mriviewer import settings as settings_store
from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText
from mriviewer.library.reviews import load_review
from mriviewer.session.exporting import take
from mriviewer.ui import commands
from mriviewer.ui.actions import ROWS
from mriviewer.ui.theme import LIGHT, tokens


def trigger(viewer, name):
    viewer.window.actions_by_name[name].trigger()


def test_every_row_has_a_handler_and_a_name(viewer):
    handlers = viewer.commands.handlers()
    assert {row.name for row in ROWS} == set(handlers)
    shortcuts = [row.shortcut for row in ROWS if row.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


def test_gestures_change_the_view_by_their_values(viewer):
    session, view = viewer.session, viewer.window.viewport
    base = session.default_window
    view.windowed.emit(0.5, 0.25)
    assert session.view.window == Window(base.center - 0.25 * base.width, base.width * 1.5)
    view.panned.emit(0.1, -0.1)
    assert session.view.pan == (0.1, -0.1)
    view.zoomed.emit(2.0, 0.1, -0.1)
    assert session.view.zoom == 2.0
    assert session.view.pan == pytest.approx((0.1, -0.1))
    trigger(viewer, "fit")
    assert (session.view.zoom, session.view.pan) == (1.0, (0.0, 0.0))
    trigger(viewer, "reset_window")
    assert session.view.window == base
    trigger(viewer, "last_slice")
    assert session.view.slice_index == 8
    viewer.window.ribbon.jumped.emit(2)
    assert session.view.slice_index == 2


def test_key_slice_and_heat_map(viewer):
    trigger(viewer, "key_slice")
    assert viewer.session.view.slice_index == 8
    trigger(viewer, "heat_map")
    assert not viewer.session.view.heat_map.shown
    assert viewer.window.viewport.frame.heat is None
    assert not viewer.window.model.shown.isChecked()


def test_the_corner_texts_cycle_and_are_remembered(viewer):
    trigger(viewer, "corner_texts")
    assert viewer.session.view.corner_text is CornerText.MINIMAL
    assert settings_store.load().corner_text == "minimal"


def test_the_theme_switches_and_is_remembered(viewer):
    trigger(viewer, "theme_light")
    assert tokens() is LIGHT
    assert settings_store.load().theme == "light"
    trigger(viewer, "theme_dark")


def test_the_viewport_alone_and_back(viewer):
    trigger(viewer, "viewport_only")
    assert not viewer.window.menuBar().isVisible()
    assert not any(dock.isVisible() for dock in viewer.window.docks)
    trigger(viewer, "viewport_only")
    assert viewer.window.menuBar().isVisible()
    assert all(dock.isVisible() for dock in viewer.window.docks)


def test_a_verdict_is_on_disk_at_once_and_can_be_taken_back(viewer):
    review = viewer.window.review
    review.buttons["agree"].click()
    assert load_review("a").verdict == "agree"
    assert load_review("a").model == "fake 1.0"
    assert review.buttons["agree"].isChecked()
    review.buttons["agree"].click()
    assert load_review("a").verdict is None


def test_to_disagree_is_to_say_with_what(viewer):
    names = [action.text() for action in viewer.window.review.corrections.actions()]
    assert names == ["It is glioma", "It is meningioma", "It is no tumor", "Something else"]
    viewer.window.review.corrections.actions()[1].trigger()
    saved = load_review("a")
    assert (saved.verdict, saved.correction) == ("disagree", "meningioma")
    assert "meningioma" in viewer.window.review.said.text()


def test_a_remark_is_saved_after_a_pause_and_when_the_window_closes(qtbot, viewer):
    viewer.window.review.remark.setPlainText("ring-enhancing")
    qtbot.waitUntil(lambda: load_review("a").remark == "ring-enhancing", timeout=1500)
    viewer.window.review.remark.setPlainText("ring-enhancing, left")
    viewer.window.close()
    assert load_review("a").remark == "ring-enhancing, left"


@pytest.fixture
def exported(viewer, monkeypatch, tmp_path):
    """Answer the export dialogs; return the file that is to appear."""

    def export(name, original=False, hide=False):
        path = tmp_path / f"{name}-{original}-{hide}.out"

        def accept(dialog):
            dialog.original.setChecked(original)
            dialog.hide_identity.setChecked(hide)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(commands.ExportDialog, "exec", accept)
        monkeypatch.setattr(commands, "ask_where", lambda *_: path)
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
    monkeypatch.setattr(commands.ExportDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(commands, "ask_where", lambda *_: tmp_path / "nowhere" / "slice.png")
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


def test_the_settings_hold_no_patient(viewer, home):
    viewer.commands.keep_settings()
    saved = json.loads((home / "config" / "settings.json").read_text("utf-8"))
    assert saved["window_geometry"]
    assert "Doe" not in json.dumps(saved)
