"""Counts and tables as people read them in a terminal."""

from collections.abc import Iterator, Sequence


def many(count: int, what: str, several: str = "") -> str:
    """Return "1 picture" or "2,000 pictures"; `several` is the plural that has no mere "s"."""
    return f"1 {what}" if count == 1 else f"{count:,} {several or f'{what}s'}"


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a line a row, each column as wide as its longest cell; all rows have as many cells."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
