"""What the model says, in violet, and how its heat map is laid over the slice."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.core.view_state import HeatMapView
from mriviewer.session.models import ModelChoice
from mriviewer.session.wording import words as label_words
from mriviewer.ui.bars import ProbabilityBars
from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import PANEL, STEP


@dataclass(frozen=True, slots=True)
class ModelWords:
    """Everything the panel shows about the slice and the series.

    suggestion  one sentence on the slice, or why there is none
    rows        (label, calibrated probability or None) for the bars
    series      one sentence on the series
    problem     why the model cannot be used; empty when it can
    second      one line on what another model says about the slice; empty when there is no other
    second_tip  what that line means, or why there is no answer
    """

    suggestion: str = ""
    rows: tuple[tuple[str, float | None], ...] = ()
    series: str = ""
    problem: str = ""
    second: str = ""
    second_tip: str = ""


class ModelPanel(QWidget):
    """The chooser, the bars and the heat map's controls."""

    model_chosen = Signal(object)  # ModelChoice
    heat_changed = Signal(HeatMapView)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._models: tuple[ModelChoice, ...] = ()
        self._heat = HeatMapView()
        self._labels: tuple[str, ...] = ()
        self.heading = words(tr("THE MODEL SUGGESTS"), "model")
        self.chooser = named(QComboBox(), spoken=tr("Model"))
        self.quality = words(role="secondary")
        self.suggestion = words()
        self.bars = ProbabilityBars()
        self.series = words(role="secondary")
        self.second = words(role="opinion")
        self.problem = words(role="warning")
        self.shown = QCheckBox(tr("Heat map"))
        self.why = named(QComboBox(), spoken=tr("Whose evidence the heat map shows"))
        for box in (self.chooser, self.why):  # a long name must not widen the panel
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(3)
        self.opacity = _slider(tr("Opacity of the heat map"))
        self.threshold = _slider(tr("Threshold of the heat map"))
        self.opacity_text, self.threshold_text = QLabel(), QLabel()
        self._lay_out()
        self.chooser.activated.connect(lambda row: self.model_chosen.emit(self._models[row]))
        self.shown.toggled.connect(self._report_heat)
        self.why.activated.connect(self._report_heat)
        self.opacity.valueChanged.connect(self._report_heat)
        self.threshold.valueChanged.connect(self._report_heat)

    def show_models(self, models: tuple[ModelChoice, ...], chosen: ModelChoice | None) -> None:
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            self.chooser.addItems([model.title for model in models])
            if chosen in models:
                self.chooser.setCurrentIndex(models.index(chosen))
        self._models = models
        self.chooser.setEnabled(bool(models))
        self.quality.setText(chosen.quality if chosen is not None else "")
        self.quality.setToolTip(
            tr("On pictures that no part of its training has seen; 95 % interval")
        )
        self.quality.setVisible(bool(self.quality.text()))
        self._show_labels(chosen.labels if chosen is not None else ())

    def show_words(self, said: ModelWords) -> None:
        self.suggestion.setText(said.suggestion)
        self.bars.show_rows(said.rows)
        self.series.setText(said.series)
        self.second.setText(said.second)
        self.second.setToolTip(said.second_tip)
        self.second.setAccessibleDescription(said.second_tip)
        self.second.setVisible(bool(said.second) and not said.problem)
        self.problem.setText(said.problem)
        self.problem.setVisible(bool(said.problem))
        for part in (self.suggestion, self.bars, self.series):
            part.setVisible(not said.problem)

    def show_heat(self, heat: HeatMapView) -> None:
        """Show the state of the controls; nothing is reported."""
        self._heat = heat
        blocked = [QSignalBlocker(w) for w in (self.shown, self.why, self.opacity, self.threshold)]
        self.shown.setChecked(heat.shown)
        row = 0 if heat.label not in self._labels else 1 + self._labels.index(heat.label)
        self.why.setCurrentIndex(row)
        self.opacity.setValue(round(heat.opacity * 100))
        self.threshold.setValue(round(heat.threshold * 100))
        self.opacity_text.setText(f"{round(heat.opacity * 100)} %")
        self.threshold_text.setText(f"{round(heat.threshold * 100)} %")
        for control in (self.why, self.opacity, self.threshold):
            control.setEnabled(heat.shown)
        del blocked

    def _show_labels(self, labels: tuple[str, ...]) -> None:
        if labels != self._labels:
            self._labels = labels
            with QSignalBlocker(self.why):
                self.why.clear()
                self.why.addItem(tr("Why suggested"))
                self.why.addItems(
                    [tr("Why {label}").format(label=label_words(label)) for label in labels]
                )
        self.show_heat(self._heat)

    def _report_heat(self) -> None:
        row = self.why.currentIndex()
        label = self._labels[row - 1] if row > 0 else None
        self.heat_changed.emit(
            HeatMapView(
                self.shown.isChecked(), label, self.opacity.value() / 100,
                self.threshold.value() / 100,
            )
        )  # fmt: skip

    def _lay_out(self) -> None:
        # room for "The two models disagree": what stands below must not jump while one scrolls
        self.second.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.second.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL, 2 * STEP, PANEL, 2 * STEP)
        column.setSpacing(2 * STEP)
        for part in (self.heading, self.chooser, self.quality, self.problem, self.suggestion,
                     self.bars, self.series, self.second, rule()):  # fmt: skip
            column.addWidget(part)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.addWidget(self.shown, 0, 0)
        grid.addWidget(self.why, 0, 1, 1, 2)
        for row, (name, slider, text) in enumerate(
            ((tr("Opacity"), self.opacity, self.opacity_text),
             (tr("Threshold"), self.threshold, self.threshold_text)), start=1,
        ):  # fmt: skip
            label = named(QLabel(name), "secondary")
            label.setBuddy(slider)
            text.setMinimumWidth(44)
            text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(text, row, 2)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)


def _slider(name: str) -> QSlider:
    slider = named(QSlider(Qt.Orientation.Horizontal), spoken=name)
    slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # more is to the right, as in bars
    slider.setRange(0, 100)
    slider.setPageStep(10)
    return slider
