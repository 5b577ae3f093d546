"""The list of annotations shows, tells what is wanted, and never moves by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.core.measures import Histogram, Statistics
from mriviewer.session.annotation_list import ListRow
from mriviewer.ui.annotation_panel import AnnotationPanel

ROWS = (
    ListRow("", None, "Slice 2", "Key image", identity="i1"),
    *(ListRow(f"u{n}", "length", f"Slice {n}", "Length", "", (f"{n}.0 mm",))
      for n in range(3, 30)),
)  # fmt: skip
FOUND = Statistics(6, 0, False, 5.0, 1.0, 3.0, 7.0, 5.0, Histogram((1, 2, 3), (3.0, 4.0, 5.0, 7.0)))


@pytest.fixture
def panel(qtbot) -> AnnotationPanel:
    made = AnnotationPanel()
    qtbot.addWidget(made)
    made.resize(300, 320)
    made.show()
    made.show_rows(ROWS, "", True)
    return made


def test_rows_say_where_what_and_how_much(panel):
    assert panel.list.item(0).text() == "Slice 2 · Key image"
    assert panel.list.item(1).text() == "Slice 3 · Length\n3.0 mm"
    spoken = panel.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Slice 3 · Length, 3.0 mm"


def test_choosing_tells_the_shape_or_the_slice(qtbot, panel):
    with qtbot.waitSignal(panel.chosen) as told:
        panel.list.setCurrentRow(4)
    assert told.args == ["u6"]
    with qtbot.waitSignal(panel.key_chosen) as told:
        panel.list.setCurrentRow(0)
    assert told.args == ["i1"]


def test_keys_erase_and_rename(qtbot, panel):
    panel.list.setCurrentRow(4)
    with qtbot.waitSignal(panel.erase_wanted) as told:
        QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert told.args == ["u6"]
    with qtbot.waitSignal(panel.edit_wanted) as told:
        QTest.keyClick(panel.list, Qt.Key.Key_F2)
    assert told.args == ["u6"]
    panel.list.setCurrentRow(0)
    with qtbot.waitSignal(panel.key_erase_wanted) as told:
        panel.erase.click()
    assert told.args == ["i1"]
    assert not panel.edit.isEnabled()


def test_new_numbers_move_neither_selection_nor_scroll(qtbot, panel):  # T30
    panel.list.setCurrentRow(20)
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    top, told = bar.value(), []
    panel.chosen.connect(told.append)
    fresh = tuple(row if row.uid != "u5" else ROWS[3] for row in ROWS)
    panel.show_rows((*fresh[:3], *fresh[4:], ListRow("new", "angle", "Slice 40", "Angle")),
                    "u22", True)  # fmt: skip
    assert bar.value() == top
    assert panel.list.item(panel.list.currentRow()).text().startswith("Slice 22")
    assert told == [], "only the reader chooses"


def test_an_empty_list_says_why(panel):
    panel.show_rows((), "", True)
    assert "Nothing is marked on this series yet" in panel.empty.text()
    assert not panel.export.isEnabled()
    panel.show_rows((), "", False)
    assert panel.empty.text() == "Open a series to draw and measure on it."


def test_the_chart_shows_the_chosen_region_where_there_is_room(panel):
    region = ListRow("r", "ellipse", "Slice 2", "Ellipse", statistics=FOUND, value_unit="ms")
    panel.show_rows((region,), "r", True)
    assert panel.chart.isVisible()
    assert panel.chart.accessibleDescription() == "6 pixels from 3 to 7, at most 3 in a bar"
    panel.resize(300, 150)
    assert not panel.chart.isVisible()
    panel.resize(300, 320)
    panel.show_rows(ROWS, "u4", True)
    assert not panel.chart.isVisible()
