"""The figures of a run: loss and accuracy by epoch, and what the last validation confused."""

import statistics
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mriviewer.training.following import Epoch, Progress
from mriviewer.training.run_words import validation_words
from mriviewer.ui.parts import words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.charts import Axis, Curves, Line, Mark, Matrix, Span, percent_words

_STAGES = {"head": "head", "all": "all layers"}
_RUNAWAY = 6.0  # times the median: a loss beyond it would press all others flat
_HEIGHT = 19.0  # lines of text that the figures take at least
_SOON = "Curves and confusion matrix are drawn when the first epoch is done."
_UNKNOWN = "This run does not tell what it confused."


class RunFigures(QStackedWidget):
    """Two curves above one another, the confusion matrix beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.loss, self.accuracy = Curves("Loss by epoch"), Curves("Accuracy by epoch")
        self.matrix = Matrix("Confusion matrix of the last validation")
        self.last = words(role="secondary")
        for figure in (self.loss, self.accuracy, self.matrix):
            figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.loss.widest = self.accuracy.widest = percent_words(1.0)
        beside = QVBoxLayout()
        beside.setSpacing(STEP)
        beside.addWidget(self.last)
        beside.addWidget(self.matrix, 1)
        self._figures, soon = QWidget(), words(_SOON, "secondary")
        soon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.addWidget(self.loss, 0, 0)
        grid.addWidget(self.accuracy, 1, 0)
        grid.addLayout(beside, 0, 1, 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(0, 5)
        grid.setRowStretch(1, 4)
        self.addWidget(soon)
        self.addWidget(self._figures)
        self._keep_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_height()

    def _keep_height(self) -> None:
        """Scroll rather than press the figures flat; a share of any height that there is more."""
        self.setMinimumHeight(round(_HEIGHT * self.fontMetrics().height()))

    def show_progress(self, progress: Progress, going_on: bool) -> None:
        """Draw what is known. `going_on`: the epochs that are to come have their place."""
        epochs = progress.epochs
        self.setCurrentIndex(1 if epochs else 0)
        last = max(progress.planned_epochs if going_on else 0, len(epochs), 2)
        x = Axis("epoch", low=1, high=last, whole=True)
        marks, spans = _marks(progress, going_on), stages(epochs, last)
        self.loss.show_lines(
            (
                Line("train", tuple((e.number, e.loss) for e in epochs), "quiet", dashed=True),
                Line("validation", tuple((e.number, e.val_loss) for e in epochs)),
            ),
            x, Axis("Loss", high=_highest(epochs)), marks, spans,
        )  # fmt: skip
        self.accuracy.show_lines(
            (
                Line("plain", tuple((e.number, e.val_accuracy) for e in epochs), "quiet", True),
                Line("balanced", tuple((e.number, e.val_balanced_accuracy) for e in epochs)),
            ),
            x, Axis("Validation accuracy", high=1.0, words=percent_words),
            [replace(mark, text="") for mark in marks],
            [replace(span, text="") for span in spans],
        )  # fmt: skip
        self._show_matrix(progress)

    def _show_matrix(self, progress: Progress) -> None:
        known = [epoch for epoch in progress.epochs if epoch.confusion]
        if known:
            self.last.setText(f"Validation after epoch {known[-1].number}")
            self.matrix.show_counts(progress.labels, known[-1].confusion)
        else:
            self.last.setText("Validation")
            self.matrix.show_counts((), ())
            self.matrix.show_empty(_UNKNOWN)


def stages(epochs: Sequence[Epoch], last: int) -> tuple[Span, ...]:
    """Return where each stage lies on the axis, which ends at epoch `last`."""
    heads = sum(epoch.stage == "head" for epoch in epochs)
    if not 0 < heads < len(epochs):
        return ()
    return (Span(1, heads + 0.5, _STAGES["head"]), Span(heads + 0.5, last, _STAGES["all"]))


def _marks(progress: Progress, going_on: bool) -> tuple[Mark, ...]:
    best = progress.best
    if best is None:
        return ()
    kept = "best so far" if going_on else "kept"
    return (Mark(best.number, f"{kept}: epoch {best.number}"),)


def _highest(epochs: Sequence[Epoch]) -> float | None:
    """Return where the axis of the loss ends when a few epochs ran away; None when none did."""
    known = [v for epoch in epochs for v in (epoch.loss, epoch.val_loss) if v is not None]
    if not known:
        return None
    limit = _RUNAWAY * statistics.median(known)
    return limit if max(known) > limit > 0 else None


def best_words(progress: Progress, going_on: bool) -> str:
    """Return what is kept, such as "Best so far: epoch 7, balanced accuracy 91.2 % …"."""
    best = progress.best
    if best is None:
        return ""
    kept = "Best so far" if going_on else "Kept"
    return f"{kept}: epoch {best.number}, {validation_words(best)}"
