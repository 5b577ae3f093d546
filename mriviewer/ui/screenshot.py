"""A picture of the window as a reader would find it: the key slice with its heat map."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QObject, QTimer
from PySide6.QtWidgets import QApplication

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.paths import write_atomically
from mriviewer.session.session import Session
from mriviewer.ui.main_window import MainWindow

_LIMIT_S, _LOOK_MS, _SETTLE_MS, _PAUSE_S = 120.0, 50, 400, 0.005


class Screenshot(QObject):
    """Waits until there is nothing left to wait for, then saves the window and ends."""

    def __init__(
        self, session: Session, window: MainWindow, path: Path, limit_s: float = _LIMIT_S
    ) -> None:
        super().__init__()
        self._session, self._window, self._path = session, window, path
        self._limit_s = limit_s
        self._error: ViewerError | None = None
        session.failed.connect(self._fail)

    def run(self) -> None:
        """Save the picture; ViewerError with the reason when it could not be."""
        self._wait(self._answered, tr("the model did not answer"))
        session, series = self._session, self._session.series
        opinions = session.predicting.opinions
        opinion = None if opinions is None or series is None else opinions.of_series(series)
        if opinion is not None:
            session.scroll_to(opinion.key_slice)
        self._wait(self._drawn, tr("the heat map did not appear"))
        settle = QEventLoop()  # thumbnails and the bottom line follow a little later
        QTimer.singleShot(_SETTLE_MS, settle.quit)
        settle.exec()
        self._save()

    def _wait(self, ready: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + self._limit_s
        while not ready():
            if self._error is not None:
                raise self._error
            if time.monotonic() > deadline:
                reason = tr("{what} within {seconds:.0f} seconds.").format(
                    what=what, seconds=self._limit_s
                )
                raise ViewerError(tr("The screenshot was not taken"), reason)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _LOOK_MS)
            time.sleep(_PAUSE_S)

    def _answered(self) -> bool:
        """Tell whether the scan has ended and the model has answered for the whole series."""
        session, series = self._session, self._session.series
        if session.opening.running or session.making_demo:
            return False
        if series is None:
            raise ViewerError(tr("The screenshot was not taken"), self._why_nothing_is_open())
        if session.models_listed and session.model is None:
            raise ViewerError(
                tr("The screenshot was not taken"), tr("no model package is installed.")
            )
        opinions = session.predicting.opinions
        return opinions is not None and opinions.answered(series) == len(series.slices)

    def _drawn(self) -> bool:
        """Tell whether the slice in view is on screen with what the model says about it."""
        session, frame = self._session, self._window.viewport.frame
        series, opinions = session.series, session.predicting.opinions
        if series is None or opinions is None:
            return False
        index = session.view.slice_index
        if opinions.unanswerable(series, index) is not None:
            return True
        if frame is None or frame.slice_index != index or session.loader.missing():
            return False
        if session.predicting.second_wanted():
            return False
        return frame.heat is not None or not session.view.heat_map.shown

    def _why_nothing_is_open(self) -> str:
        skipped = self._session.scan.skipped
        if not skipped:
            return tr("no image was found.")
        return tr("no image was found; {name} was skipped: {reason}").format(
            name=skipped[0].path.name, reason=skipped[0].reason
        )

    def _save(self) -> None:
        pixels = QByteArray()
        buffer = QBuffer(pixels)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._window.grab().save(buffer, "PNG")
        try:
            write_atomically(self._path, bytes(pixels.data()))
        except OSError as error:
            reason = f"{error.strerror or error}."
            raise ViewerError(
                tr("{name} was not written").format(name=self._path.name), reason
            ) from error

    def _fail(self, error: ViewerError) -> None:
        self._error = error
