"""What is taken away speaks of what was acquired, also while reconstructed planes are on screen."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.review import Review
from mriviewer.core.study import ScanUpdate, Voi, VoiLut, Window
from mriviewer.core.view_state import Layout, ViewState
from mriviewer.session.exporting import (
    Taken,
    _caption,
    model_lines,
    take,
    volumes_by,
    write_report_file,
)
from mriviewer.session.plane_frames import PlaneFrames
from tests.mriviewer.session.test_planes import placed
from tests.viewer_doubles import series_of, study_of


@pytest.fixture
def in_planes(qtbot, make_session):
    session = make_session(ScanUpdate((study_of(placed("a", 10)),), finished=True))
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: session.series is not None and not session.opening.running)
    session.use_layout(Layout.MPR)
    qtbot.waitUntil(lambda: session.planes.volume(session.series) is not None)
    session.find_models()
    qtbot.waitUntil(
        lambda: (
            session.predicting.opinions is not None
            and session.predicting.opinions.answered(session.series) == 10
        )
    )
    return session


def test_the_view_that_is_taken_is_that_of_the_slice_at_the_crosshair(in_planes):
    in_planes.crosshair.move((20.0, 4.0, 24.0), 1)
    in_planes.activate(1)
    taken = take(in_planes)
    assert (taken.view.plane, taken.view.slice_index, taken.view.slice_count) == ("stack", 8, 10)


def test_a_reconstructed_plane_is_not_given_the_words_on_a_slice(in_planes):
    session, taken = in_planes, take(in_planes)
    frames = PlaneFrames(session.planes, session.mpr.evidence, session.store)
    slice_, plane = (
        frames.frame(session.series, session.panes[pane], session.predicting.opinions)
        for pane in (0, 1)
    )
    assert model_lines(taken, slice_)[0].startswith("fake 1.0 suggests")
    assert model_lines(taken, plane) == ()
    assert "Sagittal 15 / 30" in _caption(taken, True, plane)[1]
    assert _caption(taken, True, plane)[1].endswith("reconstructed")
    assert "Axial 6 / 10" in _caption(taken, True, slice_)[1]
    assert "as acquired" in _caption(taken, True, slice_)[1]


def test_a_report_shows_the_key_slice_by_the_table_that_is_on_screen(tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(
        "mriviewer.export.report.write_report", lambda page, _: written.append(page)
    )
    table = VoiLut(0.0, (255, 0, 255), 255)
    series = series_of("a", range(3), (2, 3), voi=Voi(luts=(table,)))
    view = ViewState("a", 1, 3, Window(1.0, 2.0), lut=0)
    taken = Taken(study_of(series), series, view, Review(), None, None, "", ())
    values = np.array([[0, 1, 2], [2, 1, 0]], np.float32)
    write_report_file(taken, tmp_path / "a.pdf", True, lambda *_: values)
    (key,) = [page.key for page in written[0].series]
    assert key.grey.tolist() == [[255, 0, 255], [255, 0, 255]]


def test_a_volume_is_made_once_and_only_where_there_is_one():
    asked = []

    def read(series, index):
        asked.append(index)
        return np.full((20, 30), index, np.float32)

    made_of, series = volumes_by(read), placed("a", 5)
    assert made_of(series).voxels[:, 2, 3].tolist() == [0, 1, 2, 3, 4]
    assert made_of(replace(series)) is made_of(series)
    assert made_of(series_of("flat", range(5))) is None
    assert asked == [0, 1, 2, 3, 4]
