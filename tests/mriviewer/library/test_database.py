"""A file is opened only when it is surely ours, and nothing of another program's is touched."""

import os
import sqlite3
import stat
import sys

import pytest

from mriviewer.library.database import (
    DamagedError,
    Layout,
    NewerError,
    is_broken,
    open_database,
    set_aside,
)

OURS = Layout(b"MRIX", 2, "CREATE TABLE words (word TEXT);")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library" / "words.sqlite"


def test_a_file_is_made_whole_private_and_marked(path):
    open_database(path, OURS, 1).close()
    assert path.read_bytes()[68:72] == b"MRIX"
    assert list(path.parent.iterdir()) == [path]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_two_connections_see_each_others_words(path):
    one, two = open_database(path, OURS, 1), open_database(path, OURS, 1)
    one.execute("INSERT INTO words VALUES ('ring')")
    assert two.execute("SELECT word FROM words").fetchall() == [("ring",)]
    assert two.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    one.close()
    two.close()


def foreign(path, script="CREATE TABLE theirs (a); PRAGMA application_id = 7;"):
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path.read_bytes()


def test_a_foreign_database_is_not_touched_t29(path):
    content = foreign(path)
    with pytest.raises(DamagedError, match="another program"):
        open_database(path, OURS, 1)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"\0" * 4096, b"words, no table"])
def test_what_is_no_database_is_not_touched(path, content):
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(DamagedError, match="no database"):
        open_database(path, OURS, 1)
    assert path.read_bytes() == content


def test_a_newer_version_is_left_alone(path):
    open_database(path, Layout(b"MRIX", 3, ""), 1).close()
    with pytest.raises(NewerError):
        open_database(path, OURS, 1)
    assert path.exists()


def test_what_is_set_aside_keeps_its_log_and_takes_no_others_place(path):
    path.parent.mkdir(parents=True)
    for turn in (1, 2):
        path.write_bytes(b"%d" % turn)
        path.with_name("words.sqlite-wal").write_bytes(b"log %d" % turn)
        assert set_aside(path).name == f"words.set-aside-{turn}.sqlite"
    assert {p.name: p.read_bytes() for p in path.parent.iterdir()} == {
        "words.set-aside-1.sqlite": b"1", "words.set-aside-1.sqlite-wal": b"log 1",
        "words.set-aside-2.sqlite": b"2", "words.set-aside-2.sqlite-wal": b"log 2",
    }  # fmt: skip


def test_a_full_disk_is_no_damage():
    full, broken = sqlite3.OperationalError("full"), sqlite3.DatabaseError("malformed")
    full.sqlite_errorcode, broken.sqlite_errorcode = sqlite3.SQLITE_FULL, sqlite3.SQLITE_CORRUPT
    assert is_broken(broken)
    assert not is_broken(full)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are different on Windows")
def test_on_a_read_only_disk_it_can_still_be_read(path, monkeypatch):
    with open_database(path, OURS, 1) as connection:
        connection.execute("INSERT INTO words VALUES ('ring')")
    connection.close()
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    connection = open_database(path, OURS, 1)
    assert connection.execute("SELECT word FROM words").fetchall() == [("ring",)]
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("INSERT INTO words VALUES ('more')")
    connection.close()
