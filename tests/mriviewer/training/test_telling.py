"""A message of the trainer is shown as it was meant: what happened, why, what to do."""

import pytest

from mriviewer.training.telling import as_error, how_killed, is_disk_full, told
from trainer.errors import TrainerError


def test_the_trainers_own_words_are_taken_apart():
    error = TrainerError("blobs.json cannot be used", "training.epochs may not be -1.", "Mend it.")
    found = as_error(["some line", str(error)], 1)
    assert (found.title, found.reason, found.remedy) == (error.title, error.reason, error.remedy)
    assert told("A: b: c, e.g. d.").reason == "b: c, e.g. d."
    assert told("A: b. C now. Then d.").remedy == "C now. Then d."


@pytest.mark.parametrize(
    ("said", "code", "title", "within"),
    [
        (["Traceback (most recent call last):", "  File", "ValueError: odd"], 1,
         "The trainer ended unexpectedly", "ValueError: odd."),
        (["RuntimeError: CUDA out of memory. Tried …"], 1,
         "The trainer ran out of memory", "out of memory"),
        (["usage: trainer scan", "trainer scan: error: the following arguments are required: X"], 2,
         "The trainer was asked wrongly", "the following arguments are required: X."),
        ([], None, "The trainer ended unexpectedly", "ended from outside"),
        ([], -9, "The trainer ended unexpectedly", "ran out of memory"),
        ([], 3221225477, "The trainer ended unexpectedly", "0xC0000005"),
        (["blobs on cpu: 40 pictures"], None, "The trainer ended unexpectedly", "40 pictures."),
    ],
)  # fmt: skip
def test_other_ends_are_told_as_well(said, code, title, within):
    found = as_error(said, code)
    assert found.title == title
    assert within in found.reason


def test_a_full_disk_is_known_by_the_words_of_each_system():
    for words in ("[Errno 28] No space left on device", "There is not enough space on the disk",
                  "Disk quota exceeded"):  # fmt: skip
        assert is_disk_full(words)
    assert not is_disk_full("The disk cannot be read")


def test_how_a_silent_process_ended():
    assert how_killed(None) == how_killed(0) == how_killed(1) == ""
    assert "signal 11" in how_killed(-11)
    assert "outside" in how_killed(-15)
