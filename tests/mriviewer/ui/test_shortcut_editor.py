"""Keys are chosen by pressing them; what is in the way is said before it is taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.core.shortcuts import PROFILES, conflicts, keys_in_force, profile_of
from mriviewer.ui.choices import OWN_KEYS
from mriviewer.ui.shortcut_editor import ShortcutEditor

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot):
    editor = ShortcutEditor(OWN_KEYS, "weasis", {})
    qtbot.addWidget(editor)
    editor.show()
    editor.told_of = []
    editor.changed.connect(lambda profile, changes: editor.told_of.append((profile, changes)))
    return editor


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_no_profile_gives_one_key_to_two_actions(profile):
    assert conflicts(keys_in_force(OWN_KEYS, profile)) == []


def test_a_free_key_is_used_at_once(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_B, CTRL)
    editor.use.click()
    assert editor.keys["fit"] == ("Ctrl+B",)
    assert editor.told_of == [("weasis", {"fit": ["Ctrl+B"]})]
    editor.reset.click()
    assert editor.told_of[-1] == ("weasis", {})


def test_a_second_key_is_added(editor):
    editor.choose("heat_map")
    QTest.keyClick(editor.field, Qt.Key.Key_F8)
    editor.add.click()
    assert editor.keys["heat_map"] == ("H", "F8")


def test_a_key_that_another_action_has_is_named_before_it_is_taken(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_W)
    assert "Window with the left button" in editor.told.text()
    assert editor.keys["tool_window"] == ("W",)
    editor.use.click()
    assert editor.keys["fit"] == ("W",)
    assert editor.keys["tool_window"] == ()
    assert conflicts(editor.keys) == []
    assert editor.told_of[-1][1] == {"fit": ["W"], "tool_window": []}


def test_the_keys_of_the_picture_count_as_well(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_Up, SHIFT)
    assert "Ten slices back" in editor.told.text()
    assert "while the picture has the keyboard" in editor.told.text()


def test_a_key_that_writes_is_said_to_wait_while_one_types(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_J)
    assert "while you type" in editor.told.text()


def test_some_keys_are_refused_and_tab_leads_on(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    assert not editor.use.isEnabled()
    assert "cannot be chosen" in editor.told.text()
    editor.field.setFocus()
    QTest.keyClick(editor.field, Qt.Key.Key_Tab)
    assert editor.field.key == "Alt+F4"
    assert not editor.field.hasFocus()


def test_going_back_takes_the_profiles_key_from_whom_it_was_given(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_W)
    editor.use.click()
    editor.choose("tool_window")
    editor.reset.click()
    assert editor.keys["tool_window"] == ("W",)
    assert editor.keys["fit"] == ()
    editor.reset_all.click()
    assert editor.keys == keys_in_force(OWN_KEYS, profile_of("weasis"))
    assert editor.told_of[-1] == ("weasis", {})


def test_another_profile_brings_its_keys_and_forgets_the_changes(editor):
    editor.choose("fit")
    QTest.keyClick(editor.field, Qt.Key.Key_B, CTRL)
    editor.use.click()
    editor.profile.setCurrentIndex(editor.profile.findData("ohif"))
    assert editor.told_of[-1] == ("ohif", {})
    assert editor.keys == keys_in_force(OWN_KEYS, profile_of("ohif"))


def test_search_finds_actions_and_keys(editor):
    editor.search.setText("pgup")
    shown = [item.text(0) for item in editor._items() if not item.isHidden()]
    assert shown == ["Ten slices back"]
    editor.search.setText("previous SERIES")
    shown = [item.text(0) for item in editor._items() if not item.isHidden()]
    assert shown == ["Previous series"]


def test_changes_to_actions_of_another_version_survive(qtbot):
    editor = ShortcutEditor(OWN_KEYS, "weasis", {"from_the_future": ["J"]})
    qtbot.addWidget(editor)
    told = []
    editor.changed.connect(lambda _, changes: told.append(changes))
    editor.choose("fit")
    editor.remove.click()
    assert told == [{"from_the_future": ["J"], "fit": []}]
