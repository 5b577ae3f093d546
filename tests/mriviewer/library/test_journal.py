"""What was appended is there for ever: the file is only added to, whatever happens to it."""

import sqlite3
from contextlib import closing

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event, fold
from mriviewer.core.look import LastView
from mriviewer.library.journal import Journal, is_busy, library_folder


def remark(text, study="study", series="a") -> Event:
    return Event(0, "2026-03-01T10:00:00+01:00", study, series, "remark", {"remark": text})


def view(index, series="a") -> Event:
    return Event(0, "t", "study", series, "view", LastView("", index).to_json())


@pytest.fixture
def journal():
    made = Journal()
    yield made
    made.close()


def texts(journal, study="study"):
    return [event.data["remark"] for event in journal.of_study(study)]


def test_events_come_back_in_their_order_and_by_study(journal):
    written = journal.append([remark("one"), remark("two", "other", "b"), remark("three")])
    assert [event.number for event in written] == [1, 2, 3]
    assert texts(journal) == ["one", "three"]
    assert journal.of_study("study", after=1) == [written[2]]
    assert journal.study_of("b") == "other"
    assert journal.study_of("c") is None


@pytest.mark.parametrize(
    "text", ["Größe <5 mm>\n第二行 🧠", "\x00\x1b", "lone \ud800 half", "'); DROP TABLE events;--"]
)
def test_whatever_is_typed_comes_back_t28(journal, text):
    journal.append([remark(text, "1.2\ud800", "a'\x00")])
    journal.close()
    assert texts(Journal(), "1.2\ud800") == [text]


def test_to_look_makes_no_file(journal, home):
    assert journal.of_study("study") == []
    assert journal.study_of("a") is None
    assert list(home.rglob("*")) == []


def test_of_where_the_reader_was_the_last_is_read(journal):
    journal.append([view(1), view(2), view(3, "b"), remark("x"), view(4)])
    assert [event.number for event in journal.of_study("study")] == [3, 4, 5]
    assert fold(journal.of_study("study")).views["a"].slice_index == 4
    assert [event.number for event in journal.of_study("study", after=4)] == [5]


def test_no_line_can_be_changed_or_taken_out(journal):
    journal.append([remark("one")])
    with closing(sqlite3.connect(journal.path)) as other:
        for attempt in ("DELETE FROM events", "UPDATE events SET data = '{}'"):
            with pytest.raises(sqlite3.IntegrityError, match="only added to"):
                other.execute(attempt)
    assert texts(journal) == ["one"]


def test_two_programs_write_one_journal(journal):
    other = Journal()
    for turn in range(5):
        journal.append([remark(f"one {turn}")])
        other.append([remark(f"two {turn}")])
    assert texts(journal) == texts(other)
    assert len(texts(journal)) == 10
    other.close()


def test_a_line_is_on_disk_when_it_is_said_to_be(journal):
    """T25: nothing of it waits in the program, which may be killed."""
    journal.append([remark("one")])
    with closing(sqlite3.connect(journal.path)) as other:
        assert other.execute("SELECT count(*) FROM events").fetchone() == (1,)


def test_events_are_written_all_or_none(journal):
    journal.append([remark("one")])
    with pytest.raises(ValueError, match="not JSON compliant"):
        journal.append([remark("two"), Event(0, "t", "study", "a", "look", {"zoom": float("nan")})])
    assert texts(journal) == ["one"]


def test_while_another_program_writes_it_is_refused_soon_and_said_to_be_busy(journal):
    journal.append([remark("one")])
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ViewerError, match="locked") as refused:
            journal.append([remark("two")])
        assert is_busy(refused.value)
        other.execute("ROLLBACK")
    journal.append([remark("two")])
    assert texts(journal) == ["one", "two"]


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 5000])
def test_what_lies_in_its_place_is_set_aside_and_told_t29(content):
    library_folder().mkdir(parents=True)
    (library_folder() / "journal.sqlite").write_bytes(content)
    journal = Journal()
    journal.append([remark("one")])
    assert "made anew" in str(journal.told)
    assert (library_folder() / "journal.set-aside-1.sqlite").read_bytes() == content
    assert texts(journal) == ["one"]
    journal.close()


def test_what_can_be_read_of_a_damaged_journal_is_taken_over(journal):
    journal.append([remark(f"{n} " + 500 * "x") for n in range(200)])
    journal.close()
    content = bytearray(journal.path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    journal.path.write_bytes(content)
    journal.append([remark("after")])
    read = [int(text.split()[0]) for text in texts(journal) if text != "after"]
    assert read == sorted(read)
    assert len(read) > 180
    assert {0, 199} <= set(read)
    assert texts(journal)[-1] == "after"
    assert f"{len(read) + 1} entries" in str(journal.told)  # and the last, which came too late
    kept = journal.path.with_name("journal.set-aside-1.sqlite").read_bytes()
    assert kept[:4096] == content[:4096]


def test_a_line_that_is_damaged_alone_is_left_out(journal):
    journal.append([remark("one")])
    with closing(sqlite3.connect(journal.path)) as other:
        other.execute("INSERT INTO events (time, study_uid, series_uid, kind, data)"
                      " VALUES ('t', 'study', 'a', 'remark', '{')")  # fmt: skip
        other.commit()
    journal.append([remark("two")])
    assert fold(journal.of_study("study")).review("a").remark == "two"


def test_only_the_window_mends_a_journal(journal):
    """Others may read it at the same time: the file must not be moved away under the window."""
    journal.append([remark("one")])
    journal.close()
    journal.path.write_bytes(b"no database any more")
    reader = Journal(mends=False)
    with pytest.raises(ViewerError, match="no database"):
        reader.of_study("study")
    assert journal.path.read_bytes() == b"no database any more"


def test_a_journal_that_another_program_made_anew_is_followed(journal):
    journal.append([remark("one")])
    other = Journal()
    other.append([remark("two")])
    journal.path.rename(journal.path.with_name("moved.sqlite"))  # its log stays behind
    journal.append([remark("three")])
    assert texts(journal) == ["three"]
    assert "made anew" in str(journal.told)
    assert texts(other) == ["three"]
    other.close()


def test_what_came_since_is_told_by_study(journal):
    journal.append([remark("one"), remark("two", "other"), view(3)])
    assert journal.changed_after(0) == {"study": 1, "other": 2}
    assert journal.changed_after(1) == {"other": 2}
    assert journal.changed_after(2) == {}


def test_a_newer_journal_is_left_alone(journal):
    journal.append([remark("one")])
    journal.close()
    with closing(sqlite3.connect(journal.path)) as other:
        other.execute("PRAGMA user_version = 99")
    with pytest.raises(ViewerError, match="newer version"):
        journal.of_study("study")
    with pytest.raises(ViewerError, match="not written"):
        journal.append([remark("two")])
    assert [p.name for p in library_folder().glob("*aside*")] == []


def test_a_disk_that_refuses_is_told(home):
    (home / "data").mkdir()
    (home / "data" / "library").write_text("a file where a folder should be")
    journal = Journal()
    with pytest.raises(ViewerError, match="kept in memory"):
        journal.append([remark("one")])
    (home / "data" / "library").unlink()
    journal.append([remark("one")])
    assert texts(journal) == ["one"]
    journal.close()


def fill(journal):
    for _ in range(100):
        journal.append([remark("x" * 20_000)])


def test_a_full_disk_is_told_and_what_was_there_stays(own_disk):
    journal = Journal(own_disk("size=256k") / "journal.sqlite")
    journal.append([remark("one")])
    with pytest.raises(ViewerError, match="not written"):
        fill(journal)
    assert texts(journal)[0] == "one"
    assert journal.told is None
    journal.close()
