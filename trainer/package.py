"""Model packages: a zip of JSON, tensors and text that cannot run code. No torch.

| member | content |
|---|---|
| manifest.json | who, what, from which data, how good; the SHA-256 of every other member |
| weights.safetensors | 16-bit tensors under the names of the network's state |
| backbone.onnx | the graph of the features, fed from weights.safetensors; may be missing |
| calibration.json | temperature, fitted on validation; thresholds of prediction sets |
| feature_statistics.npz | where the features of the training data lie; may be missing |
| self_check.npz | synthetic slices and what the trainer got for them |
| card.md | for people: data, numbers, limits |
"""

import hashlib
import io
import json
import math
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.doubt import Conformal, FeatureStatistics, unpack_statistics
from trainer.errors import TrainerError
from trainer.files import write_whole
from trainer.prediction import NAME, VERSION, ModelIdentity
from trainer.preprocess import Plan, TapGeometry

SUFFIX = ".mrimodel"
SCHEMA = 2  # the newest that is read; 2 has several networks that answer as one
_MOST_MEMBERS = 64
_MANIFEST = "manifest.json"
GRAPH = "backbone.onnx"  # left out when the network could not be exported
FEATURES = "feature_statistics.npz"  # packages of earlier versions have none
MEMBERS = (
    "weights.safetensors", GRAPH, "calibration.json", FEATURES, "self_check.npz", "card.md",
)  # fmt: skip
OPTIONAL = frozenset({GRAPH, FEATURES})
_LARGEST_MEMBER = 2**31  # a member that claims more is a damaged or hostile file
_LARGEST_MANIFEST = 2**26
# what zipfile raises on a file with wrong bytes, depending on where they are
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError,
)  # fmt: skip
_REMEDY = "Get the package again from where it came."


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """An opened package whose hashes were right when it was opened.

    path      of the .mrimodel file; identity.sha256 is the hash of that very file
    manifest  as in the file
    conformal  thresholds of prediction sets; None in packages of earlier versions
    members    how many networks answer as one; see networks.Ensemble
    """

    path: Path
    manifest: dict[str, Any]
    identity: ModelIdentity
    plan: Plan
    tap: TapGeometry
    temperature: float
    network: str
    conformal: Conformal | None = None
    members: int = 1

    @property
    def license(self) -> str:
        return str(self.manifest["license"])

    @property
    def title(self) -> str:
        return str(self.manifest["title"])

    @property
    def limits(self) -> list[str]:
        return [str(limit) for limit in self.manifest["limits"]]

    @property
    def metrics(self) -> dict[str, Any]:
        """Metrics per split ("val", "test"), as trainer.judging gives them."""
        return dict(self.manifest["metrics"])

    @property
    def has_graph(self) -> bool:
        """Whether the backbone can run in ONNX Runtime."""
        return GRAPH in self.manifest["files"]

    @property
    def feature_statistics(self) -> FeatureStatistics | None:
        """For out-of-distribution scores; None in packages of earlier versions. Reads the file.

        Raises TrainerError when they make no sense.
        """
        if FEATURES not in self.manifest["files"]:
            return None
        try:
            return unpack_statistics(self.read(FEATURES), len(self.identity.labels))
        except (KeyError, ValueError, OSError, zipfile.BadZipFile) as error:
            title = f"The model package {self.path.name} cannot be used"
            raise TrainerError(title, f"its {FEATURES} makes no sense.", _REMEDY) from error

    @property
    def card(self) -> str:
        return self.read("card.md").decode()

    def read(self, member: str) -> bytes:
        """Return a member's bytes; TrainerError when they are not those the manifest names."""
        with zipfile.ZipFile(self.path) as archive:
            return _member(archive, member, self.manifest["files"][member], self.path.name)

    def self_check_arrays(self) -> dict[str, NDArray[Any]]:
        """Return values (n, rows, columns), pictures, logits and evidence; never unpickles."""
        with np.load(io.BytesIO(self.read("self_check.npz")), allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}


def write_package(path: Path, manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    """Write a package whole or not at all; the hashes of `members` are put into the manifest.

    Its schema is the oldest that can say what it holds, so that older programs read what they can.
    """
    files = {name: hashlib.sha256(content).hexdigest() for name, content in members.items()}
    schema = SCHEMA if manifest["network"].get("members", 1) > 1 else 1
    whole = {**manifest, "format": "mrimodel", "schema": schema, "files": files}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        text = json.dumps(whole, indent=1, allow_nan=False, ensure_ascii=False)
        for name, content in {_MANIFEST: text.encode(), **members}.items():
            # a fixed date: the same model gives the same file and so the same hash
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content,
                             zipfile.ZIP_DEFLATED)  # fmt: skip
    write_whole(path, buffer.getvalue())


def open_package(path: Path) -> ModelPackage:
    """Open and check a package: every member is there and has the hash the manifest names.

    Raises TrainerError, with a message of its own per fault: not a package, newer schema, missing
    member, changed member, labels that make no sense.
    """
    title = f"The model package {path.name} cannot be used"
    try:
        content = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            manifest = _manifest(archive, title)
            members = {
                name: _member(archive, name, manifest["files"].get(name), path.name)
                for name in MEMBERS
                if name not in OPTIONAL or name in manifest["files"]
            }
    except OSError as error:
        remedy = f"Name a {SUFFIX} file that can be read."
        raise TrainerError(title, f"it cannot be read ({error.strerror}).", remedy) from error
    except _DAMAGED as error:
        raise TrainerError(title, "it is damaged or no package at all.", _REMEDY) from error
    try:
        calibration = json.loads(members["calibration.json"])
        package = _from_manifest(path, content, manifest, calibration)
        _check_order(package.identity.labels, calibration, members["card.md"], title)
        return package
    except (
        KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError,
    ) as error:  # fmt: skip
        raise TrainerError(title, f"its manifest is incomplete ({error!r}).", _REMEDY) from error


def _manifest(archive: zipfile.ZipFile, title: str) -> dict[str, Any]:
    if _MANIFEST not in archive.namelist():
        raise TrainerError(title, f"it holds no {_MANIFEST}, so it is no model package.", _REMEDY)
    if archive.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
        raise TrainerError(title, f"its {_MANIFEST} claims to be over 64 MiB.", _REMEDY)
    try:
        manifest = json.loads(archive.read(_MANIFEST))
    except _DAMAGED as error:
        raise TrainerError(title, f"its {_MANIFEST} is damaged.", _REMEDY) from error
    if not isinstance(manifest, dict) or manifest.get("format") != "mrimodel":
        raise TrainerError(title, f"its {_MANIFEST} does not describe a model.", _REMEDY)
    if not isinstance(manifest.get("schema"), int) or manifest["schema"] > SCHEMA:
        reason = f"it has schema {manifest.get('schema')}, this version reads up to {SCHEMA}."
        raise TrainerError(title, reason, "Update MRI Viewer.")
    if not isinstance(manifest.get("files"), dict):
        raise TrainerError(title, f"its {_MANIFEST} names no files.", _REMEDY)
    return manifest


def _check_order(
    labels: tuple[str, ...], calibration: dict[str, Any], card: bytes, title: str
) -> None:
    """Refuse labels in another order than the weights answer in: every answer would be wrong.

    The manifest is the one member without a hash. The order stands in calibration.json as well, and
    in the card of packages of earlier versions.
    """
    known = calibration.get("labels")
    text = card.decode("utf-8", "replace")
    sentence = re.search(r"Labels, in order: (.*)\.$", text, re.MULTILINE)
    if known is None and sentence is not None:
        known = labels if sentence[1] == ", ".join(labels) else sentence[1].split(", ")
    if known is not None and tuple(known) != labels:
        reason = f"it names its labels as {', '.join(labels)}, its weights answer in the order "
        raise TrainerError(title, f"{reason}{', '.join(known)}.", _REMEDY)


def _member(archive: zipfile.ZipFile, name: str, sha256: str | None, package: str) -> bytes:
    title = f"The model package {package} cannot be used"
    if name not in archive.namelist() or sha256 is None:
        raise TrainerError(title, f"it lacks {name}.", _REMEDY)
    if archive.getinfo(name).file_size > _LARGEST_MEMBER:
        raise TrainerError(title, f"its {name} claims to be over 2 GiB.", _REMEDY)
    try:
        content = archive.read(name)
    except _DAMAGED as error:
        raise TrainerError(title, f"its {name} is damaged.", _REMEDY) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise TrainerError(title, f"its {name} was changed after the package was made.", _REMEDY)
    return content


def _from_manifest(
    path: Path, content: bytes, manifest: dict[str, Any], calibration: dict[str, Any]
) -> ModelPackage:
    output, network = manifest["output"], manifest["network"]
    labels, negative = tuple(output["labels"]), output["negative_label"]
    if len(labels) < 2 or len(set(labels)) != len(labels):
        raise ValueError(f"labels {labels}")
    if negative is not None and negative not in labels:
        raise ValueError(f"negative label {negative}")
    if network.get("graph_tensors") is not None and GRAPH not in manifest["files"]:
        raise ValueError(f"{GRAPH} is not named")
    _check_kinds(manifest)
    return ModelPackage(
        path=path,
        manifest=manifest,
        identity=ModelIdentity(
            name=manifest["name"],
            version=manifest["version"],
            sha256=hashlib.sha256(content).hexdigest(),
            labels=labels,
            negative_label=negative,
            evidence_scale=_finite(network["evidence_scale"]),
        ),
        plan=Plan.from_json(manifest["input"]["plan"]),
        tap=TapGeometry(_finite(network["tap"]["first"]), _finite(network["tap"]["stride"])),
        temperature=_finite(calibration["temperature"]),
        network=network["name"],
        conformal=(
            Conformal.from_json(calibration["conformal"], len(labels))
            if "conformal" in calibration
            else None
        ),
        members=_count(network.get("members", 1)),
    )


def _check_kinds(manifest: dict[str, Any]) -> None:
    """Check what lists and pages show: a list of models must not fall over one odd manifest."""
    texts = {key: manifest[key] for key in ("name", "version", "title", "license", "intended_use")}
    texts["network"] = manifest["network"]["name"]
    for label in manifest["output"]["labels"]:
        texts[f"label {label}"] = label
    for key, value in texts.items():
        if not isinstance(value, str):
            raise ValueError(f"{key} is no text")
    for key, pattern in (("name", NAME), ("version", VERSION)):
        if not re.fullmatch(pattern, manifest[key]):
            raise ValueError(f"{key} {manifest[key]!r}")
    if not isinstance(manifest["limits"], list) or not isinstance(manifest["metrics"], dict):
        raise ValueError("limits or metrics")


def _count(members: Any) -> int:
    if type(members) is not int or not 1 <= members <= _MOST_MEMBERS:
        raise ValueError(f"{members!r} members")
    return members


def _finite(value: float | str) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} where a number belongs")
    return number
