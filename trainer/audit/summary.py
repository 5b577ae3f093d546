"""The passport in plain lines, for a terminal."""

from collections import Counter
from collections.abc import Iterator

from trainer.audit.passport import Passport
from trainer.wording import many

_NAMED = 5  # of each kind; the rest is in the passport
_BAR = 30  # characters of the longest bar


def summary(passport: Passport) -> str:
    """Return the findings as plain text, the gravest first."""
    return "\n".join([*_counts(passport), "", *_findings(passport), "", *_baselines(passport)])


def _counts(passport: Passport) -> Iterator[str]:
    labels = many(len(passport.classes), "label")
    yield f"{many(passport.count, 'picture')}, {labels}, read as {passport.layout}"
    most = passport.most
    width = max((len(label) for label in passport.classes), default=0)
    for split, of_label in passport.splits.items():
        if split or len(passport.splits) > 1:
            yield f"{split or 'no split'}:"
        for label, count in of_label.items():
            yield f"  {label:<{width}} {count:>6} {'#' * round(_BAR * count / most)}"
    modes = ", ".join(f"{mode} ({count})" for mode, count in passport.modes.items())
    yield f"{many(len(passport.sizes), 'size')}; pixels stored as {modes or 'nothing'}"


def _findings(passport: Passport) -> Iterator[str]:
    if passport.cannot_train:
        yield passport.cannot_train
    if passport.cross_split:
        kinds = Counter(leak.kind for leak in passport.cross_split)
        yield (
            f"Leaks: {many(len(passport.cross_split), 'picture')} of test or val in train as well "
            f"({kinds['identical']} identical, {kinds['near']} near)"
        )
        yield from _some([f"{leak.path} = {leak.twin}" for leak in passport.cross_split])
    if passport.patients_across:
        across = many(passport.patients_across, "picture")
        yield f"Leaks: {across} of test or val of patients in train"
    if passport.label_conflicts:
        conflicts = many(len(passport.label_conflicts), "image")
        yield f"Label conflicts: {conflicts} under more than one label"
        yield from _some([" = ".join(group) for group in passport.label_conflicts])
    if passport.corrupt:
        damaged = many(len(passport.corrupt), "picture")
        yield f"Damaged: {damaged} that cannot be decoded: repair or remove before trainer fit"
        yield from _some([f"{one.path}: {one.reason}" for one in passport.corrupt])
    extra = sum(len(group) - 1 for group in passport.duplicates)
    yield (
        f"Copies: {many(extra, 'picture')} with the pixels of another, "
        f"{many(len(passport.near_duplicates), 'pair')} of one image in different pixels; "
        f"{many(len(set(passport.groups.values())), 'group')}"
    )
    if passport.foreign:
        yield f"Not used: {many(len(passport.foreign), 'other file')}"
        first = {one.reason: one.path for one in reversed(passport.foreign)}
        reasons = Counter(one.reason for one in passport.foreign)
        yield from _some([
            f"{first[reason]}{f' and {count - 1} more' if count > 1 else ''}: {reason}"
            for reason, count in reasons.most_common()
        ])  # fmt: skip


def _baselines(passport: Passport) -> Iterator[str]:
    colon = ":" if passport.shortcuts else "."
    yield f"Baselines that know no medicine, judged on {passport.judged_on}{colon}"
    for name, how in passport.shortcuts.items():
        right, chance = f"{100 * how.accuracy:.1f} %", f"{100 * how.chance:.1f} %"
        yield f"  {name:<18} {right:>7} right (always the commonest label: {chance})"
    yield f"Likely label errors: {passport.label_errors}"


def _some(lines: list[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_NAMED])
    if len(lines) > _NAMED:
        yield f"  … and {len(lines) - _NAMED} more"
