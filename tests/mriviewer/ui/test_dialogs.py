"""The help names every key and gesture once, below the menu it belongs to."""

from PySide6.QtWidgets import QLabel

from mriviewer.ui.actions import GESTURES, ROWS
from mriviewer.ui.dialogs import tell_shortcuts


def test_keys_stand_below_their_menus(qtbot, viewer):
    keys = {row.name: (row.shortcut,) for row in ROWS if row.shortcut}
    dialog = tell_shortcuts(viewer.window, keys)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    headings = [label.text() for label in dialog.findChildren(QLabel)
                if label.objectName() == "section"]  # fmt: skip
    assert headings[:3] == ["Mouse", "Slices, series and panes", "File"]
    assert headings[-1] == "Help"
    assert "Window presets" in texts, "the keys 1 to 9 have no row"
    for row in ROWS:
        assert (texts.count(row.text) >= 1) == bool(row.shortcut), row.name
    for gesture, _ in GESTURES:
        assert gesture in texts
    dialog.close()
