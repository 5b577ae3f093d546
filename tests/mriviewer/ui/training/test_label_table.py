"""The table of labels: bars of what was found, and what the reader is typing stays."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mriviewer.ui.training.label_table import LabelTable

SPLITS = {"test": {"a": 1, "b": 2}, "train": {"a": 10, "b": 20, "c": 30}}


@pytest.fixture
def table(qtbot):
    made = LabelTable()
    qtbot.addWidget(made)
    made.show_names(SPLITS)
    made.show_labels({"a": "x", "b": "x"}, "x")
    made.show()
    return made


def test_bars_tell_how_many_pictures_of_each_split(table):
    said = {name: row.bar.accessibleDescription() for name, row in table._rows.items()}
    assert said == {"a": "train 10, test 1", "b": "train 20, test 2", "c": "train 30, test 0"}
    heads = [label.text() for label in table.findChildren(QLabel)]
    assert "Pictures (train full, test pale)" in heads


def test_names_without_a_label_are_left_out(table):
    assert [row.use.isChecked() for row in table._rows.values()] == [True, True, False]
    assert table.labels() == {"a": "x", "b": "x"}
    assert not table._rows["c"].label.isEnabled()


def test_a_name_taken_in_again_is_called_as_it_was_found(qtbot, table):
    with qtbot.waitSignal(table.chosen) as chosen:
        table._rows["c"].use.click()
    assert chosen.args == [{"a": "x", "b": "x", "c": "c"}, "x"]


def test_an_empty_label_is_the_found_name(qtbot, table):
    table._rows["a"].label.setEditText("  ")
    assert table.labels()["a"] == "a"


def test_a_word_that_is_being_typed_is_not_replaced(qtbot, table):
    table.activateWindow()
    row = table._rows["a"]
    row.field.setFocus()
    qtbot.waitUntil(row.field.hasFocus)
    row.field.clear()
    QTest.keyClicks(row.field, "glio")
    table.show_labels({"a": "x", "b": "y"}, "")
    assert row.label.currentText() == "glio"
    assert table._rows["b"].label.currentText() == "y"


def test_a_negative_label_that_is_gone_counts_no_more(qtbot, table):
    table._rows["a"].label.setEditText("z")
    with qtbot.waitSignal(table.chosen) as chosen:
        table._rows["b"].use.click()
    assert chosen.args == [{"a": "z"}, ""]


def test_a_folder_with_hundreds_of_names_is_doubted_and_keeps_them(qtbot):
    table = LabelTable()
    qtbot.addWidget(table)
    table.show_names({"": {f"{n:03}": 1 for n in range(100)}})
    table.show_labels({f"{n:03}": f"{n:03}" for n in range(100)}, "")
    assert any("40 further names" in label.text() for label in table.findChildren(QLabel))
    assert len(table.labels()) == 100
