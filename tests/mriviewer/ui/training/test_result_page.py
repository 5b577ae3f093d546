"""The last page shows what was found, and every wish on it reaches whom it is for."""

from dataclasses import replace
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from mriviewer import model_store
from mriviewer.session.background import Workers
from mriviewer.session.training.running import Run
from mriviewer.session.training.training import Training
from mriviewer.training.following import Progress
from mriviewer.training.plan import Plan
from mriviewer.ui.training.result_page import ResultPage
from tests.mriviewer.training.judged import cross_validated, evaluated
from tests.mriviewer.training.made_files import package_file

PLAN = Plan(folder="/pictures", recipe="default", name="brain")


@pytest.fixture
def training(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(model_store, "resources_folder", lambda: tmp_path / "resources")
    workers = Workers("test")
    made = Training(workers, Mock(), tmp_path / "runs")
    made.asker.ask = Mock(side_effect=lambda *_: Mock())
    made.running.cross_validate = Mock()
    made.draft.begin = Mock()
    folder = made.running.folder / "brain-1"
    package_file(folder / "brain-1.0.0.mrimodel")
    (folder / "report.html").write_text("")
    made.running.runs = (Run(folder, PLAN, "finished", Progress(), "It has ended."),)
    made.show_run(folder)
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def page(qtbot, training):
    made = ResultPage(training)
    qtbot.addWidget(made)
    made.resize(780, 520)
    made.show()
    return made


def judged(qtbot, page, found=None) -> ResultPage:
    """Let the page come on screen and its question be answered."""
    ask = page.training.asker.ask
    page.entered()
    qtbot.waitUntil(lambda: ask.called and page.shelf.models is not None)
    ask.call_args.args[1](evaluated() if found is None else found)
    return page


def steps(page) -> list[str]:
    seen: list[str] = []
    page.step_wanted.connect(seen.append)
    return seen


def test_without_a_run_the_page_says_what_to_do(training, page):
    training.show_run(None)
    page.entered()
    assert "No training is chosen" in page.empty.text()
    assert not page.tabs.isVisible()


def test_a_run_that_goes_on_leads_back_to_it(qtbot, training, page):
    training.running.runs = (
        replace(training.running.runs[0], outcome="running", words="Epoch 1."),
    )
    page.entered()
    assert page.empty.text() == "Epoch 1."
    seen = steps(page)
    page.go_to_run.click()
    assert seen == ["Run"]
    training.running.runs = (replace(training.running.runs[0], outcome="finished"),)
    training.running.runs_changed.emit()
    assert page.empty.isHidden()
    assert page.waiting.isVisible()


def test_the_three_numbers_and_what_to_make_of_them_are_there_at_once(qtbot, page):
    judged(qtbot, page)
    summary = page.summary
    assert page.tabs.currentWidget() is summary
    assert summary.headline.text().startswith("Right on 90.0 %")
    drawn = summary.bars.accessibleDescription()
    assert "Test as given: 90.0 %" in drawn
    assert "Test without leaked pictures: 88.9 %" in drawn
    assert "Cross-validation by groups: not measured yet" in drawn


def test_a_cross_validation_is_queued_and_followed(qtbot, training, page):
    judged(qtbot, page)
    summary, folder = page.summary, training.shown_run
    summary.folds.setCurrentIndex(summary.folds.findData(3))
    summary.cross_validate.click()
    training.running.cross_validate.assert_called_once_with(folder, 3)
    folds = Run(folder.with_name("f"), PLAN, "waiting", Progress(), "It waits.", of=folder)
    training.running.runs = (folds, *training.running.runs)
    training.running.runs_changed.emit()
    assert summary.cross_validate.isHidden()
    assert "waits until" in summary.folds_words.text()
    seen = steps(page)
    summary.go_to_folds.click()
    assert (seen, training.shown_run) == (["Run"], folds.folder)


def test_nothing_moves_under_the_reader_while_other_runs_go_on(qtbot, training, page):
    judged(qtbot, page)
    page.tabs.setCurrentWidget(page.figures)
    page.install.name.setText("typed")
    training.running.runs_changed.emit()
    assert page.tabs.currentWidget() is page.figures
    assert page.install.name.text() == "typed"
    assert training.asker.ask.call_count == 1


def test_pictures_are_asked_for_when_they_are_wanted(qtbot, training, page):
    judged(qtbot, page)
    assert training.asker.ask.call_count == 1
    page.tabs.setCurrentWidget(page.gallery)
    qtbot.waitUntil(lambda: training.asker.ask.call_count == 2)
    assert training.asker.ask.call_args.args[0][0] == "gallery"
    training.asker.ask.call_args.args[3]("heat maps", 2, 9)
    assert "2 of 9" in page.gallery.waiting.words.text()
    page.gallery.waiting.stop.click()
    assert page.gallery.waiting.again.isVisible()


def test_the_model_is_installed_by_keyboard_alone(qtbot, training, page):
    judged(qtbot, page)
    bar = page.install
    assert (bar.name.text(), bar.version.text()) == ("brain", "1.0.0")
    bar.name.setFocus()
    bar.name.selectAll()
    QTest.keyClicks(bar.name, "tumours")
    QTest.keyClick(bar.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: training.asker.ask.call_count == 2)
    command, done, _, _ = training.asker.ask.call_args.args
    assert command.arguments[2].endswith("tumours-1.0.0.mrimodel")
    assert not bar.button.isEnabled(), "one at a time"
    with qtbot.waitSignal(page.shelf.changed):
        done({})
    training.models_changed.assert_called_once_with("tumours-1.0.0")
    assert "the viewer uses it" in bar.waiting.words.text()


def test_a_model_that_is_there_already_is_used_not_installed_again(qtbot, training, page):
    package_file(model_store.user_folder() / "brain-1.0.0.mrimodel")
    judged(qtbot, page)
    assert page.install.button.text().replace("&", "") == "Use it in the viewer"
    page.install.button.click()
    training.models_changed.assert_called_once_with("brain-1.0.0")
    assert training.asker.ask.call_count == 1


def test_the_next_free_version_is_offered(qtbot, page):
    package_file(model_store.user_folder() / "brain-1.0.0.mrimodel", weights=b"another")
    judged(qtbot, page)
    assert page.install.version.text() == "1.1.0"


def test_the_plan_is_taken_up_again_where_it_is_to_be_changed(qtbot, training, page):
    judged(qtbot, page)
    seen = steps(page)
    actions = {action.text().replace("&", ""): action for action in page.change.menu().actions()}
    actions["Its settings"].trigger()
    training.draft.begin.assert_called_once_with(PLAN)
    assert seen == ["Settings"]


def test_a_run_that_was_planned_elsewhere_says_why_it_cannot_be_changed(qtbot, training, page):
    training.running.runs = (replace(training.running.runs[0], plan=None),)
    judged(qtbot, page)
    assert not page.change.isEnabled()
    assert "not planned here" in page.change.toolTip()


def test_the_report_is_opened_and_a_failure_told(qtbot, training, page, monkeypatch):
    judged(qtbot, page)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    with qtbot.waitSignal(training.failed) as failure:
        page.report.click()
    assert opened == [str(training.shown_run / "report.html")]
    assert "report.html" in failure.args[0].remedy


def test_a_cross_validation_leaves_no_model(qtbot, training, page):
    (training.shown_run / "brain-1.0.0.mrimodel").unlink()
    judged(qtbot, page, cross_validated())
    assert page.install.name.isHidden() or not page.install.name.isVisible()
    assert "leaves no model" in page.install.fault.text()
    assert not page.tabs.isTabVisible(page.tabs.indexOf(page.gallery))


def test_a_rival_is_asked_and_stopped_by_its_button(qtbot, training, page):
    package_file(model_store.user_folder() / "other-1.0.0.mrimodel", "other", weights=b"other")
    judged(qtbot, page)
    page.tabs.setCurrentWidget(page.rivals)
    (row,) = page.rivals._rows.values()
    row.button.click()
    assert training.asker.ask.call_args.args[0][0] == "evaluate"
    assert row.button.text() == "Stop"
    training.asker.ask.call_args.args[1]({"splits": {"x": evaluated(wrong=30)["splits"]["test"]}})
    assert [label.text() for label in row._cells.parts][1].startswith("50.0 %")
    assert "Worse" in row._cells.parts[3].text()


@pytest.mark.parametrize("size", [(760, 500), (1400, 900)])
def test_the_page_fits_its_window(qtbot, page, size):
    judged(qtbot, page)
    page.resize(*size)
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        assert page.minimumSizeHint().width() <= size[0]
        assert page.minimumSizeHint().height() <= size[1]
