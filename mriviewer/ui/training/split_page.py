"""Step 2: which pictures teach, which choose the weights, and which judge the result."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Job
from mriviewer.session.training.asking import Question
from mriviewer.session.training.training import Training
from mriviewer.training.labelling import columns_of
from mriviewer.training.patterns import Captured, captured
from mriviewer.training.plan import Group, Plan, Split
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.config_file import ConfigFile
from mriviewer.ui.training.group_choice import GroupChoice
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.split_choice import SplitChoice
from mriviewer.ui.training.split_table import SplitTable
from mriviewer.ui.training.tab_order import follow_layout

_CALM_MS = 400  # without another change, before the trainer is asked


_SPLIT_COLUMN = "data.split_column"


class SplitPage(Page):
    """What belongs together, how it is divided, and what comes of it."""

    step = "Split"
    title = "Divide the pictures"
    intro = (
        "Figures hold for new patients only if no patient, and no copy of a picture, stands on "
        "both sides."
    )

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self._draft, self._files = training.draft, ConfigFile()
        self._question: Question | None = None
        self._trying: Job | None = None
        self._reading: Job | None = None
        self._asked = ""  # the config that the answer on screen, or the one awaited, is about
        self._on_screen = False
        self._refused = ""
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._ask)
        self.groups, self.ways, self.table = GroupChoice(), SplitChoice(), SplitTable()
        self._lay_out()
        self._draft.changed.connect(self._plan_changed)
        self._draft.scan_changed.connect(self._show_possible)
        self._draft.config_changed.connect(self._config_changed)
        self.groups.chosen.connect(lambda fields: self._draft.change(**fields))
        self.groups.pattern_typed.connect(self._try)
        self.groups.missing_changed.connect(self.missing_changed)
        self.ways.chosen.connect(lambda fields: self._draft.change(**fields))
        self.ways.cleaning_chosen.connect(self._clean)
        self.ways.split_chosen.connect(self._choose_split)
        self.ways.column_chosen.connect(self._choose_column)
        self.table.cancel_wanted.connect(self._cancel)
        self.table.again_wanted.connect(self._ask_again)
        self._show_possible()
        self._show_plan()
        follow_layout(self)

    def missing(self) -> str:
        if self._draft.passport is None:
            return "Choose the pictures first, in the step Data."
        return self.groups.missing() or self._refused

    def entered(self) -> None:
        self._on_screen = True
        self._show_plan()
        self._calm.start()

    def left(self) -> None:
        """Stop asking: what nobody looks at is not worked out."""
        self._on_screen = False
        self._calm.stop()
        if self._question is not None:
            self._asked = ""
            self._forget()

    def _plan_changed(self, old: Plan, new: Plan) -> None:
        if old.table != new.table:
            self._show_possible()
        self._show_plan()

    def _config_changed(self) -> None:
        self._show_plan()
        if self._on_screen:
            self._calm.start()

    def _show_plan(self) -> None:
        draft, plan = self._draft, self._draft.plan
        group: Group = plan.group or draft.value("data.group") or "near-duplicates"
        self.groups.show_choice(
            group,
            plan.group_column or draft.value("data.group_column") or "",
            plan.group_pattern or draft.value("data.group_pattern") or "",
            plan.accept_leakage,
        )
        split: Split = plan.split or draft.value("data.split") or "hold-out"
        self.ways.show_plan(plan, split, self._cleans(), self._shares())
        self.missing_changed.emit()

    def _cleans(self) -> bool:
        """Say whether a given split is cleaned: as the reader said, else as the recipe does."""
        plan, name = self._draft.plan, "data.clean_given"
        return bool(plan.settings.get(name, plan.clean_given or self._draft.value(name)))

    def _shares(self) -> tuple[float, float]:
        """Return the shares of val and test: as the reader said, else as the recipe has them."""
        plan, usual = self._draft.plan, 0.15  # while the config cannot be made
        val, test = self._draft.value("data.val_share"), self._draft.value("data.test_share")
        return (
            plan.val_share if plan.val_share is not None else val if val is not None else usual,
            plan.test_share if plan.test_share is not None else test if test is not None else usual,
        )

    def _show_possible(self) -> None:
        """Offer the ways that these pictures allow; the table's columns are read in a worker."""
        passport = self._draft.passport or {"modes": {}, "splits": {}, "layout": "", "groups": {}}
        self.ways.show_possible("train" in passport["splits"])
        table = self._table()
        patients = any(mode.startswith("DICOM") for mode in passport["modes"])
        self.groups.show_possible(patients, ())
        self._show_columns(())
        if self._reading is not None:
            self._reading.cancel()
        if table is not None:
            self._reading = self.training.workers.submit(
                partial(_columns, table), partial(self._show_table, patients), lambda _: None
            )
        if self._draft.plan.group_pattern:
            self._try(self._draft.plan.group_pattern)

    def _show_table(self, patients: bool, columns: tuple[str, ...]) -> None:
        self.groups.show_possible(patients, columns)
        self._show_columns(columns)

    def _show_columns(self, columns: tuple[str, ...]) -> None:
        self.ways.show_columns(columns, str(self._draft.plan.settings.get(_SPLIT_COLUMN) or ""))

    def _choose_column(self, name: str) -> None:
        """Follow the split that a column gives: the pictures are looked at again for it."""
        table = self._table()
        if table is None:
            return
        self._draft.set(_SPLIT_COLUMN, name or None)
        self._draft.change(table=str(table), split="given" if name else "", clean_given=bool(name))
        self._draft.scan()

    def _table(self) -> Path | None:
        """Return the table that is in use: the one chosen, or the one found beside the pictures."""
        plan, passport = self._draft.plan, self._draft.passport or {}
        if plan.table:
            return Path(plan.table)
        layout = str(passport.get("layout", ""))
        found = layout.removeprefix("table ")
        return Path(plan.folder) / found if found != layout else None

    def _try(self, pattern: str) -> None:
        """Show what a pattern captures on the real paths."""
        if self._trying is not None:
            self._trying.cancel()
        paths = tuple((self._draft.passport or {"groups": {}})["groups"])
        self._trying = self.training.workers.submit(
            lambda job: captured(pattern, paths, job.cancelled), self.groups.show_captured,
            lambda error: self.groups.show_captured(Captured(f"It cannot be tried: {error}.")),
        )  # fmt: skip

    def _choose_split(self, split: Split) -> None:
        self._draft.set("data.clean_given", None)
        self._draft.change(split=split, clean_given=split == "given")

    def _clean(self, clean: bool) -> None:
        """Clean a given split or not; a recipe cleans by itself, so "no" has to be said."""
        self._draft.set("data.clean_given", None if clean else False)
        self._draft.change(clean_given=clean)

    def _ask(self) -> None:
        draft = self._draft
        if not draft.config:
            self._forget()
            self._asked = ""
            if draft.config_error is not None:
                self._show_refusal(draft.config_error)
            return
        if draft.config == self._asked:
            return
        self._forget()
        self._asked = draft.config
        try:
            path = self._files.write(draft.config)
        except OSError as error:
            self._show_refusal(ViewerError("The split cannot be worked out", f"{error.strerror}."))
            return
        self.table.show_waiting("Dividing the pictures", 0, 0)
        self._question = self.training.asker.ask(
            ["split", str(path), "--json"], self._show_answer, self._show_refusal,
            self.table.show_waiting,
        )  # fmt: skip

    def _ask_again(self) -> None:
        self._asked = ""
        self._ask()

    def _cancel(self) -> None:
        self._forget()
        self._asked = ""
        self.table.show_nothing("The counts were not worked out.")

    def _forget(self) -> None:
        if self._question is not None:
            self._question.cancel()
        self._question = None

    def _show_answer(self, answer: dict[str, Any]) -> None:
        self._question = None
        self._refuse("")
        self.table.show_answer(answer)

    def _show_refusal(self, error: ViewerError) -> None:
        self._question = None
        self._refuse("The pictures cannot be divided like this.")
        self.table.show_error(error)

    def _refuse(self, why: str) -> None:
        self._refused = why
        self.missing_changed.emit()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        for title, part in (
            ("What belongs together", self.groups), ("How it is divided", self.ways),
            ("What comes of it", self.table),
        ):  # fmt: skip
            column.addWidget(named(words(title), "section"))
            column.addWidget(part)
            column.addSpacing(2 * STEP)
        column.addStretch()
        for grid in (self.groups.grid, self.ways.grid):  # one line for what is said beside
            grid.setColumnMinimumWidth(0, self.groups.widest())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _columns(table: Path, _: Job) -> tuple[str, ...]:
    return columns_of(table)
