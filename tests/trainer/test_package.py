"""A package says what is wrong with it, each fault in words of its own."""

import json
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from trainer.errors import TrainerError
from trainer.package import GRAPH, MEMBERS, open_package, write_package
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


def test_a_manifest_that_would_fill_the_memory_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "p.mrimodel", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b" " * (2**26 + 1))
    with pytest.raises(TrainerError, match="over 64 MiB"):
        open_package(tmp_path / "p.mrimodel")


def test_a_calibration_nested_without_end_is_refused(blob_package, tmp_path):
    members = {name: blob_package.read(name) for name in blob_package.manifest["files"]}
    members["calibration.json"] = b'{"labels": ' + b"[" * 100_000
    write_package(tmp_path / "p.mrimodel", blob_package.manifest, members)
    with pytest.raises(TrainerError, match="incomplete"):
        open_package(tmp_path / "p.mrimodel")


def with_members(package, path: Path, members: object) -> Path:
    network = {**package.manifest["network"], "members": members}
    manifest = changed_manifest(package, network=network, schema=2)
    return rewritten(package.path, path, {"manifest.json": manifest})


def test_an_ensemble_needs_a_newer_program_and_a_single_network_does_not(
    blob_package, tmp_path, monkeypatch
):
    assert blob_package.manifest["schema"] == 1
    assert blob_package.members == 1
    members = {name: blob_package.read(name) for name in MEMBERS}
    network = {**blob_package.manifest["network"], "members": 3}
    path = tmp_path / "p.mrimodel"
    write_package(path, {**blob_package.manifest, "network": network}, members)
    made = open_package(path)
    assert made.manifest["schema"] == 2
    assert made.members == 3
    monkeypatch.setattr("trainer.package.SCHEMA", 1)  # as the program was before
    with pytest.raises(TrainerError, match=r"it has schema 2.*Update MRI Viewer"):
        open_package(path)


@pytest.mark.parametrize("members", [0, -1, 10**9, 1.5, "3", None, True])
def test_no_sensible_number_of_members_is_refused(blob_package, tmp_path, members):
    with pytest.raises(TrainerError, match="incomplete"):
        open_package(with_members(blob_package, tmp_path / "p.mrimodel", members))


def test_weights_of_another_number_of_members_do_not_fit(blob_package, tmp_path):
    package = open_package(with_members(blob_package, tmp_path / "p.mrimodel", 2))
    with pytest.raises(TrainerError, match="do not fit"):
        Runtime(package, device="cpu")
