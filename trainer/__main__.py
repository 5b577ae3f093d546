"""`python -m trainer`: train a model from a terminal or a cluster."""

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from trainer.config import read_config
from trainer.errors import TrainerError
from trainer.events import EventLog


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 1 after one clear message on stderr, or 130 when interrupted."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except TrainerError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except KeyboardInterrupt:
        print("Stopped. The best weights so far are in the run folder.", file=sys.stderr)  # noqa: T201
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trainer", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    fit = commands.add_parser("fit", help="train as a config says and write a model package")
    fit.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    fit.add_argument(
        "--folder", type=Path, help="run folder (default: a new one under runs_folder)"
    )
    fit.set_defaults(run=_fit)
    package = commands.add_parser("package", help="write the model package of a trained run again")
    package.add_argument("folder", type=Path, metavar="RUN")
    package.set_defaults(run=_package)
    return parser


def _fit(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config)
    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    folder = chosen.folder or config.runs_folder / f"{config.name}-{stamp}"
    folder.mkdir(parents=True, exist_ok=True)
    with EventLog(folder) as log:
        try:
            from trainer.fit import fit  # torch is loaded only once the config is known to be good

            fit(config, folder, log)
            _assemble(folder, log)
        except BaseException as error:
            stopped = isinstance(error, KeyboardInterrupt)
            log("ended", outcome="stopped" if stopped else "failed", text=str(error))
            raise
        log("ended", outcome="finished", text=f"The run folder is {folder.name}.")
    return 0


def _package(chosen: argparse.Namespace) -> int:
    if not chosen.folder.is_dir():
        raise TrainerError("There is no run to package", f"{chosen.folder} is no folder.")
    with EventLog(chosen.folder) as log:
        _assemble(chosen.folder, log)
    return 0


def _assemble(folder: Path, log: EventLog) -> None:
    from trainer.assemble import assemble

    assemble(folder, log)


if __name__ == "__main__":
    sys.exit(main())
