"""How much memory decoded slices and volumes may take together. Standard library only."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

MEGABYTE = 1_000_000
LEAST_BUDGET_MB, MOST_BUDGET_MB = 128, 1_000_000  # what a reader may ask for
_UNKNOWN = 1_500 * MEGABYTE
_SHARE = 4  # a quarter: the model, the volume of an MPR and other programs need the rest
_SLICES_KEEP = 4  # a quarter: other panes must be read and scrolled beside the largest volume
_LEAST, _MOST = 256 * MEGABYTE, 4_000 * MEGABYTE  # of the automatic budget
_CONTROL_GROUP = Path("/sys/fs/cgroup/memory.max")


def slice_budget(wanted_mb: int = 0) -> int:
    """Return the budget for decoded slices in bytes; `wanted_mb` 0 means automatic."""
    if wanted_mb > 0:
        return max(wanted_mb, LEAST_BUDGET_MB) * MEGABYTE
    return automatic_budget(usable_memory())


def volume_budget(whole: int) -> int:
    """Return how much of the whole budget volumes may take; slices get what these leave."""
    return whole - whole // _SLICES_KEEP


def automatic_budget(memory: int | None) -> int:
    """Return a share of the machine's memory (bytes); a middling budget when it is unknown."""
    if memory is None:
        return _UNKNOWN
    return min(max(memory // _SHARE, _LEAST), _MOST)


def usable_memory(control_group: Path = _CONTROL_GROUP) -> int | None:
    """Return what the machine, or the container around the program, has in bytes, or None."""
    physical = _windows_memory() if sys.platform == "win32" else _posix_memory()
    limit = None
    with suppress(OSError, ValueError):  # not Linux, an older one, or "max": no limit
        limit = int(control_group.read_text(encoding="ascii"))
    known = [each for each in (physical, limit) if each is not None and each > 0]
    return min(known, default=None)


def _posix_memory() -> int | None:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # a system that does not tell
        return None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows kernel."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total", ctypes.c_uint64),
        ("others", ctypes.c_uint64 * 6),
    )


def _windows_memory() -> int | None:
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    kernel: Any = ctypes.__dict__["windll"].kernel32  # the name exists on Windows alone
    return int(status.total) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else None
