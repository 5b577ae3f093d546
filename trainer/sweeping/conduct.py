"""A whole sweep: begun once, worked on by one or several processes, written up at the end."""

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NamedTuple
from uuid import uuid4

from trainer.errors import TrainerError
from trainer.sweeping import claims
from trainer.sweeping.settings import Sweep
from trainer.sweeping.storing import is_lost, is_url, without_secrets
from trainer.sweeping.table import Table
from trainer.sweeping.trial import Stop
from trainer.sweeping.work import STOP, Desk, Outcome, desk, prepare, why_failed, work
from trainer.sweeping.write import write_page, write_table

STORAGE_VARIABLE = "TRAINER_SWEEP_STORAGE"  # a URL on a command line is seen by everyone
STOPPED_CODE = 130
_LOOK_EVERY = 0.5  # seconds
_PAGE_EVERY = 30.0  # seconds; drawing it takes some
Say = Callable[[str], None]


class Result(NamedTuple):
    """How a sweep ended, and all its trials."""

    outcome: Outcome
    table: Table


class Worker(NamedTuple):
    """Which of several processes this is, from 0, and the file by which it is asked to stop."""

    number: int
    stop_file: Path


def sweep(
    told: Sweep, folder: Path, say: Say, *, workers: int = 1, storage: str | None = None
) -> Result:
    """Begin a sweep or go on with it, until all trials have ended or it is stopped.

    folder   gets settings, split, run folders of the trials, `sweep.json`, `.csv`, `.html` and
             `best.yaml`. The same call from another machine that sees the folder helps out
    say      is told one line a trial; further processes write theirs to stderr
    workers  processes here; 1 trains in this one. Give as many as there are GPUs
    storage  path of a journal, or URL of a database; by default a journal in `folder`

    Ctrl-C, SIGTERM, or a file `stop` in the folder end it, the state of each trial saved.
    Raises TrainerError when the pictures, the folder or the storage cannot be used, or when
    trials fail one after the other for one reason; then all is written before.
    """
    with _in_words(folder, storage):
        prepare(told, folder, storage, say)
        if workers > 1:
            outcome = _with_processes(told, folder, say, workers, storage)
        else:
            outcome = work_here(told, folder, say, storage)
        at = desk(told, folder, storage)
        table = write_table(at)
        write_page(folder, table)
    if reason := why_failed(at):
        raise TrainerError(
            "The sweep was stopped: three trials in a row failed alike", reason,
            "Mend it and give the same command: those trials are tried again.",
        )  # fmt: skip
    if outcome == "finished" and table.best is None:
        raise TrainerError(
            "No trial came to its end", f"see {folder / 'sweep.html'} for what happened.",
            "Choose other values to search.",
        )  # fmt: skip
    return Result(outcome, table)


def work_here(
    told: Sweep, folder: Path, say: Say, storage: str | None, worker: Worker | None = None
) -> Outcome:
    """Work on a sweep that was begun, in this process. Raises TrainerError as `sweep`."""
    if worker is not None:
        _choose_gpu(worker.number)
    files = [folder / STOP, *([] if worker is None else [worker.stop_file])]
    try:
        with _in_words(folder, storage):
            at = desk(told, folder, storage)
            return work(at, say, _looking_for(files), _between_trials(at))
    except KeyboardInterrupt:  # between two trials, or while pictures are read
        return "stopped"


def _looking_for(files: Sequence[Path]) -> Stop:
    """Return whether one of the files is there; disks on a network are asked only so often."""
    looked, found = 0.0, False

    def stop() -> bool:
        nonlocal looked, found
        if not found and time.monotonic() - looked >= _LOOK_EVERY:
            looked, found = time.monotonic(), any(file.exists() for file in files)
        return found

    return stop


def _between_trials(at: Desk) -> Callable[[], None]:
    """Return what writes the table after each trial, the page now and then, and frees memory."""
    written = time.monotonic()

    def tidy() -> None:
        nonlocal written
        gc.collect()  # networks refer to themselves; the next one may need their memory
        table = write_table(at)
        if time.monotonic() - written >= _PAGE_EVERY:
            write_page(at.folder, table)
            written = time.monotonic()

    return tidy


def _choose_gpu(number: int) -> None:
    """Give each worker its own GPU, in turn."""
    import torch

    if (count := torch.cuda.device_count()) > 1:
        torch.cuda.set_device(number % count)


def _with_processes(
    told: Sweep, folder: Path, say: Say, workers: int, storage: str | None
) -> Outcome:
    """Have further processes do the work; see how they ended."""
    stop_file = folder / claims.FOLDER / f"{uuid4().hex}.stop"
    processes = [
        subprocess.Popen(
            _command(told, folder, storage, Worker(number, stop_file)),
            env=_environment(storage, workers),
        )
        for number in range(workers)
    ]  # fmt: skip
    try:
        asked = _wait(processes, stop_file, say)
    finally:
        for process in processes:  # only if something unforeseen happened
            if process.poll() is None:
                process.terminate()
                process.wait()
        stop_file.unlink(missing_ok=True)
    codes = [process.returncode for process in processes]
    at = desk(told, folder, storage)
    if why_failed(at):
        return "failed"
    if all(trial.state.is_finished() for trial in at.trials()):
        for code in set(codes) - {0, STOPPED_CODE}:
            say(f"A worker ended with exit code {code}; the others finished its trial.")
        return "finished"
    if asked or all(code == STOPPED_CODE for code in codes):
        return "stopped"
    raise TrainerError(
        "The workers ended before the sweep did",
        f"their exit codes are {', '.join(map(str, codes))}; negative ones were killed.",
        "The same command goes on; with less --workers they need less memory.",
    )


def _wait(processes: Sequence[subprocess.Popen[bytes]], stop_file: Path, say: Say) -> bool:
    """Wait for all to end; the first Ctrl-C asks them to stop, the second ends them.

    Return whether they were asked.
    """
    with _terminating_is_interrupting():
        try:
            _all_ended(processes)
            return False
        except KeyboardInterrupt:
            stop_file.touch()
            say("Stopping: each worker saves the state of its trial.")
            try:
                _all_ended(processes)
            except KeyboardInterrupt:
                for process in processes:
                    process.kill()
                _all_ended(processes)
            return True


def _all_ended(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    while any(process.poll() is None for process in processes):
        time.sleep(0.1)


@contextmanager
def _terminating_is_interrupting() -> Iterator[None]:
    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may handle signals
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _command(told: Sweep, folder: Path, storage: str | None, worker: Worker) -> list[str]:
    command = [
        sys.executable, "-m", "trainer", "sweep", str(told.file), "--folder", str(folder),
        "--worker", str(worker.number), "--stop-file", str(worker.stop_file),
    ]  # fmt: skip
    if told.method != "grid":
        command += ["--trials", str(told.trials)]
    if storage is not None and not is_url(storage):
        command += ["--storage", storage]
    return command


def _environment(storage: str | None, workers: int) -> dict[str, str]:
    """Return the environment of a worker: its share of the cores, and the URL with its password."""
    cores = max(1, (os.cpu_count() or 1) // workers)
    environment = {"OMP_NUM_THREADS": str(cores), **os.environ}
    if storage is not None and is_url(storage):
        environment[STORAGE_VARIABLE] = storage
    return environment


@contextmanager
def _in_words(folder: Path, storage: str | None) -> Iterator[None]:
    """Turn what a disk or a database raises into a TrainerError without secrets."""
    try:
        yield
    except OSError as error:
        raise TrainerError(
            "The folder of the sweep cannot be written",
            f"{error.filename or folder}: {error.strerror or error}.",
            "Free space on its disk, or name another with --folder. The same command goes on.",
        ) from error
    except Exception as error:
        if not is_lost(error):
            raise
        told = without_secrets(storage or "", str(error.__cause__ or error)).strip().splitlines()
        raise TrainerError(
            "The storage of the sweep went away",
            f"{(told or [type(error).__name__])[0]}.",
            "The same command goes on once it is back.",
        ) from None  # its text may hold the password
