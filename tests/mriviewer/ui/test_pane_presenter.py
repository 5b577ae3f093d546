"""A pane that the layout has taken away asks for nothing any more."""

import threading
from dataclasses import replace
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


def test_what_a_scan_learns_of_a_series_reaches_the_slice_on_screen(qtbot, make_viewer):
    """T23: the ruler goes as soon as it is known that there are no millimetres."""
    first, more = threading.Event(), series_of("a", range(3))
    unplaced = replace(
        more, geometry=replace(more.geometry, pixel_spacing_mm=None), notice="no place stated"
    )

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(more),))
        first.wait(5)
        yield ScanUpdate((study_of(unplaced),), finished=True)

    viewer = make_viewer(scan=scan)
    viewer.session.open_paths([Path("/made/up")])
    view = viewer.window.viewport
    qtbot.waitUntil(lambda: view.frame is not None)
    assert (view.frame.mm, view.frame.notice) == (1.0, "")
    first.set()
    qtbot.waitUntil(lambda: not viewer.session.opening.running)
    qtbot.waitUntil(lambda: not viewer.session.loader.missing())
    assert (view.frame.mm, view.frame.grid.spacing_mm) == (None, None)
    assert view.frame.notice == "no place stated"
