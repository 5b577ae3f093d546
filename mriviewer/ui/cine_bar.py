"""The film's controls below the panes, there only while it plays."""

from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from mriviewer.core.language import tr
from mriviewer.session.cine import LEAST_FPS, LOOPS, MOST_FPS, Loop
from mriviewer.ui.parts import named, quiet_button
from mriviewer.ui.theme import PANEL, STEP

_SPEED_WIDTH = 160


class CineBar(QWidget):
    """Speed in pictures a second, what comes at the end, and whether phases are played."""

    speed_wanted = Signal(int)
    loop_wanted = Signal(str)
    phases_wanted = Signal(bool)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.speed = named(QSlider(Qt.Orientation.Horizontal), spoken=tr("Pictures a second"))
        self.speed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.speed.setRange(LEAST_FPS, MOST_FPS)
        self.speed.setFixedWidth(_SPEED_WIDTH)
        self.number = named(QLabel(), "secondary")
        self.loop = named(QComboBox(), spoken=tr("At the end"))
        for name in LOOPS:
            self.loop.addItem(tr(name).capitalize(), name)
        self.phases = QCheckBox(tr("Phases instead of slices"))
        self.stop = quiet_button(tr("Stop"))
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL, STEP, PANEL, STEP)
        row.setSpacing(2 * STEP)
        for part in (QLabel(tr("Speed")), self.speed, self.number, QLabel(tr("At the end")),
                     self.loop, self.phases):  # fmt: skip
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self.stop)
        self.speed.valueChanged.connect(self.speed_wanted)
        self.loop.currentIndexChanged.connect(
            lambda index: self.loop_wanted.emit(cast("Loop", self.loop.itemData(index)))
        )
        self.phases.toggled.connect(self.phases_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.setVisible(False)

    def show_state(
        self, playing: bool, fps: int, loop: Loop, phases: bool, has_phases: bool
    ) -> None:
        """Show how the film runs; hidden while none does."""
        with QSignalBlocker(self.speed), QSignalBlocker(self.loop), QSignalBlocker(self.phases):
            self.speed.setValue(fps)
            self.loop.setCurrentIndex(LOOPS.index(loop))
            self.phases.setChecked(phases)
        self.number.setText(tr("{number} a second").format(number=fps))
        self.phases.setVisible(has_phases)
        self.setVisible(playing)
