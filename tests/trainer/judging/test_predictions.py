"""What was answered is stored once, to the last bit, and read back as it was."""

import csv

import numpy as np
import pytest

from tests.trainer.made_predictions import made, noisy
from trainer.errors import TrainerError
from trainer.judging.predictions import (
    FILE,
    OUT_OF_FOLD,
    add_out_of_fold,
    by_patient,
    gather_folds,
    joined,
    matching,
    read_predictions,
    write_predictions,
)

HEAD = "path,split,group,patient,label,a,b,logit a,logit b,sha256"


def test_what_was_written_is_read_back_to_the_last_bit(tmp_path):
    whole = joined([noisy(20, split="val"), noisy(31, seed=1)])
    write_predictions(tmp_path, whole)
    again = read_predictions(tmp_path)
    assert again.labels == whole.labels
    assert again.logits.dtype == np.float32
    for name in ("keys", "paths", "splits", "groups", "patients", "truth", "logits"):
        np.testing.assert_array_equal(getattr(again, name), getattr(whole, name))


@pytest.mark.parametrize("labels", [
    ("control", "patient"), ("label", "path"), ("split", "group"), ("sha256", "none"),
    ("a", "logit a"),
])  # fmt: skip
def test_a_label_may_be_called_as_a_column_is(tmp_path, labels):
    whole = made([0, 1, 0], [0, 1, 1], labels=labels, patients=["p", "q", "q"])
    write_predictions(tmp_path, whole)
    again = read_predictions(tmp_path)
    assert again.labels == labels
    for name in ("keys", "paths", "splits", "groups", "patients", "truth", "logits"):
        np.testing.assert_array_equal(getattr(again, name), getattr(whole, name))


def test_people_read_calibrated_probabilities_beside_the_path(tmp_path):
    whole = joined([noisy(200, split="val"), noisy(6, seed=2)])
    write_predictions(tmp_path, whole)
    with (tmp_path / FILE).open(newline="") as file:
        rows = list(csv.DictReader(file))
    shares = whole.predicted(whole.temperature()).probabilities
    assert rows[-1]["path"] == "5.png"
    assert rows[-1]["label"] == "c"
    assert [float(rows[-1][name]) for name in "abc"] == pytest.approx(shares[-1], abs=1e-6)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "there is no predictions.csv"),
        ("path,split,group,label,a,b\n", "of an older version"),
        ("path,split,group,patient,label,a,b,sha256\n", "its columns are others"),
        (f"{HEAD}\nx,test,g,,c,.2,.8,1,2,k\n", "changed"),
        (f"{HEAD}\nx,test,g,,a,.2,.8,1\n", "changed"),
        ("", "of an older version"),
    ],
)
def test_a_file_that_cannot_be_understood_is_one_clear_message(tmp_path, content, reason):
    if content is not None:
        (tmp_path / FILE).write_text(content)
    with pytest.raises(TrainerError, match=reason):
        read_predictions(tmp_path)


def test_out_of_fold_answers_are_kept_beside_and_replaced(tmp_path):
    write_predictions(tmp_path, made([0, 1], [0, 1]))
    for answers in ([0, 0, 0], [1, 1, 1]):
        add_out_of_fold(tmp_path, made([0, 1, 2], answers))
    stored = read_predictions(tmp_path)
    assert len(stored.of("test")) == 2
    assert stored.of(OUT_OF_FOLD).answers.tolist() == [1, 1, 1]


def test_folds_are_put_together_only_when_each_picture_was_left_out_once(tmp_path):
    for name, first in (("one", 0), ("two", 3), ("again", 2)):
        (tmp_path / name).mkdir()
        write_predictions(tmp_path / name, made([0, 1, 2], [0, 1, 2], first=first))
    whole = gather_folds([tmp_path / "one", tmp_path / "two"])
    assert len(whole.of(OUT_OF_FOLD)) == 6
    with pytest.raises(TrainerError, match="left out by more than one"):
        gather_folds([tmp_path / "one", tmp_path / "again"])


def test_a_patient_is_judged_by_the_mean_probability_of_its_slices():
    slices = made([0, 0, 0, 1, 1, 0], [0, 1, 1, 1, 1, 0], labels=("a", "b"),
                  patients=["p", "p", "p", "q", "q", ""])  # fmt: skip
    slices.logits[0, 0] = 9  # one sure slice outweighs two doubtful ones
    slices.logits[1:3, 1] = 0.1
    patients, mixed = by_patient(slices, 1.0)
    assert mixed == 0
    assert patients.patients.tolist() == ["p", "q"]
    assert patients.answers.tolist() == [0, 1]
    expected = slices.predicted(1.0).probabilities[:3].mean(0)
    np.testing.assert_allclose(patients.predicted(1.0).probabilities[0], expected, atol=1e-6)


def test_a_patient_with_two_labels_is_left_out_and_counted():
    patients, mixed = by_patient(made([0, 2, 1], [0, 2, 1], patients=["p", "p", "q"]), 1.0)
    assert mixed == 1
    assert patients.patients.tolist() == ["q"]


def test_two_runs_are_matched_by_content_whatever_the_order_of_pictures_and_labels():
    first = made([0, 1, 2], [0, 1, 1])
    turned = made([0, 2, 1], [1, 2, 1], labels=("none", "meningioma", "glioma"), first=1)
    a, b = matching(first, turned, ValueError)
    assert a.keys.tolist() == b.keys.tolist() == ["hash-1", "hash-2"]
    assert b.labels == a.labels
    assert [b.labels[n] for n in b.truth] == ["none", "glioma"]
    assert [b.labels[n] for n in b.answers] == ["meningioma", "glioma"]
    third = made([0, 1, 2], [0, 1, 2], labels=("none", "glioma", "meningioma"))
    _, c = matching(first, third, ValueError)
    assert [c.labels[n] for n in c.truth] == ["none", "glioma", "meningioma"]
    assert c.answers.tolist() == c.truth.tolist()
    with pytest.raises(ValueError, match="they tell apart"):
        matching(first, made([0], [0], labels=("x", "y", "z")), ValueError)
