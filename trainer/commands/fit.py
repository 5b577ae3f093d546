"""`trainer fit CONFIG`: train as a config says and write a model package."""

import argparse
import datetime
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from trainer.config import Config, read_config
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.memory import keep_freed_memory
from trainer.training_config import seconds_of

INTERRUPTED = 130  # what a shell expects of a program that Ctrl-C stopped


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    fit = commands.add_parser(
        "fit",
        help="train as a config says and write a model package",
        description="Train as a config says and write a model package. Ctrl-C, or a file called "
        "'stop' in the run folder, ends the run after the batch it computes, its state saved.",
    )
    fit.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    fit.add_argument(
        "--folder", type=Path, help="run folder (default: a new one under runs_folder)"
    )
    fit.add_argument(
        "--budget", metavar="TIME", help="such as 30m: plan the training so that it ends by then"
    )
    fit.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config = _within(read_config(chosen.config), chosen.budget)
    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    folder = chosen.folder or config.runs_folder / f"{config.name}-{stamp}"

    def train(log: EventLog) -> None:
        from trainer.training.fit import fit  # torch is loaded once the config is known to be good

        fit(config, folder, log)

    return carry_out(folder, train)


def carry_out(folder: Path, train: Callable[[EventLog], None]) -> int:
    """Train in a run folder and write the package; return 0, or 130 when the run was stopped.

    Raises TrainerError, also when the folder cannot be written or its disk is full.
    """
    keep_freed_memory()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with EventLog(folder) as log:
            return _to_the_end(folder, train, log)
    except OSError as error:
        raise TrainerError(
            "The run folder cannot be written",
            f"{error.filename or folder}: {error.strerror or error}.",
            "Free space on its disk or name another with --folder. What was saved can be gone on "
            f"with: trainer resume {folder}",
        ) from error


def _to_the_end(folder: Path, train: Callable[[EventLog], None], log: EventLog) -> int:
    from trainer.training.stopping import Stopped

    try:
        train(log)
        from trainer.assemble import assemble

        assemble(folder, log)
    except Stopped as stopped:
        log("ended", outcome="stopped", text=f"{stopped} Go on with: trainer resume {folder}")
        print(f"{stopped} Go on with: trainer resume {folder}", file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    except BaseException as error:
        outcome = "stopped" if isinstance(error, KeyboardInterrupt) else "failed"
        with suppress(OSError):  # the disk may be full, which is then what is told
            log("ended", outcome=outcome, text=str(error))
        raise
    log("ended", outcome="finished", text=f"The run folder is {folder.name}.")
    return 0


def _within(config: Config, budget: str | None) -> Config:
    if budget is None:
        return config
    try:
        seconds = float(seconds_of(budget))
        if not seconds > 0:
            raise ValueError("a budget must be more than 0 seconds")
    except ValueError as error:
        raise TrainerError("--budget cannot be used", f"{error}.") from error
    training = config.training.model_copy(update={"budget": seconds})
    return config.model_copy(update={"training": training})
