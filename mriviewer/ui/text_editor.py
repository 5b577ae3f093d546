"""A field over the picture in which the reader writes the words of a shape."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mriviewer.core.annotations import LONGEST_TEXT
from mriviewer.core.language import tr
from mriviewer.ui.theme import CONTROL

_WIDTH = 240
_POPUP = Qt.FocusReason.PopupFocusReason


class TextEditor(QLineEdit):
    """Open over a viewport until Return, Esc or a click elsewhere; then it goes away.

    Return and a click elsewhere keep what was written, Esc leaves everything as it was.
    """

    written = Signal(str)

    def __init__(self, over: QWidget, at: QPointF, text: str) -> None:
        super().__init__(text.replace("\n", " "), over)
        self._before, self._done = self.text(), False
        self._over = over
        self.setMaxLength(LONGEST_TEXT)
        self.setAccessibleName(tr("Text of the annotation"))
        self.setPlaceholderText(tr("Write, then press Return"))
        width = min(_WIDTH, over.width() - 8)
        x = max(4, min(round(at.x()) + 8, over.width() - width - 4))
        y = max(4, min(round(at.y()) - CONTROL // 2, over.height() - CONTROL - 4))
        self.setGeometry(x, y, width, CONTROL)
        over.installEventFilter(self)
        self.returnPressed.connect(self.finish)
        self.selectAll()
        self.show()
        self.setFocus()

    def finish(self) -> None:
        """Keep what was written and go."""
        if not self._done:
            self._go()
            self.written.emit(self.text())

    def give_up(self) -> None:
        """Leave everything as it was and go."""
        if not self._done:
            self._go()
            self.written.emit(self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
            event.accept()  # no key of the field is one of the picture too

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # the field's own menu, and another program in front, do not end the writing
        if event.reason() not in (_POPUP, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Resize):
            self.finish()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        self._done = True
        self._over.removeEventFilter(self)
        had = self.hasFocus()
        self.hide()
        if had:
            self._over.setFocus()
        self.deleteLater()
