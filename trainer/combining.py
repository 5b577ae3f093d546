"""Finished runs put together as one model, where that is honest."""

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any, NamedTuple

from trainer.config import Config, Ensemble
from trainer.dataset import SPLIT_FILE, Listing, Sample, listing_of_run
from trainer.ensembles import put_together
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.preprocess import Plan
from trainer.runs import PASSPORT, finished_run, is_run
from trainer.splits import write_split

_SUFFIX, _LONGEST = "-ensemble", 64  # characters of a model's name
_TITLE = "These runs cannot be put together"
_NAMED = 3


class _Run(NamedTuple):
    folder: Path
    config: Config
    listing: Listing
    plan: Plan

    @property
    def name(self) -> str:
        return self.folder.resolve().name  # it may be named by a dot

    @property
    def judged(self) -> list[Sample]:
        return [*self.listing.of("val"), *self.listing.of("test")]


def combine(runs: Sequence[Path], folder: Path, log: EventLog) -> None:
    """Write a run into `folder` whose network answers for all `runs`, by the mean of their logits.

    Its data, card and name ("…-ensemble") are those of the first. Raises TrainerError when a run
    did not end, or they differ in network, plan, labels, val or test, or when one of them learnt
    from what judges another: the figures of the whole would be too good.
    """
    found = [_run(run) for run in runs]
    _check(found)
    check_free(folder)
    first = found[0]
    name = first.config.name.removesuffix(_SUFFIX)[: _LONGEST - len(_SUFFIX)] + _SUFFIX
    ensemble = Ensemble(members=len(runs), over="runs")
    write_split(folder / SPLIT_FILE, first.listing.frozen)
    if (first.folder / PASSPORT).is_file():
        write_whole(folder / PASSPORT, (first.folder / PASSPORT).read_bytes())
    log("started", name=name, run_folder=folder.name, labels=list(first.listing.labels),
        counts=first.listing.counts(), device="cpu", members=len(runs))  # fmt: skip
    config = first.config.model_copy(update={"name": name, "ensemble": ensemble})
    put_together(config, runs, folder)


def check_free(folder: Path) -> None:
    """Raise TrainerError when the folder holds a run."""
    if is_run(folder):
        reason = f"{folder} holds a run already."
        raise TrainerError(_TITLE, reason, "Name a new folder with --folder.")


def _run(folder: Path) -> _Run:
    config, record = finished_run(folder)
    plan = config.plan_with(tuple(record["mean"]), tuple(record["std"]))
    listing = listing_of_run(config.data, config.training.seed, folder)
    return _Run(folder, config, listing, plan)


def _check(runs: Sequence[_Run]) -> None:
    if len({run.folder.resolve() for run in runs}) < max(2, len(runs)):
        raise TrainerError(_TITLE, "an ensemble needs two runs or more, each named once.")
    for run in runs:
        if run.config.ensemble is not None:
            reason = f"{run.name} is an ensemble itself."
            remedy = f"Name its members instead: {run.folder / 'members'}."
            raise TrainerError(_TITLE, reason, remedy)
    for run in runs[1:]:
        for what, there, here in _told_apart(runs[0], run):
            if there != here:
                reason = f"{what} of {runs[0].name} is {there}, of {run.name} {here}."
                raise TrainerError(_TITLE, reason, "Train them with one config and other seeds.")
    for one, other in permutations(runs, 2):
        _check_leaks(one, other)
    for run in runs[1:]:
        _check_judged(runs[0], run)


def _told_apart(one: _Run, other: _Run) -> list[tuple[str, Any, Any]]:
    """Return (what, of one, of the other) of all that must agree."""
    rows: list[tuple[str, Any, Any]] = [
        ("the network", one.config.network.name, other.config.network.name)
    ]
    shapes = one.config.network.for_package(), other.config.network.for_package()
    rows += [(f"network.{key}", shapes[0].get(key), shapes[1].get(key)) for key in shapes[0]]
    rows += [(f"network.{key}", None, shapes[1][key]) for key in shapes[1].keys() - shapes[0]]
    plans = one.plan.to_json(), other.plan.to_json()
    rows += [(f"plan.{key}", plans[0][key], plans[1][key]) for key in plans[0]]
    rows.append(("the labels", ", ".join(one.listing.labels), ", ".join(other.listing.labels)))
    negative = one.config.data.negative_label, other.config.data.negative_label
    rows.append(("data.negative_label", *negative))
    return rows


def _check_leaks(one: _Run, other: _Run) -> None:
    """Raise TrainerError when `other` learnt from what chooses or judges `one`, or its group."""

    def groups(run: _Run) -> set[str]:
        return {one.listing.frozen.groups.get(s.key, s.key) for s in run.listing.of("train")}

    new = groups(other) - groups(one)  # a given split may leak by itself: each run says so
    met = [sample for sample in one.judged if sample.group in new]
    if met:
        names = ", ".join(sample.path.name for sample in met[:_NAMED])
        raise TrainerError(
            _TITLE,
            f"{other.name} learnt from {len(met)} pictures (or their groups) that are val "
            f"or test of {one.name}, such as {names}.",
            f"Train them on one split (data.split_file: {one.folder / 'split.json'}), or all at "
            "once with ensemble.over: folds, which keeps val and test apart.",
        )


def _check_judged(one: _Run, other: _Run) -> None:
    for split in ("val", "test"):
        keys = [{s.key for s in run.listing.samples if s.split == split} for run in (one, other)]
        if count := len(keys[0] ^ keys[1]):
            raise TrainerError(
                _TITLE,
                f"{count} pictures are {split} of only one of {one.name} and {other.name}.",
                f"Train them on one split: data.split_file: {one.folder / 'split.json'}.",
            )
