"""A run that was stopped is ended where it stood, with the weights that validated best."""

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.card import kept_words
from trainer.config import read_config
from trainer.ending import check_ending, end_early
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.runs import finished_run
from trainer.training import fit as fitting
from trainer.training.state import has_state, read_state
from trainer.training.stopping import Stopped


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return blob_pictures(tmp_path_factory.mktemp("ending") / "pictures", per_label=8)


@pytest.fixture
def make_config(pictures, tmp_path):
    torch.set_num_threads(1)

    def make(**training):
        made = read_config(blob_config(tmp_path, **training))
        network = made.network.model_copy(update={"name": "test_resnet"})
        data = made.data.model_copy(update={"folder": pictures})
        return made.model_copy(update={"network": network, "data": data})

    return make


@pytest.fixture
def stopped(make_config, tmp_path):
    """Train until an event, and stop as a file `stop` would have it; return the run folder."""

    def make(kind="epoch", stage="all", epoch=2, **training):
        folder = tmp_path / "run"
        folder.mkdir()
        config = make_config(**{"head_epochs": 1, "epochs": 4, "save_every_steps": 1, **training})

        def watch(event):
            if event["event"] == kind and (event["stage"], event["epoch"]) == (stage, epoch):
                (folder / "stop").touch()

        with EventLog(folder, show=watch) as log, pytest.raises(Stopped):
            fitting.fit(config, folder, log)
        return folder

    return make


@pytest.fixture(autouse=True)
def look_at_once(monkeypatch):
    monkeypatch.setattr("trainer.training.stopping._LOOK_EVERY", 0)


def ended(folder):
    with EventLog(folder) as log:
        end_early(folder, log)
    return finished_run(folder)[1]


def test_the_best_weights_of_the_state_count_and_the_record_says_so(stopped):
    folder = stopped()
    best = read_state(folder, pytest.fail)
    # an epoch that the state knows nothing of may have replaced the file
    path = folder / "best.safetensors"
    save_file({key: value + 1 for key, value in load_file(path).items()}, path)
    record = ended(folder)
    assert record["ended_early"] == {"stage": "all", "epochs": 2, "planned": 4}
    assert [record["best_stage"], record["best_epoch"]] == [
        best.content["best"]["stage"], best.content["best"]["epoch"],
    ]  # fmt: skip
    kept = load_file(path)
    assert kept.keys() == best.part("best").keys()
    assert all(torch.equal(kept[key], value) for key, value in best.part("best").items())
    assert record["device"] == read_events(folder)[0]["device"]
    assert len(record["mean"]) == len(record["std"]) == 3
    assert record["seconds"] > 0
    assert has_state(folder), "the package is not written yet"
    assert "after 2 of 4 planned epochs of stage two" in kept_words(record)


def test_a_run_that_came_no_further_than_its_head_can_be_ended(stopped):
    record = ended(stopped(stage="head", epoch=1, head_epochs=3))
    assert record["ended_early"] == {"stage": "head", "epochs": 1, "planned": 3}
    assert record["best_stage"] == "head"
    assert "after 1 of 3 planned epochs of stage one" in kept_words(record)


def test_without_validated_weights_there_is_nothing_to_end(stopped):
    folder = stopped("saved", "head", 1, head_epochs=2)
    with pytest.raises(TrainerError, match="no weights that were validated"):
        ended(folder)
    assert has_state(folder)
    assert not (folder / "run.json").exists()


def refused(folder, words):
    before = sorted(folder.rglob("*"))
    with pytest.raises(TrainerError, match=words):
        check_ending(folder)
    assert sorted(folder.rglob("*")) == before


def write_config(folder, config):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(config.model_dump_json())


def test_what_is_no_single_run_is_refused_with_a_reason(make_config, tmp_path):
    refused(tmp_path, "is no run folder")
    config = make_config()
    write_config(tmp_path / "fresh", config)
    refused(tmp_path / "fresh", "hardly begun")
    several = config.model_dump(mode="json") | {"ensemble": {"members": 2}}
    write_config(tmp_path / "several", type(config).model_validate(several))
    refused(tmp_path / "several", "it is an ensemble")
    write_config(tmp_path / "folds", config)
    (tmp_path / "folds" / "cross_validation.json").write_text(json.dumps({"folds": 3}))
    refused(tmp_path / "folds", "is a cross-validation, not one model")
    write_config(tmp_path / "several" / "members" / "1", config)
    refused(tmp_path / "several" / "members" / "1", "a part of several")
