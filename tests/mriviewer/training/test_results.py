"""What is said of a run follows from its figures: no more than they show, and no less."""

import pytest

from mriviewer.training.results import (
    NOTHING,
    Figure,
    accuracies,
    beside,
    result_of,
    stated,
)
from tests.mriviewer.training.judged import LABELS, PASSPORT, cross_validated, evaluated


def said(result) -> str:
    return " ".join(remark.text for remark in result.remarks)


def test_the_three_numbers_stand_side_by_side_and_the_missing_one_says_so():
    result = result_of(evaluated())
    given, clean, crossed = result.protocols
    assert (given.figure.text, given.note) == ("90.0 %", "60 pictures")
    assert (clean.figure.text, clean.note) == ("88.9 %", "54 pictures")
    assert (crossed.figure, crossed.note) == (NOTHING, "not measured yet")
    assert not result.cross_validated
    assert "6 pictures with a copy" in result.protocols_words
    assert "trainer " not in crossed.note, "no command line where there is a button"


def test_without_test_pictures_no_field_of_a_config_is_advised():
    result = result_of(evaluated(test=0, wrong=0))
    assert [row.note for row in result.protocols[:2]] == ["no test pictures"] * 2
    assert result.protocols_words == ""
    assert "There are no test pictures" in said(result)


def test_answers_of_folds_are_the_third_number():
    result = result_of(evaluated(crossed=True))
    assert result.cross_validated
    assert result.protocols[2].figure.text == "90.0 %"


def test_the_headline_says_how_often_it_is_right_and_how_sure_that_is():
    result = result_of(evaluated())
    assert result.headline.startswith("Right on 90.0 % (")
    assert result.headline.endswith("of 60 pictures kept for the test")
    assert result.accuracy.low < 0.9 < result.accuracy.high


def test_a_model_that_is_no_better_than_a_shortcut_is_told_gravely():
    weak = result_of(evaluated(wrong=28), PASSPORT)
    grave = [remark.text for remark in weak.remarks if remark.grave]
    assert any("A shortcut that never looks at the brain" in text for text in grave)
    strong = result_of(evaluated(), PASSPORT)
    assert "clearly better than the best shortcut (width and height alone: 50.0 %)" in said(strong)
    assert not any("shortcut" in remark.text for remark in strong.remarks if remark.grave)


def test_a_shortcut_is_judged_with_groups_kept_together_where_that_is_known():
    result = result_of(evaluated(), PASSPORT)
    assert [(row.name, row.figure.text) for row in result.shortcuts] == [
        ("Width and height alone", "50.0 %"), ("Outermost pixels alone", "30.0 %"),
    ]  # fmt: skip
    assert result.chance == 0.4


def test_without_an_audit_nothing_is_said_of_shortcuts():
    result = result_of(evaluated())
    assert (result.shortcuts, result.chance) == ((), None)
    assert "shortcut" not in said(result)


def test_without_test_pictures_validation_is_judged_and_called_too_good():
    result = result_of(evaluated(test=0, wrong=0))
    assert result.split == "validation"
    assert result.remarks[0].grave
    assert "too good" in result.remarks[0].text


def test_few_groups_and_probabilities_that_are_off_are_told():
    result = result_of(evaluated(wrong=28))
    assert "only 60 groups" in said(result)
    assert any("say little" in remark.text for remark in result.remarks if remark.grave)
    assert "can be read as they stand" in said(result_of(evaluated(wrong=7)))


def test_every_label_has_its_figures_and_the_matrix_its_counts():
    result = result_of(evaluated())
    assert [(row.name, row.pictures) for row in result.by_label] == [
        *((label, 20) for label in LABELS), ("any finding", 0),
    ]  # fmt: skip
    assert all(row.figures[0].value is not None for row in result.by_label)
    assert sum(map(sum, result.matrix)) == 60
    assert result.matrix[0][0] == 18
    assert sum(result.reliability.pictures) == 60


def test_a_cross_validation_is_judged_by_what_each_fold_left_out():
    result = result_of(cross_validated())
    assert result.crossed
    assert result.pictures == 90
    assert [row.note for row in result.protocols[:2]] == ["a cross-validation has none"] * 2
    assert "Over 3 folds" in result.protocols_words


@pytest.mark.parametrize("found", [{}, {"splits": {}}, {"model": "m", "splits": {"test": {}}}, []])
def test_other_json_is_refused_in_one_way(found):
    with pytest.raises(ValueError, match="not as expected"):
        result_of(found)


def test_a_rival_is_called_better_only_where_the_intervals_are_apart():
    this = Figure(0.8, 0.75, 0.85)
    assert beside(this, Figure(0.9, 0.86, 0.94)) == "better"
    assert beside(this, Figure(0.7, 0.66, 0.74)) == "worse"
    assert beside(this, Figure(0.84, 0.8, 0.88)) == "overlap"
    assert beside(this, Figure(0.84)) == ""


def test_a_figure_never_stands_without_what_it_means():
    assert Figure(0.325, 0.195, 0.487).words == "32.5 % (19.5 to 48.7 %)"
    assert Figure(0.325, 0.195, 0.487).short_interval == "20–49 %"
    assert Figure(-0.08, kind="number").words == "−0.08"
    assert NOTHING.words == "–"


def test_other_pictures_and_packages_state_their_figures_too():
    found = evaluated()
    accuracy, balanced, pictures = accuracies(
        {"splits": {"given pictures": found["splits"]["test"]}}
    )
    assert (accuracy.text, balanced.text, pictures) == ("90.0 %", "90.0 %", 60)
    split, count, overall, labels = stated(found["splits"])
    assert (split, count, overall[0].figure.text, len(labels)) == ("test", 60, "90.0 %", 4)
    with pytest.raises(ValueError, match="no figures"):
        stated({})
    with pytest.raises(ValueError, match="not as expected"):
        accuracies({"splits": {}})
