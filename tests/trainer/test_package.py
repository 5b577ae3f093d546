"""A package says what is wrong with it, each fault in words of its own."""

import json
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from trainer.errors import TrainerError
from trainer.package import GRAPH, MEMBERS, open_package
from trainer.runtime import Runtime


def rewritten(source: Path, target: Path, changes: dict[str, bytes | None]) -> Path:
    """A copy of a package with members replaced, or left out where None."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


def changed_manifest(package, **changes) -> bytes:
    return json.dumps({**package.manifest, **changes}).encode()


def test_a_package_explains_itself(blob_package):
    assert blob_package.identity.labels == ("left", "none", "right")
    assert blob_package.identity.negative_label == "none"
    assert blob_package.plan.size == 64
    assert blob_package.metrics["test"]["pictures"] == 6
    assert "not for diagnosis" in blob_package.card
    assert "Knows only patches." in blob_package.card
    assert blob_package.limits == ["Knows only patches."]


def test_weights_are_sixteen_bit_and_nothing_is_pickled(blob_package):
    from safetensors.numpy import load

    tensors = load(blob_package.read("weights.safetensors"))
    assert {str(t.dtype) for t in tensors.values()} <= {"float16", "int64"}
    assert all(a.dtype.kind in "fu" for a in blob_package.self_check_arrays().values())


def test_the_graph_carries_neither_weights_nor_paths_of_the_machine(blob_package):
    graph = blob_package.read("backbone.onnx")
    assert len(graph) < 100_000
    assert b"site-packages" not in graph
    assert b"/trainer/" not in graph


@pytest.mark.parametrize("member", MEMBERS)
def test_a_flipped_byte_is_noticed_in_every_member(blob_package, tmp_path, member):
    content = bytearray(blob_package.read(member))
    content[len(content) // 2] ^= 1
    path = rewritten(blob_package.path, tmp_path / "p.mrimodel", {member: bytes(content)})
    with pytest.raises(TrainerError, match=f"{member} was changed"):
        open_package(path)


@pytest.mark.parametrize("member", MEMBERS)
def test_a_missing_member_is_named(blob_package, tmp_path, member):
    path = rewritten(blob_package.path, tmp_path / "p.mrimodel", {member: None})
    with pytest.raises(TrainerError, match=f"lacks {member}"):
        open_package(path)


def test_a_network_that_could_not_be_exported_has_no_graph_and_says_so(blob_package, tmp_path):
    files = {k: v for k, v in blob_package.manifest["files"].items() if k != GRAPH}
    network = {**blob_package.manifest["network"], "graph_tensors": None}
    changes = {GRAPH: None, "manifest.json": changed_manifest(blob_package, files=files)}
    path = rewritten(blob_package.path, tmp_path / "contradicts.mrimodel", changes)
    with pytest.raises(TrainerError, match="incomplete"):
        open_package(path)
    changes["manifest.json"] = changed_manifest(blob_package, files=files, network=network)
    plain = open_package(rewritten(blob_package.path, tmp_path / "plain.mrimodel", changes))
    assert not plain.has_graph
    runtime = Runtime(plain, device="cpu")
    assert runtime.device == "CPU (PyTorch)"
    assert runtime.self_check().passed
    runtime.close()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"schema": 99}, "schema 99"),
        ({"format": "other"}, "does not describe a model"),
        ({"files": []}, "names no files"),
        ({"output": {"labels": ["a", "a"], "negative_label": None}}, "incomplete"),
        ({"output": {"labels": ["a", "b"], "negative_label": "c"}}, "incomplete"),
        ({"network": {"name": "x"}}, "incomplete"),
    ],
)
def test_a_manifest_that_makes_no_sense_is_refused(blob_package, tmp_path, changes, message):
    manifest = changed_manifest(blob_package, **changes)
    path = rewritten(blob_package.path, tmp_path / "p.mrimodel", {"manifest.json": manifest})
    with pytest.raises(TrainerError, match=message):
        open_package(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"just text", b"\x00" * 5000])
def test_what_is_no_zip_is_no_package(tmp_path, content):
    path = tmp_path / "p.mrimodel"
    path.write_bytes(content)
    with pytest.raises(TrainerError, match="damaged or no package"):
        open_package(path)


def test_a_truncated_package_is_refused(blob_package, tmp_path):
    path = tmp_path / "p.mrimodel"
    path.write_bytes(blob_package.path.read_bytes()[:-3000])
    with pytest.raises(TrainerError):
        open_package(path)


def test_a_missing_file_and_a_foreign_zip(tmp_path):
    with pytest.raises(TrainerError, match="cannot be read"):
        open_package(tmp_path / "absent.mrimodel")
    with zipfile.ZipFile(tmp_path / "z.mrimodel", "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(TrainerError, match=r"holds no manifest\.json"):
        open_package(tmp_path / "z.mrimodel")


def test_the_self_check_slices_are_synthetic_and_not_square(blob_package):
    values = blob_package.self_check_arrays()["values"]
    assert values.dtype == np.uint8
    assert values.shape[1] != values.shape[2]


def test_wrong_bits_anywhere_are_a_fault_and_never_a_crash(blob_package, tmp_path):
    # inflating wrong bits raises zlib.error, wrong directories raise other things again
    sound, path = blob_package.path.read_bytes(), tmp_path / "p.mrimodel"
    with zipfile.ZipFile(blob_package.path) as archive:
        places = [info.header_offset for info in archive.infolist()]
    opened = 0
    for place in places:
        for offset in range(0, 400, 19):
            content = bytearray(sound)
            content[min(place + offset, len(content) - 1)] ^= 1 << offset % 8
            path.write_bytes(content)
            with suppress(TrainerError):  # anything else would stop the list of models
                open_package(path)
                opened += 1  # a date or a flag that nothing depends on
    assert opened < 60


@pytest.mark.parametrize(
    "changes",
    [
        {"name": None},
        {"version": 1},
        {"license": {}},
        {"limits": "none"},
        {"metrics": []},
        {"network": None},
        {"input": {"plan": []}},
        {"output": {"labels": [1, 2], "negative_label": None}},
        {"network": {"name": "x", "evidence_scale": "nan", "tap": {"first": 1, "stride": 1},
                     "graph_tensors": []}},
        {"network": {"name": "x", "evidence_scale": 1, "tap": {"first": None, "stride": 1},
                     "graph_tensors": []}},
    ],
)  # fmt: skip
def test_values_of_the_wrong_kind_are_refused(blob_package, tmp_path, changes):
    manifest = changed_manifest(blob_package, **changes)
    path = rewritten(blob_package.path, tmp_path / "p.mrimodel", {"manifest.json": manifest})
    with pytest.raises(TrainerError, match="incomplete"):
        open_package(path)


def test_a_manifest_nested_without_end_is_refused(blob_package, tmp_path):
    members = {"manifest.json": b"[" * 100_000}
    path = rewritten(blob_package.path, tmp_path / "p.mrimodel", members)
    with pytest.raises(TrainerError, match="damaged"):
        open_package(path)
