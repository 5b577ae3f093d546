"""Losing the cache costs time and nothing else."""

import sqlite3
from contextlib import closing
from pathlib import Path

from trainer.audit.cache import opened, usual_cache


def test_what_was_put_is_there_the_next_time(tmp_path):
    with opened(tmp_path / "deep" / "cache") as cache:
        cache.put({"a": b"1", "b": b"2"})
    with opened(tmp_path / "deep" / "cache") as cache:
        assert cache.get(["a", "c"]) == {"a": b"1"}


def test_more_keys_than_one_question_takes(tmp_path):
    contents = {str(number): bytes([number % 256]) for number in range(1234)}
    with opened(None) as cache:
        cache.put(contents)
        assert cache.get(list(contents)) == contents


def test_a_damaged_cache_is_begun_anew(tmp_path):
    (tmp_path / "audit.sqlite").write_bytes(b"no database at all" * 100)
    with opened(tmp_path) as cache:
        cache.put({"a": b"1"})
        assert cache.get(["a"]) == {"a": b"1"}


def test_damage_in_the_middle_costs_what_was_kept_and_no_more(tmp_path):
    contents = {str(number): bytes(20_000) for number in range(40)}
    with opened(tmp_path) as cache:
        cache.put(contents)
    file = tmp_path / "audit.sqlite"
    damaged = bytearray(file.read_bytes())
    for page in range(8192, len(damaged), 4096):
        damaged[page : page + 200] = b"\xff" * 200
    file.write_bytes(damaged)
    with opened(tmp_path) as cache:
        assert len(cache.get(list(contents))) < 40
        cache.put({"a": b"1"})
    with opened(tmp_path) as cache:
        assert cache.get(["a"]) == {"a": b"1"}


def test_a_place_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with opened(tmp_path / "file" / "cache") as cache:
        cache.put({"a": b"1"})
        assert cache.get(["a"]) == {"a": b"1"}


def test_what_was_not_used_for_long_is_dropped(tmp_path):
    with opened(tmp_path) as cache:
        cache.put({"old": b"1", "used": b"2", "new": b"3"})
    with closing(sqlite3.connect(tmp_path / "audit.sqlite")) as file, file:
        file.execute("UPDATE kept SET used = '2001-01-01' WHERE key IN ('old', 'used')")
    with opened(tmp_path) as cache:
        assert cache.get(["used"])
    with opened(tmp_path) as cache:
        assert set(cache.get(["old", "used", "new"])) == {"used", "new"}


def test_the_usual_place_follows_the_variable(home):
    assert usual_cache() == Path(home).resolve() / "cache" / "trainer"
