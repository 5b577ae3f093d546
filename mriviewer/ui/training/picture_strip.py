"""Pictures of one case side by side, each with what it is; and the same ones large."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from mriviewer.session.background import Workers
from mriviewer.training.findings import Example, Shown
from mriviewer.ui.theme import DARK, STEP, tokens
from mriviewer.ui.training.thumbnails import Key, Thumbnails

SIDE = 128  # pixels of a picture
SHARP = 2  # made as fine as a screen of twice the density shows them
_LARGE = 400


class PictureStrip(QWidget):
    """Pictures side by side with what they are; Enter or a double click wants them large."""

    chosen = Signal()

    def __init__(self, example: Example, thumbnails: Thumbnails, side: int = SIDE) -> None:
        super().__init__()
        self._example, self._thumbnails, self._side = example, thumbnails, side
        self._keys = {Key(shown.name, shown.pose) for shown in example.pictures}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = "; ".join(_said(shown) for shown in example.pictures)
        self.setAccessibleName(f"{example.note}: {said}")
        self.setToolTip("\n".join((example.note, *(_said(s) for s in example.pictures))))
        thumbnails.ready.connect(self._came)

    def sizeHint(self) -> QSize:
        count = len(self._example.pictures)
        return QSize(
            count * self._side + (count - 1) * STEP + 2,
            self._side + self._lines() * self.fontMetrics().height() + STEP + 2,
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        line = self.fontMetrics().height()
        for number, shown in enumerate(self._example.pictures):
            left = 1.0 + number * (self._side + STEP)
            frame = QRectF(left, 1, self._side, self._side)
            self._paint_picture(painter, frame, Key(shown.name, shown.pose))
            captions = self._captions(shown)
            for row, text in enumerate(captions):
                painter.setPen(QColor(t.text if row == 0 else t.secondary))
                below = QRectF(left, frame.bottom() + 2 + row * line, self._side, line)
                of_file = row == len(captions) - 1  # a file's name: its number tells it from others
                mode = Qt.TextElideMode.ElideMiddle if of_file else Qt.TextElideMode.ElideRight
                elided = self.fontMetrics().elidedText(text, mode, self._side)
                painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), elided)
        if self._example.note:
            painter.setPen(QColor(t.secondary))
            last = QRectF(1, self.height() - line, self.width(), line)
            painter.drawText(last, int(Qt.AlignmentFlag.AlignLeft), self._example.note)
        if self.hasFocus():
            painter.setPen(QColor(t.reader))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self._side + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def _paint_picture(self, painter: QPainter, frame: QRectF, key: Key) -> None:
        painter.fillRect(frame, QColor(DARK.viewport))
        picture = self._thumbnails.get(key)
        if picture is not None:
            painter.drawImage(frame, picture)
        elif self._thumbnails.is_missing(key):
            painter.setPen(QColor(DARK.secondary))
            painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), "cannot be read")

    @staticmethod
    def _captions(shown: Shown) -> list[str]:
        """Return what stands below a picture: its role, its folder, its file."""
        *folders, file = shown.name.split("/")
        return [*filter(None, (shown.role, *folders[-1:])), file]

    def _lines(self) -> int:
        most = max(len(self._captions(shown)) for shown in self._example.pictures)
        return most + bool(self._example.note)

    def _came(self, key: Key) -> None:
        if key in self._keys:
            self.update()


def _said(shown: Shown) -> str:
    return f"{shown.role}: {shown.name}" if shown.role else shown.name


class LargeView(QDialog):
    """The pictures of a case as large as a decision about their labels needs."""

    def __init__(self, example: Example, folder: Path, workers: Workers, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(example.note or example.pictures[0].name)
        side = min(_LARGE, self.screen().availableSize().width() // (len(example.pictures) + 1))
        self._thumbnails = Thumbnails(workers, side * SHARP)
        self._thumbnails.open(folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.addWidget(PictureStrip(example, self._thumbnails, side))
