"""A view gets rows as it asks for them: 100,000 in one sequence cost as much as 400."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mriviewer.io.tag_table import TOP, Difference, Tag, TagTable
from mriviewer.ui.tag_model import TagModel


@pytest.fixture
def table():
    table = TagTable()
    table.add(Tag(TOP, "(0010,0010)", "Patient's Name", "PN", "Doe", True))
    frames = table.add(Tag(TOP, "(5200,9230)", "Frames", "SQ", ""))
    for number in range(1, 1001):
        item = table.add(Tag(frames, f"Item {number}", f"Item {number}", "", ""))
        table.add(Tag(item, "(0018,0081)", "Echo Time", "DS", str(number)))
    return table


@pytest.fixture
def model(qtbot):
    return TagModel()


@pytest.fixture(params=["tree", "list", "differences"])
def shown(request, model, table):
    """Return the model in each of its three forms."""
    told = [Difference("", tag, "1", "2") for tag in table.tags[:900]]
    how = {"tree": {}, "list": {"rows": range(1, 900)}, "differences": {"differences": told}}
    model.show(table, **how[request.param])
    return model


def test_it_keeps_qts_rules_for_models(shown):
    tester = QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    top = QModelIndex()
    while shown.canFetchMore(top):
        shown.fetchMore(top)
    assert shown.rowCount(top) in (2, 899, 900)
    tester.deleteLater()


def cells(model, index):
    return [index.siblingAtColumn(column).data() for column in range(4)]


def test_rows_come_in_portions(model, table):
    model.show(table)
    top = QModelIndex()
    assert model.rowCount(top) == 2
    frames = model.index(1, 0, top)
    assert model.hasChildren(frames)
    assert cells(model, frames) == ["Frames", "1000 items", "(5200,9230)", "SQ"]
    model.fetchMore(frames)
    assert model.rowCount(frames) == 400
    third = model.index(2, 0, frames)
    assert cells(model, third) == ["Item 3", "", "", ""]
    assert model.parent(third) == frames


def test_a_path_leads_far_into_a_sequence(model, table):
    model.show(table)
    path = ("(5200,9230)", "Item 900", "(0018,0081)")
    index = model.index_of(path)
    assert cells(model, index) == ["Echo Time", "900", "(0018,0081)", "DS"]
    assert model.path(index) == path
    assert not model.index_of(("(5200,9230)", "Item 2000")).isValid()


def test_a_list_of_what_was_found_is_flat(model, table):
    model.show(table, rows=[0, 3], hide_identity=True)
    rows = [cells(model, model.index(row, 0)) for row in range(model.rowCount())]
    assert [row[:2] for row in rows] == [["Patient's Name", "hidden"], ["Echo Time", "1"]]
    assert not model.hasChildren(model.index(0, 0))


def test_differences_stand_beside_one_another(model, table):
    told = [Difference("Frames › Item 1", table.tags[3], "1", None)]
    model.show(table, differences=told, there="slice 4")
    assert model.headerData(2, Qt.Orientation.Horizontal) == "slice 4"
    assert cells(model, model.index(0, 0)) == ["Echo Time", "1", "not there", "DS"]
