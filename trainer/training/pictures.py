"""What the network sees of the splits while it trains."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from trainer.config import Config
from trainer.dataset import Listing, Split, decode, decode_outlines
from trainer.events import EventLog
from trainer.networks import Tapped
from trainer.preprocess import Plan
from trainer.processes import ALONE, Processes

_AT_ONCE = 32  # pictures without gradients


class Pictures(NamedTuple):
    """One split: (n, size, size) in [0, 1], label indices, groups.

    outlines  (n, size, size) masks of the findings, None when they are not trained on
    """

    pictures: NDArray[np.float32]
    truth: NDArray[np.int64]
    groups: NDArray[np.str_]
    outlines: NDArray[np.uint8] | None = None


def read_pictures(
    listing: Listing, split: Split, plan: Plan, config: Config, log: EventLog
) -> Pictures:
    """Decode a split, with the outlines of the training pictures if they are trained on."""
    samples = listing.of(split)
    pictures = decode(
        samples, plan,
        lambda done, total: log("reading", split=split, done=done, total=total),
        lambda text: log("warning", text=text),
    )  # fmt: skip
    truth = np.array([sample.label for sample in samples], np.int64)
    groups = np.array([sample.group for sample in samples], np.str_)
    training = config.training
    wanted = split == "train" and bool(training.outline_weight or training.focus)
    return Pictures(pictures, truth, groups, decode_outlines(samples, plan) if wanted else None)


def network_input(plan: Plan, unit: Tensor) -> Tensor:
    """Return (n, 3, size, size) for pictures (n, size, size) in [0, 1], on their device.

    The arithmetic of `Plan.normalise`, where the pictures are.
    """
    mean, std = (
        torch.tensor(numbers, dtype=torch.float32, device=unit.device)[:, None, None]
        for numbers in (plan.mean, plan.std)
    )
    normalised = (unit[:, None] - mean) / std
    return normalised.contiguous(memory_format=torch.channels_last)


def in_batches(
    function: Callable[[Tensor], Tensor],
    network: Tapped,
    plan: Plan,
    pictures: NDArray[np.float32],
    pause: Callable[[], None] = lambda: None,
    processes: Processes = ALONE,
) -> Tensor:
    """Return function(network input) for all pictures, on the CPU, without gradients, in fp32.

    pause      called after each batch; it may raise to end the work
    processes  share the pictures, and all get all answers
    """
    network.eval()
    device = next(network.parameters()).device
    count = len(pictures)
    answers = []
    # all processes have equally many parts, some empty: they pause together
    number = math.ceil(processes.most_of(count) / _AT_ONCE)
    for part in np.array_split(pictures[processes.share(count)], number):
        if len(part):
            unit = torch.from_numpy(np.ascontiguousarray(part)).to(device)
            with torch.inference_mode():
                answers.append(function(network_input(plan, unit)).cpu())
        pause()
    # a plain tensor again: a head trains on it
    return processes.gathered(torch.cat(answers) if answers else None, count).clone()
