"""`trainer fit CONFIG`: train as a config says and write a model package."""

import argparse
import datetime
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from trainer.commands.progress import Shown, shown
from trainer.commands.recipes import add_options, config_asked
from trainer.config import Config
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import remedy_for
from trainer.locks import going_on, holding, is_going_on
from trainer.memory import keep_freed_memory
from trainer.package import SUFFIX
from trainer.processes import ALONE, Processes, check_alone, started_with
from trainer.runs import FOLDS, MEMBERS, outer_runs
from trainer.training_config import seconds_of

INTERRUPTED = 130  # what a shell expects of a program that Ctrl-C stopped


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    fit = commands.add_parser(
        "fit",
        help="train as a config says and write a model package",
        description="Look at the pictures, train as a config says, and write a model package. "
        "Ctrl-C, or a file called 'stop' in the run folder, ends the run after the batch it "
        "computes, its state saved.",
    )
    add_what_to_train(fit)
    fit.set_defaults(run=run)


def add_what_to_train(parser: Any) -> None:
    """Declare what `config_and_folder` reads."""
    parser.add_argument("config", type=Path, nargs="?", metavar="CONFIG", help="YAML or JSON file")
    parser.add_argument("--recipe", metavar="NAME", help="in place of a config: trainer recipes")
    add_options(parser)
    parser.add_argument(
        "--folder", type=Path, help="run folder (default: a new one under runs_folder)"
    )
    parser.add_argument(
        "--budget", metavar="TIME", help="such as 30m: plan the run so that training ends by then"
    )
    parser.add_argument(
        "--no-audit", action="store_true",
        help="do not look for copies, leaks and shortcuts first (as data.audit: false)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print events as JSON, one a line")


def config_and_folder(chosen: argparse.Namespace) -> tuple[Config, Path]:
    """Return what to train, and the run folder to train it in. TrainerError."""
    config = _within(config_asked(chosen), chosen.budget)
    if chosen.no_audit:
        config = config.model_copy(update={"data": config.data.model_copy(update={"audit": False})})
    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    return config, chosen.folder or config.runs_folder / f"{config.name}-{stamp}"


def run(chosen: argparse.Namespace) -> int:
    config, named = config_and_folder(chosen)
    processes = joined()
    folder = Path(processes.tell(str(named)))  # the clock that names it may differ between them

    def train(log: EventLog) -> None:
        # torch is loaded once the config is known to be good
        from trainer import ensembles
        from trainer.auditing import audit_run
        from trainer.training.rehearsal import rehearse

        wanted = config
        if processes.is_first:
            if config.data.audit:
                rehearse(config)
            wanted = less(config, audit_run(config, folder, log))
        ensembles.train(wanted, folder, log, processes)

    def check() -> None:
        from trainer.ensembles import check_fresh

        check_fresh(folder)

    return carry_out(folder, train, chosen.json, processes=processes, check=check)


def joined() -> Processes:
    """Return the processes that torchrun started; torch is loaded only where it did."""
    if started_with() == 1:
        return ALONE
    from trainer.training.joined import join

    return join()


def carry_out(
    folder: Path,
    train: Callable[[EventLog], None],
    as_json: bool = False,
    packs: bool = True,
    processes: Processes = ALONE,
    check: Callable[[], None] = lambda: None,
) -> int:
    """Train in a run folder and write the package; return 0, or 130 when the run was stopped.

    packs      whether the folder becomes one model; a cross-validation does not
    processes  of `joined`: all train, the first alone tells, writes and packs
    check      raises TrainerError when the folder cannot be used; it is left as it is then, or a
               good run in it would pass for one that failed

    Raises TrainerError, also when the folder cannot be written, its disk is full, or another
    process works in it.
    """
    if processes.count == 1:
        check_alone()
    keep_freed_memory()
    if not processes.is_first:
        return _follow(train, processes)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with shown(as_json) as show, _alone_in(folder):
            check()
            with EventLog(folder, sys.stdout if as_json else None, show.event) as log:
                _to_the_end(folder, train, log, show if packs else None, processes)
    except OSError as error:
        raise TrainerError(
            "The run folder cannot be written",
            f"{error.filename or folder}: {error.strerror or error}.",
            f"{remedy_for(error)}{_how_to_go_on(folder)}",
        ) from error
    except _Ended as ended:
        print(ended, file=sys.stderr)  # noqa: T201
        if ended.together:
            processes.leave()  # torchrun ends those that are left when one has ended
        return INTERRUPTED
    if not as_json:
        for path in (*folder.glob(f"*{SUFFIX}"), *folder.glob("report.html")):
            print(path)  # noqa: T201
    return 0


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold the lock of a run folder; TrainerError while another process trains this run.

    Or the run that it is a part of, which would train it in its turn.
    """
    for outer in outer_runs(folder.resolve()):
        if is_going_on(outer):
            raise going_on(outer)
    with holding(folder):
        yield


def _follow(train: Callable[[EventLog], None], processes: Processes) -> int:
    """Train with the first process until it says that this is over."""
    from trainer.training.stopping import Stopped

    outcome = 0
    try:
        train(EventLog(None))
    except Stopped:
        outcome = INTERRUPTED
    processes.leave()
    return outcome


class _Ended(Exception):
    """The run was stopped; how it is gone on with is told once no bar is drawn any more.

    together  whether all processes know
    """

    def __init__(self, text: str, together: bool) -> None:
        super().__init__(text)
        self.together = together


def _to_the_end(
    folder: Path,
    train: Callable[[EventLog], None],
    log: EventLog,
    show: Shown | None,
    processes: Processes,
) -> None:
    from trainer.training.stopping import Stopped

    try:
        train(log)
        processes.leave()
        if show is not None:
            from trainer.assemble import assemble

            show.progress("writing the package", 0, 0)
            assemble(folder, log)
    except Stopped as stopped:
        text = f"{stopped} Go on with: trainer resume {folder}"
        log("ended", outcome="stopped", text=text)
        raise _Ended(text, together=True) from stopped
    except KeyboardInterrupt as interrupt:
        text = f"The run was stopped.{_how_to_go_on(folder)}"
        with suppress(OSError):
            log("ended", outcome="stopped", text=text)
        raise _Ended(text, together=False) from interrupt
    except BaseException as error:
        with suppress(OSError):  # the disk may be full, which is then what is told
            log("ended", outcome="failed", text=str(error))
        raise
    log("ended", outcome="finished", text=f"The run folder is {folder.name}.")


def _how_to_go_on(folder: Path) -> str:
    """Return the advice after a run that ended before its end; empty when nothing was begun.

    `resume` goes on from the last saved state, begins the training again, or does what is left
    after it.
    """
    begun = any((folder / name).exists() for name in ("config.json", MEMBERS, FOLDS))
    return f" Go on with: trainer resume {folder}" if begun else ""


def less(config: Config, seconds: float) -> Config:
    """Return the config with a budget from which these seconds are spent."""
    budget = config.training.budget
    if budget is None:
        return config
    left = max(budget - seconds, 1.0)
    return config.model_copy(
        update={"training": config.training.model_copy(update={"budget": left})}
    )


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
