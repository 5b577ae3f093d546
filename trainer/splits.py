"""Which pictures teach, which choose and which judge: labels in equal shares, groups kept whole.

A split is about content: pictures are known by the SHA-256 of their bytes, so that a folder that
was moved or renamed keeps its split. Equal files are always one group. No torch.
"""

import datetime
import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from trainer.data_config import FEWEST_FOLDS
from trainer.errors import TrainerError
from trainer.files import write_whole

OUT = "out"  # in the data set, and used in no split
_BOTH = "+"  # joins the splits of equal files that a given split puts on several sides
_NAMED = 5  # of the pictures that are new or missing


class Member(NamedTuple):
    """One picture: `key` is its content hash; what shares a `group` must not be divided."""

    key: str
    label: str
    group: str


def draw(
    members: Sequence[Member], *, val_share: float, test_share: float, seed: int
) -> dict[str, str]:
    """Return {key: "train", "val" or "test"}, every label in the wanted shares of its pictures.

    It depends on contents and labels, not on names or their order. Shares are met as far as
    groups allow. Raises TrainerError when the shares leave nothing to train on.
    """
    shares = {"train": 1 - val_share - test_share, "val": val_share, "test": test_share}
    if shares["train"] <= 0:
        raise TrainerError(
            "The pictures cannot be split",
            f"val_share {val_share} and test_share {test_share} leave nothing to train on.",
            "Make their sum less than 1.",
        )
    used = [name for name, share in shares.items() if share > 0]
    placed = _shared_out(members, [shares[name] for name in used], seed)
    return {key: used[number] for key, number in placed.items()}


def folds(members: Sequence[Member], count: int, seed: int) -> dict[str, int]:
    """Return {key: fold}, folds 0 to count - 1 alike in size and in labels.

    Raises TrainerError when a label has fewer groups than there are folds.
    """
    groups = zip(united(members), (member.label for member in members), strict=True)
    per_label = Counter(label for _, label in set(groups))
    label, fewest = min(per_label.items(), key=lambda item: item[1])
    if not FEWEST_FOLDS <= count <= fewest:
        raise TrainerError(
            f"{count} folds cannot be made",
            f"they may be {FEWEST_FOLDS} to {fewest}: "
            f"the pictures of '{label}' form {fewest} groups.",
            "Choose another data.folds, or another data.group.",
        )
    return _shared_out(members, [1 / count] * count, seed)


def split_of_fold(fold: int, judged: int, count: int) -> str:
    """Return the split of fold number `fold` while fold `judged` of `count` is left out.

    Another fold chooses the weights: answers about the fold left out are of a model that has met
    it in no way.
    """
    if fold == judged:
        return "test"
    return "val" if fold == (judged + 1) % count else "train"


def united(members: Sequence[Member]) -> list[str]:
    """Return a group for each member, groups that share content being one (the first in order)."""
    if not members:
        return []
    keys = _numbers([member.key for member in members])
    groups = _numbers([member.group for member in members]) + keys.max() + 1
    size = int(groups.max()) + 1
    links = coo_array((np.ones(len(members)), (keys, groups)), shape=(size, size))
    _, part = connected_components(links, directed=False)
    names: dict[int, str] = {}
    for member, number in zip(members, part[keys], strict=True):
        names[number] = min(names.get(number, member.group), member.group)
    return [names[number] for number in part[keys]]


def leaked(
    members: Sequence[Member], splits: Sequence[str], pairs: Iterable[tuple[str, str]] = ()
) -> list[bool]:
    """Say of each member whether what judges it has been seen before.

    splits  of the members, in the same order
    pairs   keys of pictures that are the same picture, such as those that an audit found

    A picture of "test" leaks when its group, its content or a twin stands in "train" or "val", one
    of "val" when that stands in "train".
    """
    twins: dict[str, set[str]] = {}
    for one, other in pairs:
        twins.setdefault(one, set()).add(other)
        twins.setdefault(other, set()).add(one)
    groups = united(members)
    seen: dict[str, set[str]] = {"train": set(), "val": set()}
    for member, group, split in zip(members, groups, splits, strict=True):
        if split in seen:
            seen[split] |= {f"g{group}", f"k{member.key}"}
    known = {"test": seen["train"] | seen["val"], "val": seen["train"]}
    return [
        not known.get(split, set()).isdisjoint(
            {f"g{group}", *(f"k{twin}" for twin in twins.get(member.key, ()))}
        )
        for member, group, split in zip(members, groups, splits, strict=True)
    ]


def _numbers(names: Sequence[str]) -> NDArray[np.intp]:
    return np.unique(np.asarray(names, np.str_), return_inverse=True)[1]


def _shared_out(members: Sequence[Member], shares: Sequence[float], seed: int) -> dict[str, int]:
    """Return {key: number of the share}, in whole groups.

    Greedy, as scikit-learn's StratifiedGroupKFold: the groups that are most of a label go first,
    each where the squared excess of its labels over their share grows least. Among equal groups
    this is Webster's apportionment, exact where the shares are whole numbers of pictures.
    """
    groups = united(members)
    first: dict[str, str] = {}
    for member, group in zip(members, groups, strict=True):
        first[group] = min(first.get(group, member.key), member.key)
    ordered = sorted(first, key=first.__getitem__)  # by content: names do not matter
    place = {group: number for number, group in enumerate(ordered)}
    labels = _numbers([member.label for member in members])
    counts = np.zeros((len(ordered), int(labels.max(initial=-1)) + 1))
    np.add.at(counts, (np.array([place[group] for group in groups], int), labels), 1)
    parts = counts / counts.sum(0)
    order = np.random.default_rng(seed).permutation(len(ordered))
    order = order[np.argsort(-parts[order].max(1), kind="stable")]
    wanted = np.asarray(shares)[:, None]
    filled = np.zeros((len(shares), counts.shape[1]))
    taken = np.zeros(len(ordered), int)
    for number in order:
        growth = (parts[number] * (parts[number] + 2 * filled) / wanted).sum(1)
        # rounded: sums in another order must not decide between equals
        taken[number] = int(np.argmin(growth.round(12)))
        filled[taken[number]] += parts[number]
    return {m.key: int(taken[place[g]]) for m, g in zip(members, groups, strict=True)}


@dataclass(frozen=True, slots=True)
class Frozen:
    """A split as `split.json` keeps it.

    kind         "given", "hold-out" or "k-fold"
    words        where it comes from, for people
    assignments  {content hash: "train", "val", "test" or "out"}, with "k-fold" the number of the
                 fold; equal files that a given split puts on several sides have both: "test+train"
    groups       {content hash: group}
    names        {content hash: path in the data set when it was made}, for messages alone
    """

    kind: str
    seed: int
    words: str
    assignments: dict[str, str | int]
    groups: dict[str, str]
    names: dict[str, str] = field(default_factory=dict)

    @property
    def fold_count(self) -> int:
        return max((f for f in self.assignments.values() if isinstance(f, int)), default=-1) + 1


def freeze(
    kind: str, seed: int, words: str, members: Sequence[Member], splits: Sequence[str | int],
    names: Mapping[str, str],
) -> Frozen:  # fmt: skip
    """Return the split of `members` (`splits` in the same order) as it can be written.

    Equal files on several sides are told apart by the order of the members.
    """
    listed: dict[str, list[str | int]] = {}
    for member, split in zip(members, splits, strict=True):
        listed.setdefault(member.key, []).append(split)
    assignments = {
        key: several[0] if len(set(several)) == 1 else _BOTH.join(map(str, several))
        for key, several in listed.items()
    }
    groups = {m.key: group for m, group in zip(members, united(members), strict=True)}
    return Frozen(kind, seed, words, assignments, groups, {k: names[k] for k in listed})


def write_split(path: Path, frozen: Frozen) -> None:
    """Write `split.json`; its folder must exist. OSError."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    content = {**asdict(frozen), "made": now}
    write_whole(path, json.dumps(content, indent=1, sort_keys=True).encode())


def read_split(path: Path) -> Frozen:
    """Read what `write_split` wrote; TrainerError when it is no such file."""
    title = f"The split {path.name} cannot be used"
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
        frozen = Frozen(**{f.name: content[f.name] for f in fields(Frozen)})
        whole = _is_whole(frozen)
    except OSError as error:
        raise TrainerError(title, f"it cannot be read ({error.strerror}).") from error
    except (ValueError, TypeError, KeyError, AttributeError):
        whole = False
    if not whole:
        raise TrainerError(title, "it is no split of this program.", "Name another split_file.")
    return frozen


def _is_whole(frozen: Frozen) -> bool:
    known = {"train", "val", "test", OUT}
    values = frozen.assignments.values()
    if frozen.kind == "k-fold":
        good = all(type(value) is int and value >= 0 for value in values)
    else:
        good = all(isinstance(v, str) and set(v.split(_BOTH)) <= known for v in values)
    return (
        good and isinstance(frozen.seed, int) and frozen.groups.keys() >= frozen.assignments.keys()
    )


def check(frozen: Frozen, present: Mapping[str, str], used: Collection[str]) -> None:
    """Raise TrainerError when the data set is not the one that was split, naming what differs.

    present  {content hash: path in the data set} of all pictures there
    used     hashes of those that this run uses
    """
    new = sorted(present[key] for key in set(used) - frozen.assignments.keys())
    gone = sorted(
        frozen.names.get(key, key[:12]) for key in frozen.assignments.keys() - present.keys()
    )
    if not new and not gone:
        return
    said = [f"{len(names)} {words} ({_some(names)})" for names, words in (
        (new, "pictures are new or changed"), (gone, "pictures of the split are missing"),
    ) if names]  # fmt: skip
    raise TrainerError(
        "The data set is not the one that was split",
        f"{' and '.join(said)}.",
        "Bring the pictures back as they were, or start a new run that makes a new split.",
    )


def splits_of(frozen: Frozen, keys: Sequence[str]) -> list[str | int]:
    """Return the split or the fold of each picture; equal files in the order of `freeze`.

    Every key must be in the split (see `check`). Raises TrainerError when equal files that stand
    on several sides are now more.
    """
    count, turn = Counter(keys), Counter[str]()
    found: list[str | int] = []
    for key in keys:
        value = frozen.assignments[key]
        several = value.split(_BOTH) if isinstance(value, str) else [value]
        if 1 < len(several) < count[key]:
            raise TrainerError(
                "The data set is not the one that was split",
                f"of {len(several)} equal files {count[key]} are there "
                f"({frozen.names.get(key, key[:12])}).",
                "Bring the pictures back as they were, or start a new run.",
            )
        found.append(several[turn[key] % len(several)])
        turn[key] += 1
    return found


def _some(names: Sequence[str]) -> str:
    more = f", and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
