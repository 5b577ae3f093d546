"""Step 1: which pictures. They are scanned as soon as they are chosen; what is wrong is said."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mriviewer.session.background import Job
from mriviewer.session.training.training import Training
from mriviewer.training.findings import Example, Problem, Shown, problems_of
from mriviewer.training.labelling import (
    counts_of,
    folder_for,
    labels_of,
    tumour_versus_normal,
    unreadable,
    why_not,
)
from mriviewer.training.plan import Plan
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.contact_sheet import ContactSheet
from mriviewer.ui.training.label_table import LabelTable
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.picture_strip import LargeView
from mriviewer.ui.training.problems import ProblemList
from mriviewer.ui.training.source_box import SourceBox, dropped
from mriviewer.ui.training.tab_order import follow_layout
from trainer.errors import TrainerError
from trainer.wording import many

_EXCLUDE = "data.exclude"  # the setting that holds what the reader left out
_NAMED = 3  # severe problems in the line at the top


class DataPage(Page):
    """Choose a folder or a table, see what is in it and what is wrong, say what is what."""

    step = "Data"
    title = "Choose the pictures"
    intro = "They are looked at before anything is trained on them. Nothing is changed or deleted."

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self.setAcceptDrops(True)
        self._draft = training.draft
        self._reading: Job | None = None
        self._shown: dict[str, Any] | None = None  # the passport that is on screen
        self.source = SourceBox()
        self.labels = LabelTable()
        self.problems = ProblemList(training.workers)
        self.sheet = ContactSheet(training.workers)
        self.result = words(role="secondary")
        self._warning, self._warned = named(QFrame(), "banner"), words()
        self._severe = QPushButton("Show the &problems")
        self._binary = QPushButton("Tumour &versus normal")
        self._binary.setToolTip("Two labels: every tumour against what is normal")
        self._found = quiet_button("Labels as fo&und")
        self._what = QWidget()
        self._lay_out()
        self._connect()
        self._show_source()
        self._show_scan()
        follow_layout(self)

    def missing(self) -> str:
        draft = self._draft
        if not draft.plan.folder:
            return "Choose a folder of pictures."
        if draft.scanning:
            return "The pictures are being looked at."
        if draft.passport is None:
            return "The pictures were not looked at yet."
        labels = self._labels()
        counts = counts_of(draft.passport["classes"], labels)
        return why_not(counts) or unreadable(draft.passport, labels, self._excluded())

    def entered(self) -> None:
        """Scan what an earlier start of the program left unscanned."""
        draft = self._draft
        known = draft.passport is not None or draft.scanning or draft.scan_error is not None
        if draft.plan.folder and not known:
            draft.scan()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := dropped(event.mimeData()):
            event.acceptProposedAction()
            self.take(path)

    def take(self, path: str) -> None:
        """Open a folder, or a table together with the folder that it is about."""
        if Path(path).suffix.lower() == ".csv":
            self._take_table(Path(path))
        elif path:
            self._draft.open(path)

    def _take_table(self, table: Path) -> None:
        draft = self._draft
        folder = Path(draft.plan.folder or table.parent)
        if folder == table.parent:
            draft.open(str(folder), str(table))
            return
        self.training.workers.submit(
            lambda _: folder_for(table, folder),
            lambda found: draft.open(str(found), str(table)),
            lambda _: draft.open(str(folder), str(table)),
        )

    def _connect(self) -> None:
        draft = self._draft
        draft.changed.connect(self._plan_changed)
        draft.scan_changed.connect(self._show_scan)
        draft.scan_progress.connect(self.source.show_progress)
        draft.config_changed.connect(self._show_labels)
        self.source.chosen.connect(self.take)
        self.source.table_left.connect(lambda: draft.open(draft.plan.folder))
        self.source.scan_wanted.connect(draft.scan)
        self.source.cancel_wanted.connect(draft.cancel_scan)
        self.labels.chosen.connect(self._label)
        self.problems.mending_wanted.connect(self._mend)
        self.problems.grown.connect(partial(follow_layout, self))
        self.problems.picture_chosen.connect(self._enlarge)
        self.sheet.chosen.connect(lambda name: self._enlarge(Example((Shown(name),))))
        self._binary.clicked.connect(self._make_binary)
        self._found.clicked.connect(lambda: draft.change(labels={}, negative_label=""))
        self._severe.clicked.connect(self._go_to_problems)

    def _plan_changed(self, old: Plan, new: Plan) -> None:
        if (old.folder, old.table) != (new.folder, new.table):
            self._show_source()
            self._show_scan()
        of_labels = old.labels, old.negative_label, old.settings.get(_EXCLUDE)
        if of_labels != (new.labels, new.negative_label, new.settings.get(_EXCLUDE)):
            self._show_labels()

    def _show_source(self) -> None:
        plan = self._draft.plan
        self.source.show_source(plan.folder, plan.table)
        self._column.setStretchFactor(self.source, 0 if plan.folder else 1)

    def _show_scan(self) -> None:
        """Show how the scan stands; what it found is put into words in the background."""
        draft, passport = self._draft, self._draft.passport
        self.source.show_state(draft.scanning, draft.scan_error, _summary(passport))
        self._what.setVisible(passport is not None)
        if passport is not None and passport is not self._shown:
            folder, table = Path(draft.plan.folder), draft.plan.table
            self.labels.show_names(passport["splits"])
            self._warning.hide()
            if self._reading is not None:
                self._reading.cancel()
            self._reading = self.training.workers.submit(
                partial(_read, passport, folder, table), partial(self._show_read, folder),
                lambda error: self._warn(f"The findings cannot be shown: {error}"),
            )  # fmt: skip
        self._shown = passport
        self._show_labels()
        self.missing_changed.emit()

    def _show_read(self, folder: Path, read: tuple[tuple[Problem, ...], dict[str, str]]) -> None:
        problems, labels = read
        self.problems.show_problems(problems, folder)
        self.sheet.show_pictures(folder, labels)
        severe = [problem.title for problem in problems if problem.weight == "severe"]
        if severe:
            more = [f"And {len(severe) - _NAMED} more"] if len(severe) > _NAMED else []
            count = many(len(severe), "severe problem")
            self._warn(". ".join([count, *severe[:_NAMED], *more]) + ".")

    def _warn(self, text: str) -> None:
        self._warned.setText(text)
        self._warning.show()

    def _labels(self) -> dict[str, str]:
        """Return {found name: label}: the reader's own, else the recipe's, else as found."""
        if self._draft.plan.labels:
            return dict(self._draft.plan.labels)
        passport = self._draft.passport or {"classes": {}}
        told = self._draft.value("data.labels") or {}
        fitting = {name: label for name, label in told.items() if name in passport["classes"]}
        return fitting or {name: name for name in passport["classes"]}

    def _negative(self) -> str:
        plan = self._draft.plan
        if plan.labels or plan.negative_label:
            return plan.negative_label
        return str(self._draft.value("data.negative_label") or "")

    def _show_labels(self) -> None:
        passport = self._draft.passport
        if passport is None:
            return
        labels = self._labels()
        self.labels.show_labels(labels, self._negative())
        counts = counts_of(passport["classes"], labels)
        left_out = len(set(passport["classes"]) - set(labels))
        told = ", ".join(f"{label} {count:,}" for label, count in counts.items())
        more = f"; {many(left_out, 'name')} left out" if left_out else ""
        out = self._excluded()
        more += f"; {many(len(out), 'unreadable file')} left out" if out else ""
        wrong = why_not(counts) or unreadable(passport, labels, out)
        self.result.setText(wrong or f"{many(len(counts), 'label')} to tell apart: {told}{more}.")
        self.missing_changed.emit()

    def _label(self, labels: dict[str, str], negative: str) -> None:
        if (labels, negative) == (self._labels(), self._negative()):
            return
        if labels:
            self._draft.change(labels=labels, negative_label=negative)
        else:  # none at all would mean: as the recipe understands the folder
            self._show_labels()

    def _make_binary(self) -> None:
        passport = self._draft.passport
        if passport is None:
            return
        negative = self._negative()
        said = [name for name, label in self._labels().items() if negative and label == negative]
        try:
            labels, normal = tumour_versus_normal(passport["classes"], said)
        except TrainerError as error:
            self.result.setText(str(error))
            return
        self._draft.change(labels=labels, negative_label=normal)

    def _mend(self, place: str) -> None:
        if place == "split":
            self.step_wanted.emit("Split")
        elif place == "labels":
            self.labels.focus_first()
        elif place == "exclude":
            damaged = (self._draft.passport or {"corrupt": []})["corrupt"]
            self._draft.set(_EXCLUDE, sorted({one["path"] for one in damaged}))
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._draft.plan.folder))

    def _excluded(self) -> list[str]:
        """Return the files that the reader left out."""
        return list(self._draft.plan.settings.get(_EXCLUDE) or ())

    def _enlarge(self, example: Example) -> None:
        folder = Path(self._draft.plan.folder)
        LargeView(example, folder, self.training.workers, self).show()

    def _go_to_problems(self) -> None:
        if self.problems.cards:
            card = self.problems.cards[0]
            card.toggle.setFocus()
            self._scroll.ensureWidgetVisible(card, 0, self._scroll.height() // 2)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(2 * STEP)
        ways.addWidget(self._binary)
        ways.addWidget(self._found)
        ways.addStretch()
        warning = QHBoxLayout(self._warning)
        warning.addWidget(self._warned, 1)
        warning.addWidget(self._severe)
        what = QVBoxLayout(self._what)
        what.setContentsMargins(0, 0, 0, 0)
        what.setSpacing(3 * STEP)
        for part in (self._warning, named(words("Labels"), "section"), self.labels):
            what.addWidget(part)
        what.addWidget(self.result)
        what.addLayout(ways)
        what.addSpacing(STEP)
        what.addWidget(named(words("Problems, the gravest first"), "section"))
        what.addWidget(self.problems)
        what.addSpacing(STEP)
        what.addWidget(named(words("Pictures"), "section"))
        what.addWidget(self.sheet)
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.source)
        column.addWidget(self._what)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)


def _read(
    passport: dict[str, Any], folder: Path, table: str, _: Job
) -> tuple[tuple[Problem, ...], dict[str, str]]:
    return problems_of(passport), labels_of(passport, folder, table)


def _summary(passport: dict[str, Any] | None) -> str:
    if passport is None:
        return ""
    total = sum(passport["classes"].values())
    sizes = passport["sizes"]
    common = f", mostly {sizes[0]['columns']} × {sizes[0]['rows']} pixels" if sizes else ""
    return (
        f"{many(total, 'picture')} under {many(len(passport['classes']), 'name')}, read as "
        f"{passport['layout']}. {many(len(sizes), 'size')}{common}."
    )
