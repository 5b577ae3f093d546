"""Damaged files by the thousand: `python -m tests.benchmarks.hostile --count 2000`.

Each one goes through `mriviewer info` and through the window, in processes that are watched: a
file must end in a picture or in a reason, within ten seconds and one gigabyte, without an error
that nobody foresaw, a crash or a hang. Prints what became of them; exit code 1 when one did not.
"""

import argparse
import io
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.hostile_by_hand import Hostile
from tests.hostile_files import hostile_files

LONGEST_SECONDS = 10.0
MOST_BYTES = 1_000_000_000
_PATIENCE_SECONDS = 25.0  # until a process that does not answer is ended
_FILES_A_PROCESS = 100
_MOST_PRINTED = 20
_UNFORESEEN = "unexpected error"
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    kind        shown, refused, damaged (it is in the tree, its picture has a reason), or what must
                not be: unforeseen, no reason, crash, hang
    peak_bytes  of the process and its decoders; 0 where the system does not tell
    """

    name: str
    kind: str
    reason: str
    seconds: float
    peak_bytes: int = 0

    @property
    def good(self) -> bool:
        well = self.kind in ("shown", "refused", "damaged")
        return well and self.seconds <= LONGEST_SECONDS and self.peak_bytes <= MOST_BYTES


def survey(files: Iterable[Hostile], way: str, folder: Path) -> Iterator[Outcome]:
    """Yield what becomes of each file; `way` is "info" or "window".

    folder  for the files while they are looked at, a home of the program, and a log
    """
    process: subprocess.Popen[bytes] | None = None
    for number, file in enumerate(files, start=1):
        path = folder / file.name
        path.write_bytes(file.content)
        if process is None:
            process = _start(way, folder)
        outcome = _ask(process, path)
        if outcome.kind in ("crash", "hang") or number % _FILES_A_PROCESS == 0:
            _end(process)
            process = None
        yield outcome
        path.unlink()
    if process is not None:
        _end(process)


def _start(way: str, folder: Path) -> "subprocess.Popen[bytes]":
    told = {**os.environ, "MRIVIEWER_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen",
            "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}  # fmt: skip
    with (folder / "said.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", "tests.benchmarks.hostile", "--be", way],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
            cwd=ROOT, env=told, bufsize=0,
        )  # fmt: skip
    assert _line(process, 120) == b"ready\n"
    return process


def _ask(process: "subprocess.Popen[bytes]", path: Path) -> Outcome:
    assert process.stdin is not None
    began = time.monotonic()
    with suppress(BrokenPipeError):
        process.stdin.write(json.dumps(str(path)).encode() + b"\n")
    line = _line(process, _PATIENCE_SECONDS)
    seconds = time.monotonic() - began
    if line is None:
        process.send_signal(signal.SIGUSR1)  # where it hangs goes into the log
        time.sleep(0.5)
        return Outcome(path.name, "hang", "", seconds)
    if not line.endswith(b"\n"):
        return Outcome(path.name, "crash", f"exit code {process.wait()}", seconds)
    return Outcome(path.name, **{**json.loads(line), "seconds": seconds})


def _line(process: "subprocess.Popen[bytes]", seconds: float) -> bytes | None:
    """Return a line, what there is of it when the process ends, or None when time is up."""
    assert process.stdout is not None
    deadline, line = time.monotonic() + seconds, b""
    while not line.endswith(b"\n"):
        if not select.select([process.stdout], [], [], max(0.0, deadline - time.monotonic()))[0]:
            return None
        more = os.read(process.stdout.fileno(), 65536)
        if not more:
            return line
        line += more
    return line


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


# ---- in the process that is watched --------------------------------------------------------------


def _be(way: str) -> None:
    """Answer paths with outcomes until nobody asks any more."""
    import faulthandler

    faulthandler.register(signal.SIGUSR1, all_threads=True)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    look: Callable[[Path], tuple[str, str]] = _by_info if way == "info" else _Window().look
    print("ready", file=answers, flush=True)
    for line in sys.stdin:
        _forget_peak()
        kind, reason = look(Path(json.loads(line)))
        told = {"kind": kind, "reason": reason, "peak_bytes": _peak_bytes()}
        print(json.dumps(told), file=answers, flush=True)


def _by_info(path: Path) -> tuple[str, str]:
    from mriviewer.cli import run

    out, err = io.TextIOWrapper(io.BytesIO()), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(["info", "--json", str(path)])
    said = err.getvalue().strip()
    if "unexpected" in said or "Traceback" in said:
        return "unforeseen", _logged_places(said) or said
    try:
        found: dict[str, Any] = json.loads(out.buffer.getvalue())  # type: ignore[attr-defined]
    except ValueError:
        return "no reason", said
    reasons = [file["reason"] for file in found["skipped"]]
    if any(_UNFORESEEN in reason for reason in reasons):
        return "unforeseen", reasons[0]
    if code == 0:
        return ("shown", "") if found["patients"] else ("no reason", "nothing, and no error")
    if code != 1 or not said or not reasons or not all(reasons):
        return "no reason", said
    return "refused", reasons[0]


def _logged_places(said: str) -> str:
    """Return where the error came up, from the log that the message names."""
    named = re.search(r"the file (.+\.txt), which", said)
    return " < ".join(Path(named[1]).read_text().splitlines()[-1:-5:-1]) if named else ""


def _in_short(kind: type[BaseException], error: BaseException, trace: Any) -> str:
    places = [f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_tb(trace)[-4:]]
    return f"{kind.__name__}: {error} ({' > '.join(places)})"


class _Window:
    """The real window on a screen that nobody sees, without a model."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        from mriviewer.app import Viewer
        from mriviewer.session.doors import Doors

        self._errors: list[str] = []
        sys.excepthook = lambda *error: self._errors.append(_in_short(*error))
        self._application = QApplication([])
        doors = Doors(models=lambda: ())
        self._viewer = Viewer(self._application, "dark", doors, restore=False)
        self._told_by_window: list[str] = []
        self._viewer.session.failed.connect(lambda said: self._told_by_window.append(str(said)))
        self._viewer.start([])
        self._application.processEvents()
        self._deadline = 0.0

    def look(self, path: Path) -> tuple[str, str]:
        """Open a file, wait for its picture or a reason, then scroll and see the three planes."""
        from mriviewer.core.view_state import Layout

        self._errors.clear()
        self._told_by_window.clear()
        session = self._viewer.session
        self._deadline = time.monotonic() + _PATIENCE_SECONDS + 5
        session.open_paths([path])
        self._wait(lambda: not session.opening.running and self._told(session))
        if self._errors:
            return "unforeseen", self._errors[0]
        reasons = [file.reason for file in session.scan.skipped]
        if any(_UNFORESEEN in reason for reason in reasons):
            return "unforeseen", reasons[0]
        if not any(study.series for study in session.scan.studies):
            told = [*reasons, *self._told_by_window, ""][0]
            unforeseen = "unforeseen" if _UNFORESEEN in told else "refused"
            return (unforeseen if told else "no reason"), told
        found = self._picture(session)
        session.scroll_to(session.view.slice_count - 1)
        self._wait(lambda: self._told(session))
        session.use_layout(Layout.MPR)
        self._wait(lambda: self._reconstructed(session))
        session.use_layout(Layout.ONE)
        self._wait(lambda: True)
        return ("unforeseen", self._errors[0]) if self._errors else found

    def _wait(self, fulfilled: Callable[[], bool]) -> None:
        while True:
            self._application.processEvents()
            if fulfilled() or self._errors:
                break
            time.sleep(0.002)
            if time.monotonic() > self._deadline:
                time.sleep(3600)  # the process that watches says so
        self._application.processEvents()

    def _reconstructed(self, session: Any) -> bool:
        """Whether the planes are there, or it was told why there are none."""
        from mriviewer.core.view_state import Layout

        volumes, series = session.planes.volumes, session.series
        if session.layout is not Layout.MPR or series is None:
            return True
        return volumes.get(series) is not None or volumes.why_not(series) is not None

    def _told(self, session: Any) -> bool:
        """Whether what is in view is on screen, or known to be damaged."""
        from mriviewer.session.slices import key_of

        series = session.series
        if series is None or not any(study.series for study in session.scan.studies):
            return True
        key = key_of(series, session.view.slice_index)
        return session.store.get(key) is not None or key in session.loader.broken

    def _picture(self, session: Any) -> tuple[str, str]:
        from mriviewer.session.slices import key_of

        error = session.loader.broken.get(key_of(session.series, session.view.slice_index))
        if error is None:
            return "shown", ""
        return ("unforeseen" if _UNFORESEEN in error.reason else "damaged"), error.reason


def _forget_peak() -> None:
    for pid in _pids():
        with suppress(OSError):
            Path(f"/proc/{pid}/clear_refs").write_text("5")


def _peak_bytes() -> int:
    peak = 0
    for pid in _pids():
        with suppress(OSError, AttributeError):
            said = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
            peak += 1024 * int(said[1]) if said else 0
    return peak


def _pids() -> list[int]:
    children: list[str] = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):
            children += (task / "children").read_text().split()
    return [os.getpid(), *map(int, children)]


# ---- what is printed -----------------------------------------------------------------------------


def print_outcomes(outcomes: list[Outcome], way: str) -> None:
    """Print how many ended how, the longest, the largest, and whatever must not be."""
    kinds = Counter(outcome.kind for outcome in outcomes)
    print(f"{way}: {len(outcomes)} files: {', '.join(f'{n} {k}' for k, n in kinds.most_common())}")
    longest = max(outcomes, key=lambda one: one.seconds)
    largest = max(outcomes, key=lambda one: one.peak_bytes)
    print(f"  longest {longest.seconds:.1f} s ({longest.name})")
    print(f"  most memory {largest.peak_bytes / 1e6:.0f} MB ({largest.name})")
    reasons = Counter(re.sub(r"\(.*\)|[\d,.]+", "…", outcome.reason) for outcome in outcomes)
    for reason, count in reasons.most_common(12):
        print(f"  {count:5d}  {reason or '(shown)'}")
    bad = [outcome for outcome in outcomes if not outcome.good]
    for one in bad[:_MOST_PRINTED]:
        print(f"  BAD {one.name}: {one.kind}, {one.seconds:.1f} s, "
              f"{one.peak_bytes / 1e6:.0f} MB, {one.reason[:300]}")  # fmt: skip
    if len(bad) > _MOST_PRINTED:
        print(f"  and {len(bad) - _MOST_PRINTED} more that are bad")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--way", choices=("info", "window", "both"), default="both")
    parser.add_argument("--log", type=Path, help="folder for outcomes as JSON lines, and bad files")
    parser.add_argument("--be", choices=("info", "window"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.be:
        _be(chosen.be)
        return 0
    good = True
    for way in ("info", "window") if chosen.way == "both" else (chosen.way,):
        with tempfile.TemporaryDirectory() as folder:
            files = hostile_files(chosen.count, chosen.seed)
            outcomes = list(_logged(files, way, Path(folder), chosen.log))
        print_outcomes(outcomes, way)
        good = good and all(outcome.good for outcome in outcomes)
    return 0 if good else 1


def _logged(
    files: Iterable[Hostile], way: str, folder: Path, log: Path | None
) -> Iterator[Outcome]:
    for outcome in survey(files, way, folder):
        if log is not None:
            log.mkdir(parents=True, exist_ok=True)
            with (log / f"{way}.jsonl").open("a") as file:
                file.write(json.dumps(asdict(outcome)) + "\n")
            if not outcome.good:
                (log / outcome.name).write_bytes((folder / outcome.name).read_bytes())
                (log / "said.log").write_bytes((folder / "said.log").read_bytes())
        yield outcome


if __name__ == "__main__":
    sys.exit(main())
