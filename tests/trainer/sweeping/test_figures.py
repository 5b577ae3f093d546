"""The drawings show each trial where its settings and its value are."""

import pytest

from trainer.sweeping import figures
from trainer.sweeping.curves import Curve
from trainer.sweeping.ranges import Range
from trainer.sweeping.table import Row, Table

SEARCH = {
    "training.learning_rate": Range(low=1e-4, high=0.1, log=True),
    "training.epochs": Range(low=1, high=9),
    "training.batch_size": [8, 16, 64],
    "network.name": ["resnet18", "resnet50"],
}


@pytest.fixture
def table(told):
    """Make a table of trials (number, outcome, value)."""

    def table(count=9, pruned=(2,), metric="val_accuracy"):
        sweep = told(search={"training.seed": [1]}, metric=metric)
        sweep.search.clear()
        sweep.search.update(SEARCH)
        rows = []
        for n in range(count):
            outcome = "pruned" if n in pruned else "finished"
            value = 0.5 + 0.04 * n
            settings = {
                "training.learning_rate": 1e-4 * 2**n, "training.epochs": 1 + n % 9,
                "training.batch_size": (8, 16, 64)[n % 3],
                "network.name": ("resnet18", "resnet50")[n % 2],
            }  # fmt: skip
            curve = Curve((0.3, None, value), 1, value, 3, 5.0)
            rows.append(Row(n, outcome, value, settings, curve, f"trials/{n:04d}"))
        importance = {"training.learning_rate": 0.75, "network.name": 0.25}
        return Table(sweep, tuple(rows), "drawn", {"train": {}, "val": {}}, importance, "")

    return table


def points(axes):
    return sorted(tuple(p) for dots in axes.collections for p in dots.get_offsets().tolist())


def test_a_logarithmic_range_has_a_logarithmic_axis(table):
    axes = figures.over(table(), "training.learning_rate").axes[0]
    assert axes.get_xscale() == "log"
    assert points(axes) == [
        (pytest.approx(1e-4 * 2**n), pytest.approx(0.5 + 0.04 * n)) for n in range(9)
    ]
    assert figures.over(table(), "training.epochs").axes[0].get_xscale() == "linear"


@pytest.mark.parametrize(("values", "names"), [
    ((2e-4, 9e-4), ["0.0002", "0.0005"]), ((1e-4, 0.1), ["0.0001", "0.001", "0.01", "0.1"]),
    ((1e-4, 1e-3), ["0.0001", "0.0002", "0.0005", "0.001"]),
    ((3e-4, 4e-4), ["0.0003", "0.0004"]), ((1e-8, 1.0), ["1e-08", "1e-06", "0.0001", "0.01", "1"]),
])  # fmt: skip
def test_a_logarithmic_axis_is_labelled_in_plain_figures(table, values, names):
    made = table(count=2, pruned=())
    for row, value in zip(made.rows, values, strict=True):
        row.settings["training.learning_rate"] = value
    axes = figures.over(made, "training.learning_rate").axes[0]
    assert [label.get_text() for label in axes.get_xticklabels()] == names
    assert list(axes.xaxis.get_minorticklocs()) == []


def test_listed_numbers_have_their_places_and_a_line_through_the_medians(table):
    axes = figures.over(table(pruned=()), "training.batch_size").axes[0]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["8", "16", "64"]
    line = axes.get_lines()[0]
    assert line.get_xdata().tolist() == [8, 16, 64]
    assert line.get_ydata().tolist() == pytest.approx([0.62, 0.66, 0.70])


def test_words_stand_side_by_side_with_a_box_from_four_trials_on(table):
    axes = figures.over(table(pruned=()), "network.name").axes[0]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["resnet18", "resnet50"]
    medians = [line.get_ydata()[0] for line in axes.get_lines() if len(set(line.get_ydata())) == 1]
    assert pytest.approx(0.66) in medians
    assert {round(x) for x, _ in points(axes)} == {0, 1}


def test_pruned_trials_are_open_dots_and_no_best(table):
    axes = figures.history(table(pruned=(8,))).axes[0]
    best = axes.get_lines()[0]
    assert best.get_ydata()[-1] == pytest.approx(0.78), "trial 8 was better, and pruned"
    assert best.get_xdata()[-1] == 8
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["best so far", "pruned"]


def test_the_best_so_far_of_a_loss_falls(table):
    line = figures.history(table(metric="val_loss")).axes[0].get_lines()[0]
    assert set(line.get_ydata()) == {0.5}


def test_a_few_curves_are_named_and_many_are_a_crowd(table):
    few = figures.learning_curves(table(count=3, pruned=(1,))).axes[0]
    names = [text.get_text() for text in few.get_legend().get_texts()]
    assert names[0].startswith("trial 0: training.learning_rate 0.0001")
    assert names[1].endswith("(pruned)")
    many = figures.learning_curves(table()).axes[0]
    assert [text.get_text() for text in many.get_legend().get_texts()] == [
        "best: trial 8", "other trials", "pruned"
    ]  # fmt: skip
    assert len([line for line in many.get_lines() if len(line.get_xdata()) == 3]) == 9


def test_the_end_of_the_head_stage_is_marked(table):
    axes = figures.learning_curves(table()).axes[0]
    assert [text.get_text() for text in axes.texts] == ["all layers"]


def test_importance_is_a_bar_a_setting(table):
    axes = figures.importance(table()).axes[0]
    assert [bar.get_width() for bar in axes.patches] == [0.75, 0.25]
    assert [text.get_text() for text in axes.texts] == ["75 %", "25 %"]


def test_nothing_is_drawn_of_nothing(table):
    empty = table(count=0)
    assert figures.history(empty) is figures.learning_curves(empty) is None
    assert figures.over(table(count=1), "network.name") is None
