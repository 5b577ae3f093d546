"""The page Run: a plan before it starts, and the run while it goes."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QStackedWidget, QVBoxLayout

from mriviewer.core.errors import ViewerError
from mriviewer.paths import write_atomically
from mriviewer.session.training.asking import Command
from mriviewer.session.training.running import Run
from mriviewer.session.training.training import Training
from mriviewer.training.plan import Plan
from mriviewer.training.run_words import name_of, summary
from mriviewer.ui.export_dialogs import ask_where
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.run_log import LogDialog
from mriviewer.ui.training.run_start import StartPanel
from mriviewer.ui.training.run_watch import WatchPanel

_CONFIG_FILE = "config.yaml"


class RunPage(Page):
    """Shows the run that the training window is about, or what would be started next.

    A plan that was changed while a run is shown is a wish for another run: then the page shows what
    would be started, and the run stands in the list above.
    """

    step = "Run"
    title = "Train"
    intro = "A training goes on when this window or the viewer is closed, and is found again here."

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self.begin, self.watch = StartPanel(), WatchPanel()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.begin)
        self._stack.addWidget(self.watch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._another = False  # whether another run than the one shown is wanted
        self._asked: dict[Path, tuple[str, str]] = {}  # run → words of a wish, outcome by then
        self._saved: Path | None = None  # where the config was saved for a terminal
        self._log: LogDialog | None = None
        self._question: QMessageBox | None = None
        self._connect()
        self._show_whole()

    def missing(self) -> str:
        run = self._run()
        if run is None or self._another:
            return "Start the training first"
        return "" if run.outcome == "finished" else "The training is not finished"

    def entered(self) -> None:
        self._show_whole()

    def _run(self) -> Run | None:
        shown = self.training.shown_run
        return None if shown is None else self.training.running.run_at(shown)

    def _connect(self) -> None:
        training, begin, watch = self.training, self.begin, self.watch
        training.shown_run_changed.connect(self._show_chosen)
        training.draft.changed.connect(self._plan_changed)
        training.draft.config_changed.connect(self._config_changed)
        training.running.runs_changed.connect(self._show_whole)
        training.running.progressed.connect(self._progressed)
        training.running.failed.connect(self._wish_failed)
        begin.name_changed.connect(lambda name: training.draft.change(name=name))
        begin.start_wanted.connect(self._start)
        begin.save_wanted.connect(self._save_config)
        watch.pause_wanted.connect(self._pause)
        watch.resume_wanted.connect(self._resume)
        watch.finish_wanted.connect(self._ask_to_finish)
        watch.result_wanted.connect(self._show_result)
        watch.log_wanted.connect(self._show_log)
        watch.another_wanted.connect(self._want_another)
        watch.suggestion_wanted.connect(self._begin_with)
        for queue in (begin.queue, watch.queue):
            queue.show_wanted.connect(self._show_other)

    # what is on screen

    def _show_whole(self) -> None:
        run, runs = self._run(), self.training.running.runs
        watching = run is not None and not self._another
        self._stack.setCurrentWidget(self.watch if watching else self.begin)
        if watching and run is not None:
            self.watch.queue.show_runs(runs, but=run.folder)
            self._show_run(run)
        else:
            self.begin.queue.show_runs(runs, but=None)
            self._show_plan()
        self.missing_changed.emit()

    def _show_run(self, run: Run) -> None:
        words, outcome = self._asked.get(run.folder, ("", ""))
        if words and outcome != run.outcome:  # it has been done, or came otherwise
            del self._asked[run.folder]
            words = ""
        self.watch.show_run(run, self.training.running.command(run.folder), words)

    def _show_plan(self) -> None:
        draft, running = self.training.draft, self.training.running
        self.begin.show_summary(summary(draft.plan, draft.value, draft.passport))
        self.begin.show_name(draft.plan.name, str(draft.value("name") or ""))
        place = str(self._saved) if self._saved is not None else _CONFIG_FILE
        self.begin.show_config(draft.config, Command(("fit", place)).words())
        if draft.config_error is not None:
            self.begin.show_state(str(draft.config_error), False, warning=True)
        elif draft.making or not draft.config:
            waits = bool(draft.plan.folder)
            self.begin.show_state("Making the config…" if waits else "Choose pictures first", False)
        else:
            before = sum(run.outcome in ("running", "waiting") for run in running.runs)
            noun = "training" if before == 1 else "trainings"
            ready = f"It waits until {before} {noun} before it ended" if before else "Ready"
            self.begin.show_state(ready, True)

    def _show_chosen(self) -> None:
        self._another = False
        self._show_whole()

    def _show_other(self, folder: Path) -> None:
        self._another = False
        self.training.show_run(folder)

    def _progressed(self, folder: Path) -> None:
        run = self._run()
        if self._stack.currentWidget() is self.watch and run is not None and run.folder == folder:
            self._show_run(run)

    def _plan_changed(self, _: Plan, new: Plan) -> None:
        run = self._run()
        self._saved = None
        self._another = self._another or (run is not None and run.plan != new)
        self._show_whole()

    def _config_changed(self) -> None:
        if self._stack.currentWidget() is self.begin:
            self._show_plan()

    # what the reader wants

    def _want_another(self) -> None:
        self._another = True
        self._show_whole()

    def _start(self) -> None:
        draft = self.training.draft
        folder = self.training.running.start(draft.plan, draft.config)
        self._another = False
        self.training.show_run(folder)

    def _pause(self) -> None:
        if (run := self._run()) is not None:
            self._ask(run, "Pausing after this batch" if run.outcome == "running" else "")
            self.training.running.pause(run.folder)

    def _resume(self) -> None:
        if (run := self._run()) is not None:
            self._ask(run, "Going on")
            self.training.running.resume(run.folder)

    def _ask_to_finish(self) -> None:
        run = self._run()
        if run is None:
            return
        best = run.progress.best
        kept = f"epoch {best.number}" if best is not None else "the best epoch so far"
        self._question = box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(f"Finish {name_of(run.folder, run.progress, run.plan)} now?")
        box.setInformativeText(
            f"The weights of {kept} are kept, judged by the test pictures and made a package. "
            "The epochs that are left are not trained."
        )
        agreed = box.addButton("&Finish now", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("&Keep training" if run.outcome == "running" else "&Cancel",
                      QMessageBox.ButtonRole.RejectRole)  # fmt: skip
        agreed.clicked.connect(lambda: self._finish(run.folder))
        box.open()

    def _finish(self, folder: Path) -> None:
        if (run := self.training.running.run_at(folder)) is not None:
            self._ask(run, "Finishing with the best weights")
            self.training.running.finish_early(folder)

    def _ask(self, run: Run, words: str) -> None:
        if words:
            self._asked[run.folder] = words, run.outcome
            self._show_run(run)

    def _wish_failed(self, _: ViewerError) -> None:
        """Let the buttons be pressed again; the window tells why nothing came of it."""
        self._asked.clear()
        self._show_whole()

    def _show_result(self) -> None:
        """Show the figures; those of a cross-validation stand with the run that it belongs to."""
        run = self._run()
        if run is not None and run.of is not None:
            self.training.show_run(run.of)
        self.step_wanted.emit("Result")

    def _begin_with(self, fields: dict[str, object]) -> None:
        run, draft = self._run(), self.training.draft
        if run is not None and run.plan is not None and draft.plan != run.plan:
            draft.begin(run.plan)
        for name, value in fields.items():
            draft.set(name, value)
        self._want_another()

    def _show_log(self) -> None:
        if (run := self._run()) is None:
            return
        if self._log is not None:
            self._log.close()
            self._log.deleteLater()
        name = name_of(run.folder, run.progress, run.plan)
        self._log = LogDialog(self, self.training.workers, run.folder, name)
        self._log.show()

    def _save_config(self) -> None:
        draft = self.training.draft
        path = ask_where(self, "Save the config", "", _CONFIG_FILE, "Config", ".yaml")
        if path is None:
            return
        text = draft.config
        self.training.workers.submit(
            lambda _: write_atomically(path, text), lambda _: self._config_saved(path),
            lambda error: self._tell_not_saved(path, error),
        )  # fmt: skip

    def _config_saved(self, path: Path) -> None:
        self._saved = path
        self._show_plan()

    def _tell_not_saved(self, path: Path, error: Exception) -> None:
        reason = getattr(error, "strerror", None) or str(error)
        self.training.failed.emit(
            ViewerError(f"{path.name} was not saved", f"{reason}.", "Choose another folder.")
        )
