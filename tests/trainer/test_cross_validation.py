"""Every picture is answered once, by a network that had not met it, interrupted or not."""

import json
import shutil
from collections import Counter

import numpy as np
import pytest
import torch

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.config import Ensemble, read_config
from trainer.cross_validation import cross_validate, go_on_cross_validating, over_folds
from trainer.dataset import listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.judging.ledger import read_ledger
from trainer.judging.predictions import read_predictions
from trainer.runs import package_of, read_cross_validation, read_run_config
from trainer.splits import read_split, write_split
from trainer.training.learning import Learner
from trainer.training.stopping import Stopped


def quick(patch: pytest.MonkeyPatch) -> None:
    """Leave out of packaging what takes longest and is tested elsewhere."""

    def no_graph(*_):
        raise TrainerError("The network cannot be exported", "it is a test.")

    patch.setattr("trainer.assemble.feature_graph", no_graph)
    patch.setattr("trainer.assemble.write_report", lambda folder: ())


def small(root):
    """A config over 3 folds of 36 pictures, two pictures a group."""
    torch.set_num_threads(1)
    if not (root / "pictures").exists():
        for path in list(blob_pictures(root / "pictures", per_label=12).rglob("*.png")):
            number = int(path.stem)
            path.rename(path.with_name(f"p{number // 2}-{number % 2}.png"))
    config = read_config(blob_config(root, head_epochs=1, epochs=1))
    data = {"folds": 3, "group": "pattern", "group_pattern": r"(\w+/p\d+)-"}
    return over_folds(config.model_copy(update={
        "network": config.network.model_copy(update={"name": "test_resnet"}),
        "data": config.data.model_copy(update=data),
    }))  # fmt: skip


@pytest.fixture(scope="module")
def crossed(tmp_path_factory):
    """A finished cross-validation, stopped in the second fold and gone on with."""
    root = tmp_path_factory.mktemp("crossing")
    folder, config, taken, step = root / "crossed", small(root), [], Learner.step
    folder.mkdir()

    def counted(self, *arguments):
        taken.append(1)
        if len(taken) == 5:  # of 4 steps a fold
            (folder / "stop").touch()
        return step(self, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        quick(patch)
        patch.setattr("trainer.training.stopping._LOOK_EVERY", 0.0)
        patch.setattr(Learner, "step", counted)
        with EventLog(folder) as log:
            with pytest.raises(Stopped):
                cross_validate(config, folder, log)
            assert "together" not in read_cross_validation(folder)
            go_on_cross_validating(folder, log)
    return folder


def test_each_picture_is_answered_once_by_a_network_that_had_not_met_its_group(crossed):
    whole = read_predictions(crossed)
    assert set(whole.splits) == {"oof"}
    assert len(whole) == len(set(whole.paths)) == 36
    answered = Counter()
    for fold in range(3):
        run = crossed / "folds" / str(fold)
        own = read_predictions(run)
        test, others = own.of("test"), own.take(own.splits != "test")
        assert not set(test.groups) & set(others.groups)
        answered.update(test.keys)
        rows = np.isin(whole.keys, test.keys)
        np.testing.assert_array_equal(whole.logits[rows], test.logits)
        assert len(read_ledger(run)) == 1  # its fold was looked at once
    assert set(answered.values()) == {1}


def test_the_figures_are_of_all_and_of_each_fold(crossed):
    found = read_cross_validation(crossed)
    assert found["folds"] == 3
    assert found["together"]["pictures"] == 36
    assert found["together"]["groups"] == 18
    assert [row["fold"] for row in found["by_fold"]] == [0, 1, 2]
    assert [row["temperature"] for row in found["by_fold"]] == [
        package_of(crossed / "folds" / str(fold)).temperature for fold in range(3)
    ]
    each = [row["accuracy"]["value"] for row in found["by_fold"]]
    assert found["over_folds"]["accuracy"]["mean"] == pytest.approx(np.mean(each), abs=1e-4)
    assert found["over_folds"]["accuracy"]["sd"] == pytest.approx(np.std(each, ddof=1), abs=1e-4)
    json.dumps(found, allow_nan=False)


def test_what_was_finished_is_not_done_again(crossed):
    states = [(e["member"], e["state"]) for e in read_events(crossed) if e["event"] == "member"]
    assert states == [
        (1, "started"), (1, "finished"), (2, "started"), (2, "stopped"),
        (2, "resumed"), (2, "finished"), (3, "started"), (3, "finished"),
    ]  # fmt: skip
    tested = [event["member"] for event in read_events(crossed) if event["event"] == "tested"]
    assert tested == [1, 2, 3]
    assert read_events(crossed)[-1]["event"] == "cross_validated"
    before = (crossed / "predictions.csv").read_bytes()
    with EventLog(None) as log:
        go_on_cross_validating(crossed, log)
    assert (crossed / "predictions.csv").read_bytes() == before


def test_folds_of_another_data_set_are_not_joined(crossed, tmp_path):
    folder = shutil.copytree(crossed, tmp_path / "crossed")
    shutil.rmtree(folder / "folds" / "2")
    shutil.copytree(folder / "folds" / "1", folder / "folds" / "2")
    with EventLog(None) as log, pytest.raises(TrainerError, match="more than one of them"):
        go_on_cross_validating(folder, log)


def test_a_new_one_does_not_take_up_old_folds(crossed):
    config = read_run_config(crossed)
    with EventLog(None) as log, pytest.raises(TrainerError, match="trainer resume"):
        cross_validate(config, crossed, log)


def test_any_split_of_the_config_gives_way_to_folds(crossed, tmp_path):
    config = read_run_config(crossed)
    frozen = read_split(crossed / "split.json")
    hold_out = dict.fromkeys(frozen.assignments, "train")
    import dataclasses

    write_split(tmp_path / "held.json",
                dataclasses.replace(frozen, kind="hold-out", assignments=hold_out))  # fmt: skip
    write_split(tmp_path / "folds.json", frozen)
    for name, kept in (("held.json", None), ("folds.json", tmp_path / "folds.json")):
        changes = {"split": "given", "clean_given": True, "split_file": tmp_path / name, "fold": 2}
        data = config.data.model_copy(update=changes)
        divided = over_folds(config.model_copy(update={"data": data})).data
        assert (divided.split, divided.fold, divided.clean_given) == ("k-fold", 0, False)
        assert divided.split_file == kept
    listing = listing_of_run(divided, 1, tmp_path)
    assert listing.frozen.assignments == frozen.assignments


def test_a_fold_may_be_an_ensemble(tmp_path, monkeypatch):
    quick(monkeypatch)
    config = small(tmp_path).model_copy(update={"ensemble": Ensemble(members=2)})
    (tmp_path / "crossed").mkdir()
    with EventLog(tmp_path / "crossed") as log:
        cross_validate(config, tmp_path / "crossed", log)
    assert read_cross_validation(tmp_path / "crossed")["together"]["pictures"] == 36
    assert package_of(tmp_path / "crossed" / "folds" / "2").members == 2
    events = read_events(tmp_path / "crossed")
    assert {e["members"] for e in events if "member" in e} == {3}
