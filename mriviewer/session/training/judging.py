"""What is known of the run that the page Result shows: its figures, pictures and rivals.

Each answer belongs to the run it was asked for: with another run all questions are taken back.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.model_store import InstalledModel
from mriviewer.session.background import Job
from mriviewer.session.training.asking import Question
from mriviewer.session.training.running import Run
from mriviewer.session.training.shelf import Busy, as_viewer_error
from mriviewer.session.training.training import Training
from mriviewer.training.gallery import Gallery, gallery_of, made_before
from mriviewer.training.naming import package_of_run, same_model
from mriviewer.training.results import Figure, Result, accuracies, result_of
from trainer.package import ModelPackage

GALLERY = "gallery"  # folder in the run folder: it goes when the run is deleted
_Key = tuple[Path | None, bool, bool]


class Files(NamedTuple):
    """What lies in a run folder."""

    package: ModelPackage | None
    passport: dict[str, Any]
    report: Path | None


@dataclass(frozen=True, slots=True)
class Rival:
    """An installed model on the test pictures of the run.

    unfit  why it cannot be asked; empty when it can
    error  why it did not answer
    """

    model: InstalledModel
    unfit: str = ""
    asking: Busy | None = None
    accuracy: Figure | None = None
    balanced: Figure | None = None
    pictures: int = 0
    error: str = ""


class Judging(QObject):
    """The state of the page Result. `show` chooses the run; the rest follows.

    files, result  None until they are known; error: why there is no result
    gallery        None until `ask_gallery` has brought it
    """

    changed = Signal()  # folder, files, result, error
    gallery_changed = Signal()  # gallery, gallery_busy, gallery_error
    rivals_changed = Signal()

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self.folder: Path | None = None
        self._key: _Key = (None, False, False)
        self._models: tuple[InstalledModel, ...] = ()
        self._questions: dict[str, Question] = {}  # by what they are about
        self._jobs: list[Job] = []
        self._looking: Job | None = None  # for pictures that were made before
        self.files: Files | None = None
        self.result: Result | None = None
        self.error: ViewerError | None = None
        self.gallery: Gallery | None = None
        self.gallery_busy: Busy | None = None
        self.gallery_error: ViewerError | None = None
        self.rivals: tuple[Rival, ...] = ()

    def show(self, folder: Path | None) -> None:
        """Read a run and have it judged, unless nothing has changed since it was."""
        key = folder, self._has_figures(folder), self._is_crossed(folder)
        if key != self._key:
            self._key = key
            self._take(folder)

    def again(self) -> None:
        """Judge the run anew, such as after an error."""
        self._take(self.folder)

    @property
    def run(self) -> Run | None:
        return None if self.folder is None else self._training.running.run_at(self.folder)

    @property
    def folds(self) -> Run | None:
        """The cross-validation of this run, None when there is none."""
        return None if self.folder is None else self._folds_of(self.folder)

    @property
    def unfinished(self) -> str:
        """Why the run has no figures yet, in words; empty when it may have some."""
        run = self.run
        return "" if run is None or run.outcome == "finished" else run.words

    def ask_gallery(self) -> None:
        """Have the pictures of each cell made, unless they are there or on their way."""
        folder = self.folder
        if folder is None or self.gallery is not None or self.gallery_busy is not None:
            return
        self.gallery_busy, self.gallery_error = Busy("Looking for the pictures"), None
        self.gallery_changed.emit()
        self._looking = self._work(
            lambda _: made_before(folder / GALLERY, folder), partial(self._look_at, folder),
            self._no_gallery,
        )  # fmt: skip

    def stop_gallery(self) -> None:
        """Take the question for the pictures back; `ask_gallery` asks it again."""
        if self._looking is not None:
            self._looking.cancel()
        self._stop(GALLERY)
        self._no_gallery(ViewerError("There are no pictures", "making them was stopped."))

    def offer(self, models: Sequence[InstalledModel]) -> None:
        """Take the installed models as rivals; what they answered already is kept."""
        self._models = tuple(models)
        package = None if self.files is None else self.files.package
        if package is None:
            return
        known = {rival.model.sha256: rival for rival in self.rivals}
        self.rivals = tuple(
            known.get(model.sha256) or Rival(model, unfit=_unfit(model, package))
            for model in models
        )
        self.rivals_changed.emit()

    def compare(self, rival: Rival) -> None:
        """Ask a rival about the test pictures of this run."""
        if self.folder is None:
            return
        self._tell_of(rival.model, asking=Busy(f"Asking {rival.model.title}"), error="")
        config = str(self.folder / "config.json")
        self._ask(
            rival.model.sha256,
            ("evaluate", str(rival.model.path), "--config", config, "--json"),
            partial(self._compared, rival.model),
            lambda error: self._tell_of(rival.model, asking=None, error=str(error)),
            lambda what, done, total: self._tell_of(rival.model, asking=Busy(what, done, total)),
        )

    def stop_comparing(self, rival: Rival) -> None:
        self._stop(rival.model.sha256)
        self._tell_of(rival.model, asking=None)

    # ---- the run ----------------------------------------------------------------------------

    def _forget(self) -> None:
        for question in self._questions.values():
            question.cancel()
        for job in self._jobs:
            job.cancel()
        self._questions, self._jobs = {}, []
        self.files = self.result = self.error = None
        self.gallery = self.gallery_busy = self.gallery_error = None
        self.rivals = ()

    def _take(self, folder: Path | None) -> None:
        self._forget()
        self.folder = folder
        if folder is not None and self._has_figures(folder):
            self._work(lambda _: _read(folder), partial(self._judge, folder), self._fail)
        self.changed.emit()
        self.gallery_changed.emit()
        self.rivals_changed.emit()

    def _judge(self, folder: Path, files: Files) -> None:
        self.files = files
        command = ["evaluate", str(folder), "--json"]
        folds = self._folds_of(folder)
        if folds is not None and folds.outcome == "finished":
            command += ["--cross-validation", str(folds.folder)]
        self._ask("figures", command, self._judged, self._fail)
        self.changed.emit()
        self.offer(self._models)

    def _judged(self, found: Any) -> None:
        passport = {} if self.files is None else self.files.passport
        try:
            self.result = result_of(found, passport)
        except ValueError as error:
            self._fail(ViewerError("The figures of this run cannot be read", f"{error}."))
            return
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.error = as_viewer_error(error, "This run cannot be shown")
        self.changed.emit()

    def _has_figures(self, folder: Path | None) -> bool:
        run = None if folder is None else self._training.running.run_at(folder)
        return folder is not None and (run is None or run.outcome == "finished")

    def _is_crossed(self, folder: Path | None) -> bool:
        folds = None if folder is None else self._folds_of(folder)
        return folds is not None and folds.outcome == "finished"

    def _folds_of(self, folder: Path) -> Run | None:
        """Return the cross-validation of a run: a finished one, else the newest."""
        every = [run for run in self._training.running.runs if run.of == folder]
        finished = (run for run in every if run.outcome == "finished")
        return next(finished, every[0] if every else None)

    # ---- pictures and rivals ----------------------------------------------------------------

    def _look_at(self, folder: Path, made: Gallery | None) -> None:
        if made is not None:
            self._show_gallery(made)
            return
        out = folder / GALLERY

        def answered(found: Any) -> None:
            try:
                self._show_gallery(gallery_of(found, out))
            except ValueError as error:
                self._no_gallery(ViewerError("The pictures cannot be shown", f"{error}."))

        def progress(what: str, done: int, total: int) -> None:
            self.gallery_busy = Busy(what, done, total)
            self.gallery_changed.emit()

        command = ("gallery", str(folder), "--out", str(out), "--json")
        self._ask(GALLERY, command, answered, self._no_gallery, progress)

    def _show_gallery(self, gallery: Gallery) -> None:
        self.gallery, self.gallery_busy = gallery, None
        self.gallery_changed.emit()

    def _no_gallery(self, error: Exception) -> None:
        self.gallery_error = as_viewer_error(error, "The pictures cannot be shown")
        self.gallery_busy = None
        self.gallery_changed.emit()

    def _compared(self, model: InstalledModel, found: Any) -> None:
        try:
            accuracy, balanced, pictures = accuracies(found)
        except ValueError as error:
            self._tell_of(model, asking=None, error=f"{error}.")
            return
        self._tell_of(
            model, asking=None, accuracy=accuracy, balanced=balanced, pictures=pictures
        )  # fmt: skip

    def _tell_of(self, model: InstalledModel, **fields: Any) -> None:
        self.rivals = tuple(
            replace(rival, **fields) if rival.model.sha256 == model.sha256 else rival
            for rival in self.rivals
        )
        self.rivals_changed.emit()

    # ---- asking -----------------------------------------------------------------------------

    def _ask(
        self,
        about: str,
        command: Sequence[str],
        done: Callable[[Any], None],
        failed: Callable[[ViewerError], None],
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        def over(then: Callable[[Any], None], answer: Any) -> None:
            self._questions.pop(about, None)  # it is gone: nothing is left to take back
            then(answer)

        self._questions[about] = self._training.asker.ask(
            command, partial(over, done), partial(over, failed), progress
        )

    def _stop(self, about: str) -> None:
        question = self._questions.pop(about, None)
        if question is not None:
            question.cancel()

    def _work(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        self._jobs.append(self._training.workers.submit(work, done, failed))
        return self._jobs[-1]


def _read(folder: Path) -> Files:
    """Read what lies in a run folder; a damaged passport is none. Raises TrainerError, OSError."""
    try:
        passport = json.loads((folder / "passport.json").read_bytes())
    except (OSError, ValueError):
        passport = {}
    report = folder / "report.html"
    return Files(
        package_of_run(folder),
        passport if isinstance(passport, dict) else {},
        report if report.is_file() else None,
    )


def _unfit(model: InstalledModel, package: ModelPackage) -> str:
    if same_model(model.package, package):
        return "This is the model of this run."
    if set(model.labels) != set(package.identity.labels):
        return f"It tells apart other labels: {', '.join(model.labels)}."
    return ""
