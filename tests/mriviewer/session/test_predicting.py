"""An opinion must never belong to a slice, a series or a model that is not on screen."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np

from mriviewer.core.study import ScanUpdate
from mriviewer.session.models import ModelChoice
from tests.viewer_doubles import LABELS, FakeRuntime, MadeUpReader, series_of, study_of

PATHS = [Path("/made/up")]


def opened(qtbot, session):
    session.find_models()
    session.open_paths(PATHS)
    qtbot.waitUntil(lambda: session.series is not None and session.model is not None)
    return session


def finished(*series) -> ScanUpdate:
    return ScanUpdate((study_of(*series),), finished=True)


def answered(session) -> int:
    opinions = session.predicting.opinions
    return 0 if opinions is None else opinions.answered(session.series)


def test_every_slice_is_answered_in_its_own_name(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", range(0, 90, 5)))))
    qtbot.waitUntil(lambda: answered(session) == 18)
    found = session.predicting.opinions.found(session.series)
    assert np.all(np.diff(found) > 0), "slices rise in brightness, and so must their probability"
    assert session.predicting.opinions.of_series(session.series).key_slice == 17


def test_the_visible_slice_goes_first_then_neighbours_then_batches(qtbot, make_session, runtime):
    session = opened(qtbot, make_session(finished(series_of("a", range(40)))))
    qtbot.waitUntil(lambda: answered(session) == 40)
    assert runtime.batches[:2] == [1, 4]
    assert set(runtime.batches[2:]) == {8, 3}


class GatedRuntime(FakeRuntime):
    """Answers one request each time the gate is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Semaphore(0)

    def features(self, pictures):
        assert self.gate.acquire(timeout=3)
        return super().features(pictures)


def test_scrolling_is_not_delayed_and_the_slice_scrolled_to_goes_next(qtbot, make_session):
    runtime = GatedRuntime()
    session = make_session(finished(series_of("a", range(40))), runtime=lambda path: runtime)
    opened(qtbot, session)
    qtbot.waitUntil(lambda: not session.loader.missing())
    for index in range(30):
        session.scroll_to(index)  # the model answers nothing in the meantime
    assert session.view.slice_index == 29
    for _ in range(3):  # what was under way when the reader left, and what was asked last
        runtime.gate.release()
    opinions = session.predicting
    qtbot.waitUntil(lambda: opinions.opinions is not None and opinions.opinions.prediction(
        session.series, 29) is not None)  # fmt: skip
    assert opinions.opinions.answered(session.series) <= 5
    for _ in range(40):
        runtime.gate.release()


def test_answers_of_the_model_before_are_never_shown(qtbot, make_session):
    slow, quick = GatedRuntime(), FakeRuntime()
    quick.identity = replace(FakeRuntime.identity, name="other", sha256="e" * 64)
    loaded = {Path("slow"): slow, Path("quick"): quick}
    models = tuple(ModelChoice(p.name, "1", p, LABELS) for p in loaded)
    session = make_session(finished(series_of("a", range(5))), models=lambda: models,
                           runtime=loaded.__getitem__)  # fmt: skip
    opened(qtbot, session)
    seen = []
    session.prediction_changed.connect(lambda: seen.append(session.predicting.opinions))
    session.use_model(models[1])
    for _ in range(5):
        slow.gate.release()
    qtbot.waitUntil(lambda: answered(session) == 5)
    assert {o.model.name for o in seen if o is not None} == {"other"}


def test_a_heat_map_is_that_of_its_slice_and_label(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", [80, 80, 80]))))
    opinions = lambda: session.predicting.opinions  # noqa: E731
    qtbot.waitUntil(lambda: answered(session) == 3)
    found = opinions().heat_map(session.series, 1, "glioma")
    assert (found.slice_index, found.label) == (1, "glioma")
    assert found.evidence.shape == (20, 30)
    assert 1.5 < found.evidence.max() <= 2.0
    assert opinions().heat_map(session.series, 1, "meningioma") is None
    heat = replace(session.view.heat_map, label="meningioma")
    session.change(lambda view: replace(view, heat_map=heat))
    qtbot.waitUntil(lambda: opinions().heat_map(session.series, 1, "meningioma") is not None)


def test_features_are_computed_once_whatever_label_is_asked(qtbot, make_session, runtime):
    session = opened(qtbot, make_session(finished(series_of("a", range(60, 80)))))
    qtbot.waitUntil(lambda: answered(session) == 20 and not session.predicting.busy)
    for label in LABELS:
        heat = replace(session.view.heat_map, label=label)
        session.change(lambda view, heat=heat: replace(view, heat_map=heat))
        qtbot.waitUntil(lambda label=label: session.predicting.opinions.has_evidence(
            session.series, 0, label))  # fmt: skip
    assert sum(runtime.batches) == 20


def test_a_series_that_grows_keeps_answers_with_their_pixels(qtbot, make_session):
    gate = threading.Event()

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(series_of("a", [60, 80])),), done=2)
        assert gate.wait(3)
        yield finished(series_of("a", [20, 40, 60, 80]))

    session = opened(qtbot, make_session(scan=scan))
    qtbot.waitUntil(lambda: answered(session) == 2)
    before = session.predicting.opinions.found(session.series)
    gate.set()
    qtbot.waitUntil(lambda: answered(session) == 4)
    assert session.predicting.opinions.found(session.series)[2:] == before


def test_a_missing_library_is_a_message_and_viewing_goes_on(qtbot, make_session):
    def load(path):
        raise ImportError("No module named 'torch'", name="torch")

    session = make_session(finished(series_of("a", range(3))), runtime=load)
    with qtbot.waitSignal(session.failed) as told:
        opened(qtbot, session)
    assert "torch" in told.args[0].reason
    session.scroll_to(0)
    qtbot.waitUntil(lambda: not session.loader.missing())
    assert session.view.slice_index == 0


def test_a_damaged_slice_has_no_answer_and_stops_nobody(qtbot, make_session):
    session = opened(qtbot, make_session(finished(series_of("a", [70, 666, 80]))))
    qtbot.waitUntil(lambda: answered(session) == 3)
    opinions = session.predicting.opinions
    assert opinions.unanswerable(session.series, 1) == "it is damaged."
    assert opinions.of_series(session.series).key_slice == 2


def test_an_error_that_no_reader_foresaw_costs_only_its_own_slice(qtbot, make_session):
    class Surprised(MadeUpReader):
        def read_source(self, source):
            if source.path.stem == "077":
                raise ZeroDivisionError("no slope")
            return super().read_source(source)

    session = make_session(finished(series_of("a", [70, 77, 80])), reader=Surprised)
    told = []
    session.predicting.failed.connect(told.append)
    opened(qtbot, session)
    qtbot.waitUntil(lambda: answered(session) == 3)
    opinions = session.predicting.opinions
    assert "ZeroDivisionError" in opinions.unanswerable(session.series, 1)
    assert opinions.prediction(session.series, 0) is not None
    assert told == []
