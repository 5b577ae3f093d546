"""The page Run starts what is planned, shows what goes on, and passes on what the reader wants."""

from dataclasses import replace
from unittest.mock import Mock

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from mriviewer.training.plan import Plan
from mriviewer.ui.training import run_page
from mriviewer.ui.training.run_page import RunPage
from tests.mriviewer.ui.training.made_runs import SUGGESTED, progress_of, run_of

PLAN = Plan(folder="/pictures", name="tumors")


@pytest.fixture
def training(qtbot, tmp_path):
    workers = Workers("test")
    made = Training(workers, runs_folder=tmp_path / "runs")
    made.draft.plan, made.draft.config = PLAN, "name: tumors\n"
    for wish in ("start", "pause", "resume", "finish_early"):
        setattr(made.running, wish, Mock(return_value=made.running.folder / "new"))
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def page(qtbot, training):
    made = RunPage(training)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    return made


def follow(training, *runs):
    training.running.runs = runs
    training.running.runs_changed.emit()


def going(training, outcome="running", **more):
    return run_of(training.running.folder / "a", outcome, plan=PLAN, **more)


def on_screen(page):
    return page._stack.currentWidget()


def test_start_hands_over_plan_and_config_and_shows_the_run(page, training):
    assert page.missing() == "Start the training first"
    new = run_of(training.running.folder / "new", "waiting", plan=PLAN)
    training.running.start.side_effect = lambda *_: follow(training, new) or new.folder
    page.begin.start.click()
    training.running.start.assert_called_once_with(PLAN, "name: tumors\n")
    assert training.shown_run == new.folder
    assert on_screen(page) is page.watch


def test_it_cannot_start_while_the_config_is_behind_the_plan(page, training):
    training.draft.change(val_share=0.2)
    assert not page.begin.start.isEnabled()
    training.draft.config_error = ViewerError("The config cannot be made", "no pictures.")
    training.draft.config = ""
    training.draft.config_changed.emit()
    assert "no pictures" in page.begin.status.text()
    assert not page.begin.start.isEnabled()
    training.draft.config, training.draft.config_error = "name: tumors\n", None
    training.draft._make_soon.stop()
    training.draft.config_changed.emit()
    assert page.begin.start.isEnabled()


def test_a_start_that_failed_can_be_tried_again(page, training):
    page.begin.start.click()  # the run folder could not be made: no run comes of it
    training.running.failed.emit(ViewerError("The training cannot be started", "no room."))
    assert page.begin.status.text() == "Ready"
    assert page.begin.start.isEnabled()


def test_a_config_that_is_made_of_an_older_plan_cannot_be_started(qtbot, page, training):
    training.draft._make = lambda: None
    training.draft.change(name="newer")
    page.entered()
    assert not page.begin.start.isEnabled()
    again = RunPage(training)  # made while the config is
    qtbot.addWidget(again)
    assert not again.begin.start.isEnabled()


def test_what_goes_on_is_said_before_another_waits_for_it(page, training):
    follow(training, going(training))
    assert page.begin.status.text() == "It waits until 1 training before it ended"
    page.begin.queue.findChild(QPushButton).click()
    assert on_screen(page) is page.watch


def test_the_config_and_the_command_can_be_copied(page):
    page.begin.copy_config.click()
    assert QGuiApplication.clipboard().text() == "name: tumors\n"
    page.begin.command.button.click()
    assert QGuiApplication.clipboard().text() == "trainer fit config.yaml"


def test_a_saved_config_is_named_in_the_command(qtbot, page, training, tmp_path, monkeypatch):
    path = tmp_path / "mine.yaml"
    monkeypatch.setattr(run_page, "ask_where", lambda *_: path)
    page.begin.save_config.click()
    qtbot.waitUntil(lambda: str(path) in page.begin.command.line.text())
    assert path.read_text(encoding="utf-8") == "name: tumors\n"


def test_a_config_that_cannot_be_saved_is_told(qtbot, page, training, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(run_page, "ask_where", lambda *_: tmp_path / "file" / "mine.yaml")
    with qtbot.waitSignal(training.failed) as told:
        page.begin.save_config.click()
    assert told.args[0].title == "mine.yaml was not saved"


def test_a_name_that_cannot_be_one_is_refused_at_once(qtbot, page, training):
    qtbot.keyClicks(page.begin.name, " X")
    assert page.begin.name_help.text().startswith("This cannot be a name")
    assert not page.begin.start.isEnabled()  # it would be trained under another name
    assert training.draft.plan.name == "tumors"
    page.begin.name.setText("")
    qtbot.keyClicks(page.begin.name, "mine")
    assert training.draft.plan.name == "mine"
    assert page.begin.name_help.text().startswith("Small letters")


def test_progress_of_the_run_on_screen_is_shown_as_it_comes(page, training):
    run = going(training)
    follow(training, run)
    training.show_run(run.folder)
    assert page.watch.facts.text().startswith("3 of 5 epochs done")
    training.running.runs = (replace(run, progress=progress_of(done=3)),)
    training.running.progressed.emit(run.folder)
    assert page.watch.facts.text().startswith("4 of 5 epochs done")


@pytest.mark.parametrize("wish", ["pause", "resume"])
def test_wishes_are_passed_on_once(page, training, wish):
    run = going(training, "running" if wish == "pause" else "interrupted", can_resume=True)
    follow(training, run)
    training.show_run(run.folder)
    button = getattr(page.watch, wish)
    button.click()
    button.click()
    getattr(training.running, wish).assert_called_once_with(run.folder)
    follow(training, replace(run, outcome="paused", can_resume=True))
    assert page.watch.phase.text() == "Paused"
    assert page.watch.resume.isEnabled()


def test_after_a_wish_that_failed_the_buttons_work_again(page, training):
    run = going(training)
    follow(training, run)
    training.show_run(run.folder)
    page.watch.pause.click()
    assert not page.watch.pause.isEnabled()
    training.running.failed.emit(ViewerError("It cannot be paused", "the disk is full."))
    assert page.watch.pause.isEnabled()


@pytest.mark.parametrize(("answer", "times"), [("Finish now", 1), ("Keep training", 0)])
def test_finishing_early_is_asked_for(page, training, answer, times):
    run = going(training, has_best=True)
    follow(training, run)
    training.show_run(run.folder)
    page.watch.finish.click()
    box = page.findChild(QMessageBox)
    assert "epoch 2" in box.informativeText()
    next(b for b in box.buttons() if b.text().replace("&", "") == answer).click()
    assert training.running.finish_early.call_count == times


def test_a_finished_run_leads_on(qtbot, page, training):
    run = going(training)
    follow(training, run)
    training.show_run(run.folder)
    assert page.missing() == "The training is not finished"
    with qtbot.waitSignal(page.missing_changed):
        follow(training, replace(run, outcome="finished"))
    assert page.missing() == ""
    with qtbot.waitSignal(page.step_wanted) as wanted:
        page.watch.result.click()
    assert wanted.args == ["Result"]


def test_the_result_of_folds_is_that_of_their_training(page, training):
    folder = training.running.folder
    run = run_of(folder / "a-folds", "finished", kind="cross-validation", of=folder / "a")
    follow(training, run)
    training.show_run(run.folder)
    page.watch.result.click()
    assert training.shown_run == folder / "a"


def test_a_changed_plan_is_a_wish_for_another_run(page, training):
    run = going(training)
    follow(training, run)
    training.show_run(run.folder)
    training.draft.change(val_share=0.25)
    assert on_screen(page) is page.begin
    training.show_run(run.folder)
    assert on_screen(page) is page.watch


def test_a_suggestion_begins_again_with_the_plan_of_that_run(page, training):
    run = going(training, progress=progress_of(warned=True))
    follow(training, run)
    training.show_run(run.folder)
    training.draft.plan = replace(PLAN, folder="/elsewhere")
    page.watch.warnings.button.click()
    assert training.draft.plan == replace(PLAN, settings=SUGGESTED)
    assert on_screen(page) is page.begin


def test_the_log_is_one_click_away(page, training):
    run = going(training)
    follow(training, run)
    training.show_run(run.folder)
    page.watch.log.click()
    assert page._log.isVisible()
    assert page._log.windowTitle() == "Log of tumors"
    page._log.close()


def test_no_two_keys_are_the_same(page, training):
    """Back, Next, All trainings and Models of the window are in reach on this page, too."""
    follow(training, going(training, progress=progress_of(warned=True), has_best=True))
    training.show_run(training.running.folder / "a")
    for panel in (page.begin, page.watch):
        texts = [part.text() for part in panel.findChildren(QPushButton)]
        texts += [part.text() for part in panel.findChildren(QLabel) if part.buddy()]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(keys) >= 6
        assert len({*keys, *"bntm"}) == len(keys) + 4
