"""What is shown of a run is that run's: answers to other questions never arrive."""

import json
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.model_store import InstalledModel
from mriviewer.session.background import Workers
from mriviewer.session.training.judging import GALLERY, Judging
from mriviewer.session.training.running import Run
from mriviewer.session.training.training import Training
from mriviewer.training.following import Progress
from tests.mriviewer.training.judged import LABELS, PASSPORT, evaluated
from tests.mriviewer.training.made_files import package_file
from trainer.package import open_package


@pytest.fixture
def training(qtbot, tmp_path):
    workers = Workers("test")
    made = Training(workers, Mock(), tmp_path / "runs")
    made.asker.ask = Mock(side_effect=lambda *_: Mock())
    for name in ("one", "two"):
        folder = made.running.folder / name
        package_file(folder / f"{name}-1.0.0.mrimodel", name)
        (folder / "passport.json").write_text(json.dumps(PASSPORT))
        (folder / "report.html").write_text("")
    made.running.runs = (run_of(made, "one"), run_of(made, "two"))
    yield made
    made.shutdown()
    workers.shutdown()


def run_of(training, name: str, outcome="finished", of: Path | None = None) -> Run:
    return Run(training.running.folder / name, None, outcome, Progress(), f"It {outcome}.", of=of)


@pytest.fixture
def judging(training):
    return Judging(training)


def installed(path: Path, name: str, **more) -> InstalledModel:
    package = open_package(package_file(path / f"{name}.mrimodel", name, **more))
    of = package.identity
    return InstalledModel(name, of.version, of.sha256, of.labels, package.path, False, package)


def show(qtbot, judging, training, name="one") -> list:
    """Show a run and return what is asked of the trainer: command, done, failed, progress."""
    before = training.asker.ask.call_count
    judging.show(training.running.folder / name)
    qtbot.waitUntil(lambda: training.asker.ask.call_count > before)
    return list(training.asker.ask.call_args.args)


def test_a_finished_run_is_judged_from_its_stored_answers(qtbot, judging, training):
    command, done, _, _ = show(qtbot, judging, training)
    assert command == ["evaluate", str(training.running.folder / "one"), "--json"]
    assert judging.result is None
    done(evaluated())
    assert judging.result.model == "brain 1.0.0"
    assert [row.figure.text for row in judging.result.shortcuts] == ["50.0 %", "30.0 %"]
    assert judging.files.package.identity.name == "one"
    assert judging.files.report.name == "report.html"


def test_a_run_that_goes_on_is_not_judged_until_it_has_ended(qtbot, judging, training):
    running = training.running
    running.runs = (run_of(training, "one", "running"),)
    judging.show(running.folder / "one")
    assert judging.unfinished == "It running."
    training.asker.ask.assert_not_called()
    running.runs = (run_of(training, "one"),)
    show(qtbot, judging, training)
    assert judging.unfinished == ""


def test_showing_the_same_run_again_asks_nothing_again(qtbot, judging, training):
    show(qtbot, judging, training)[1](evaluated())
    result = judging.result
    judging.show(training.running.folder / "one")
    assert judging.result is result
    assert training.asker.ask.call_count == 1


def test_questions_about_another_run_are_taken_back(qtbot, judging, training):
    asked = []
    training.asker.ask = Mock(side_effect=lambda *_: asked.append(Mock()) or asked[-1])
    show(qtbot, judging, training)
    show(qtbot, judging, training, "two")
    asked[0].cancel.assert_called_once_with()
    asked[1].cancel.assert_not_called()
    assert judging.files.package.identity.name == "two"


def test_an_answered_question_is_not_taken_back(qtbot, judging, training):
    asked = []
    training.asker.ask = Mock(side_effect=lambda *_: asked.append(Mock()) or asked[-1])
    show(qtbot, judging, training)[1](evaluated())
    judging.show(None)
    asked[0].cancel.assert_not_called()
    assert judging.result is None


def test_a_finished_cross_validation_gives_the_third_number(qtbot, judging, training):
    show(qtbot, judging, training)[1](evaluated())
    running = training.running
    running.runs = (run_of(training, "f", "running", running.folder / "one"), *running.runs)
    judging.show(running.folder / "one")
    assert judging.folds.outcome == "running"
    assert training.asker.ask.call_count == 1
    running.runs = (replace(running.runs[0], outcome="finished"), *running.runs[1:])
    command, done, _, _ = show(qtbot, judging, training)
    assert command[-2:] == ["--cross-validation", str(running.folder / "f")]
    done(evaluated(crossed=True))
    assert judging.result.cross_validated


def test_an_error_is_kept_and_the_run_can_be_asked_again(qtbot, judging, training):
    _, _, failed, _ = show(qtbot, judging, training)
    failed(ViewerError("No", "it is damaged."))
    assert str(judging.error) == "No: it is damaged."
    judging.again()
    qtbot.waitUntil(lambda: training.asker.ask.call_count == 2)
    assert judging.error is None
    training.asker.ask.call_args.args[1]({"splits": {}})
    assert "cannot be read" in str(judging.error)


def test_pictures_are_made_once_and_can_be_stopped(qtbot, judging, training):
    show(qtbot, judging, training)[1](evaluated())
    judging.ask_gallery()
    judging.ask_gallery()
    qtbot.waitUntil(lambda: training.asker.ask.call_count == 2)
    command, _, _, progress = training.asker.ask.call_args.args
    folder = training.running.folder / "one"
    assert command == ("gallery", str(folder), "--out", str(folder / GALLERY), "--json")
    progress("heat maps", 3, 9)
    assert (judging.gallery_busy.done, judging.gallery_busy.total) == (3, 9)
    judging.stop_gallery()
    assert judging.gallery_busy is None
    assert "stopped" in str(judging.gallery_error)
    judging.ask_gallery()
    qtbot.waitUntil(lambda: training.asker.ask.call_count == 3)
    training.asker.ask.call_args.args[1]({"cells": []})
    assert judging.gallery.worst() is None
    assert judging.gallery_error is None


def test_pictures_that_are_stopped_at_once_are_never_asked_for(qtbot, judging, training):
    show(qtbot, judging, training)[1](evaluated())
    asked, told = training.asker.ask.call_count, []
    judging.ask_gallery()
    judging.stop_gallery()
    training.workers.submit(lambda _: None, told.append, told.append)  # comes after the look
    qtbot.waitUntil(lambda: bool(told))
    assert training.asker.ask.call_count == asked
    assert judging.gallery_busy is None


def test_only_models_of_the_same_labels_are_rivals(qtbot, judging, training, tmp_path):
    show(qtbot, judging, training)[1](evaluated())
    models = [
        installed(tmp_path, "fit", weights=b"other", labels=LABELS[::-1]),
        installed(tmp_path, "unfit", weights=b"other", labels=("tumor", "no tumor")),
        installed(tmp_path, "itself"),
    ]
    judging.offer(models)
    unfit = [rival.unfit for rival in judging.rivals]
    assert unfit[0] == ""
    assert "other labels: tumor, no tumor" in unfit[1]
    assert "of this run" in unfit[2]


def test_a_rival_answers_the_test_pictures_of_the_run(qtbot, judging, training, tmp_path):
    show(qtbot, judging, training)[1](evaluated())
    judging.offer([installed(tmp_path, "fit", weights=b"other")])
    judging.compare(judging.rivals[0])
    command, done, _, progress = training.asker.ask.call_args.args
    config = str(training.running.folder / "one" / "config.json")
    assert command[2:] == ("--config", config, "--json")
    progress("pictures", 4, 60)
    assert judging.rivals[0].asking.done == 4
    done({"splits": {"given pictures": evaluated()["splits"]["test"]}})
    rival = judging.rivals[0]
    assert (rival.asking, rival.accuracy.text, rival.pictures) == (None, "90.0 %", 60)
    judging.offer([rival.model])
    assert judging.rivals[0].accuracy is rival.accuracy, "an answer outlives a new listing"
    judging.compare(rival)
    training.asker.ask.call_args.args[2](ViewerError("No", "it has gone."))
    assert judging.rivals[0].error == "No: it has gone."
