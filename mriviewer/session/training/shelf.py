"""The models on this machine as the training window handles them: one thing at a time.

What loads a network (verify, install, export) is asked of a child process; the rest, which reads
files only, is done by a worker.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.model_store import DamagedModel, InstalledModel, damaged, installed, remove
from mriviewer.session.background import Job
from mriviewer.session.training.asking import Command, Question
from mriviewer.session.training.training import Training
from mriviewer.training.naming import discard, renamed
from trainer.errors import TrainerError
from trainer.package import ModelPackage, open_package


@dataclass(frozen=True, slots=True)
class Busy:
    """What is being done, and how far; total 0: unknown."""

    what: str
    done: int = 0
    total: int = 0


class Shelf(QObject):
    """Lists, checks, adds and removes models.

    models   None until they are listed
    damaged  files in the model folders that are no usable package
    busy     what is being done; None when nothing is, so that something may be asked
    """

    changed = Signal()  # models or damaged
    busy_changed = Signal()
    told = Signal(str)  # how something ended well, in a sentence or two
    failed = Signal(object)  # ViewerError
    opened = Signal(object)  # ModelPackage: what `look_at` found

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self.models: tuple[InstalledModel, ...] | None = None
        self.damaged: tuple[DamagedModel, ...] = ()
        self.busy: Busy | None = None
        self._question: Question | None = None
        self._finding: Job | None = None
        self._leftover: Callable[[], None] = _nothing

    def find(self) -> None:
        """List the models in the background."""
        if self._finding is not None:
            self._finding.cancel()
        self._finding = self._training.workers.submit(
            lambda _: (tuple(installed()), tuple(damaged())), self._found, self._fail
        )

    def look_at(self, file: Path) -> None:
        """Open a package file, its hashes checked, and tell by `opened` what it is."""
        self._begin(f"Reading {file.name}")
        self._training.workers.submit(lambda _: open_package(file), self._looked, self._end_badly)

    def verify(self, model: InstalledModel) -> None:
        """Check the hashes of a model and repeat its self-check."""
        self._ask(
            f"Checking {model.title}",
            Command(("models", "verify", str(model.path), "--json"), "mriviewer"),
            lambda found: self._end(_checks_in_words(model.title, found)),
        )

    def install(self, package: ModelPackage, name: str, version: str, *, use: bool) -> None:
        """Install a package under a name, its own or another; `use` it in the viewer from now on.

        Checked before it is installed: every hash, and that it answers here as where it was made.
        """
        self._begin(f"Checking and installing {name} {version}")

        def ask(file: Path) -> None:
            self._leftover = partial(discard, file, package)
            words = f"{name} {version} is installed"
            words += ", and the viewer uses it from now on." if use else "."
            self._question = self._training.asker.ask(
                Command(("models", "install", str(file), "--json"), "mriviewer"),
                lambda _: self._changed_models(f"{name}-{version}" if use else "", words),
                self._end_badly,
                self._progress,
            )

        self._training.workers.submit(
            lambda _: renamed(package, name, version), ask, self._end_badly
        )

    def remove(self, model: InstalledModel) -> None:
        """Delete one of the user's models; shipped ones are refused."""
        self._begin(f"Removing {model.title}")
        self._training.workers.submit(
            lambda _: remove(f"{model.name}-{model.version}"),
            lambda _: self._changed_models("", f"{model.title} is removed."),
            self._end_badly,
        )

    def export(self, model: InstalledModel, target: Path) -> None:
        """Write a model as one ONNX file."""
        self._ask(
            f"Exporting {model.title}",
            Command(("export", str(model.path), "--onnx", str(target), "--json")),
            lambda found: self._end(_export_in_words(target, found)),
        )

    def use(self, model: InstalledModel) -> None:
        """Let the viewer answer with this model from now on."""
        self._training.models_changed(f"{model.name}-{model.version}")
        self.told.emit(f"The viewer uses {model.title} from now on.")

    def cancel(self) -> None:
        """End a question to a child process; what a worker does comes to its own end."""
        if self._question is not None:
            self._question.cancel()
            self._rest()

    # ---- how things end ---------------------------------------------------------------------

    def _ask(self, what: str, command: Command, done: Callable[[Any], None]) -> None:
        self._begin(what)
        asker = self._training.asker
        self._question = asker.ask(command, done, self._end_badly, self._progress)

    def _begin(self, what: str) -> None:
        self.busy = Busy(what)
        self.busy_changed.emit()

    def _progress(self, _: str, done: int, total: int) -> None:
        if self.busy is not None:
            self.busy = replace(self.busy, done=done, total=total)
            self.busy_changed.emit()

    def _rest(self) -> None:
        """Be free for the next wish."""
        self._leftover()
        self._leftover = _nothing
        self._question, self.busy = None, None
        self.busy_changed.emit()

    def _end(self, words: str) -> None:
        self._rest()
        self.told.emit(words)

    def _end_badly(self, error: Exception) -> None:
        self._rest()
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(as_viewer_error(error, "The models could not be read"))

    def _found(self, entries: tuple[tuple[InstalledModel, ...], tuple[DamagedModel, ...]]) -> None:
        self._finding = None
        self.models, self.damaged = entries
        self.changed.emit()

    def _looked(self, package: ModelPackage) -> None:
        self._rest()
        self.opened.emit(package)

    def _changed_models(self, use: str, words: str) -> None:
        self._end(words)
        self._training.models_changed(use)
        self.find()


def as_viewer_error(error: Exception, title: str) -> ViewerError:
    """Return an error as people are told it; `title` is for those that have none of their own."""
    if isinstance(error, ViewerError):
        return error
    if isinstance(error, TrainerError):
        return ViewerError(error.title, error.reason, error.remedy)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return ViewerError(title, f"{reason or type(error).__name__}.")


def _checks_in_words(title: str, found: Any) -> str:
    reports = found.get("models", [found]) if isinstance(found, dict) else found or []
    said = [str(words) for report in reports for words in report.get("checked", ())]
    return " ".join([f"{title} is in order.", *said])


def _export_in_words(target: Path, found: Any) -> str:
    size, gap = found["size"] / 1e6, found["gap"]
    takes = "Its input is the slice itself."
    if found.get("prepared"):
        takes = f"Its input is the prepared picture, since {found['prepared']}."
    return (
        f"{target.name} is written ({size:.1f} MB). Its answers differ from the viewer's by at "
        f"most {gap:.1g}. {takes}"
    )


def _nothing() -> None:
    """Stand for what has nothing to be cleared away."""
