"""A run while it goes, and at its end: how far it is, its figures, and what can be done."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mriviewer.session.training.running import Run
from mriviewer.training.following import Outcome
from mriviewer.training.run_words import facts, name_of, suggestion_words
from mriviewer.ui.icons import icon
from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import ICON, PANEL, STEP, tokens
from mriviewer.ui.training.copying import CopyLine
from mriviewer.ui.training.run_figures import RunFigures, best_words
from mriviewer.ui.training.run_queue import RunQueue

_STEPS = 1000  # of the progress bar
_MOST_WARNINGS = 2
_STATES: Mapping[Outcome, str] = {
    "waiting": "Waiting",
    "paused": "Paused",
    "finished": "Finished",
    "failed": "Failed",
    "interrupted": "Cut off",
}


class Warnings(QFrame):
    """What the trainer warned of, the newest first, with a button for what it suggests."""

    suggestion_wanted = Signal(object)  # {field: value}

    def __init__(self) -> None:
        super().__init__()
        named(self, "banner", "Warnings")
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PANEL, 2 * STEP, 2 * STEP, 2 * STEP)
        self._column.setSpacing(STEP)
        self.button: QPushButton | None = None
        self.hide()

    def show_warnings(self, texts: Sequence[str], suggestions: Mapping[str, Any]) -> None:
        """Show the last texts; `suggestions` are fields of a config with other values."""
        told = (tuple(texts), tuple(dict(suggestions).items()), tokens().warning)
        if told == self._shown:
            return
        self._shown = told
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if self.button is not None:
            self.button.hide()
            self.button.deleteLater()
        self.button = None
        for text in list(dict.fromkeys(reversed(texts)))[:_MOST_WARNINGS]:
            self._column.addWidget(_warning_row(text))
        if len(set(texts)) > _MOST_WARNINGS:
            more = words(f"{len(set(texts)) - _MOST_WARNINGS} more in the log", "secondary")
            more.setContentsMargins(ICON + 2 * STEP, 0, 0, 0)  # below the texts
            self._column.addWidget(more)
        if suggestions:
            wanted = dict(suggestions)
            said = ", ".join(suggestion_words(name, value) for name, value in wanted.items())
            self.button = QPushButton(f"Be&gin again with {said}…")
            self.button.clicked.connect(lambda: self.suggestion_wanted.emit(wanted))
            row = QHBoxLayout()
            row.setContentsMargins(ICON + 2 * STEP, 0, 0, 0)  # below the texts
            row.addWidget(self.button)
            row.addStretch()
            self._column.addLayout(row)
        self.setVisible(bool(texts))


def _warning_row(text: str) -> QWidget:
    mark, said = QLabel(), words(text)
    mark.setPixmap(icon("warning", tokens().warning).pixmap(ICON, ICON))
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * STEP)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(said, 1)
    return whole


class WatchPanel(QWidget):
    """Shows one run and reports what the reader wants with it; it decides nothing."""

    pause_wanted = Signal()
    resume_wanted = Signal()
    finish_wanted = Signal()
    result_wanted = Signal()
    log_wanted = Signal()
    another_wanted = Signal()
    suggestion_wanted = Signal(object)  # {field: value}

    def __init__(self) -> None:
        super().__init__()
        self.queue, self.figures, self.warnings = RunQueue(), RunFigures(), Warnings()
        self.name, self.phase = words(role="title"), QLabel()
        self.best, self.facts, self.words = words(), words(role="secondary"), words()
        self.bar = named(QProgressBar(), spoken="Progress")
        self.command = CopyLine("Command that trains the same")
        self.pause, self.resume = QPushButton("&Pause"), QPushButton("&Continue")
        self.finish, self.result = QPushButton("&Finish now…"), QPushButton("See the &result")
        self.log, self.another = QPushButton("&Log…"), QPushButton("Train &another…")
        self.resume.setDefault(True)
        self.result.setDefault(True)
        self.finish.setToolTip("Ends the training, and makes a package of the best weights so far")
        for button, signal in (
            (self.pause, self.pause_wanted), (self.resume, self.resume_wanted),
            (self.finish, self.finish_wanted), (self.result, self.result_wanted),
            (self.log, self.log_wanted), (self.another, self.another_wanted),
        ):  # fmt: skip
            button.clicked.connect(signal)
        self.warnings.suggestion_wanted.connect(self.suggestion_wanted)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._drawn: object = None
        self._lay_out()

    def show_run(self, run: Run, command: str, asked: str = "") -> None:
        """Show a run as it stands.

        asked  what the reader has asked for and the run has not done yet, such as "Pausing after
               this batch"; the buttons wait for it, too
        """
        progress, going_on = run.progress, run.outcome == "running"
        self.name.setText(name_of(run.folder, progress, run.plan))
        state = progress.phase if going_on else _STATES[run.outcome]
        share = progress.share if going_on else None
        percent = "" if share is None else f", {100 * share:.0f} %"
        self.phase.setText(f"{asked or state}{percent}")
        self._show_bar(going_on, share)
        self.best.setText(best_words(progress, going_on))
        self.best.setVisible(bool(self.best.text()))
        self.facts.setText(facts(progress, going_on))
        self.facts.setVisible(bool(self.facts.text()))
        said = "" if run.words == f"{progress.phase}." else run.words  # it stands above already
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self.warnings.show_warnings(progress.warnings, dict(progress.suggestions))
        self.command.show_text(command)
        self._show_buttons(run, bool(asked))
        drawn = (run.folder, progress.epochs, progress.planned_epochs, progress.labels, going_on)
        if drawn != self._drawn:
            self._drawn = drawn
            self.figures.show_progress(progress, going_on)

    def _show_bar(self, going_on: bool, share: float | None) -> None:
        self.bar.setVisible(going_on)
        if share is None and going_on:
            self.bar.setRange(0, 0)  # moves to and fro
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(_STEPS * (share or 0.0)))

    def _show_buttons(self, run: Run, busy: bool) -> None:
        going_on, waiting = run.outcome == "running", run.outcome == "waiting"
        self.pause.setText("Take out of the &queue" if waiting else "&Pause")
        for button, usable in (
            (self.pause, going_on or waiting),
            (self.resume, run.can_resume),
            (self.finish, run.has_best and run.outcome not in ("waiting", "finished")),
            (self.result, run.outcome == "finished"),
        ):
            button.setVisible(usable)
            button.setEnabled(not busy)

    def _lay_out(self) -> None:
        page = named(QWidget(), "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.queue)
        column.addSpacing(STEP)
        head = QHBoxLayout()
        head.setSpacing(4 * STEP)
        head.addWidget(self.name, 1)
        head.addWidget(self.phase)
        column.addLayout(head)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(2 * STEP)
        for part in (self.bar, self.words, self.best, self.facts, self.warnings):
            column.addWidget(part)
        column.addSpacing(STEP)
        column.addWidget(self.figures, 1)
        column.addSpacing(STEP)
        label = named(QLabel("Comman&d"), "secondary")
        label.setBuddy(self.command)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addWidget(label)
        row.addWidget(self.command, 1)
        column.addLayout(row)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(page)
        bar = QHBoxLayout()
        bar.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        bar.setSpacing(2 * STEP)
        bar.addWidget(self.log)
        bar.addWidget(self.another)
        bar.addStretch()
        for button in (self.finish, self.pause, self.resume, self.result):
            bar.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(rule())
        whole.addLayout(bar)
