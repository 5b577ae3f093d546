"""The drawn schedule is the trainer's own function."""

import pytest

from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of
from mriviewer.ui.training.schedule_plot import SchedulePlot


@pytest.fixture
def plot(qtbot):
    made = SchedulePlot()
    qtbot.addWidget(made)
    return made


def shown(plot: SchedulePlot, **settings) -> SchedulePlot:
    named = {f"training.{name}": value for name, value in settings.items()}
    plot.show_config(config_of(Plan(settings=named)))
    return plot


def test_a_rise_is_marked_where_the_rate_is_highest(plot):
    shown(plot, schedule="one-cycle", warm_up=0.5, epochs=10)
    assert "highest at epoch 4.9" in plot.accessibleDescription()


def test_numbers_can_be_read_off(plot):
    shown(plot, schedule="constant", warm_up=0.0, learning_rate=0.03, epochs=2)
    assert plot.read_at(1.0) == "epoch 1: learning rate 0.03"
    shown(
        plot, schedule="step", warm_up=0.0, gamma=0.1, gamma_epochs=1, learning_rate=0.3, epochs=3
    )
    assert plot.read_at(1.0) == "epoch 1: learning rate 0.03"


def test_without_epochs_it_says_why_nothing_is_drawn(plot):
    shown(plot, epochs=0)
    assert "the head alone" in plot.accessibleDescription()


def test_epochs_without_end_are_drawn_from_a_few_points(plot):
    shown(plot, schedule="one-cycle", warm_up=0.5, epochs=10_000)
    assert "highest at epoch 5e+03" in plot.accessibleDescription()
    (line,) = plot._lines
    assert len(line.points) <= 400
