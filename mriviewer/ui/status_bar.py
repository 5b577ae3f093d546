"""The bottom line: the device, what is being done and how far, what was skipped."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from mriviewer.core.language import many, tr
from mriviewer.ui.parts import quiet_button

RESEARCH_ONLY = "Research use only, not for diagnosis"


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says.

    model     e.g. "CPU · model ready"
    work      what is being done, e.g. "Reading headers"; empty when nothing is
    done, total  how far; total 0 means that the end is not known
    skipped   files that are not shown
    message   whether a dismissed message can be called back
    """

    model: str = ""
    work: str = ""
    done: int = 0
    total: int = 0
    cancellable: bool = False
    skipped: int = 0
    message: bool = False


class StatusBar(QStatusBar):
    """Shows a status; reports the wish to cancel and to see what was skipped."""

    cancel_wanted = Signal()
    skipped_wanted = Signal()
    message_wanted = Signal()
    training_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.model, self.work = QLabel(), QLabel()
        self.said = QLabel()
        self.said.setMinimumWidth(1)  # a long message must not widen the window
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self.clearMessage)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.progress.setFixedHeight(8)
        self.cancel = quiet_button(tr("Cancel"))
        self.skipped = quiet_button()
        self.message = quiet_button(tr("Last message"))
        self.training = quiet_button()
        self.note = QLabel(tr(RESEARCH_ONLY))
        for part in (self.said, self.model, self.skipped, self.message, self.training, self.work,
                     self.progress, self.cancel):  # fmt: skip
            self.addWidget(part)
        self.addPermanentWidget(self.note)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.skipped.clicked.connect(self.skipped_wanted)
        self.message.clicked.connect(self.message_wanted)
        self.training.clicked.connect(self.training_wanted)
        self.show_status(Status())
        self.show_training("")
        self.clearMessage()

    def showMessage(self, text: str, timeout: int | None = 0) -> None:
        """Say something for a while (ms; 0: until the next).

        Qt's own would stand over what comes up meanwhile, and take the button away that cancels.
        """
        self.said.setText(text)
        self.said.setToolTip(text)
        self.said.setVisible(bool(text))
        self._quiet.stop()
        if text and timeout:
            self._quiet.start(timeout)

    def clearMessage(self) -> None:
        self.showMessage("")

    def currentMessage(self) -> str:
        return self.said.text()

    def show_training(self, text: str) -> None:
        """Say how the trainings stand; nothing is shown when there is nothing to say."""
        self.training.setText(f"{text} ▸" if text else "")
        self.training.setVisible(bool(text))

    def show_status(self, status: Status) -> None:
        self.model.setText(status.model)
        self.model.setVisible(bool(status.model))
        self.work.setText(status.work)
        self.progress.setRange(0, status.total)
        self.progress.setValue(min(status.done, status.total))
        self.progress.setAccessibleName(status.work)
        for part in (self.work, self.progress):
            part.setVisible(bool(status.work))
        self.cancel.setVisible(bool(status.work) and status.cancellable)
        skipped = many(status.skipped, "1 file skipped", "{n} files skipped")
        self.skipped.setText(f"{skipped} ▸")
        self.skipped.setVisible(status.skipped > 0)
        self.message.setVisible(status.message)
