"""What a run needs to go on after it was killed, as files that are whole or not there.

`state/00000012.safetensors` holds tensors, and JSON in the file's own header, with a SHA-256 over
both. The newest two are kept: a damaged one falls back to the one before.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save_file
from torch import Tensor

from trainer.files import replacing
from trainer.schedules import Plateau
from trainer.training.sampling import StageName

FOLDER = "state"
_KEPT = 2
_GROUP = "#"  # begins no parameter's name


@dataclass(slots=True)
class Progress:
    """Where a run stands. `step` is the next one to take, counted from 0 in its epoch.

    stage      in progress; "done" when both are
    total, seen  sum of the losses of this epoch and pictures behind it
    waited     epochs without a better validation
    collapsed  epochs in a row in which validation was answered with one label
    unusable   steps in a row whose loss or gradient was not finite
    at_once    pictures computed at once; less than the batch after memory ran out
    seconds    spent by the starts of this run before this one
    """

    stage: StageName | str = "head"
    epoch: int = 1
    step: int = 0
    total: float = 0.0
    seen: int = 0
    waited: int = 0
    collapsed: int = 0
    unusable: int = 0
    at_once: int = 0
    seconds: float = 0.0
    plateau: Plateau = field(default_factory=Plateau)

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "plateau": list(self.plateau)}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> "Progress":
        known = {f.name: content[f.name] for f in fields(cls)}
        best, waited, lowered = known["plateau"]
        known["plateau"] = Plateau(None if best is None else (best[0], best[1]), waited, lowered)
        return cls(**known)

    def count(self, loss: float | None, pictures: int) -> None:
        """Count a step that was taken; None: its loss was of no use."""
        self.step += 1
        if loss is not None:
            self.total, self.seen = self.total + loss * pictures, self.seen + pictures

    def next_epoch(self) -> None:
        self.epoch, self.step, self.total, self.seen = self.epoch + 1, 0, 0.0, 0

    def next_stage(self, stage: str) -> None:
        self.stage, self.epoch, self.step, self.total, self.seen = stage, 1, 0, 0.0, 0
        self.waited = self.collapsed = self.unusable = 0
        self.plateau = Plateau()  # of stage two alone: stage one has no schedule


class State(NamedTuple):
    """One written state: JSON and tensors by name."""

    content: dict[str, Any]
    tensors: dict[str, Tensor]

    def part(self, prefix: str) -> dict[str, Tensor]:
        """Return the tensors whose names begin with "prefix:", without it."""
        start = f"{prefix}:"
        return {k.removeprefix(start): v for k, v in self.tensors.items() if k.startswith(start)}


def write_state(run_folder: Path, state: State) -> None:
    """Write a state beside the last one and remove older ones; OSError when it cannot be."""
    folder = run_folder / FOLDER
    folder.mkdir(exist_ok=True)
    for left in folder.glob(".*.tmp"):  # of a start that was killed while it wrote
        left.unlink(missing_ok=True)
    written = _files(folder)
    number = int(written[0].stem) + 1 if written else 1
    tensors = {key: value.detach().cpu().contiguous() for key, value in state.tensors.items()}
    content = json.dumps(state.content)
    header = {"content": content, "sha256": _digest(content, tensors)}
    try:
        with replacing(folder / f"{number:08d}.safetensors") as temporary:
            save_file(_apart(tensors), temporary, header)
    except SafetensorError as error:  # says in words only that the disk is full
        raise OSError(str(error)) from error
    for old in _files(folder)[_KEPT:]:
        old.unlink(missing_ok=True)


def read_state(run_folder: Path, warn: Callable[[str], None]) -> State | None:
    """Return the newest state that is whole, None if there is none; damaged ones are told of."""
    for path in _files(run_folder / FOLDER):
        state = _read(path)
        if state is not None:
            return state
        warn(f"The state {path.name} is damaged; the one before it is used.")
        path.unlink(missing_ok=True)  # or it would count as the newest, and push out a whole one
    return None


def has_state(run_folder: Path) -> bool:
    return bool(_files(run_folder / FOLDER))


def remove_state(run_folder: Path) -> None:
    """Remove what only an unfinished run needs."""
    folder = run_folder / FOLDER
    if folder.is_dir():
        for path in [*_files(folder), *folder.glob(".*.tmp")]:
            path.unlink(missing_ok=True)
        if not any(folder.iterdir()):
            folder.rmdir()


def _files(folder: Path) -> list[Path]:
    """Return the states, newest first."""
    found = [path for path in folder.glob("*.safetensors") if path.stem.isdigit()]
    return sorted(found, reverse=True)


def _read(path: Path) -> State | None:
    try:
        whole = path.read_bytes()  # not mapped: Windows keeps a mapped file from being removed
        (length,) = struct.unpack_from("<Q", whole)
        header = json.loads(whole[8 : 8 + length])["__metadata__"]
        tensors = load(whole)
        if header["sha256"] != _digest(header["content"], tensors):
            return None
        return State(json.loads(header["content"]), tensors)
    except (OSError, SafetensorError, KeyError, ValueError, struct.error):
        return None


def _digest(content: str, tensors: dict[str, Tensor]) -> str:
    digest = hashlib.sha256(content.encode())
    for key in sorted(tensors):
        value = tensors[key]
        digest.update(f"{key} {value.dtype} {tuple(value.shape)}".encode())
        digest.update(value.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def _apart(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the tensors with no memory shared between two of them, which the format refuses."""
    seen: set[int] = set()
    result = {}
    for key, value in tensors.items():
        result[key] = value.clone() if value.data_ptr() in seen else value
        seen.add(value.data_ptr())
    return result


def pack_optimiser(
    optimiser: torch.optim.Optimizer, names: Sequence[str]
) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return the optimiser's state as JSON and tensors "name:key", by the parameters' names.

    What belongs to a group, such as the steps that timm's Lamb counts, is "#number:key".

    names  of the parameters, in the order of the optimiser's groups
    """
    content = optimiser.state_dict()
    tensors: dict[str, Tensor] = {}
    plain: dict[str, dict[str, Any]] = {}
    for index, values in content["state"].items():
        plain[names[index]] = {}
        for key, value in values.items():
            if isinstance(value, Tensor):
                tensors[f"{names[index]}:{key}"] = value
            else:
                plain[names[index]][key] = value
    for number, group in enumerate(content["param_groups"]):
        tensors |= {f"{_GROUP}{number}:{k}": v for k, v in group.items() if isinstance(v, Tensor)}
    groups = [
        {k: v for k, v in group.items() if k != "params" and _is_plain(v)}
        for group in content["param_groups"]
    ]
    return {"state": plain, "groups": groups}, tensors


def unpack_optimiser(
    optimiser: torch.optim.Optimizer,
    names: Sequence[str],
    content: dict[str, Any],
    tensors: dict[str, Tensor],
) -> None:
    """Put a packed state back into an optimiser that was made in the same way."""
    own = optimiser.state_dict()
    parameters = [p for group in optimiser.param_groups for p in group["params"]]
    place_of = {name: index for index, name in enumerate(names)}
    state: dict[int, dict[str, Any]] = {
        place_of[name]: dict(values) for name, values in content["state"].items()
    }
    saved = zip(own["param_groups"], content["groups"], strict=True)
    groups = [{**group, **plain} for group, plain in saved]
    for key, value in tensors.items():
        name, _, what = key.rpartition(":")
        if name.startswith(_GROUP):
            groups[int(name.removeprefix(_GROUP))][what] = value.clone()
            continue
        like = parameters[place_of[name]]
        state.setdefault(place_of[name], {})[what] = _laid_out_like(value, like)
    optimiser.load_state_dict({"state": state, "param_groups": groups})


def _laid_out_like(value: Tensor, like: Tensor) -> Tensor:
    """Return the tensor in the memory layout of its parameter.

    Arithmetic over two layouts takes another path through the processor, and rounds otherwise.
    """
    if value.shape != like.shape:
        return value.clone()
    return torch.empty_like(like, dtype=value.dtype, device="cpu").copy_(value)


def _is_plain(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return all(_is_plain(item) for item in value)
    return value is None or isinstance(value, bool | int | float | str)
