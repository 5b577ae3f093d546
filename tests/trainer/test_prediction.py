"""From slices to an opinion on a series."""

import numpy as np
import pytest

from trainer.prediction import (
    ModelIdentity,
    Signs,
    SlicePrediction,
    finding_labels,
    positive_probability,
    summarise,
)

MODEL = ModelIdentity("m", "1.0.0", "0" * 64, ("glioma", "none"), "none", 1.0)


def test_a_small_tumour_is_not_drowned_by_the_rest_of_the_head():
    probabilities = np.array([[0.01, 0.99]] * 40 + [[0.9, 0.1], [0.95, 0.05], [0.85, 0.15]])
    opinion = summarise(probabilities, MODEL)
    assert opinion.key_slice == 41
    assert opinion.probabilities == pytest.approx((0.9, 0.1))


def test_the_key_slice_is_an_index_into_the_series():
    rows = np.full((6, 2), np.nan)
    rows[[1, 3, 4, 5]] = [[0.7, 0.3], [0.9, 0.1], [0.8, 0.2], [0.1, 0.9]]
    opinion = summarise(rows, MODEL)
    assert opinion.key_slice == 3
    assert opinion.counted == (3, 4, 1)
    assert opinion.probabilities == pytest.approx(rows[[3, 4, 1]].mean(axis=0))


def test_fewer_slices_than_the_mean_wants():
    nothing = [float("nan")] * 2
    some = summarise(np.array([nothing, [0.3, 0.7]]), MODEL)
    assert some.counted == (1,)
    assert summarise(np.array([[0.3, 0.7]]), MODEL).probabilities == pytest.approx((0.3, 0.7))
    with pytest.raises(ValueError, match="no slices"):
        summarise(np.zeros((0, 2)), MODEL)


def test_empty_slices_and_the_tip_of_a_head_are_not_asked():
    probabilities = np.array([[0.99, 0.01], [0.98, 0.02], [0.6, 0.4], [0.1, 0.9]])
    signs = [Signs(0, 9), Signs(400, 9), Signs(1000, 1), Signs(900, 1)]
    opinion = summarise(probabilities, MODEL, signs)
    assert opinion.counted == (2, 3)
    assert opinion.probabilities == pytest.approx((0.35, 0.65))
    nowhere = [Signs(0, peak) for peak in (1, 2, 1, 1)]
    assert summarise(probabilities, MODEL, nowhere).key_slice == 1


def test_evidence_tells_slices_apart_that_are_equally_probable():
    probabilities = np.array([[0.97, 0.03]] * 5)
    signs = [Signs(100, peak) for peak in (0.1, 0.2, 2.0, 1.5, 0.0)]
    assert summarise(probabilities, MODEL, signs).counted == (2, 3, 1)


def test_the_most_probable_finding_is_never_the_negative_label():
    from dataclasses import replace

    model = replace(MODEL, labels=("glioma", "none", "pituitary"))
    rows = np.array([[0.1, 0.7, 0.2], [0.3, 0.6, 0.1]])
    assert finding_labels(rows, model).tolist() == [2, 0]


def test_without_a_negative_label_the_surest_slice_is_the_key():
    from dataclasses import replace

    model = replace(MODEL, negative_label=None)
    assert positive_probability(np.array([[0.6, 0.4], [0.1, 0.9]]), model).tolist() == [0.6, 0.9]


def test_a_slice_names_its_top_label_and_the_chance_of_a_finding():
    slice_ = SlicePrediction("1.2", 0, MODEL, (0.8, 0.2))
    assert slice_.top_label == "glioma"
    assert slice_.tumor_probability == pytest.approx(0.8)
