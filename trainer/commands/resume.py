"""`trainer resume RUN`: go on with a run that was stopped or killed."""

import argparse
from pathlib import Path
from typing import Any

from trainer.commands import cross_validate
from trainer.commands.fit import carry_out, joined
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.runs import is_run, read_cross_validation, read_run_config


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    resume = commands.add_parser("resume", help="go on with a run that was stopped or killed")
    resume.add_argument("folder", type=Path, metavar="RUN", help="its run folder")
    resume.add_argument("--json", action="store_true", help="print events as JSON, one a line")
    resume.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.folder
    if not folder.is_dir():
        raise TrainerError(
            "There is no run to go on with", f"{folder} is no folder.",
            "Name a run folder; they lie under runs_folder of the config.",
        )  # fmt: skip
    if not is_run(folder):
        raise TrainerError(
            "There is no run to go on with", f"{folder} holds no config.json of a run.",
            "Start one: trainer fit CONFIG.",
        )  # fmt: skip
    read_run_config(folder)  # what is of another version is left as it is

    if read_cross_validation(folder) is not None:
        return cross_validate.go_on(folder, chosen.json)

    processes = joined()

    def train(log: EventLog) -> None:
        if (folder / "run.json").exists():  # trained; only the package is missing
            return
        from trainer.ensembles import go_on

        go_on(folder, log, processes)

    return carry_out(folder, train, chosen.json, processes=processes)
