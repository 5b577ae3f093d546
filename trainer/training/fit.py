"""The visible loop: a config in, a run folder with the weights that validated best out.

Nothing here looks at the test pictures. All chance depends on seed, epoch and step alone, and the
state is written as the run goes, so that a killed run ends with the weights it would have had.
"""

import hashlib
import json
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from pydantic import ValidationError

from trainer.config import Config
from trainer.dataset import Listing, listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.limits import within_limits
from trainer.networks import Settled, Tapped, Weights, build_network, place
from trainer.preprocess import Plan
from trainer.processes import ALONE, Processes, check_agreed
from trainer.schedules import validated
from trainer.training import sampling
from trainer.training.budget import plan_within
from trainer.training.determinism import allow_determinism, make_deterministic, make_fast
from trainer.training.device import choose_device
from trainer.training.losses import classification_loss
from trainer.training.pictures import read_pictures
from trainer.training.run import Run, Stopwatch
from trainer.training.stages import Stage, Task, check_wishes, full_stage, head_stage
from trainer.training.state import Progress, State, has_state, read_state, remove_state
from trainer.training.stopping import forget, listening
from trainer.training.validation import collapsed_for, judge

_STAGES: dict[str, Callable[[Task], Stage]] = {"head": head_stage, "all": full_stage}


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What happened, as `run.json` in the run folder keeps it beside config and events."""

    weights_origin: str
    mean: tuple[float, ...]
    std: tuple[float, ...]
    best_stage: str
    best_epoch: int
    seconds: float
    device: str
    versions: dict[str, str]
    processes: int


def fit(config: Config, folder: Path, log: EventLog, processes: Processes = ALONE) -> RunRecord:
    """Train as `config` says; progress goes to `log`, config, weights and record to `folder`.

    Of several processes the first one's config counts, and it alone writes.

    Raises TrainerError when the data or the weights cannot be used, nothing is trained then, or
    when training fails; Stopped when it was asked to stop, its state saved.
    """
    check_fresh(folder)
    return _within_limits(config, folder, log, None, processes)


def check_fresh(folder: Path) -> None:
    """Raise TrainerError when the folder holds a run that ended or can be gone on with."""
    if has_state(folder):
        raise TrainerError(
            "There is an unfinished run in this folder",
            f"{folder} holds the state of a run that was stopped.",
            f"Go on with it: trainer resume {folder}. Or name another folder.",
        )
    if (folder / "run.json").exists():
        raise TrainerError(
            "There is a finished run in this folder",
            f"{folder} holds its weights and figures, which a new run would write over.",
            "Name another folder.",
        )


def resume(folder: Path, log: EventLog, processes: Processes = ALONE) -> RunRecord:
    """Go on with the run in `folder` where its last state was saved; see `fit`."""
    try:
        config = Config.model_validate_json((folder / "config.json").read_bytes())
    except (OSError, ValidationError) as error:
        raise TrainerError(
            "There is no run to go on with",
            f"{folder} holds no config.json of a run." if isinstance(error, OSError)
            else f"the config in {folder} is of another version.",
            "Start one: trainer fit CONFIG.",
        ) from error  # fmt: skip
    with processes.in_turn():  # the first removes a damaged state
        state = read_state(folder, lambda text: log("warning", text=text))
    return _within_limits(config, folder, log, state, processes)


def _within_limits(
    config: Config, folder: Path, log: EventLog, state: State | None, processes: Processes
) -> RunRecord:
    with within_limits(config.training, processes.device or choose_device()):
        return _train(config, folder, log, state, processes)


def _train(
    config: Config, folder: Path, log: EventLog, state: State | None, processes: Processes
) -> RunRecord:
    clock = Stopwatch()
    if processes.is_first:
        forget(folder)
    if processes.count > 1:
        config = Config.model_validate_json(processes.tell(config.model_dump_json()))
    if config.training.deterministic:
        allow_determinism()
    device = processes.device or choose_device()
    listing = _listing(config, folder, processes)
    if state is None:
        config = plan_within(config, listing, device, log, processes)
    if processes.is_first:
        write_whole(folder / "config.json", config.model_dump_json(indent=1).encode())
    with processes.in_turn(by_node=True):  # weights come over the network once a machine
        network, weights = _network(config, len(listing.labels), state)
    plan = config.plan_with(weights.mean, weights.std)
    place(network, device)
    check_wishes(network, config.training)
    progress = _started(config, listing, folder, device, log, state, processes.count)
    _settle_determinism(network, config, plan, log)
    with processes.in_turn(by_node=True):  # it decodes, the others map what it wrote
        train, val = (
            read_pictures(listing, split, plan, config, log) for split in ("train", "val")
        )
    loss = classification_loss(config.training, train.truth, len(listing.labels), device)
    with listening(folder if processes.is_first else None) as stop:
        run = Run(folder, config, weights, progress, log, stop, clock, device, processes)
        run.task = Task(
            config.training, network, plan, loss, train, val, run.reporter.warn, run.pause,
            listing.index_of(config.data.negative_label), processes,
        )  # fmt: skip
        if state is not None:
            run.go_back_to(state)
        while progress.stage != "done":
            train_stage(run, state)
            state = None
    record = RunRecord(
        weights.origin, weights.mean, weights.std, run.best.stage, run.best.epoch,
        round(run.seconds(), 1), str(device),
        {"python": platform.python_version(), "torch": torch.__version__}, processes.count,
    )  # fmt: skip
    if processes.is_first:
        write_whole(folder / "run.json", json.dumps(asdict(record), indent=1).encode())
        remove_state(folder)
    return record


def _listing(config: Config, folder: Path, processes: Processes) -> Listing:
    with processes.in_turn():  # the first draws the split, the others read it
        if not (processes.is_first or (folder / "split.json").exists()):
            raise TrainerError(
                "The run folder is not shared", f"{folder} is not the same on all machines.",
                "Name a folder on a disk that all of them have.",
            )  # fmt: skip
        listing = listing_of_run(config.data, config.training.seed, folder)
    seen = "\n".join(f"{s.key} {s.label} {s.split}" for s in listing.samples)  # in this order
    check_agreed(processes, hashlib.sha256(seen.encode()).hexdigest())
    return listing


def _started(
    config: Config,
    listing: Listing,
    folder: Path,
    device: torch.device,
    log: EventLog,
    state: State | None,
    processes: int,
) -> Progress:
    """Tell of the start, and return where the run stands."""
    if state is None:
        log("started", name=config.name, run_folder=folder.name, labels=list(listing.labels),
            counts=listing.counts(), device=str(device), processes=processes)  # fmt: skip
        return Progress(at_once=config.training.batch_size)
    progress = Progress.from_json(state.content["progress"])
    log("resumed", name=config.name, run_folder=folder.name, labels=list(listing.labels),
        counts=listing.counts(), device=str(device), processes=processes, stage=progress.stage,
        epoch=progress.epoch, step=progress.step)  # fmt: skip
    return progress


def train_stage(run: Run, state: State | None) -> None:
    """Train the stage in which the run is, from `state` if one is given, and move to the next."""
    progress, training = run.progress, run.config.training
    epochs = training.head_epochs if progress.stage == "head" else training.epochs
    if progress.epoch <= epochs:
        if state is None and run.best.state:
            run.task.network.load_state_dict(run.best.state)
        run.task.processes.copy_first(run.task.network.state_dict().values())
        stage = run.stage = _STAGES[progress.stage](run.task)
        if state is not None:
            stage.learner.unpack(state.content["learner"], state.part)
        while progress.epoch <= epochs and not run.has_enough():
            train_epoch(run, stage)
            validate(run, stage)
        run.stage = None
    progress.next_stage("all" if progress.stage == "head" else "done")


def train_epoch(run: Run, stage: Stage) -> None:
    """Take the steps of the epoch that are left, saving and stopping between them."""
    progress, training = run.progress, run.config.training
    where = sampling.place(stage.name, progress.epoch)
    shown = sampling.order(run.task.train.truth, training.sampler, training.seed, *where)
    batches = sampling.batches(shown, training.effective_batch)
    stage.set_modes()
    run.reporter.begin(stage, len(batches))
    while progress.step < len(batches) and not run.is_out_of_time():
        rows = batches[progress.step]
        overall = (progress.epoch - 1) * len(batches) + progress.step
        share = stage.factor(overall, len(batches), progress.plateau)
        cost = stage.cost(progress.epoch, progress.step, rows)
        loss = stage.learner.step(cost, len(rows), share, progress)
        progress.count(loss, len(rows))
        run.reporter.step(stage, progress, loss, len(rows))
        run.save_if_due()
        run.pause()


def validate(run: Run, stage: Stage) -> None:
    """Judge the epoch, keep its weights when they are better than all before, and go on."""
    progress, training = run.progress, run.config.training
    network, logits = stage.judged()
    judged = judge(logits, run.task.val)
    better = run.best.offer(judged.score, stage.name, progress.epoch, network)
    progress.waited = 0 if better else progress.waited + 1
    progress.collapsed = collapsed_for(progress.collapsed, judged, run.task.val.truth)
    progress.plateau = validated(progress.plateau, judged.score, training)
    run.reporter.epoch(stage, progress, judged, better)
    progress.next_epoch()
    run.save_if_due(epoch_ended=True)
    run.pause()


def _network(config: Config, labels: int, state: State | None) -> Settled:
    """Return the network with the weights it starts from; a resumed run brings its own."""
    torch.manual_seed(config.training.seed)  # here: what a budget measures differs in its length
    size = config.plan_with((0.5,) * 3, (0.5,) * 3).size
    if state is None:
        return build_network(config.network, labels, size)
    empty = config.network.model_copy(update={"weights": "random"})
    origin, mean, std = state.content["weights"]
    built = build_network(empty, labels, size)
    return built._replace(weights=Weights(origin, tuple(mean), tuple(std)))


def _settle_determinism(network: Tapped, config: Config, plan: Plan, log: EventLog) -> None:
    if not config.training.deterministic:
        make_fast()
        return
    exceptions = make_deterministic(network, plan.size)
    log("determinism", exceptions=exceptions, threads=torch.get_num_threads())
    if exceptions:
        log("warning", text="Not repeatable on this device: " + ", ".join(exceptions) + ".")
