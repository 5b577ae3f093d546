"""What a sweep is told: one YAML or JSON file, checked whole before anything starts. No torch."""

import itertools
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from trainer.config import Config, config_of, read_config, read_fields
from trainer.errors import TrainerError
from trainer.prediction import NAME
from trainer.sweeping.fields import WrongField, check_name, with_fields
from trainer.sweeping.ranges import Choice, Range, as_number

Metric = Literal["val_balanced_accuracy", "val_accuracy", "val_loss"]
Method = Literal["grid", "random", "tpe"]
_DEFAULT_TRIALS = 20
_MOST_POINTS = 10_000


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Pruning(_Section):
    """When a trial is ended before its time.

    method   "median": worse than half of the trials were after as many epochs; "hyperband":
             Li et al. 2018, many short trials and few long ones
    warm_up  epochs that every trial may have: of stage two, or of the head where there is no
             stage two
    startup  trials that must have come to their end first (median)
    """

    method: Literal["none", "median", "hyperband"] = "none"
    warm_up: Annotated[int, Field(ge=1)] = 2
    startup: Annotated[int, Field(ge=1)] = 4


def _by_name(found: Any) -> Any:
    return {"method": found} if isinstance(found, str) else found


class _File(_Section):
    """A sweep as its file says it.

    config, base  the config that the trials differ from: a file, or the config itself
    fixed    settings by dotted name that all trials share, beside what the config says
    trials   how many; a grid has as many as it has points
    metric   on validation; the best epoch of a trial counts
    search   dotted names of settings, each with [values] or a range
    """

    name: Annotated[str, Field(pattern=f"^{NAME}$")] | None = None
    config: Path | None = None
    base: dict[str, Any] | None = None
    fixed: dict[str, Any] = {}
    method: Method = "tpe"
    trials: Annotated[int, Field(ge=1)] | None = None
    seed: Annotated[int, Field(ge=0)] = 1
    metric: Metric = "val_balanced_accuracy"
    pruning: Annotated[Pruning, BeforeValidator(_by_name)] = Pruning()
    search: Annotated[dict[str, Choice], Field(min_length=1)]

    @model_validator(mode="after")
    def _must_agree(self) -> "_File":
        if (self.config is None) == (self.base is None):
            raise ValueError("give either config, the path of one, or base, one itself")
        if self.method == "grid" and self.trials is not None:
            raise ValueError("a grid computes each of its points once: leave out trials")
        names = [*self.fixed, *self.search]
        for one, other in itertools.permutations(names, 2):
            if one == other:
                raise ValueError(f"{one} is fixed and searched: leave out one of them")
            if other.startswith(f"{one}."):
                raise ValueError(f"{one} and {other} set the same: leave out one of them")
        return self


@dataclass(frozen=True, slots=True)
class Sweep:
    """A sweep that was checked.

    file    where it was read
    base    the config that all trials share, `fixed` included; its paths are absolute
    trials  how many are wanted
    search  {dotted name: values or range}
    """

    file: Path
    name: str
    base: Config
    method: Method
    trials: int
    seed: int
    metric: Metric
    pruning: Pruning
    search: dict[str, list[Any] | Range]

    @property
    def smaller_is_better(self) -> bool:
        return self.metric == "val_loss"

    def config_of(self, values: Mapping[str, Any]) -> Config:
        """Return the config of a trial; WrongField when these values do not go together."""
        return with_fields(self.base, values)

    def grid(self) -> list[dict[str, Any]]:
        """Return the points of a grid, the last setting changing fastest."""
        lists = [v.listed() if isinstance(v, Range) else v for v in self.search.values()]
        return [dict(zip(self.search, point, strict=True)) for point in itertools.product(*lists)]

    def to_json(self) -> dict[str, Any]:
        """Return what decides which trials there are, the number of them left out."""
        search = {
            name: found.model_dump(exclude_none=True) if isinstance(found, Range) else found
            for name, found in self.search.items()
        }
        return {
            "name": self.name, "method": self.method, "seed": self.seed, "metric": self.metric,
            "pruning": self.pruning.model_dump(), "search": search,
        }  # fmt: skip


def read_sweep(path: Path, trials: int | None = None) -> Sweep:
    """Read and check a sweep; relative paths in the file are relative to it.

    trials  how many, instead of what the file says

    Every setting is tried on the config with example values. Raises TrainerError that names each
    field that is wrong and what it may be.
    """
    title = f"{path.name} cannot be used"
    content = read_fields(path, title)
    if "data" in content and "search" not in content:
        raise TrainerError(
            title, "it is the config of one training, and no sweep.",
            f"Write a sweep with config: {path.name} in it; resources/sweeps has an example.",
        )  # fmt: skip
    if trials is not None:
        content["trials"] = trials
    try:
        file = _File.model_validate(content)
    except ValidationError as error:
        faults = "; ".join(map(_said, error.errors()))
        raise TrainerError(title, f"{faults}.", "Correct these fields.") from error
    folder = path.resolve().parent
    if file.base is not None:
        base = config_of(file.base, folder, f"{title}: base")
    else:
        assert file.config is not None  # one of the two is there
        base = read_config(folder / file.config)
    try:
        return _checked(path.resolve(), file, base)
    except WrongField as error:
        raise TrainerError(title, f"{error}.", "Correct these fields.") from error


def _checked(path: Path, file: _File, base: Config) -> Sweep:
    """Return the sweep once all its values have been tried; WrongField tells of all faults."""
    folder = path.parent
    name = file.name or re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "sweep"
    fixed = {k: _from(folder, k, as_number(v)) for k, v in file.fixed.items()}
    search: dict[str, list[Any] | Range] = {
        k: [_from(folder, k, value) for value in v] if isinstance(v, list) else v
        for k, v in file.search.items()
    }
    _all_right(_names_of({"fixed": fixed, "search": search}))
    try:
        shared = with_fields(base, fixed)
    except WrongField as error:
        raise WrongField(f"fixed: {error}") from error
    _all_right(_tried(shared, search))
    sweep = Sweep(
        path, name, shared, file.method, file.trials or _DEFAULT_TRIALS, file.seed, file.metric,
        file.pruning, search,
    )  # fmt: skip
    return _counted(sweep) if file.method == "grid" else sweep


def _counted(sweep: Sweep) -> Sweep:
    """Return a grid with the number of its points, each of them tried."""
    endless = [k for k, v in sweep.search.items() if isinstance(v, Range) and v.step is None]
    _all_right(
        f"search.{name}: a grid needs [values] or a range with a step; "
        "method random or tpe takes any range"
        for name in endless
    )
    sizes = (len(v.listed() if isinstance(v, Range) else v) for v in sweep.search.values())
    if (size := math.prod(sizes)) > _MOST_POINTS:
        raise WrongField(f"search: the grid has {size} points, more than {_MOST_POINTS}")
    points = sweep.grid()
    for point in points:
        try:
            sweep.config_of(point)
        except WrongField as error:
            raise WrongField(f"search: the point {point} cannot be: {error}") from error
    return replace(sweep, trials=len(points))


def _names_of(parts: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    for part, found in parts.items():
        for name, choice in found.items():
            try:
                check_name(name)
            except WrongField as error:
                yield f"{part}: {error}"
            if part == "search" and isinstance(choice, list) and _repeats(choice):
                yield f"search.{name}: a value stands there twice"


def _tried(shared: Config, search: Mapping[str, list[Any] | Range]) -> Iterable[str]:
    """Yield what is wrong with a value whichever values the other settings have."""
    samples = {k: v.samples() if isinstance(v, Range) else v for k, v in search.items()}
    others = [
        {name: values[turn % len(values)] for name, values in samples.items()}
        for turn in range(max(map(len, samples.values())))
    ]
    for name, values in samples.items():
        for value in values:
            if why := _refused(shared, [{**one, name: value} for one in others]):
                yield f"search.{name}: {value!r} cannot be used ({why})"
                break


def _refused(shared: Config, points: list[dict[str, Any]]) -> str:
    """Return why none of the points makes a config; empty when one does."""
    why = ""
    for point in points:
        try:
            with_fields(shared, point)
        except WrongField as error:
            why = why or str(error)
        else:
            return ""
    return why


def _all_right(faults: Iterable[str]) -> None:
    if found := list(dict.fromkeys(faults)):
        raise WrongField("; ".join(found))


def _repeats(values: list[Any]) -> bool:
    return any(value in values[:number] for number, value in enumerate(values))


def _from(folder: Path, name: str, value: Any) -> Any:
    """Return the value, a path of weights relative to the folder of the file."""
    if name != "network.weights" or value in ("pypi", "hub", "random"):
        return value
    return str(folder / str(value))


def _said(fault: Any) -> str:
    place = ".".join(str(p) for p in fault["loc"] if p not in ("values", "range")) or "sweep"
    said = fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "model_type" and place.startswith("search."):
        said = "give [values] or a range such as {low: 0.0001, high: 0.1, log: true}"
    elif fault["type"] == "extra_forbidden":
        known = Range if place.startswith("search.") else Pruning if "." in place else _File
        said = f"is no field; there are {', '.join(known.model_fields)}"
    elif fault["type"] == "missing":
        said = "is needed"
    elif fault["type"] == "too_short":
        said = "is empty: name at least one setting, with [values] or a range"
    return f"{place}: {said}"
