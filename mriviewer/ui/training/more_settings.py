"""Everything else that can be set, in groups; hidden until it is asked for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mriviewer.training.fields import GROUPS, Group
from mriviewer.training.setting import value_of
from mriviewer.ui.parts import named, rule
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.field_row import Check, FieldRow
from trainer.config import Config

_BETWEEN_MS = 20  # two groups that are made


class MoreSettings(QWidget):
    """A button that unfolds the groups. `below` puts a widget under the fields of a group.

    The groups are made one at a time between events: all at once would hold the window up.
    """

    wanted = Signal(str, object)
    fault_changed = Signal()
    reset_wanted = Signal()
    unfolded = Signal()

    def __init__(self, check: Check, below: Mapping[str, Sequence[QWidget]]) -> None:
        super().__init__()
        self.made: list[FieldRow] = []
        self._check, self._below, self._left = check, below, list(GROUPS)
        self._shown: tuple[Config, Config] | None = None
        self._line = 0
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self._changed = 0
        self.reset = QPushButton("&Reset all settings")
        self.reset.setAutoDefault(False)
        self.folded = QWidget()
        self._lay_out()
        self.button.clicked.connect(lambda: self.unfold(not self.folded.isVisibleTo(self)))
        self.reset.clicked.connect(self.reset_wanted)
        self.unfold(False)
        self._soon = QTimer(self)
        self._soon.setInterval(_BETWEEN_MS)
        self._soon.timeout.connect(self._make_next)
        self._soon.start()

    @property
    def rows(self) -> list[FieldRow]:
        """Every field; what is not made yet is made now."""
        while self._left:
            self._make_next()
        return self.made

    def unfold(self, shown: bool) -> None:
        if shown:
            _ = self.rows
        self.folded.setVisible(shown)
        self._name_button()
        if shown:
            self.unfolded.emit()

    def show_config(self, now: Config, usual: Config, changed: int) -> None:
        """Show what counts now beside what the recipe has, and how many fields differ."""
        self._changed = changed
        self._name_button()
        self.reset.setVisible(bool(changed))
        self._shown = now, usual
        for row in self.made:
            _show(row, now, usual)

    def _name_button(self) -> None:
        unfolded = self.folded.isVisibleTo(self)
        told = f" ({self._changed} changed)" if self._changed else ""
        self.button.setText(f"{'Fewer' if unfolded else 'More'} &settings{told}")

    def _make_next(self) -> None:
        if self._left:
            self._make(self._left.pop(0))
        if not self._left:
            self._soon.stop()

    def _make(self, group: Group) -> None:
        grid, line = self._grid, self._line
        grid.addWidget(rule(), line, 0, 1, 3)
        grid.addWidget(named(QLabel(group.title), "section"), line + 1, 0, 1, 3)
        line += 2
        for each in group.fields:
            row = FieldRow(each, self._check)
            row.add_to(grid, line)
            row.wanted.connect(self.wanted)
            row.fault_changed.connect(self.fault_changed)
            if self._shown is not None:
                _show(row, *self._shown)
            self.made.append(row)
            line += 1
        for widget in self._below.get(group.title, ()):
            grid.addWidget(widget, line, 0, 1, 3)
            line += 1
        self._line = line

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self.folded)
        grid.setContentsMargins(0, 2 * STEP, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(buttons)
        column.addWidget(self.folded)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)


def _show(row: FieldRow, now: Config, usual: Config) -> None:
    row.show_value(value_of(now, row.field.name), value_of(usual, row.field.name))
    only = row.field.only
    row.show_relevant(only is None or value_of(now, only[0]) in only[1])
