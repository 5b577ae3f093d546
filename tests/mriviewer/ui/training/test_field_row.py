"""A setting on a page: nonsense is refused at once, with the reason beside it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QWidget

from mriviewer.training.fields import BUDGET, EPOCHS, SCHEDULE, all_fields
from mriviewer.training.plan import Plan
from mriviewer.training.setting import fault_of
from mriviewer.ui.training.field_row import ChoiceBox, FieldRow

FIELDS = {each.name: each for each in all_fields()}


@pytest.fixture
def row_of(qtbot):
    """Return a maker of rows that stand in a window; what is wanted is listed in `told`."""

    def make(asked, value, usual) -> FieldRow:
        place = QWidget()
        qtbot.addWidget(place)
        row = FieldRow(asked, lambda field, given: fault_of(Plan(), field, given))
        row.add_to(QGridLayout(place), 0)
        row.told = []
        row.wanted.connect(lambda name, wanted: row.told.append((name, wanted)))
        row.show_value(value, usual)
        place.show()
        row.place = place
        return row

    return make


def retype(row: FieldRow, text: str) -> None:
    row.editor.selectAll()
    QTest.keyClick(row.editor, Qt.Key.Key_Delete)
    QTest.keyClicks(row.editor, text)


def test_the_label_is_the_buddy_of_its_field_and_the_help_stands_beside(row_of):
    row = row_of(EPOCHS, 24, 24)
    assert row.label.buddy() is row.editor
    assert row.editor.accessibleName() == "Epochs"
    assert "Allowed: 0 to 10000." in row.help.text()
    assert row.editor.text() == "24"
    assert not row.reset.isVisible()


def test_nonsense_is_refused_beside_the_field_and_not_told(row_of):
    row = row_of(EPOCHS, 24, 24)
    retype(row, "-3")
    assert row.fault == "Must be 0 to 10000 (it is -3)."
    assert row.reason.text() == "Not possible: Must be 0 to 10000 (it is -3)."
    assert row.reason.isVisible()
    assert ("training.epochs", -3) not in row.told
    retype(row, "3x")
    assert "no whole number" in row.fault


def test_a_value_that_makes_sense_is_told_while_it_is_typed(row_of):
    row = row_of(EPOCHS, 24, 24)
    retype(row, "15")
    assert row.told[-2:] == [("training.epochs", 1), ("training.epochs", 15)]
    assert row.fault == ""


def test_what_is_wrong_stays_to_be_mended_when_something_else_changes(row_of):
    row = row_of(EPOCHS, 24, 24)
    retype(row, "-3")
    row.show_value(24, 24)
    assert row.editor.text() == "-3"
    row.reset.click()
    assert (row.fault, row.editor.text()) == ("", "24")
    assert row.told[-1] == ("training.epochs", None)


def test_an_emptied_field_is_the_recipe_s_own_once_it_is_left(row_of):
    row = row_of(EPOCHS, 5, 24)
    row.wanted.connect(lambda _, value: row.show_value(24 if value is None else value, 24))
    retype(row, "")
    assert row.told[-1] == ("training.epochs", None)
    assert row.editor.text() == ""  # nothing is written under the fingers
    QTest.keyClick(row.editor, Qt.Key.Key_Return)
    assert row.editor.text() == "24"


def test_another_value_takes_the_place_of_what_is_typed(row_of):
    row = row_of(EPOCHS, 24, 24)
    retype(row, "-3")
    row.show_value(7, 24)
    assert (row.editor.text(), row.fault) == ("7", "")


def test_a_time_is_kept_as_it_is_typed_and_needed(row_of):
    row = row_of(BUDGET, None, None)
    row.wanted.connect(lambda *_: row.show_value(5400.0, None))
    retype(row, "90m")
    assert row.told[-1] == ("training.budget", "90m")
    assert row.editor.text() == "90m"
    retype(row, "")
    assert row.fault == "something is needed here."
    assert row.told[-1] == ("training.budget", "90m")


def test_what_differs_from_the_recipe_is_marked_and_can_be_reset(row_of):
    row = row_of(EPOCHS, 5, 24)
    assert row.label.objectName() == "reader"
    assert row.reset.isVisible()
    assert "24" in row.reset.toolTip()
    row.show_value(24, 24)
    assert row.label.objectName() == ""
    assert not row.reset.isVisible()


def test_a_list_offers_its_words_and_tells_its_values(row_of):
    row = row_of(SCHEDULE, "one-cycle", "one-cycle")
    assert row.editor.currentText() == "One cycle"
    QTest.keyClick(row.editor, Qt.Key.Key_Down)
    assert row.told == [("training.schedule", "cosine")]


def test_a_value_that_no_list_has_is_shown_all_the_same(row_of):
    row = row_of(FIELDS["training.unfreeze"], ("layer3", "layer4"), "all")
    assert row.editor.currentText() == "layer3, layer4"
    assert row.editor.chosen() == ("layer3", "layer4")


def test_a_switch_tells_what_it_is_turned_to(row_of):
    row = row_of(FIELDS["training.deterministic"], False, False)
    QTest.keyClick(row.editor, Qt.Key.Key_Space)
    assert row.told == [("training.deterministic", True)]


def test_a_hidden_field_keeps_nobody_from_going_on(row_of):
    row = row_of(EPOCHS, 24, 24)
    retype(row, "-3")
    row.show_relevant(False)
    assert row.fault == ""
    assert not row.editor.isVisible()


def test_the_wheel_scrolls_past_a_list(qtbot):
    box = ChoiceBox("Size")
    qtbot.addWidget(box)
    box.show_choices({1: "one", 2: "two"}, 1)
    turned = QWheelEvent(
        QPointF(2, 2), QPointF(2, 2), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    box.wheelEvent(turned)
    assert box.chosen() == 1
    assert not turned.isAccepted()
