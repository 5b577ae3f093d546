"""How much of a machine a training may take, so that other work on it stays fluent."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from trainer.pool import limited
from trainer.training_config import Training


@contextmanager
def within_limits(training: Training, device: torch.device) -> Iterator[None]:
    """Use no more processor threads and GPU memory than `training` says, until the block ends.

    The threads are those of each process. What was allowed before is allowed again afterwards.
    """
    before = torch.get_num_threads()
    if training.threads is not None:
        torch.set_num_threads(training.threads)
    if training.gpu_memory < 1:
        _allow(training.gpu_memory, device)
    try:
        with limited(training.threads):
            yield
    finally:
        if training.threads is not None:
            torch.set_num_threads(before)
        if training.gpu_memory < 1:
            _allow(1.0, device)


def _allow(share: float, device: torch.device) -> None:
    """Let this process take so much of a GPU's memory; more is told as memory that ran out."""
    if device.type == "cuda":
        torch.cuda.set_per_process_memory_fraction(share, device.index)
    elif device.type == "mps":
        torch.mps.set_per_process_memory_fraction(share)
