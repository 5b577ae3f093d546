"""A package is judged on pictures it has never seen."""

import shutil

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.config import read_config
from trainer.errors import TrainerError
from trainer.evaluating import evaluate_config, evaluate_folder
from trainer.judging.ledger import read_ledger
from trainer.package import open_package


def quiet(done: int, total: int) -> None:
    pass


def test_a_folder_named_as_the_labels_is_judged_whole(blob_package, blob_run):
    found = evaluate_folder(blob_package, blob_run.parent / "pictures", quiet)
    assert found["pictures"] == 48
    assert "unfamiliar" in found
    assert set(found["conformal"]) == {"0.9", "0.95"}
    assert "finding" in found


def test_pictures_that_taught_the_model_are_counted(blob_package, blob_run, tmp_path):
    """The folder of the run itself: 30 of train and 12 of val are among the 48."""
    assert (
        evaluate_folder(blob_package, blob_run.parent / "pictures", quiet)["met_in_training"] == 42
    )
    alone = open_package(shutil.copy(blob_package.path, tmp_path / "alone.mrimodel"))
    assert "met_in_training" not in evaluate_folder(alone, blob_run.parent / "pictures", quiet)


def test_other_labels_are_named_and_refused(blob_package, tmp_path):
    pictures = blob_pictures(tmp_path / "pictures", per_label=2)
    (pictures / "left").rename(pictures / "up")
    with pytest.raises(TrainerError, match="pictures has up"):
        evaluate_folder(blob_package, pictures, quiet)


def test_a_config_may_name_the_labels_in_another_order(blob_run, blob_package, tmp_path):
    config = read_config(blob_config(blob_run.parent))
    labels = {name: name for name in ("none", "right", "left")}
    turned = config.model_copy(update={"data": config.data.model_copy(update={"labels": labels})})
    alone = open_package(shutil.copy(blob_package.path, tmp_path / "alone.mrimodel"))
    found, usual = (evaluate_config(alone, asked, quiet) for asked in (turned, config))
    assert found["confusion"] == usual["confusion"]


def test_a_config_judges_its_test_pictures_and_counts_as_a_look(blob_run, tmp_path):
    run = tmp_path / "run"
    run.mkdir()
    for name in ("config.json", "blobs-1.0.0.mrimodel", "test_ledger.json", "predictions.csv"):
        shutil.copy(blob_run / name, run)
    package = open_package(run / "blobs-1.0.0.mrimodel")
    found = evaluate_config(package, read_config(blob_config(blob_run.parent)), quiet)
    assert found["accuracy"] == package.metrics["test"]["accuracy"]
    assert found["met_in_training"] == 0
    assert read_ledger(run)[-1]["by"] == "evaluate"
