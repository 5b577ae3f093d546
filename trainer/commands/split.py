"""`trainer split CONFIG`: how the pictures would be divided, before anything is trained."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trainer.commands.progress import shown
from trainer.config import Config, read_config
from trainer.dataset import SPLITS, Listing, Report, Split, audited, list_samples
from trainer.pool import limited
from trainer.wording import aligned, many

_FEW = 10  # pictures of a label; below them a figure of it says little
_ASTRAY = 0.05  # how far a share may be from what was asked for


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    split = commands.add_parser("split", help="show how the pictures would be divided")
    split.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    split.add_argument("--json", action="store_true", help="print JSON only")
    split.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config)
    with shown(chosen.json) as show, limited(config.training.threads):
        found = division(config, show.progress)
    if chosen.json:
        print(json.dumps(found, indent=1))  # noqa: T201
        return 0
    for line in _lines(found):
        print(line)  # noqa: T201
    return 0


def division(config: Config, report: Report) -> dict[str, Any]:
    """Return how the pictures of a config are divided, as JSON.

    splits         {"train", "val" or "test": {label: pictures}}
    kind, words    of the split: "given", "hold-out" or "k-fold", and where it comes from
    group          how it is known what belongs together, in words
    groups         how many there are, of pictures that are used; `largest_group` counts the
                   pictures of the largest
    left_out       pictures of the data set that are in no split
    warnings       what one should think about, in sentences

    With `data.audit` copies and near copies on both sides are looked for, as before a training.
    Raises TrainerError as dataset.list_samples.
    """
    passport = audited(config.data, report) if config.data.audit else None
    known = None if passport is None else (lambda: passport.groups)
    listing = list_samples(config.data, config.training.seed, report, known)
    warnings: list[str] = []
    if passport is not None:
        from trainer.auditing import count_leaks, warnings_of_split

        leaks = count_leaks(passport, listing, config.data.folder)
        warnings += warnings_of_split(leaks, listing, config.data.clean_given)
    sizes = Counter(sample.group for sample in listing.samples)
    largest = max(sizes.values())
    return {
        "splits": listing.counts(),
        "kind": listing.frozen.kind,
        "words": listing.split_kind,
        "group": listing.grouping,
        "groups": len(sizes),
        "largest_group": largest,
        "left_out": listing.found - len(listing.samples),
        "warnings": [*warnings, *_astray(config, listing, largest), *_few(listing)],
    }


def _astray(config: Config, listing: Listing, largest: int) -> Iterator[str]:
    """Yield where groups did not allow the shares that were asked for."""
    if listing.frozen.kind != "hold-out" or config.data.split_file is not None:
        return
    asked: dict[Split, float] = {"val": config.data.val_share, "test": config.data.test_share}
    for split, wanted in asked.items():
        share = len(listing.of(split)) / len(listing.samples)
        if abs(share - wanted) > _ASTRAY:
            yield (
                f"{100 * share:.0f} % of the pictures are in {split}, not {100 * wanted:.0f} %: "
                f"groups are not divided, and the largest has {many(largest, 'picture')}."
            )


def _few(listing: Listing) -> Iterator[str]:
    """Yield the labels of which a split has few pictures; only test may have none of all."""
    for split, counts in listing.counts().items():
        missing = [label for label, count in counts.items() if not count]
        few = [f"'{label}' ({count})" for label, count in counts.items() if 0 < count < _FEW]
        if len(missing) == len(counts):
            yield "There is no test split: the figures will be those that chose the weights."
            continue
        if missing:
            yield f"No picture of {_named(missing)} is in {split}: nothing is said about it there."
        if few:
            effect = "can hardly be learnt" if split == "train" else "have uncertain figures"
            yield f"Few pictures in {split}: {', '.join(few)}; such labels {effect}."


def _named(labels: list[str]) -> str:
    return " and ".join(f"'{label}'" for label in labels)


def _lines(found: dict[str, Any]) -> Iterator[str]:
    splits = found["splits"]
    labels = list(splits["train"])
    yield from aligned([
        ("", *labels, "all"),
        *((name, *(f"{splits[name][label]:,}" for label in labels),
           f"{sum(splits[name].values()):,}") for name in SPLITS),
    ])  # fmt: skip
    yield f"{found['words'][0].upper()}{found['words'][1:]}."
    groups = many(found["groups"], "group")
    yield f"{groups}, the largest of {many(found['largest_group'], 'picture')}."
    if found["left_out"]:
        yield f"{many(found['left_out'], 'picture')} left out."
    for text in found["warnings"]:
        yield f"Think about this: {text}"
