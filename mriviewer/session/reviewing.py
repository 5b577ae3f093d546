"""The reader's verdict and remark: on disk as they are made, so that nothing has to be saved."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.review import Review, Verdict
from mriviewer.library.reviews import load_review, save_review

_TYPING_PAUSE_MS = 400


class Reviewing(QObject):
    """The review of the open series. Verdicts are written at once, typing after a short pause."""

    changed = Signal()
    failed = Signal(object)  # ViewerError

    def __init__(self) -> None:
        super().__init__()
        self.review = Review()
        self._series_uid: str | None = None
        self._unsaved = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def show(self, series_uid: str | None) -> None:
        """Change to another series; the words about the one before are saved first."""
        if series_uid == self._series_uid:
            return
        self.flush()
        self._series_uid, self.review = series_uid, Review()
        if series_uid is not None:
            try:
                self.review = load_review(series_uid)
            except ViewerError as error:
                self.failed.emit(error)
        self.changed.emit()

    def give_verdict(self, verdict: Verdict | None, correction: str, model: str) -> None:
        self._replace(
            replace(
                self.review, verdict=verdict, correction=correction, model=model if verdict else ""
            )
        )
        self.flush()
        self.changed.emit()

    def write_remark(self, text: str) -> None:
        if text != self.review.remark:
            self._replace(replace(self.review, remark=text))
            self._pause.start()

    def flush(self) -> None:
        """Write what was not written yet."""
        self._pause.stop()
        if not self._unsaved or self._series_uid is None:
            return
        try:
            save_review(self._series_uid, self.review)
        except ViewerError as error:
            self.failed.emit(error)
        else:
            self._unsaved = False

    def _replace(self, review: Review) -> None:
        if self._series_uid is not None:
            self.review, self._unsaved = review, True
