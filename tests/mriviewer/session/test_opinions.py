"""Answers are filed by the pixels they are about; another model's are refused."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.session.opinions import Answer, Evidence, Opinions, drawn_label
from mriviewer.session.slices import key_of
from tests.viewer_doubles import IDENTITY, series_of

SERIES = series_of("a", range(5))


class Placed:
    top = left = 0.0
    height = width = 2.0

    def place(self, grid, tap):
        return np.repeat(grid, 2, axis=0)


def answer(found: dict[int, float], **changes) -> Answer:
    rows = {key_of(SERIES, i): (p, 0.0, 1 - p) for i, p in found.items()}
    evidence = {
        (key_of(SERIES, i), "glioma"): Evidence(np.full((2, 2), p, np.float32), Placed(), None)
        for i, p in found.items()
    }
    return replace(Answer(IDENTITY, "CPU", rows, evidence, {}, {}), **changes)


@pytest.fixture
def opinions():
    made = Opinions(IDENTITY)
    made.file(answer({0: 0.1, 1: 0.6, 2: 0.9, 3: 0.5, 4: 0.2}))
    return made


def test_the_series_is_summed_up_only_when_every_slice_was_answered(opinions):
    partial = Opinions(IDENTITY)
    partial.file(answer({0: 0.1, 2: 0.9}))
    assert partial.of_series(SERIES) is None
    assert partial.peak(SERIES) is None
    assert partial.found(SERIES) == [pytest.approx(0.1), None, pytest.approx(0.9), None, None]
    assert opinions.of_series(SERIES).key_slice == 2
    assert opinions.peak(SERIES) == (1, 3)


def test_a_slice_without_an_answer_does_not_shift_the_others():
    made = Opinions(IDENTITY)
    broken = {key_of(SERIES, 0): "it is damaged."}
    made.file(answer({1: 0.1, 2: 0.2, 3: 0.9, 4: 0.1}, unanswerable=broken))
    assert made.of_series(SERIES).key_slice == 3
    assert not made.wants(SERIES, 0, None)
    assert np.isnan(made.rows(SERIES)[0]).all()


def test_another_models_answer_is_refused(opinions):
    with pytest.raises(ValueError, match="other"):
        opinions.file(answer({0: 0.5}, model=replace(IDENTITY, name="other")))


def test_a_heat_map_carries_its_slice_and_is_not_found_for_another_series(opinions):
    found = opinions.heat_map(SERIES, 2, "glioma")
    assert (found.slice_index, found.evidence.shape) == (2, (4, 2))
    assert opinions.heat_map(series_of("b", range(5)), 2, "glioma") is None


def test_nothing_is_drawn_unasked_where_the_suggestion_is_nothing(opinions):
    healthy = opinions.prediction(SERIES, 0)
    assert drawn_label(healthy, None) is None
    assert drawn_label(healthy, "no_tumor") == "no_tumor"
    assert drawn_label(opinions.prediction(SERIES, 2), None) == "glioma"
    assert opinions.wants(SERIES, 2, "meningioma")
    assert not opinions.wants(SERIES, 0, None)


def test_a_copy_does_not_follow(opinions):
    copy = opinions.copy()
    opinions.file(answer({0: 0.99}))
    assert copy.prediction(SERIES, 0).tumor_probability == pytest.approx(0.1)
