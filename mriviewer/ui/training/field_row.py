"""One setting on a page: its name, what it is, a sentence of help, and the reason for a refusal."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mriviewer.training.fields import Field
from mriviewer.training.setting import read, written
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP

Check = Callable[[Field, Any], str]  # why a value cannot be; empty when it can
_TYPED = 12  # letters that a typed value has room for
_COLUMNS = 3  # of the grid that rows stand in


class ChoiceBox(QComboBox):
    """A list to choose from, which a turn of the wheel scrolls past instead of changing."""

    def __init__(self, spoken: str = "") -> None:
        super().__init__()
        named(self, spoken=spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_TYPED)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_choices(self, choices: dict[Any, str], chosen: Any) -> None:
        """Offer values by their words; a chosen one that is not among them is added."""
        if chosen is not None and chosen not in choices:
            choices = {**choices, chosen: _plain(chosen)}
        with QSignalBlocker(self):
            self.clear()
            for value, text in choices.items():
                self.addItem(text, [value])  # in a list: Qt would turn a tuple into one
            self.setCurrentIndex(list(choices).index(chosen) if chosen in choices else -1)

    def chosen(self) -> Any:
        held = self.currentData()
        return held[0] if held else None


class FieldRow(QObject):
    """Three cells of a grid. It refuses nonsense beside the field, and tells what makes sense.

    fault  why what stands there cannot be; empty when it can
    """

    wanted = Signal(str, object)  # name of the field, value; None: as the recipe has it
    fault_changed = Signal()

    def __init__(self, asked: Field, check: Check, label: str = "") -> None:
        super().__init__()
        self.field, self.fault, self._check = asked, "", check
        self._value: Any = None
        self._usual: Any = None
        self._telling = False
        self.label = QLabel(label or asked.words)
        self.editor = self._editor()
        named(self.editor, spoken=asked.words)
        self.editor.setAccessibleDescription(asked.explained())
        self.label.setBuddy(self.editor)
        self.help = words(asked.explained(), "secondary")
        self.reason = words(role="danger")
        self.reason.hide()
        self.reset = quiet_button("Reset")
        self.reset.setAccessibleName(f"Reset {asked.words}")
        self.reset.clicked.connect(self._go_back)
        self.reset.hide()
        self._beside = QWidget()
        self._lay_out()

    def add_to(self, grid: QGridLayout, row: int) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self.label.setMinimumHeight(self.editor.sizeHint().height())
        grid.addWidget(self.label, row, 0, top)
        grid.addWidget(self.editor, row, 1, top)
        grid.addWidget(self._beside, row, 2)

    def add_under(self, grid: QGridLayout, row: int, label: QWidget) -> None:
        """Add it in two lines, the help below, with another label such as a radio button."""
        grid.addWidget(label, row, 0)
        grid.addWidget(self.editor, row, 1)
        grid.addWidget(self._beside, row + 1, 0, 1, 2)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else ""

    def show_value(self, value: Any, usual: Any) -> None:
        """Show what counts now, and whether it is the recipe's own.

        What is wrong stays to be mended until another value counts. What was just typed is not put
        in another form.
        """
        if (value, usual) == (self._value, self._usual):
            return
        self._value, self._usual = value, usual
        if not self._telling:
            self.forget()
        differs = value != usual
        self.reset.setVisible(differs or bool(self.fault))
        self.reset.setToolTip(f"Back to the recipe's own: {self._said(usual)}")
        self.label.setObjectName("reader" if differs else "")
        self.label.style().polish(self.label)

    def forget(self) -> None:
        """Show what counts in place of what is typed and cannot be."""
        self._refuse("")
        self._fill(self._value)
        self.reset.setVisible(self._value != self._usual)

    def show_relevant(self, relevant: bool) -> None:
        """Hide a field that has no effect beside the others, and forget what was wrong with it."""
        for part in (self.label, self.editor, self._beside):
            part.setVisible(relevant)
        if not relevant and self.fault:
            self.forget()

    def _editor(self) -> QWidget:
        kind = self.field.kind
        if kind == "switch":
            switch = QCheckBox()
            switch.toggled.connect(self._want)
            return switch
        if kind == "choice":
            choice = ChoiceBox()
            choice.activated.connect(lambda _: self._want(choice.chosen()))
            return choice
        typed = QLineEdit()
        typed.setPlaceholderText(self.field.empty)
        typed.setMinimumWidth(typed.fontMetrics().averageCharWidth() * _TYPED)
        typed.textEdited.connect(self._read)
        typed.editingFinished.connect(self._rest)
        return typed

    def _lay_out(self) -> None:
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing moves when it comes and goes
        self.reset.setSizePolicy(kept)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.reason)
        said.addWidget(self.help)
        said.addStretch(1)
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, STEP, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(said, 1)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)

    def _fill(self, value: Any) -> None:
        editor = self.editor
        with QSignalBlocker(editor):
            if isinstance(editor, QCheckBox):
                editor.setChecked(bool(value))
            elif isinstance(editor, ChoiceBox):
                editor.show_choices(dict(self.field.choices), value)
            elif isinstance(editor, QLineEdit):
                editor.setText(written(self.field, value))

    def _read(self, text: str) -> None:
        try:
            value = read(self.field, text)
        except ValueError as error:
            self._refuse(str(error))
            return
        if value is None and self._usual is None and not self.field.empty:
            self._refuse("something is needed here.")
        else:
            self._want(value)

    def _rest(self) -> None:
        """Write what counts once typing has ended; what is wrong stays to be mended."""
        if not self.fault:
            self._fill(self._value)

    def _want(self, value: Any) -> None:
        fault = "" if value is None else self._check(self.field, value)
        self._refuse(fault)
        if not fault:
            self._telling = True
            self.wanted.emit(self.field.name, value)
            self._telling = False

    def _go_back(self) -> None:
        self.editor.setFocus()
        self._refuse("")
        self.wanted.emit(self.field.name, None)
        self.forget()

    def _refuse(self, fault: str) -> None:
        changed, self.fault = fault != self.fault, fault
        self.reason.setText(f"Not possible: {fault}" if fault else "")
        self.reason.setVisible(bool(fault))
        self.editor.setProperty("wrong", bool(fault))
        self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription(fault or self.field.explained())
        if fault:
            self.reset.show()
        if changed:
            self.fault_changed.emit()

    def _said(self, value: Any) -> str:
        if value in self.field.choices:
            return self.field.choices[value]
        return _plain(value) if value is not None else self.field.empty or "nothing"


def _plain(value: Any) -> str:
    """Return a value that has no words of its own."""
    match value:
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:g}"
        case tuple() | list():
            return ", ".join(map(str, value))
        case _:
            return str(value)


def ask_button(text: str) -> QPushButton:
    """Return a button that starts work in the background; it is never pressed by Enter alone."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
