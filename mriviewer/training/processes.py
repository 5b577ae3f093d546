"""How the trainer's processes are started, made to yield to the window, and ended. No Qt.

A run must outlive the window. On POSIX it gets a session of its own, so no terminal that closes
takes it along. On Windows it gets a console of its own that nobody sees, and leaves the job of its
parent: with DETACHED_PROCESS each program that it starts itself would open a visible console.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

ProgramName = Literal["trainer", "mriviewer"]
PROGRESS = "TRAINER_PROGRESS"  # "json": progress goes to stderr for a program
_LOWER_BY, _LOWEST = 10, 19  # nice values
_SITE = ("site-packages", "dist-packages")  # found without being named
# of CreateProcess; the names in subprocess exist on Windows alone
_NEW_GROUP, _BELOW_NORMAL, _LEAVE_JOB, _NO_WINDOW = 0x200, 0x4000, 0x1000000, 0x8000000
_QUERY, _SET = 0x1000, 0x200  # rights to a process
_STILL_ACTIVE = 259


def program(arguments: Sequence[str], name: ProgramName = "trainer") -> list[str]:
    """Return the command by which this program starts the trainer, or itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *(["trainer"] if name == "trainer" else []), *arguments]
    return [sys.executable, "-m", name, *arguments]


def environment() -> dict[str, str]:
    """Return what the processes find in their environment.

    They load the same sources as this program, and nothing that happens to lie where they start.
    """
    found = {key: value for key, value in os.environ.items() if key != PROGRESS}
    found |= {"PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1", "PYTHONSAFEPATH": "1"}
    sources = Path(__file__).resolve().parents[2]
    if sources.name not in _SITE:
        before = found.get("PYTHONPATH")
        found["PYTHONPATH"] = f"{sources}{os.pathsep}{before}" if before else str(sources)
    return found


class Detached:
    """A process that this program started and that may outlive it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.pid = process.pid

    def exit_code(self) -> int | None:
        """Return how it ended, None while it goes on. Negative: the signal that killed it."""
        return self._process.poll()

    def let_go(self) -> None:
        """Forget it. It goes on, of which Popen would warn."""
        if self._process.returncode is None:
            self._process.returncode = 0


def start(
    command: Sequence[str], log: Path, told: Mapping[str, str] | None = None
) -> Detached:  # fmt: skip
    """Start a process of low priority that outlives this one; what it says is added to `log`.

    told  its environment, in place of that of `environment`

    Raises OSError when it cannot be started, or the log cannot be written.
    """
    with log.open("ab") as said:
        settings: dict[str, Any] = {
            "stdin": subprocess.DEVNULL, "stdout": said, "stderr": subprocess.STDOUT,
            "cwd": log.parent, "env": dict(environment() if told is None else told),
        }  # fmt: skip
        if sys.platform == "win32":
            process = _start_windows(list(command), settings)
        else:
            process = subprocess.Popen(list(command), start_new_session=True, **settings)
    lower(process.pid)
    return Detached(process)


def _start_windows(command: list[str], settings: dict[str, Any]) -> "subprocess.Popen[bytes]":
    flags = _NO_WINDOW | _NEW_GROUP | _BELOW_NORMAL
    try:
        return subprocess.Popen(command, creationflags=flags | _LEAVE_JOB, **settings)
    except PermissionError:  # its job lets nobody leave: the run ends with what made the job
        return subprocess.Popen(command, creationflags=flags, **settings)


def lower(pid: int) -> None:
    """Let a process that has just been started yield to the window. Nothing where it cannot."""
    if sys.platform == "win32":
        _lower_windows(pid)
        return
    with suppress(OSError):
        now = os.getpriority(os.PRIO_PROCESS, pid)
        os.setpriority(os.PRIO_PROCESS, pid, min(now + _LOWER_BY, _LOWEST))
    if sys.platform.startswith("linux"):
        # Where Linux weighs sessions, a nice value counts only among the processes of one; see
        # sched(7), "The autogroup feature".
        with suppress(OSError):
            Path(f"/proc/{pid}/autogroup").write_text(str(_LOWER_BY), encoding="ascii")


def is_alive(pid: int) -> bool:
    """Whether there is a process of this number; it may be another one by now."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _is_alive_windows(pid)
    with suppress(ChildProcessError):  # an own one that was let go has ended, but is still listed
        if os.waitpid(pid, os.WNOHANG)[0] == pid:
            return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # another user's
        return True
    return True


def end(pid: int) -> None:
    """End a process at once. One that has ended already is no error."""
    with suppress(OSError):
        os.kill(pid, signal.SIGTERM)  # on Windows this is TerminateProcess


def _lower_windows(pid: int) -> None:
    kernel = _kernel()
    if handle := kernel.OpenProcess(_SET, False, pid):
        kernel.SetPriorityClass(handle, _BELOW_NORMAL)
        kernel.CloseHandle(handle)


def _is_alive_windows(pid: int) -> bool:
    # not os.kill(pid, 0), which ends the process there
    import ctypes

    kernel = _kernel()
    handle = kernel.OpenProcess(_QUERY, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    told = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return bool(told) and code.value == _STILL_ACTIVE


def _kernel() -> Any:
    import ctypes

    kernel: Any = ctypes.__dict__["windll"].kernel32  # the name exists on Windows alone
    kernel.OpenProcess.restype = ctypes.c_void_p  # a handle is as wide as a pointer
    kernel.SetPriorityClass.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    kernel.GetExitCodeProcess.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    kernel.CloseHandle.argtypes = [ctypes.c_void_p]
    return kernel
