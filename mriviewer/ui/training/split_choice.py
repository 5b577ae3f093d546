"""Follow a given split or draw one, in which shares; and whether to repeat it in folds."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from mriviewer.training.plan import Plan, Split
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import CONTROL, STEP
from mriviewer.ui.training.field_row import ChoiceBox
from mriviewer.ui.training.group_choice import label_for

_LEAST_SHARE, _LARGEST_SHARE = 5, 40  # per cent: both together leave a fifth to learn from
_FEWEST_FOLDS, _MOST_FOLDS, _USUAL_FOLDS = 3, 10, 5
_GIVEN = "as the folders Training and Testing, or a column of the table, say"
_NONE_GIVEN = "neither the folders nor a table give one"
_CLEANED = "so that no copy of a training picture judges"
_NOT_CLEANED = "Their answers were seen in training: figures on them are too good."
_FOLDS = (
    "Every picture is judged once, by a network that never saw it or what belongs with it: the "
    "fairest figure that one data set gives. It follows the training and takes about {} times as "
    "long."
)


class SplitChoice(QWidget):
    """It decides nothing: three signals say what the reader wants."""

    split_chosen = Signal(str)  # "given" or "hold-out"
    cleaning_chosen = Signal(bool)  # leave out test pictures that were trained on
    chosen = Signal(object)  # {field of the plan: value}: shares and folds
    column_chosen = Signal(str)  # of the table, that says which pictures train and which judge

    def __init__(self) -> None:
        super().__init__()
        self.given, self.drawn = (
            QRadioButton("&Follow the given split"),
            QRadioButton("D&raw a split"),
        )
        self._buttons = QButtonGroup(self)
        self.clean = QCheckBox("Leave out test pictures that are in tra&ining too")
        self.val, self.test = _number("Share that chooses"), _number("Share that judges")
        self.repeat, self.folds = QCheckBox("Cross-&validation, in"), _number("Folds")
        for share in (self.val, self.test):
            share.setRange(_LEAST_SHARE, _LARGEST_SHARE)
            share.setSuffix(" %")
        self.folds.setRange(_FEWEST_FOLDS, _MOST_FOLDS)
        self.folds.setValue(_USUAL_FOLDS)
        self.column = ChoiceBox("Column of the split")
        self._column_label = label_for("Co&lumn of the table that gives it", self.column)
        self._given_words = words(_GIVEN, "secondary")
        self._clean_words, self._folds_words = words(role="secondary"), words(role="secondary")
        self._lay_out()
        self.given.clicked.connect(lambda: self.split_chosen.emit("given"))
        self.drawn.clicked.connect(lambda: self.split_chosen.emit("hold-out"))
        self.clean.clicked.connect(self.cleaning_chosen)
        self.column.activated.connect(lambda _: self.column_chosen.emit(self.column.chosen()))
        self.val.valueChanged.connect(lambda n: self.chosen.emit({"val_share": n / 100}))
        self.test.valueChanged.connect(lambda n: self.chosen.emit({"test_share": n / 100}))
        self.repeat.clicked.connect(lambda: self._tell_folds())
        self.folds.valueChanged.connect(lambda _: self._tell_folds())

    def show_possible(self, given: bool) -> None:
        self.given.setEnabled(given)
        self._given_words.setText(_GIVEN if given else _NONE_GIVEN)

    def show_columns(self, columns: Sequence[str], chosen: str) -> None:
        """Offer the columns of the table, if there is one."""
        for part in (self._column_label, self.column):
            part.setVisible(bool(columns))
        offered = {"": "none, or found by its name"} | {name: name for name in columns}
        self.column.show_choices(offered, chosen)

    def show_plan(self, plan: Plan, split: Split, clean: bool, shares: tuple[float, float]) -> None:
        """Show a plan. The rest: as it is with what the recipe does by itself.

        shares  of val and test
        """
        follows = split == "given"
        (self.given if follows else self.drawn).setChecked(True)
        self.clean.setChecked(clean)
        self.clean.setVisible(follows)
        self._clean_words.setVisible(follows)
        self._clean_words.setText(_CLEANED if clean else _NOT_CLEANED)
        self._clean_words.setObjectName("secondary" if clean else "warning")
        self._clean_words.style().polish(self._clean_words)
        for share, value in zip((self.val, self.test), shares, strict=True):
            with QSignalBlocker(share):
                share.setValue(round(100 * value))
        self._shares.setVisible(not follows)
        with QSignalBlocker(self.folds):
            self.folds.setValue(plan.folds or self.folds.value())
        self.repeat.setChecked(plan.folds > 0)
        self.folds.setEnabled(plan.folds > 0)
        self._folds_words.setText(_FOLDS.format(plan.folds or self.folds.value()))

    def _tell_folds(self) -> None:
        self.chosen.emit({"folds": self.folds.value() if self.repeat.isChecked() else 0})

    def _lay_out(self) -> None:
        for button in (self.given, self.drawn):
            self._buttons.addButton(button)
        self._shares = QWidget()
        shares = QGridLayout(self._shares)
        shares.setContentsMargins(6 * STEP, 0, 0, STEP)
        shares.setHorizontalSpacing(3 * STEP)
        shares.setVerticalSpacing(STEP)
        shares.setColumnStretch(2, 1)
        for place, (text, field) in enumerate((
            ("Share that c&hooses the weights (val)", self.val),
            ("Share that &judges the result (test)", self.test),
        )):  # fmt: skip
            shares.addWidget(label_for(text, field), place, 0)
            shares.addWidget(field, place, 1)
        cleaning = QHBoxLayout()
        cleaning.setContentsMargins(6 * STEP, 0, 0, 0)
        cleaning.setSpacing(2 * STEP)
        cleaning.addWidget(self.clean)
        cleaning.addWidget(self._clean_words, 1)
        column = QHBoxLayout()
        column.setContentsMargins(6 * STEP, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._column_label)
        column.addWidget(self.column)
        column.addStretch()
        folds = QHBoxLayout()
        folds.setSpacing(2 * STEP)
        folds.addWidget(self.repeat)
        folds.addWidget(self.folds)
        folds.addWidget(label_for("r&ounds", self.folds))
        folds.addStretch()
        self.grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.drawn, 0, 0)
        grid.addWidget(words("at random, labels in equal shares, what belongs together on one side",
                             "secondary"), 0, 1)  # fmt: skip
        grid.addWidget(self._shares, 1, 0, 1, 2)
        grid.addWidget(self.given, 2, 0)
        grid.addWidget(self._given_words, 2, 1)
        grid.addLayout(column, 3, 0, 1, 2)
        grid.addLayout(cleaning, 4, 0, 1, 2)
        grid.setRowMinimumHeight(5, STEP)
        grid.addLayout(folds, 6, 0, 1, 2)
        self._folds_words.setContentsMargins(6 * STEP, 0, 0, 0)
        grid.addWidget(self._folds_words, 7, 0, 1, 2)


class _Number(QSpinBox):
    """A number that does not change while the wheel scrolls the page over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _number(spoken: str) -> _Number:
    field = named(_Number(), spoken=spoken)
    field.setMinimumHeight(CONTROL)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return field
