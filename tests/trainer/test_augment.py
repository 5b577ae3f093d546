"""Augmentation changes pictures within its limits and repeats with its generator."""

import numpy as np
import pytest
import torch

from trainer.augment import Rows, augment, focus, warnings_for
from trainer.training_config import PRESETS, Augmentation

STILL = PRESETS["none"]


def pictures() -> torch.Tensor:
    return torch.rand(6, 1, 32, 32, generator=torch.Generator().manual_seed(3))


def only(**changes) -> Augmentation:
    return STILL.model_copy(update=changes)


def changed(how: Augmentation, seed: int = 0, given: torch.Tensor | None = None) -> torch.Tensor:
    return augment(pictures() if given is None else given, how, np.random.default_rng(seed))


def test_no_change_is_no_change():
    torch.testing.assert_close(changed(STILL), pictures(), atol=1e-5, rtol=0)


@pytest.mark.parametrize("preset", ["light", "medium", "strong"])
def test_the_same_generator_gives_the_same_pictures_within_range(preset):
    first, second = (changed(PRESETS[preset], seed=5) for _ in range(2))
    assert torch.equal(first, second)
    assert 0 <= first.min() <= first.max() <= 1
    assert not torch.equal(first, pictures())
    assert not torch.equal(first, changed(PRESETS[preset], seed=6))


@pytest.mark.parametrize(("field", "axis"), [("flip", -1), ("flip_vertical", -2)])
def test_a_flip_is_a_mirror(field, axis):
    kinds = {
        "same" if torch.allclose(a, b, atol=1e-5) else "mirrored"
        for a, b in zip(changed(only(**{field: True})), pictures(), strict=True)
        if torch.allclose(a, b, atol=1e-5) or torch.allclose(a, b.flip(axis), atol=1e-5)
    }
    assert kinds == {"same", "mirrored"}


def test_quarter_turns_are_exact():
    many = pictures().repeat(8, 1, 1, 1)
    turns = []
    for after, before in zip(changed(only(quarter_turns=True), given=many), many, strict=True):
        fitting = [k for k in range(4) if torch.equal(after, before.rot90(k, (1, 2)))]
        assert len(fitting) == 1
        turns += fitting
    assert set(turns) == {0, 1, 2, 3}


def test_blur_takes_away_detail_and_keeps_the_brightness():
    blurred = changed(only(blur=3.0))
    assert (blurred.std((1, 2, 3)) < pictures().std((1, 2, 3))).all()
    torch.testing.assert_close(blurred.mean((1, 2, 3)), pictures().mean((1, 2, 3)),
                               atol=0.03, rtol=0)  # fmt: skip


def test_noise_differs_from_picture_to_picture_and_keeps_to_its_strength():
    grey = torch.full((6, 1, 64, 64), 0.5)
    added = changed(only(noise=0.1), given=grey) - 0.5
    strength = added.std((1, 2, 3))
    assert strength.max() <= 0.1
    assert len({round(float(value), 4) for value in strength}) == 6


def test_erasing_blackens_a_rectangle_and_its_outline():
    white = torch.ones(40, 2, 32, 32)
    erased = changed(only(erase=0.5), given=white)
    assert torch.equal(erased[:, 0], erased[:, 1])
    shares = 1 - erased[:, 0].mean((1, 2))
    assert 8 <= (shares > 0).sum() <= 32
    assert shares.max() < 0.25
    for picture in erased[shares > 0, 0]:
        gone = picture == 0
        rows, columns = gone.any(1), gone.any(0)
        assert gone.sum() == rows.sum() * columns.sum()


def test_an_outline_moves_with_its_picture_and_keeps_its_white():
    """A bright square and its outline are one before the change and one after it."""
    both = torch.zeros(8, 2, 32, 32)
    both[:, :, 8:20, 10:24] = 1
    how = Augmentation(degrees=40, scale=0.2, shift=0.1, contrast=0.3, gamma=0)
    after = changed(how.model_copy(update={"quarter_turns": True}), seed=2, given=both)
    assert torch.equal(after[:, 0] > 0, after[:, 1] > 0)
    assert after[:, 1].amax((1, 2)).min() > 0.99
    assert not torch.equal(after[:, 0], after[:, 1])


def test_one_more_change_leaves_the_others_as_they_were():
    """Draws have their own columns: a recipe stays the same recipe when another grows."""
    turned = changed(only(degrees=20), seed=4)
    also_noisy = changed(only(degrees=20, noise=0.001), seed=4)
    assert (turned - also_noisy).abs().max() < 0.01


def test_what_no_scanner_shows_is_named():
    assert warnings_for(STILL) == []
    told = " ".join(warnings_for(only(flip_vertical=True, quarter_turns=True, degrees=90)))
    assert "sagittal" in told
    assert "on their side" in told
    assert "above 30" in told


def test_pictures_are_made_smaller_where_asked():
    small = augment(pictures(), STILL, np.random.default_rng(0), size=16)
    assert small.shape == (6, 1, 16, 16)
    averaged = pictures().unfold(2, 16, 16).unfold(3, 16, 16).mean((-1, -2))
    again = small.unfold(2, 8, 8).unfold(3, 8, 8).mean((-1, -2))
    torch.testing.assert_close(again, averaged, atol=0.03, rtol=0)


def with_outlines() -> torch.Tensor:
    """Four white pictures; the first two with a finding at rows 10-13, columns 20-25."""
    layers = torch.ones(4, 2, 64, 64)
    layers[:, 1] = 0
    layers[:2, 1, 10:14, 20:26] = 1
    return layers


def test_focus_leaves_the_finding_and_hides_what_is_far_from_it():
    shown = focus(with_outlines(), torch.tensor([False] * 4), 1.0, np.random.default_rng(2))
    for grey, outline in shown[:2]:
        assert (grey[outline > 0] == 1).all()
        assert (grey[:, 34:] == 0).all()  # the finding ends at 26 and is seen with at most 8 around
        assert (grey[22:] == 0).all()
        assert grey.sum() > outline.sum()  # and with at least a little
    assert not torch.equal(shown[0, 0], shown[1, 0])
    torch.testing.assert_close(shown[:, 1], with_outlines()[:, 1])


def test_focus_hides_nothing_where_the_place_of_the_finding_is_unknown():
    negative = torch.tensor([False, False, False, True])
    shown = focus(with_outlines(), negative, 1.0, np.random.default_rng(2))
    assert (shown[2, 0] == 1).all()
    assert 0 < shown[3, 0].mean() < 0.6


def test_focus_treats_the_share_that_was_asked_for():
    many = with_outlines()[:1].repeat(400, 1, 1, 1)
    shown = focus(many, torch.zeros(400, dtype=torch.bool), 0.25, np.random.default_rng(0))
    hidden = (shown[:, 0].mean((1, 2)) < 1).float().mean()
    assert 0.18 < hidden < 0.32


@pytest.mark.parametrize("preset", ["medium", "strong"])
def test_a_picture_is_changed_alike_whatever_part_of_its_batch_is_given(preset):
    """Blur too, whose kernel is as wide as the batch needs."""
    whole = changed(PRESETS[preset], seed=5)
    rows = Rows(np.array([1, 2, 5]), of=6)
    random = np.random.default_rng(5)
    part = augment(pictures()[rows.chosen], PRESETS[preset], random, rows=rows)
    torch.testing.assert_close(part, whole[rows.chosen], atol=1e-6, rtol=1e-5)


def test_focus_treats_a_picture_alike_whatever_part_of_its_batch_is_given():
    negative = torch.tensor([False, False, False, True])
    whole = focus(with_outlines(), negative, 0.8, np.random.default_rng(2))
    rows = Rows(np.array([1, 3]), of=4)
    random = np.random.default_rng(2)
    part = focus(with_outlines()[rows.chosen], negative[rows.chosen], 0.8, random, rows)
    assert torch.equal(part, whole[rows.chosen])
