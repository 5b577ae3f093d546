"""The page Split turns wishes into the plan, and shows what the trainer says comes of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from mriviewer.training.plan import Plan
from mriviewer.ui.training.consent import SENTENCE
from mriviewer.ui.training.split_page import SplitPage

GROUPS = {f"Training/a/p{n // 3}_{n % 3}.png": f"g{n}" for n in range(30)}
PASSPORT = {
    "modes": {"RGB": 30}, "splits": {"train": {"a": 20}, "test": {"a": 10}},
    "layout": "class folders in folders of splits", "groups": GROUPS,
}  # fmt: skip
ANSWER = {
    "splits": {
        "train": {"tumor": 2104, "no tumor": 336}, "val": {"tumor": 371, "no tumor": 59},
        "test": {"tumor": 122, "no tumor": 0},
    },
    "kind": "given", "words": "given by the folders", "group": "near-duplicates", "groups": 2771,
    "largest_group": 7, "left_out": 272,
    "warnings": ["Leaks: 3 of 9. data.clean_given: true leaves them out.", "Few pictures."],
}  # fmt: skip


class Asked:
    """The questions to the trainer; the test answers in its place."""

    def __init__(self) -> None:
        self.all: list[Asked] = []
        self.cancelled = False

    def ask(self, arguments, done, failed, progress=None):
        one = Asked()
        one.arguments, one.done, one.failed, one.progress = arguments, done, failed, progress
        one.config = "" if arguments[0] == "scan" else Path(arguments[1]).read_text("utf-8")
        self.all.append(one)
        return one

    def cancel(self) -> None:
        self.cancelled = True


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def training(qtbot, tmp_path, asked):
    workers = Workers("test")
    made = Training(workers, runs_folder=tmp_path / "runs")
    made.asker.ask = asked.ask
    made.draft.plan, made.draft.passport = Plan(folder=str(tmp_path)), PASSPORT
    made.draft._make_soon.timeout.disconnect()  # the test says what the config is
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def page(qtbot, training):
    made = SplitPage(training)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    made.entered()
    return made


def make_config(training, text: str) -> None:
    training.draft.config = text
    training.draft.config_changed.emit()


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_near_duplicates_and_a_drawn_split_are_what_happens_by_itself(page):
    assert page.groups.ways["near-duplicates"].isChecked()
    assert page.ways.drawn.isChecked()
    assert not page.groups.ways["patient"].isEnabled()
    assert "none of these pictures has a header that names one" in texts(page)
    assert page.missing() == ""


def test_the_trainer_is_asked_about_the_plans_config_and_its_counts_are_shown(
    qtbot, page, training, asked
):
    make_config(training, "name: one\n")
    qtbot.waitUntil(lambda: len(asked.all) == 1)
    question = asked.all[0]
    assert (question.arguments[0], question.arguments[2]) == ("split", "--json")
    assert question.config == "name: one\n"
    question.progress("reading", 5, 30)
    assert "Reading: 5 of 30" in texts(page)
    question.done(ANSWER)
    said = texts(page)
    for number in ("2,104", "371", "2,440", "430", "2,992"):
        assert number in said
    assert "2,771 groups, the largest of 7 pictures. Given by the folders." in said
    assert "272 pictures left out." in said
    assert "• Leaks: 3 of 9. The tick above leaves them out.\n• Few pictures." in said
    make_config(training, "name: one\n")  # nothing changed: nothing is asked again
    QTest.qWait(500)
    assert len(asked.all) == 1


def test_a_newer_plan_overtakes_the_question_about_an_older_one(qtbot, page, training, asked):
    make_config(training, "name: one\n")
    qtbot.waitUntil(lambda: len(asked.all) == 1)
    make_config(training, "name: two\n")
    qtbot.waitUntil(lambda: len(asked.all) == 2)
    assert asked.all[0].cancelled
    page.left()
    assert asked.all[1].cancelled


def test_a_split_that_cannot_be_keeps_the_reader_here_and_says_why(qtbot, page, training, asked):
    make_config(training, "name: one\n")
    qtbot.waitUntil(lambda: len(asked.all) == 1)
    asked.all[0].failed(ViewerError("The split would leak", "they are slices.", "Choose another."))
    assert "The split would leak: they are slices. Choose another." in texts(page)
    assert page.missing() == "The pictures cannot be divided like this."
    page.table.again.click()
    asked.all[1].done(ANSWER)
    assert page.missing() == ""


def test_cancelled_counts_can_be_worked_out_later(qtbot, page, training, asked):
    make_config(training, "name: one\n")
    qtbot.waitUntil(lambda: len(asked.all) == 1)
    page.table.cancel.click()
    assert asked.all[0].cancelled
    assert "The counts were not worked out." in texts(page)
    page.table.again.click()
    assert len(asked.all) == 2


def test_a_pattern_shows_what_it_captures_before_it_counts(qtbot, page, training):
    page.groups.ways["pattern"].click()
    assert page.missing() == "The pattern does not say yet what belongs together."
    assert training.draft.plan.group == ""
    QTest.keyClicks(page.groups.pattern, "/p(")
    qtbot.waitUntil(lambda: "This is no pattern yet" in page.groups.captured.text())
    QTest.keyClicks(page.groups.pattern, r"\d+)_")
    qtbot.waitUntil(lambda: training.draft.plan.group == "pattern")
    qtbot.waitUntil(lambda: "30 of 30 paths: 10 groups" in page.groups.captured.text())
    assert "<u>0</u>" in page.groups.captured.text()
    assert training.draft.plan.group_pattern == r"/p(\d+)_"
    assert page.missing() == ""
    page.groups.ways["near-duplicates"].click()
    assert (training.draft.plan.group, training.draft.plan.group_pattern) == ("near-duplicates", "")


def test_a_pattern_that_is_nowhere_is_not_enough(qtbot, page, training):
    page.groups.ways["pattern"].click()
    QTest.keyClicks(page.groups.pattern, "(xyz)")
    qtbot.waitUntil(lambda: "found in none" in page.groups.captured.text())
    assert page.missing() == "The pattern does not say yet what belongs together."


def test_slices_are_divided_only_after_the_sentence_was_typed(page, training):
    page.groups.ways["picture"].click()
    assert training.draft.plan.group == ""
    assert page.missing() == "Type the sentence, or choose another way."
    assert "29 to 55 percentage points" in texts(page)
    field = page.groups.consent.sentence
    QTest.keyClicks(field, "yes")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert training.draft.plan.group == ""
    field.clear()
    QTest.keyClicks(field, SENTENCE.lower())
    QTest.keyClick(field, Qt.Key.Key_Return)
    plan = training.draft.plan
    assert (plan.group, plan.accept_leakage) == ("picture", True)
    assert page.missing() == ""
    page.groups.ways["near-duplicates"].click()
    assert not training.draft.plan.accept_leakage
    page.groups.ways["picture"].click()  # it has to be typed again
    assert page.missing() == "Type the sentence, or choose another way."


def test_a_given_split_is_cleaned_unless_the_reader_says_no(page, training):
    page.ways.given.click()
    plan = training.draft.plan
    assert (plan.split, plan.clean_given) == ("given", True)
    assert page.ways.clean.isChecked()
    page.ways.clean.click()
    assert training.draft.plan.overrides()["data"]["clean_given"] is False
    assert "figures on them are too good" in texts(page.ways)
    page.ways.clean.click()
    assert training.draft.plan.overrides()["data"]["clean_given"] is True
    page.ways.clean.click()
    page.ways.drawn.click()
    plan = training.draft.plan
    assert (plan.split, plan.clean_given, dict(plan.settings)) == ("hold-out", False, {})


def test_shares_and_folds_go_into_the_plan(page, training):
    page.ways.val.setValue(20)
    page.ways.test.setValue(25)
    assert (training.draft.plan.val_share, training.draft.plan.test_share) == (0.2, 0.25)
    assert training.draft.plan.folds == 0
    page.ways.repeat.click()
    page.ways.folds.setValue(4)
    assert training.draft.plan.folds == 4
    assert "4 times as long" in texts(page)
    page.ways.repeat.click()
    assert training.draft.plan.folds == 0


def test_the_column_of_a_given_split_is_chosen_and_the_pictures_looked_at_again(
    qtbot, page, training, asked, tmp_path
):
    assert not page.ways.column.isVisible()
    table = tmp_path / "t.csv"
    table.write_text("path,label,clean_split\na.png,x,test\n", encoding="utf-8")
    training.draft.change(table=str(table))
    training.draft.passport = PASSPORT
    training.draft.scan_changed.emit()
    qtbot.waitUntil(page.ways.column.isVisible)
    page.ways.column.setCurrentText("clean_split")
    page.ways.column.activated.emit(page.ways.column.currentIndex())
    assert training.draft.plan.settings["data.split_column"] == "clean_split"
    assert training.draft.plan.split == "given"
    scanned = asked.all[-1].arguments
    assert scanned[scanned.index("--split-column") + 1] == "clean_split"
    training.draft.open(str(tmp_path / "elsewhere"))
    assert training.draft.plan.settings == {}, "a column belongs to its table"


def test_columns_of_a_table_are_offered_and_taken(qtbot, page, training, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("path,label,subject\na.png,x,1\n", encoding="utf-8")
    training.draft.change(table=str(table))
    training.draft.passport = PASSPORT
    training.draft.scan_changed.emit()
    way = page.groups.ways["column"]
    qtbot.waitUntil(way.isEnabled)
    way.click()
    assert page.missing() == "Choose the column that says what belongs together."
    page.groups.column.setCurrentText("subject")
    page.groups.column.activated.emit(2)
    plan = training.draft.plan
    assert (plan.group, plan.group_column) == ("column", "subject")
    assert page.missing() == ""


def test_dicom_headers_can_name_patients(page, training):
    training.draft.passport = PASSPORT | {"modes": {"DICOM 12 bit": 30}}
    training.draft.scan_changed.emit()
    page.groups.ways["patient"].click()
    assert training.draft.plan.group == "patient"


def test_without_a_given_split_none_can_be_followed(page, training):
    training.draft.passport = PASSPORT | {"splits": {"": {"a": 30}}}
    training.draft.scan_changed.emit()
    assert not page.ways.given.isEnabled()


def test_pictures_come_first(page, training):
    training.draft.passport = None
    assert "step Data" in page.missing()


def test_every_field_can_be_reached_and_named_by_keyboard(page):
    labels = [label for label in page.findChildren(QLabel) if "&" in label.text()]
    assert labels
    assert all(label.buddy() is not None for label in labels)
    reached, widget = [], page.groups.ways["patient"]
    while widget not in reached:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [
        *page.groups.ways.values(), page.groups.consent.sentence, page.ways.drawn, page.ways.val,
        page.ways.test, page.ways.given, page.ways.clean, page.ways.repeat, page.ways.folds,
        page.table.cancel,
    ]  # fmt: skip
    assert [each for each in reached if each in wanted] == wanted
    for each in wanted:
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert each.accessibleName() or each.text()
