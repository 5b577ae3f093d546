"""A trial has one worker; a dead worker's trial is nobody's, a silent one's of elsewhere soon."""

import json
import os
import subprocess
import sys
import time

import pytest

from trainer import locks
from trainer.locks import STALE
from trainer.sweeping import claims
from trainer.sweeping.claims import Lost, holder, take, taken

HOLDER = """
import sys, time
from pathlib import Path
from trainer.sweeping.claims import take
claim = take(Path(sys.argv[1]), "0003")
print("has it" if claim else "has not", flush=True)
time.sleep(60)
"""


def test_a_trial_is_one_workers(tmp_path):
    claim = take(tmp_path, "0003")
    assert claim is not None
    assert take(tmp_path, "0003") is None
    assert take(tmp_path, "0004") is not None
    claim.let_go()
    assert take(tmp_path, "0003").deaths == 0


def test_the_trial_of_a_killed_process_can_be_taken_at_once(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline().strip() == "has it"
    assert take(tmp_path, "0003") is None
    assert f"process {process.pid}" in holder(tmp_path, "0003")
    process.kill()
    process.wait()
    process.stdout.close()
    claim = take(tmp_path, "0003")
    assert claim.deaths == 1
    claim.let_go()
    assert take(tmp_path, "0003").deaths == 0, "a worker that lets go has not died"


def other_host(tmp_path, silent):
    path = tmp_path / claims.FOLDER / "0003.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"host": "elsewhere", "pid": 1, "token": "t", "deaths": 0}))
    os.utime(path, (time.time() - silent,) * 2)
    return path


def test_another_machines_trial_is_left_alone_until_it_is_silent_for_long(tmp_path):
    """Its lock may not be seen from here."""
    path = other_host(tmp_path, silent=STALE - 60)
    assert take(tmp_path, "0003") is None
    assert holder(tmp_path, "0003") == "elsewhere (process 1)"
    os.utime(path, (time.time() - STALE - 60,) * 2)
    assert take(tmp_path, "0003").deaths == 1


def test_who_removes_the_claim_of_a_dead_machine_need_not_wait(tmp_path):
    other_host(tmp_path, silent=0).unlink()
    assert take(tmp_path, "0003") is not None


@pytest.mark.skipif(os.name == "nt", reason="a disk without locks is one of a Unix")
def test_without_locks_silence_alone_decides(tmp_path, monkeypatch):
    def unsupported(file):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(locks, "_lock", unsupported)
    assert take(tmp_path, "0003") is not None
    assert take(tmp_path, "0003") is None
    path = tmp_path / claims.FOLDER / "0003.json"
    os.utime(path, (time.time() - STALE - 60,) * 2)
    assert take(tmp_path, "0003") is not None


def test_a_worker_notices_that_it_was_thought_dead(tmp_path):
    claim = take(tmp_path, "0003")
    claim.touch()
    path = tmp_path / claims.FOLDER / "0003.json"
    path.write_text(json.dumps({"host": "elsewhere", "pid": 1, "token": "t"}))
    claim._touched = -1e9
    with pytest.raises(Lost):
        claim.touch()
    claim.let_go()
    assert json.loads(path.read_text())["host"] == "elsewhere", "it is the other's now"


def test_being_alive_shows_on_the_file(tmp_path):
    claim = take(tmp_path, "0003")
    path = tmp_path / claims.FOLDER / "0003.json"
    os.utime(path, (1, 1))
    claim.touch()
    assert time.time() - path.stat().st_mtime < 60


def test_one_waits_for_another_and_says_for_whom(tmp_path, monkeypatch):
    claim, said = take(tmp_path, "start"), []

    def sleep(seconds):
        claim.let_go()

    monkeypatch.setattr(claims.time, "sleep", sleep)
    with taken(tmp_path, "start", said.append):
        assert said == [holder(tmp_path, "start")]
