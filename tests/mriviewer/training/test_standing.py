"""Each way in which a run can stand is one word, and a sentence with what to do."""

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.training.agenda import Active, Agenda
from mriviewer.training.event_tail import Followed
from mriviewer.training.following import Progress, after
from mriviewer.training.run_folder import Facts
from mriviewer.training.standing import LEAST_FREE, booted_at, standing
from tests.mriviewer.training.test_following import epoch, event, started

RUN = Facts(Path("runs/a"), has_own_config=True, has_config=True, free=10 * LEAST_FREE)
BEGUN = (started(), epoch(1, "head", 1), epoch(1), epoch(2))


def facts_of(*events, **fields):
    return replace(RUN, followed=Followed(after(Progress(), events)), **fields)


def ended(outcome, text=""):
    return event("ended", outcome=outcome, text=text)


ACTIVE = Agenda(active=Active("a", "train", 1, 0.0))
BUSY = Agenda(active=Active("c", "train", 1, 0.0))


@pytest.mark.parametrize(
    ("facts", "agenda", "outcome", "within"),
    [
        (RUN, Agenda().with_work("a", "train"), "waiting", "Begins in a moment"),
        (RUN, BUSY.with_work("b", "train").with_work("a", "train"), "waiting",
         "the 2 trainings before it"),
        (facts_of(free=1), Agenda().with_work("a", "train"), "waiting", "disk is full"),
        (facts_of(*BEGUN, going_on=True), Agenda(), "running", "Training all layers."),
        (facts_of(*BEGUN), ACTIVE, "running", "Training all layers."),
        (facts_of(*BEGUN), replace(ACTIVE, stopping=frozenset("a")), "running", "Stopping after"),
        (facts_of(*BEGUN), replace(ACTIVE, finishing=frozenset("a")), "running", "best weights"),
        (facts_of(*BEGUN, ended("stopped")), Agenda(), "paused", "after epoch 3 of 4"),
        (facts_of(started(members=3), epoch(1, member=2, members=3), ended("stopped")), Agenda(),
         "paused", "Paused in network 2/3, after epoch 1 of 3. Continue"),
        (RUN, Agenda(resting=frozenset("a")), "paused", "before the first epoch"),
        (RUN, Agenda(), "paused", "before the first epoch"),
        (facts_of(*BEGUN, event("tested", accuracy=0.8, balanced_accuracy=0.75),
                  ended("finished")), Agenda(), "finished", "balanced accuracy 0.750 on the test"),
        (facts_of(*BEGUN, ended("stopped"), event("package", path="x")), Agenda(), "finished",
         "Ended early, after epoch 3 of 4"),
        (facts_of(*BEGUN, ended("failed", "A: b. Go on with: trainer resume x")), Agenda(),
         "failed", "It failed. A: b. Continue goes on from what was saved last."),
        (facts_of(ended("failed", "OSError: [Errno 28] No space left on device")), Agenda(),
         "failed", "The disk ran full"),
        (facts_of(ended("failed", "MemoryError")), Agenda(), "failed", "smaller batch"),
        (facts_of(said="a.yaml cannot be used: b."), Agenda(), "failed", "a.yaml cannot be used"),
        (facts_of(*BEGUN, exit_code=1, said="x: y."), Agenda(), "failed", "x: y."),
        (facts_of(*BEGUN), Agenda(), "interrupted", "Cut off after epoch 3 of 4"),
        (facts_of(*BEGUN, exit_code=-9), Agenda(), "interrupted", "killed, perhaps because"),
        (facts_of(*BEGUN, free=0), Agenda(), "interrupted", "The disk ran full"),
    ],
)  # fmt: skip
def test_each_is_told_by_a_word_and_a_sentence(facts, agenda, outcome, within):
    found = standing(facts, agenda)
    assert found.outcome == outcome
    assert within in found.words
    assert found.words.endswith(".")
    assert not re.search(r"\.\.|  ", found.words)
    assert found.can_resume == (outcome in ("paused", "failed", "interrupted"))


def test_what_cannot_be_started_cannot_be_continued():
    lost = facts_of(*BEGUN, has_config=False, has_own_config=False)
    assert not standing(lost, Agenda()).can_resume


def test_a_computer_that_slept_or_was_restarted_is_named():
    words = standing(facts_of(*BEGUN, going_on=True), Agenda(), slept=7800.0).words
    assert "slept for 2 h 10 min" in words
    assert "restarted" in standing(facts_of(*BEGUN), Agenda(), booted=5.0).words
    assert "restarted" not in standing(facts_of(*BEGUN), Agenda(), booted=0.5).words
    assert booted_at() < time.time()
