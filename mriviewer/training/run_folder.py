"""One run folder: what the wizard writes there, and what can be seen of the run from its files.

Reads and writes files: not for the GUI thread.
"""

import datetime
import json
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from mriviewer.paths import write_atomically
from mriviewer.training.event_tail import TRAINED_CONFIG, Followed, read_on
from mriviewer.training.following import Progress
from mriviewer.training.plan import Plan, plan_of
from trainer.locks import is_going_on

PLAN, CONFIG, LOG, KIND, STOP = "plan.json", "config.yaml", "log.txt", "kind.json", "stop"
Kind = Literal["training", "cross-validation"]
_HEADER = "== "  # begins the line of the log that says what was started
_TAIL = 4096  # bytes of a log that are looked at
_RUNS_FOLDER = re.compile(r"^runs_folder:.*$", re.MULTILINE)
_PARTS = {"training": "Network", "cross-validation": "Cross-validation"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the files of a run say.

    of          the run that a cross-validation belongs to, by its folder's name
    made        seconds since the epoch
    has_config  the trainer has written its config: there is something to go on with
    has_own_config  config.yaml, from which it can be started
    has_best    weights are kept of which a package can be made
    said        the last line of the log, of `logged` bytes; "" while the run goes on
    exit_code   of its last process, None when nobody knows
    free        bytes left on the disk when the run was last seen to end; None while it goes on
    """

    folder: Path
    kind: Kind = "training"
    of: str = ""
    plan: Plan | None = None
    made: float = 0.0
    followed: Followed = field(default_factory=Followed)
    going_on: bool = False
    has_config: bool = False
    has_own_config: bool = False
    has_best: bool = False
    said: str = ""
    logged: int = 0
    exit_code: int | None = None
    free: int | None = None

    @property
    def progress(self) -> Progress:
        return self.followed.progress


def make(
    folder: Path, plan: Plan | None, config: str, kind: Kind = "training", of: str = ""
) -> None:
    """Make a run folder. Raises OSError, also when there is one.

    The config names the folder above as that of its runs, so that what is started from it in a
    terminal is listed here as well.
    """
    folder.mkdir(parents=True)
    # not escaped: JSON writes letters beyond 16 bits in a way that YAML does not read
    above = f"runs_folder: {json.dumps(str(folder.parent), ensure_ascii=False)}"
    if _RUNS_FOLDER.search(config):
        config = _RUNS_FOLDER.sub(lambda _: above, config)
    else:
        config = f"{config.rstrip()}\n{above}\n"
    write_atomically(folder / KIND, json.dumps({"kind": kind, "of": of}))
    if plan is not None:
        write_atomically(folder / PLAN, plan.to_text())
    write_atomically(folder / CONFIG, config)


def is_run(folder: Path) -> bool:
    """Whether this is a folder that the trainer trained in, or that it is to train in."""
    names = (CONFIG, TRAINED_CONFIG)
    return not folder.name.startswith(".") and any((folder / name).is_file() for name in names)


def look(folder: Path, before: Facts | None = None) -> Facts:
    """Return what the files of a run say now; the same object when nothing changed."""
    facts = _first_look(folder) if before is None else before
    going_on = is_going_on(folder)
    has_best = facts.kind == "training" and (folder / "best.safetensors").is_file()
    if has_best and not going_on:  # a run that is stopped saves its state; a dead one no more
        has_best = any((folder / "state").glob("*.safetensors"))
    now = replace(
        facts,
        followed=read_on(folder, facts.followed),
        going_on=going_on,
        has_config=(folder / TRAINED_CONFIG).is_file(),
        has_own_config=(folder / CONFIG).is_file(),
        has_best=has_best and not (folder / "members").is_dir(),
        said="" if going_on else facts.said,
        logged=facts.logged if going_on else _size(folder / LOG),
        free=None if going_on else facts.free,
    )
    if not going_on and (before is None or now != before):
        now = replace(now, said=last_said(folder), free=free_bytes(folder))
    return facts if now == facts and before is not None else now


def note_start(folder: Path, words: str) -> None:
    """Say in the log what is being started. OSError."""
    stamp = datetime.datetime.now().strftime("%Y-%m-%d %H:%M:%S")
    with (folder / LOG).open("a", encoding="utf-8") as log:
        log.write(f"{_HEADER}{stamp}  {words}\n")


def note(folder: Path, text: str) -> None:
    """Add a line to the log, if it can be written."""
    with suppress(OSError), (folder / LOG).open("a", encoding="utf-8") as log:
        log.write(f"{text}\n")


def log_lines(folder: Path) -> list[str]:
    """Return what was said since the last start, the last lines of it; empty when nothing was."""
    try:
        with (folder / LOG).open("rb") as log:
            log.seek(0, 2)
            log.seek(max(0, log.tell() - _TAIL))
            lines = log.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    starts = [place for place, line in enumerate(lines) if line.startswith(_HEADER)]
    return [line for line in lines[starts[-1] + 1 if starts else 0 :] if line.strip()]


def last_said(folder: Path) -> str:
    """Return the last line of the log since the last start."""
    return next(iter(log_lines(folder)[-1:]), "").strip()


def delete(folder: Path, runs: Path) -> None:
    """Delete a run folder that lies directly in the runs folder. OSError, ValueError.

    It is renamed first: a run that is half deleted must not be listed as one.
    """
    if folder.is_symlink() or folder.resolve().parent != runs.resolve() or not is_run(folder):
        raise ValueError("it is no run folder")
    for left in runs.glob(".deleted-*"):  # by an earlier deletion that was cut off
        shutil.rmtree(left, ignore_errors=True)
    doomed = folder.with_name(f".deleted-{folder.name}")
    folder.rename(doomed)
    with suppress(FileNotFoundError):  # another program clears up as well
        shutil.rmtree(doomed)


def _first_look(folder: Path) -> Facts:
    kind, of = _kind(folder)
    followed = Followed(Progress(parts=_PARTS[kind]))
    return Facts(folder, kind, of, _plan(folder), _made(folder), followed)


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0


def _kind(folder: Path) -> tuple[Kind, str]:
    try:
        content = json.loads((folder / KIND).read_bytes())
        if content["kind"] == "cross-validation":
            return "cross-validation", str(content["of"])
    except (OSError, ValueError, KeyError, TypeError):  # it was started elsewhere
        if (folder / "cross_validation.json").is_file():
            return "cross-validation", ""
    return "training", ""


def _plan(folder: Path) -> Plan | None:
    try:
        return plan_of((folder / PLAN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _made(folder: Path) -> float:
    """Return when the first of its files that never change was written."""
    for name in (KIND, "split.json", TRAINED_CONFIG, CONFIG):
        with suppress(OSError):
            return (folder / name).stat().st_mtime
    return 0.0


def free_bytes(folder: Path) -> int | None:
    """Return how much the disk of a folder can still hold; None when nobody knows."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
