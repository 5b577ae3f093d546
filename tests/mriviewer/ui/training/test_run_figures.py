"""The figures of a run show every epoch, mark the one that is kept, and say what is missing."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont

from mriviewer.training.following import Progress
from mriviewer.ui.training.run_figures import RunFigures, best_words, stages
from tests.mriviewer.ui.training.made_runs import CONFUSION, progress_of


@pytest.fixture
def shown(qtbot):
    made = RunFigures()
    qtbot.addWidget(made)
    made.resize(700, 400)
    return made


def test_before_the_first_epoch_it_says_what_will_come(shown):
    shown.show_progress(Progress(), True)
    assert shown.currentIndex() == 0
    shown.show_progress(progress_of(), True)
    assert shown.currentIndex() == 1


def test_the_kept_epoch_is_marked_and_the_matrix_is_the_last(shown):
    shown.show_progress(progress_of(done=3), going_on=True)
    assert shown.loss.accessibleDescription().endswith("best so far: epoch 3")
    assert shown.last.text() == "Validation after epoch 4"
    assert shown.matrix.words(0, 0).startswith(f"Glioma: {CONFUSION[0][0]} of 10")
    shown.show_progress(progress_of(done=3), going_on=False)
    assert shown.loss.accessibleDescription().endswith("kept: epoch 3")


def test_while_it_goes_on_the_axis_has_room_for_what_is_planned(shown):
    shown.show_progress(progress_of(epochs=9, done=2), going_on=True)
    assert shown.loss._x.high == 10  # one of the head and nine
    shown.show_progress(progress_of(epochs=9, done=2), going_on=False)
    assert shown.loss._x.high == 3


def test_one_loss_that_ran_away_does_not_press_the_others_flat(shown):
    progress = progress_of(done=6)
    first = replace(progress.epochs[0], loss=1e6)
    shown.show_progress(replace(progress, epochs=(first, *progress.epochs[1:])), True)
    assert shown.loss._y.high is not None
    assert shown.loss._y.high < 10


def test_a_run_without_confusion_says_so(shown):
    progress = progress_of()
    bare = tuple(replace(epoch, confusion=()) for epoch in progress.epochs)
    shown.show_progress(replace(progress, epochs=bare), True)
    assert "does not tell" in shown.matrix.accessibleDescription()


def test_stages_are_told_apart_only_where_there_are_two():
    assert stages(progress_of(heads=0).epochs, 5) == ()
    assert [span.text for span in stages(progress_of(heads=2).epochs, 6)] == ["head", "all layers"]


def test_larger_letters_take_more_room(shown):
    before = shown.minimumHeight()
    larger = QFont(shown.font())
    larger.setPixelSize(26)
    shown.setFont(larger)
    assert shown.minimumHeight() > 1.5 * before


def test_what_is_kept_is_said():
    assert best_words(progress_of(), True) == (
        "Best so far: epoch 2, balanced accuracy 50.0 % on validation"
    )
    assert best_words(Progress(), True) == ""
