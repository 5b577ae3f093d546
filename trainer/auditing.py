"""The audit of a run: its pictures compared before they are split, and what that means for it."""

import functools
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from trainer.audit.passport import Passport
from trainer.audit.scan import name_of
from trainer.config import Config
from trainer.data_config import Data
from trainer.dataset import SPLIT_FILE, Listing, Split, audited, listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.folders import Picture
from trainer.grouping import ONE_PATIENT
from trainer.pool import limited
from trainer.runs import PASSPORT
from trainer.splits import Member, leaked
from trainer.wording import many

_NAMED = 3  # of what is found; the rest is in the passport
_GROUPED = "_by_group"
_SUSPICIOUS = 0.1  # above chance, and three standard errors: from here a baseline is told of
_SEEN_BY = {"size": "its size in pixels", "border": "its outermost pixels"}
_BEFORE: tuple[tuple[Split, str], ...] = (("val", "train"), ("test", "train or val"))
_CURES = {
    True: "data.clean_given: true leaves them out.",
    False: "data.group: near-duplicates, or patient, keeps them together.",
}


class Look(NamedTuple):
    """What an audit found and how long it took, in seconds."""

    passport: Passport
    seconds: float


def audit_run(config: Config, folder: Path, log: EventLog) -> float:
    """Split the pictures of a run into `split.json`, and keep what was found in `passport.json`.

    One look at the pictures serves both: the near-duplicates that the split keeps together are
    those of the passport. Without `data.audit` there is a passport only when the split needs one.
    What a network could be fooled by goes to `log` as warnings. Returns the seconds that the look
    took. Raises TrainerError as `list_samples`, also when pictures that are used are damaged, and
    OSError when the folder cannot be written.
    """
    data = config.data

    @functools.cache
    def look() -> Look:
        began = time.monotonic()
        with limited(config.training.threads):
            passport = audited(data, lambda what, done, total: log(
                "auditing", what=what, done=done, total=total
            ))  # fmt: skip
        return Look(passport, time.monotonic() - began)

    (folder / PASSPORT).unlink(missing_ok=True)  # of an earlier start: the pictures may be others
    drawn_before = (folder / SPLIT_FILE).exists()
    listing = listing_of_run(
        data, config.training.seed, folder, groups=lambda: look().passport.groups
    )
    if not data.audit and look.cache_info().currsize == 0:
        return 0.0
    passport, seconds = look()
    try:
        _refuse_damaged(passport, listing, data)
    except TrainerError:
        if not drawn_before:  # it would bind the next start to pictures that must go
            (folder / SPLIT_FILE).unlink()
        raise
    write_whole(folder / PASSPORT, passport.to_text().encode())
    leaks = count_leaks(passport, listing, data.folder)
    log(
        "audit", pictures=passport.count, copies=_copies(passport), leaks=leaks,
        label_conflicts=len(passport.label_conflicts),
        shortcuts={name: how._asdict() for name, how in passport.shortcuts.items()},
        text=_summary(passport, leaks, seconds), seconds=round(seconds, 1),
    )  # fmt: skip
    for text in warnings_for(passport, leaks, listing, data.clean_given):
        log("warning", text=text)
    return seconds


def count_leaks(passport: Passport, listing: Listing, folder: Path) -> dict[str, int]:
    """Return {"val" or "test": pictures that share a group of the audit with what came before}."""
    samples = listing.samples
    members = [
        Member(s.key, listing.labels[s.label], passport.groups.get(_name(s.path, s.index, folder))
               or s.key)
        for s in samples
    ]  # fmt: skip
    splits = [sample.split for sample in samples]
    seen = leaked(members, splits)
    return {
        split: sum(leak and where == split for leak, where in zip(seen, splits, strict=True))
        for split, _ in _BEFORE
    }


def warnings_of_split(
    leaks: Mapping[str, int], listing: Listing, cleaned: bool = False
) -> list[str]:
    """Return in sentences why figures on val and test may be too good.

    cleaned  whether what its groups show to leak was left out of a given split already
    """
    cure = _CURES[listing.frozen.kind == "given" and not cleaned]
    said = [
        f"Leaks: {count} of {len(listing.of(split))} pictures of {split} show an image or a "
        f"patient that {before} shows as well; figures on them are too good. {cure}"
        for split, before in _BEFORE
        if (count := leaks[split])
    ]
    if ONE_PATIENT in listing.frozen.words:
        said.append(
            "All pictures name one patient. If that is so, no figure here holds for another; if "
            "the numbers were taken out, pictures of one patient may teach and judge: name what "
            "belongs together with data.group_column or data.group_pattern."
        )
    return said


def warnings_for(
    passport: Passport, leaks: Mapping[str, int], listing: Listing, cleaned: bool = False
) -> list[str]:
    """Return in sentences what a network, or who believes its figures, could be fooled by."""
    said = warnings_of_split(leaks, listing, cleaned)
    if passport.label_conflicts:
        first = " = ".join(passport.label_conflicts[0][:_NAMED])
        said.append(
            f"Label conflicts: {len(passport.label_conflicts)}, such as {first}. One image stands "
            "under two labels, and one of them is wrong."
        )
    for name, words in _SEEN_BY.items():
        how = passport.shortcuts.get(name + _GROUPED) or passport.shortcuts.get(name)
        if how is None:
            continue
        error = np.sqrt(how.chance * (1 - how.chance) / passport.count)
        if how.accuracy - how.chance > max(_SUSPICIOUS, 3 * error):
            right, chance = f"{100 * how.accuracy:.0f} %", f"{100 * how.chance:.0f} %"
            said.append(
                f"The label of a picture can be told from {words} alone in {right} of cases "
                f"(always the commonest label: {chance}): the network may learn that instead."
            )
    return said


def _refuse_damaged(passport: Passport, listing: Listing, data: Data) -> None:
    used = {_name(sample.path, sample.index, data.folder) for sample in listing.samples}
    damaged = [one for one in passport.corrupt if one.path in used]
    if not damaged:
        return
    named = "; ".join(f"{one.path}: {one.reason.rstrip('.')}" for one in damaged[:_NAMED])
    more = f"; and {len(damaged) - _NAMED} more" if len(damaged) > _NAMED else ""
    raise TrainerError(
        f"{many(len(damaged), 'picture')} cannot be read", f"{named}{more}.",
        "Repair them, or leave them out by data.exclude; trainer scan lists them all.",
    )  # fmt: skip


def _summary(passport: Passport, leaks: Mapping[str, int], seconds: float) -> str:
    counts = (
        (_copies(passport), "copy", "copies"),
        (len(passport.near_duplicates), "pair of near copies", "pairs of near copies"),
        (sum(leaks.values()), "leak", "leaks"),
        (len(passport.label_conflicts), "label conflict", "label conflicts"),
    )
    found = ", ".join(many(*count) for count in counts if count[0])
    words = found or "no copies, leaks or label conflicts"
    return f"audit of {many(passport.count, 'picture')} in {seconds:.1f} s: {words}"


def _copies(passport: Passport) -> int:
    return sum(len(group) - 1 for group in passport.duplicates)


def _name(path: Path, index: int | None, folder: Path) -> str:
    return name_of(Picture(path, "", index=index), folder)
