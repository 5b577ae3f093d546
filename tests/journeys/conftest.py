"""A small real set of pictures, and the program as one starts it."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from trainer.locks import holder, is_going_on

LABELS = ("glioma_tumor", "meningioma_tumor", "no_tumor", "pituitary_tumor")
EACH = 20  # pictures of a label


@pytest.fixture
def pictures(shared_data, tmp_path) -> Path:
    """A small real set: every label, no split given."""
    for label in LABELS:
        folder = tmp_path / "pictures" / label
        folder.mkdir(parents=True)
        found = sorted((shared_data / "brain-tumor-4class" / "Training" / label).iterdir())
        for path in found[:: len(found) // EACH][:EACH]:
            shutil.copy(path, folder)
    return tmp_path / "pictures"


@pytest.fixture
def open_program(qtbot, qapp) -> Iterator[Callable[[], Viewer]]:
    """Return what starts the program; all starts are ended, and their trainings too."""
    opened: list[Viewer] = []

    def make() -> Viewer:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        viewer = Viewer(application, "dark")
        viewer.start([])
        opened.append(viewer)
        return viewer

    yield make
    for viewer in opened:
        for run in viewer.commands.rooms().training.running.runs:
            if (who := holder(run.folder)) and is_going_on(run.folder):
                os.kill(who.pid, signal.SIGKILL)
        viewer.window.close()
        viewer.window.deleteLater()
