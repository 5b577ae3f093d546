"""The training window's state, in one place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mriviewer.paths import data_folder
from mriviewer.session.background import Workers
from mriviewer.session.training.asking import Asker
from mriviewer.session.training.draft import Draft
from mriviewer.session.training.running import Running


class Training(QObject):
    """Made once; `models_changed` is called when a package was installed, activated or removed."""

    shown_run_changed = Signal()
    failed = Signal(object)  # ViewerError

    def __init__(
        self,
        workers: Workers,
        models_changed: Callable[[str], None] = lambda _: None,
        runs_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.workers = workers
        self.models_changed = models_changed  # told "name-version" to activate, or ""
        self.asker = Asker(workers)
        self.draft = Draft(workers, self.asker)
        self.running = Running(runs_folder or data_folder() / "runs")
        self.shown_run: Path | None = None
        self.running.failed.connect(self.failed)

    def show_run(self, folder: Path | None) -> None:
        """Choose the run that the pages Run and Result are about."""
        self.shown_run = folder
        self.shown_run_changed.emit()

    def shutdown(self) -> None:
        """End the questions, keep the plan, and let go of the runs: they go on."""
        self.draft.shutdown()
        self.asker.shutdown()
        self.running.shutdown()
