"""The learning rate is a function of the step; its whole curve can be drawn beforehand."""

import math
import subprocess
import sys

import pytest

from trainer.schedules import Length, Plateau, curve, factor, size_at, validated
from trainer.training_config import Training

LENGTH = Length(steps=10, epochs=10)


def factors(**training):
    made = Training(**training)
    return [factor(made, step, LENGTH) for step in range(100)]


@pytest.mark.parametrize("schedule", ["one-cycle", "cosine"])
def test_it_rises_to_the_peak_and_falls_to_nothing(schedule):
    rates = factors(schedule=schedule)
    assert max(rates) == pytest.approx(1)
    assert rates[14] == pytest.approx(1)
    assert rates == sorted(rates[:15]) + sorted(rates[15:], reverse=True)
    assert factor(Training(schedule=schedule), 100, LENGTH) == pytest.approx(0, abs=1e-9)


def test_one_cycle_of_the_first_models_is_unchanged():
    """Shipped models were trained with this very curve."""

    def before(step, steps, warm_up):
        rising = max(1, round(warm_up * steps))
        if step < rising:
            return 0.04 + 0.96 * (step + 1) / rising
        done = (step - rising) / max(1, steps - rising)
        return 0.5 * (1 + math.cos(math.pi * min(done, 1.0)))

    assert factors(warm_up=0.3) == pytest.approx([before(step, 100, 0.3) for step in range(100)])


def test_others_start_at_their_peak_unless_told_to_warm_up():
    assert factors(schedule="constant") == [1.0] * 100
    warm = factors(schedule="constant", warm_up=0.1)
    assert warm[:10] == pytest.approx([step / 10 for step in range(1, 11)])
    assert set(warm[10:]) == {1.0}


def test_exponential_falls_each_epoch_and_step_every_few():
    falling = factors(schedule="exponential", gamma=0.5)
    assert falling[::10] == pytest.approx([0.5**epoch for epoch in range(10)])
    assert falling[10:20] == [0.5] * 10
    stairs = factors(schedule="step", gamma=0.1, gamma_epochs=4)
    assert stairs[::10] == pytest.approx([1] * 4 + [0.1] * 4 + [0.01] * 2)


def test_cyclical_rises_and_falls_again():
    rates = factors(schedule="cyclical", cycle_epochs=4)
    assert rates[0] == rates[40] == rates[80] == pytest.approx(0.1)
    assert rates[20] == rates[60] == pytest.approx(1)
    assert min(rates) == pytest.approx(0.1)


def test_a_plateau_lowers_the_rate_after_its_patience():
    training = Training(schedule="plateau", gamma=0.1, plateau_patience=2)
    state = Plateau()
    lowered = []
    for score in (0.5, 0.6, 0.6, 0.6, 0.7, 0.7, 0.7, 0.7, 0.7):
        state = validated(state, (score, 0.0), training)
        lowered.append(state.lowered)
    assert lowered == [0, 0, 0, 1, 1, 1, 2, 2, 3]
    assert factor(training, 99, LENGTH, lowered=3) == pytest.approx(0.001)


def test_the_curve_is_drawn_without_torch():
    code = (
        "import sys; from trainer.schedules import Length, curve; "
        "from trainer.training_config import Training; "
        "print(len(curve(Training(learning_rate=0.5), Length(3, 4)))); "
        "assert 'torch' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "12"
    assert max(curve(Training(learning_rate=0.5), LENGTH)) == pytest.approx(0.5)


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
    assert size_at(Training(epochs=3, first_size=8), 1, 20) == 20
