"""The curve of a run is read from its events, whatever happened to its workers."""

import pytest

from trainer.events import EventLog
from trainer.sweeping import curves
from trainer.sweeping.curves import curve_of


@pytest.fixture
def log(tmp_path, monkeypatch):
    """An event log whose clock moves by a second an event."""
    clock = iter(range(1000))
    monkeypatch.setattr("trainer.events.time.time", lambda: float(next(clock)))
    with EventLog(tmp_path) as log:
        yield log


def epoch(log, stage, number, value):
    log("epoch", stage=stage, epoch=number, val_accuracy=value, val_loss=value)


def test_head_and_whole_network_follow_each_other(log, tmp_path):
    log("started")
    for place in (("head", 1, 0.3), ("head", 2, 0.4), ("all", 1, 0.8), ("all", 2, 0.7)):
        epoch(log, *place)
    curve = curve_of(tmp_path, "val_accuracy")
    assert curve.values == (0.3, 0.4, 0.8, 0.7)
    assert (curve.heads, curve.best, curve.best_epoch, curve.seconds) == (2, 0.8, 3, 4.0)


def test_of_a_loss_the_smallest_is_best_and_no_number_is_none(log, tmp_path):
    log("started")
    for number, value in enumerate((0.9, None, 0.5), start=1):
        epoch(log, "all", number, value)
    curve = curve_of(tmp_path, "val_loss")
    assert (curve.values, curve.best, curve.best_epoch) == ((0.9, None, 0.5), 0.5, 3)


def test_an_epoch_that_is_computed_again_counts_once(log, tmp_path):
    log("started")
    epoch(log, "all", 1, 0.5)
    epoch(log, "all", 2, 0.6)
    log("resumed")
    epoch(log, "all", 2, 0.6)
    epoch(log, "all", 3, 0.7)
    curve = curve_of(tmp_path, "val_accuracy")
    assert curve.values == (0.5, 0.6, 0.7)
    assert curve.seconds == 4.0, "the time between the two starts is nobody's"


def test_a_new_start_forgets_what_was_before(log, tmp_path):
    log("started")
    epoch(log, "all", 1, 0.9)
    log("started")
    epoch(log, "all", 1, 0.2)
    assert curve_of(tmp_path, "val_accuracy").values == (0.2,)


def test_a_run_that_has_not_begun_has_an_empty_curve(tmp_path):
    assert curve_of(tmp_path / "absent", "val_loss") == curves.Curve()
