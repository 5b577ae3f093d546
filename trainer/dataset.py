"""Which pictures a run uses, and their pixels decoded once into memory."""

import csv
import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.config import Data
from trainer.errors import TrainerError
from trainer.images import PICTURE_SUFFIXES, file_values
from trainer.preprocess import Plan, prepare

Split = Literal["train", "val", "test"]
SPLITS: tuple[Split, ...] = ("train", "val", "test")
_FEWEST = 2  # pictures of a label in train and in val; fewer can be neither learned nor chosen on


class Sample(NamedTuple):
    """One picture; `label` indexes the listing's labels, a `group` belongs together.

    outline  mask of the finding, None where none is known
    """

    path: Path
    label: int
    split: Split
    group: str
    outline: Path | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """All pictures of a run. `split_kind` says in words where the split comes from."""

    labels: tuple[str, ...]
    samples: tuple[Sample, ...]
    split_kind: str

    def of(self, split: Split) -> list[Sample]:
        return [sample for sample in self.samples if sample.split == split]

    def counts(self) -> dict[str, dict[str, int]]:
        """Return {split: {label: number of pictures}}."""
        tally = Counter((s.split, self.labels[s.label]) for s in self.samples)
        return {split: {name: tally[split, name] for name in self.labels} for split in SPLITS}


class _Row(NamedTuple):
    path: Path
    label: str
    split: str
    group: str
    outline: Path | None = None


def list_samples(data: Data, seed: int) -> Listing:
    """Find the pictures; TrainerError when a label or a split is missing or the table is wrong."""
    if not data.folder.is_dir():
        raise TrainerError("There is nothing to train on", f"the folder {data.folder} is missing.")
    rows = list(_table_rows(data) if data.table else _folder_rows(data.folder))
    if data.labels:
        rows = [r._replace(label=data.labels[r.label]) for r in rows if r.label in data.labels]
        names = tuple(dict.fromkeys(data.labels.values()))
    else:
        names = tuple(sorted({r.label for r in rows}))
    if len(names) < 2:
        raise TrainerError(
            "There is nothing to tell apart",
            f"{data.folder} has pictures of {len(names)} labels, at least 2 are needed.",
            "Give one folder a label, or name the labels under data.labels.",
        )
    if any(row.split for row in rows):
        kind = f"given by column '{data.split_column}' of {data.table.name if data.table else ''}"
        rows = [row for row in rows if row.split in SPLITS]
    else:
        kind = (
            f"drawn at random by picture with seed {seed}, equal files kept together; "
            "pictures of one patient may stand on both sides"
        )
        rows = _draw_split(rows, data, seed)
    samples = tuple(
        Sample(
            r.path, names.index(r.label), cast("Split", r.split), r.group or str(r.path), r.outline
        )
        for r in rows
    )
    listing = Listing(names, samples, kind)
    _check_counts(listing)
    return listing


def decode(
    samples: list[Sample], plan: Plan, progress: Callable[[int, int], None]
) -> NDArray[np.float32]:
    """Return what the network sees of each picture: (n, size, size) float32 in [0, 1].

    Raises TrainerError that names the file when one cannot be read.
    """
    pictures = np.empty((len(samples), plan.size, plan.size), np.float32)

    def one(index: int) -> int:
        pictures[index] = prepare(file_values(samples[index].path), plan).picture
        return index

    with ThreadPoolExecutor(thread_name_prefix="decode") as pool:
        for done, _ in enumerate(pool.map(one, range(len(samples))), start=1):
            if done % 100 == 0 or done == len(samples):
                progress(done, len(samples))
    return pictures


def decode_outlines(samples: list[Sample], plan: Plan) -> NDArray[np.uint8]:
    """Return (n, size, size) masks where the network input shows the finding; 0 where unknown."""
    outlines = np.zeros((len(samples), plan.size, plan.size), np.uint8)

    def one(index: int) -> None:
        sample = samples[index]
        if sample.outline is None:
            return
        placement = prepare(file_values(sample.path), plan).placement
        rows, columns = placement.shape
        with Image.open(sample.outline) as mask:
            stretched = mask.convert("L").resize((columns, rows), Image.Resampling.BILINEAR)
        outlines[index] = placement.crop(np.asarray(stretched, np.float32)).round()

    with ThreadPoolExecutor(thread_name_prefix="outline") as pool:
        deque(pool.map(one, range(len(samples))), maxlen=0)
    return outlines


def fingerprint(samples: Iterable[Sample]) -> str:
    """Return a SHA-256 over the content of all files, in order of their content's hashes."""
    hashes = sorted(_content_hash(sample.path) for sample in samples)
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def _table_rows(data: Data) -> Iterable[_Row]:
    assert data.table is not None
    title = f"{data.table.name} cannot be used"
    try:
        with data.table.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise TrainerError(title, f"it cannot be read ({error}).") from error
    present = set(rows[0]) if rows else set()
    needed = {data.path_column, data.label_column} | {
        column for column in (data.group_column, data.outline_column) if column
    }
    if missing := needed - present:
        raise TrainerError(
            title,
            f"it has no column {', '.join(sorted(missing))}; it has {', '.join(sorted(present))}.",
            "Name the columns under data.path_column, label_column, split_column, group_column.",
        )
    for row in rows:
        path = data.folder / row[data.path_column]
        if not path.is_file():
            raise TrainerError(title, f"the picture {row[data.path_column]} is not there.")
        group = row[data.group_column] if data.group_column else ""
        split = row.get(data.split_column) or ""
        yield _Row(path, row[data.label_column], split, group, _outline(row, data))


def _outline(row: dict[str, str], data: Data) -> Path | None:
    number = row[data.outline_column] if data.outline_column else ""
    if data.outlines is None or not number:
        return None
    path = data.outlines / f"{number}.png"
    if not path.is_file():
        raise TrainerError("The outlines cannot be used", f"{path.name} is not there.")
    return path


def _folder_rows(folder: Path) -> Iterable[_Row]:
    for path in sorted(folder.glob("*/**/*")):
        if path.suffix.lower() in (*PICTURE_SUFFIXES, ".dcm") and path.is_file():
            yield _Row(path, path.relative_to(folder).parts[0], "", "")


def _draw_split(rows: list[_Row], data: Data, seed: int) -> list[_Row]:
    """Give every row a split, each label in the wanted shares; equal files stay together."""
    hashes = {row.path: _content_hash(row.path) for row in rows}
    random = np.random.default_rng(seed)
    split_of: dict[str, str] = {}
    for label in sorted({row.label for row in rows}):
        fresh = sorted({hashes[r.path] for r in rows if r.label == label} - split_of.keys())
        tests, vals = round(len(fresh) * data.test_share), round(len(fresh) * data.val_share)
        for place, index in enumerate(random.permutation(len(fresh))):
            name = "test" if place < tests else "val" if place < tests + vals else "train"
            split_of[fresh[index]] = name
    return [row._replace(split=split_of[hashes[row.path]], group=hashes[row.path]) for row in rows]


def _check_counts(listing: Listing) -> None:
    for split, counts in listing.counts().items():
        for label, count in counts.items():
            if split != "test" and count < _FEWEST:
                raise TrainerError(
                    "There are too few pictures",
                    f"'{label}' has {count} in {split}, at least {_FEWEST} are needed.",
                    "Add pictures, merge labels, or leave the label out.",
                )


def _content_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
