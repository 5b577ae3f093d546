"""The page Data shows what is wrong unasked, and turns wishes about labels into the plan."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from mriviewer.training.plan import Plan
from mriviewer.ui.training.data_page import DataPage
from mriviewer.ui.training.picture_strip import LargeView
from mriviewer.ui.training.source_box import typed_path
from tests.mriviewer.ui.training.made_pictures import make_pictures, passport_of


class Asked:
    """What the trainer was asked last; the test answers in its place."""

    def __init__(self) -> None:
        self.cancelled = 0

    def ask(self, arguments, done, failed, progress=None):
        self.arguments, self.done, self.failed, self.progress = arguments, done, failed, progress
        return self

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture(scope="module")
def pictures(tmp_path_factory) -> Path:
    return make_pictures(tmp_path_factory.mktemp("pictures") / "set")


@pytest.fixture(scope="module")
def passport(pictures, tmp_path_factory):
    return passport_of(pictures, tmp_path_factory.mktemp("cache"))


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def training(qtbot, tmp_path, asked):
    workers = Workers("test")
    made = Training(workers, runs_folder=tmp_path / "runs")
    made.asker.ask = asked.ask
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def page(qtbot, training):
    made = DataPage(training)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    return made


@pytest.fixture
def scanned(qtbot, page, asked, pictures, passport):
    """Return the page after the scan, its findings in words."""
    page.take(str(pictures))
    asked.done(passport)
    qtbot.waitUntil(lambda: bool(page.problems.cards) and bool(page.training.draft.config))
    return page


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_an_empty_page_invites_and_waits(page):
    assert "Drop a folder or a table here" in texts(page)
    assert page.missing() == "Choose a folder of pictures."
    assert not page.labels.isVisible()


def test_a_dropped_folder_is_scanned_at_once_with_progress_and_cancel(page, asked, pictures):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pictures))])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    assert list(asked.arguments)[:2] == ["scan", str(pictures)]
    asked.progress("reading", 7, 21)
    assert "Reading: 7 of 21" in texts(page)
    assert (page.source.bar.value(), page.source.bar.maximum()) == (7, 21)
    assert page.missing() == "The pictures are being looked at."
    page.source.cancel.click()
    assert asked.cancelled == 1
    assert not page.source.bar.isVisible()
    assert page.missing() == "The pictures were not looked at yet."


def test_a_table_brings_its_folder_along(page, asked, pictures):
    page.take(str(pictures / "table.csv"))
    assert page.training.draft.plan.folder == str(pictures)
    assert "table table.csv" in texts(page)
    page.source._leave.click()
    assert page.training.draft.plan.table == ""
    assert "--table" not in asked.arguments


def test_a_scan_that_fails_says_why(page, asked, pictures):
    page.take(str(pictures))
    asked.failed(ViewerError("There are no pictures", "it is empty.", "Give another."))
    assert "There are no pictures: it is empty. Give another." in texts(page)


def test_leak_and_label_conflict_are_shown_without_being_asked(scanned):
    said = texts(scanned)
    assert "2 severe problems" in said
    assert "The given split leaks: 1 of 7 test pictures is in training too" in said
    assert "1 image carries more than one label" in said
    opened = [card.problem.kind for card in scanned.problems.cards if card.is_open]
    assert {"leak", "conflict"} <= set(opened)
    leak = next(card for card in scanned.problems.cards if card.problem.kind == "leak")
    assert [s.name for s in leak.problem.examples[0].pictures] == [
        "Testing/glioma_tumor/copy.png", "Training/glioma_tumor/p0_1.png",
    ]  # fmt: skip


def test_a_problem_leads_to_where_it_is_mended(qtbot, scanned):
    with qtbot.waitSignal(scanned.step_wanted) as step:
        scanned.problems.mending_wanted.emit("split")
    assert step.args == ["Split"]
    scanned.window().activateWindow()
    scanned.problems.mending_wanted.emit("labels")
    qtbot.waitUntil(lambda: scanned.labels._rows["glioma_tumor"].use.hasFocus())


def test_the_recipes_labels_are_shown_until_the_reader_has_others(scanned):
    plan = scanned.training.draft.plan
    assert plan.labels == {}
    assert scanned.labels.labels() == {
        "glioma_tumor": "glioma", "no_tumor": "no tumor", "pituitary_tumor": "pituitary",
    }  # fmt: skip
    assert scanned.labels.negative.chosen() == "no tumor"
    assert scanned.missing() == ""


def test_leaving_out_merging_and_naming_go_into_the_plan(scanned):
    rows = scanned.labels._rows
    rows["pituitary_tumor"].use.click()
    plan = scanned.training.draft.plan
    assert plan.labels == {"glioma_tumor": "glioma", "no_tumor": "no tumor"}
    assert plan.negative_label == "no tumor"
    assert "1 name left out" in texts(scanned)
    rows["glioma_tumor"].use.click()
    assert scanned.missing() == "At least two labels with pictures are needed."
    rows["glioma_tumor"].use.click()
    rows["pituitary_tumor"].use.click()
    for name in ("glioma_tumor", "pituitary_tumor"):
        rows[name].label.setEditText("lesion")
        rows[name].field.editingFinished.emit()
    assert scanned.training.draft.plan.labels == {
        "glioma_tumor": "lesion", "no_tumor": "no tumor", "pituitary_tumor": "lesion",
    }  # fmt: skip
    assert "2 labels to tell apart: lesion 13, no tumor 7." in texts(scanned)


def test_all_names_cannot_be_left_out(scanned):
    for row in scanned.labels._rows.values():
        row.use.click()
    assert len(scanned.training.draft.plan.labels) == 1


def test_tumour_versus_normal_is_one_press_and_can_be_taken_back(scanned):
    scanned._binary.click()
    plan = scanned.training.draft.plan
    assert set(plan.labels.values()) == {"tumor", "no tumor"}
    assert plan.negative_label == "no tumor"
    scanned._found.click()
    assert scanned.training.draft.plan.labels == {}


def test_a_picture_can_be_seen_large(qtbot, scanned):
    strip_problem = next(c.problem for c in scanned.problems.cards if c.problem.kind == "leak")
    scanned.problems.picture_chosen.emit(strip_problem.examples[0])
    view = scanned.findChild(LargeView)
    assert view is not None
    assert view.isVisible()
    view.close()


def test_a_plan_from_an_earlier_start_is_scanned_when_the_page_is_seen(page, asked, pictures):
    page.training.draft.plan = page.training.draft.plan.__class__(folder=str(pictures))
    page.entered()
    assert list(asked.arguments)[:2] == ["scan", str(pictures)]


def test_every_field_can_be_reached_and_named_by_keyboard(scanned):
    labels = [label for label in scanned.findChildren(QLabel) if "&" in label.text()]
    assert labels
    assert all(label.buddy() is not None for label in labels)
    reached, widget = [], scanned.source.folder
    while widget not in reached:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    row = scanned.labels._rows["glioma_tumor"]
    wanted = [
        scanned.source.folder, scanned.source.browse, row.use, row.label, scanned.labels.negative,
        scanned._binary, scanned.problems.cards[0].toggle, scanned.sheet.which, scanned.sheet.view,
    ]  # fmt: skip
    assert [each for each in reached if each in wanted] == wanted
    for each in wanted:
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert each.accessibleName() or each.text()


def test_a_typed_folder_is_taken_when_the_field_is_left(qtbot, page, asked, pictures):
    qtbot.waitActive(page)
    field = page.source.folder
    field.setFocus()
    qtbot.keyClicks(field, f" file://{pictures} ")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert page.training.draft.plan.folder == str(pictures)
    assert asked.arguments == ["scan", str(pictures), "--json"]


def test_an_emptied_field_shows_the_folder_again(qtbot, scanned, pictures):
    scanned.source.folder.setText("")
    qtbot.keyClick(scanned.source.folder, Qt.Key.Key_Return)
    assert scanned.source.folder.text() == str(pictures)


@pytest.mark.parametrize("typed", ["~/a", '"{home}/a"', "file://{home}/a", " {home}/a/ "])
def test_paths_are_understood_as_people_paste_them(typed, tmp_path, monkeypatch):
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert typed_path(typed.format(home=tmp_path)) == str(tmp_path / "a")


def test_a_table_brings_its_own_folder_when_the_one_before_is_another(qtbot, page, tmp_path):
    draft, table = page.training.draft, tmp_path / "set" / "table.csv"
    (tmp_path / "other").mkdir()
    table.parent.mkdir()
    table.write_text("path,label\na.png,glioma\n", encoding="utf-8")
    page.take(str(tmp_path / "other"))
    page.take(str(table))  # it names nothing that is there
    qtbot.waitUntil(lambda: draft.plan.table != "")
    assert draft.plan.folder == str(tmp_path / "other")
    (table.parent / "a.png").touch()
    page.take(str(table))
    qtbot.waitUntil(lambda: draft.plan.folder == str(table.parent))


def test_damaged_files_are_left_out_by_a_button(qtbot, page, training, passport, pictures):
    path = next(iter(passport["groups"]))
    damaged = {**passport, "corrupt": [{"path": path, "reason": "it is cut off."}]}
    training.draft.plan = Plan(folder=str(pictures))
    training.draft.passport = damaged
    training.draft.scan_changed.emit()
    assert "1 picture cannot be read" in page.missing()
    page.problems.mending_wanted.emit("exclude")
    assert training.draft.plan.settings["data.exclude"] == [path]
    assert page.missing() == ""
    assert "1 unreadable file left out" in page.result.text()
