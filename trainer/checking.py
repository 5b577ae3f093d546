"""Whether a model package is what it was when it was made, and answers here as it did there."""

import itertools
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.package import ModelPackage, open_package
from trainer.preprocess import prepare
from trainer.runtime import Runtime, SelfCheck

_REMEDY = "Do not use it. Get the package again from where it came."
_SAME = 1e-2  # of a logit: a column that was moved agrees better than that
_MOST_LABELS = 64


class Checked(NamedTuple):
    """A package in which no fault was found, and how near its answers here are."""

    package: ModelPackage
    answers: SelfCheck
    device: str


def check_package(path: Path, device: str = "cpu") -> Checked:
    """Check a package as far as anyone can who has not its training data.

    Raises TrainerError with a message of its own for each fault: not a package, newer schema, a
    missing or changed member, labels in another order than the weights answer, weights that do not
    fit the network, answers other than those of the trainer.
    """
    package = open_package(path)
    runtime = Runtime(package, device=device)
    try:
        answers = runtime.self_check()
        if not answers.passed:
            raise TrainerError(
                f"The model package {path.name} cannot be used",
                _why(runtime, answers),
                _REMEDY,
            )
        return Checked(package, answers, runtime.device)
    finally:
        runtime.close()


def _why(runtime: Runtime, answers: SelfCheck) -> str:
    stored = runtime.package.self_check_arrays()
    pictures = np.stack([prepare(values, runtime.plan).picture for values in stored["values"]])
    logits = runtime.logits(runtime.features(pictures))
    order = moved_columns(logits, stored["logits"])
    labels = runtime.identity.labels
    if order is not None and len(order) == len(labels):
        said = ", ".join(labels[place] for place in order)
        return f"its weights answer in the order {said}, its labels are {', '.join(labels)}."
    return (
        f"it answers other than when it was made: a logit differs by {answers.logits:.2g}, "
        f"evidence by {answers.evidence:.2g}."
    )


def moved_columns(
    logits: NDArray[np.float32], stored: NDArray[np.float32]
) -> tuple[int, ...] | None:
    """Return which stored column each column of `logits` is; None unless they only changed places.

    Both are (n, labels). Columns that stand where they stood are no reason: None as well.
    """
    if logits.shape != stored.shape or logits.shape[1] > _MOST_LABELS:
        return None
    gaps = np.abs(logits[:, :, None] - stored[:, None, :]).max(0)
    order = tuple(int(place) for place in gaps.argmin(1))
    in_place = all(place == column for column, place in enumerate(order))
    near = all(gaps[column, place] < _SAME for column, place in enumerate(order))
    twice = any(first == second for first, second in itertools.combinations(order, 2))
    return None if in_place or twice or not near else order
