"""What a package says of itself: written when it is drafted, filled in when it is measured."""

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.answers import Answers
from trainer.card import write_card
from trainer.config import Config
from trainer.dataset import Listing, fingerprint
from trainer.doubt import calibrate_sets, feature_statistics, pack_statistics
from trainer.judging.judgement import judge, judge_doubts
from trainer.judging.predictions import Predictions
from trainer.metrics import calibrated
from trainer.package import FEATURES
from trainer.preprocess import Plan

_MEANING = "Calibrated probability that the slice would carry this label in the training data."
_JUDGED = ("val", "test")
# "ensemble" in place of the best epoch: each member has its own
_OF_RECORD = (
    "best_stage", "best_epoch", "ended_early", "ensemble", "seconds", "device", "versions",
)  # fmt: skip


def first_manifest(
    config: Config, record: dict[str, Any], listing: Listing, plan: Plan
) -> dict[str, Any]:
    """Return the manifest of a run whose answers are not measured yet."""
    return {
        "name": config.name,
        "version": config.version,
        "title": config.card.title,
        "license": config.license,
        "intended_use": config.card.intended_use,
        "limits": list(config.card.limits),
        "input": {
            "modality": "MR",
            "content": "one slice in radiological display orientation, bright is high",
            "plan": plan.to_json(),
        },
        "output": {
            "labels": list(listing.labels),
            "negative_label": config.data.negative_label,
            "meaning": _MEANING,
        },
        "network": {
            "name": config.network.name,
            **config.network.for_package(),
            **({"members": config.members} if config.members > 1 else {}),
            "tap_layer": "the features before pooling",
            "evidence_scale": 1.0,
        },
        "training": {
            "recipe": config.training.model_dump(mode="json"),
            "weights_origin": record["weights_origin"],
            "data": {
                "description": config.data.description,
                "license": config.data.license,
                "split_kind": listing.split_kind,
                "counts": listing.counts(),
                "sha256_of_contents": fingerprint(listing.samples),
            },
            "temperature": 1.0,
            **{key: record[key] for key in _OF_RECORD if key in record},
        },
        "metrics": {},
    }


def complete(
    manifest: dict[str, Any],
    members: dict[str, bytes],
    answers: dict[str, Answers],
    predictions: Predictions,
    map_check: dict[str, Any],
) -> None:
    """Fill in what was measured: calibration, evidence scale, features, figures and the card."""
    negative = manifest["output"]["negative_label"]
    temperature = predictions.temperature()
    val = predictions.of("val")
    sets = calibrate_sets(calibrated(val.logits, temperature), val.truth, _independent(val))
    train = answers["train"]
    truth = np.array([sample.label for sample in train.samples], np.int64)
    known = feature_statistics(train.pooled, truth, len(predictions.labels), answers["val"].pooled)
    manifest["training"]["temperature"] = temperature
    manifest["network"]["evidence_scale"] = _evidence_scale(val, answers["val"], negative)
    manifest["heat_map_check"] = map_check
    for split in _JUDGED:
        of_split = predictions.of(split)
        if len(of_split):
            manifest["metrics"][split] = {
                **judge(of_split, temperature, negative),
                **judge_doubts(of_split, answers[split].pooled, temperature, sets, known),
            }
    calibration = {
        "temperature": temperature,
        "conformal": sets.to_json(),
        "labels": list(predictions.labels),  # in the order of the logits
    }
    members["calibration.json"] = json.dumps(calibration).encode()
    members[FEATURES] = pack_statistics(known)
    members["card.md"] = write_card(manifest).encode()


def _independent(predictions: Predictions) -> NDArray[np.str_]:
    """Return what is drawn as one: the patient where known, else the group."""
    return np.where(predictions.patients != "", predictions.patients, predictions.groups)


def _evidence_scale(val: Predictions, answers: Answers, negative: str | None) -> float:
    """Return the raw evidence that is drawn at full strength, from findings that were found.

    1, a unit of the logit, for a network that shows no evidence anywhere: maps are divided by it.
    """
    found = val.answers == val.truth
    if negative is not None:
        found &= val.truth != val.labels.index(negative)
    peaks = answers.evidence_peak[found] if found.any() else answers.evidence_peak
    return round(float(np.percentile(peaks, 90)), 5) or 1.0
