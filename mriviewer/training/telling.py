"""What the trainer said at its end, as a message for people: its own words where it has some."""

import re
from collections.abc import Sequence

from mriviewer.core.errors import ViewerError

_TRACEBACK = "Traceback (most recent call last):"
_FULL = re.compile(r"no space left|not enough space|disk quota|disk is full|free space on", re.I)
_MEMORY = re.compile(r"MemoryError|out of memory|can't allocate memory|bad_alloc", re.I)
_USAGE = re.compile(r"^trainer[\w -]*: error: (.+)$|^mriviewer[\w -]*: error: (.+)$")
# a sentence ends where a capital letter or a quotation begins another one
_SENTENCE = re.compile(r"(?<=[.])\s+(?=[A-Z0-9'\"])")


def as_error(said: Sequence[str], code: int | None) -> ViewerError:
    """Return what to tell of a command that failed.

    said  its lines on stderr, without those of progress
    code  its exit status; None when it was killed
    """
    lines = [line for line in said if line.strip()]
    message = lines[-1].strip() if lines else ""
    unexpected = any(line.startswith(_TRACEBACK) for line in lines)
    if is_out_of_memory(message):
        return ViewerError(
            "The trainer ran out of memory", f"{message.rstrip('.')}.",
            "Close other programs, or choose smaller pictures or a smaller batch.",
        )  # fmt: skip
    if usage := _USAGE.match(message):
        return ViewerError("The trainer was asked wrongly", f"{usage[1] or usage[2]}.")
    if unexpected or code is None or ": " not in message:
        return ViewerError("The trainer ended unexpectedly", _how(message, code))
    return told(message)


def told(message: str) -> ViewerError:
    """Return title, reason and remedy of "title: reason. Remedy.", as the trainer prints them."""
    title, _, others = message.partition(": ")
    reason, *remedies = _SENTENCE.split(others, maxsplit=1)
    return ViewerError(title, reason, " ".join(remedies))


def is_disk_full(text: str) -> bool:
    return _FULL.search(text) is not None


def is_out_of_memory(text: str) -> bool:
    return _MEMORY.search(text) is not None


def how_killed(code: int | None) -> str:
    """Return in words how a process ended that said nothing; "" when nobody knows."""
    if code is None or code in (0, 1):
        return ""
    if code == -9:
        return "it was killed, perhaps because the computer ran out of memory"
    if code in (-2, -15, 130):
        return "it was ended from outside"
    if code < 0:
        return f"it crashed (signal {-code})"
    return f"it crashed (code 0x{code:X})" if code > 255 else f"it ended with code {code}"


def _how(message: str, code: int | None) -> str:
    if message:
        return f"{message.rstrip('.')}."
    return f"{how_killed(code) or 'it was ended from outside, or it crashed'}."
