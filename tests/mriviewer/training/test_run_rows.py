"""The list of trainings puts together what stands in files and what goes on now."""

from pathlib import Path

from mriviewer.training.following import Progress
from mriviewer.training.plan import Plan
from mriviewer.training.run_rows import Known, figure_words, rows_of

RUNS = Path("/runs")
FIGURE = {"value": 0.912, "low": 0.88, "high": 0.9444}


def told(folder, **fields):
    return {
        "folder": folder, "name": f"{folder} 1.0.0", "network": "resnet18", "members": 1,
        "began": "2026-11-21 18:17+00:00", "outcome": "finished", "pictures": 56, "folds": 0,
        "val_balanced_accuracy": FIGURE, "test_balanced_accuracy": FIGURE, "trials": 0,
        "out_of_fold_balanced_accuracy": None,
    } | fields  # fmt: skip


def known(folder, outcome, **fields):
    return Known(RUNS / folder, fields.get("plan"), outcome, fields.get("progress", Progress()))


def test_a_run_in_both_stands_as_it_is_followed():
    plan = Plan(name="a")
    rows = rows_of([told("a", outcome="unfinished")], RUNS, [known("a", "running", plan=plan)])
    assert [(row.name, row.outcome, row.plan) for row in rows] == [("a 1.0.0", "training", plan)]
    assert rows[0].going_on


def test_what_was_made_in_a_terminal_is_listed_and_cannot_be_deleted_here():
    (row,) = rows_of([told("sub/a", outcome="stopped")], RUNS, ())
    assert row.folder == RUNS / "sub" / "a"
    assert (row.outcome, row.followed, row.test) == ("paused", False, "91.2 % (88.0–94.4)")


def test_the_newest_come_first_and_what_waits_before_them():
    rows = rows_of(
        [told("old", began="2026-11-01 08:00+00:00"), told("new")], RUNS, [known("w", "waiting")]
    )
    assert [row.folder.name for row in rows] == ["w", "new", "old"]


def test_a_cross_validation_is_judged_by_what_its_folds_left_out():
    (row,) = rows_of(
        [told("f", folds=5, test_balanced_accuracy=None, val_balanced_accuracy=None,
              out_of_fold_balanced_accuracy=FIGURE)], RUNS, (),
    )  # fmt: skip
    assert (row.network, row.test) == ("resnet18, 5 folds", "91.2 % (88.0–94.4)")
    assert not row.judged  # it has no test of its own that could be compared


def test_ensembles_and_sweeps_are_named():
    rows = rows_of([told("e", members=3), told("s", trials=20)], RUNS, ())
    assert {row.network for row in rows} == {"3 × resnet18", "sweep of 20 trainings"}


def test_figures_without_an_interval_or_without_a_value():
    assert figure_words({"value": 0.5, "low": None, "high": None}) == "50.0 %"
    assert figure_words({"value": None, "low": None, "high": None}) == "–"
    assert figure_words(None) == "–"
