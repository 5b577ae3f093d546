"""What a sweep leaves can be used: the best config trains as the best trial did."""

from dataclasses import replace

import pytest

from trainer.config import read_config
from trainer.sweeping.write import BEST, write_table


def test_the_best_config_is_whole_and_uses_the_split_of_the_sweep(made, tmp_path):
    at = made(method="grid", fixed={"training.augmentation": "light"})
    table = write_table(at)
    path = at.folder / BEST
    config = read_config(path)
    trial = table.sweep.config_of(table.best.settings)
    assert config.training == trial.training
    assert config.training.learning_rate == 0.003
    assert config.data.folder == trial.data.folder
    assert config.data.split_file == at.folder / "split.json"
    assert config.runs_folder == trial.runs_folder
    assert "number 1, val_balanced_accuracy 0.7875" in path.read_text()

    moved = at.folder.rename(tmp_path / "moved")
    assert read_config(moved / BEST).data.split_file == moved / "split.json"


def test_the_order_of_the_labels_is_kept(made):
    """It is the order of the network's answers."""
    labels = {"right": "zebra", "none": "nothing", "left": "ape"}
    at = made(method="grid")
    data = at.sweep.base.data.model_copy(update={"labels": labels, "negative_label": "nothing"})
    base = at.sweep.base.model_copy(update={"data": data})
    write_table(replace(at, sweep=replace(at.sweep, base=base)))
    assert list(read_config(at.folder / BEST).data.labels) == ["right", "none", "left"]


@pytest.mark.parametrize("name", ["sweep.json", "sweep.csv"])
def test_tables_are_written(made, name):
    at = made(method="grid")
    write_table(at)
    assert "0.7875" in (at.folder / name).read_text()
