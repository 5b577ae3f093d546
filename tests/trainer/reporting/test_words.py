"""The same words on the page and on paper."""

from tests.trainer.made_predictions import made
from trainer.judging.comparing import compare
from trainer.judging.judgement import judge
from trainer.judging.protocols import three_numbers
from trainer.reporting import words


def test_every_figure_has_a_row_with_its_meaning():
    judged = judge(made([0, 1, 2, 2], [0, 1, 2, 0]), 1.0, "none")
    rows = words.overall(judged)
    assert rows[0] == ("Accuracy", words.shown(judged["accuracy"]), rows[0][2])
    assert all(name and figure and what for name, figure, what in rows)
    labels = words.of_labels(judged)
    assert [name for name, _ in labels] == ["glioma", "meningioma", "none", "any finding"]
    assert all(len(row) == len(words.label_head()) for _, row in labels)


def test_a_protocol_that_cannot_be_had_says_what_it_needs():
    rows = words.protocols(three_numbers(made([0, 1], [0, 1])))
    assert rows[0].accuracy.startswith("1.000")
    assert "folds" in rows[2].missing
    assert rows[2].accuracy == ""


def test_differences_are_named_as_the_figures_are():
    rows = words.differences(compare(made([0, 1, 2], [0, 1, 1]), made([0, 1, 2], [0, 1, 2])))
    assert rows[0][0] == "Accuracy"
    assert rows[0][3].startswith("+0.333")


def test_all_of_what_was_counted_is_told_as_all():
    assert words.share(4, 4) == "100 %"
    assert words.share(1999, 2000) == ">99 %"
    assert words.share(1, 4) == "25 %"


def test_no_probability_is_told_as_certain():
    assert words.percent(0.999) == ">99 %"
    assert words.percent(0.001) == "<1 %"
    assert words.percent(0.874) == "87 %"
