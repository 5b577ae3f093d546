"""The name and version that a trained model is installed under: what may stand, what is free."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mriviewer.core.errors import ViewerError
from mriviewer.paths import cache_folder
from trainer.package import MEMBERS, SUFFIX, ModelPackage, open_package, write_package
from trainer.prediction import NAME, VERSION

_CARD = "card.md"
_WEIGHTS = ("weights.safetensors", "calibration.json")


@dataclass(frozen=True, slots=True)
class Taken:
    """A model that is installed. `same` when it answers as the one that is to be installed."""

    name: str
    version: str
    same: bool


def taken_by(installed: Iterable[ModelPackage], own: ModelPackage) -> tuple[Taken, ...]:
    """Return what is installed, beside the package that is to be installed."""
    return tuple(
        Taken(one.identity.name, one.identity.version, same_model(one, own)) for one in installed
    )


def same_model(one: ModelPackage, other: ModelPackage) -> bool:
    """Tell whether two packages answer alike: the same weights, calibration and preparation."""
    files = one.manifest["files"], other.manifest["files"]
    return one.plan == other.plan and all(
        files[0].get(member) == files[1].get(member) for member in _WEIGHTS
    )


def fault_of(name: str, version: str, taken: Iterable[Taken] = ()) -> str:
    """Return what keeps a model from being installed as that; empty when nothing does."""
    if not name:
        return "Give the model a name."
    if not re.fullmatch(NAME, name):
        return "A name has small letters, digits and hyphens, 64 at most, such as brain-tumour."
    if not re.fullmatch(VERSION, version):
        return "A version has three numbers, such as 1.0.0."
    for one in taken:
        if (one.name, one.version) == (name, version) and not one.same:
            return f"Another model called {name} {version} is installed. Choose another version."
    return ""


def free_version(name: str, version: str, taken: Iterable[Taken]) -> str:
    """Return the version itself where it is free or names this very model, else one above all."""
    others = [one for one in taken if one.name == name]
    if all(one.version != version or one.same for one in others):
        return version
    major, minor, _ = max(tuple(map(int, one.version.split("."))) for one in others)
    return f"{major}.{minor + 1}.0"


def renamed(package: ModelPackage, name: str, version: str) -> Path:
    """Return a package file of that name and version: the same one, or a copy made for it.

    A copy lies in the cache folder and is the caller's to delete. Weights, graph and self-check are
    those of the original, which the copy's manifest names. Reads the whole package: not for the GUI
    thread. Raises ViewerError or TrainerError.
    """
    identity = package.identity
    if (identity.name, identity.version) == (name, version):
        return package.path
    if fault := fault_of(name, version):
        raise ViewerError("The model cannot be named like this", fault)
    members = {one: package.read(one) for one in MEMBERS if one in package.manifest["files"]}
    old, new = f"({identity.title})", f"({name} {version})"
    head, mark, rest = members[_CARD].decode("utf-8").partition("\n")
    members[_CARD] = f"{head.replace(old, new)}{mark}{rest}".encode()
    origin = {"name": identity.name, "version": identity.version, "sha256": identity.sha256}
    manifest = {**package.manifest, "name": name, "version": version, "renamed_from": origin}
    target = cache_folder() / "renamed" / f"{name}-{version}{SUFFIX}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_package(target, manifest, members)
    except OSError as error:
        raise ViewerError(
            "The model could not be given its name", f"{error.strerror or error}.",
            "Make room on the disk, or install it under the name it has.",
        ) from error  # fmt: skip
    return target


def discard(file: Path, package: ModelPackage) -> None:
    """Delete a copy that `renamed` made; the package itself is left.

    A copy that is held open, as Windows has it, stays until one of that name is made again.
    """
    if file != package.path:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def package_of_run(folder: Path) -> ModelPackage | None:
    """Return the newest package in a run folder, None when there is none.

    Reads all of it: not for the GUI thread. Raises TrainerError when it is damaged.
    """
    found = sorted(folder.glob(f"[!.]*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
    return open_package(found[-1]) if found else None
