"""What `trainer evaluate RUN --json` says of made-up answers, by the trainer's own judging."""

import json
from typing import Any

import numpy as np

from trainer.judging.folds import Fold, judge_folds
from trainer.judging.judgement import judge
from trainer.judging.predictions import OUT_OF_FOLD, Predictions, joined, with_split
from trainer.judging.protocols import sentence, three_numbers

LABELS = ("glioma", "meningioma", "no tumor")
PASSPORT: dict[str, Any] = {
    "shortcuts": {
        "size": {"accuracy": 0.9, "chance": 0.4}, "size_by_group": {"accuracy": 0.5, "chance": 0.4},
        "border": {"accuracy": 0.3, "chance": 0.4},
    }
}  # fmt: skip


def answers(split: str, count: int, wrong: int, leaked: int = 0) -> Predictions:
    """Return answers of which the last `wrong` are wrong, and the first `leaked` copies of train.

    Every picture is a group of its own; the model is 88 % sure of each.
    """
    truth = np.arange(count) % len(LABELS)
    answered = truth.copy()
    answered[count - wrong :] = (answered[count - wrong :] + 1) % len(LABELS)
    logits = np.zeros((count, len(LABELS)), np.float32)
    logits[np.arange(count), answered] = 2.7
    own = [f"{split} {row}" for row in range(count)]
    groups = [f"train {row}" if row < leaked else name for row, name in enumerate(own)]
    return Predictions(
        LABELS, keys=np.array(own), paths=np.array(own), splits=np.array([split] * count),
        groups=np.array(groups), patients=np.array([""] * count), truth=truth, logits=logits,
    )  # fmt: skip


def evaluated(wrong: int = 6, test: int = 60, crossed: bool = False) -> dict[str, Any]:
    """Return the JSON of a run with six leaked test pictures; `crossed`: with the third number."""
    parts = [answers("train", 90, 0), answers("val", 30, 3), answers("test", test, wrong, 6)]
    if crossed:
        parts.append(with_split(answers("test", test, wrong), OUT_OF_FOLD))
    whole = joined(parts)
    numbers = three_numbers(whole)
    found = {
        "model": "brain 1.0.0",
        "splits": {
            split: judge(part, 1.0, "no tumor")
            for split in ("test", "val")
            if len(part := whole.of(split))
        },
        "three_numbers": {**numbers, "words": sentence(numbers)},
        "test_ledger": {"words": "The test pictures were evaluated once in this run."},
    }
    return dict(json.loads(json.dumps(found)))


def cross_validated() -> dict[str, Any]:
    folds = [Fold(number, answers("test", 30, 3 + number), 1.0) for number in range(3)]
    found = {"model": "Cross-validation brain-folds", "cross_validation": judge_folds(folds, None)}
    return dict(json.loads(json.dumps(found)))
