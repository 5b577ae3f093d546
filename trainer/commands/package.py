"""`trainer package RUN`: write the model package of a trained run again."""

import argparse
import sys
from pathlib import Path
from typing import Any

from trainer.commands.progress import shown
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.runs import finished_run


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    package = commands.add_parser("package", help="write the model package of a trained run again")
    package.add_argument("folder", type=Path, metavar="RUN", help="its run folder")
    package.add_argument("--json", action="store_true", help="print events as JSON, one a line")
    package.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    if not chosen.folder.is_dir():
        raise TrainerError("There is no run to package", f"{chosen.folder} is no folder.")
    finished_run(chosen.folder)  # a folder that is no such run is left as it is
    from trainer.assemble import assemble  # imports torch

    stream = sys.stdout if chosen.json else None
    with shown(chosen.json) as show, EventLog(chosen.folder, stream, show.event) as log:
        show.progress("writing the package", 0, 0)
        package = assemble(chosen.folder, log)
    if not chosen.json:
        print(package.path)  # noqa: T201
    return 0
