"""The tree marks what is on screen, moves nothing by itself and stays fast with many series."""

import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.ui.study_tree import StudyTree, series_mime, series_words
from mriviewer.ui.viewport import SERIES_MIME
from tests.viewer_doubles import series_of, study_of

STUDY = study_of(*(series_of(uid, range(5)) for uid in "abc"))


@pytest.fixture
def tree(qtbot):
    made = StudyTree()
    qtbot.addWidget(made)
    made.resize(260, 600)
    made.show()
    made.show_studies([STUDY], False)
    return made


def row(tree, uid):
    return tree._series[uid].item


def test_a_series_on_screen_is_marked_with_its_pane(tree):
    picture = np.full((20, 20), 90, np.uint8)
    for uid in "abc":
        tree.show_thumbnail(uid, picture)
    plain = row(tree, "a").icon(0).pixmap(44).toImage()
    tree.show_panes({"a": [0, 2], "b": [1]}, 4)
    assert "in pane 1, 3" in row(tree, "a").toolTip(0)
    assert "in pane 1, 3" in row(tree, "a").data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert row(tree, "a").icon(0).pixmap(44).toImage() != plain
    assert row(tree, "c").icon(0).pixmap(44).toImage() == plain
    tree.show_panes({"b": [0]}, 1)
    assert row(tree, "a").icon(0).pixmap(44).toImage() == plain
    assert row(tree, "b").toolTip(0) == series_words(STUDY.series[1]), "one pane: selection tells"


def test_the_menu_offers_the_panes_there_are(qtbot, tree):
    tree.show_panes({}, 1)
    assert [a.text() for a in tree.menu_of(row(tree, "b")).actions()] == ["Show"]
    tree.show_panes({}, 2)
    actions = tree.menu_of(row(tree, "b")).actions()
    assert [a.text() for a in actions] == ["Show in pane 1", "Show in pane 2"]
    with qtbot.waitSignal(tree.series_placed) as placed:
        actions[1].trigger()
    assert placed.args == ["b", 1]
    assert tree.menu_of(tree.tree.topLevelItem(0)) is None, "a patient hangs nowhere"


def test_what_is_dragged_is_the_series_alone():
    mime = series_mime("1.2.3")
    assert mime.formats() == [SERIES_MIME]
    assert bytes(mime.data(SERIES_MIME).data()) == b"1.2.3"


def test_patients_and_studies_are_not_dragged(tree):
    patient = tree.tree.topLevelItem(0)
    for item, dragged in ((patient, False), (patient.child(0), False), (row(tree, "a"), True)):
        assert bool(item.flags() & Qt.ItemFlag.ItemIsDragEnabled) is dragged


def test_a_press_alone_shows_nothing_for_it_may_begin_a_drag(qtbot, tree):
    chosen = []
    tree.series_chosen.connect(chosen.append)
    tree.tree.setFocus()
    where = tree.tree.visualItemRect(row(tree, "b")).center()
    QTest.mousePress(tree.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen == []
    QTest.mouseRelease(tree.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen == ["b"]
    QTest.keyClick(tree.tree, Qt.Key.Key_Down)
    assert chosen == ["b", "c"]


def test_rows_stay_what_they_are_while_a_scan_goes_on(tree):
    tree.show_panes({"b": [1]}, 2)
    before = {uid: row(tree, uid) for uid in "abc"}
    grown = study_of(*(series_of(uid, range(6)) for uid in (*"abc", "quartz")))
    tree.show_studies([grown], False)
    assert {uid: row(tree, uid) for uid in "abc"} == before
    assert row(tree, "b").text(0) == series_words(grown.series[1])
    assert "in pane 2" in row(tree, "b").toolTip(0)
    tree.search.setText("series quartz")
    assert [row(tree, uid).isHidden() for uid in (*"abc", "quartz")] == [True] * 3 + [False]


def test_what_is_found_later_comes_in_where_it_belongs(tree):
    """The list is the same whatever the order in which a scan came upon its files."""
    found = {uid: series_of(uid, range(5)) for uid in "abcdef"}
    tree.show_studies([study_of(*(found[uid] for uid in "abdcef"))], False)
    visit = tree.tree.topLevelItem(0).child(0)
    order = [visit.child(i).data(0, Qt.ItemDataRole.UserRole) for i in range(visit.childCount())]
    assert order == list("abdcef")
    assert tree.tree.topLevelItemCount() == 1


def test_a_scrolled_list_keeps_in_view_what_was_in_view(qtbot):
    """T30: what is found goes on moving nothing under the reader."""
    tree = StudyTree()
    qtbot.addWidget(tree)
    tree.resize(260, 300)
    tree.show()
    late = [series_of(f"s{i:02d}", range(5)) for i in range(30)]
    tree.show_studies([study_of(*late[10:])], False)
    tree.tree.verticalScrollBar().setValue(tree.tree.verticalScrollBar().maximum() // 2)
    top = tree.tree.itemAt(0, 0)
    tree.show_studies([study_of(*late)], False)
    assert tree.tree.itemAt(0, 0) is top


def test_an_update_that_changes_nothing_touches_no_row(qtbot):
    """T33: 200 series, and an update ten times a second."""
    tree = StudyTree()
    qtbot.addWidget(tree)
    study = study_of(*(series_of(f"s{i}", range(5)) for i in range(200)))
    tree.show_studies([study], False)
    touched = []
    tree.tree.model().dataChanged.connect(lambda *_: touched.append(1))
    start = time.process_time()  # the machine may have other work
    tree.show_studies([study], False)
    assert time.process_time() - start < 0.1
    assert touched == []
