"""One process works in a run folder; whoever looks disturbs nobody; the dead hold nothing."""

import json
import os
import platform
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from trainer import locks
from trainer.errors import TrainerError
from trainer.locks import FILE, STALE, Holder, holder, holding, is_going_on

WORKER = """
import sys, time
from pathlib import Path
from trainer.locks import holding
with holding(Path(sys.argv[1])):
    print("works", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def impatient(monkeypatch):
    """Nobody waits for a lock that another one only looks at."""
    monkeypatch.setattr(locks, "_PAUSE", 0.0)


def test_a_folder_is_one_processs_and_clean_afterwards(tmp_path, impatient):
    assert not is_going_on(tmp_path)
    assert holder(tmp_path) is None
    with holding(tmp_path):
        assert is_going_on(tmp_path)
        assert holder(tmp_path) == Holder(os.getpid(), platform.node())
        with pytest.raises(TrainerError, match=f"process {os.getpid()} on") as refused:
            holding(tmp_path).__enter__()
        assert refused.value.title == f"The run {tmp_path.name} is going on"
        assert is_going_on(tmp_path), "who was refused takes nothing away"
    assert not is_going_on(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with holding(tmp_path):
        pass


def test_a_killed_process_holds_nothing_and_is_named(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline().strip() == "works"
    assert is_going_on(tmp_path)
    process.kill()
    process.wait()
    process.stdout.close()
    assert not is_going_on(tmp_path)
    assert holder(tmp_path) == Holder(process.pid, platform.node())
    with holding(tmp_path):
        assert holder(tmp_path).pid == os.getpid()


def test_looking_never_keeps_a_run_from_starting(tmp_path):
    (tmp_path / FILE).touch()
    ended = threading.Event()

    def look() -> None:
        while not ended.is_set():
            is_going_on(tmp_path)

    onlookers = [threading.Thread(target=look) for _ in range(3)]
    for onlooker in onlookers:
        onlooker.start()
    try:
        for _ in range(20):
            with holding(tmp_path):
                assert is_going_on(tmp_path)
    finally:
        ended.set()
        for onlooker in onlookers:
            onlooker.join()


def test_looking_changes_nothing(tmp_path):
    path = tmp_path / FILE
    path.write_text("{}")
    os.utime(path, (1, 1))
    assert not is_going_on(tmp_path)
    assert (path.read_text(), path.stat().st_mtime) == ("{}", 1)
    assert not is_going_on(tmp_path / "absent")


def of_elsewhere(folder, silent):
    path = folder / FILE
    path.write_text(json.dumps({"host": "elsewhere", "pid": 1}))
    os.utime(path, (time.time() - silent,) * 2)


def test_a_run_of_another_machine_is_heard_of(tmp_path, impatient):
    """Its lock may not be seen from here, but its events are."""
    of_elsewhere(tmp_path, silent=3600)
    assert not is_going_on(tmp_path)
    (tmp_path / "events.jsonl").write_text("{}\n")
    assert is_going_on(tmp_path)
    with pytest.raises(TrainerError, match="process 1 on elsewhere"):
        holding(tmp_path).__enter__()


@pytest.mark.skipif(os.name == "nt", reason="a disk without locks is one of a Unix")
def test_without_locks_the_process_and_silence_decide(tmp_path, monkeypatch, impatient):
    def unsupported(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(locks, "_flock", unsupported)
    with holding(tmp_path):
        assert is_going_on(tmp_path)
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                          capture_output=True, check=True)  # fmt: skip
    (tmp_path / FILE).write_text(json.dumps({"host": platform.node(), "pid": int(dead.stdout)}))
    assert not is_going_on(tmp_path)
    of_elsewhere(tmp_path, silent=STALE - 60)
    assert is_going_on(tmp_path)
    of_elsewhere(tmp_path, silent=STALE + 60)
    assert not is_going_on(tmp_path)


def test_a_lock_whose_file_cannot_be_removed_is_let_go_all_the_same(tmp_path, monkeypatch):
    def refuse(path, missing_ok=False):
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        with holding(tmp_path):
            pass
    assert not is_going_on(tmp_path)
    with holding(tmp_path):
        assert is_going_on(tmp_path)
