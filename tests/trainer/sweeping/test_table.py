"""The table says what was set, how it ended, and which is best."""

import csv
import io
from dataclasses import replace

import pytest

from trainer.sweeping.table import gather, short
from trainer.sweeping.work import desk, prepare, read_settings


@pytest.fixture
def table(made):
    """Make the table of a sweep."""

    def table(**content):
        at = made(**content)
        return gather(at.sweep, at.study(), read_settings(at.folder), at.run_folder)

    return table


def test_the_best_is_the_largest_accuracy(table):
    found = table(method="grid")
    assert [row.settings["training.learning_rate"] for row in found.ranked] == [0.003, 0.0001, 0.1]
    assert found.best.number == 1
    assert found.best.curve.best_epoch == 3


def test_of_a_loss_the_smallest_is_best(table):
    found = table(method="grid", metric="val_loss")
    assert found.best.number == 1
    assert found.to_json()["direction"] == "minimize"


def test_a_pruned_trial_is_never_best(table):
    """Its value is known, too, and stands in the table."""
    found = table(method="grid")
    first, second, third = found.rows
    pruned = replace(found, rows=(first, replace(second, outcome="pruned"), third))
    assert pruned.best.number == 0
    assert [row.number for row in pruned.in_order] == [0, 2, 1]
    assert pruned.to_json()["trials"][1]["value"] == second.value


def test_every_trial_stands_in_json_and_csv(table):
    search = {"training.learning_rate": [0.003, 0.01], "network.head": [{"kind": "linear"},
              {"kind": "dense", "width": 8}]}  # fmt: skip
    found = table(method="grid", search=search)
    told = found.to_json()
    assert told["counts"] == {
        "finished": 4, "pruned": 0, "failed": 0, "running": 0, "waiting": 0
    }  # fmt: skip
    assert told["trials"][3]["settings"] == {
        "training.learning_rate": 0.01, "network.head": {"kind": "dense", "width": 8}
    }  # fmt: skip
    assert told["trials"][0]["curve"] == [0.45, 0.675, 0.7875]
    assert told["trials"][0]["folder"] == "trials/0000"
    lines = list(csv.DictReader(io.StringIO(found.to_csv())))
    assert [line["number"] for line in lines] == ["0", "1", "2", "3"]
    assert lines[3]["network.head"] == '{"kind": "dense", "width": 8}'
    assert float(lines[0]["val_balanced_accuracy"]) == told["trials"][0]["value"]


def test_a_trial_that_has_not_begun_is_waiting(told, tmp_path):
    sweep = told(method="grid")
    prepare(sweep, tmp_path / "s", None, lambda text: None)
    at = desk(sweep, tmp_path / "s", None)
    found = gather(sweep, at.study(), read_settings(at.folder), at.run_folder)
    assert found.count("waiting") == 3
    assert found.best is None
    assert found.to_json()["best"] is None
    assert len(found.to_csv().splitlines()) == 4


def test_importance_names_the_setting_that_matters(table):
    search = {"training.learning_rate": {"low": 1e-4, "high": 0.1, "log": True},
              "training.weight_decay": {"low": 0, "high": 1}}  # fmt: skip
    found = table(method="random", trials=16, search=search)
    assert next(iter(found.importance)) == "training.learning_rate"
    assert sum(found.importance.values()) == pytest.approx(1, abs=0.001)
    assert found.importance["training.learning_rate"] > 0.7


@pytest.mark.parametrize(
    ("search", "why"),
    [
        ({"training.learning_rate": [0.1]}, "only one is searched"),
        ({"training.learning_rate": [0.1, 0.2], "training.seed": [1, 2]}, "needs 8 finished"),
        ({"training.seed": [1, 2, 3], "training.weight_decay": [0, 0.1, 0.2]}, "the same value"),
    ],
)
def test_importance_that_would_mean_nothing_is_left_out(table, search, why):
    found = table(method="grid", search=search)
    assert found.importance == {}
    assert why in found.no_importance


def test_values_are_words_for_people():
    assert short(0.00012346) == "0.0001235"
    assert short({"kind": "spp", "levels": [8, 4, 1]}) == "kind spp, levels 8-4-1"
    assert [short(value) for value in (True, None, 3, "word")] == ["true", "null", "3", "word"]
