"""Every action does what its row in the table says."""

import json

import pytest

from mriviewer import settings as settings_store
from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText
from mriviewer.library.reviews import load_review
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


def test_the_settings_hold_no_patient(viewer, home):
    viewer.commands.keep_settings()
    saved = json.loads((home / "config" / "settings.json").read_text("utf-8"))
    assert saved["window_geometry"]
    assert "Doe" not in json.dumps(saved)
