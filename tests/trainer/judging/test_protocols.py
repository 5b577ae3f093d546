"""A test with copies among the training pictures is taken apart."""

import pytest

from tests.trainer.made_predictions import made
from trainer.judging.predictions import joined
from trainer.judging.protocols import sentence, three_numbers


def run(test_groups, test_answers=(0, 1, 2, 0)):
    train = made([0, 1, 2], [0, 1, 2], split="train", groups=["a", "b", "c"], first=100)
    test = made([0, 1, 2, 2], test_answers, groups=test_groups)
    return joined([train, test])


def test_leaked_pictures_are_counted_and_left_out():
    numbers = three_numbers(run(["a", "b", "x", "y"]))
    assert numbers["as_given"]["accuracy"]["value"] == 0.75
    assert numbers["leaked"]["pictures"] == 2
    assert numbers["leaked"]["accuracy"]["value"] == 1
    assert numbers["leaked"]["by_label"] == {"glioma": 1, "meningioma": 1, "none": 0}
    assert numbers["without_leaked"]["pictures"] == 2
    assert numbers["without_leaked"]["accuracy"]["value"] == 0.5
    said = sentence(numbers)
    assert "75.0 % = 100.0 % on 2 pictures" in said
    assert "50.0 % on the 2 that are new" in said


def test_an_audit_finds_copies_that_the_groups_of_the_run_do_not_know():
    plain = run(["w", "x", "y", "z"])
    assert three_numbers(plain)["leaked"]["pictures"] == 0
    assert "no audit was made" in sentence(three_numbers(plain))
    audit = {"0.png": "1", "100.png": "1", "1.png": "2", "2.png": "3", "3.png": "4"}
    found = three_numbers(plain, audit)
    assert found["leaked"]["pictures"] == 1
    assert found["leaked"]["audited"]


def test_equal_files_leak_whatever_their_groups_say():
    whole = run(["w", "x", "y", "z"])
    whole.keys[3] = whole.keys[0]
    assert three_numbers(whole)["leaked"]["pictures"] == 1


def test_what_is_missing_says_how_to_get_it():
    numbers = three_numbers(run(["a", "b", "c", "a"]))
    assert "copy or a neighbour" in numbers["without_leaked"]["missing"]
    assert "trainer cross-validate" in numbers["cross_validated"]["missing"]
    none = three_numbers(made([0], [0], split="train"))
    assert "no test split" in none["as_given"]["missing"]
    assert "no test split" in sentence(none)


def test_out_of_fold_answers_are_the_third_number_and_leak_nothing():
    folds = made([0, 1, 2, 0], [0, 1, 2, 1], split="oof", groups=["a", "b", "c", "d"], first=100)
    numbers = three_numbers(joined([run(["w", "x", "y", "z"]), folds]))
    assert numbers["cross_validated"]["accuracy"]["value"] == pytest.approx(0.75)
    assert numbers["leaked"]["pictures"] == 0
