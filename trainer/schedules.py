"""What changes while stage two goes on: learning rate and size of the pictures. Pure numbers."""

import math

from trainer.config import Training

_GROWING = 0.67  # share of the epochs over which pictures grow


def rate_at(training: Training, step: int, steps: int) -> float:
    """Return the share of the peak learning rate at a step."""
    if training.schedule == "constant":
        return 1.0
    rising = max(1, round(training.warm_up * steps))
    if step < rising:
        start = 0.04 if training.schedule == "one-cycle" else 0.0
        return start + (1 - start) * (step + 1) / rising
    done = (step - rising) / max(1, steps - rising)
    return 0.5 * (1 + math.cos(math.pi * min(done, 1.0)))


def size_at(training: Training, epoch: int, size: int) -> int:
    """Return the pixels per side at an epoch, a multiple of 32 until the plan's `size` is reached.

    32 is the stride of nearly all backbones.
    """
    grown = min(1.0, (epoch - 1) / (_GROWING * training.epochs))
    if not 0 < training.first_size < size or grown == 1:
        return size
    return max(32, int(training.first_size + (size - training.first_size) * grown) // 32 * 32)
