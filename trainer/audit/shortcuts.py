"""How far one gets without looking at what matters: baselines that know no medicine.

A network that is hardly better than these has learned what they know. Each is judged on the given
split. Where there is none, each is cross-validated twice: with pictures divided at random, as most
published figures on such sets are made, and with near duplicates kept together. What is lost from
the first to the second was known only from copies.
"""

import warnings
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.audit.alignment import shrunk
from trainer.pool import in_parallel

GROUPED = "_by_group"
_THUMBNAIL = 64
_FOLDS = 5
_TREES = 50
_ROWS = 2048  # of the similarity matrix at a time

Numbers = NDArray[np.float32]
Labels = NDArray[np.int64]
Guess = Callable[[Numbers, Labels, Numbers], Labels]  # (known, their labels, asked) -> labels


class Shortcut(NamedTuple):
    """Share of right answers, and of the most frequent label in the pictures that were asked."""

    accuracy: float
    chance: float


class Material(NamedTuple):
    """What the baselines see, one row a picture.

    sizes   (n, 2) rows and columns
    edges   (n, 4, 16) outermost pixels
    whole   (n, 128, 128) uint8
    labels  (n,) numbers; groups (n,) numbers of what belongs together
    splits  (n,) "train", "val", "test" or ""
    """

    sizes: Numbers
    edges: Numbers
    whole: NDArray[np.uint8]
    labels: Labels
    groups: Labels
    splits: NDArray[np.str_]


class Judgement(NamedTuple):
    """{name of a baseline: how it did}, and in words on which pictures."""

    shortcuts: dict[str, Shortcut]
    judged_on: str


def shortcuts(material: Material) -> Judgement:
    """Return the baselines "size", "border" and "thumbnail"; none when nothing can be judged.

    Without a given split they are judged with pictures divided at random, and again under
    "size_by_group" and so on with groups kept together.
    """
    protocols, words = _protocols(material)
    thumbnails = shrunk(material.whole, _THUMBNAIL).reshape(len(material.labels), -1)
    thumbnails -= thumbnails.mean(1, keepdims=True)
    thumbnails /= np.maximum(np.linalg.norm(thumbnails, axis=1, keepdims=True), 1e-6)
    edges = material.edges.reshape(len(material.labels), -1)
    baselines: dict[str, tuple[Numbers, Guess]] = {
        "size": (_size_features(material.sizes), _forest),
        "border": (edges, _forest),
        "thumbnail": (thumbnails, _nearest),
    }
    answers: dict[str, Shortcut] = {}
    for suffix, rounds in protocols.items():
        known = suffix == GROUPED and _alone(material.groups)  # the very same division
        for name, (features, guess) in baselines.items():
            answers[name + suffix] = (
                answers[name] if known else _judge(features, guess, material.labels, rounds)
            )
    return Judgement(answers, words)


def _size_features(sizes: Numbers) -> Numbers:
    rows, columns = sizes[:, 0], sizes[:, 1]
    return np.stack([rows, columns, rows / columns, rows * columns], axis=1)


def _protocols(material: Material) -> tuple[dict[str, list[tuple[Labels, Labels]]], str]:
    """Return {suffix of the name: (known, asked) indices of each round}, and in words what."""
    known = np.flatnonzero(material.splits == "train")
    for split in ("test", "val"):
        asked = np.flatnonzero(material.splits == split)
        if known.size and asked.size and len(set(material.labels[known])) > 1:
            return {"": [(known, asked)]}, f"the given {split} pictures"
    everyone = np.arange(len(material.labels))
    folds = {
        "": _folds(material.labels, everyone),
        GROUPED: _folds(material.labels, material.groups),
    }
    found = {suffix: rounds for suffix, rounds in folds.items() if rounds}
    if not found:
        return {}, "nothing: there are too few pictures or labels"
    return found, "cross-validation with pictures divided at random, and with groups kept together"


def _folds(labels: Labels, groups: Labels) -> list[tuple[Labels, Labels]]:
    """Return (known, asked) of each fold, labels in equal shares; none when there are too few."""
    from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold  # take long to import

    fewest = min(len(set(groups[labels == label])) for label in set(labels))
    count = min(_FOLDS, fewest)
    if count < 2 or len(set(labels)) < 2:
        return []
    # the slow one of the two is not needed when nothing belongs together
    kind = StratifiedKFold if _alone(groups) else StratifiedGroupKFold
    folds = kind(count, shuffle=True, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about labels with few pictures, which count as they are
        return [(a, b) for a, b in folds.split(labels, labels, groups) if len(set(labels[a])) > 1]


def _alone(groups: Labels) -> bool:
    return len(set(groups)) == len(groups)


def _judge(
    features: Numbers, guess: Guess, labels: Labels, rounds: list[tuple[Labels, Labels]]
) -> Shortcut:
    # several forests grow at once; a matrix product already takes all cores for itself
    workers = None if guess is _forest else 1
    answers = list(
        in_parallel(
            lambda one: guess(features[one[0]], labels[one[0]], features[one[1]]),
            rounds, workers=workers,
        )
    )  # fmt: skip
    truth = np.concatenate([labels[asked] for _, asked in rounds])
    right = float((np.concatenate(answers) == truth).mean())
    return Shortcut(round(right, 4), round(float(np.bincount(truth).max() / len(truth)), 4))


def _forest(known: Numbers, labels: Labels, asked: Numbers) -> Labels:
    from sklearn.ensemble import RandomForestClassifier

    forest = RandomForestClassifier(_TREES, min_samples_leaf=1, random_state=0)
    forest.fit(known, labels)
    return np.asarray(forest.predict(asked), np.int64)


def _nearest(known: Numbers, labels: Labels, asked: Numbers) -> Labels:
    nearest = [
        (asked[start : start + _ROWS] @ known.T).argmax(1) for start in range(0, len(asked), _ROWS)
    ]
    return np.asarray(labels[np.concatenate(nearest)], np.int64)
