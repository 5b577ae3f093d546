"""What was chosen is kept, its config follows, and what was found belongs to one folder."""

import json

import pytest
import yaml

from mriviewer.core.errors import ViewerError
from mriviewer.paths import config_folder
from mriviewer.session.background import Workers
from mriviewer.session.training.draft import FILE, Draft
from mriviewer.training.plan import Plan, plan_of
from tests.trainer.conftest import blob_pictures


class FakeQuestion:
    cancelled = False

    def cancel(self):
        self.cancelled = True


class FakeAsker:
    """Keeps what is asked; the test answers."""

    def __init__(self):
        self.asked = []

    def ask(self, arguments, done, failed, progress=None):
        question = FakeQuestion()
        self.asked.append((list(arguments), done, failed, progress, question))
        return question


@pytest.fixture
def workers(qtbot):
    made = Workers("test", 1)
    yield made
    made.shutdown()


@pytest.fixture
def asker():
    return FakeAsker()


@pytest.fixture
def draft(workers, asker):
    made = Draft(workers, asker)
    yield made
    made.shutdown()


@pytest.fixture
def pictures(tmp_path):
    return str(blob_pictures(tmp_path / "blobs", per_label=4))


def test_a_change_is_told_once_and_only_when_it_is_one(draft):
    told = []
    draft.changed.connect(lambda old, new: told.append((old.folds, new.folds)))
    draft.change(folds=5)
    draft.change(folds=5)
    assert told == [(0, 5)]


def test_a_field_is_set_and_taken_out(draft):
    draft.set("training.epochs", 5)
    draft.set("training.seed", 0)
    assert draft.plan.settings == {"training.epochs": 5, "training.seed": 0}
    draft.set("training.epochs", None)
    assert draft.plan.settings == {"training.seed": 0}


def test_the_config_follows_with_every_field(qtbot, draft, pictures):
    told = []
    draft.config_changed.connect(lambda: told.append(draft.config))
    assert draft.value("training.epochs") is None
    draft.change(folder=pictures)
    draft.set("training.epochs", 5)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert yaml.safe_load(draft.config)["training"]["epochs"] == 5
    assert draft.config_error is None
    assert draft.value("training.epochs") == 5
    assert draft.value("training.patience") > 0
    assert draft.value("training.nowhere") is draft.value("training.epochs.x") is None
    draft.set("training.epochs", 9)
    assert draft.value("training.epochs") == 9


def test_a_plan_that_makes_no_sense_has_a_reason_and_no_config(qtbot, draft, pictures):
    draft.change(folder=pictures)
    draft.set("training.epochs", -1)
    with qtbot.waitSignal(draft.config_changed):
        pass
    assert draft.config == ""
    assert "training.epochs" in draft.config_error.reason
    assert draft.value("training.patience") is None
    with qtbot.waitSignal(draft.config_changed):
        draft.set("training.epochs", 3)
    assert draft.config_error is None


def test_nothing_is_wrong_before_there_is_a_folder(qtbot, draft):
    with qtbot.waitSignal(draft.config_changed):
        draft.change(folds=3)
    assert (draft.config, draft.config_error) == ("", None)


def test_an_answer_of_an_older_plan_is_not_heard(qtbot, draft, workers, pictures):
    import threading

    gate, told = threading.Event(), []
    draft.config_changed.connect(lambda: told.append(draft.value("training.epochs")))
    workers.submit(lambda job: gate.wait(5), lambda _: None, told.append)
    draft.change(folder=pictures)
    draft._make_soon.stop()
    draft._make()
    draft.set("training.epochs", 7)
    draft._make_soon.stop()
    draft._make()
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == [7]
    assert yaml.safe_load(draft.config)["training"]["epochs"] == 7


def test_a_config_of_an_older_plan_is_not_taken_for_that_of_the_newer_one(
    qtbot, draft, workers, pictures
):
    told = []
    draft.config_changed.connect(lambda: told.append(yaml.safe_load(draft.config)["name"]))
    assert not draft.making
    draft.change(folder=pictures, name="older")
    draft._make_soon.stop()
    draft._make()
    draft.change(name="newer")
    assert draft.making
    workers.submit(lambda _: None, told.append, told.append)  # comes after the older config
    qtbot.waitUntil(lambda: None in told)
    assert told == [None]
    qtbot.waitUntil(lambda: not draft.making)
    assert told == [None, "newer"]


def test_the_plan_is_found_again_with_its_config(qtbot, draft, workers, asker, pictures):
    draft.change(folder=pictures, name="blobs")
    qtbot.waitUntil((config_folder() / FILE).exists)
    again = Draft(workers, asker)
    assert again.plan == draft.plan
    with qtbot.waitSignal(again.config_changed):
        pass
    assert yaml.safe_load(again.config)["name"] == "blobs"


def test_closing_keeps_the_last_change(draft):
    draft.change(name="late")
    draft.shutdown()
    assert plan_of((config_folder() / FILE).read_text()).name == "late"


def test_closing_keeps_what_a_busy_worker_has_not_written_yet(draft, workers):
    import threading

    gate = threading.Event()
    workers.submit(lambda _: gate.wait(5), lambda _: None, lambda _: None)
    draft.change(name="late")
    draft._keep_soon.stop()
    draft._keep()
    draft.shutdown()
    assert plan_of((config_folder() / FILE).read_text()).name == "late"
    gate.set()


def test_a_spoilt_plan_on_the_disk_is_an_empty_one(workers, asker):
    config_folder().mkdir(parents=True)
    (config_folder() / FILE).write_text("{")
    assert Draft(workers, asker).plan == Plan()


def test_a_disk_that_refuses_keeps_nobody_from_planning(workers, asker):
    config_folder().parent.mkdir(parents=True, exist_ok=True)
    config_folder().write_text("a file where the folder should be")
    draft = Draft(workers, asker)
    draft.change(name="late")
    draft.shutdown()
    assert draft.plan.name == "late"


def test_a_folder_is_opened_scanned_and_what_was_said_of_the_last_one_goes(qtbot, draft, asker):
    draft.change(
        folder="old", recipe="default", labels={"a": "b"}, group="pattern", group_pattern="(a)"
    )
    with qtbot.waitSignal(draft.scan_changed):
        draft.open("new", "new/table.csv")
    assert (draft.plan.folder, draft.plan.table) == ("new", "new/table.csv")
    assert (draft.plan.labels, draft.plan.group, draft.plan.group_pattern) == ({}, "", "")
    ((arguments, done, _, progress, _),) = asker.asked
    assert arguments == ["scan", "new", "--json", "--table", "new/table.csv"]
    assert draft.scanning
    with qtbot.waitSignal(draft.scan_progress) as told:
        progress("decoding", 3, 12)
    assert told.args == ["decoding", 3, 12]
    with qtbot.waitSignal(draft.scan_changed):
        done({"count": 12})
    assert (draft.scanning, draft.passport) == (False, {"count": 12})


def test_columns_that_were_named_are_scanned_by(draft, asker):
    draft.change(folder="x", table="t.csv", group_column="who")
    draft.set("data.label_column", "kind")
    draft.scan()
    assert asker.asked[0][0] == [
        "scan", "x", "--json", "--table", "t.csv", "--label-column", "kind",
        "--patient-column", "who",
    ]  # fmt: skip


def test_a_scan_that_failed_says_why_and_a_cancelled_one_nothing(draft, asker):
    draft.open("x")
    error = ViewerError("x cannot be scanned", "there is no such folder.")
    asker.asked[0][2](error)
    assert (draft.scanning, draft.scan_error) == (False, error)
    draft.scan()
    assert (draft.scanning, draft.scan_error) == (True, None)
    draft.cancel_scan()
    assert (draft.scanning, draft.scan_error, draft.passport) == (False, None, None)
    assert asker.asked[1][4].cancelled
    draft.cancel_scan()


def test_what_was_found_belongs_to_its_folder(draft, asker):
    draft.open("x")
    asker.asked[0][1]({"count": 12})
    draft.begin(Plan(folder="x", name="other"))
    assert draft.passport == {"count": 12}
    draft.open("y")
    assert draft.passport is None
    draft.begin(Plan(folder="x"))
    assert asker.asked[1][4].cancelled
    assert (draft.scanning, draft.passport) == (False, None)


def test_opening_the_same_folder_scans_it_again(draft, asker):
    draft.open("x")
    asker.asked[0][1]({"count": 12})
    draft.open("x")
    assert draft.passport is None
    assert len(asker.asked) == 2


def test_the_file_is_one_that_people_can_read(draft):
    draft.change(name="late", settings={"training.epochs": 5})
    draft.shutdown()
    kept = json.loads((config_folder() / FILE).read_text())
    assert kept["settings"] == {"training.epochs": 5}
