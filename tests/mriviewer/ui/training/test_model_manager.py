"""Models are shown with what they say of themselves; nothing is lost without asking."""

from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QLabel

from mriviewer import model_store
from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from mriviewer.ui.training.model_manager import ModelManager
from tests.mriviewer.training.judged import evaluated
from tests.mriviewer.training.made_files import package_file


@pytest.fixture
def training(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(model_store, "resources_folder", lambda: tmp_path / "resources")
    figures = evaluated()["splits"]
    package_file(tmp_path / "resources/models/shipped-1.0.0.mrimodel", "shipped", metrics=figures)
    package_file(model_store.user_folder() / "mine-1.0.0.mrimodel", "mine", weights=b"mine")
    (model_store.user_folder() / "broken-1.0.0.mrimodel").write_bytes(b"no zip")
    workers = Workers("test")
    made = Training(workers, Mock(), tmp_path / "runs")
    made.asker.ask = Mock(side_effect=lambda *_: Mock())
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def manager(qtbot, training):
    made = ModelManager(training)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.details.title.text() == "shipped 1.0.0")
    return made


def choose(qtbot, manager, row: int, title: str) -> None:
    manager.list.setCurrentRow(row)
    qtbot.waitUntil(lambda: manager.details.title.text() == title)


def lines(manager) -> list[str]:
    return [manager.list.item(row).text() for row in range(manager.list.count())]


def test_each_model_says_where_it_comes_from_and_which_is_in_use(manager):
    manager.show_active("mine-1.0.0")
    assert lines(manager) == [
        "shipped 1.0.0\npart of the program", "mine 1.0.0\nyour own, in use",
        "broken-1.0.0.mrimodel\ncannot be used",
    ]  # fmt: skip


def test_card_and_figures_are_those_of_the_package(qtbot, manager):
    details = manager.details
    assert "Tumours (shipped 1.0.0)" in details.card.toPlainText()
    texts = [label.text() for label in details.tabs.widget(1).findChildren(QLabel)]
    assert "90.0 %" in texts
    assert any("60 test pictures" in text for text in texts)
    choose(qtbot, manager, 1, "mine 1.0.0")
    texts = [label.text() for label in details.tabs.widget(1).findChildren(QLabel)]
    assert any("none to show" in text for text in texts)


def test_a_damaged_file_names_its_fault_and_offers_nothing(qtbot, manager):
    choose(qtbot, manager, 2, "broken-1.0.0.mrimodel")
    assert "It cannot be used" in manager.details.facts.text()
    assert not any(b.isEnabled() for b in (manager.use, manager.verify, manager.remove))


def test_a_shipped_model_cannot_be_removed_and_says_why(manager):
    assert not manager.remove.isEnabled()
    assert manager.remove.toolTip() == "It comes with the program."


def test_an_own_model_goes_only_after_a_yes(qtbot, training, manager):
    choose(qtbot, manager, 1, "mine 1.0.0")
    manager.remove.click()
    buttons = {b.text().replace("&", ""): b for b in manager._asked.buttons()}
    buttons["Cancel"].click()
    assert (model_store.user_folder() / "mine-1.0.0.mrimodel").exists()
    manager.remove.click()
    buttons = {b.text().replace("&", ""): b for b in manager._asked.buttons()}
    with qtbot.waitSignal(manager.shelf.changed):
        buttons["Remove"].click()
    assert not (model_store.user_folder() / "mine-1.0.0.mrimodel").exists()
    training.models_changed.assert_called_once_with("")
    assert len(lines(manager)) == 2


def test_a_model_is_used_at_once(qtbot, training, manager):
    manager.use.click()
    training.models_changed.assert_called_once_with("shipped-1.0.0")
    assert lines(manager)[0].endswith("in use")
    assert "from now on" in manager.waiting.words.text()


def test_a_check_is_shown_and_can_be_stopped(qtbot, training, manager):
    manager.verify.click()
    assert "Checking shipped 1.0.0" in manager.waiting.words.text()
    assert not manager.install.isEnabled()
    manager.waiting.stop.click()
    assert manager.install.isEnabled()
    assert manager.waiting.isHidden()


def test_a_file_is_shown_and_installed_after_a_yes(qtbot, training, manager, tmp_path):
    file = package_file(tmp_path / "new.mrimodel", "new", weights=b"new")
    with qtbot.waitSignal(manager.shelf.opened):
        manager.offer(file)
    box = manager._asked
    assert box.text() == "Install new 1.0.0?"
    assert "glioma, meningioma, no tumor" in box.informativeText()
    box.defaultButton().click()
    qtbot.waitUntil(lambda: training.asker.ask.called)
    command = training.asker.ask.call_args.args[0]
    assert command.arguments == ("models", "install", str(file), "--json")


@pytest.mark.parametrize(
    ("name", "weights", "said"),
    [("mine", b"mine", "installed already"), ("mine", b"x", "Another model called mine 1.0.0")],
)
def test_what_is_there_already_is_not_installed_twice(
    qtbot, training, manager, tmp_path, name, weights, said
):
    with qtbot.waitSignal(manager.shelf.opened):
        manager.offer(package_file(tmp_path / "again.mrimodel", name, weights=weights))
    assert said in manager.waiting.words.text()
    assert manager._asked is None
    training.asker.ask.assert_not_called()
