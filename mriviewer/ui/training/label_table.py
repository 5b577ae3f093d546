"""Which label each found name gets: counts as bars, names left out, merged or called otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from mriviewer.ui.parts import words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.charts import Bar, Bars
from mriviewer.ui.training.field_row import ChoiceBox
from trainer.wording import many

_MOST = 60  # rows: a folder with more names is no folder of labels
_ORDER = ("train", "val", "test", "")
_NOTHING = "none"
_LETTERS = 8  # that a label has room for at least


class LabelTable(QWidget):
    """A row for each found name. It decides nothing: `chosen` says what the reader wants."""

    chosen = Signal(object, str)  # {found name: label}, negative label or ""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self._beyond: dict[str, str] = {}
        self._names: dict[str, dict[str, int]] = {}
        self.negative = ChoiceBox("Label that means nothing was found")
        self.negative.setMinimumContentsLength(_LETTERS)
        self.negative.activated.connect(lambda _: self._tell())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(3, 2)

    def show_names(self, splits: Mapping[str, Mapping[str, int]]) -> None:
        """Show what was found, {split: {name: pictures}}; the rows are made anew."""
        found: dict[str, dict[str, int]] = {}
        for split in sorted(splits, key=lambda s: _ORDER.index(s) if s in _ORDER else 9):
            for name, count in splits[split].items():
                found.setdefault(name, {})[split] = count
        if found == self._names:
            return
        self._names = found
        self._clear()
        kinds = [s for s in _ORDER if any(s in counts for counts in found.values())]
        self._head(kinds)
        most = max((sum(counts.values()) for counts in found.values()), default=1)
        for place, name in enumerate(sorted(found)[:_MOST], start=1):
            row = _Row(name, [found[name].get(split, 0) for split in kinds], kinds, most)
            row.use.toggled.connect(lambda _: self._tell())
            row.field.editingFinished.connect(self._tell)
            row.label.activated.connect(lambda _: self._tell())
            for column, part in enumerate((row.use, row.bar, row.count, row.label)):
                self._grid.addWidget(part, place, column)
            self._rows[name] = row
        self._foot(len(self._rows) + 1)

    def show_labels(self, labels: Mapping[str, str], negative: str) -> None:
        """Show {found name: label}; names that are not in it are left out."""
        self._beyond = {name: label for name, label in labels.items() if name not in self._rows}
        known = list(dict.fromkeys(labels.values()))
        for name, row in self._rows.items():
            row.show_label(labels.get(name), known)
        self.negative.show_choices({"": _NOTHING, **{label: label for label in known}}, negative)

    def labels(self) -> dict[str, str]:
        """Return {found name: label} as it stands."""
        told = {name: row.wanted() for name, row in self._rows.items() if row.use.isChecked()}
        return told | {n: label for n, label in self._beyond.items() if n in self._names}

    def focus_first(self) -> None:
        for row in self._rows.values():
            row.use.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _tell(self) -> None:
        labels = self.labels()
        negative = str(self.negative.chosen() or "")
        self.chosen.emit(labels, negative if negative in labels.values() else "")

    def _clear(self) -> None:
        self._rows.clear()
        while item := self._grid.takeAt(0):
            if (widget := item.widget()) is not None and widget is not self.negative:
                widget.hide()
                widget.deleteLater()

    def _head(self, kinds: list[str]) -> None:
        told = {0: "full", 1: "pale", 2: "hatched"}
        named_parts = ", ".join(f"{split} {told[n]}" for n, split in enumerate(kinds))
        pictures = f"Pictures ({named_parts})" if len(kinds) > 1 else "Pictures"
        for column, text in enumerate(("Found", pictures, "", "Label")):
            label = words(text, "secondary")
            label.setContentsMargins(3 * STEP if column == 1 else 0, 0, 0, 0)  # above the bars
            self._grid.addWidget(label, 0, column)

    def _foot(self, place: int) -> None:
        if left := len(self._names) - len(self._rows):
            said = f"{many(left, 'further name')}: is this a folder with one folder a label?"
            self._grid.addWidget(words(said, "warning"), place, 0, 1, 4)
            place += 1
        label = words("The &label that means “nothing found”")
        label.setBuddy(self.negative)
        label.setToolTip("Needed for sensitivity and specificity: what is not this is a finding")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, place, 0, 1, 3)
        self._grid.addWidget(self.negative, place, 3)


class _Row:
    """The widgets of one found name."""

    def __init__(self, name: str, counts: list[int], kinds: list[str], most: int) -> None:
        self.name = name
        self.use = QCheckBox(name.replace("&", "&&"))
        self.use.setToolTip("Take the pictures of this name; without the tick they are left out")
        total = sum(counts)
        self.bar = Bars(f"Pictures of {name}")
        self.bar.setMinimumWidth(16 * STEP)
        parts = tuple(float(count) for count in counts) if len(kinds) > 1 else ()
        self.bar.show_bars([Bar("", total, " ", parts=parts)], most=most)
        told = ", ".join(f"{split} {count:,}" for split, count in zip(kinds, counts, strict=True))
        self.bar.setAccessibleDescription(told if len(kinds) > 1 else many(total, "picture"))
        self.bar.setToolTip(self.bar.accessibleDescription())
        self.count = QLabel(f"{total:,}")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.label = ChoiceBox(f"Label of {name}")
        self.label.setEditable(True)
        self.label.setMinimumContentsLength(_LETTERS)
        field = self.label.lineEdit()
        assert field is not None  # an editable box has one
        self.field = field
        self.label.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.label.setToolTip("Give two names the same label to merge them")

    def show_label(self, label: str | None, known: list[str]) -> None:
        if (
            self.field.hasFocus() and self.field.isModified()
        ):  # the reader is in the middle of a word
            return
        used = label is not None
        self.use.blockSignals(True)
        self.use.setChecked(used)
        self.use.blockSignals(False)
        text = self.wanted() if label is None else label
        self.label.clear()
        self.label.addItems(known)
        self.label.setEditText(text)
        self.field.setCursorPosition(0)
        for part in (self.bar, self.count, self.label):
            part.setEnabled(used)

    def wanted(self) -> str:
        return self.label.currentText().strip() or self.name
