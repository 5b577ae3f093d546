"""What is chosen in the window of preferences is told at once, by the name of the setting."""

import pytest

from mriviewer.settings import Settings
from mriviewer.ui.preferences import Preferences


@pytest.fixture
def dialog(qtbot):
    dialog = Preferences(Settings(theme="dark", neurological=True), 2000)
    qtbot.addWidget(dialog)
    dialog.told = []
    dialog.chosen.connect(lambda name, value: dialog.told.append((name, value)))
    return dialog


def test_it_shows_what_is_set(dialog):
    assert dialog.theme.currentData() == "dark"
    assert dialog.convention.currentData() is True
    assert dialog.memory.text() == "automatic: 2000 MB"
    assert dialog.keys.text() == "Weasis-like keys"
    assert dialog.told == []


def test_every_choice_is_told(dialog):
    dialog.language.setCurrentIndex(dialog.language.findData("ar"))
    dialog.brighter.setCurrentIndex(1)
    dialog.interpolation.setCurrentIndex(1)
    dialog.copying.setCurrentIndex(1)
    dialog.autosync.click()
    dialog.hide_identity.click()
    dialog.memory.setValue(700)
    dialog.memory.setValue(dialog.memory.minimum())
    assert dialog.told == [
        ("language", "ar"), ("brighter", "up"), ("interpolation", "nearest"),
        ("copy_on_import", True), ("autosync", False), ("hide_identity", True),
        ("memory_mb", 700), ("memory_mb", 0),
    ]  # fmt: skip


def test_each_language_is_written_in_itself(dialog):
    names = [dialog.language.itemText(i) for i in range(1, dialog.language.count())]
    assert names == ["English", "Deutsch", "français", "español", "العربية"]
    assert "next start" in dialog.at_next_start.text()
