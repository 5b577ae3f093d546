"""Every figure of one split as plain JSON, from stored predictions alone."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.doubt import Conformal, FeatureStatistics, coverage, ood_score, prediction_set
from trainer.judging import figures
from trainer.judging.figures import Numbers
from trainer.judging.intervals import (
    Resamples,
    figure,
    json_numbers,
    proportion,
    resample,
    rounded,
    wilson,
)
from trainer.judging.predictions import Predictions, by_patient
from trainer.metrics import calibrated

AVERAGING = (
    "macro: unweighted mean over labels; weighted: mean over labels, each as often as it occurs"
)


def judge(predictions: Predictions, temperature: float, negative: str | None) -> dict[str, Any]:
    """Return every figure of some predictions: overall, per label, and finding against `negative`.

    Figures are {value, low, high}, None where nothing can be computed. Sensitivity, specificity,
    PPV and NPV have Wilson intervals, the rest a bootstrap over groups. Sensitivity is the recall
    of a label and PPV its precision. `patients` is there when every picture has one.
    """
    result = _judge(predictions, temperature, negative)
    if len(predictions) and (predictions.patients != "").all():
        patients, mixed = by_patient(predictions, temperature)
        result["patients"] = {
            "of_one_label": len(patients),
            "left_out_with_several_labels": mixed,
            "how": "mean calibrated probability over the pictures of a patient",
            "figures": _judge(patients, 1.0, negative) if len(patients) else None,
        }
    return result


def judge_doubts(
    predictions: Predictions,
    pooled: NDArray[np.float32],
    temperature: float,
    sets: Conformal | None,
    known: FeatureStatistics | None,
) -> dict[str, Any]:
    """Return how prediction sets and the out-of-distribution score do, as far as there are any.

    pooled  (n, channels) features of the same pictures
    """
    found: dict[str, Any] = {}
    if sets is not None:
        shares = calibrated(predictions.logits, temperature)
        found["conformal"] = {
            str(level): coverage(prediction_set(shares, sets, level), predictions.truth)
            for level in sets.thresholds
        }
    if known is not None:
        unlike = ood_score(pooled, known) > known.threshold
        found["unfamiliar"] = round(float(unlike.mean()), 4)
    return found


def _judge(predictions: Predictions, temperature: float, negative: str | None) -> dict[str, Any]:
    labels = predictions.labels
    drawn = resample(predictions.groups)
    probabilities, truth, _ = predictions.predicted(temperature)
    before = predictions.predicted(1.0).probabilities
    matrices = _matrices(predictions, drawn)
    weights = drawn.weights
    result: dict[str, Any] = {
        "pictures": len(predictions),
        "groups": drawn.counts.shape[1],
        "confusion": {
            "labels": list(labels),
            "true_by_predicted": matrices[0].astype(int).tolist(),
        },
        "averaging": AVERAGING,
        **{name: figure(of(matrices)) for name, of in figures.OF_MATRIX.items()},
        "calibration_error": figure(figures.calibration_error(probabilities, truth, weights)),
        "calibration_error_before": figure(figures.calibration_error(before, truth, weights)),
        "reliability": {
            "before": _diagram(before, truth),
            "after": _diagram(probabilities, truth),
        },
    }
    result["accuracy"] = _never_certain(result["accuracy"], result["groups"])
    each_f1 = figures.f1s(matrices)
    result["labels"] = {
        name: {
            **proportions(matrices[0], [index]),
            "f1": figure(each_f1[:, index]),
            **_areas(probabilities[:, index], truth == index, weights),
        }
        for index, name in enumerate(labels)
    }
    if negative is not None:
        result["finding"] = _finding(probabilities, truth, labels, negative, matrices[0], weights)
    return result


def _matrices(predictions: Predictions, drawn: Resamples) -> Numbers:
    """Return confusion matrices (1 + resamples, true, predicted), the sample itself first."""
    labels = len(predictions.labels)
    flat = figures.one_hot_matrices(predictions.answers, predictions.truth, labels)
    return drawn.sums(flat).reshape(-1, labels, labels)


def _never_certain(accuracy: dict[str, Any], groups: int) -> dict[str, Any]:
    """Give an accuracy of 0 or 1 a Wilson interval over groups: resampling it never varies."""
    if accuracy["value"] in (0, 1):
        low, high = wilson(round(accuracy["value"] * groups), groups)
        return rounded(accuracy["value"], low, high)
    return accuracy


def _finding(
    probabilities: Numbers,
    truth: NDArray[np.int64],
    labels: tuple[str, ...],
    negative: str,
    matrix: Numbers,
    weights: Numbers,
) -> dict[str, Any]:
    """Return the figures of any finding against none."""
    none = labels.index(negative)
    positive = [index for index in range(len(labels)) if index != none]
    return {
        **proportions(matrix, positive),
        **_areas(1 - probabilities[:, none], truth != none, weights),
    }


def _areas(scores: Numbers, positive: NDArray[np.bool_], weights: Numbers) -> dict[str, Any]:
    found = figures.areas(scores, positive, weights)
    return {"roc_auc": figure(found.roc), "pr_auc": figure(found.precision_recall)}


def proportions(matrix: Numbers, positive: list[int]) -> dict[str, Any]:
    """Return the four proportions of `positive` labels against the rest of a (true, said) matrix.

    A picture of one positive label that is called another positive one counts as found.
    """
    mask = np.zeros(len(matrix), bool)
    mask[positive] = True
    found, missed = int(matrix[mask][:, mask].sum()), int(matrix[mask][:, ~mask].sum())
    false, rejected = int(matrix[~mask][:, mask].sum()), int(matrix[~mask][:, ~mask].sum())
    return {
        "sensitivity": proportion(found, found + missed),
        "specificity": proportion(rejected, rejected + false),
        "ppv": proportion(found, found + false),
        "npv": proportion(rejected, rejected + missed),
    }


def _diagram(probabilities: Numbers, truth: NDArray[np.int64]) -> dict[str, Any]:
    diagram = figures.reliability(probabilities, truth)
    return {
        "pictures": diagram.pictures.tolist(),
        "confidence": json_numbers(diagram.confidence),
        "right": json_numbers(diagram.right),
    }
