"""Words on screen: short, true, with numbers that never claim certainty."""

from dataclasses import replace

import pytest

from mriviewer.core.study import Window
from mriviewer.core.view_state import CornerText, ViewState
from mriviewer.session.opinions import Answer, Opinions
from mriviewer.session.slices import key_of
from mriviewer.session.wording import (
    corner_texts,
    disagree,
    heading,
    percent,
    second_sentence,
    series_sentence,
    slice_sentence,
    window_text,
    words,
)
from tests.viewer_doubles import IDENTITY, BinaryRuntime, series_of, study_of
from trainer.prediction import SlicePrediction

SERIES = series_of("a", range(3), details=(("TR", "500 ms"), ("TE", "12 ms")))
VIEW = ViewState("a", 1, 3, Window(406, 812), zoom=1.4)


def opinions(*found: float) -> Opinions:
    rows = {key_of(SERIES, i): (p, 0.0, 1 - p) for i, p in enumerate(found)}
    made = Opinions(IDENTITY)
    made.file(Answer(IDENTITY, "CPU", rows, {}, {}, {}))
    return made


def test_labels_read_as_words():
    assert words("no_tumor") == "no tumor"
    assert heading("no_tumor") == "No tumor"


@pytest.mark.parametrize(("value", "text"), [(0.0, "<1 %"), (0.873, "87 %"), (1.0, ">99 %")])
def test_numbers_never_claim_certainty(value, text):
    assert percent(value) == text


def test_the_window_has_the_decimals_it_needs():
    assert window_text(VIEW) == "W 812  L 406"
    assert window_text(replace(VIEW, window=Window(0.25, 0.5))) == "W 0.50  L 0.25"
    assert window_text(replace(VIEW, window=None)) == ""


def test_all_corner_texts():
    corners = corner_texts(study_of(SERIES), SERIES, VIEW, hide_identity=False)
    assert corners.top_left == ("Doe, Jane", "ID 7", "born 1980-01-01 · F")
    assert corners.top_right == ("2026-03-01 · Brain", "series a", "TR 500 ms · TE 12 ms")
    assert corners.bottom_left == ("W 812  L 406", "Zoom 1.40×")
    assert corners.bottom_right == ("2 / 3",)


def test_few_texts_none_and_no_identity():
    study = study_of(SERIES)
    few = corner_texts(study, SERIES, replace(VIEW, corner_text=CornerText.MINIMAL), False)
    assert (few.top_left, few.bottom_right) == (("Doe, Jane",), ("2 / 3",))
    none = corner_texts(study, SERIES, replace(VIEW, corner_text=CornerText.NONE), False)
    assert not any(vars_of(none))
    hidden = " ".join(
        t for corner in vars_of(corner_texts(study, SERIES, VIEW, True)) for t in corner
    )
    for secret in ("Doe", "Jane", "ID 7", "1980", "2026"):
        assert secret not in hidden


def vars_of(corners):
    return corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right


def test_the_position_is_along_the_normal_of_the_slices():
    geometry = replace(SERIES.geometry, positions_mm=((0, 0, -4.0), (9, 9, 7.0), (0, 0, 11.0)))
    placed = replace(SERIES, geometry=geometry)
    corners = corner_texts(None, placed, VIEW, False)
    assert corners.bottom_right == ("2 / 3", "7.0 mm")
    assert (
        corner_texts(None, placed, replace(VIEW, slice_index=0), False).bottom_right[1] == "−4.0 mm"
    )


def test_what_the_model_says_about_slice_and_series():
    said = opinions(0.1, 0.9, 0.6)
    assert slice_sentence(SERIES, 1, said) == "Slice 2: glioma 90 % (calibrated)"
    assert slice_sentence(SERIES, 1, None) == "The model is being loaded"
    assert series_sentence(SERIES, said) == "Series: glioma 53 % · peak 2–3"
    assert series_sentence(SERIES, said, growing=True).startswith("Series so far: glioma")
    assert series_sentence(SERIES, opinions(0.1)) == "Series: 1 of 3 slices answered"
    healthy = opinions(0.1, 0.2, 0.1)
    assert series_sentence(SERIES, healthy) == "Series: no tumor 87 % · least sure at 2"


def said(*probabilities: float, model=IDENTITY) -> SlicePrediction:
    return SlicePrediction("a", 0, model, probabilities)


@pytest.mark.parametrize(
    ("first", "second", "opposite"),
    [
        ((0.9, 0.0, 0.1), (0.97, 0.03), False),
        ((0.1, 0.1, 0.8), (0.97, 0.03), True),
        ((0.3, 0.3, 0.4), (0.4, 0.6), True),  # a finding of 60 %, though "no tumor" is on top
        ((0.1, 0.1, 0.8), (0.03, 0.97), False),
        ((0.25, 0.25, 0.5), (0.5, 0.5), False),
    ],
)
def test_two_models_disagree_when_one_finds_what_the_other_does_not(first, second, opposite):
    one, other = said(*first), said(*second, model=BinaryRuntime.identity)
    assert disagree(one, other) is disagree(other, one) is opposite


def test_a_model_without_a_negative_label_denies_nothing():
    types = replace(IDENTITY, negative_label=None)
    unsure = said(0.4, 0.3, 0.3, model=types)
    assert not disagree(unsure, said(0.97, 0.03, model=BinaryRuntime.identity))


def test_the_second_opinion_is_one_line_that_says_when_the_models_disagree():
    tumor = said(0.97, 0.03, model=BinaryRuntime.identity)
    line = "Second opinion · binary 2.0: tumor 97 %"
    assert second_sentence("binary 2.0", tumor, None) == line
    assert second_sentence("binary 2.0", tumor, said(0.9, 0.0, 0.1)) == line
    healthy = said(0.1, 0.0, 0.9)
    assert second_sentence("binary 2.0", tumor, healthy) == f"{line}. The two models disagree."
    assert second_sentence("binary 2.0", None, healthy).endswith(": not asked yet")
    assert second_sentence("binary 2.0", None, healthy, "it is damaged.").endswith(": no answer")
