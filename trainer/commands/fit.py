"""`trainer fit CONFIG`: train as a config says and write a model package."""

import argparse
import datetime
from pathlib import Path
from typing import Any

from trainer.config import read_config
from trainer.events import EventLog
from trainer.memory import keep_freed_memory


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    fit = commands.add_parser("fit", help="train as a config says and write a model package")
    fit.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    fit.add_argument(
        "--folder", type=Path, help="run folder (default: a new one under runs_folder)"
    )
    fit.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config)
    keep_freed_memory()
    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    folder = chosen.folder or config.runs_folder / f"{config.name}-{stamp}"
    folder.mkdir(parents=True, exist_ok=True)
    with EventLog(folder) as log:
        try:
            from trainer.fit import fit  # torch is loaded only once the config is known to be good

            fit(config, folder, log)
            from trainer.assemble import assemble

            assemble(folder, log)
        except BaseException as error:
            stopped = isinstance(error, KeyboardInterrupt)
            log("ended", outcome="stopped" if stopped else "failed", text=str(error))
            raise
        log("ended", outcome="finished", text=f"The run folder is {folder.name}.")
    return 0
