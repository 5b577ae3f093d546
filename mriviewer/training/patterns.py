"""What a name pattern captures on real paths: the preview of grouping pictures by file name."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

_EXAMPLES = 6
_CHECKED_EVERY = 200  # paths
# a repeated group with a repetition or a choice in it: these can take longer than anybody lives
_ENDLESS = re.compile(r"\((?:[^()\\]|\\.)*[*+}|](?:[^()\\]|\\.)*\)[*+{]")


class Captured(NamedTuple):
    """What a pattern finds.

    error     why it cannot be used, in a sentence; then the rest is empty
    matched   paths of `total` in which it is found; the others stand alone
    groups    how many different values it captures
    largest   (value, paths that have it) of the commonest one
    examples  (path, start, end): what it captures of paths that differ
    """

    error: str = ""
    matched: int = 0
    total: int = 0
    groups: int = 0
    largest: tuple[str, int] = ("", 0)
    examples: tuple[tuple[str, int, int], ...] = ()


def problem_with(pattern: str) -> str:
    """Return in a sentence why a pattern cannot be used; empty when it can."""
    if not pattern:
        return r"Type a pattern with one group in parentheses, such as (\d+)_"
    try:
        groups = re.compile(pattern).groups
    except re.error as error:
        where = "" if error.pos is None else f" at character {error.pos + 1}"
        return f"This is no pattern yet: {error.msg}{where}."
    if groups != 1:
        return f"One group in parentheses says what belongs together; there are {groups}."
    if _ENDLESS.search(pattern):
        return "A repeated group with a repetition or a choice in it can take forever: avoid it."
    return ""


def captured(
    pattern: str, paths: Sequence[str], stopped: Callable[[], bool] = lambda: False
) -> Captured:
    """Return what a pattern captures, as the trainer does: searched in each path.

    `stopped` is asked now and then whether the answer is still wanted.
    """
    if error := problem_with(pattern):
        return Captured(error, total=len(paths))
    wanted, tally = re.compile(pattern), Counter[str]()
    examples: dict[str, tuple[str, int, int]] = {}
    for number, path in enumerate(paths):
        if number % _CHECKED_EVERY == 0 and stopped():
            break
        match = wanted.search(path)
        if match is None:
            continue
        value = match.group(1) or ""
        tally[value] += 1
        examples.setdefault(value, (path, *match.span(1)))
    if not tally:
        return Captured("It is found in none of the paths.", total=len(paths))
    step = max(1, len(examples) // _EXAMPLES)
    return Captured(
        "", tally.total(), len(paths), len(tally), tally.most_common(1)[0],
        tuple(examples.values())[::step][:_EXAMPLES],
    )  # fmt: skip
