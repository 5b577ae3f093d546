"""Run folders, read from their files alone. No torch.

A run folder keeps config.json, split.json, events.jsonl, best.safetensors, run.json,
predictions.csv, features.npz, test_ledger.json, the report and the package, and running.lock while
a process works in it (see trainer.locks). An ensemble keeps its
members in members/1, …; a cross-validation its runs in folds/0, …; a sweep its in trials/0000, ….
"""

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from trainer.audit.passport import Passport
from trainer.config import Config
from trainer.errors import TrainerError
from trainer.events import read_events
from trainer.judging.ledger import looks
from trainer.judging.predictions import OUT_OF_FOLD, Predictions, read_predictions
from trainer.package import SUFFIX, ModelPackage, open_package

PASSPORT = "passport.json"  # of a scan; a run need not have one
CROSS_VALIDATION = "cross_validation.json"
MEMBERS, FOLDS = "members", "folds"  # folders that hold the runs which a run is made of
# of a sweep: its runs, what it was told, and what came of it; see trainer.sweeping
TRIALS, SWEEP_SETTINGS, SWEEP_TABLE = "trials", "settings.json", "sweep.json"
ENDED_EARLY = "ended_early"  # in run.json; see trainer.ending
_CONFIG = "config.json"
_STATE = "state"  # of a run that can be gone on with; see trainer.training.state


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run in a list, or a whole sweep. Figures are balanced accuracies as the package says.

    began      ISO date and time, empty when the run has no events
    outcome    "finished", "stopped", "failed", "pruned", or "unfinished" when nothing says how
               it ended
    val, test  {value, low, high}, None where they were not measured
    members    networks that answer as one
    folds      of a cross-validation, 0 for any other run; `out_of_fold` is its figure
    trials     of a sweep, 0 for a run; `best` is {metric, value, trial} of the best finished one
    """

    folder: Path
    name: str
    network: str
    began: str
    outcome: str
    epochs: int
    pictures: int
    val: dict[str, Any] | None
    test: dict[str, Any] | None
    test_evaluations: int
    members: int = 1
    folds: int = 0
    out_of_fold: dict[str, Any] | None = None
    trials: int = 0
    best: dict[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "folder": self.folder.name, "name": self.name, "network": self.network,
            "began": self.began, "outcome": self.outcome, "epochs": self.epochs,
            "pictures": self.pictures, "val_balanced_accuracy": self.val,
            "test_balanced_accuracy": self.test, "test_evaluations": self.test_evaluations,
            "members": self.members, "folds": self.folds,
            "out_of_fold_balanced_accuracy": self.out_of_fold,
            "trials": self.trials, "best": self.best,
        }  # fmt: skip


def finished_run(folder: Path) -> tuple[Config, dict[str, Any]]:
    """Return config and record of a run that came to its end; TrainerError when it did not."""
    try:
        record = json.loads((folder / "run.json").read_bytes())
    except FileNotFoundError as error:
        refuse_folds(folder)
        remedy = "Train first: trainer fit CONFIG."
        if (folder / _STATE).is_dir():
            remedy = (
                f"Let it end: trainer resume {folder}. Or end it here, with the weights that "
                f"validated best so far: trainer package {folder} --so-far."
            )
        raise TrainerError(
            "There is no finished run to package",
            f"{folder} lacks {Path(error.filename).name}.", remedy,
        ) from error  # fmt: skip
    return read_run_config(folder), record


def read_run_config(folder: Path) -> Config:
    """Return the config a run was told; TrainerError when the folder is no run folder."""
    title = f"{folder.resolve().name} is no run folder"
    try:
        return Config.model_validate_json((folder / _CONFIG).read_bytes())
    except OSError as error:
        remedy = "Name a folder that trainer fit made."
        raise TrainerError(title, f"it lacks {_CONFIG}.", remedy) from error
    except ValueError as error:
        raise TrainerError(title, f"its {_CONFIG} cannot be read by this version.") from error


def is_run(folder: Path) -> bool:
    return (folder / _CONFIG).is_file()


def outer_runs(folder: Path) -> Iterator[Path]:
    """Yield the folders of the runs that a run is a part of, the nearest first."""
    while folder.parent.name in (MEMBERS, FOLDS):
        folder = folder.parent.parent
        if is_run(folder):
            yield folder


def read_cross_validation(folder: Path) -> dict[str, Any] | None:
    """Return what a cross-validation found, None when the folder is none. TrainerError.

    Its figures are missing until all folds are judged; see judging.folds.
    """
    try:
        return dict(json.loads((folder / CROSS_VALIDATION).read_bytes()))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, TypeError, ValueError) as error:
        title = f"The cross-validation {folder} cannot be read"
        raise TrainerError(title, f"{CROSS_VALIDATION} is damaged.") from error


def answers_of_folds(folder: Path, predictions: Predictions) -> Predictions:
    """Return the out-of-fold answers of a cross-validation, as a third number for a run.

    Raises TrainerError when the folder holds no finished cross-validation, or one of other labels
    or other pictures than those that the run was judged by.
    """
    found = read_cross_validation(folder)
    if found is None or "together" not in found:
        lack = "it is not finished" if found is not None else f"it holds no {CROSS_VALIDATION}"
        remedy = f"Let it end: trainer resume {folder}."
        raise TrainerError(
            f"{folder} is no cross-validation", f"{lack}.",
            remedy if found is not None else "Make one: trainer cross-validate CONFIG.",
        )  # fmt: skip
    answers = read_predictions(folder).of(OUT_OF_FOLD)
    title = f"The cross-validation {folder} belongs to another run"
    if answers.labels != predictions.labels:
        there, here = ", ".join(answers.labels), ", ".join(predictions.labels)
        raise TrainerError(title, f"it tells apart {there}, the run {here}.")
    if missing := set(predictions.of("test").keys) - set(answers.keys):
        reason = f"{len(missing)} test pictures of the run are not among its pictures."
        raise TrainerError(title, reason, "Make one of the same data: trainer cross-validate.")
    return answers


def package_of(folder: Path) -> ModelPackage:
    """Return the package of a finished run, opened; TrainerError when there is none."""
    found = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
    if not found:
        refuse_folds(folder)
        raise TrainerError(
            f"The run {folder.resolve().name} has no package",
            "it was stopped, or it is still going on.",
            f"Let it end, then: trainer package {folder}.",
        )  # fmt: skip
    return open_package(found[-1])


def refuse_folds(folder: Path) -> None:
    """Raise TrainerError when the folder holds a cross-validation, which is no model."""
    found = read_cross_validation(folder)
    if found is None:
        return
    title = f"{folder.resolve().name} is a cross-validation, not one model"
    if "together" not in found:
        raise TrainerError(title, "it is not finished.", f"Let it end: trainer resume {folder}.")
    raise TrainerError(
        title, f"each run in {folder / FOLDS} has a package of its own already.",
        "Use one of those. For one model of all pictures: trainer fit CONFIG, with ensemble: "
        "{members: 5, over: folds} in it for several networks that answer as one.",
    )  # fmt: skip


def weights_sha256(folder: Path) -> str:
    """Return the hash of the weights that validated best."""
    return hashlib.sha256((folder / "best.safetensors").read_bytes()).hexdigest()


def list_runs(folder: Path, parts: bool = False) -> list[RunRow]:
    """Return the runs in a folder, or below it, the newest first; damaged ones are left out.

    parts  whether to list also the runs that another one below the folder is made of, and each
           trial of a sweep, which has a row of its own
    """
    rows, sweeps = [], set[Path]()
    for path in sorted(folder.rglob(_CONFIG)):
        sweep = _sweep_of(path.parent)
        if sweep is not None and folder in sweep.parents:
            sweeps.add(sweep)
            wholes = [sweep]
        else:
            wholes = [outer for outer in outer_runs(path.parent) if folder in outer.parents]
        if parts or not wholes:
            with suppress(TrainerError):  # another program's config.json
                rows.append(_row(path.parent))
    for sweep in sweeps:
        with suppress(TrainerError):
            rows.append(_row_of_sweep(sweep))
    return sorted(rows, key=lambda row: (row.began, row.folder.name), reverse=True)


def settings_of(config: Config) -> tuple[tuple[str, str], ...]:
    """Return ("training.batch_size", "32") for every setting that is not a place on the disk."""
    of_data = {"folder", "table", "outlines", "split_file", "description", "license"}
    left_out: Any = {"data": of_data, "card": True, "paper": True, "runs_folder": True}
    return tuple(_flat(config.model_dump(mode="json", exclude=left_out)))


def differing_settings(first: Path, second: Path) -> list[tuple[str, str, str]]:
    """Return (name, value there, value here) of the settings that differ between two runs."""
    there, here = (dict(settings_of(read_run_config(folder))) for folder in (first, second))
    return [
        (name, there.get(name, "–"), here.get(name, "–"))
        for name in dict.fromkeys([*there, *here])
        if there.get(name) != here.get(name)
    ]


def read_audit(folder: Path, given: Path | None = None) -> Passport | None:
    """Return the passport that was given, else the one in the run folder, else None.

    Raises TrainerError when it cannot be read.
    """
    path = given or folder / PASSPORT
    if given is None and not path.is_file():
        return None
    title = f"The passport {path.name} cannot be read"
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise TrainerError(title, f"{error.strerror}.") from error
    except ValueError as error:
        raise TrainerError(title, "it is no JSON.", "Scan the folder again.") from error
    if not isinstance(content, dict):
        raise TrainerError(title, "it is no passport.", "Scan the folder again.")
    return Passport.from_json(content)


def audit_groups(folder: Path) -> dict[str, str] | None:
    """Return the groups of the passport in a run folder, None when there is none."""
    audit = read_audit(folder)
    return None if audit is None else audit.groups


def _flat(content: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in content.items():
        if isinstance(value, dict):
            rows += _flat(value, f"{prefix}{key}.")
        else:
            rows.append((f"{prefix}{key}", json.dumps(value, ensure_ascii=False).strip('"')))
    return rows


def _sweep_of(folder: Path) -> Path | None:
    """Return the folder of the sweep that a run is a trial of."""
    sweep = folder.parent.parent
    is_trial = (
        folder.parent.name == TRIALS and {"sweep", "base"} <= _read(sweep / SWEEP_SETTINGS).keys()
    )
    return sweep if is_trial else None


def _row_of_sweep(folder: Path) -> RunRow:
    """Return the row of all trials; without a table they are the ones that have begun."""
    told, table = _read(folder / SWEEP_SETTINGS), _read(folder / SWEEP_TABLE)
    first, *others = (path.parent for path in sorted((folder / TRIALS).glob(f"*/{_CONFIG}")))
    row, trials = _row(first), table.get("trials", [])
    best, counts = table.get("best"), table.get("counts", {})
    if not counts or counts["running"] or counts["waiting"]:
        outcome = "unfinished"
    else:
        outcome = "finished" if best else "failed"
    return replace(
        row,
        folder=folder,
        name=str(told["sweep"]["name"]),
        outcome=outcome,
        val=None,
        test=None,
        test_evaluations=0,
        epochs=sum(trial["epochs"] for trial in trials),
        trials=len(trials) or 1 + len(others),
        best=best and {
            "metric": table["metric"], "value": best["value"], "trial": best["number"]
        },
    )  # fmt: skip


def _read(path: Path) -> dict[str, Any]:
    """Return what a JSON file holds; nothing when it is missing, damaged or of something else."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _row(folder: Path) -> RunRow:
    config = read_run_config(folder)
    try:
        events = read_events(folder)
    except OSError:
        events = []
    began = [event for event in events if event["event"] == "started"]
    ended = [event for event in events if event["event"] == "ended"]
    counts = began[-1].get("counts", {}) if began else {}
    try:
        metrics = package_of(folder).metrics
    except TrainerError:
        metrics = {}
    crossed = read_cross_validation(folder) or {}
    return RunRow(
        folder=folder,
        name=f"{config.name} {config.version}",
        network=config.network.name,
        began=_date(began[0]["time"]) if began else "",
        outcome=ended[-1].get("outcome", "unfinished") if ended else "unfinished",
        epochs=sum(event["event"] == "epoch" for event in events),
        pictures=sum(sum(of_split.values()) for of_split in counts.values()),
        val=metrics.get("val", {}).get("balanced_accuracy"),
        test=metrics.get("test", {}).get("balanced_accuracy"),
        test_evaluations=looks(folder)["evaluations"],
        members=config.members,
        folds=crossed.get("folds", 0),
        out_of_fold=crossed.get("together", {}).get("balanced_accuracy"),
    )


def _date(seconds: float) -> str:
    moment = datetime.datetime.fromtimestamp(seconds).astimezone()
    return moment.isoformat(sep=" ", timespec="minutes")
