"""The last step: how good the model is, what speaks against it, and the way into the viewer."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QPushButton, QTabWidget, QVBoxLayout, QWidget

from mriviewer.core.errors import ViewerError
from mriviewer.session.training.judging import Judging
from mriviewer.session.training.running import Run
from mriviewer.session.training.shelf import Shelf
from mriviewer.session.training.training import Training
from mriviewer.training.naming import taken_by
from mriviewer.training.results import Result
from mriviewer.ui.parts import named, quiet_button, rule, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.figures_view import FiguresView
from mriviewer.ui.training.gallery_view import GalleryView
from mriviewer.ui.training.install_bar import InstallBar
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.rivals_view import RivalsView
from mriviewer.ui.training.summary_view import SummaryView
from mriviewer.ui.training.waiting import Waiting

_NO_RUN = "No training is chosen. Start one on the page Run, or open one from “All trainings”."
_CHANGES = (("Data", "Its &data"), ("Split", "Its &split"), ("Model", "Its &model"),
            ("Settings", "Its s&ettings"))  # fmt: skip


class ResultPage(Page):
    """Shows the state of `Judging` and `Shelf`, and passes wishes on."""

    step = "Result"
    title = "Judge the model, then use it"
    intro = "What its figures are worth, where it errs, and what it would take to be surer."

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self.judging, self.shelf = Judging(training), Shelf(training)
        self._shown: Result | None = None
        self._on_screen = False
        self.empty, self.waiting = words(role="secondary"), Waiting(stoppable=False)
        self.go_to_run = QPushButton("Go to the trainin&g")
        self.summary, self.figures = SummaryView(), FiguresView()
        self.gallery, self.rivals = GalleryView(training.workers), RivalsView()
        self.tabs = QTabWidget()
        self.install, self._rule = InstallBar(), rule()
        self.report = quiet_button("Open the &report")
        self.change = QPushButton("C&hange something")
        named(self, "panel").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect()
        self._show()

    def entered(self) -> None:
        self._on_screen = True
        self.judging.show(self.training.shown_run)
        self.shelf.find()
        self._tab_chosen()

    def left(self) -> None:
        self._on_screen = False

    # ---- wishes -----------------------------------------------------------------------------

    def _connect(self) -> None:
        judging, shelf = self.judging, self.shelf
        judging.changed.connect(self._show)
        judging.gallery_changed.connect(self._show_gallery)
        judging.rivals_changed.connect(lambda: self.rivals.show_rivals(judging.rivals))
        shelf.changed.connect(self._show_models)
        shelf.busy_changed.connect(lambda: self.install.show_busy(shelf.busy))
        shelf.told.connect(self.install.show_told)
        shelf.failed.connect(lambda error: self.install.show_failed(str(error)))
        self.training.shown_run_changed.connect(self._follow)
        self.training.running.runs_changed.connect(self._follow)
        self.training.running.progressed.connect(lambda _: self._show_folds())
        self.waiting.again_wanted.connect(judging.again)
        self.go_to_run.clicked.connect(lambda: self.step_wanted.emit("Run"))
        self.summary.cross_validation_wanted.connect(self._cross_validate)
        self.summary.folds_wanted.connect(self._go_to_folds)
        self.gallery.stop_wanted.connect(judging.stop_gallery)
        self.gallery.again_wanted.connect(judging.ask_gallery)
        self.rivals.compare_wanted.connect(judging.compare)
        self.rivals.stop_wanted.connect(judging.stop_comparing)
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.install.install_wanted.connect(self._install)
        self.install.use_wanted.connect(self._use)
        self.install.stop_wanted.connect(shelf.cancel)
        self.report.clicked.connect(self._open_report)

    def _follow(self) -> None:
        """Show what became of the run, of its cross-validation, or another run."""
        if self._on_screen:
            self.judging.show(self.training.shown_run)
            self._show()

    def _tab_chosen(self) -> None:
        """Make the pictures only when somebody wants to see them."""
        if self._on_screen and self.tabs.currentWidget() is self.gallery and self.judging.result:
            self.judging.ask_gallery()

    def _cross_validate(self, folds: int) -> None:
        if self.judging.folder is not None:
            self.training.running.cross_validate(self.judging.folder, folds)

    def _go_to_folds(self) -> None:
        if (folds := self.judging.folds) is not None:
            self.training.show_run(folds.folder)
            self.step_wanted.emit("Run")

    def _install(self, name: str, version: str, use: bool) -> None:
        files = self.judging.files
        if files is not None and files.package is not None:
            self.shelf.install(files.package, name, version, use=use)

    def _use(self, name: str, version: str) -> None:
        for model in self.shelf.models or ():
            if (model.name, model.version) == (name, version):
                self.shelf.use(model)

    def _open_report(self) -> None:
        files = self.judging.files
        if files is None or files.report is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(files.report))):
            self.training.failed.emit(ViewerError(
                "The report cannot be opened", "no program here shows web pages.",
                f"It is the file {files.report}.",
            ))  # fmt: skip

    def _change(self, step: str) -> None:
        run = self.judging.run
        if run is not None and run.plan is not None:
            self.training.draft.begin(run.plan)
            self.step_wanted.emit(step)

    # ---- what is shown ----------------------------------------------------------------------

    def _show(self) -> None:
        judging = self.judging
        result, run, unfinished = judging.result, judging.run, judging.unfinished
        self.empty.setText(_NO_RUN if judging.folder is None else unfinished)
        self.empty.setVisible(bool(self.empty.text()))
        self.go_to_run.setVisible(bool(unfinished))
        for part in (self.tabs, self._rule, self._bottom):
            part.setVisible(result is not None)
        if judging.error is not None:
            self.waiting.show_failed(str(judging.error))
        elif result is None and not self.empty.text():
            self.waiting.show_busy("Working out the figures and their intervals")
        else:
            self.waiting.rest()
        self._head.setVisible(result is None)
        changeable = run is not None and run.plan is not None
        self.change.setEnabled(changeable)
        self.change.setToolTip("" if changeable else "This training was not planned here.")
        self.report.setEnabled(judging.files is not None and judging.files.report is not None)
        if result is not None and result is not self._shown:
            self._show_result(result)
        self._shown = result
        self._show_folds()

    def _show_result(self, result: Result) -> None:
        self.summary.show_result(result)
        self.figures.show_result(result)
        self.rivals.show_result(result)
        self.gallery.show_matrix(result.labels, result.matrix)
        self.gallery.show_gallery(self.judging.gallery)
        for view in (self.gallery, self.rivals):
            self.tabs.setTabVisible(self.tabs.indexOf(view), not result.crossed)
        files = self.judging.files
        package = None if files is None else files.package
        self.install.show_possible(package is not None)
        if package is not None:
            self._show_models()
            self.install.show_model(package.identity.name, package.identity.version)
        self._tab_chosen()

    def _show_gallery(self) -> None:
        judging = self.judging
        if judging.gallery_busy is not None:
            self.gallery.show_busy(judging.gallery_busy)
        elif judging.gallery_error is not None:
            self.gallery.show_failed(str(judging.gallery_error))
        else:
            self.gallery.show_gallery(judging.gallery)

    def _show_models(self) -> None:
        """Tell what is installed to those who compare with it or choose a name beside it."""
        models, files = self.shelf.models, self.judging.files
        if models is None:
            return
        self.judging.offer(models)
        if files is not None and files.package is not None:
            packages = [model.package for model in models]
            self.install.show_taken(taken_by(packages, files.package))

    def _show_folds(self) -> None:
        result, folds = self.judging.result, self.judging.folds
        if result is None or result.crossed or result.cross_validated:
            self.summary.show_folds("", may_ask=False, may_look=False)
        elif folds is not None:
            self.summary.show_folds(_in_words(folds), may_ask=False, may_look=True)
        else:
            files = self.judging.files
            package = None if files is None else files.package
            seconds = 0.0 if package is None else package.manifest["training"]["seconds"]
            said = (
                f"Trains a network a fold, each {_about(seconds)}. It is the number that depends "
                "least on how the pictures happened to be divided."
            )
            self.summary.show_folds(said, may_ask=package is not None, may_look=False)

    def _lay_out(self) -> None:
        for view, name in ((self.summary, "Summary"), (self.figures, "Figures"),
                           (self.gallery, "Pictures"), (self.rivals, "Other models")):  # fmt: skip
            self.tabs.addTab(view, name)
        menu = QMenu(self.change)
        for step, text in _CHANGES:
            menu.addAction(text, partial(self._change, step))
        self.change.setMenu(menu)
        self.install.add_buttons(self.report, self.change)
        self._bottom = QWidget()
        bottom = QVBoxLayout(self._bottom)
        bottom.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        bottom.addWidget(self.install)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        head.setSpacing(3 * STEP)
        for part in (self.empty, self.waiting):
            head.addWidget(part)
        head.addWidget(self.go_to_run, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._rule)
        column.addWidget(self._bottom)
        column.addStretch()


def _in_words(folds: Run) -> str:
    """Say how the cross-validation stands."""
    if folds.outcome == "waiting":
        return "The cross-validation waits until the trainings before it have ended."
    if folds.outcome == "running":
        share = folds.progress.share
        far = "" if share is None else f", {100 * share:.0f} %"
        return f"Cross-validation under way: {folds.progress.phase}{far}."
    return f"Cross-validation: {folds.words}"


def _about(seconds: float) -> str:
    """Return how long something takes, roughly: "about 2 minutes"."""
    if seconds < 90:
        return "a minute or so"
    return (
        f"about {seconds / 60:.0f} minutes" if seconds < 5400 else f"about {seconds / 3600:.1f} h"
    )
