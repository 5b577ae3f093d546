"""`trainer package RUN`: write the model package of a trained run again."""

import argparse
import sys
from pathlib import Path
from typing import Any

from trainer.card import early_words
from trainer.commands.progress import shown
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import remedy_for
from trainer.locks import holding
from trainer.package import ModelPackage
from trainer.runs import ENDED_EARLY, finished_run


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    package = commands.add_parser(
        "package",
        help="write the model package of a trained run again",
        description="Write the model package of a trained run again. With --so-far a run that was "
        "stopped or killed is ended where it is, with the weights that validated best until then.",
    )
    package.add_argument("folder", type=Path, metavar="RUN", help="its run folder")
    package.add_argument(
        "--so-far", action="store_true",
        help="end an unfinished run: its training cannot be gone on with afterwards",
    )  # fmt: skip
    package.add_argument("--json", action="store_true", help="print events as JSON, one a line")
    package.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.folder
    if not folder.is_dir():
        raise TrainerError("There is no run to package", f"{folder} is no folder.")
    try:
        with shown(chosen.json) as show, holding(folder):
            _check(folder, chosen.so_far)
            with EventLog(folder, sys.stdout if chosen.json else None, show.event) as log:
                show.progress("writing the package", 0, 0)
                package = _package(folder, log)
    except OSError as error:
        raise TrainerError(
            "The run folder cannot be written",
            f"{error.filename or folder}: {error.strerror or error}.", remedy_for(error),
        ) from error  # fmt: skip
    if not chosen.json:
        print(package.path)  # noqa: T201
    return 0


def _check(folder: Path, so_far: bool) -> None:
    """Raise TrainerError where there is nothing to package; the folder is left as it is then."""
    if so_far and not (folder / "run.json").exists():
        from trainer.ending import check_ending  # imports torch

        check_ending(folder)
    else:
        finished_run(folder)


def _package(folder: Path, log: EventLog) -> ModelPackage:
    from trainer.assemble import assemble  # imports torch
    from trainer.ending import end_early
    from trainer.training.state import remove_state

    if not (folder / "run.json").exists():
        end_early(folder, log)
    package = assemble(folder, log)
    early = finished_run(folder)[1].get(ENDED_EARLY)
    if early is not None:
        remove_state(folder)  # nothing goes on from it any more
        log("ended", outcome="finished", text=f"{early_words(early)} The package is written.")
    return package
