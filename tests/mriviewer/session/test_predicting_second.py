"""A second opinion waits its turn, is about the slice in view alone, and disturbs nobody."""

import threading
from pathlib import Path

import pytest

from mriviewer.core.study import ScanUpdate
from mriviewer.session.background import Job
from mriviewer.session.models import ModelChoice
from mriviewer.session.predicting import RUNTIMES, ModelThread, Request
from mriviewer.session.slices import SliceStore
from tests.viewer_doubles import (
    LABELS,
    BinaryRuntime,
    FakeRuntime,
    MadeUpReader,
    series_of,
    study_of,
)

FIRST, SECOND = Path("fake"), Path("binary")
MODELS = (
    ModelChoice("fake", "1.0", FIRST, LABELS),
    ModelChoice("binary", "2.0", SECOND, BinaryRuntime.identity.labels),
)
SERIES = series_of("a", range(20))


@pytest.fixture
def other() -> BinaryRuntime:
    return BinaryRuntime()


@pytest.fixture
def open_session(qtbot, make_session, runtime, other):
    """Return a maker of sessions with two models on a series of twenty slices."""

    def make(models=MODELS, second=other):
        def load(path):
            if path == SECOND and isinstance(second, Exception):
                raise second
            return second if path == SECOND else runtime

        session = make_session(ScanUpdate((study_of(SERIES),), finished=True),
                               models=lambda: models, runtime=load)  # fmt: skip
        session.told = []
        session.failed.connect(session.told.append)
        session.find_models()
        session.open_paths([Path("/made/up")])
        qtbot.waitUntil(lambda: session.series is not None and session.model is not None)
        return session

    return make


def second_at(session, index):
    said = session.predicting.second_opinions
    return None if said is None else said.prediction(session.series, index)


def test_it_comes_last_and_about_the_slice_in_view_alone(qtbot, open_session, runtime, other):
    session = open_session()
    assert session.second_model is MODELS[1]
    qtbot.waitUntil(lambda: second_at(session, 10) is not None)
    assert sum(runtime.batches) == 20, "the chosen model had nothing left to do"
    assert other.batches == [1]
    assert second_at(session, 10).top_label == "tumor"
    assert session.predicting.opinions.model.name == "fake"
    assert session.predicting.second_opinions.answered(session.series) == 1
    assert not session.predicting.second_wanted()


def test_scrolling_through_asks_for_nothing_and_resting_asks_once(qtbot, open_session, other):
    session = open_session()
    qtbot.waitUntil(lambda: not session.predicting.second_wanted())
    for index in (0, 1, 2, 3, 4):
        session.scroll_to(index)
        qtbot.wait(20)
    assert other.batches == [1]
    assert session.predicting.second_wanted()
    qtbot.waitUntil(lambda: second_at(session, 4) is not None)
    assert other.batches == [1, 1]
    assert second_at(session, 3) is None


def test_a_slice_that_was_left_cancels_it(qtbot, open_session):
    gate, asked = threading.Semaphore(0), threading.Event()

    class Slow(BinaryRuntime):
        def features(self, pictures):
            asked.set()
            assert gate.acquire(timeout=3)
            return super().features(pictures)

    session = open_session(second=Slow())
    qtbot.waitUntil(asked.is_set)
    assert not session.predicting.busy, "the status bar speaks of the chosen model"
    session.scroll_to(0)
    gate.release()
    gate.release()
    qtbot.waitUntil(lambda: second_at(session, 0) is not None)
    assert second_at(session, 10) is None, "the answer for the slice that was left is not heard"


def test_the_chosen_model_goes_first_again(qtbot, open_session, other):
    session = open_session()
    qtbot.waitUntil(lambda: not session.predicting.second_wanted())
    session.use_model(MODELS[1])
    assert session.second_model is MODELS[0]
    answered = session.predicting.opinions.answered
    qtbot.waitUntil(lambda: answered(session.series) == 20)
    assert sum(other.batches) == 20, "what the second opinion had computed is used again"


def test_without_another_model_there_is_none(qtbot, open_session):
    session = open_session(models=MODELS[:1])
    qtbot.waitUntil(lambda: session.predicting.opinions is not None)
    assert session.second_model is None
    assert not session.predicting.second_wanted()
    assert session.predicting.second_opinions is None


def test_its_failure_is_kept_and_stops_nothing(qtbot, open_session):
    session = open_session(second=ImportError("No module named 'timm'", name="timm"))
    qtbot.waitUntil(lambda: session.predicting.second_problem is not None)
    assert "timm" in session.predicting.second_problem.reason
    assert session.predicting.problem is None
    assert session.told == [], "no banner for what nobody asked for"
    session.scroll_to(3)
    assert not session.predicting.second_wanted()


def test_the_worker_keeps_two_models_at_most(qtbot):
    loads = []

    def load(path):
        loads.append(path.name)
        return BinaryRuntime() if path == SECOND else FakeRuntime()

    thread = ModelThread(SliceStore(reader=MadeUpReader), load)
    for name in ("fake", "binary", "fake", "third", "fake", "binary"):
        thread.answer(Request(SERIES, (0,), Path(name), None), Job())
        assert len(thread._runtimes) <= RUNTIMES == 2
    assert loads == ["fake", "binary", "third", "binary"]
