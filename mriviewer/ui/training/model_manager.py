"""The models on this machine: look at them, check, use, remove, hand on, add another."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.errors import ViewerError
from mriviewer.model_store import DamagedModel, InstalledModel
from mriviewer.session.training.shelf import Shelf
from mriviewer.session.training.training import Training
from mriviewer.training.naming import fault_of, taken_by
from mriviewer.ui.parts import named
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.model_details import ModelDetails, facts_of
from mriviewer.ui.training.waiting import Waiting
from trainer.package import SUFFIX, ModelPackage

Entry = InstalledModel | DamagedModel
_FILTER = f"Model packages (*{SUFFIX})"
_CHECKED = (
    "Every file in it has the hash that it names. Before it is installed, it must answer a few "
    "made-up slices here as it did where it was made."
)


class ModelManager(QDialog):
    """Shows the state of a `Shelf`, and asks before something is lost."""

    def __init__(self, training: Training, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is English, in any language
        self.setWindowTitle("Models")
        self.setAcceptDrops(True)
        self.shelf = Shelf(training)
        self._training = training
        self._used = ""
        self._entries: tuple[Entry, ...] = ()
        self._asked: QMessageBox | None = None
        self.list = named(QListWidget(), "models", "Models")
        self.details = ModelDetails()
        self.waiting = Waiting()
        self.use, self.verify = QPushButton("&Use in the viewer"), QPushButton("Chec&k")
        self.export, self.remove = QPushButton("&Export as ONNX…"), QPushButton("&Remove…")
        self.install = QPushButton("&Install from a file…")
        self.close_button = QPushButton("&Close")
        self._lay_out()
        self._connect()
        self._show_buttons()
        self.resize(900, 620)

    def showEvent(self, event: QShowEvent) -> None:
        """List the models anew: others may have been installed since it was last on screen."""
        super().showEvent(event)
        self.shelf.find()

    def show_active(self, name_version: str) -> None:
        """Mark the model that the viewer uses, such as "tumor-type-1.0.0"."""
        if name_version != self._used:
            self._used = name_version
            self._show_models()

    @property
    def chosen(self) -> Entry | None:
        """The model in the list that is selected."""
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _dropped(event):
            event.acceptProposedAction()
            self.offer(files[0])

    def offer(self, file: Path) -> None:
        """Look at a package file, and ask whether it is to be installed."""
        if self.shelf.busy is None:
            self.shelf.look_at(file)

    # ---- wishes -----------------------------------------------------------------------------

    def _connect(self) -> None:
        shelf = self.shelf
        shelf.changed.connect(self._show_models)
        shelf.busy_changed.connect(self._show_busy)
        shelf.told.connect(self.waiting.show_done)
        shelf.failed.connect(self._show_failed)
        shelf.opened.connect(self._ask_to_install)
        self.waiting.stop_wanted.connect(shelf.cancel)
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.use.clicked.connect(self._use)
        self.verify.clicked.connect(lambda: self._with_chosen(shelf.verify))
        self.export.clicked.connect(self._ask_where_to_export)
        self.remove.clicked.connect(self._ask_to_remove)
        self.install.clicked.connect(self._ask_for_file)
        self.close_button.clicked.connect(self.close)

    def _with_chosen(self, act: Callable[[InstalledModel], None]) -> None:
        if isinstance(model := self.chosen, InstalledModel):
            act(model)

    def _use(self) -> None:
        if isinstance(model := self.chosen, InstalledModel):
            self.shelf.use(model)
            self.show_active(f"{model.name}-{model.version}")

    def _ask_for_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, "Install a model", "", _FILTER)
        if file:
            self.offer(Path(file))

    def _ask_to_install(self, package: ModelPackage) -> None:
        """Show what is in a file before it is installed, and what forbids it."""
        identity = package.identity
        packages = [model.package for model in self.shelf.models or ()]
        taken = taken_by(packages, package)
        if any(one.same and (one.name, one.version) == (identity.name, identity.version)
               for one in taken):  # fmt: skip
            self.waiting.show_done(f"{identity.title} is installed already.")
            return
        if fault := fault_of(identity.name, identity.version, taken):
            self._show_failed(ViewerError(f"{package.path.name} was not installed", fault,
                                          "Remove the other one first."))  # fmt: skip
            return
        told = "\n".join(
            (str(package.manifest["intended_use"]), "", facts_of(package), "", _CHECKED)
        )
        install = partial(self.shelf.install, package, identity.name, identity.version, use=False)
        self._ask(f"Install {identity.title}?", told, "&Install", install)

    def _ask_where_to_export(self) -> None:
        if not isinstance(model := self.chosen, InstalledModel):
            return
        name = f"{model.name}-{model.version}.onnx"
        file, _ = QFileDialog.getSaveFileName(self, "Export as ONNX", name, "ONNX (*.onnx)")
        if file:
            self.shelf.export(model, Path(file))

    def _ask_to_remove(self) -> None:
        model = self.chosen
        if isinstance(model, InstalledModel) and not model.shipped:
            told = (
                "Its file is deleted from this computer. Answers and reports that were saved with "
                "it stay as they are."
            )
            self._ask(f"Remove {model.title}?", told, "&Remove", partial(self.shelf.remove, model))

    def _ask(self, question: str, told: str, verb: str, act: Callable[[], None]) -> None:
        """Ask in a window of its own that does not hold up the others."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.windowTitle(), question, parent=self)
        box.setInformativeText(told)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(yes)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if box.clickedButton() is yes:
                act()

        box.finished.connect(answered)
        self._asked = box
        box.open()

    # ---- what is shown ----------------------------------------------------------------------

    def _show_models(self) -> None:
        """List the models; the one that was chosen stays chosen."""
        before = self.chosen
        self._entries = (*(self.shelf.models or ()), *self.shelf.damaged)
        row = next((n for n, one in enumerate(self._entries) if _same(one, before)), 0)
        with QSignalBlocker(self.list):
            self.list.clear()
            for entry in self._entries:
                self.list.addItem(QListWidgetItem(self._line(entry)))
            self.list.setCurrentRow(row if self._entries else -1)
        self._show_chosen()

    def _line(self, entry: Entry) -> str:
        if isinstance(entry, DamagedModel):
            return f"{entry.path.name}\ncannot be used"
        kind = "part of the program" if entry.shipped else "your own"
        used = f"{entry.name}-{entry.version}" == self._used
        return f"{entry.title}\n{kind}{', in use' if used else ''}"

    def _show_chosen(self) -> None:
        chosen = self.chosen
        if isinstance(chosen, InstalledModel):
            used = f"{chosen.name}-{chosen.version}" == self._used
            self._training.workers.submit(
                lambda _: chosen.package.card,
                lambda card: self._show_card(chosen, card, used),
                lambda error: self._show_card(chosen, f"The card cannot be read: {error}", used),
            )
        elif isinstance(chosen, DamagedModel):
            self.details.show_damaged(chosen)
        else:
            self.details.show_nothing()
        self._show_buttons()

    def _show_card(self, model: InstalledModel, card: str, used: bool) -> None:
        if _same(model, self.chosen):  # another one may have been chosen meanwhile
            self.details.show_model(model, card, used=used)

    def _show_busy(self) -> None:
        busy = self.shelf.busy
        if busy is None:
            self.waiting.rest()
        else:
            self.waiting.show_busy(busy.what, busy.done, busy.total)
        self._show_buttons()

    def _show_failed(self, error: ViewerError) -> None:
        self.waiting.show_failed(str(error), again=False)
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen, free = self.chosen, self.shelf.busy is None
        usable = isinstance(chosen, InstalledModel) and free
        for button in (self.use, self.verify, self.export):
            button.setEnabled(usable)
        own = isinstance(chosen, InstalledModel) and not chosen.shipped
        self.remove.setEnabled(usable and own)
        self.remove.setToolTip("" if own or chosen is None else "It comes with the program.")
        self.install.setEnabled(free)

    def _lay_out(self) -> None:
        for button in (self.use, self.verify, self.export, self.remove, self.install,
                       self.close_button):  # fmt: skip
            button.setAutoDefault(False)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(1)
        actions = QHBoxLayout()
        actions.setSpacing(2 * STEP)
        for button in (self.use, self.verify, self.export, self.remove):
            actions.addWidget(button)
        actions.addStretch()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(3 * STEP, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.details, 1)
        column.addLayout(actions)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(right)
        both.setStretchFactor(1, 1)
        wide = self.fontMetrics().averageCharWidth()
        both.setSizes([32 * wide, 74 * wide])
        below = QHBoxLayout()
        below.setSpacing(2 * STEP)
        below.addWidget(self.install)
        below.addStretch()
        below.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        whole.setSpacing(3 * STEP)
        whole.addWidget(both, 1)
        whole.addWidget(self.waiting)
        whole.addLayout(below)


def _same(one: Entry, other: Entry | None) -> bool:
    return other is not None and one.path == other.path


def _dropped(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """Return the package files that are dropped."""
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [file for file in files if file.suffix == SUFFIX]
