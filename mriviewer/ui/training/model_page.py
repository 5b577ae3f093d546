"""The page Model: how it is trained, by which recipe, and what is trained, on which network."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from mriviewer.core.errors import ViewerError
from mriviewer.session.training.training import Training
from mriviewer.training.setting import fitting
from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.network_chooser import NetworkChooser
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.recipe_list import RecipeList
from trainer.recipes import Recipe, list_recipes


class ModelPage(Page):
    """A recipe above, its network below; both write into the plan."""

    step = "Model"
    title = "Choose a recipe and a network"
    intro = "Our own recipe needs no internet; the others follow papers, with what each claims."

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self.fault = words(role="danger")
        self.recipes = RecipeList()
        self.networks = NetworkChooser(training)
        self._loaded = False
        self._lay_out()
        draft = training.draft
        self.recipes.wanted.connect(self._take)
        draft.changed.connect(lambda *_: self._show())
        draft.config_changed.connect(self._show_fault)
        self.networks.fault_changed.connect(self.missing_changed)
        training.workers.submit(lambda _: list_recipes(), self._show_recipes, self._fail)
        self._show_fault()

    def missing(self) -> str:
        if self.networks.fault:
            return self.networks.fault
        error = self.training.draft.config_error
        return "" if error is None else f"{error.title}."

    def entered(self) -> None:
        if not self._loaded:
            self._loaded = True
            self.networks.load()

    def left(self) -> None:
        self._loaded = bool(self.networks.table.topLevelItemCount())
        self.networks.stop()

    def _take(self, fields: dict[str, Any]) -> None:
        draft = self.training.draft
        plan = fitting(replace(draft.plan, **fields))
        draft.change(**{**fields, "settings": plan.settings})

    def _show_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        self.recipes.show_recipes(recipes)
        self._show()

    def _show(self) -> None:
        self.recipes.show_plan(self.training.draft.plan)
        self.networks.show_plan()

    def _show_fault(self) -> None:
        error = self.training.draft.config_error
        self.fault.setText("" if error is None else f"Not possible: {_in_window(error)}")
        self.fault.setVisible(error is not None)
        self.missing_changed.emit()

    def _fail(self, error: Exception) -> None:
        self.training.failed.emit(
            ViewerError("The recipes cannot be read", str(error), "Install MRI Viewer again.")
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(4 * STEP)
        for part in (self.fault, self.recipes, rule(), named(QLabel("Network"), "section"),
                     self.networks):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidget(inside)
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)


def _in_window(error: ViewerError) -> str:
    """Return an error without the dashes of the terminal's options, which have no meaning here."""
    return str(error).replace("--", "")
