"""What is open grows with each opening; the first series of one is told, once."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.study import ScanUpdate, SkippedFile
from mriviewer.session.background import Workers
from mriviewer.session.studies import Studies
from tests.viewer_doubles import doors_of, series_of, study_of

PATHS = [Path("/made/up")]


@pytest.fixture
def make_studies(qtbot):
    made = []

    def make(*steps, **doors):
        workers = Workers("test", 1)
        made.append(workers)
        return Studies(workers, doors_of(*steps, **doors))

    yield make
    for workers in made:
        assert workers.shutdown()


def test_the_first_series_is_told_once_with_what_was_there_before(qtbot, make_studies):
    one = study_of(series_of("a", range(3)))
    both = study_of(series_of("a", range(3)), series_of("b", range(3)))
    studies = make_studies(ScanUpdate(), ScanUpdate((one,)), ScanUpdate((both,), finished=True))
    told = []
    studies.found.connect(lambda first, before: told.append((first and first.uid, before)))
    with qtbot.waitSignal(studies.ended):
        studies.open_paths(PATHS)
    assert [uid for uid, _ in told if uid] == ["a"]
    assert told[0][1] == ()
    assert [series.uid for series in studies.every[0].series] == ["a", "b"]
    assert [series.uid for series in studies.of_scan()] == ["a", "b"]


def test_an_opening_that_ends_is_final_and_the_next_one_adds(qtbot, make_studies):
    found = iter(["a", "b"])
    studies = make_studies(
        scan=lambda paths, cancelled: iter([ScanUpdate((study_of(series_of(next(found), [1])),))])
    )
    for _ in range(2):
        with qtbot.waitSignal(studies.ended):
            studies.open_paths(PATHS)
        assert studies.scan.finished
    assert [series.uid for series in studies.every[0].series] == ["a", "b"]


@pytest.mark.parametrize(
    ("skipped", "reason"),
    [
        ((), "“up” holds no files."),
        ((SkippedFile(Path("a.txt"), "x"),), "the only file there is not an image"),
        ((SkippedFile(Path("a.txt"), "x"),) * 7, "none of the 7 files there is an image"),
    ],
)
def test_a_place_without_images_is_told(qtbot, make_studies, skipped, reason):
    studies = make_studies(ScanUpdate(skipped=skipped, finished=True))
    with qtbot.waitSignal(studies.failed) as failed:
        studies.open_paths(PATHS)
    assert failed.args[0].title == "Nothing to show was found"
    assert reason in failed.args[0].reason
    assert ("list of skipped files" in failed.args[0].remedy) == bool(skipped)


def test_an_opening_that_was_given_up_complains_of_nothing(qtbot, make_studies):
    begun = threading.Event()

    def scan(paths, cancelled):
        begun.set()
        while not cancelled():
            yield ScanUpdate()

    studies, failed = make_studies(scan=scan), []
    studies.failed.connect(failed.append)
    studies.open_paths(PATHS)
    assert begun.wait(5)
    studies.opening.cancel()
    qtbot.wait(50)
    assert failed == []


def test_an_opening_amid_another_tells_its_own_first_series(qtbot, make_studies):
    go_on = threading.Event()

    def scan(paths, cancelled):
        name = paths[0].name
        yield ScanUpdate((replace(study_of(series_of(name, [1])), uid=name),), finished=True)
        if name == "one":
            go_on.wait(5)

    studies, told = make_studies(scan=scan), []
    studies.found.connect(lambda first, _: told.append(first and first.uid))
    studies.open_paths([Path("/made/one")])
    qtbot.waitUntil(lambda: "one" in told)
    studies.open_paths([Path("/made/two")])
    go_on.set()
    qtbot.waitUntil(lambda: not studies.opening.running)
    assert [uid for uid in told if uid] == ["one", "two"]


def test_no_paths_open_nothing(make_studies):
    studies = make_studies()
    studies.open_paths([])
    assert not studies.opening.running


def test_a_demo_that_cannot_be_made_is_told(qtbot, make_studies):
    def broken():
        raise OSError(28, "No space left on device")

    studies = make_studies(demo=broken)
    with qtbot.waitSignal(studies.failed) as told:
        studies.open_demo()
        assert studies.making_demo
    assert "No space left" in str(told.args[0])
    assert not studies.making_demo
