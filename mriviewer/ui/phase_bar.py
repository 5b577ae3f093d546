"""The phase control below a pane: which volume of a 4-D series is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from mriviewer.core.language import tr
from mriviewer.ui.parts import named
from mriviewer.ui.theme import PANEL, STEP


class PhaseBar(QWidget):
    """A slider with the label of the phase; hidden where a series has only one volume."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.slider = named(QSlider(Qt.Orientation.Horizontal), spoken=tr("Phase"))
        self.label = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL, STEP, PANEL, STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(named(QLabel(tr("Phase")), "secondary"))
        row.addWidget(self.slider, 1)
        row.addWidget(self.label)
        self.slider.valueChanged.connect(self.chosen)
        self.setVisible(False)

    def show_phase(self, labels: Sequence[str], phase: int) -> None:
        """Show which of the labelled phases is in view; fewer than two: no control."""
        several = len(labels) > 1
        if several:
            with QSignalBlocker(self.slider):
                self.slider.setRange(0, len(labels) - 1)
                self.slider.setPageStep(max(len(labels) // 10, 1))
                self.slider.setValue(phase)
            text = f"{labels[phase]} · {phase + 1} / {len(labels)}"
            self.label.setText(text)
            self.slider.setAccessibleDescription(text)
        self.setVisible(several)
