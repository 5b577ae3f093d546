"""The passport in plain lines, for a terminal."""

from collections import Counter
from collections.abc import Iterator

from trainer.audit.passport import Passport

_NAMED = 5  # of each kind; the rest is in the passport
_BAR = 30  # characters of the longest bar


def summary(passport: Passport) -> str:
    """Return the findings as plain text, the gravest first."""
    return "\n".join([*_counts(passport), "", *_findings(passport), "", *_baselines(passport)])


def _counts(passport: Passport) -> Iterator[str]:
    yield f"{passport.count} pictures, {len(passport.classes)} labels, read as {passport.layout}"
    most = max(passport.classes.values(), default=1)
    width = max((len(label) for label in passport.classes), default=0)
    for split, labels in passport.splits.items():
        if split or len(passport.splits) > 1:
            yield f"{split or 'no split'}:"
        for label, count in labels.items():
            yield f"  {label:<{width}} {count:>6} {'#' * round(_BAR * count / most)}"
    modes = ", ".join(f"{mode} ({count})" for mode, count in passport.modes.items())
    yield f"{len(passport.sizes)} sizes; pixels stored as {modes or 'nothing'}"


def _findings(passport: Passport) -> Iterator[str]:
    if passport.cannot_train:
        yield passport.cannot_train
    if passport.cross_split:
        kinds = Counter(leak.kind for leak in passport.cross_split)
        yield (
            f"Leaks: {len(passport.cross_split)} pictures of test or val are in train as well "
            f"({kinds['identical']} identical, {kinds['near']} near)"
        )
        yield from _some([f"{leak.path} = {leak.twin}" for leak in passport.cross_split])
    if passport.patients_across:
        yield f"Leaks: {passport.patients_across} pictures of test or val are of patients in train"
    if passport.label_conflicts:
        yield f"Label conflicts: {len(passport.label_conflicts)} images under more than one label"
        yield from _some([" = ".join(group) for group in passport.label_conflicts])
    if passport.corrupt:
        yield f"Damaged: {len(passport.corrupt)} pictures cannot be decoded and are left out"
        yield from _some([f"{one.path}: {one.reason}" for one in passport.corrupt])
    extra = sum(len(group) - 1 for group in passport.duplicates)
    yield (
        f"Copies: {extra} pictures repeat the pixels of another, {len(passport.near_duplicates)} "
        f"pairs show one image in different pixels; {len(set(passport.groups.values()))} groups"
    )
    if passport.foreign:
        yield f"Not used: {len(passport.foreign)} other files"
        reasons = Counter(one.reason for one in passport.foreign)
        yield from _some([f"{count}: {reason}" for reason, count in reasons.most_common()])


def _baselines(passport: Passport) -> Iterator[str]:
    yield f"Baselines that know no medicine, judged on {passport.judged_on}:"
    for name, how in passport.shortcuts.items():
        yield f"  {name:<18} {how.accuracy:6.1%} right (commonest label: {how.chance:.1%})"
    yield f"Likely label errors: {passport.label_errors}"


def _some(lines: list[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_NAMED])
    if len(lines) > _NAMED:
        yield f"  … and {len(lines) - _NAMED} more"
