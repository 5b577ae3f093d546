"""All chance of a run as pure functions of seed, stage, epoch and step.

Nothing is drawn from a stream that goes on: a run that is continued in the middle of an epoch
draws what the uninterrupted one would have drawn, without repeating what came before.
"""

from enum import IntEnum
from itertools import pairwise
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray

StageName = Literal["head", "all"]
_STAGES: dict[StageName, int] = {"head": 1, "all": 2}


class Purpose(IntEnum):
    """What a draw is for, so that no two draws share their numbers."""

    ORDER = 1
    CHANGES = 2
    BLEND = 3
    LAYERS = 4
    FINDER = 5
    FOCUS = 6


def generator(purpose: Purpose, seed: int, *where: int) -> np.random.Generator:
    """Return the generator that belongs to a purpose at a place (stage, epoch, step…)."""
    return np.random.default_rng([purpose, seed, *where])


def place(stage: StageName, epoch: int, step: int = 0) -> tuple[int, int, int]:
    """Return what `generator` and `seed_layers` call a place."""
    return _STAGES[stage], epoch, step


def seed_layers(seed: int, *where: int) -> None:
    """Set torch's own generators, from which dropout and stochastic depth draw."""
    state = np.random.SeedSequence([Purpose.LAYERS, seed, *where]).generate_state(1, np.uint64)
    torch.manual_seed(int(state[0]))


def order(
    truth: NDArray[np.int64], sampler: Literal["shuffle", "balanced"], seed: int, *where: int
) -> NDArray[np.int64]:
    """Return the indices of an epoch's pictures in the order in which they are shown.

    "balanced" shows every label equally often: of each, all pictures in shuffled rounds until
    its share of the epoch is filled. The epoch is as long as the pictures are many, less what
    the labels cannot divide.
    """
    random = generator(Purpose.ORDER, seed, *where)
    if sampler == "shuffle":
        return random.permutation(len(truth))
    labels = np.unique(truth)
    each = max(1, len(truth) // len(labels))
    shown = [_rounds(np.flatnonzero(truth == label), each, random) for label in labels]
    return random.permutation(np.concatenate(shown))


def _rounds(
    members: NDArray[np.intp], wanted: int, random: np.random.Generator
) -> NDArray[np.int64]:
    rounds = [random.permutation(members) for _ in range(-(-wanted // len(members)))]
    return np.concatenate(rounds)[:wanted]


def batches(shown: NDArray[np.int64], size: int) -> list[NDArray[np.int64]]:
    """Cut an epoch into batches; one picture alone is left out, batch norm cannot learn from it."""
    parts = [shown[start : start + size] for start in range(0, len(shown), size)]
    return parts if len(parts[-1]) > 1 else parts[:-1]


def parts(count: int, most: int) -> list[slice]:
    """Divide a batch of `count` into even parts of about `most`, never one picture alone."""
    number = max(1, min(-(-count // most), count // 2))
    edges = [round(index * count / number) for index in range(number + 1)]
    return [slice(first, last) for first, last in pairwise(edges)]


def shares(count: int, number: int) -> list[slice]:
    """Divide `count` rows among `number` processes, in order; some get none rather than one alone.

    The first has the rows when there is only one.
    """
    found = parts(count, max(2, -(-count // number)))
    return [*found, *[slice(count, count)] * (number - len(found))]
