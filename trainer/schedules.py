"""What changes over stage two, as pure functions. No torch, so that a wizard can draw it."""

import math
from typing import NamedTuple

from trainer.training_config import Training

_ONE_CYCLE_START = 0.04  # share of the peak at which one-cycle begins
_CYCLE_FLOOR = 0.1  # share of the peak between two cycles
_GROWING = 0.67  # share of the epochs over which pictures grow
_STRIDE = 32  # of nearly all backbones, pixels


class Length(NamedTuple):
    """How long stage two is: steps of one epoch, and epochs."""

    steps: int
    epochs: int


class Plateau(NamedTuple):
    """What the schedule "plateau" remembers of validation.

    best    score that has not been beaten for `waited` epochs
    lowered  how often the learning rate has been lowered
    """

    best: tuple[float, float] | None = None
    waited: int = 0
    lowered: int = 0


def factor(training: Training, step: int, length: Length, lowered: int = 0) -> float:
    """Return the share of the peak learning rate at a step of stage two, counted from 0.

    lowered  how often a plateau of validation has lowered it; other schedules ignore it
    """
    total = length.steps * length.epochs
    rising = max(1, round(training.rising * total)) if training.rising else 0
    if step < rising:
        start = _ONE_CYCLE_START if training.schedule == "one-cycle" else 0.0
        return start + (1 - start) * (step + 1) / rising
    return _after_warm_up(training, step - rising, total - rising, length.steps, lowered)


def _after_warm_up(training: Training, step: int, total: int, steps: int, lowered: int) -> float:
    epoch = step // max(1, steps)
    match training.schedule:
        case "exponential":
            return training.gamma**epoch
        case "step":
            return training.gamma ** (epoch // training.gamma_epochs)
        case "plateau":
            return training.gamma**lowered
        case "cyclical":
            cycle = max(2, training.cycle_epochs * steps)
            height = 1 - abs(2 * (step % cycle) / cycle - 1)  # 0 at the ends, 1 in the middle
            return _CYCLE_FLOOR + (1 - _CYCLE_FLOOR) * height
        case "cosine" | "one-cycle":
            done = step / max(1, total)
            return 0.5 * (1 + math.cos(math.pi * min(done, 1.0)))
        case _:
            return 1.0


def validated(before: Plateau, score: tuple[float, float], training: Training) -> Plateau:
    """Return what "plateau" remembers after one more epoch; a higher score is better."""
    if before.best is None or score > before.best:
        return before._replace(best=score, waited=0)
    if before.waited + 1 < training.plateau_patience:
        return before._replace(waited=before.waited + 1)
    return before._replace(waited=0, lowered=before.lowered + 1)


def curve(training: Training, length: Length, every: int = 1) -> list[float]:
    """Return the learning rate at every nth step of stage two; "plateau" as if it never came."""
    return [
        training.learning_rate * factor(training, step, length)
        for step in range(0, length.steps * length.epochs, every)
    ]


def size_at(training: Training, epoch: int, size: int) -> int:
    """Return the pixels per side at an epoch, counted from 1; the plan's `size` in the end."""
    grown = min(1.0, max(0, epoch - 1) / (_GROWING * training.epochs))
    if not 0 < training.first_size < size or grown == 1:
        return size
    wanted = training.first_size + (size - training.first_size) * grown
    return min(size, max(_STRIDE, int(wanted) // _STRIDE * _STRIDE))
