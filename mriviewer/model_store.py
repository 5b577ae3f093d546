"""The model packages on this machine: those that ship with the program and those of the user.

Nothing here is ever unpickled or run: a package is a zip of tensors, numbers and text.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mriviewer.core.errors import ViewerError
from mriviewer.paths import data_folder, resources_folder, write_atomically
from trainer.errors import TrainerError
from trainer.package import SUFFIX, ModelPackage, open_package

DEFAULT_MODEL = "tumor-type"
# a name becomes a file name: nothing that leaves the folder or that Windows refuses


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A package whose manifest and hashes are in order. `shipped` ones cannot be removed."""

    name: str
    version: str
    sha256: str
    labels: tuple[str, ...]
    path: Path
    shipped: bool
    package: ModelPackage = field(repr=False, compare=False)

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class DamagedModel:
    """A file that should be a package and is none, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a verification found: no faults means that the model answers as it did when trained.

    title     "name version", or the file's name when it cannot be opened
    checked   what was checked, a sentence each
    faults    what is wrong, a sentence each
    """

    title: str
    checked: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.faults


def installed() -> list[InstalledModel]:
    """Return the usable packages: shipped then the user's, by name, newest version first."""
    found = [entry for entry in _entries() if isinstance(entry, InstalledModel)]
    found.sort(key=lambda model: _version_key(model.version), reverse=True)
    return sorted(found, key=lambda model: (not model.shipped, model.name))


def damaged() -> list[DamagedModel]:
    """Return the files in the model folders that cannot be used."""
    return [entry for entry in _entries() if isinstance(entry, DamagedModel)]


def find(name: str | None = None) -> InstalledModel:
    """Return the model called "name" (its newest version) or "name-version"; None: the default.

    Raises ViewerError that lists the models there are.
    """
    models = installed()
    wanted = name or DEFAULT_MODEL
    matches = [m for m in models if wanted in (m.name, f"{m.name}-{m.version}", m.title)]
    if matches:
        return max(matches, key=lambda model: (_version_key(model.version), model.shipped))
    known = ", ".join(f"{model.name}-{model.version}" for model in models) or "none"
    raise ViewerError(
        f"The model '{wanted}' cannot be used", "it is not installed.",
        f"Installed are: {known}. `mriviewer models install FILE` adds one.",
    )  # fmt: skip


def install(path: Path) -> InstalledModel:
    """Verify a package, self-check included, and copy it to the user's models.

    Installing what is there already changes nothing. Raises ViewerError or TrainerError.
    """
    package = open_package(path)
    title = f"{path.name} was not installed"
    name, version = package.identity.name, package.identity.version
    for model in installed():
        if (model.name, model.version) == (name, version):
            if model.sha256 == package.identity.sha256:
                return model
            raise ViewerError(
                title, f"another model called {model.title} is installed.",
                "Give the new one another version, or remove the old one first.",
            )  # fmt: skip
    report = verify(path)
    if not report.passed:
        raise ViewerError(title, " ".join(report.faults), "Get the package again from its maker.")
    target = user_folder() / f"{name}-{version}{SUFFIX}"
    try:
        write_atomically(target, path.read_bytes())
    except OSError as error:
        raise ViewerError(title, f"{error.strerror or error}.") from error
    return _entry(open_package(target), target, shipped=False)


def remove(name: str) -> None:
    """Delete one of the user's models, "name" or "name-version"; never a shipped one.

    Raises ViewerError when there is none, when it ships, or when several versions match.
    """
    title = f"The model '{name}' was not removed"
    matches = [m for m in installed() if name in (m.name, f"{m.name}-{m.version}", m.title)]
    own = [model for model in matches if not model.shipped]
    if not own:
        if matches:
            raise ViewerError(title, "it comes with the program.")
        known = ", ".join(f"{m.name}-{m.version}" for m in installed() if not m.shipped) or "none"
        raise ViewerError(title, "it is not installed.", f"Your own models are: {known}.")
    if len(own) > 1:
        versions = ", ".join(f"{model.name}-{model.version}" for model in own)
        raise ViewerError(title, f"there are several: {versions}.", "Name one with its version.")
    try:
        own[0].path.unlink()
    except OSError as error:
        raise ViewerError(title, f"{error.strerror or error}.") from error


def verify(name_or_path: str | Path) -> Report:
    """Check manifest, hashes and self-check of an installed model or of a file.

    Loads the network: it takes seconds. Raises ViewerError when there is no such model.
    """
    path = Path(name_or_path)
    if isinstance(name_or_path, str) and not os.path.isfile(name_or_path):  # noqa: PTH113
        path = find(name_or_path).path  # Path.is_file() raises on what is no possible file name
    try:
        package = open_package(path)
    except TrainerError as error:
        return Report(path.name, (), (str(error),))
    from trainer.runtime import Runtime  # only here: listing models must not load torch

    files = "Manifest and the hash of every file are in order."
    try:
        check = Runtime(package, "cpu").self_check()
    except TrainerError as error:
        return Report(package.identity.title, (files,), (str(error),))
    gap = (
        f"on its own test slices the network differs from what the trainer got by "
        f"{check.logits:.2g} (logits) and {check.evidence:.2g} (evidence)"
    )
    if not check.passed:
        return Report(package.identity.title, (files,), (f"Self-check: {gap}, which is too much.",))
    return Report(package.identity.title, (files, f"Self-check passed: {gap}."), ())


def user_folder() -> Path:
    """Return the folder of the user's models; it may not exist yet."""
    return data_folder() / "models"


def _entries() -> Iterator[InstalledModel | DamagedModel]:
    for folder, shipped in ((resources_folder() / "models", True), (user_folder(), False)):
        for path in sorted(folder.glob(f"[!.]*{SUFFIX}")):
            try:
                yield _entry(open_package(path), path, shipped)
            except (TrainerError, OSError) as error:
                reason = error.reason if isinstance(error, TrainerError) else str(error.strerror)
                yield DamagedModel(path, reason)


def _entry(package: ModelPackage, path: Path, shipped: bool) -> InstalledModel:
    identity = package.identity
    return InstalledModel(
        identity.name, identity.version, identity.sha256, identity.labels, path, shipped, package
    )


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
