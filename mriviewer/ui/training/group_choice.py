"""How it is known which pictures belong together, and must not be divided."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.training.patterns import Captured, problem_with
from mriviewer.training.plan import Group
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP, tokens
from mriviewer.ui.training.consent import Consent
from mriviewer.ui.training.field_row import ChoiceBox

_CALM_MS = 400  # without another letter, before a pattern counts
_ROWS: tuple[tuple[Group, str, str], ...] = (
    ("patient", "P&atient", "the patient's number in the DICOM header"),
    ("column", "&Column", "a column of the table, such as the patient"),
    ("pattern", "&Pattern", "a part of the file's name or path, found by a regular expression"),
    ("near-duplicates", "Near-&duplicates", "pictures that show the same image; patients may be "
     "divided"),
    ("picture", "Each picture by it&self", "slices of one head are divided"),
)  # fmt: skip


class GroupChoice(QWidget):
    """Five ways, one of them chosen. What it takes to complete a way appears below it."""

    chosen = Signal(object)  # {field of the plan: value}
    pattern_typed = Signal(
        str
    )  # to be tried on the real paths: `show_captured` shows what it finds
    missing_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group: Group = ""  # the plan's, or what the recipe does by itself
        self._column = ""  # the plan's
        self._wanted: Group = ""  # chosen here and not complete yet
        self._found_none = False
        self.ways = {name: QRadioButton(text) for name, text, _ in _ROWS}
        self._said = {name: words(text, "secondary") for name, _, text in _ROWS}
        self._buttons = QButtonGroup(self)
        self.column = ChoiceBox("Column that says what belongs together")
        self.column.activated.connect(lambda _: self._choose("column"))
        self.pattern = named(QLineEdit(), spoken="Pattern with one group in parentheses")
        self.pattern.setPlaceholderText(r"(\d+)_")
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._try_pattern)
        self.pattern.textEdited.connect(self._typed)
        self.captured = words()
        self.consent = Consent()
        self.consent.given.connect(self._accepted)
        self._lay_out()
        self._show_parts()

    def show_possible(self, patients: bool, columns: Sequence[str]) -> None:
        """Say which ways there are: whether headers can name patients, and the table's columns."""
        self.ways["patient"].setEnabled(patients)
        self.ways["column"].setEnabled(bool(columns))
        texts = {name: text for name, _, text in _ROWS}
        reasons: dict[Group, str] = {
            "patient": "" if patients else "none of these pictures has a header that names one",
            "column": "" if columns else "there is no table with further columns",
        }
        for name, reason in reasons.items():
            self._said[name].setText(reason or texts[name])
        now = self.column.chosen() or self._column
        self.column.show_choices({name: name for name in columns}, now if now in columns else None)

    def show_choice(self, group: Group, column: str, pattern: str, accepted: bool) -> None:
        """Show what the plan says. What the reader is about to complete stays."""
        self._group = group
        if self._wanted == group:
            self._wanted = ""
        shown = self._wanted or group
        if shown in self.ways:
            self.ways[shown].setChecked(True)
        self._column = column
        if column:
            self.column.show_choices({**self._columns(), column: column}, column)
        if pattern and not self.pattern.hasFocus() and pattern != self.pattern.text():
            self.pattern.setText(pattern)
            self.pattern_typed.emit(pattern)
        self.consent.show_given(accepted)
        self._show_parts()

    def show_captured(self, found: Captured) -> None:
        """Show what the pattern finds on the real paths."""
        self._found_none = bool(found.error)
        self.captured.setText(html.escape(found.error) or _in_words(found))
        self.missing_changed.emit()

    def widest(self) -> int:
        """Return the width in pixels that the longest way takes."""
        return max(button.sizeHint().width() for button in self.ways.values())

    def missing(self) -> str:
        """Return what the chosen way still needs; empty when nothing."""
        shown = self._wanted or self._group
        if shown == "pattern" and (problem_with(self.pattern.text()) or self._found_none):
            return "The pattern does not say yet what belongs together."
        if self._wanted == "column":
            return "Choose the column that says what belongs together."
        if self._wanted == "picture":
            return "Type the sentence, or choose another way."
        return ""

    def _columns(self) -> dict[str, str]:
        names = [self.column.itemText(place) for place in range(self.column.count())]
        return {name: name for name in names}

    def _choose(self, group: Group) -> None:
        complete = {
            "column": bool(self.column.chosen()),
            "pattern": not problem_with(self.pattern.text()),
            "picture": self.consent.is_given,
        }.get(group, True)
        self._wanted = "" if complete else group
        self._show_parts()
        if group == "pattern":
            self._try_pattern()
        elif complete:
            self._tell(group)
        self.missing_changed.emit()

    def _tell(self, group: Group) -> None:
        self.chosen.emit({
            "group": group,
            "group_column": self.column.chosen() if group == "column" else "",
            "group_pattern": self.pattern.text() if group == "pattern" else "",
            "accept_leakage": group == "picture",
        })  # fmt: skip

    def _typed(self) -> None:
        self._calm.start()
        self.missing_changed.emit()

    def _try_pattern(self) -> None:
        self._calm.stop()
        if not self.ways["pattern"].isChecked():
            return
        pattern = self.pattern.text()
        if wrong := problem_with(pattern):
            self._wanted = "pattern"
            self.show_captured(Captured(wrong))
            return
        self.pattern_typed.emit(pattern)
        self._wanted = ""
        self._tell("pattern")

    def _accepted(self) -> None:
        self._wanted = ""
        self._show_parts()
        self._tell("picture")
        self.missing_changed.emit()

    def _show_parts(self) -> None:
        shown = self._wanted or self._group
        self.column.setVisible(shown == "column")
        for part in (self.pattern, self.captured):
            part.setVisible(shown == "pattern")
        self.consent.setVisible(shown == "picture")

    def _lay_out(self) -> None:
        self.grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        below: dict[str, tuple[QWidget, ...]] = {
            "column": (self.column,), "pattern": (self.pattern, self.captured),
            "picture": (self.consent,),
        }  # fmt: skip
        row = 0
        for name, button in self.ways.items():
            self._buttons.addButton(button)
            button.clicked.connect(lambda _=False, group=name: self._choose(group))
            button.setAccessibleDescription(self._said[name].text())
            grid.addWidget(button, row, 0)
            grid.addWidget(self._said[name], row, 1)
            if parts := below.get(name):
                column = QVBoxLayout()
                column.setSpacing(STEP)
                for part in parts:
                    column.addWidget(part)
                first = 0 if name == "picture" else 1
                grid.addLayout(column, row + 1, first, 1, 2 - first)
            row += 2


def _in_words(found: Captured) -> str:
    """Return rich text: how much it captures, then some paths with the captured part marked."""
    alone = found.total - found.matched
    value, count = found.largest
    lines = [
        f"Found in {found.matched:,} of {found.total:,} paths: {found.groups:,} groups, the "
        f"largest, “{html.escape(value)}”, of {count:,}."
        + (f" The other {alone:,} pictures stand alone." if alone else "")
    ]
    for path, start, end in found.examples:
        before, mark, after = (html.escape(p) for p in (path[:start], path[start:end], path[end:]))
        marked = f'<b style="color: {tokens().reader}"><u>{mark}</u></b>'
        lines.append(f"<code>{before}{marked}{after}</code>")
    return "<br>".join(lines)


def label_for(text: str, field: QWidget) -> QLabel:
    """Return a label that is the buddy of a field."""
    label = QLabel(text)
    label.setBuddy(field)
    return label
