"""The contact sheet lists all pictures and reads those that are on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.session.background import Workers
from mriviewer.ui.training.contact_sheet import ContactSheet
from tests.mriviewer.ui.training.made_pictures import make_pictures


@pytest.fixture
def sheet(qtbot, tmp_path):
    workers = Workers("test")
    made = ContactSheet(workers)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    yield made
    workers.shutdown()


def test_only_pictures_on_screen_are_read(qtbot, sheet, tmp_path):
    labels = {f"yes/{number}.png": "yes" for number in range(5000)}
    sheet.show_pictures(tmp_path, labels)
    qtbot.waitUntil(lambda: len(sheet._thumbnails._made) > 0)
    QTest.qWait(50)
    assert sheet._model.rowCount() == 5000
    assert len(sheet._thumbnails._made) + len(sheet._thumbnails._asked) < 60


def test_one_name_can_be_shown_alone(qtbot, sheet, tmp_path):
    folder = make_pictures(tmp_path / "set")
    labels = {
        path.relative_to(folder).as_posix(): path.parent.name
        for path in sorted(folder.rglob("*.png"))
    }
    sheet.show_pictures(folder, labels)
    assert sheet.which.currentText() == "all names (20)"
    sheet.which.setCurrentIndex(sheet.which.findData("no_tumor"))
    assert len(sheet._model.names) == 7
    qtbot.waitUntil(lambda: len(sheet._thumbnails._made) >= 7)
    index = sheet._model.index(0)
    assert sheet._model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    said = sheet._model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "no_tumor: Testing/no_tumor/p4_1.png"


def test_enter_chooses_a_picture(qtbot, sheet, tmp_path):
    sheet.show_pictures(tmp_path, {"a/1.png": "a", "a/2.png": "a"})
    sheet.view.setCurrentIndex(sheet._model.index(1))
    with qtbot.waitSignal(sheet.chosen) as chosen:
        QTest.keyClick(sheet.view, Qt.Key.Key_Return)
    assert chosen.args == ["a/2.png"]
