"""The library window reports wishes, keeps the reader's place and says why it is empty."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from mriviewer.session.library import Work
from mriviewer.ui.worklist import Worklist
from tests.mriviewer.ui.test_worklist_model import ENTRIES, entry


@pytest.fixture
def worklist(qtbot):
    made = Worklist()
    qtbot.addWidget(made)
    made.show_entries(ENTRIES, hide_identity=False)
    made.show()
    return made


def choose(worklist, *rows):
    worklist.view.clearSelection()
    for row in rows:
        index = worklist.table.index(row, 0)
        flags = worklist.view.selectionModel().SelectionFlag
        worklist.view.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)


def test_enter_and_double_click_open_a_study(qtbot, worklist):
    choose(worklist, 1)
    with qtbot.waitSignal(worklist.opened) as wish:
        QTest.keyClick(worklist.view, Qt.Key.Key_Return)
    assert wish.args == ["2"]
    place = worklist.view.visualRect(worklist.table.index(0, 0)).center()
    QTest.mouseClick(worklist.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(worklist.opened) as wish:
        QTest.mouseDClick(worklist.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wish.args == ["1"]


def test_typing_filters_and_escape_takes_it_back(worklist):
    QTest.keyClicks(worklist.search, "ring")
    assert worklist.table.rowCount() == 1
    assert worklist.count.text() == "1 of 3 studies"
    worklist.search.setText("nothing of this")
    assert "Take a word" in worklist.empty.text()
    assert worklist.empty.isVisible()
    worklist._leave()
    assert worklist.count.text() == "3 studies"
    assert worklist.view.isVisible()
    worklist.status.setCurrentIndex(3)
    assert worklist.table.rowCount() == 1
    worklist.date.setCurrentIndex(1)
    assert worklist.table.rowCount() == 0


def test_selected_studies_are_marked(qtbot, worklist):
    assert not worklist.mark.isEnabled()
    choose(worklist, 0, 2)
    assert not worklist.open_button.isEnabled()
    with qtbot.waitSignal(worklist.status_given) as wish:
        worklist._statuses.actions()[2].trigger()
    assert wish.args == [["1", "3"], "reviewed"]


@pytest.mark.parametrize("answer", ["Remove", "Cancel"])
def test_removing_asks_and_says_what_stays(qtbot, worklist, answer):
    removed = []
    worklist.removed.connect(removed.append)
    choose(worklist, 0)
    worklist.remove.click()
    box = worklist.findChild(QMessageBox)
    assert "stay" in box.informativeText()
    next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == answer).click()
    assert removed == ([["1"]] if answer == "Remove" else [])


def test_background_news_keep_selection_and_place_t30(worklist):
    many = tuple(entry(f"{n:03d}", opened=f"2026-05-01T10:{n // 60:02d}:{n % 60:02d}+00:00")
                 for n in range(200))  # fmt: skip
    worklist.show_entries(many, hide_identity=False)
    choose(worklist, 120)
    chosen = worklist.selected()
    worklist.view.verticalScrollBar().setValue(100)
    place = worklist.view.verticalScrollBar().value()
    newer = entry("new", opened="2027-01-01T00:00:00+00:00")
    worklist.show_entries((newer, *many), hide_identity=False)
    assert worklist.table.rowCount() == 201
    assert worklist.selected() == chosen
    assert worklist.view.verticalScrollBar().value() == place


def test_work_is_shown_with_its_end(worklist):
    worklist.show_work(Work("Copying", 3, 12))
    assert (worklist.progress.value(), worklist.progress.maximum()) == (3, 12)
    assert worklist.cancel.isVisible()
    worklist.show_work(None)
    assert not worklist.progress.isVisible()


def test_an_empty_list_says_why_and_what_to_do(qtbot):
    nothing = Worklist()
    qtbot.addWidget(nothing)
    nothing.show_entries((), hide_identity=False)
    assert "Open a folder" in nothing.empty.text()


def test_ten_thousand_studies_are_shown_and_searched_at_once(worklist):
    """Half a second is allowed for what takes some dozens of milliseconds on an idle machine."""
    many = tuple(entry(f"{n:05d}", f"Doe^{n}") for n in range(10_000))
    start = time.process_time()
    worklist.show_entries(many, hide_identity=False)
    assert time.process_time() - start < 0.5
    start = time.process_time()
    worklist.search.setText("09999")
    assert time.process_time() - start < 1.0
    assert worklist.table.rowCount() == 1
