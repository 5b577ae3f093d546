"""`trainer cross-validate CONFIG`: train a run a fold, and judge what each left out."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from trainer.commands.fit import add_what_to_train, carry_out, config_and_folder, joined, less
from trainer.events import EventLog
from trainer.judging.folds import lines
from trainer.processes import Processes
from trainer.runs import read_cross_validation


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    cross = commands.add_parser(
        "cross-validate",
        help="train a run a fold, and judge what each left out",
        description="Divide the pictures into data.folds folds, groups kept whole, whatever split "
        "the config names; train a run a fold, and judge each by the fold that it left out. Every "
        "picture is answered once, by a network that had not met it. trainer resume FOLDER goes "
        "on; trainer evaluate RUN --cross-validation FOLDER puts it beside the figures of a run.",
    )
    add_what_to_train(cross)
    cross.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config, named = config_and_folder(chosen)
    processes = joined()
    folder = Path(processes.tell(str(named)))

    def train(log: EventLog) -> None:
        # torch is loaded once the config is known to be good
        from trainer import cross_validation
        from trainer.auditing import audit_run

        divided = cross_validation.over_folds(config)
        if processes.is_first:
            divided = less(divided, audit_run(divided, folder, log))
        cross_validation.cross_validate(divided, folder, log, processes)

    def check() -> None:
        from trainer.ensembles import check_fresh

        check_fresh(folder)

    return _carried_out(folder, train, chosen.json, processes, check)


def go_on(folder: Path, as_json: bool) -> int:
    """Go on with a cross-validation that was stopped or killed; see fit.carry_out."""
    processes = joined()

    def train(log: EventLog) -> None:
        from trainer.cross_validation import go_on_cross_validating

        go_on_cross_validating(folder, log, processes)

    return _carried_out(folder, train, as_json, processes, lambda: None)


def _carried_out(
    folder: Path,
    train: Callable[[EventLog], None],
    as_json: bool,
    processes: Processes,
    check: Callable[[], None],
) -> int:
    outcome = carry_out(folder, train, as_json, packs=False, processes=processes, check=check)
    found = read_cross_validation(folder)
    if outcome == 0 and found is not None and processes.is_first and not as_json:
        print("\n".join([*lines(found), str(folder)]))  # noqa: T201
    return outcome
