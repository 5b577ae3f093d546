"""What is said of a plan and of a run: only what is known, with its unit."""

from pathlib import Path

import pytest

from mriviewer.training.following import Progress, after
from mriviewer.training.plan import Plan
from mriviewer.training.run_words import facts, name_of, suggestion_words, summary

GOING = Progress(
    device="cpu", planned_epochs=12, images_per_second=41.2, seconds_left=730, memory_mb=2048
)
FIELDS = {
    "data.labels": {"glioma_tumor": "tumor", "pituitary_tumor": "tumor", "no_tumor": "no tumor"},
    "data.split": "hold-out", "data.val_share": 0.15, "data.test_share": 0.2,
    "data.group": "near-duplicates", "network.name": "resnet18", "network.weights": "random",
    "training.epochs": 12, "training.head_epochs": 0,
}  # fmt: skip


def told(plan=None, passport=None, **changed):
    fields = FIELDS | {name.replace("__", "."): value for name, value in changed.items()}
    return dict(summary(plan or Plan(folder="/pictures"), fields.get, passport))


def test_facts_of_a_run_that_goes_on():
    said = "0 of 12 epochs done · 41 pictures/s · about 12 min left · 2.0 GiB memory"
    assert facts(GOING, True) == f"{said} · on the processor"


def test_a_run_that_ended_has_no_speed_and_no_time_left():
    assert facts(GOING, False) == "0 of 12 epochs done · 2.0 GiB memory · on the processor"
    assert facts(Progress(), True) == ""


def test_labels_that_were_merged_are_named_once():
    assert told()["Labels"] == "tumor, no tumor"


def test_the_split_says_its_shares_and_what_is_kept_together():
    assert told(Plan(folder="/p", folds=5))["Split"] == (
        "15 % to choose the weights, 20 % to judge; near duplicates are kept together; "
        "cross-validation over 5 folds afterwards"
    )
    assert told(data__split="given", data__group="picture")["Split"] == (
        "As the folders give it; picture by picture, so figures will be too good"
    )


def test_pictures_are_counted_once_they_were_scanned():
    assert told()["Pictures"] == "/pictures"
    assert told(passport={"classes": {"a": 3, "b": 4}})["Pictures"] == "7 in /pictures"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "At most 12 epochs; the one that validates best is kept"),
        ({"training__head_epochs": 3},
         "3 epochs of the head, then at most 12 epochs; the one that validates best is kept"),
        ({"training__budget": 1800.0}, "Planned to end within 30 min"),
        ({"training__budget": "1h30m"}, "Planned to end within 1h30m"),
    ],
)  # fmt: skip
def test_the_length(changed, said):
    assert told(**changed)["Length"] == said


def test_without_a_config_only_the_plan_is_told():
    rows = dict(summary(Plan(folder="/pictures", recipe="gone"), lambda _: None, None))
    assert rows == {"Pictures": "/pictures", "Split": "Drawn", "Recipe": "gone"}


def test_a_run_is_called_by_its_model_else_by_its_folder():
    assert name_of(Path("/runs/a-2026"), Progress(name="tumors"), None) == "tumors"
    assert name_of(Path("/runs/a-2026"), Progress(), Plan(name="mine")) == "mine"
    assert name_of(Path("/runs/a-2026"), after(Progress(), ()), Plan()) == "a-2026"


def test_a_suggestion_has_the_name_that_the_settings_give_it():
    assert suggestion_words("training.learning_rate", 0.0001) == "learning rate 0.0001"
    assert suggestion_words("data.unheard_of", 3) == "data.unheard_of 3"
