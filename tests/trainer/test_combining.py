"""Finished runs become one model when they were trained and judged on the same pictures."""

import json
import shutil

import pytest
from safetensors.torch import load_file

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.combining import combine
from trainer.config import Ensemble, read_config
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.runs import finished_run
from trainer.splits import read_split
from trainer.training.fit import fit


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Two runs on one split with other seeds; the second was trained longer."""
    root = tmp_path_factory.mktemp("combining")
    blob_pictures(root / "pictures", per_label=12)
    config = read_config(blob_config(root, head_epochs=1, epochs=0))
    network = config.network.model_copy(update={"name": "test_resnet"})
    for seed, name in enumerate(("one", "two"), 1):
        training = config.training.model_copy(update={"seed": seed, "epochs": seed - 1})
        split = root / "one" / "split.json" if seed > 1 else None
        data = config.data.model_copy(update={"split_file": split})
        (root / name).mkdir()
        with EventLog(root / name) as log:
            changes = {"network": network, "training": training, "data": data}
            fit(config.model_copy(update=changes), root / name, log)
    return root / "one", root / "two"


@pytest.fixture
def runs(two, tmp_path):
    return [shutil.copytree(run, tmp_path / run.name) for run in two]


def combined(runs, folder):
    folder.mkdir()
    with EventLog(folder) as log:
        combine(runs, folder, log)


def changed(run, path, **changes):
    """Rewrite fields of one part of a run's config."""
    content = json.loads((run / "config.json").read_text())
    content[path] |= changes
    (run / "config.json").write_text(json.dumps(content))


def test_two_runs_become_one(runs, tmp_path):
    (runs[0] / "passport.json").write_text("what a scan found")
    combined(runs, tmp_path / "both")
    assert (tmp_path / "both" / "passport.json").read_text() == "what a scan found"
    config, record = finished_run(tmp_path / "both")
    assert config.name == "blobs-ensemble"  # it can be installed beside its members
    assert config.ensemble == Ensemble(members=2, over="runs")
    assert [one["seed"] for one in record["ensemble"]["members"]] == [1, 2]
    assert read_split(tmp_path / "both" / "split.json") == read_split(runs[0] / "split.json")
    whole = load_file(tmp_path / "both" / "best.safetensors")
    for place, run in enumerate(runs):
        for name, tensor in load_file(run / "best.safetensors").items():
            assert tensor.equal(whole[f"body.members.{place}.{name}"])
    with pytest.raises(TrainerError, match="is an ensemble itself"):
        combined([tmp_path / "both", runs[0]], tmp_path / "more")


@pytest.mark.parametrize(("part", "changes", "said"), [
    ("network", {"name": "lenet"}, "the network of one is test_resnet, of two lenet"),
    ("network", {"head": {"kind": "dense"}}, "network.head of one is"),
    ("plan", {"size": 96}, "plan.size of one is 64, of two 96"),
    ("data", {"negative_label": None}, "data.negative_label of one is none, of two None"),
])  # fmt: skip
def test_what_differs_is_named(runs, tmp_path, part, changes, said):
    changed(runs[1], part, **changes)
    with pytest.raises(TrainerError, match=said):
        combined(runs, tmp_path / "both")
    assert not (tmp_path / "both" / "config.json").exists()


def test_other_labels_are_named(runs, tmp_path):
    renamed = {"left": "left", "right": "right", "none": "nothing"}
    changed(runs[1], "data", labels=renamed, negative_label=None)
    with pytest.raises(TrainerError, match="the labels of one is left, none, right, of two left"):
        combined(runs, tmp_path / "both")


def moved(run, count, to, start):
    """Move pictures of a run's split to another one."""
    path = run / "split.json"
    content = json.loads(path.read_text())
    keys = [key for key, split in content["assignments"].items() if split == start][:count]
    content["assignments"] |= dict.fromkeys(keys, to)
    path.write_text(json.dumps(content))


def test_a_run_that_learnt_from_what_judges_another_is_refused(runs, tmp_path):
    moved(runs[1], 2, to="train", start="test")
    with pytest.raises(TrainerError, match=r"two learnt from 2 pictures .* test of one.*folds"):
        combined(runs, tmp_path / "both")


def test_a_group_of_what_judges_counts_as_well(runs, tmp_path):
    moved(runs[0], 1, to="out", start="train")
    content = json.loads((runs[0] / "split.json").read_text())
    out = next(key for key, split in content["assignments"].items() if split == "out")
    test = next(key for key, split in content["assignments"].items() if split == "test")
    content["groups"][out] = content["groups"][test]
    (runs[0] / "split.json").write_text(json.dumps(content))
    with pytest.raises(TrainerError, match=r"two learnt from 1 pictures \(or their groups\)"):
        combined(runs, tmp_path / "both")


def test_runs_that_are_judged_on_other_pictures_are_refused(runs, tmp_path):
    moved(runs[1], 1, to="out", start="test")
    with pytest.raises(TrainerError, match="1 pictures are test of only one of one and two"):
        combined(runs, tmp_path / "both")


def test_one_run_and_a_folder_in_use_are_refused(runs, tmp_path):
    for given in (runs[:1], [runs[0], runs[0]]):
        with pytest.raises(TrainerError, match="two runs or more"):
            combined(given, tmp_path / f"{len(given)}")
    with EventLog(None) as log, pytest.raises(TrainerError, match="holds a run already"):
        combine(runs, runs[0], log)
    (runs[1] / "run.json").unlink()
    with pytest.raises(TrainerError, match=r"lacks run\.json"):
        combined(runs, tmp_path / "both")
