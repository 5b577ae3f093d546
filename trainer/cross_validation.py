"""Cross-validation: one run a fold, and what they answered about the pictures they left out.

`folds/0` … in the folder are whole runs, each with its package and report; each judges its own fold
once. Their answers are joined in `predictions.csv` and judged in `cross_validation.json`.
"""

import json
from pathlib import Path

from trainer import ensembles
from trainer.assemble import assemble
from trainer.config import Config
from trainer.dataset import SPLIT_FILE, Listing, listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.inner_runs import Inner, inner_runs, stoppable, told
from trainer.judging.folds import Fold, judge_folds
from trainer.judging.predictions import gather_folds, read_predictions, write_predictions
from trainer.package import SUFFIX
from trainer.processes import ALONE, Processes
from trainer.runs import CROSS_VALIDATION, FOLDS, PASSPORT, package_of, read_run_config
from trainer.splits import read_split
from trainer.training.device import choose_device


def over_folds(config: Config) -> Config:
    """Return a config with `data.folds` folds in place of the split that it names."""
    changes: dict[str, object] = {"split": "k-fold", "fold": 0, "clean_given": False}
    given = config.data.split_file
    if given is not None and read_split(given).kind != "k-fold":
        changes["split_file"] = None
    return config.model_copy(update={"data": config.data.model_copy(update=changes)})


def cross_validate(
    config: Config, folder: Path, log: EventLog, processes: Processes = ALONE
) -> None:
    """Train and judge a run for each fold of a config of `over_folds`; groups are kept whole.

    Raises TrainerError as training.fit.fit, Stopped when it was asked to stop.
    """
    if processes.count > 1:
        config = Config.model_validate_json(processes.tell(config.model_dump_json()))
    if processes.is_first:
        ensembles.check_fresh(folder)
    with processes.in_turn():
        listing = listing_of_run(config.data, config.training.seed, folder)
    count = listing.frozen.fold_count
    data = config.data.model_copy(update={"split_file": None, "folds": count})
    config = config.model_copy(update={"data": data})
    if processes.is_first:
        write_whole(folder / "config.json", config.model_dump_json(indent=1).encode())
        _mark(folder, {"folds": count, "split": listing.frozen.words})
    _train_folds(config, listing, folder, log, "started", processes)


def go_on_cross_validating(folder: Path, log: EventLog, processes: Processes = ALONE) -> None:
    """Go on with what `cross_validate` began: folds that are judged are not judged again."""
    config = read_run_config(folder)
    listing = listing_of_run(config.data, config.training.seed, folder)
    _train_folds(config, listing, folder, log, "resumed", processes)


def _train_folds(
    config: Config, listing: Listing, folder: Path, log: EventLog, how: str, processes: Processes
) -> None:
    count = listing.frozen.fold_count
    log(how, name=config.name, run_folder=folder.name, labels=list(listing.labels),
        counts=listing.counts(), device=str(processes.device or choose_device()),
        processes=processes.count, members=count)  # fmt: skip
    folds = inner_runs(folder / FOLDS, map(str, range(count)))
    with stoppable(folder, processes):
        for fold in folds:
            if processes.first_says(_is_judged(fold)):
                continue
            with told(fold, log, processes) as own:
                with processes.in_turn():
                    _prepare(fold, folder)
                one = _config_of(fold, folds[0], config)
                if not processes.first_says(fold.finished):
                    ensembles.train_inner(fold, one, own, processes)
                with processes.in_turn():
                    if processes.is_first:
                        assemble(fold.folder, own)
    if processes.is_first:
        _join(folds, config, listing, folder, log)


def _prepare(fold: Inner, outer: Path) -> None:
    """Give a fold the split of all, and what the audit found."""
    for name in (SPLIT_FILE, PASSPORT):
        seen, path = outer / name, fold.folder / name
        if seen.exists() and not path.exists():
            write_whole(path, seen.read_bytes())


def _config_of(fold: Inner, first: Inner, config: Config) -> Config:
    data = config.data.model_copy(update={"fold": fold.number - 1, "audit": False})
    return fold.within_budget(config, first).model_copy(update={"data": data})


def _is_judged(fold: Inner) -> bool:
    return any(fold.folder.glob(f"*{SUFFIX}"))


def _join(
    folds: list[Inner], config: Config, listing: Listing, folder: Path, log: EventLog
) -> None:
    whole = gather_folds([fold.folder for fold in folds])
    if sorted(whole.keys) != sorted(sample.key for sample in listing.samples):
        raise TrainerError(
            "The folds cannot be put together", "not every picture was answered exactly once.",
            "Start anew in another folder: trainer cross-validate CONFIG.",
        )  # fmt: skip
    judged = judge_folds(
        [
            Fold(fold.number - 1, read_predictions(fold.folder).of("test"),
                 package_of(fold.folder).temperature)
            for fold in folds
        ],
        config.data.negative_label,
    )  # fmt: skip
    write_predictions(folder, whole)
    _mark(folder, {"folds": len(folds), "split": listing.frozen.words, **judged})
    figures = {key: judged["together"][key]["value"] for key in ("accuracy", "balanced_accuracy")}
    log("cross_validated", **figures, over_folds=judged["over_folds"])


def _mark(folder: Path, content: dict[str, object]) -> None:
    write_whole(folder / CROSS_VALIDATION, json.dumps(content, indent=1, allow_nan=False).encode())
