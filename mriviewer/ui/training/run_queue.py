"""The other trainings: which one goes on, which wait, which were cut off."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mriviewer.session.training.running import Run
from mriviewer.training.run_words import OUTCOMES, name_of
from mriviewer.ui.parts import named
from mriviewer.ui.theme import STEP

_MOST, _LONGEST = 3, 24  # trainings, and letters of a name
_LISTED = ("running", "waiting", "interrupted")


class RunQueue(QWidget):
    """A button for each, which shows it; hidden while there is none."""

    show_wanted = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * STEP)
        self._shown: tuple[tuple[Path, str], ...] = ()
        named(self, spoken="Other trainings")
        self.hide()

    def show_runs(self, runs: Sequence[Run], but: Path | None) -> None:
        """List what goes on, waits or was cut off, in that order; `but` is on screen already."""
        order = {outcome: place for place, outcome in enumerate(_LISTED)}
        listed = [run for run in runs if run.outcome in order and run.folder != but]
        listed.reverse()  # runs come newest first; of those that wait, the oldest is next
        listed.sort(key=lambda run: order[run.outcome])
        told = tuple((run.folder, _text(run)) for run in listed)
        if told == self._shown:
            return
        self._shown = told
        self._build(told)
        self.setVisible(bool(told))

    def _build(self, told: Sequence[tuple[Path, str]]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._row.addWidget(named(QLabel("Other trainings"), "secondary"))
        for folder, text in told[:_MOST]:
            button = named(QPushButton(text), spoken=f"Show {text}")
            button.clicked.connect(lambda _=False, at=folder: self.show_wanted.emit(at))
            self._row.addWidget(button)
        if len(told) > _MOST:
            self._row.addWidget(named(QLabel(f"and {len(told) - _MOST} more"), "secondary"))
        self._row.addStretch()


def _text(run: Run) -> str:
    name = name_of(run.folder, run.progress, run.plan)
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return f"{short}: {OUTCOMES[run.outcome]}"
