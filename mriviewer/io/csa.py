"""Siemens' CSA header: a table of named values that older scanners keep in a private element."""

import re
import struct

import numpy as np
from numpy.typing import NDArray

LARGEST_BYTES = 4_000_000
_MOST_ENTRIES, _MOST_ITEMS, _LONGEST_ITEM = 1000, 1000, 1_000_000
_ENTRY = struct.Struct("<64si4siii")  # name, multiplicity, VR, type, items, mark
_ITEM = struct.Struct("<4i")
_POSITION = re.compile(
    rb"sSliceArray\.asSlice\[(\d{1,4})\]\.sPosition\.d(Sag|Cor|Tra)\s*=\s*([-+.\deE]{1,40})"
)
_AXES = {b"Sag": 0, b"Cor": 1, b"Tra": 2}


def csa_numbers(header: bytes) -> dict[str, tuple[float, ...]]:
    """Return the numbers of a CSA header by name; those before the first damage, if it has any.

    Only the version that starts with SV10 is known; anything else gives nothing.
    """
    if header[:4] != b"SV10" or len(header) < 16:
        return {}
    found: dict[str, tuple[float, ...]] = {}
    at = 16
    for _ in range(min(struct.unpack_from("<I", header, 8)[0], _MOST_ENTRIES)):
        if at + _ENTRY.size > len(header):
            break
        name, _, _, _, items, _ = _ENTRY.unpack_from(header, at)
        texts, at = _items(header, at + _ENTRY.size, items)
        if at < 0:
            break
        found[name.split(b"\0")[0].decode("latin-1")] = _numbers(texts)
    return found


def slice_positions_mm(header: bytes, count: int) -> NDArray[np.float64] | None:
    """Return the planned centres of `count` slices from a series' CSA header, (count, 3) LPS.

    They are in the order of the protocol. None when not all are stated; what is not written of a
    stated position is 0.
    """
    positions = np.zeros((count, 3))
    stated: set[int] = set()
    for number, axis, value in _POSITION.findall(header[:LARGEST_BYTES]):
        index = int(number)
        if index >= count:
            return None
        try:
            positions[index, _AXES[axis]] = float(value)
        except ValueError:
            return None
        stated.add(index)
    return positions if len(stated) == count and np.isfinite(positions).all() else None


def _items(header: bytes, at: int, count: int) -> tuple[list[bytes], int]:
    """Return the items of an entry and where the next entry starts; -1 when it is damaged."""
    if not 0 <= count <= _MOST_ITEMS:
        return [], -1
    texts: list[bytes] = []
    for _ in range(count):
        if at + _ITEM.size > len(header):
            return texts, -1
        length = _ITEM.unpack_from(header, at)[1]
        at += _ITEM.size
        if not 0 <= length <= _LONGEST_ITEM or at + length > len(header):
            return texts, -1
        texts.append(header[at : at + length])
        at += (length + 3) // 4 * 4
    return texts, at


def _numbers(texts: list[bytes]) -> tuple[float, ...]:
    numbers = []
    for text in texts:
        try:
            numbers.append(float(text.split(b"\0")[0].strip()))
        except ValueError:
            break  # the items behind the last value are empty
    return tuple(numbers)
