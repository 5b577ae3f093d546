"""The list can be thrown away at any time and comes back from the journal, picture by picture."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event
from mriviewer.core.study import Patient
from mriviewer.library.index import Index, Opinion
from mriviewer.library.journal import Journal, library_folder
from mriviewer.library.seen import Seen, SeenSeries

WHEN = "2026-03-02T10:00:00+01:00"
SERIES = (SeenSeries("a", 3, "f"), SeenSeries("n", 2, "g", True))
SEEN = Seen(Patient("7", "Doe^Jane"), "2026-03-01", "Brain", ("MR",), ("T1",), SERIES,
            ("/data/a",), "s")  # fmt: skip


def event(kind, study="1", series="", **data) -> Event:
    return Event(0, WHEN, study, series, kind, data)


def seen(study="1", known=SEEN, opened=True, time=WHEN) -> Event:
    return Event(0, time, study, "", "seen", {**known.to_json(), "opened": opened})


@pytest.fixture
def journal():
    made = Journal()
    made.append([
        seen(), event("remark", "1", "a", remark="ring"),
        event("verdict", "1", "a", verdict="agree", correction="", model="m 1"),
        event("remark", "elsewhere", "n", remark="of a NIfTI file"),
        event("opinion", "1", "a", label="glioma", probability=0.87, model="m 1"),
        event("status", status="read"),
        seen("2", replace(SEEN, series=()), time="2026-03-03T10:00:00+01:00"),
        seen("3", replace(SEEN, series=()), opened=False),
    ])  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def index(journal):
    made = Index()
    made.catch_up(journal)
    return made


def test_a_study_is_listed_with_all_that_was_said(index):
    entries = index.entries()
    assert [entry.study_uid for entry in entries] == ["2", "1", "3"]
    entry = entries[1]
    assert entry.seen == SEEN
    assert entry.opened == WHEN
    assert entry.status == "read"
    assert entry.remark == "ring\nof a NIfTI file"
    assert entry.verdicts == ("agree",)
    assert entry.opinions == (Opinion("glioma", 0.87, "m 1"),)
    assert entries[2].opened == "", "imported, not opened yet"


def test_the_list_is_the_same_after_it_was_thrown_away_t29(index, journal):
    before = index.entries()
    index.keep_picture("1", b"png")
    for path in library_folder().glob("index.sqlite*"):
        path.unlink()
    index.catch_up(journal)
    assert index.entries() == before
    index.keep_picture("1", b"png")
    index.forget()
    assert index.entries() == ()
    index.catch_up(journal)
    assert index.entries() == before
    assert index.pictures(["1", "2"]) == {"1": b"png"}


def test_what_is_new_is_taken_in_and_what_is_taken_off_goes(index, journal):
    journal.append([event("unlisted"), event("status", "2", status="reviewed")])
    index.catch_up(journal)
    assert {e.study_uid: e.status for e in index.entries()} == {"2": "reviewed", "3": "unread"}
    journal.append([seen()])
    index.catch_up(journal)
    assert index.entries()[1].remark == "ring\nof a NIfTI file", "what was said is there again"


def test_a_cancelled_run_goes_on_where_it_stood(journal):
    journal.append([seen(f"more {n:04d}", replace(SEEN, series=())) for n in range(450)])
    index, told = Index(), []
    index.catch_up(journal, lambda done, total: told.append((done, total)), lambda: len(told) >= 1)
    assert told == [(200, 454)]
    index.catch_up(journal, lambda done, total: told.append((done, total)))
    assert told[1:] == [(200, 254), (254, 254)]
    assert len(index.entries()) == 453


def test_an_index_of_another_journal_is_made_anew(index, journal):
    journal.close()
    for path in library_folder().glob("journal.sqlite*"):
        path.unlink()
    journal.append([seen("9", time="2026-05-01T00:00:00+00:00")])
    index.catch_up(journal)
    assert [entry.study_uid for entry in index.entries()] == ["9"]


def foreign(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE patients (name)")
        other.execute("INSERT INTO patients VALUES ('Doe')")
        other.commit()
    return path.read_bytes()


def test_a_foreign_database_in_its_place_is_kept_t29(journal):
    path = library_folder() / "index.sqlite"
    content = foreign(path)
    index = Index()
    index.catch_up(journal)
    assert len(index.entries()) == 3
    assert (library_folder() / "index.set-aside-1.sqlite").read_bytes() == content


def test_a_damaged_index_is_made_anew_and_the_journal_stays(index, journal):
    content = bytearray(index.path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    index.path.write_bytes(content)
    with pytest.raises(ViewerError, match="in the journal"):
        index.entries()
    index.catch_up(journal)
    assert len(index.entries()) == 3
