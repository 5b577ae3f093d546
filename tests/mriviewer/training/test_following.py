"""What the events of a run say of it, however it was stopped, killed and gone on with."""

import json

import pytest

from mriviewer.training.following import Progress, after, begun, planned_in
from trainer.config import Config

BEGIN = {"name": "blobs", "labels": ["left", "none"], "counts": {"train": {"left": 3, "none": 4}},
         "device": "cpu", "run_folder": "run", "processes": 1}  # fmt: skip
PACE = {"images_per_second": 120.5, "seconds_left": 40, "memory_mb": 900, "learning_rate": 0.001}


def event(kind, time=1.0, **fields):
    return {"event": kind, "time": time, **fields}


def started(**fields):
    return event("started", **BEGIN, **fields)


def epoch(number, stage="all", epochs=3, best=False, value=0.5, **fields):
    return event(
        "epoch", stage=stage, epoch=number, epochs=epochs, loss=0.7, val_loss=0.6, best=best,
        val_accuracy=value, val_balanced_accuracy=value, **PACE, **fields,
    )  # fmt: skip


def step(number, of_epoch=1, steps=10, epochs=3, stage="all", **fields):
    return event(
        "step", stage=stage, epoch=of_epoch, epochs=epochs, step=number, steps=steps, loss=0.9,
        **PACE, **fields,
    )  # fmt: skip


def test_the_phases_of_a_run_are_told_in_words():
    told = [
        event("auditing", what="decoding", done=3, total=12), started(),
        event("reading", split="train", done=1, total=4), epoch(1, "head", 1),
        step(5), event("reading", split="val", done=1, total=2),
        event("reading", split="test", done=2, total=2),
        event("tested", accuracy=0.8, balanced_accuracy=0.75),
    ]  # fmt: skip
    progress, seen = Progress(), []
    for each in told:
        progress = after(progress, [each])
        seen.append((progress.phase, progress.share))
    assert seen == [
        ("Looking at the pictures", 0.25), ("Reading pictures", None), ("Reading pictures", 0.25),
        ("Training the head", 1.0), ("Training all layers", pytest.approx(1 / 6)),
        ("Writing the package", 0.5), ("Writing the package", None), ("Writing the package", None),
    ]  # fmt: skip
    assert progress.tested == {"accuracy": 0.8, "balanced_accuracy": 0.75}
    assert (progress.device, progress.labels) == ("cpu", ("left", "none"))


def test_epochs_count_on_through_both_stages_and_the_best_is_the_last_that_was():
    progress = after(Progress(), [
        started(), epoch(1, "head", 2, best=True), epoch(2, "head", 2),
        epoch(1, best=True, confusion=[[3, 1], [0, 4]]), epoch(2),
    ])  # fmt: skip
    assert [(each.number, each.stage) for each in progress.epochs] == [
        (1, "head"), (2, "head"), (3, "all"), (4, "all")
    ]  # fmt: skip
    assert progress.best is progress.epochs[2]
    assert progress.best.confusion == ((3, 1), (0, 4))
    assert progress.epochs[0].confusion == ()
    assert progress.planned_epochs == 5
    assert (progress.images_per_second, progress.seconds_left, progress.memory_mb) == (
        120.5, 40, 900
    )  # fmt: skip
    assert Progress().best is None


def test_a_killed_run_repeats_what_it_had_not_saved():
    progress = after(Progress(), [
        started(), epoch(1, "head", 1), epoch(1), epoch(2, value=0.1), epoch(3),
        event("resumed", **BEGIN, stage="all", epoch=2, step=0),
    ])  # fmt: skip
    assert len(progress.epochs) == 4
    progress = after(progress, [epoch(2, value=0.9, best=True)])
    assert [each.number for each in progress.epochs] == [1, 2, 3]
    assert progress.epochs[-1].val_balanced_accuracy == 0.9


def test_a_start_forgets_the_epochs_but_not_what_the_audit_warned_of():
    before = [event("warning", text="Leaks: 3."), started(), epoch(1), event("warning", text="x")]
    progress = after(after(Progress(), before), [started()])
    assert progress.epochs == ()
    assert progress.warnings == ("Leaks: 3.", "After epoch 1: x")


def test_a_warning_is_kept_once_with_the_last_suggestion():
    progress = after(Progress(), [
        event("warning", text="a", suggestion={"training.learning_rate": 1e-4}),
        event("warning", text="b"), event("warning", text="a"),
    ])  # fmt: skip
    assert progress.warnings == ("b", "a")
    assert progress.suggestions == {"training.learning_rate": 1e-4}


def test_how_it_ended_counts_until_it_goes_on():
    stopped = event("ended", outcome="stopped", text="The run was stopped.", time=7.5)
    progress = after(Progress(), [started(), epoch(1), stopped])
    assert (progress.ended, progress.text, progress.last_event) == (
        "stopped", "The run was stopped.", 7.5
    )  # fmt: skip
    assert progress.seconds_left is None
    resumed = event("resumed", **BEGIN, stage="all", epoch=2, step=0)
    assert after(progress, [resumed]).ended == ""
    assert begun(progress).ended == ""
    assert len(begun(progress).epochs) == 1
    looking = event("auditing", what="decoding", done=0, total=0)
    assert after(progress, [looking]).ended == ""


def test_a_package_counts_unless_the_run_was_stopped_after_it():
    packed = event("package", path="blobs-1.0.0.mrimodel", sha256="")
    finished = [started(), packed, event("ended", outcome="finished", text="")]
    assert after(Progress(), finished).package == "blobs-1.0.0.mrimodel"
    stopped = [started(), packed, event("ended", outcome="stopped", text="")]
    assert after(Progress(), stopped).package == ""
    assert after(Progress(), [*stopped, packed]).package == "blobs-1.0.0.mrimodel"


def test_runs_inside_a_run_show_the_epochs_of_the_last():
    member = {"member": 2, "members": 5}
    progress = after(Progress(parts="Cross-validation"), [
        started(members=5), epoch(1, member=1, members=5), epoch(2, member=1, members=5),
        event("member", state="finished", member=1, members=5),
        event("member", state="started", **member),
    ])  # fmt: skip
    assert (progress.phase, progress.epochs) == ("Cross-validation 2/5", ())
    progress = after(progress, [event("reading", split="val", done=1, total=1, **member)])
    assert progress.phase == "Cross-validation 2/5: reading pictures"
    progress = after(progress, [epoch(1, **member)])
    assert progress.phase == "Cross-validation 2/5: training all layers"
    progress = after(progress, [event("reading", split="val", done=1, total=1, **member)])
    assert progress.phase == "Cross-validation 2/5: writing the package"


@pytest.mark.parametrize(
    "spoilt", [{}, {"event": "epoch"}, {"event": "epoch", "stage": "x"}, {"event": "later"},
               {"event": "step", **PACE, "stage": "all", "epoch": 1, "epochs": 0, "step": 1,
                "steps": 0}],
)  # fmt: skip
def test_an_event_that_cannot_be_read_changes_nothing(spoilt):
    progress = after(Progress(), [started(), epoch(1)])
    assert after(progress, [spoilt]) == progress


def test_the_planned_epochs_stand_in_the_config():
    content = {"name": "x", "data": {"folder": "."}, "card": {"title": "", "intended_use": ""},
               "training": {"head_epochs": 2, "epochs": 5}}  # fmt: skip
    written = json.loads(Config.model_validate(content).model_dump_json())
    assert planned_in(written) == 7
    assert planned_in({}) == planned_in({"training": 3}) == 0
