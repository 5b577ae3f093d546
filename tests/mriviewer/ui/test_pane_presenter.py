"""A pane that the layout has taken away asks for nothing any more."""

import threading
from pathlib import Path

from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from tests.viewer_doubles import MadeUpReader, series_of, study_of


def test_a_wait_that_ends_after_its_pane_is_gone_is_no_error(qtbot, make_viewer):
    gate = threading.Event()

    class Waiting(MadeUpReader):
        def read(self, index):
            if self.series.uid == "b":
                assert gate.wait(5)
            return super().read(index)

    both = study_of(series_of("a", range(3)), series_of("b", range(3)))
    viewer = make_viewer(ScanUpdate((both,), finished=True), reader=Waiting)
    viewer.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: viewer.session.view.window is not None)
    viewer.session.use_layout(Layout.TWO)
    viewer.session.show_series("b", 1)
    waiting = viewer.presenter.panes[1]._hold
    qtbot.waitUntil(waiting.isActive)
    with qtbot.captureExceptions() as errors:
        viewer.session.use_layout(Layout.ONE)
        qtbot.waitUntil(lambda: not waiting.isActive())
    gate.set()
    assert errors == []
