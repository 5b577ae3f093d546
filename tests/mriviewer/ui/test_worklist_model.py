"""Every study has its row, found by any of its words, with its picture when it is looked at."""

import datetime

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from mriviewer.core.study import Patient
from mriviewer.library.index import Entry, Opinion
from mriviewer.library.seen import Seen, SeenSeries
from mriviewer.library.thumbnail import png_of
from mriviewer.ui.theme import tokens
from mriviewer.ui.worklist_model import (
    DATE,
    MODEL,
    PATIENT,
    STATUS,
    StudyTable,
    Wanted,
    moment_words,
)


def entry(uid, name="Doe^Jane", status="unread", date="2026-03-01", opened="", **more) -> Entry:
    seen = Seen(Patient(uid, name), date, "Brain", ("MR",), ("T1", "FLAIR"),
                (SeenSeries("a", 3),), ("/d",))  # fmt: skip
    return Entry(uid, seen, opened, status, **more)


ENTRIES = (
    entry("1", "Doe^Jane", opened="2026-05-02T10:00:00+00:00", remark="ring\nleft"),
    entry("2", "Müller^Hans", "read", "2026-04-01", "2026-05-01T10:00:00+00:00",
          opinions=(Opinion("no_tumor", 0.995, "m 1"), Opinion("glioma", 0.2, "m 2"))),
    entry("3", "", "reviewed", "", ""),
)  # fmt: skip


@pytest.fixture
def table(qapp):
    made = StudyTable()
    made.show_entries(ENTRIES, hide_identity=False)
    return made


def shown(table):
    return [table.entry(row).study_uid for row in range(table.rowCount())]


def texts(table, row):
    return [table.index(row, column).data() for column in range(table.columnCount())]


def test_a_row_says_all_there_is_to_know(table):
    assert shown(table) == ["1", "2", "3"]
    row = texts(table, 1)
    assert row[:5] == ["Müller, Hans  2", "2026-04-01", "Brain", "T1, FLAIR · 3 slices", "Read"]
    assert row[MODEL] == "No tumor >99 % (m 1) · Glioma 20 % (m 2)"
    assert texts(table, 0)[-1] == "ring left"
    assert texts(table, 2)[:2] == ["No patient name  3", ""]
    assert texts(table, 2)[5] == "never"


def test_the_model_speaks_violet_and_the_unread_is_bold(table):
    colour = table.index(1, MODEL).data(Qt.ItemDataRole.ForegroundRole)
    assert colour == QColor(tokens().model)
    assert table.index(0, PATIENT).data(Qt.ItemDataRole.FontRole).bold()
    assert table.index(1, PATIENT).data(Qt.ItemDataRole.FontRole) is None
    assert table.index(0, STATUS).data(Qt.ItemDataRole.AccessibleTextRole) == "Status: Unread"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [(Wanted(("müller",)), ["2"]), (Wanted(("brain", "ring")), ["1"]), (Wanted(("never",)), []),
     (Wanted(("glioma",)), ["2"]), (Wanted(status="reviewed"), ["3"]),
     (Wanted(since="2026-03-15"), ["2"]), (Wanted(("flair",), "unread"), ["1"])],
)  # fmt: skip
def test_rows_are_found_by_words_status_and_date(table, wanted, found):
    table.show_only(wanted)
    assert shown(table) == found
    table.show_only(Wanted())
    assert shown(table) == ["1", "2", "3"]


def test_rows_are_sorted_by_every_column(table):
    for column, order in ((PATIENT, "123"), (DATE, "312"), (STATUS, "123"), (MODEL, "132")):
        table.sort(column)
        assert "".join(shown(table)) == order
    table.sort(MODEL, Qt.SortOrder.DescendingOrder)
    assert shown(table)[0] == "2"


def test_a_hidden_identity_is_neither_shown_nor_found(table):
    table.show_entries(ENTRIES, hide_identity=True)
    assert texts(table, 0)[PATIENT] == "Identity hidden"
    table.show_only(Wanted(("doe",)))
    assert shown(table) == []


def test_pictures_are_asked_for_of_rows_that_are_looked_at_and_once(qtbot, table):
    with qtbot.waitSignal(table.pictures_wanted) as asked:
        for _ in range(2):
            table.index(0, PATIENT).data(Qt.ItemDataRole.DecorationRole)
    assert asked.args == [["1"]]
    with qtbot.assertNotEmitted(table.pictures_wanted, wait=80):
        table.index(0, PATIENT).data(Qt.ItemDataRole.DecorationRole)
    changed = []
    table.dataChanged.connect(lambda first, last, roles: changed.append(first.row()))
    table.show_pictures({"2": png_of(np.full((9, 9), 255, np.uint8))})
    assert changed == [1]
    icon = table.index(1, PATIENT).data(Qt.ItemDataRole.DecorationRole)
    assert icon.pixmap(40, 40).toImage().pixelColor(20, 20) == QColor(255, 255, 255)


def test_a_change_of_one_study_moves_no_row(qtbot, table):
    """T30: what comes from the background is shown in place."""
    changed = (ENTRIES[0], entry("2", "Müller^Hans", "reviewed", opened=ENTRIES[1].opened),
               ENTRIES[2])  # fmt: skip
    with qtbot.assertNotEmitted(table.modelReset):
        table.show_entries(changed, hide_identity=False)
    assert texts(table, 1)[STATUS] == "Reviewed"


def test_times_are_told_in_this_zone():
    here = datetime.datetime(2026, 5, 2, 10, 0).astimezone()
    assert moment_words(here.isoformat()) == "2026-05-02 10:00"
    assert moment_words("yesterday") == ""
