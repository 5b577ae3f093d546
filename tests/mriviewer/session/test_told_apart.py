"""What was said about a series while the scan had not told it apart yet is not lost by that."""

import threading
from dataclasses import replace
from pathlib import Path

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.study import ScanUpdate
from tests.viewer_doubles import series_of, study_of


def named(uid, *numbers):
    series = series_of(uid, numbers)
    slices = tuple(replace(s, identity=f"image-{s.path.stem}") for s in series.slices)
    return replace(series, slices=slices)


def shape(uid, number, series_uid):
    points = ((1.0, 1.0), (5.0, 5.0))
    return Annotation(uid, "length", series_uid, OnSlice(f"image-{number:03d}"), points, "here")


def test_words_go_with_the_slices_when_a_series_is_told_apart(qtbot, make_session):
    gate = threading.Event()
    whole, axial, sagittal = named("all", 1, 2, 3), named("axial", 1, 2), named("sagittal", 3)

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(whole),), done=3)
        assert gate.wait(5)
        yield ScanUpdate((study_of(axial, sagittal),), done=3, finished=True)

    session = make_session(scan=scan)
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: session.series is not None)
    reviewing = session.reviewing
    reviewing.annotate(shape("one", 1, "all"))
    reviewing.annotate(shape("three", 3, "all"))
    reviewing.mark_key("image-003", True)
    reviewing.write_remark("looks normal")
    gate.set()
    qtbot.waitUntil(lambda: not session.opening.running)
    assert reviewing.review_of("axial").annotations == (shape("one", 1, "axial"),)
    assert reviewing.review_of("sagittal").annotations == (shape("three", 3, "sagittal"),)
    assert reviewing.review_of("sagittal").key_images == ("image-003",)
    assert reviewing.review_of("axial").remark == "looks normal", "most slices are there"


def test_a_series_that_only_grows_keeps_its_words_once(qtbot, make_session):
    gate = threading.Event()

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(named("a", 1)),), done=1)
        assert gate.wait(5)
        yield ScanUpdate((study_of(named("a", 1, 2, 3)),), done=3, finished=True)

    session = make_session(scan=scan)
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: session.series is not None)
    session.reviewing.annotate(shape("one", 1, "a"))
    gate.set()
    qtbot.waitUntil(lambda: not session.opening.running)
    assert session.reviewing.review_of("a").annotations == (shape("one", 1, "a"),)
    assert session.reviewing.undo() is not None
    assert session.reviewing.review_of("a").annotations == ()
