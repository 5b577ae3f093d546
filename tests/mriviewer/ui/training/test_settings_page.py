"""The page Settings: few choices, everything else under "More", nonsense refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mriviewer.core.errors import ViewerError
from mriviewer.training.plan import Plan
from mriviewer.ui.training.field_row import FieldRow
from mriviewer.ui.training.settings_page import SettingsPage


@pytest.fixture
def page(qtbot, training):
    made = SettingsPage(training)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    return made


def field(page: SettingsPage, name: str) -> FieldRow:
    return next(row for row in page.more.rows if row.field.name == name)


def retype(row: FieldRow, text: str) -> None:
    row.editor.setFocus()
    row.editor.selectAll()
    QTest.keyClicks(row.editor, text)


def test_it_shows_the_recipe_s_own(page):
    assert page.epochs.editor.text() == "24"
    assert page.by_epochs.isChecked()
    assert page.strengths["recipe"].isChecked()
    assert page.mirror.isChecked()
    assert not page.strengths["own"].isVisible()
    assert page.more.button.text() == "More &settings"
    assert not page.more.folded.isVisible()


def test_a_time_replaces_epochs_and_back(page, training):
    page.by_time.click()
    assert training.draft.plan.settings == {"training.budget": "30m"}
    assert page.time.editor.text() == "30m"
    assert not page.epochs.editor.isEnabled()
    retype(page.time, "1h")
    assert training.draft.plan.settings == {"training.budget": "1h"}
    page.by_epochs.click()
    assert training.draft.plan.settings == {}
    assert page.epochs.editor.isEnabled()


def test_a_wrong_time_given_up_for_epochs_keeps_nobody(page, training):
    page.by_time.click()
    retype(page.time, "soon")
    assert page.missing().startswith("Time: 'soon' is no time")
    page.by_epochs.click()
    assert page.missing() == ""
    page.by_time.click()
    assert training.draft.plan.settings == {"training.budget": "30m"}


def test_strength_and_mirroring_are_chosen_with_the_keyboard(page, training):
    page.strengths["recipe"].setFocus()
    QTest.keyClick(page.strengths["recipe"], Qt.Key.Key_Down)
    assert training.draft.plan.settings == {"training.augmentation": "none"}
    assert not page.mirror.isChecked()
    page.strengths["light"].click()
    QTest.keyClick(page.mirror, Qt.Key.Key_Space)
    assert training.draft.plan.settings["training.augmentation"]["flip"] is False
    assert page.strengths["light"].isChecked()


def test_own_numbers_are_a_strength_of_their_own(page, training):
    page.more.unfold(True)
    retype(field(page, "training.augmentation.degrees"), "3")
    assert training.draft.plan.settings["training.augmentation"]["degrees"] == 3
    assert page.strengths["own"].isVisible()
    assert page.strengths["own"].isChecked()
    assert page.more.button.text() == "Fewer &settings (1 changed)"
    page.strengths["recipe"].click()
    assert training.draft.plan.settings == {}
    assert page.more.button.text() == "Fewer &settings"


def test_nonsense_is_refused_and_keeps_one_from_going_on(qtbot, page, training):
    page.more.unfold(True)
    with qtbot.waitSignal(page.missing_changed):
        retype(field(page, "training.batch_size"), "1")
    assert page.missing() == "Batch size: Must be 2 to 10000 (it is 1)."
    assert training.draft.plan.settings == {}
    retype(field(page, "training.batch_size"), "16")
    assert page.missing() == ""
    assert training.draft.plan.settings == {"training.batch_size": 16}
    page.more.reset.click()
    assert training.draft.plan.settings == {}
    assert field(page, "training.batch_size").editor.text() == "32"


def test_only_fields_that_have_an_effect_are_shown(page, training):
    page.more.unfold(True)
    assert not field(page, "training.gamma_epochs").editor.isVisible()
    training.draft.set("training.schedule", "step")
    assert field(page, "training.gamma_epochs").editor.isVisible()
    training.draft.set("training.schedule", "cyclical")
    assert not field(page, "training.gamma_epochs").editor.isVisible()
    assert field(page, "training.cycle_epochs").editor.isVisible()


def test_the_drawn_schedule_follows(page, training):
    training.draft.change(settings={"training.epochs": 4, "training.schedule": "constant",
                                    "training.warm_up": 0.0})  # fmt: skip
    assert page.plot.read_at(2.0) == "epoch 2: learning rate 0.001"


def test_a_found_rate_is_used(page, training):
    page.finder.rate_wanted.emit(0.002)
    assert training.draft.plan.settings == {"training.learning_rate": 0.002}
    assert field(page, "training.learning_rate").editor.text() == "0.002"


def test_another_plan_is_shown_whole(page, training):
    training.draft.begin(Plan(recipe="resnet-50", settings={"training.budget": "90m"}))
    assert page.by_time.isChecked()
    assert page.time.editor.text() == "1h30m"
    assert field(page, "training.optimiser").editor.currentText() == "Adam"


def test_settings_that_cannot_be_read_say_so_and_can_be_reset(page, training):
    training.draft.begin(Plan(settings={"training.epochs": "many"}))
    assert page.fault.text().startswith("Not possible: training.epochs")
    training.draft.begin(Plan())
    assert not page.fault.isVisible()


def test_a_reset_leaves_alone_what_was_said_of_the_pictures(page, training):
    training.draft.begin(Plan(settings={"data.clean_given": False, "training.epochs": 3}))
    training.draft.set("training.momentum", 0.5)
    page.more.reset.click()
    assert training.draft.plan.settings == {"data.clean_given": False}


def test_settings_that_fit_no_more_can_be_reset(page, training):
    training.draft.begin(Plan(settings={"network.head.width": 256}))
    assert page.fault.text().startswith("Not possible")
    assert page.more.reset.isVisible()
    page.more.reset.click()
    assert not page.fault.isVisible()


def test_what_the_pictures_do_not_allow_keeps_one_from_going_on(page, training):
    training.draft.config_error = ViewerError("The pictures do not fit", "no glioma.")
    training.draft.config_changed.emit()
    assert page.missing() == "The pictures do not fit."
    assert "no glioma" in page.fault.text()


def test_the_preview_follows_only_while_the_page_is_on_screen(qtbot, page, training):
    page.entered()
    training.draft.config = "data: {folder: x}\n"
    training.draft.config_changed.emit()
    qtbot.waitUntil(lambda: len(training.asker.questions) == 1, timeout=3000)
    page.left()
    assert training.asker.last.cancelled


def test_every_field_has_a_label_that_is_its_buddy(page):
    page.more.unfold(True)
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is not None]
    buddies = {label.buddy() for label in labels}
    assert {row.editor for row in page.more.rows} <= buddies
    assert all(row.editor.accessibleName() for row in (page.epochs, page.time, *page.more.rows))


def test_on_a_narrow_page_the_preview_stands_below(page):
    page.resize(1200, 700)
    assert page.preview.x() > page.by_epochs.x()
    page.resize(420, 700)
    assert page.sides.direction() == page.sides.Direction.TopToBottom
