"""A whole window on made-up series, closed at the end."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from mriviewer.core.study import ScanUpdate
from tests.viewer_doubles import doors_of, series_of, study_of


@pytest.fixture
def make_viewer(qtbot, qapp):
    """Return a maker of shown windows that find the scan updates given."""
    made = []

    def make(*steps, **doors) -> Viewer:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        viewer = Viewer(application, "dark", doors_of(*steps, **doors), restore=False)
        made.append(viewer)
        viewer.window.resize(1280, 800)
        viewer.start([])
        return viewer

    yield make
    for viewer in made:
        viewer.window.close()
        viewer.window.deleteLater()


@pytest.fixture
def viewer(qtbot, make_viewer):
    """Return a window that shows the middle of nine slices, with all answers in."""
    made = make_viewer(ScanUpdate((study_of(series_of("a", range(10, 100, 10))),), finished=True))
    made.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: settled(made))
    return made


def settled(viewer: Viewer) -> bool:
    session, opinions = viewer.session, viewer.session.predicting.opinions
    if session.series is None or opinions is None or session.loader.missing():
        return False
    return opinions.answered(session.series) == len(session.series.slices)
