"""How many pictures of each label teach, choose and judge, as `trainer split` answers it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.errors import ViewerError
from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import STEP, figures
from trainer.wording import many

_HEADS = {"train": "teach (train)", "val": "choose (val)", "test": "judge (test)"}
_WAYS = {  # what the trainer calls by its fields, and where this page has it
    "data.clean_given: true leaves them out.": "The tick above leaves them out.",
    "data.group: near-duplicates, or patient, keeps them together.": "Keep near-duplicates or "
    "patients together, above.",
}


class SplitTable(QWidget):
    """The counts, what is to be thought about, and how far the working out of them is."""

    cancel_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what = words(role="secondary")
        self.bar = named(QProgressBar(), spoken="Progress of dividing the pictures")
        self.bar.setTextVisible(False)
        self.cancel, self.again = QPushButton("Cance&l"), QPushButton("Work it o&ut")
        self.cancel.clicked.connect(self.cancel_wanted)
        self.again.clicked.connect(self.again_wanted)
        self._error, self.told, self.warnings = words(role="danger"), words(), words(role="warning")
        self.told.setObjectName("secondary")
        self._counts = QWidget()
        self._grid = QGridLayout(self._counts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6 * STEP)
        self._grid.setVerticalSpacing(STEP)
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.again)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._what)
        column.addLayout(line)
        for part in (self._error, self._counts, self.told, self.warnings):
            column.addWidget(part)
        self.show_nothing("")

    def show_nothing(self, why: str) -> None:
        """Show that nothing is known, and in a sentence why."""
        self._show(said=why, again=bool(why))

    def show_waiting(self, what: str, done: int, total: int) -> None:
        """Show that it is being worked out. What is known of before stays below, paled."""
        said = f"{what[:1].upper()}{what[1:]}"
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        known = self._grid.count() > 0
        self._show(
            said=f"{said}: {done:,} of {total:,}" if total > 1 else f"{said}…", bar=True,
            counts=known,
        )  # fmt: skip
        self._counts.setEnabled(False)

    def show_error(self, error: ViewerError) -> None:
        self._error.setText(str(error))
        self._show(error=True, again=True)

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        """Show the JSON of `trainer split`."""
        splits: dict[str, dict[str, int]] = answer["splits"]
        while item := self._grid.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        kinds = [kind for kind in _HEADS if kind in splits] or list(splits)
        labels = list(dict.fromkeys(label for counts in splits.values() for label in counts))
        for column, text in enumerate(("", *(_HEADS.get(kind, kind) for kind in kinds), "all")):
            self._put(0, column, text, "secondary")
        rows = [(label, [splits[kind].get(label, 0) for kind in kinds]) for label in labels]
        for place, (label, numbers) in enumerate(rows, start=1):
            self._put_row(place, label, numbers)
        self._grid.addWidget(rule(), len(rows) + 1, 0, 1, len(kinds) + 2)
        sums = [sum(column) for column in zip(*(numbers for _, numbers in rows), strict=True)]
        self._put_row(len(rows) + 2, "All", sums)
        self._grid.setColumnStretch(len(kinds) + 2, 1)
        self._counts.setAccessibleName(_spoken(kinds, rows))
        self.told.setText(_told(answer))
        self.warnings.setText("\n".join(f"• {_for_readers(text)}" for text in answer["warnings"]))
        self._show(counts=True, told=True, warned=bool(answer["warnings"]))
        self._counts.setEnabled(True)

    def _put_row(self, place: int, label: str, numbers: list[int]) -> None:
        self._put(place, 0, label)
        for column, number in enumerate((*numbers, sum(numbers)), start=1):
            self._put(place, column, f"{number:,}")

    def _put(self, place: int, column: int, text: str, role: str = "") -> None:
        label = named(QLabel(text), role)
        if column:
            label.setFont(figures(label.font()))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, place, column)

    def _show(
        self, said: str = "", *, bar: bool = False, again: bool = False, error: bool = False,
        counts: bool = False, told: bool = False, warned: bool = False,
    ) -> None:  # fmt: skip
        self._what.setText(said)
        for part, visible in (
            (self._what, bool(said)), (self.bar, bar), (self.cancel, bar), (self.again, again),
            (self._error, error), (self._counts, counts), (self.told, told),
            (self.warnings, warned),
        ):  # fmt: skip
            part.setVisible(visible)


def _told(answer: Mapping[str, Any]) -> str:
    said = [
        f"{many(answer['groups'], 'group')}, the largest of "
        f"{many(answer['largest_group'], 'picture')}.",
        _sentence(str(answer.get("words") or answer["group"])),
    ]
    if answer["left_out"]:
        said.append(f"{many(answer['left_out'], 'picture')} left out.")
    return " ".join(said)


def _for_readers(warning: str) -> str:
    for field, way in _WAYS.items():
        warning = warning.replace(field, way)
    return warning


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _spoken(kinds: list[str], rows: list[tuple[str, list[int]]]) -> str:
    said = (
        f"{label}: {', '.join(f'{kind} {n}' for kind, n in zip(kinds, numbers, strict=True))}"
        for label, numbers in rows
    )
    return "; ".join(said)
