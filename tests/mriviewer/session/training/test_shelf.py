"""Models are added and removed one at a time; what is left behind is cleared away."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from mriviewer import model_store
from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training.asking import Command
from mriviewer.session.training.shelf import Shelf
from mriviewer.session.training.training import Training
from tests.mriviewer.training.made_files import package_file
from trainer.package import open_package


@pytest.fixture
def training(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(model_store, "resources_folder", lambda: tmp_path / "resources")
    package_file(tmp_path / "resources" / "models" / "shipped-1.0.0.mrimodel", "shipped")
    package_file(model_store.user_folder() / "mine-1.0.0.mrimodel", "mine", weights=b"mine")
    (model_store.user_folder() / "broken-1.0.0.mrimodel").write_bytes(b"no zip")
    workers = Workers("test")
    made = Training(workers, Mock(), tmp_path / "runs")
    made.asker.ask = Mock()
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def shelf(qtbot, training):
    made = Shelf(training)
    with qtbot.waitSignal(made.changed):
        made.find()
    return made


def asked(training) -> tuple[Command, ...]:
    """Return the last command that was asked, and what is called when it ends."""
    return training.asker.ask.call_args.args


def caught(signal) -> list:
    seen = []
    signal.connect(seen.append)
    return seen


def test_shipped_and_own_models_are_listed_and_damaged_files_named(shelf):
    assert [model.title for model in shelf.models] == ["shipped 1.0.0", "mine 1.0.0"]
    assert [model.path.name for model in shelf.damaged] == ["broken-1.0.0.mrimodel"]


def test_a_model_is_checked_by_a_command_that_can_be_pasted(shelf, training):
    told = caught(shelf.told)
    shelf.verify(shelf.models[1])
    command, done, _, progress = asked(training)
    assert command.program_name == "mriviewer"
    assert command.arguments[:2] == ("models", "verify")
    progress("self-check", 1, 2)
    assert (shelf.busy.what, shelf.busy.done, shelf.busy.total) == ("Checking mine 1.0.0", 1, 2)
    done({"passed": True, "models": [{"checked": ["Hashes are in order."]}]})
    assert told == ["mine 1.0.0 is in order. Hashes are in order."]
    assert shelf.busy is None


def test_a_package_is_installed_under_another_name_and_its_copy_cleared_away(
    qtbot, shelf, training, tmp_path
):
    package = open_package(package_file(tmp_path / "run" / "data-1.0.0.mrimodel", "data"))
    told = caught(shelf.told)
    shelf.install(package, "brain", "2.0.0", use=True)
    qtbot.waitUntil(lambda: training.asker.ask.called)
    command, done, _, _ = asked(training)
    copy = Path(command.arguments[2])
    assert command.arguments[:2] == ("models", "install")
    assert open_package(copy).identity.title == "brain 2.0.0"
    with qtbot.waitSignal(shelf.changed):
        done({})
    training.models_changed.assert_called_once_with("brain-2.0.0")
    assert told == ["brain 2.0.0 is installed, and the viewer uses it from now on."]
    assert not copy.exists()
    assert package.path.exists()


@pytest.mark.parametrize("how", ["refused", "stopped"])
def test_what_is_not_installed_leaves_nothing_behind(qtbot, shelf, training, tmp_path, how):
    package = open_package(package_file(tmp_path / "data-1.0.0.mrimodel", "data"))
    failed = caught(shelf.failed)
    shelf.install(package, "brain", "2.0.0", use=True)
    qtbot.waitUntil(lambda: training.asker.ask.called)
    command, _, refused, _ = asked(training)
    error = ViewerError("It was not installed", "it answers otherwise.")
    if how == "refused":
        refused(error)
        assert failed == [error]
    else:
        shelf.cancel()
        training.asker.ask.return_value.cancel.assert_called_once_with()
    assert not Path(command.arguments[2]).exists()
    assert shelf.busy is None
    training.models_changed.assert_not_called()


def test_a_copy_that_is_held_open_keeps_nobody_from_the_next_wish(
    qtbot, shelf, training, tmp_path, monkeypatch
):
    """On Windows the child that was asked to end still reads it."""
    package = open_package(package_file(tmp_path / "data-1.0.0.mrimodel", "data"))
    shelf.install(package, "brain", "2.0.0", use=True)
    qtbot.waitUntil(lambda: training.asker.ask.called)

    def held(path, missing_ok=False):
        raise PermissionError(13, "it is used by another process", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        shelf.cancel()
    assert shelf.busy is None


def test_an_own_model_is_removed_and_the_viewer_told(qtbot, shelf, training):
    told = caught(shelf.told)
    with qtbot.waitSignal(shelf.changed):
        shelf.remove(shelf.models[1])
    assert [model.name for model in shelf.models] == ["shipped"]
    assert told == ["mine 1.0.0 is removed."]
    training.models_changed.assert_called_once_with("")


def test_a_shipped_model_stays(qtbot, shelf, training):
    with qtbot.waitSignal(shelf.failed) as failure:
        shelf.remove(shelf.models[0])
    assert "comes with the program" in str(failure.args[0])
    assert shelf.models[0].path.exists()


def test_a_damaged_file_is_refused_with_its_reason(qtbot, shelf, tmp_path):
    file = tmp_path / "x.mrimodel"
    file.write_bytes(b"no zip")
    with qtbot.waitSignal(shelf.failed) as failure:
        shelf.look_at(file)
    assert "damaged" in failure.args[0].reason
    assert shelf.busy is None


def test_a_sound_file_is_shown_before_it_is_installed(qtbot, shelf, tmp_path):
    file = package_file(tmp_path / "x.mrimodel", "x")
    with qtbot.waitSignal(shelf.opened) as opened:
        shelf.look_at(file)
    assert opened.args[0].identity.title == "x 1.0.0"


def test_an_export_says_how_large_it_is_and_how_true(shelf, training, tmp_path):
    told = caught(shelf.told)
    shelf.export(shelf.models[1], tmp_path / "mine.onnx")
    command, done, _, _ = asked(training)
    assert command.program_name == "trainer"
    assert command.arguments[0] == "export"
    done({"file": "mine.onnx", "size": 13_400_000, "gap": 5e-6, "prepared": ""})
    assert "13.4 MB" in told[0]
    assert "5e-06" in told[0]
