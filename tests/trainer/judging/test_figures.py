"""Every figure agrees with scikit-learn, for one sample and for each of many resamples."""

import numpy as np
import pytest
from sklearn import metrics as reference

from tests.trainer.made_predictions import made, noisy
from trainer.judging import figures

SAMPLE = noisy(400, labels=4, seed=3)
TRUTH, ANSWERS = SAMPLE.truth, SAMPLE.answers
SHARES = SAMPLE.predicted(1.0).probabilities


def matrix(truth, answers, labels=4):
    return figures.confusion(answers, truth, labels)


def test_a_confusion_matrix_counted_by_hand():
    found = matrix(np.array([0, 0, 0, 1, 2]), np.array([0, 0, 1, 1, 0]), labels=3)
    assert found.tolist() == [[2, 1, 0], [0, 1, 0], [1, 0, 0]]
    assert float(figures.balanced_accuracy(found)) == pytest.approx((2 / 3 + 1 + 0) / 3)


def by_scikit_learn(truth, answers):
    def of(function, average):
        return function(truth, answers, average=average, zero_division=0)

    return {
        "accuracy": reference.accuracy_score(truth, answers),
        "balanced_accuracy": reference.balanced_accuracy_score(truth, answers),
        "macro_f1": of(reference.f1_score, "macro"),
        "precision_macro": of(reference.precision_score, "macro"),
        "recall_macro": of(reference.recall_score, "macro"),
        "precision_weighted": of(reference.precision_score, "weighted"),
        "recall_weighted": of(reference.recall_score, "weighted"),
        "f1_weighted": of(reference.f1_score, "weighted"),
        "matthews": reference.matthews_corrcoef(truth, answers),
        "kappa": reference.cohen_kappa_score(truth, answers),
    }


@pytest.mark.parametrize("name", figures.OF_MATRIX)
def test_figures_of_a_matrix_agree_with_scikit_learn(name):
    found = figures.OF_MATRIX[name](matrix(TRUTH, ANSWERS))
    assert float(found) == pytest.approx(by_scikit_learn(TRUTH, ANSWERS)[name])


@pytest.mark.filterwarnings("ignore:y_pred contains classes:UserWarning")
def test_stacked_matrices_give_what_each_gives_alone_also_where_a_label_is_missing():
    random = np.random.default_rng(0)
    samples = [random.integers(0, 400, 12) for _ in range(20)]
    samples += [np.flatnonzero(TRUTH != 2)[:9]]  # label 2 never occurs here
    stack = np.stack([matrix(TRUTH[rows], ANSWERS[rows]) for rows in samples])
    for name, of in figures.OF_MATRIX.items():
        alone = [by_scikit_learn(TRUTH[rows], ANSWERS[rows])[name] for rows in samples]
        if name == "recall_macro":  # scikit-learn counts a label that is only suggested with 0
            assert of(stack) == pytest.approx(alone)
        np.testing.assert_allclose(of(stack), alone, err_msg=name)


@pytest.mark.parametrize("label", range(4))
def test_areas_agree_with_scikit_learn_also_with_equal_scores_and_weights(label):
    positive = label == TRUTH
    for scores in (SHARES[:, label], SHARES[:, label].round(1)):
        weights = np.random.default_rng(label).integers(0, 3, (300, len(TRUTH))).astype(float)
        weights[0] = 1
        found = figures.areas(scores, positive, weights)
        for row in (0, 1, 299):  # the rows are worked off in parts
            kept = weights[row] > 0
            chosen = positive[kept], scores[kept]
            own = weights[row][kept]
            assert found.roc[row] == pytest.approx(
                reference.roc_auc_score(*chosen, sample_weight=own)
            )
            assert found.precision_recall[row] == pytest.approx(
                reference.average_precision_score(*chosen, sample_weight=own)
            )


def test_an_area_of_one_side_alone_cannot_be_computed():
    found = figures.areas(np.array([0.2, 0.8]), np.array([True, True]), np.ones((2, 2)))
    assert np.isnan(found.roc).all()
    none = figures.areas(np.array([0.2, 0.8]), np.array([False, False]), np.ones((2, 2)))
    assert np.isnan(none.precision_recall).all()


def test_the_calibration_error_counts_each_bin_by_its_pictures():
    # by hand: two sure answers, one wrong, and two doubtful ones, both right
    shares = np.array([[0.9, 0.1], [0.9, 0.1], [0.4, 0.6], [0.4, 0.6]])
    truth = np.array([0, 1, 1, 1])
    error = figures.calibration_error(shares, truth, np.ones((1, 4)))
    assert error == pytest.approx((2 * abs(0.5 - 0.9) + 2 * abs(1 - 0.6)) / 4)
    diagram = figures.reliability(shares, truth)
    assert diagram.pictures.sum() == 4
    assert diagram.right[figures.BINS - 2] == 0.5
    assert diagram.confidence[9] == pytest.approx(0.6)


def test_weights_change_the_calibration_error_as_repeated_pictures_do():
    few = made([0, 1, 1], [0, 0, 1], labels=("a", "b"), margin=1.0).predicted(1.0)
    weighted = figures.calibration_error(few.probabilities, few.truth, np.array([[3.0, 1, 0]]))
    rows = [0, 0, 0, 1]
    repeated = figures.calibration_error(few.probabilities[rows], few.truth[rows], np.ones((1, 4)))
    assert weighted == pytest.approx(repeated)
