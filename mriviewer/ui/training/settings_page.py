"""The page Settings: how long it trains and how strongly pictures are changed; the rest folded."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mriviewer.session.training.training import Training
from mriviewer.training.fields import AUGMENTATION, BUDGET, EPOCHS, RATE, Field
from mriviewer.training.setting import changed, config_of, fault_of, own, value_of, with_value
from mriviewer.training.strength import (
    OWN,
    STRENGTHS,
    mirrored,
    strength_of,
    with_mirroring,
    with_strength,
)
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.field_row import FieldRow
from mriviewer.ui.training.more_settings import MoreSettings
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.preview_panel import PreviewPanel
from mriviewer.ui.training.rate_finder import RateFinder
from mriviewer.ui.training.schedule_plot import SchedulePlot
from trainer.errors import TrainerError

_FIRST_TIME = "30m"
# in heights of a line of text
_NARROW = 38  # across: below that the preview stands under the choices
_SHEET = (16, 38)  # side of the preview, least and most
_BESIDE_SHEET = 10  # of the page's height that is left to what stands around the preview


class SettingsPage(Page):
    """A few choices with their effect beside them, and everything else under "More"."""

    step = "Settings"
    title = "Set how it trains"
    intro = "What you see is what the recipe advises. Change what you like; each can be reset."

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self.fault = words(role="danger")
        self.epochs, self.time = (FieldRow(each, self._check) for each in (EPOCHS, BUDGET))
        self.by_epochs, self.by_time = QRadioButton("&Epochs"), QRadioButton("&Within a time")
        self.strengths = {name: QRadioButton(text) for name, text in STRENGTHS.items()}
        self.mirror = QCheckBox("M&irror left and right")
        self.preview = PreviewPanel(training)
        self.plot, self.finder = SchedulePlot(), RateFinder(training)
        self.more = MoreSettings(self._check, {"Learning": (self.plot, self.finder)})
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._show()

    def missing(self) -> str:
        for row in self._rows():
            if row.fault:
                return f"{row.field.words}: {row.fault}"
        error = self.training.draft.config_error
        return "" if error is None else f"{error.title}."

    def entered(self) -> None:
        self.preview.start()

    def left(self) -> None:
        self.preview.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole preview in view, beside the choices or, on a narrow page, below them."""
        line = self.fontMetrics().height()
        beside = self.width() >= _NARROW * line
        ways = QBoxLayout.Direction
        self.sides.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for place, share in enumerate((3, 4) if beside else (0, 0)):
            self.sides.setStretch(place, share)
        least, most = _SHEET
        side = self.height() / line - _BESIDE_SHEET
        self.preview.setMaximumWidth(round(min(max(side, least), most) * line))
        super().resizeEvent(event)

    # ---- what the reader does ---------------------------------------------------------------

    def _check(self, field: Field, value: Any) -> str:
        return fault_of(self.training.draft.plan, field, value)

    def _set(self, name: str, value: Any) -> None:
        self._take(with_value(self.training.draft.plan, name, value).settings)

    def _take(self, settings: Any) -> None:
        if settings != self.training.draft.plan.settings:
            self.training.draft.change(settings=settings)

    def _choose_length(self, by_time: bool) -> None:
        self.time.forget()
        self.epochs.forget()
        self._set(BUDGET.name, (self.time.text or _FIRST_TIME) if by_time else None)

    def _choose_strength(self, name: str) -> None:
        self._take(with_strength(self.training.draft.plan, name).settings)

    def _choose_mirroring(self, wanted: bool) -> None:
        self._take(with_mirroring(self.training.draft.plan, wanted).settings)

    # ---- showing ----------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self.training.draft.plan
        try:
            now, usual = config_of(plan), config_of(own(plan))
        except TrainerError as error:
            self._show_fault(f"{error.reason} {error.remedy}".strip())
            self.more.reset.setVisible(own(plan) != plan)
            return
        told = self.training.draft.config_error
        self._show_fault("" if told is None else str(told).replace("--", ""))
        by_time = now.training.budget is not None
        with QSignalBlocker(self.by_epochs), QSignalBlocker(self.by_time):
            (self.by_time if by_time else self.by_epochs).setChecked(True)
        for row in (self.epochs, self.time):
            row.show_value(value_of(now, row.field.name), value_of(usual, row.field.name))
        self.epochs.editor.setEnabled(not by_time)
        self.time.editor.setEnabled(by_time)
        strength = strength_of(plan)
        with QSignalBlocker(self.mirror):
            self.mirror.setChecked(mirrored(plan))
        self.strengths[strength].setChecked(True)
        self.strengths[OWN].setVisible(strength == OWN)
        self.more.show_config(now, usual, self._count_changed())
        self.plot.show_config(now)
        self.missing_changed.emit()

    def _count_changed(self) -> int:
        """Count what is changed under "More"; all numbers of one strength are one change above."""
        plan = self.training.draft.plan
        beside = strength_of(plan) == OWN
        return sum(
            beside or not each.name.startswith(f"{AUGMENTATION}.")
            for each in changed(plan)
            if each not in (EPOCHS, BUDGET)
        )

    def _show_more(self) -> None:
        """Bring what was unfolded into view, its button first, once it has its size."""
        bar = self._scrolled.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(self.more.y()))

    def _show_fault(self, text: str) -> None:
        self.fault.setText(f"Not possible: {text}" if text else "")
        self.fault.setVisible(bool(text))

    def _rows(self) -> tuple[FieldRow, ...]:
        return (self.epochs, self.time, *self.more.made)

    # ---- making -----------------------------------------------------------------------------

    def _connect(self) -> None:
        draft = self.training.draft
        draft.changed.connect(lambda *_: self._show())
        draft.config_changed.connect(self._show)
        for row in (self.epochs, self.time):
            row.wanted.connect(self._set)
            row.fault_changed.connect(self.missing_changed)
        self.more.wanted.connect(self._set)
        self.more.fault_changed.connect(self.missing_changed)
        self.more.unfolded.connect(self._show_more)
        self.more.reset_wanted.connect(lambda: draft.change(settings=own(draft.plan).settings))
        self.finder.rate_wanted.connect(lambda rate: self._set(RATE.name, rate))
        self.by_time.toggled.connect(self._choose_length)
        self.mirror.toggled.connect(self._choose_mirroring)
        for name, button in self.strengths.items():
            button.clicked.connect(lambda _, n=name: self._choose_strength(n))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(4 * STEP)
        self.sides.setSpacing(6 * STEP)
        self.sides.addLayout(self._choices(), 3)
        self.sides.addWidget(self.preview, 4)
        column.addWidget(self.fault)
        column.addLayout(self.sides)
        column.addWidget(self.more)
        column.addStretch(1)
        scrolled = self._scrolled = QScrollArea()
        scrolled.setWidget(inside)
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)

    def _choices(self) -> QVBoxLayout:
        lengths, kinds = QButtonGroup(self), QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        for line, (button, row) in enumerate(
            ((self.by_epochs, self.epochs), (self.by_time, self.time))
        ):
            lengths.addButton(button)
            row.add_under(grid, 2 * line, button)
        column = QVBoxLayout()
        column.setSpacing(2 * STEP)
        column.addWidget(named(QLabel("How long"), "section"))
        column.addLayout(grid)
        column.addSpacing(2 * STEP)
        column.addWidget(named(QLabel("How strongly pictures are changed"), "section"))
        column.addWidget(words(
            "Each time a picture is shown it is turned, moved and changed in brightness, so that "
            "the network does not learn it by heart.", "secondary",
        ))  # fmt: skip
        for button in self.strengths.values():
            kinds.addButton(button)
            column.addWidget(button)
        column.addWidget(self.mirror)
        column.addWidget(words("Leave it out where the side is part of the label.", "secondary"))
        column.addStretch(1)
        return column
