"""Learning rate and picture size over stage two."""

import pytest

from trainer.config import Training
from trainer.schedules import rate_at, size_at


@pytest.mark.parametrize("schedule", ["one-cycle", "cosine", "constant"])
def test_the_learning_rate_stays_within_its_peak(schedule):
    training = Training(schedule=schedule)
    rates = [rate_at(training, step, 100) for step in range(101)]
    assert max(rates) == pytest.approx(1)
    assert min(rates) >= 0
    if schedule != "constant":
        assert rates[14] == pytest.approx(1)
        assert rates[100] == pytest.approx(0, abs=1e-9)


def test_pictures_grow_to_the_size_of_the_plan():
    training = Training(epochs=24, first_size=144)
    sizes = [size_at(training, epoch, 224) for epoch in range(1, 25)]
    assert sizes == sorted(sizes)
    assert sizes[0] == 128
    assert sizes[-7:] == [224] * 7
    assert all(size % 32 == 0 for size in sizes)
    assert {size_at(Training(epochs=24), epoch, 224) for epoch in (1, 24)} == {224}
    assert size_at(Training(epochs=3, first_size=300), 1, 224) == 224
    assert size_at(Training(epochs=3, first_size=8), 1, 224) == 32
