"""Ensembles: several networks trained one after the other, put together as one network.

`members/1` … in the run folder are whole runs. What is put together is a run like any other: it is
calibrated on val, judged on test once and packed as one model; see networks.Ensemble.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from safetensors.torch import load_file, save

from trainer.config import Config
from trainer.data_config import Data
from trainer.dataset import SPLIT_FILE, Listing, listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.inner_runs import Inner, inner_runs, refuse_old, stoppable, told
from trainer.networks import state_of_ensemble
from trainer.processes import ALONE, Processes
from trainer.runs import (
    ENDED_EARLY,
    FOLDS,
    MEMBERS,
    finished_run,
    is_run,
    read_run_config,
    weights_sha256,
)
from trainer.splits import OUT, Frozen, Member, folds, split_of_fold, write_split
from trainer.training import fit as fitting
from trainer.training.device import choose_device

_OF_MEMBER = ("best_stage", "best_epoch", "seconds", ENDED_EARLY)  # of the record of its run


def train(config: Config, folder: Path, log: EventLog, processes: Processes = ALONE) -> None:
    """Train what a config asks for, one network or an ensemble; see training.fit.fit."""
    if processes.count > 1:
        config = Config.model_validate_json(processes.tell(config.model_dump_json()))
    if config.ensemble is None:
        fitting.fit(config, folder, log, processes)
        return
    if config.ensemble.over == "runs":
        raise TrainerError(
            "The ensemble cannot be trained", "over: runs says that its members are there already.",
            "Choose seeds or folds, or put finished runs together: trainer ensemble RUN RUN.",
        )  # fmt: skip
    if processes.is_first:
        check_fresh(folder)
    with processes.in_turn():
        listing = listing_of_run(config.data, config.training.seed, folder)
    if processes.is_first:
        _write_config(folder, config)
    _train_members(config, listing, folder, log, "started", processes)


def check_fresh(folder: Path) -> None:
    """Raise TrainerError when the folder holds a run already: one network, several, or folds."""
    fitting.check_fresh(folder)
    for inner in (MEMBERS, FOLDS):
        refuse_old(folder / inner)


def go_on(folder: Path, log: EventLog, processes: Processes = ALONE) -> None:
    """Go on with a run, ensemble or not, where it was; see training.fit.resume."""
    config = read_run_config(folder) if is_run(folder) else None
    if config is None or config.ensemble is None:
        fitting.resume(folder, log, processes)
        return
    listing = listing_of_run(config.data, config.training.seed, folder)
    _train_members(config, listing, folder, log, "resumed", processes)


def train_inner(inner: Inner, config: Config, log: EventLog, processes: Processes) -> None:
    """Train a run inside a run: from its start, or from where it was."""
    if processes.first_says(is_run(inner.folder)):
        go_on(inner.folder, log, processes)
    else:
        train(config, inner.folder, log, processes)


def _train_members(
    config: Config, listing: Listing, folder: Path, log: EventLog, how: str, processes: Processes
) -> None:
    """Train what is missing of the members, and put them together."""
    assert config.ensemble is not None
    log(how, name=config.name, run_folder=folder.name, labels=list(listing.labels),
        counts=listing.counts(), device=str(processes.device or choose_device()),
        processes=processes.count, members=config.members)  # fmt: skip
    members = inner_runs(folder / MEMBERS, (str(n + 1) for n in range(config.members)))
    parts = _parts(config, listing) if config.ensemble.over == "folds" else {}
    with stoppable(folder, processes):
        for member in members:
            if processes.first_says(member.finished):
                continue
            with told(member, log, processes) as own:
                with processes.in_turn():
                    _prepare(member, listing, parts, config.data)
                one = _config_of(member, members[0], config, listing)
                train_inner(member, one, own, processes)
    if processes.is_first:
        put_together(config, [member.folder for member in members], folder)


def _prepare(member: Inner, listing: Listing, parts: Mapping[str, int], data: Data) -> None:
    """Give a member its split, before it would draw one of its own."""
    path = member.folder / SPLIT_FILE
    if not path.exists():
        frozen = listing.frozen
        if parts:
            frozen = without_part(frozen, data, parts, member.number - 1, member.of)
        write_split(path, frozen)


def _config_of(member: Inner, first: Inner, config: Config, listing: Listing) -> Config:
    """Return the config that a member is trained by."""
    assert config.ensemble is not None
    seed = config.training.seed + member.number - 1
    data = config.data.model_copy(update={"audit": False})  # that of the whole run is enough
    if config.ensemble.over == "folds" and listing.frozen.kind == "k-fold":
        data = data.model_copy(update={"split": "hold-out"})
    training = config.training.model_copy(update={"seed": seed})
    alone = config.model_copy(update={"training": training, "data": data, "ensemble": None})
    return member.within_budget(alone, first)


def _parts(config: Config, listing: Listing) -> dict[str, int]:
    """Return {key: part} of the training pictures, groups kept whole. TrainerError."""
    taught = [Member(s.key, listing.labels[s.label], s.group) for s in listing.of("train")]
    try:
        return folds(taught, config.members, config.training.seed)
    except TrainerError as error:
        raise TrainerError(
            f"The training pictures cannot be divided among {config.members} members",
            error.reason, "Choose fewer ensemble.members, over: seeds, or another data.group.",
        ) from error  # fmt: skip


def without_part(
    frozen: Frozen, data: Data, parts: Mapping[str, int], part: int, count: int
) -> Frozen:
    """Return the split of a member: `part` of the training pictures chooses its weights.

    parts  {key: part} of all training pictures

    What was val is out, so that no member has met it; test stays what it was.
    """

    def of(key: str, split: str) -> str:
        if split == "val":
            return OUT
        return "val" if split == "train" and parts.get(key) == part else split

    assignments: dict[str, str | int] = {}
    for key, value in frozen.assignments.items():
        if isinstance(value, int):
            value = split_of_fold(value, data.fold, frozen.fold_count)
        # equal files on several sides have a split each
        assignments[key] = "+".join(of(key, split) for split in value.split("+"))
    words = f"{frozen.words}; of train, part {part + 1} of {count} chooses the weights"
    kind = "hold-out" if frozen.kind == "k-fold" else frozen.kind
    return replace(frozen, kind=kind, words=words, assignments=assignments)


def put_together(config: Config, members: Sequence[Path], folder: Path) -> None:
    """Write the network that answers for all `members` (folders of finished runs) as a run.

    config  of the ensemble; plan and training become those of the first member, as it planned them
    """
    assert config.ensemble is not None
    first = read_run_config(members[0])
    training = first.training.model_copy(
        update={"seed": config.training.seed, "budget": config.training.budget}
    )
    _write_config(folder, config.model_copy(update={"plan": first.plan, "training": training}))
    states = [load_file(member / "best.safetensors") for member in members]
    write_whole(folder / "best.safetensors", save(state_of_ensemble(states)))
    records = [finished_run(member)[1] for member in members]
    each = [
        {
            "seed": read_run_config(member).training.seed,
            **{key: record[key] for key in _OF_MEMBER if key in record},
            "weights_sha256": weights_sha256(member),
        }
        for member, record in zip(members, records, strict=True)
    ]
    record = {
        **{key: value for key, value in records[0].items() if key not in _OF_MEMBER},
        "seconds": round(sum(record["seconds"] for record in records), 1),
        "ensemble": {"over": config.ensemble.over, "members": each},
    }
    write_whole(folder / "run.json", json.dumps(record, indent=1).encode())


def _write_config(folder: Path, config: Config) -> None:
    write_whole(folder / "config.json", config.model_dump_json(indent=1).encode())
