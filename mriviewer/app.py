"""Wires everything, once: settings, session, window, and the screenshot that needs no hands."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mriviewer import settings as settings_store
from mriviewer.core.errors import ViewerError
from mriviewer.core.view_state import Layout
from mriviewer.session.doors import Doors
from mriviewer.session.session import Session
from mriviewer.ui.commands import Commands
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.presenter import Presenter
from mriviewer.ui.screenshot import Screenshot
from mriviewer.ui.speaking import use_language
from mriviewer.ui.theme import ThemeName, apply_theme

SWITCH_S = 0.001  # a worker in Python code holds the thread that draws for no longer


class Viewer:
    """The running program: a session, a window, and what connects them."""

    def __init__(
        self,
        application: QApplication,
        theme: ThemeName | None = None,
        doors: Doors | None = None,
        restore: bool = True,
    ) -> None:
        settings = settings_store.load()
        if theme is not None:
            settings = replace(settings, theme=theme)
        if not restore:
            settings = replace(settings, layout="1x1", panes="")
        apply_theme(application, settings.theme)
        self.session = Session(settings, doors)
        self.commands = Commands(self.session)
        self.window = MainWindow(self.commands.handlers())
        self.presenter = Presenter(self.session, self.window)
        self.commands.attach(self.window, self.presenter)
        self._restore = restore
        self.ended = False
        if restore:
            self._put_back()
        self.window.closing.connect(self._close)

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window; what there is to open follows behind it."""
        self.window.empty.open.setFocus()
        self.window.show()
        self.session.find_models()
        self.session.open_paths([path.absolute() for path in paths])
        self.commands.find_trainings()

    def _put_back(self) -> None:
        kept, screen = self.session.settings, self.window.screen().availableSize()
        self.window.resize(self.window.size().boundedTo(screen))
        self.session.use_layout(Layout(kept.layout))
        if kept.window_geometry:
            self.window.restoreGeometry(QByteArray.fromBase64(kept.window_geometry.encode()))
        if kept.window_layout:
            self.window.restoreState(QByteArray.fromBase64(kept.window_layout.encode()))
        else:
            self.window.share_width()

    def _close(self) -> None:
        if self._restore:
            self.commands.keep_settings()
            self._restore = False  # a window can be closed twice; it is kept as it was first
        self.commands.end_training()
        self.ended = self.session.close()


def main(paths: Sequence[Path], screenshot: Path | None = None, theme: str | None = None) -> int:
    """Open the window on some files and return the exit status; ViewerError without a display.

    screenshot  opens, waits for the model, saves a picture of the window there and ends
    theme       "dark", "light" or "system"; None takes the reader's choice
    """
    _choose_platform(screenshot is not None)
    sys.setswitchinterval(SWITCH_S)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("MRI Viewer")
    use_language(application, settings_store.load().language)
    viewer = Viewer(application, cast("ThemeName | None", theme), restore=screenshot is None)
    taker = None if screenshot is None else Screenshot(viewer.session, viewer.window, screenshot)
    viewer.start(paths)
    status = 0
    try:
        if taker is None:
            status = application.exec()
        else:
            taker.run()
    finally:
        viewer.window.close()
    if not viewer.ended:
        # A native call, such as the import of torch, does not return; ending the interpreter
        # under it could crash. Everything that is kept was written when the window closed.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return status


def _choose_platform(without_window: bool) -> None:
    """Take the offscreen platform where no display is needed; ViewerError where one is missing."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    if not without_window:
        raise ViewerError(
            "The window cannot be opened", "there is no display here.",
            "Start it in a desktop session, or take a picture with --screenshot FILE PATH.",
        )  # fmt: skip
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
