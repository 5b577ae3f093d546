"""A sweep is checked whole before anything starts."""

import json
from pathlib import Path

import pytest
import yaml

from tests.trainer.sweeping.conftest import RATES
from trainer.errors import TrainerError
from trainer.sweeping import read_sweep

ROOT = Path(__file__).parents[3]
RATE = "training.learning_rate"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"search": {}}, "search: is empty"),
        ({"search": {RATE: []}}, f"search.{RATE}: is empty"),
        ({"search": {RATE: 0.1}}, r"give \[values\] or a range"),
        ({"search": {RATE: {"low": 1}}}, f"search.{RATE}.high: is needed"),
        ({"search": {RATE: {"low": 1, "hgih": 2}}}, "there are low, high, log, step, kind"),
        ({"search": {"training.rate": [1]}}, "training.rate is no field"),
        ({"search": {"training.epochs": [3, 3]}}, "stands there twice"),
        ({"search": {"training.epochs": ["three"]}}, "'three' cannot be used"),
        ({"search": {"training.schedule": ["cosin"]}}, "'cosine', 'one-cycle', 'plateau' or"),
        ({"search": {"training.epochs": {"low": 1, "high": 4, "kind": "float"}}}, "valid integer"),
        ({"method": "grid", "search": {RATE: {"low": 1e-4, "high": 1}}}, "a grid needs .values."),
        ({"method": "grid", "trials": 3}, "leave out trials"),
        ({"method": "best"}, "'grid', 'random' or 'tpe'"),
        ({"metric": "test_accuracy"}, "'val_balanced_accuracy', 'val_accuracy' or 'val_loss'"),
        ({"pruning": "early"}, "'none', 'median' or 'hyperband'"),
        ({"pruning": {"method": "median", "wait": 2}}, "there are method, warm_up, startup"),
        ({"fixed": {RATE: 0.1}}, "is fixed and searched"),
        ({"fixed": {"training.epochs": "many"}}, "fixed: training.epochs: "),
        ({"fixed": {"training.augmentation": "none"},
          "search": {"training.augmentation.degrees": [3]}}, "set the same"),
        ({"trails": 3}, "trails: is no field; there are name, config"),
        ({"base": {}}, "either config, the path of one, or base"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_what_it_may_be(write, content, said):
    with pytest.raises(TrainerError, match=said) as caught:
        read_sweep(write(**content))
    assert caught.value.title == "sweep.json cannot be used"


def test_no_trial_at_all_is_refused(write):
    with pytest.raises(TrainerError, match=r"trials: .*greater than or equal to 1"):
        read_sweep(write(), trials=0)


def test_a_point_of_a_grid_that_cannot_be_is_refused(write):
    """Each value is possible with some value of the other setting."""
    search = {"training.momentum": [0, 0.9], "training.nesterov": [False, True]}
    assert read_sweep(write(search=search, method="random")).trials == 20
    with pytest.raises(TrainerError, match=r"the point .*'training.nesterov': True"):
        read_sweep(write(search=search, method="grid"))


def test_a_grid_has_every_point_once(told):
    search = {RATE: RATES, "training.epochs": {"low": 1, "high": 3, "step": 2}}
    sweep = told(method="grid", search=search)
    assert sweep.trials == 6
    assert [tuple(point.values()) for point in sweep.grid()] == [
        (rate, epochs) for rate in RATES for epochs in (1, 3)
    ]


def test_what_is_fixed_is_part_of_every_trial(told):
    sweep = told(fixed={"training.epochs": 7, "training.weight_decay": "1e-3"})
    config = sweep.config_of({RATE: 0.5})
    assert (config.training.epochs, config.training.weight_decay) == (7, 1e-3)
    assert config.training.learning_rate == 0.5


def test_a_config_may_stand_in_the_sweep_itself_and_be_yaml(write, tmp_path):
    base = json.loads((write().parent / "blobs.json").read_text())
    base["data"]["folder"] = "here"
    path = tmp_path / "My rates.yaml"
    path.write_text(yaml.safe_dump({"base": base, "search": {RATE: ["1e-3"]}}))
    sweep = read_sweep(path, trials=5)
    assert sweep.name == "my-rates"
    assert sweep.trials == 5
    assert sweep.base.data.folder == tmp_path / "here"
    assert sweep.search == {RATE: [1e-3]}


def test_weights_lie_beside_the_sweep(told, tmp_path):
    sweep = told(search={"network.weights": ["random", "mine.pth"]})
    assert sweep.search == {"network.weights": ["random", str(tmp_path / "mine.pth")]}


def test_a_config_of_one_training_is_told_from_a_sweep(tmp_path):
    (tmp_path / "one.yaml").write_text("data: {folder: here}\ntraining: {epochs: 3}\n")
    with pytest.raises(TrainerError, match="the config of one training") as caught:
        read_sweep(tmp_path / "one.yaml")
    assert "config: one.yaml" in str(caught.value)


def test_the_sweep_that_ships_is_valid():
    paths = list((ROOT / "resources/sweeps").glob("*.yaml"))
    assert paths
    for path in paths:
        assert read_sweep(path).trials == 3
