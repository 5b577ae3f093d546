"""A plan says in the trainer's words what was chosen, and survives the disk."""

import json

import pytest
import yaml

from mriviewer.training.plan import Plan, config_of, plan_of
from tests.trainer.conftest import blob_pictures
from trainer.config import read_config
from trainer.recipes import as_yaml

CHOSEN = Plan(
    folder="pictures", labels={"left": "patch", "right": "patch", "none": "none"},
    negative_label="none", group="picture", split="hold-out", val_share=0.2,
    settings={"training.epochs": 5, "plan.size": 64, "training.augmentation": "light"},
    backbone="resnet10t", weights="random", name="blobs",
)  # fmt: skip


def test_it_is_read_as_it_was_written():
    assert plan_of(CHOSEN.to_text()) == CHOSEN


def test_what_is_missing_unknown_or_of_another_kind_has_its_default():
    spoilt = {"folder": "x", "folds": "5", "labels": ["a"], "val_share": 0, "later": 1}
    assert plan_of(json.dumps(spoilt)) == Plan(folder="x", val_share=0)
    for nothing in ("[]", "", "{"):
        with pytest.raises(ValueError, match=r"plan|JSON|Expecting"):
            plan_of(nothing)


def test_its_config_is_one_that_trainer_fit_reads(tmp_path):
    blob_pictures(tmp_path / "pictures", per_label=4)
    plan = plan_of(CHOSEN.to_text().replace('"pictures"', json.dumps(str(tmp_path / "pictures"))))
    path = tmp_path / "config.yaml"
    path.write_text(as_yaml(config_of(plan), plan.recipe), encoding="utf-8")
    config = read_config(path)
    assert config.name == "blobs"
    assert config.data.labels == dict(CHOSEN.labels)
    assert (config.data.group, config.data.val_share) == ("picture", 0.2)
    assert (config.network.name, config.network.weights) == ("resnet10t", "random")
    assert config.training.epochs == 5
    assert config.training.augmentation.degrees == 10
    assert yaml.safe_load(path.read_text())["plan"]["size"] == 64
