"""Everything else that can be set, in groups; hidden until it is asked for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mriviewer.training.fields import GROUPS
from mriviewer.training.setting import value_of
from mriviewer.ui.parts import named, rule
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.field_row import Check, FieldRow
from trainer.config import Config


class MoreSettings(QWidget):
    """A button that unfolds the groups. `below` puts a widget under the fields of a group."""

    wanted = Signal(str, object)
    fault_changed = Signal()
    reset_wanted = Signal()

    def __init__(self, check: Check, below: Mapping[str, Sequence[QWidget]]) -> None:
        super().__init__()
        self.rows = [FieldRow(each, check) for group in GROUPS for each in group.fields]
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self._changed = 0
        self.reset = QPushButton("&Reset all settings")
        self.reset.setAutoDefault(False)
        self.folded = QWidget()
        self._lay_out(below)
        for row in self.rows:
            row.wanted.connect(self.wanted)
            row.fault_changed.connect(self.fault_changed)
        self.button.clicked.connect(lambda: self.unfold(not self.folded.isVisibleTo(self)))
        self.reset.clicked.connect(self.reset_wanted)
        self.unfold(False)

    def unfold(self, shown: bool) -> None:
        self.folded.setVisible(shown)
        self._name_button()

    def show_config(self, now: Config, usual: Config, changed: int) -> None:
        """Show what counts now beside what the recipe has, and how many fields differ."""
        self._changed = changed
        self._name_button()
        self.reset.setVisible(bool(changed))
        for row in self.rows:
            row.show_value(value_of(now, row.field.name), value_of(usual, row.field.name))
            only = row.field.only
            row.show_relevant(only is None or value_of(now, only[0]) in only[1])

    def _name_button(self) -> None:
        unfolded = self.folded.isVisibleTo(self)
        told = f" ({self._changed} changed)" if self._changed else ""
        self.button.setText(f"{'Fewer' if unfolded else 'More'} &settings{told}")

    def _lay_out(self, below: Mapping[str, Sequence[QWidget]]) -> None:
        grid = QGridLayout(self.folded)
        grid.setContentsMargins(0, 2 * STEP, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(2, 1)
        rows = iter(self.rows)
        line = 0
        for group in GROUPS:
            grid.addWidget(rule(), line, 0, 1, 3)
            grid.addWidget(named(QLabel(group.title), "section"), line + 1, 0, 1, 3)
            line += 2
            for _ in group.fields:
                next(rows).add_to(grid, line)
                line += 1
            for widget in below.get(group.title, ()):
                grid.addWidget(widget, line, 0, 1, 3)
                line += 1
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
