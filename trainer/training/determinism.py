"""The switch that asks torch for repeatable operations, and the honest list of what is not."""

import copy
import os
import re
import warnings

import torch

from trainer.networks import Tapped

_NAMED = re.compile(r"(\S+) does not have a deterministic implementation")


def allow_determinism() -> None:
    """Settle what CUDA reads once, when it multiplies first."""
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")


def make_deterministic(network: Tapped, size: int) -> list[str]:
    """Ask torch for deterministic operations; return the ones that this network does without.

    They are found by one step of a copy of the network over pictures of `size` pixels, on the
    device where it is. The same result also needs the same device, the same number of threads and
    the same versions.
    """
    allow_determinism()
    torch.backends.cudnn.benchmark = False
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.utils.deterministic.fill_uninitialized_memory = False  # type: ignore[attr-defined]
    probe = copy.deepcopy(network).train()
    device = next(probe.parameters()).device
    own = [device] if device.type == "cuda" else []  # all: memory on GPUs of other processes
    with warnings.catch_warnings(record=True) as caught, torch.random.fork_rng(own):
        warnings.simplefilter("always")
        probe(torch.zeros(2, 3, size, size, device=device)).sum().backward()
    found = [_NAMED.search(str(each.message)) for each in caught]
    return sorted({match.group(1) for match in found if match})


def make_fast() -> None:
    """Let cuDNN try which of its kernels is fastest; elsewhere nothing changes."""
    torch.use_deterministic_algorithms(False)
    torch.backends.cudnn.benchmark = True
