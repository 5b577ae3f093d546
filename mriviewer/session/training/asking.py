"""Questions to the trainer: one of its commands, run as a child process, answered in JSON.

Every question is a command that can be pasted into a terminal. The child lives no longer than the
program: what must outlive it is a run, see `running`.
"""

import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Job, Workers
from mriviewer.training.processes import PROGRESS, ProgramName, environment, lower, program
from mriviewer.training.telling import as_error

Progress = Callable[[str, int, int], None]  # what, done, total (0: unknown), at most ten a second
Done = Callable[[Any], None]
Failed = Callable[[ViewerError], None]
_KEPT_LINES = 200  # of what a child says on stderr
_PATIENCE_MS = 2000  # for a child to end by itself when it is asked to


@dataclass(frozen=True, slots=True)
class Command:
    """What the trainer is asked, such as ("scan", "/pictures", "--json").

    program_name  "mriviewer" for a command of the viewer's own, such as ("models", "list")
    """

    arguments: tuple[str, ...]
    program_name: ProgramName = "trainer"

    def program(self) -> list[str]:
        """Return the command as this program starts it, the Python of this program first."""
        return program(self.arguments, self.program_name)

    def words(self) -> str:
        """Return the command as one would type it in a terminal, quoted for it."""
        typed = [self.program_name, *self.arguments]
        if getattr(sys, "frozen", False) and self.program_name == "trainer":
            typed.insert(0, "mriviewer")
        return subprocess.list2cmdline(typed) if sys.platform == "win32" else shlex.join(typed)


class Question(QObject):
    """A command that is running."""

    over = Signal(object)  # the question: its process is gone and its answer was delivered

    def __init__(
        self,
        command: Command,
        workers: Workers,
        done: Done,
        failed: Failed,
        progress: Progress | None,
    ) -> None:
        super().__init__()
        self.command = command
        self._workers, self._done, self._failed, self._progress = workers, done, failed, progress
        self._cancelled = False
        self._answer, self._part, self._said = bytearray(), bytearray(), list[str]()
        self._parsing: Job | None = None
        self._process = process = QProcess(self)
        told = QProcessEnvironment()
        for name, value in {**environment(), PROGRESS: "json"}.items():
            told.insert(name, value)
        process.setProcessEnvironment(told)
        process.setStandardInputFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read_answer)
        process.readyReadStandardError.connect(self._read_progress)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)

    def start(self) -> None:
        """Start the child. Nothing is called before the event loop goes round."""
        first, *others = self.command.program()
        self._process.start(first, others)
        if pid := self._process.processId():
            lower(pid)

    def cancel(self) -> None:
        """End the child and forget its answer: nothing of it is called any more."""
        self._cancelled = True
        if self._parsing is not None:
            self._parsing.cancel()
            self._finish()
        elif self._process.state() != QProcess.ProcessState.NotRunning:
            if sys.platform == "win32":  # a program without a window hears no polite request
                self._process.kill()
            else:
                self._process.terminate()
                QTimer.singleShot(_PATIENCE_MS, self._process, self._process.kill)

    def end(self) -> None:
        """End the child at once and wait until it is gone."""
        self._cancelled = True
        self._process.kill()
        self._process.waitForFinished(500)

    def _read_answer(self) -> None:
        self._answer += bytes(self._process.readAllStandardOutput().data())

    def _read_progress(self) -> None:
        self._part += bytes(self._process.readAllStandardError().data())
        *lines, rest = self._part.split(b"\n")
        self._part = bytearray(rest)
        for line in lines:
            self._hear(line.decode("utf-8", "replace").rstrip())

    def _hear(self, line: str) -> None:
        told = _progress_of(line)
        if told is None:
            self._said = [*self._said[-_KEPT_LINES:], line]
        elif self._progress is not None and not self._cancelled:
            self._progress(*told)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # all others end it, too
            reason = f"{self._process.errorString()}."
            told = ViewerError("The trainer cannot be started", reason, "Install MRI Viewer again.")
            QTimer.singleShot(0, self, partial(self._fail, told))

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_answer()
        self._read_progress()
        self._hear(self._part.decode("utf-8", "replace").rstrip())
        if self._cancelled:
            self._finish()
        elif status == QProcess.ExitStatus.CrashExit:
            self._fail(as_error(self._said, None))
        elif code != 0:
            self._fail(as_error(self._said, code))
        else:
            content = bytes(self._answer)
            self._parsing = self._workers.submit(
                lambda _: parsed(content), self._succeed, self._not_parsed
            )

    def _succeed(self, answer: Any) -> None:
        self._finish()
        self._done(answer)

    def _not_parsed(self, error: Exception) -> None:
        self._fail(ViewerError("The trainer's answer cannot be read", f"it is no JSON: {error}."))

    def _fail(self, error: ViewerError) -> None:
        self._finish()
        if not self._cancelled:
            self._failed(error)

    def _finish(self) -> None:
        self.over.emit(self)


class Asker(QObject):
    """Asks; answers come on the GUI thread. JSON is parsed in a worker."""

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._workers = workers
        self._questions: set[Question] = set()

    def ask(
        self,
        arguments: Sequence[str] | Command,
        done: Done,
        failed: Failed,
        progress: Progress | None = None,
    ) -> Question:
        """Run `trainer ARGUMENTS` and call `done` with the JSON it prints.

        Several lines of JSON are answered as a list, no output as None. An exit status other than
        0 calls `failed` with the trainer's own message (title, reason, remedy), or with how the
        process ended. Nothing is called before this returns.
        """
        command = arguments if isinstance(arguments, Command) else Command(tuple(arguments))
        question = Question(command, self._workers, done, failed, progress)
        self._questions.add(question)
        question.over.connect(self._forget)
        question.start()
        return question

    def shutdown(self) -> None:
        """End all children."""
        for question in list(self._questions):
            question.end()
        self._questions.clear()

    def _forget(self, question: Question) -> None:
        self._questions.discard(question)
        question.deleteLater()


def parsed(content: bytes) -> Any:
    """Return what a command printed as JSON: one value, or a list of one a line; None for nothing.

    Raises ValueError when it is neither.
    """
    text = content.decode("utf-8", "replace").strip()
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        return [json.loads(line) for line in lines]


def _progress_of(line: str) -> tuple[str, int, int] | None:
    """Return (what, done, total) of a line of progress, None for any other line."""
    if not line.startswith("{"):
        return None
    try:
        told = json.loads(line)
        return str(told["what"]), int(told["done"]), int(told["total"])
    except (ValueError, KeyError, TypeError):
        return None
