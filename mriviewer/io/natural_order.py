"""File names in the order in which people count them: slice 2 comes before slice 10."""

import re
from pathlib import PurePath

_PIECES = re.compile(r"(\d+)")


def natural_key(path: PurePath) -> list[tuple[int, int, str]]:
    """Return a sort key of the whole path: digits compare as numbers, letters without case.

    The plain text decides last, so that no two paths ever compare as equal.
    """
    text = str(path)
    key = [(1, int(piece), "") if piece.isdecimal() else (2, 0, piece.casefold())
           for piece in _PIECES.split(text) if piece]  # fmt: skip
    return [*key, (0, 0, text)]
