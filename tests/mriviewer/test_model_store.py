"""Models are found by name, installed only when sound, and shipped ones stay."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from mriviewer import model_store
from mriviewer.core.errors import ViewerError
from tests.trainer.made_packages import made_package
from trainer.errors import TrainerError
from trainer.network_config import Network
from trainer.package import MEMBERS, write_package
from trainer.preprocess import Plan, prepare
from trainer.runtime import Runtime


def write(path: Path, name="tumor-type", version="1.0.0", note="") -> Path:
    """Write a package that opens; its weights are no weights."""
    manifest = {
        "name": name, "version": version, "title": "T", "license": "Apache-2.0", "limits": [],
        "metrics": {}, "intended_use": note,
        "input": {"plan": Plan().to_json()},
        "output": {"labels": ["tumor", "no tumor"], "negative_label": "no tumor"},
        "network": {"name": "n", "evidence_scale": 1.0, "tap": {"first": 16.0, "stride": 32.0}},
    }  # fmt: skip
    members = dict.fromkeys(MEMBERS, b"x") | {
        "calibration.json": json.dumps({"temperature": 1.0}).encode()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_package(path, manifest, members)
    return path


@pytest.fixture
def shipped(tmp_path, monkeypatch) -> Path:
    """Give the test a resources folder of its own."""
    monkeypatch.setattr(model_store, "resources_folder", lambda: tmp_path / "resources")
    return tmp_path / "resources" / "models"


@pytest.fixture
def self_check(monkeypatch):
    """Replace the runtime: these packages hold no network. Returns what it shall find."""
    outcome = SimpleNamespace(passed=True, logits=1e-6, evidence=2e-6, fails=None)

    class Runtime:
        def __init__(self, package, device):
            if outcome.fails:
                raise outcome.fails

        def self_check(self):
            return outcome

    monkeypatch.setitem(sys.modules, "trainer.runtime", SimpleNamespace(Runtime=Runtime))
    return outcome


def own(name: str, version: str) -> Path:
    return write(model_store.user_folder() / f"{name}-{version}.mrimodel", name, version, "own")


def test_shipped_come_first_and_newest_versions_first(shipped):
    for version in ("1.2.0", "1.10.0", "1.9.3"):
        write(shipped / f"b-{version}.mrimodel", "b", version)
    write(shipped / "z.mrimodel", "z", "1.0.0")
    own("a", "1.0.0")
    titles = [model.title for model in model_store.installed()]
    assert titles == ["b 1.10.0", "b 1.9.3", "b 1.2.0", "z 1.0.0", "a 1.0.0"]


def test_no_folders_no_models(shipped):
    assert model_store.installed() == []
    with pytest.raises(ViewerError, match="Installed are: none"):
        model_store.find()


def test_find(shipped):
    write(shipped / "a.mrimodel", version="1.2.0")
    write(shipped / "b.mrimodel", version="1.10.0")
    write(shipped / "c.mrimodel", name="tumor-vs-normal")
    own("tumor-type", "2.0.0")
    assert model_store.find().version == "2.0.0"
    assert model_store.find("tumor-type-1.2.0").version == "1.2.0"
    assert model_store.find("tumor-type 1.2.0").version == "1.2.0"
    assert model_store.find("tumor-vs-normal").shipped
    with pytest.raises(ViewerError, match=r"'other'.*tumor-type-1\.10\.0, .*tumor-vs-normal-1"):
        model_store.find("other")


def test_the_same_version_twice_means_the_shipped_one(shipped):
    write(shipped / "a.mrimodel")
    own("tumor-type", "1.0.0")
    assert model_store.find().shipped


def test_damaged_files_are_told_and_do_no_harm(shipped):
    sound = write(shipped / "a.mrimodel")
    half = shipped / "half.mrimodel"
    half.write_bytes(sound.read_bytes()[:300])
    (shipped / ".left-by-a-crash.mrimodel").write_bytes(b"half")
    (shipped / "notes.txt").write_text("not a model")
    assert [model.path for model in model_store.installed()] == [sound]
    assert [(entry.path, bool(entry.reason)) for entry in model_store.damaged()] == [(half, True)]


def test_install_verifies_and_copies(shipped, self_check, tmp_path):
    source = write(tmp_path / "download.mrimodel", "new", "1.0.0")
    model = model_store.install(source)
    assert model.path == model_store.user_folder() / "new-1.0.0.mrimodel"
    assert model.path.read_bytes() == source.read_bytes()
    assert model_store.find("new") == model
    assert model_store.install(source) == model  # again: nothing to do


@pytest.mark.parametrize("name", ["../../evil", "a/b", "", ".hidden", "c:evil", "a b", "x" * 99])
def test_a_hostile_name_never_becomes_a_path(shipped, self_check, tmp_path, name):
    source = write(tmp_path / "download.mrimodel", name)
    before = set(tmp_path.rglob("*"))
    with pytest.raises(TrainerError, match="manifest is incomplete"):
        model_store.install(source)
    assert set(tmp_path.rglob("*")) == before
    assert not model_store.user_folder().exists()


def test_another_model_of_the_same_version_is_refused(shipped, self_check, tmp_path):
    write(shipped / "a.mrimodel", "same", note="one")
    with pytest.raises(ViewerError, match="another model called same"):
        model_store.install(write(tmp_path / "b.mrimodel", "same", note="two"))


def test_a_failed_self_check_installs_nothing(shipped, self_check, tmp_path):
    source = write(tmp_path / "a.mrimodel", "new")
    self_check.passed, self_check.logits = False, 0.5
    with pytest.raises(ViewerError, match=r"0\.5 \(logits\)"):
        model_store.install(source)
    self_check.fails = TrainerError("The model cannot be loaded", "its weights do not fit.")
    with pytest.raises(ViewerError, match="do not fit"):
        model_store.install(source)
    assert not model_store.user_folder().exists()


def test_what_is_no_package_is_not_installed(shipped, tmp_path):
    (tmp_path / "a.mrimodel").write_bytes(b"PK nonsense")
    with pytest.raises(TrainerError, match="no package"):
        model_store.install(tmp_path / "a.mrimodel")
    with pytest.raises(TrainerError, match="No such file"):
        model_store.install(tmp_path / "missing.mrimodel")


def test_a_crash_while_copying_leaves_no_half_package(shipped, self_check, tmp_path, monkeypatch):
    source = write(tmp_path / "a.mrimodel", "new")

    def die(self, other):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        model_store.install(source)
    assert list(model_store.user_folder().iterdir()) == []


def test_remove(shipped):
    write(shipped / "a.mrimodel")
    for version in ("1.0.0", "2.0.0"):
        own("mine", version)
    with pytest.raises(ViewerError, match="comes with the program"):
        model_store.remove("tumor-type")
    with pytest.raises(ViewerError, match=r"mine-2\.0\.0, mine-1\.0\.0"):
        model_store.remove("mine")
    model_store.remove("mine-1.0.0")
    model_store.remove("mine")
    with pytest.raises(ViewerError, match="own models are: none"):
        model_store.remove("mine")
    assert [model.name for model in model_store.installed()] == ["tumor-type"]


def test_verify_by_name_and_by_path(shipped, self_check, tmp_path):
    write(shipped / "a.mrimodel")
    assert model_store.verify("tumor-type").passed
    path = write(tmp_path / "b.mrimodel", "other")
    report = model_store.verify(path)
    assert report.passed
    assert report.title == "other 1.0.0"
    assert len(report.checked) == 2
    path.write_bytes(path.read_bytes()[:-100])
    assert not model_store.verify(path).passed
    with pytest.raises(ViewerError, match="not installed"):
        model_store.verify("missing")


def test_the_shipped_models_pass_their_self_check():
    shipped = [model for model in model_store.installed() if model.shipped]
    assert "tumor-type" in [model.name for model in shipped]
    assert model_store.damaged() == []
    for model in shipped:
        report = model_store.verify(model.path)
        assert report.passed, report.faults


def test_a_folder_named_like_a_package_stops_nothing(shipped, self_check):
    sound = write(shipped / "a.mrimodel")
    folder = shipped / "folder.mrimodel"
    folder.mkdir()
    assert [model.path for model in model_store.installed()] == [sound]
    assert [entry.path for entry in model_store.damaged()] == [folder]
    assert "cannot be read" in model_store.verify(folder).faults[0]


def test_a_name_no_file_can_have_is_just_not_installed(shipped):
    with pytest.raises(ViewerError, match="not installed"):
        model_store.verify("x" * 300)


def test_an_ensemble_is_one_model_that_is_installed_and_answers(shipped, tmp_path):
    path = tmp_path / "download.mrimodel"
    made_package(path, Network(name="test_resnet"), Plan(size=64, crop="none"), networks=2)
    model = model_store.install(path)
    assert model_store.find("made") == model
    assert model_store.verify("made").passed
    runtime = Runtime(model.package, device="cpu", threads=1)
    slice_ = np.random.default_rng(0).gamma(2.0, 30.0, (80, 70)).astype(np.float32)
    features = runtime.features(prepare(slice_, model.package.plan).picture[None])
    assert runtime.probabilities(features).sum() == pytest.approx(1, abs=1e-5)
    assert runtime.heat_maps(features, [0]).shape == (1, 2, 2)
    runtime.close()
