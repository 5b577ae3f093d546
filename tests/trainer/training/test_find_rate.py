"""The finder finds, and leaves no trace."""

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.training.find_rate import Sweep, find_rate
from trainer.training.fit import fit

SILENT = EventLog(None, stream=None)


def test_the_suggestion_is_where_the_loss_falls_fastest():
    rates = tuple(float(rate) for rate in np.geomspace(1e-6, 1, 61))
    losses = tuple(1 / (1 + (rate / 1e-2) ** 2) + 50 * max(0, rate - 0.3) for rate in rates)
    assert Sweep(rates, losses).steepest == pytest.approx(1e-2, rel=0.3)


def test_it_suggests_a_rate_within_what_it_tried(make_config):
    found = find_rate(make_config(), SILENT, steps=10, sweeps=2)
    assert len(found.sweeps) == 2
    for sweep in found.sweeps:
        assert sweep.rates == tuple(sorted(sweep.rates))
        assert np.isfinite(sweep.losses).all()
        assert len(sweep.rates) == len(sweep.losses) > 2
    assert 1e-6 <= found.suggestion <= 1
    assert found == find_rate(make_config(), SILENT, steps=10, sweeps=2)


@pytest.mark.parametrize(("last", "told"), [(0.97, 1), (0.3, 0)])
def test_a_loss_that_hardly_falls_is_told(make_config, monkeypatch, last, told):
    losses = iter(np.tile(np.linspace(1.0, last, 10), 2))
    monkeypatch.setattr("trainer.training.learning.Learner.step", lambda *_: float(next(losses)))
    events = []
    find_rate(make_config(), EventLog(None, show=events.append), steps=10, sweeps=2)
    warned = [event["text"] for event in events if event["event"] == "warning"]
    assert len([text for text in warned if "hardly falls" in text]) == told


def test_a_training_afterwards_is_the_training_that_would_have_been(make_config, tmp_path):
    config = make_config(drop_rate=0.3, epochs=1, head_epochs=1, mixup=0.2)
    weights = []
    for name in ("without", "with"):
        folder = tmp_path / name
        folder.mkdir()
        state = torch.random.get_rng_state()
        if name == "with":
            find_rate(config, SILENT, steps=5, sweeps=1)
            assert torch.equal(torch.random.get_rng_state(), state)
        fit(config, folder, SILENT)
        weights.append(load_file(folder / "best.safetensors"))
    assert all(torch.equal(weights[0][key], weights[1][key]) for key in weights[0])


def test_a_loss_that_is_never_a_number_is_told(make_config, monkeypatch):
    monkeypatch.setattr("trainer.training.learning.Learner.step", lambda *_: None)
    with pytest.raises(TrainerError, match="No learning rate could be found"):
        find_rate(make_config(), SILENT, steps=5, sweeps=1)
