"""Which pictures a run uses: found, grouped, split, and the split kept with the run."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray

from trainer.audit.passport import Passport
from trainer.data_config import Data
from trainer.decoded import decode_once, decode_outlines
from trainer.errors import TrainerError
from trainer.folders import (
    FEWEST,
    Picture,
    Table,
    check_labels,
    check_trainable,
    content_hash,
    find_pictures,
    too_few,
)
from trainer.grouping import Row, group_rows, pseudonyms
from trainer.pool import in_parallel
from trainer.preprocess import Plan
from trainer.splits import (
    OUT,
    Frozen,
    Member,
    check,
    draw,
    folds,
    freeze,
    leaked,
    read_split,
    split_of_fold,
    splits_of,
    write_split,
)
from trainer.tables import place_of, read_lines, without_suffix

__all__ = [
    "SPLITS", "SPLIT_FILE", "Listing", "Report", "Sample", "Split", "audited", "decode",
    "decode_outlines", "fingerprint", "list_samples", "listing_of_run", "unreported",
]  # fmt: skip

Split = Literal["train", "val", "test"]
SPLITS: tuple[Split, ...] = ("train", "val", "test")
SPLIT_FILE = "split.json"  # in a run folder
_NOTHING = "There is nothing to train on"
Report = Callable[[str, int, int], None]  # (what is being done, done, of how many)
Groups = Callable[[], dict[str, str]]


def unreported(what: str, done: int, total: int) -> None:
    """Report no progress."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture; `label` indexes the listing's labels, a `group` belongs together.

    outline  mask of the finding, None where none is known
    index    of the slice in a volume file, None for a plain picture
    patient  a pseudonym such as "patient-7"; empty when unknown
    key      content hash
    leaked   of a given val or test: what belongs to it has been seen in training or choosing
    """

    path: Path
    label: int
    split: Split
    group: str
    outline: Path | None = None
    index: int | None = None
    patient: str = ""
    key: str = ""
    leaked: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """All pictures of a run.

    split_kind  where the split comes from, in words
    grouping    how it is known what belongs together, in words
    found       pictures of the data set, with those that are in no split
    """

    labels: tuple[str, ...]
    samples: tuple[Sample, ...]
    split_kind: str
    frozen: Frozen
    grouping: str
    found: int

    def of(self, split: Split) -> list[Sample]:
        return [sample for sample in self.samples if sample.split == split]

    def index_of(self, label: str | None) -> int:
        """Return the index of a label, -1 for none."""
        return -1 if label is None else self.labels.index(label)

    def counts(self) -> dict[str, dict[str, int]]:
        """Return {split: {label: number of pictures}}."""
        tally = Counter((s.split, self.labels[s.label]) for s in self.samples)
        return {split: {name: tally[split, name] for name in self.labels} for split in SPLITS}


def list_samples(
    data: Data, seed: int, report: Report = unreported, groups: Groups | None = None
) -> Listing:
    """Find the pictures and split them; `report` is told of a scan for near-duplicates.

    groups  returns {name: group} of near-duplicates where they are known already

    Raises TrainerError when there is nothing to tell apart or to learn from, the table is wrong,
    the split would leak, or the data set is not the one of `data.split_file`.
    """
    found = _found_rows(data)
    rows, labels = _labelled(data, found)
    if data.split_file is not None:
        frozen = read_split(data.split_file)
        check(frozen, {row.key: row.name for row in found}, {row.key for row in rows})
        grouping = f"as in {data.split_file.name}"
    else:
        frozen, grouping = _new_split(
            data, rows, seed, groups or (lambda: _near_duplicates(data, report))
        )
    members = [Member(row.key, row.label, frozen.groups[row.key]) for row in rows]
    splits, words = _splits_now(data, frozen, [row.key for row in rows])
    leaks = [False] * len(rows)
    if frozen.kind == "given":
        leaks = leaked(members, splits)
        words += _told_of_leaks(splits, leaks, data.clean_given)
    patients = pseudonyms(rows)  # of these rows, as in the groups: a person has one number
    samples = tuple(
        Sample(row.path, labels.index(row.label), cast("Split", split), member.group, row.outline,
               row.slice_index, patients.get(row.patient, ""), row.key, leak)
        for row, member, split, leak in zip(rows, members, splits, leaks, strict=True)
        if split != OUT and not (leak and data.clean_given)
    )  # fmt: skip
    listing = Listing(labels, samples, words, frozen, grouping, len(found))
    _check_counts(listing)
    return listing


def listing_of_run(
    data: Data,
    seed: int,
    folder: Path,
    report: Report = unreported,
    groups: Groups | None = None,
) -> Listing:
    """Return the listing of a run folder: its `split.json` is used, or drawn and written there.

    Otherwise as `list_samples`. Raises TrainerError also when the data set has changed since.
    """
    path = folder / SPLIT_FILE
    if path.exists():
        return list_samples(data.model_copy(update={"split_file": path}), seed)
    listing = list_samples(data, seed, report, groups)
    write_split(path, listing.frozen)
    return listing


def decode(
    samples: Sequence[Sample],
    plan: Plan,
    progress: Callable[[int, int], None],
    warn: Callable[[str], None] | None = None,
) -> NDArray[np.float32]:
    """Return what the network sees of each picture: (n, size, size) float32 in [0, 1].

    Decoded once and kept, see `trainer.decoded.decode_once`. `warn` is told in one sentence of
    crops that failed. Raises TrainerError that names the file when one cannot be read.
    """
    decoded = decode_once(samples, plan, progress)
    if warn is not None and decoded.warning:
        warn(decoded.warning)
    return decoded.pictures


def fingerprint(samples: Iterable[Sample]) -> str:
    """Return a SHA-256 over the content of all pictures, in order of their content's hashes."""
    return hashlib.sha256("\n".join(sorted(s.key for s in samples)).encode()).hexdigest()


def _found_rows(data: Data) -> list[Row]:
    """Return the pictures of the data set that are not excluded, their contents hashed."""
    if not data.folder.is_dir():
        what = "is no folder" if data.folder.exists() else "is missing"
        raise TrainerError(_NOTHING, f"{data.folder} {what}.", "Name another folder.")
    rows = _table_rows(data, data.table) if data.table else _folder_rows(data)
    excluded = {(data.folder / name).as_posix() for name in data.exclude}
    return [row for row in rows if row.path.as_posix() not in excluded]


def _labelled(data: Data, rows: list[Row]) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rows that have a label of the model, and the labels."""
    if data.labels:
        rows = [r._replace(label=data.labels[r.label]) for r in rows if r.label in data.labels]
        labels = tuple(dict.fromkeys(data.labels.values()))
    else:
        labels = tuple(sorted({row.label for row in rows}))
    counts = Counter(row.label for row in rows)
    check_labels({label: counts[label] for label in labels})
    return rows, labels


def _new_split(data: Data, rows: Sequence[Row], seed: int, near: Groups) -> tuple[Frozen, str]:
    """Return a split, and in words what was kept together."""
    given = any(row.split in SPLITS for row in rows)
    kind = data.split or ("given" if given else "hold-out")
    if kind == "given" and not given:
        raise TrainerError(
            "There is no given split",
            f"neither the folders nor a column '{data.split_column}' name train, val or test.",
            "Choose data.split: hold-out or k-fold, or name data.split_column.",
        )
    grouping = group_rows(data, rows, near)
    members = [
        Member(row.key, row.label, group) for row, group in zip(rows, grouping.groups, strict=True)
    ]
    splits: list[str | int]
    if kind == "given":
        splits, words = _given(data, rows, members, seed)
        words += f"; {grouping.words}"
    elif kind == "k-fold":
        folded = folds(members, data.folds, seed)
        splits = [folded[row.key] for row in rows]
        words = f"{data.folds} folds drawn at random with seed {seed}, labels in equal shares"
        words += f", {grouping.words}"
    else:
        drawn = draw(members, val_share=data.val_share, test_share=data.test_share, seed=seed)
        splits = [drawn[row.key] for row in rows]
        words = f"drawn at random with seed {seed}, labels in equal shares, {grouping.words}"
    names = {row.key: row.name for row in rows}
    return freeze(kind, seed, words, members, splits, names), grouping.words


def _given(
    data: Data, rows: Sequence[Row], members: Sequence[Member], seed: int
) -> tuple[list[str | int], str]:
    """Return the given splits, and where they are from; what is in no known split is out.

    Pictures to choose the weights by are drawn from train when none are given.
    """
    splits: list[str | int] = [row.split if row.split in SPLITS else OUT for row in rows]
    words = "given by the folders"
    if data.table is not None:
        words = f"given by column '{data.split_column}' of {data.table.name}"
    if "val" in splits:
        return splits, words
    train = [m for m, split in zip(members, splits, strict=True) if split == "train"]
    drawn = draw(train, val_share=data.val_share, test_share=0, seed=seed)
    splits = [
        drawn[member.key] if split == "train" else split
        for member, split in zip(members, splits, strict=True)
    ]
    return splits, f"{words}, val drawn from train with seed {seed}"


def _splits_now(data: Data, frozen: Frozen, keys: Sequence[str]) -> tuple[list[str], str]:
    """Return the split of each picture, and in words where it comes from."""
    splits = splits_of(frozen, keys)
    if data.split not in (None, frozen.kind):
        raise TrainerError(
            "The split cannot be used",
            f"the split file holds a split '{frozen.kind}', data.split asks for '{data.split}'.",
            "Make them agree.",
        )
    if frozen.kind != "k-fold":
        return [str(split) for split in splits], frozen.words
    count = frozen.fold_count
    if data.fold >= count:
        raise TrainerError(
            "The split cannot be used",
            f"data.fold is {data.fold}, the split file holds folds 0 to {count - 1}.",
            "Choose one of them.",
        )
    words = f"{frozen.words}; fold {data.fold} of 0 to {count - 1} is left out as test"
    return [split_of_fold(int(fold), data.fold, count) for fold in splits], words


def _told_of_leaks(splits: Sequence[str], leaks: Sequence[bool], cleaned: bool) -> str:
    said = ""
    for split in ("test", "val"):
        count = sum(leak and where == split for leak, where in zip(leaks, splits, strict=True))
        if count:
            fate = "left out" if cleaned else "kept: figures on them are too good"
            seen = "train" if split == "val" else "train or val"
            said += (
                f"; {count} of {splits.count(split)} pictures of {split} belong to "
                f"pictures of {seen} ({fate})"
            )
    return said


def _near_duplicates(data: Data, report: Report) -> dict[str, str]:
    return audited(data, report).groups


def audited(data: Data, report: Report = unreported) -> Passport:
    """Return the passport of the pictures that have a label of the model; it is kept by content.

    Raises TrainerError as `scan`.
    """
    from trainer.audit.scan import scan  # takes long to import and longer to run

    return scan(data.folder, _table(data), report=report, labels=data.labels)


def _table(data: Data) -> Table | None:
    """Return the table as a scan takes it; a split column that is not there is left to it."""
    if data.table is None:
        return None
    split = data.split_column if data.split_column in read_lines(data.table)[0] else ""
    return Table(data.table, data.path_column, data.label_column, split)


def _table_rows(data: Data, path: Path) -> Iterable[Row]:
    columns, lines = read_lines(path)
    title = f"{path.name} cannot be used"
    needed = {data.path_column, data.label_column, data.group_column, data.outline_column} - {None}
    if missing := needed - set(columns):
        raise TrainerError(
            title,
            f"it has no column {', '.join(sorted(map(str, missing)))}; "
            f"it has {', '.join(sorted(columns))}.",
            "Name the columns under data.path_column, label_column, split_column, group_column.",
        )
    by_name = {place_of(line[data.path_column], data.folder): line for line in reversed(lines)}

    def line_of(path: Path) -> tuple[str, dict[str, str]]:
        inside = path.is_relative_to(data.folder)
        name = (path.relative_to(data.folder) if inside else path).as_posix()
        return name, by_name.get(name) or by_name.get(without_suffix(name), {})

    found = find_pictures(data.folder, _table(data))
    for place, why in found.foreign:
        name, line = line_of(place)
        if line.get(data.label_column, "").strip():
            raise TrainerError(title, f"{name}: {why}", "Correct the table, or data.folder.")
    for row in in_parallel(lambda picture: _row(data, picture), found.pictures):
        _, line = line_of(row.path)
        group = line[data.group_column].strip() if data.group_column else ""
        yield row._replace(group=group, outline=_outline(line, data))


def _outline(line: dict[str, str], data: Data) -> Path | None:
    number = line[data.outline_column] if data.outline_column else ""
    if data.outlines is None or not number:
        return None
    path = data.outlines / f"{number}.png"
    if not path.is_file():
        raise TrainerError("The outlines cannot be used", f"{path.name} is not there.")
    return path


def _folder_rows(data: Data) -> Iterable[Row]:
    found = find_pictures(data.folder, None)
    if not found.pictures:
        check_trainable(found, data.folder)
    return in_parallel(lambda picture: _row(data, picture), found.pictures)


def _row(data: Data, picture: Picture) -> Row:
    name = picture.path.relative_to(data.folder).as_posix()
    return Row(
        picture.path,
        name if picture.index is None else f"{name}#{picture.index}",
        picture.label,
        content_hash(picture),
        picture.index,
        picture.split,
        picture.patient,
    )


def _check_counts(listing: Listing) -> None:
    for split, counts in listing.counts().items():
        for number, (label, count) in enumerate(counts.items()):
            if split == "test" or count >= FEWEST:
                continue
            groups = {s.group for s in listing.samples if s.label == number}
            raise too_few(
                f"'{label}' has {count} in {split}, at least {FEWEST} are needed; its pictures "
                f"form {len(groups)} groups that are not divided.",
                "choose another data.group or a larger data.val_share",
            )
