"""How the process keeps memory while it trains. Standard library only."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_MAX = -1, -4  # numbers of mallopt(3)
_LARGEST_INT = 2**31 - 1


def keep_freed_memory() -> bool:
    """Let freed memory be used again instead of going back to the system; return whether it can.

    A training step frees and asks for the same large tensors again and again. glibc maps each of
    them anew, and the system clears every page: on two cores that took as long as the arithmetic
    (14 pictures a second of an EfficientNet-Lite0 instead of 30). Elsewhere nothing is changed.
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:  # musl
        return False
    return bool(mallopt(_MMAP_MAX, 0) and mallopt(_TRIM_THRESHOLD, _LARGEST_INT))
