"""Predictions made by hand, for the tests of what judges and reports them."""

from collections.abc import Sequence

import numpy as np

from trainer.judging.predictions import Predictions


def made(
    truth: Sequence[int],
    answers: Sequence[int],
    *,
    labels: tuple[str, ...] = ("glioma", "meningioma", "none"),
    split: str = "test",
    groups: Sequence[str] | None = None,
    patients: Sequence[str] | None = None,
    first: int = 0,
    margin: float = 2.0,
) -> Predictions:
    """Answers with one logit of `margin` each; keys and paths count from `first`."""
    count = len(truth)
    logits = np.zeros((count, len(labels)), np.float32)
    logits[np.arange(count), list(answers)] = margin
    names = [str(first + n) for n in range(count)]
    return Predictions(
        labels=labels,
        keys=np.array([f"hash-{name}" for name in names], np.str_),
        paths=np.array([f"{name}.png" for name in names], np.str_),
        splits=np.array([split] * count, np.str_),
        groups=np.array(names if groups is None else list(groups), np.str_),
        patients=np.array([""] * count if patients is None else list(patients), np.str_),
        truth=np.array(list(truth), np.int64),
        logits=logits,
    )


def noisy(count: int = 300, labels: int = 3, seed: int = 0, split: str = "test") -> Predictions:
    """Random answers that are right more often than not, about two pictures a group."""
    random = np.random.default_rng(seed)
    truth = np.arange(count) % labels
    names = tuple("abcdef"[:labels])
    plain = made(truth, truth, labels=names, split=split,
                 groups=[str(n // 2) for n in range(count)])  # fmt: skip
    logits = random.normal(size=(count, labels)).astype(np.float32)
    logits[np.arange(count), truth] += 1.2
    plain.logits[:] = logits
    return plain
