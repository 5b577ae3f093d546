"""Judging a package on pictures: of a config, or of a folder that it has never seen."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from trainer.answers import Answers, as_predictions, ask
from trainer.config import Config
from trainer.dataset import Sample, list_samples
from trainer.errors import TrainerError
from trainer.folders import check_trainable, content_hash, find_pictures
from trainer.grouping import pseudonyms
from trainer.judging.judgement import judge, judge_doubts
from trainer.judging.ledger import record_look
from trainer.judging.predictions import read_predictions
from trainer.package import ModelPackage
from trainer.runs import is_run
from trainer.runtime import Runtime

Progress = Callable[[int, int], None]
_TITLE = "The model cannot be judged on these pictures"


def evaluate_folder(package: ModelPackage, folder: Path, progress: Progress) -> dict[str, Any]:
    """Judge a package on class folders named as its labels; see `judge` for what is returned.

    Every picture counts as test. `met_in_training` counts those, by content, that taught the model
    or chose its weights; it is there when the package lies in its run folder. Raises TrainerError
    when the folder holds other labels.
    """
    labels = package.identity.labels
    found = find_pictures(folder)
    if not found.pictures:
        check_trainable(found, folder)
    pictures = found.pictures
    if stray := sorted({picture.label for picture in pictures} - set(labels)):
        raise TrainerError(
            _TITLE,
            f"its labels are {', '.join(labels)}, and {folder.name} has {', '.join(stray)}.",
            "Name the class folders as the labels, or give a config with data.labels.",
        )  # fmt: skip
    names = pseudonyms(pictures)
    samples = []
    for picture in pictures:
        key = content_hash(picture)
        patient = names.get(picture.patient, "")
        samples.append(
            Sample(picture.path, labels.index(picture.label), "test", patient or key,
                   index=picture.index, patient=patient, key=key)
        )  # fmt: skip
    return _judged(package, _asked(package, samples, progress), labels, folder)


def evaluate_config(package: ModelPackage, config: Config, progress: Progress) -> dict[str, Any]:
    """Judge a package on the test pictures of a config, and note it in its run's test ledger.

    Returned is what `evaluate_folder` returns.

    Raises TrainerError when the labels differ or the config has no test pictures.
    """
    listing = list_samples(config.data, config.training.seed)
    if set(listing.labels) != set(package.identity.labels):
        reason = f"the config tells apart {', '.join(listing.labels)}, the model "
        reason += f"{', '.join(package.identity.labels)}."
        raise TrainerError(_TITLE, reason, "Map them with data.labels.")
    order = [package.identity.labels.index(name) for name in listing.labels]
    samples = [replace(sample, label=order[sample.label]) for sample in listing.of("test")]
    if not samples:
        raise TrainerError(_TITLE, "the config has no test pictures.", "Give data.test_share.")
    answers = _asked(package, samples, progress)
    if is_run(package.path.parent):
        keys = [sample.key for sample in samples]
        record_look(package.path.parent, "evaluate", keys, package.identity.sha256)
    return _judged(package, answers, package.identity.labels, config.data.folder)


def _asked(package: ModelPackage, samples: list[Sample], progress: Progress) -> Answers:
    with closing(Runtime(package)) as runtime:
        return ask(runtime, samples, progress)


def _judged(
    package: ModelPackage, answers: Answers, labels: tuple[str, ...], folder: Path
) -> dict[str, Any]:
    predictions = as_predictions({"test": answers}, labels, folder)
    return {
        **_met_in_training(package, answers.samples),
        **judge(predictions, package.temperature, package.identity.negative_label),
        **judge_doubts(predictions, answers.pooled, package.temperature, package.conformal,
                       package.feature_statistics),
    }  # fmt: skip


def _met_in_training(package: ModelPackage, samples: list[Sample]) -> dict[str, int]:
    """Return {"met_in_training": count}; nothing where the run's answers are not at hand."""
    try:
        stored = read_predictions(package.path.parent)
    except TrainerError:
        return {}
    known = set(stored.keys[np.isin(stored.splits, ("train", "val"))].tolist())
    return {"met_in_training": sum(sample.key in known for sample in samples)}
