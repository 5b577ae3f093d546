"""Choices are kept and followed at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from mriviewer import settings as settings_store
from mriviewer.session.memory import MEGABYTE, slice_budget


def trigger(viewer, name):
    viewer.window.actions_by_name[name].trigger()


@pytest.fixture
def preferences(viewer):
    dialog = viewer.commands._choices.edit_preferences()
    yield dialog
    dialog.close()


def test_the_convention_changes_on_screen_and_for_good(viewer, preferences):
    preferences.convention.setCurrentIndex(1)
    assert viewer.session.view.neurological
    assert settings_store.load().neurological


def test_theme_and_identity_agree_with_the_menus(viewer, preferences):
    preferences.hide_identity.click()
    assert viewer.window.actions_by_name["hide_identity"].isChecked()
    assert settings_store.load().hide_identity
    preferences.theme.setCurrentIndex(preferences.theme.findData("light"))
    assert viewer.window.actions_by_name["theme_light"].isChecked()
    assert settings_store.load().theme == "light"
    trigger(viewer, "theme_dark")


def test_the_memory_budget_holds_at_once(viewer, preferences):
    preferences.memory.setValue(700)
    assert viewer.session.store.budget == 700 * MEGABYTE
    assert settings_store.load().memory_mb == 700
    preferences.memory.setValue(preferences.memory.minimum())
    assert viewer.session.store.budget == slice_budget()


def test_dragging_up_brightens_where_that_was_chosen(viewer, preferences):
    before = viewer.session.view.window.center
    viewer.window.viewport.windowed.emit(0.0, 0.1)
    assert viewer.session.view.window.center < before
    trigger(viewer, "reset_window")
    preferences.brighter.setCurrentIndex(1)
    viewer.window.viewport.windowed.emit(0.0, 0.1)
    assert viewer.session.view.window.center > before


def test_a_new_key_works_at_once_and_is_kept(viewer):
    editor = viewer.commands._choices.edit_shortcuts()
    editor.choose("next_slice")
    QTest.keyClick(editor.field, Qt.Key.Key_J)
    editor.use.click()
    editor.close()
    QTest.keyClick(viewer.window.viewport, Qt.Key.Key_J)
    assert viewer.session.view.slice_index == 5
    assert settings_store.load().shortcuts == {"next_slice": ["J"]}


def test_the_help_shows_the_keys_in_force(viewer):
    editor = viewer.commands._choices.edit_shortcuts()
    editor.profile.setCurrentIndex(editor.profile.findData("ohif"))
    editor.close()
    trigger(viewer, "shortcuts")
    dialog = next(d for d in viewer.window.findChildren(QDialog) if d.isVisible())
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert words[words.index("Next pane") - 1] == "Right, F6"
    assert settings_store.load().shortcut_profile == "ohif"
    dialog.close()
