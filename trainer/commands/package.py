"""`trainer package RUN`: write the model package of a trained run again."""

import argparse
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.events import EventLog


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    package = commands.add_parser("package", help="write the model package of a trained run again")
    package.add_argument("folder", type=Path, metavar="RUN")
    package.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    if not chosen.folder.is_dir():
        raise TrainerError("There is no run to package", f"{chosen.folder} is no folder.")
    from trainer.assemble import assemble  # imports torch

    with EventLog(chosen.folder) as log:
        assemble(chosen.folder, log)
    return 0
