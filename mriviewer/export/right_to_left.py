"""Arabic and Hebrew for what draws letters strictly from left to right (Pillow, ReportLab).

Letters take the shape that joins them, and lines stand in visual order. It does as much of the
Unicode bidirectional algorithm as sentences with names, numbers and units need: one level inside
a line, and isolates (U+2066 to U+2069), which the Arabic sentences have around every fact that is
filled in.
"""

import re
import unicodedata
from functools import cache

_ISOLATE = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NUMBERS = ("EN", "AN")


def is_right_to_left(text: str) -> bool:
    """Tell whether a line starts on the right: its first letter is Hebrew or Arabic."""
    outside = _ISOLATE.sub("", text)
    for letter in outside if _strong(outside) else text:
        if (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL"):
            return kind != "L"
    return False


def joined(text: str) -> str:
    """Return text with each Arabic letter in the shape its neighbours give it, without marks."""
    letters = [c for c in text if unicodedata.bidirectional(c) != "NSM"]
    forms, out, at = _forms(), [], 0
    while at < len(letters):
        pair = "".join(letters[at : at + 2])
        letter = pair if pair in forms else letters[at]
        own, after = forms.get(letter, {}), letters[at + len(letter) : at + len(letter) + 1]
        before = forms.get(letters[at - 1], {}) if at else {}
        from_before = "initial" in before and "final" in own
        to_next = bool(after) and "initial" in own and "final" in forms.get(after[0], {})
        shape = {(True, True): "medial", (True, False): "final", (False, True): "initial"}
        out.append(own.get(shape.get((from_before, to_next), "isolated"), letter))
        at += len(letter)
    return "".join(out)


def visual_from_right(text: str) -> str:
    """Return one line that starts on the right, in visual order; the letters are joined before."""
    parts: list[str] = []
    end = 0
    for found in _ISOLATE.finditer(text):
        parts += [*text[end : found.start()], _isolated(found[1])]
        end = found.end()
    parts += text[end:]
    parts = [part for part in parts if part and not _MARKS.fullmatch(part)]
    kinds = [_kind(part) for part in parts]
    left_to_right = _levels(kinds)
    out: list[str] = []
    run: list[str] = []
    for part, runs_on in zip(reversed(parts), reversed(left_to_right), strict=True):
        if runs_on:
            run.insert(0, part)
            continue
        out += run
        run = []
        out.append(_mirrored(part))
    return "".join(out + run)


def without_marks(text: str) -> str:
    """Return text without the invisible marks that steer its direction."""
    return _MARKS.sub("", text)


def visual_from_left(text: str) -> str:
    """Return one line that starts on the left: each right-to-left stretch in it is turned over."""
    text = without_marks(text)
    strong = [unicodedata.bidirectional(c) for c in text]
    out, start = [], 0
    while start < len(text):
        if strong[start] not in ("R", "AL"):
            out.append(text[start])
            start += 1
            continue
        end = last = start
        while end < len(text) and strong[end] not in ("L", *_NUMBERS):
            if strong[end] in ("R", "AL", "NSM"):
                last = end
            end += 1
        out.append(text[start : last + 1][::-1])
        start = last + 1
    return "".join(out)


def _isolated(text: str) -> str:
    return visual_from_right(text) if is_right_to_left(text) else visual_from_left(text)


def _strong(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("L", "R", "AL") for c in text)


def _kind(part: str) -> str:
    """Return "L", "R", "N" for a number, "S" for a sign inside of one, or "" for what is neutral.

    A part of several letters is an isolate, which keeps its order and is neutral to the others.
    """
    if len(part) > 1:
        return "isolate"
    kind = unicodedata.bidirectional(part)
    if kind in ("R", "AL"):
        return "R"
    if kind in _NUMBERS:
        return "N"
    return {"L": "L", "ES": "S", "CS": "S"}.get(kind, "")


def _levels(kinds: list[str]) -> list[bool]:
    """Tell for each part whether it belongs to a stretch that runs from left to right."""
    strong, last = list(kinds), "R"
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            last = kind
        elif kind == "N" and last == "L":
            strong[at] = "L"  # a number after a word runs on with it
        elif kind == "S" and kinds[at - 1 : at] == ["N"] == kinds[at + 1 : at + 2]:
            strong[at] = strong[at - 1]
    runs = [kind in ("L", "N") for kind in strong]
    before = ""
    for at, kind in enumerate(strong):
        if kind in ("L", "R", "N"):
            before = kind
            continue
        after = next((k for k in strong[at:] if k in ("L", "R", "N")), "")
        runs[at] = runs[at] or (kind != "isolate" and before == after == "L")
    return runs


def _mirrored(part: str) -> str:
    pairs = "()[]{}<>«»"
    at = pairs.find(part) if len(part) == 1 else -1
    return part if at < 0 else pairs[at ^ 1]


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the shapes of each Arabic letter, and of lam with alef, as Unicode lists them."""
    forms: dict[str, dict[str, str]] = {}
    for code in range(0xFE80, 0xFEFD):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        base = "".join(chr(int(each, 16)) for each in letters.split())
        forms.setdefault(base, {})[kind.strip("<>")] = chr(code)
    return forms
