"""Processes outlive the program that starts them, load its sources, and yield to it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mriviewer.training import processes
from mriviewer.training.processes import Detached, end, environment, is_alive, program, start

posix = pytest.mark.skipif(sys.platform == "win32", reason="sessions and nice values")


def ended(process: Detached) -> int:
    deadline = time.monotonic() + 20
    while (code := process.exit_code()) is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return code


def test_the_trainer_is_started_by_the_python_of_this_program(monkeypatch):
    assert program(["scan", "x"]) == [sys.executable, "-m", "trainer", "scan", "x"]
    assert program(["models"], "mriviewer")[1:] == ["-m", "mriviewer", "models"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program(["scan", "x"]) == [sys.executable, "trainer", "scan", "x"]
    assert program(["models"], "mriviewer") == [sys.executable, "models"]


def test_it_loads_the_same_sources_from_whatever_folder(tmp_path, monkeypatch):
    """A file that lies where it starts must not pass for a library."""
    (tmp_path / "json.py").write_text("raise SystemExit('wrong json')")
    monkeypatch.setenv("TRAINER_PROGRESS", "json")
    code = "import json, trainer, os; print(trainer.__file__, os.environ.get('TRAINER_PROGRESS'))"
    log = tmp_path / "log.txt"
    (tmp_path / "say.py").write_text(code)
    assert ended(start([sys.executable, str(tmp_path / "say.py")], log)) == 0
    root = Path(__file__).resolve().parents[3]
    assert log.read_text().strip() == f"{root / 'trainer' / '__init__.py'} None"


def test_the_log_is_added_to_and_holds_what_both_streams_say(tmp_path):
    log = tmp_path / "log.txt"
    log.write_text("before\n")
    code = "import sys; print('out', flush=True); print('ärgh', file=sys.stderr); sys.exit(3)"
    assert ended(start([sys.executable, "-c", code], log)) == 3
    assert log.read_text(encoding="utf-8").splitlines() == ["before", "out", "ärgh"]


def test_what_cannot_be_started_is_told(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        start([str(tmp_path / "nowhere")], tmp_path / "log.txt")


@posix
def test_it_yields_and_has_a_session_of_its_own(tmp_path):
    process = start([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path / "log.txt")
    try:
        own = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, process.pid) == min(own + 10, 19)
        assert os.getsid(process.pid) == process.pid != os.getsid(0)
        assert is_alive(process.pid)
    finally:
        end(process.pid)
    assert ended(process) == -signal.SIGTERM
    assert not is_alive(process.pid)
    end(process.pid)  # no error


@posix
def test_it_goes_on_when_its_parent_has_ended(tmp_path):
    """Without a warning of Popen, and although the parent's terminal hangs up."""
    child = "import time; time.sleep(60)"
    parent = (
        "import os, signal, sys; from pathlib import Path\n"
        "from mriviewer.training import processes\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"  # nohup has it ignored
        f"p = processes.start([sys.executable, '-c', {child!r}], Path({str(tmp_path)!r}) / 'log');"
        "print(p.pid, flush=True); p.let_go(); del p; os.killpg(0, signal.SIGHUP)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", parent], env=environment(), capture_output=True,
        text=True, check=False, start_new_session=True,
    )  # fmt: skip
    assert done.returncode == -signal.SIGHUP
    assert done.stderr == ""
    pid = int(done.stdout)
    assert is_alive(pid)
    end(pid)


def test_no_number_below_one_is_a_process():
    assert not is_alive(0)
    assert not is_alive(-1)


def test_on_windows_a_job_that_lets_nobody_leave_is_stayed_in(monkeypatch, tmp_path):
    """What Windows would be asked, played on any system."""
    asked = []

    def popen(command, creationflags, **settings):
        asked.append(creationflags)
        if creationflags & 0x1000000:
            raise PermissionError(5, "Access is denied")
        return "process"

    monkeypatch.setattr(processes.subprocess, "Popen", popen)
    assert processes._start_windows(["x"], {}) == "process"
    first, second = asked
    assert first == second | 0x1000000
    assert second == 0x8000000 | 0x200 | 0x4000  # no window, own group, below normal
