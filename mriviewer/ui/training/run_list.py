"""All trainings: look at one again, compare two, take over a plan, delete."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.errors import ViewerError
from mriviewer.paths import cache_folder
from mriviewer.session.background import Job
from mriviewer.session.training.asking import Question
from mriviewer.session.training.running import Run
from mriviewer.session.training.training import Training
from mriviewer.training.run_rows import Known, Row, rows_of
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP, figures

_HEADS = ("Training", "Began", "Outcome", "Network", "Pictures", "Validation", "Test")
_SETTLE_MS = 400  # between a change of the runs and reading their files again
_EMPTY = "No training yet. Each one that is started stands here, with its figures and its folder."
_TOLD = (
    "Balanced accuracy with its 95 % interval. Choose two trainings to compare them on the "
    "pictures that both answered."
)


class RunList(QDialog):
    """The history of the runs folder, with what goes on and what waits."""

    run_chosen = Signal(object)  # Path: it is to be shown
    plan_taken = Signal()  # the draft holds the plan of a run now

    def __init__(self, training: Training, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("All trainings")
        self.training = training
        self.rows: tuple[Row, ...] = ()
        self._told: list[dict[str, Any]] = []
        self._asking: Question | None = None
        self._comparing: Job | Question | None = None
        self._box: QMessageBox | None = None
        self.table = named(QTreeWidget(), spoken="Trainings")
        self.empty, self.status = words(_EMPTY, "secondary"), words(_TOLD, "secondary")
        self.open_, self.compare = QPushButton("&Open"), QPushButton("&Compare")
        self.take, self.delete = QPushButton("&Use its plan"), QPushButton("&Delete…")
        self.folder, self.close_ = QPushButton("Show &folder"), QPushButton("Close")
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.read)
        self._set_up_table()
        self._lay_out()
        for button, act in (
            (self.open_, self._open), (self.compare, self._compare), (self.take, self._take_plan),
            (self.delete, self._ask_to_delete), (self.folder, self._show_folder),
            (self.close_, self.close),
        ):  # fmt: skip
            button.clicked.connect(act)
            button.setAutoDefault(False)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.activated.connect(self._ask_to_delete)
        training.running.runs_changed.connect(self._runs_changed)
        training.running.failed.connect(lambda error: self.status.setText(str(error)))
        self._show_rows()

    # what is listed

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """Ask what the files of all runs say."""
        if self._asking is not None:
            self._settle.start()  # what is read now may be older than the change
        elif self.isVisible():
            folder = str(self.training.running.folder)
            ask = self.training.asker.ask
            self._asking = ask(("runs", folder, "--json"), self._listed, self._not_listed)

    def chosen(self) -> tuple[Row, ...]:
        """Return the rows that are selected, the newest first."""
        places = {item.data(0, Qt.ItemDataRole.UserRole) for item in self.table.selectedItems()}
        return tuple(row for row in self.rows if row.folder in places)

    def _runs_changed(self) -> None:
        self._show_rows()
        self._settle.start()

    def _listed(self, told: list[dict[str, Any]]) -> None:
        self._asking, self._told = None, told
        self._show_rows()

    def _not_listed(self, error: ViewerError) -> None:
        self._asking, self._told = None, []
        self._show_rows()
        if self.training.running.runs:  # without any run there is no folder to list either
            self.status.setText(str(error))

    def _show_rows(self) -> None:
        running = self.training.running
        rows = rows_of(self._told, running.folder, tuple(_known(run) for run in running.runs))
        if rows != self.rows or not self.table.topLevelItemCount():
            chosen = {row.folder for row in self.chosen()}
            self.rows = rows
            self._fill(chosen)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_buttons()

    def _fill(self, chosen: set[Path]) -> None:
        """List the rows, those selected that were: nothing moves under the reader."""
        place = self.table.verticalScrollBar().value()
        self.table.blockSignals(True)
        self.table.clear()
        for row in self.rows:
            item = QTreeWidgetItem([
                row.name, row.began or "–", row.outcome, row.network,
                f"{row.pictures}" if row.pictures else "–", row.val, row.test,
            ])  # fmt: skip
            item.setData(0, Qt.ItemDataRole.UserRole, row.folder)
            item.setToolTip(0, str(row.folder))
            self.table.addTopLevelItem(item)
            if row.folder in chosen:
                item.setSelected(True)
        for column in range(len(_HEADS) - 1):
            self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(column, self.table.columnWidth(column) + 5 * STEP)
        first = self.table.topLevelItem(0)
        if first is not None and not self.table.selectedItems():
            self.table.setCurrentItem(first)
        self.table.blockSignals(False)
        self.table.verticalScrollBar().setValue(place)

    def _show_buttons(self) -> None:
        rows = self.chosen()
        one = rows[0] if len(rows) == 1 else None
        self.open_.setEnabled(one is not None and one.followed)
        self.take.setEnabled(one is not None and one.plan is not None)
        self.folder.setEnabled(one is not None)
        self.delete.setEnabled(one is not None and one.followed and not one.going_on)
        if self._comparing is None:
            both = len(rows) == 2 and all(row.judged for row in rows)
            self.compare.setEnabled(both)

    # what can be done

    def _open(self) -> None:
        if self.open_.isEnabled() and (rows := self.chosen()):
            self.run_chosen.emit(rows[0].folder)

    def _take_plan(self) -> None:
        rows = self.chosen()
        if len(rows) == 1 and rows[0].plan is not None:
            self.training.draft.begin(rows[0].plan)
            self.plan_taken.emit()

    def _show_folder(self) -> None:
        if rows := self.chosen():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(rows[0].folder)))

    def _compare(self) -> None:
        if self._comparing is not None:
            self._comparing.cancel()
            self._compared("Comparing was cancelled.")
            return
        newer, older = self.chosen()
        page = cache_folder() / "comparisons" / f"{older.folder.name}-{newer.folder.name}.html"
        self.status.setText("Comparing the two, some ten seconds…")
        self.compare.setText("&Cancel comparing")
        self._comparing = self.training.workers.submit(
            lambda _: page.parent.mkdir(parents=True, exist_ok=True),
            lambda _: self._ask_to_compare(older.folder, newer.folder, page),
            lambda error: self._compared(f"The page cannot be written: {error}"),
        )

    def _ask_to_compare(self, older: Path, newer: Path, page: Path) -> None:
        self._comparing = self.training.asker.ask(
            ("compare", str(older), str(newer), "--html", str(page), "--json"),
            partial(self._show_comparison, page),
            lambda error: self._compared(str(error)),
        )

    def _show_comparison(self, page: Path, found: dict[str, Any]) -> None:
        self._compared(str(found.get("words", "")))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def _compared(self, text: str) -> None:
        self._comparing = None
        self.compare.setText("&Compare")
        self.status.setText(text)
        self._show_buttons()

    def _ask_to_delete(self) -> None:
        if not self.delete.isEnabled():
            return
        row = self.chosen()[0]
        self._box = box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(f"Delete the training {row.name}?")
        box.setInformativeText(
            f"The folder {row.folder} goes, with its weights, report and package. "
            "This cannot be undone. A model that was installed from it stays."
        )
        agreed = box.addButton("&Delete", QMessageBox.ButtonRole.DestructiveRole)
        kept = box.addButton("&Keep", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(kept)
        box.setEscapeButton(kept)
        agreed.clicked.connect(lambda: self._delete(row.folder))
        box.open()

    def _delete(self, folder: Path) -> None:
        if self.training.shown_run == folder:
            self.training.show_run(None)
        self._told = [
            row for row in self._told if self.training.running.folder / row["folder"] != folder
        ]
        self.training.running.delete(folder)

    # how it looks

    def _set_up_table(self) -> None:
        table = self.table
        table.setHeaderLabels(list(_HEADS))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setFont(figures(table.font()))
        table.header().setStretchLastSection(True)
        table.header().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.itemSelectionChanged.connect(self._show_buttons)
        table.itemActivated.connect(lambda *_: self._open())

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for button in (self.open_, self.compare, self.take, self.folder, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        column.addLayout(buttons)
        self.resize(max(940, 70 * self.fontMetrics().height()), 460)


def _known(run: Run) -> Known:
    return Known(run.folder, run.plan, run.outcome, run.progress)
