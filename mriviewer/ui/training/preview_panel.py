"""What augmentation does to one's own pictures: the sheet that `trainer preview` makes, live."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Job
from mriviewer.session.training.asking import Question
from mriviewer.session.training.training import Training
from mriviewer.training.concerns import of_preview
from mriviewer.training.strength import warning_words
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP, tokens
from mriviewer.ui.training.canvas import Canvas, paint_text
from mriviewer.ui.training.config_file import ConfigFile

_CALM_MS = 600  # without another change, before a preview is asked for
_LARGEST = 1400  # pixels a side that a sheet is kept with
_TOLD = "Each row is one of your pictures as it is, then changed four times as in training."
_EMPTY = "The preview appears here once the pictures are chosen."
_MAKING = "Your own pictures appear here in a moment."


class Sheet(Canvas):
    """A square picture, as large as its place allows."""

    def __init__(self) -> None:
        super().__init__("Preview of the augmentation")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._image: QImage | None = None
        self._old = False
        self.show_empty(_EMPTY)

    def show_sheet(self, pixels: NDArray[np.uint8]) -> None:
        """Show (rows, columns, 3) RGB."""
        packed = np.ascontiguousarray(pixels)
        rows, columns, _ = packed.shape
        borrowed = QImage(packed.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
        self._image = borrowed.convertToFormat(QImage.Format.Format_RGB32)  # a copy
        self._old = False
        self.setAccessibleDescription(_TOLD)
        self.updateGeometry()
        self.update()

    def show_old(self) -> None:
        """Pale the sheet: it is of settings that have changed since."""
        self._old = True
        self.update()

    def clear(self, why: str) -> None:
        self._image = None
        self.show_empty(why)

    @property
    def drawn(self) -> bool:
        """Whether a sheet is on screen, of whatever settings."""
        return self._image is not None

    @property
    def shown(self) -> bool:
        """Whether a sheet of the settings as they are is on screen."""
        return self._image is not None and not self._old

    def heightForWidth(self, width: int) -> int:
        return width + round(1.5 * self.em)

    def sizeHint(self) -> QSize:
        return QSize(round(22 * self.em), self.heightForWidth(round(22 * self.em)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(12 * self.em), round(12 * self.em))

    def paintEvent(self, event: QPaintEvent) -> None:
        with self.painting() as painter:
            head = 1.5 * self.em
            side = min(self.width(), self.height() - head)
            place = QRectF(0, head, side, side)
            if self._image is None:
                painter.fillRect(place, tokens().window)
                self.paint_empty(painter, place)
                return
            cell = side / 5
            paint_text(painter, QRectF(0, 0, cell, head), "As it is", "quiet", "centre")
            rest = QRectF(cell, 0, 4 * cell, head)
            paint_text(painter, rest, "Changed as in training", "quiet", "centre")
            painter.setOpacity(0.35 if self._old else 1.0)
            self._paint_sheet(painter, self._image, place)

    def _paint_sheet(self, painter: QPainter, image: QImage, place: QRectF) -> None:
        size = (place.size() * self.devicePixelRatioF()).toSize()
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(place, fitted)


class PreviewPanel(QWidget):
    """Asks for a new sheet when the settings have been left alone for a moment."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training, self._files = training, ConfigFile()
        self._question: Question | None = None
        self._reading: Job | None = None
        self._about = ""  # what the sheet on screen, or the one being made, depends on
        self._active = False
        self.sheet = Sheet()
        self.state, self.warnings = words(role="secondary"), words(role="warning")
        self.bar = named(QProgressBar(), spoken="Progress of the preview")
        self.cancel, self.again = quiet_button("Cancel"), quiet_button("Make the preview")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM_MS)
        self._timer.timeout.connect(self._ask)
        self.cancel.clicked.connect(self._cancel)
        self.again.clicked.connect(self._ask)
        training.draft.config_changed.connect(self._follow)
        self._lay_out()

    def start(self) -> None:
        """Follow the settings from now on."""
        self._active = True
        self._follow()

    def stop(self) -> None:
        """Ask nothing more; the sheet stays."""
        self._active = False
        self._timer.stop()
        if self._question is not None or self._reading is not None:
            self._drop()
            self._about = ""  # what was being made is made when the page is seen again

    def _follow(self) -> None:
        if not self._active:
            return
        draft = self._training.draft
        about = of_preview(draft.config)
        if not about:
            if draft.config_error is not None:
                self._end(f"No preview: {draft.config_error.reason}")
                self.sheet.show_old()
        elif about != self._about:
            self.sheet.show_old()
            self._drop()
            self._say("Waiting for the settings to rest…", working=True)
            self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        self._drop()
        told = self._training.draft.config
        if not told:
            return
        self._about = of_preview(told)
        config, out = self._files.write(told), self._files.beside("preview.png")

        def done(answer: dict[str, Any]) -> None:
            self._question = None
            self._read(out, [str(text) for text in answer.get("warnings", ())])

        self._say("Making the preview…", working=True)
        if not self.sheet.drawn:
            self.sheet.clear(_MAKING)
        self._question = self._training.asker.ask(
            ("preview", str(config), "--out", str(out), "--json"), done, self._fail, self._tell
        )

    def _read(self, path: Path, warnings: list[str]) -> None:
        """Decode the sheet in the background and show it."""

        def done(pixels: NDArray[np.uint8]) -> None:
            self._reading = None
            self.sheet.show_sheet(pixels)
            self.warnings.setText(
                "\n".join(f"Think about this: {warning_words(text)}" for text in warnings)
            )
            self.warnings.setVisible(bool(warnings))
            self._end(_TOLD)

        def failed(error: Exception) -> None:
            self._fail(ViewerError("The preview cannot be shown", str(error)))

        self._reading = self._training.workers.submit(lambda _: pixels_of(path), done, failed)

    def _fail(self, error: ViewerError) -> None:
        self._question = self._reading = None
        self._end(f"No preview: {error.reason} {error.remedy}".strip())
        self.again.show()

    def _cancel(self) -> None:
        self._timer.stop()
        self._drop()
        self._end("The preview was not made.")
        self.again.show()

    def _drop(self) -> None:
        if self._question is not None:
            self._question.cancel()
        if self._reading is not None:
            self._reading.cancel()
        self._question = self._reading = None

    def _tell(self, what: str, done: int, total: int) -> None:
        self._say(f"{what[:1].upper()}{what[1:]}…", working=True)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _end(self, text: str) -> None:
        self._say(text, working=False)
        if not self.sheet.drawn:
            self.sheet.clear(_EMPTY if not self._training.draft.plan.folder else "No preview.")

    def _say(self, text: str, working: bool) -> None:
        self.state.setText(text)
        if working and not self.bar.isVisibleTo(self):
            self.bar.setRange(0, 0)
        self.again.hide()
        for part in (self.bar, self.cancel):
            part.setVisible(working)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.sheet, self.state):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.warnings)
        column.addStretch(1)
        for hidden in (self.bar, self.cancel, self.again, self.warnings):
            hidden.hide()


def pixels_of(path: Path) -> NDArray[np.uint8]:
    """Return (rows, columns, 3) RGB of a PNG, made smaller than the screen. For a worker."""
    with Image.open(path) as picture:
        picture.thumbnail((_LARGEST, _LARGEST))
        return np.asarray(picture.convert("RGB"))
