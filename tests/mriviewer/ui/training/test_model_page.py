"""The page Model: recipe and network are chosen, and what cannot be is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mriviewer.core.errors import ViewerError
from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of
from mriviewer.ui.training.model_page import ModelPage
from tests.mriviewer.ui.training.made_answers import BACKBONES, backbone


@pytest.fixture
def page(qtbot, training):
    """A page that has its recipes and has asked for the networks."""
    made = ModelPage(training)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    qtbot.waitUntil(lambda: made.recipes.list.count() > 0)
    made.entered()
    return made


@pytest.fixture
def answered(page, training):
    training.asker.last.done(BACKBONES)
    return page


def test_it_asks_once_which_networks_there_are(page, training):
    assert training.asker.last.arguments == ("backbones", "--json")
    assert page.networks.cancel.isVisible()
    training.asker.last.done(BACKBONES)
    page.left()
    page.entered()
    assert len(training.asker.questions) == 1
    assert not page.networks.cancel.isVisible()


def test_a_list_that_was_given_up_is_asked_for_again(page, training):
    page.left()
    assert training.asker.last.cancelled
    page.entered()
    assert training.asker.open() == ["backbones"]


def test_a_recipe_is_chosen_with_the_keyboard_and_shows_its_claim(answered, training):
    listed = answered.recipes.list
    listed.setFocus()
    for _ in range(2):
        QTest.keyClick(listed, Qt.Key.Key_Down)
    assert training.draft.plan.recipe == "resnet-50"
    assert "95.16\u00a0%" in answered.recipes.claim.text()
    assert answered.networks.table.currentItem().text(0) == "ResNet-50"
    assert "ResNet-50" in answered.networks.advice.text()


def test_another_recipe_forgets_the_network_but_says_which_settings_stay(answered, training):
    training.draft.change(backbone="lenet", weights="random", settings={"training.epochs": 3})
    answered.recipes.list.setCurrentRow(2)
    assert (training.draft.plan.backbone, training.draft.plan.weights) == ("", "")
    assert answered.recipes.kept.text() == "Your settings win over the recipe's: Epochs."
    answered.recipes.undo.click()
    assert training.draft.plan.settings == {}
    assert not answered.recipes.undo.isVisible()


def test_only_choices_that_a_recipe_has_are_shown(answered, training):
    shown = {name: box.isVisible() for name, (_, box) in answered.recipes.choices.items()}
    assert shown == {"variant": False, "task": True, "protocol": False, "preprocess": False}
    training.draft.begin(Plan(recipe="resnet50-spp", labels={"yes": "tumor", "no": "no tumor"}))
    shown = {name: box.isVisible() for name, (_, box) in answered.recipes.choices.items()}
    assert shown == {"variant": True, "task": False, "protocol": True, "preprocess": True}
    assert answered.recipes.labels.text() == "Labels as on the page Data: tumor, no tumor."


def test_the_paper_s_split_replaces_what_was_chosen_on_the_page_split(answered, training):
    training.draft.begin(Plan(recipe="resnet-50", group="near-duplicates", split="hold-out"))
    label, box = answered.recipes.choices["protocol"]
    assert label.buddy() is box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    plan = training.draft.plan
    assert (plan.protocol, plan.group, plan.split) == ("paper", "", "")


def test_a_config_that_cannot_be_made_keeps_one_from_going_on(answered, training):
    training.draft.config_error = ViewerError("The pictures do not fit", "no glioma.", "Use --x.")
    training.draft.config_changed.emit()
    assert answered.missing() == "The pictures do not fit."
    assert answered.fault.text() == "Not possible: The pictures do not fit: no glioma. Use x."
    training.draft.config_error = None
    training.draft.config_changed.emit()
    assert answered.missing() == ""
    assert not answered.fault.isVisible()


def test_all_about_a_recipe_is_one_click_away(answered):
    answered.recipes.list.setCurrentRow(1)
    assert not answered.recipes.story.isVisible()
    answered.recipes.more.click()
    assert "What cannot be as it stands" in answered.recipes.story.text()
    assert answered.recipes.story.isVisible()


def test_every_label_with_a_key_belongs_to_a_field(answered):
    labels = [label for label in answered.findChildren(QLabel) if "&" in label.text()]
    assert len(labels) == 6
    assert all(label.buddy() is not None for label in labels)


def test_the_plan_s_own_network_is_looked_up_when_the_list_lacks_it(page, training):
    training.draft.change(backbone="resnet26.bt_in1k", weights="hub")
    training.asker.last.done(BACKBONES)
    assert training.asker.last.arguments == ("backbones", "resnet26.bt_in1k", "--json")
    training.asker.last.done([backbone("resnet26.bt_in1k", "resnet26.bt_in1k")])
    assert page.networks.table.currentItem().text(0) == "resnet26.bt_in1k"
    assert training.draft.plan.backbone == "resnet26.bt_in1k"


def test_settings_that_another_recipe_has_no_place_for_go_with_the_old_one(answered, training):
    draft = training.draft
    said = {"data.clean_given": False, "training.epochs": 3}
    draft.begin(Plan(recipe="resnet-50", settings={"network.head.width": 256, **said}))
    config_of(draft.plan)
    names = [recipe.name for recipe in answered.recipes._recipes]
    answered.recipes.list.setCurrentRow(names.index("default"))
    assert draft.plan.recipe == "default"
    assert draft.plan.settings == said
    answered.recipes.undo.click()
    assert draft.plan.settings == {"data.clean_given": False}
