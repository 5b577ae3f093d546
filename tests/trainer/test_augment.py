"""Augmentation changes pictures within its limits and repeats with its generator."""

import torch

from trainer.augment import augment, focus
from trainer.config import Augmentation

STILL = Augmentation(degrees=0, scale=0, shift=0, shear=0, contrast=0, gamma=0, flip=False)


def pictures() -> torch.Tensor:
    return torch.rand(6, 1, 32, 32, generator=torch.Generator().manual_seed(3))


def test_no_change_is_no_change():
    same = augment(pictures(), STILL, torch.Generator().manual_seed(0))
    torch.testing.assert_close(same, pictures(), atol=1e-5, rtol=0)


def test_the_same_generator_gives_the_same_pictures_within_range():
    first, second = (
        augment(pictures(), Augmentation(), torch.Generator().manual_seed(5)) for _ in range(2)
    )
    assert torch.equal(first, second)
    assert 0 <= first.min() <= first.max() <= 1
    assert not torch.equal(first, pictures())


def test_a_flip_is_a_mirror():
    mirrored = STILL.model_copy(update={"flip": True})
    flipped = augment(pictures(), mirrored, torch.Generator().manual_seed(0))
    kinds = {
        "same" if torch.allclose(a, b, atol=1e-5) else "mirrored"
        for a, b in zip(flipped, pictures(), strict=True)
        if torch.allclose(a, b, atol=1e-5) or torch.allclose(a, b.flip(-1), atol=1e-5)
    }
    assert kinds == {"same", "mirrored"}


def test_an_outline_moves_with_its_picture_and_keeps_its_white():
    """A bright square and its outline are one before the change and one after it."""
    both = torch.zeros(8, 2, 32, 32)
    both[:, :, 8:20, 10:24] = 1
    how = Augmentation(degrees=40, scale=0.2, shift=0.1, contrast=0.3, gamma=0)
    changed = augment(both, how, torch.Generator().manual_seed(2))
    assert torch.equal(changed[:, 0] > 0.01, changed[:, 1] > 0.01)
    assert changed[:, 1].amax((1, 2)).min() > 0.99
    assert not torch.equal(changed[:, 0], changed[:, 1])


def test_pictures_are_made_smaller_where_asked():
    small = augment(pictures(), STILL, torch.Generator().manual_seed(0), size=16)
    assert small.shape == (6, 1, 16, 16)
    averaged = pictures().unfold(2, 16, 16).unfold(3, 16, 16).mean((-1, -2))
    again = small.unfold(2, 8, 8).unfold(3, 8, 8).mean((-1, -2))
    torch.testing.assert_close(again, averaged, atol=0.03, rtol=0)


def outlined() -> torch.Tensor:
    """Four white pictures; the first two with a finding at rows 10-13, columns 20-25."""
    layers = torch.ones(4, 2, 64, 64)
    layers[:, 1] = 0
    layers[:2, 1, 10:14, 20:26] = 1
    return layers


def test_focus_leaves_the_finding_and_hides_what_is_far_from_it():
    focused = focus(outlined(), torch.tensor([False] * 4), 1.0, torch.Generator().manual_seed(2))
    for grey, outline in focused[:2]:
        assert (grey[outline > 0] == 1).all()
        assert (grey[:, 34:] == 0).all()  # the finding ends at 26 and is seen with at most 8 around
        assert (grey[22:] == 0).all()
        assert grey.sum() > outline.sum()  # and with at least a little
    assert not torch.equal(focused[0, 0], focused[1, 0])
    torch.testing.assert_close(focused[:, 1], outlined()[:, 1])


def test_focus_hides_nothing_where_the_place_of_the_finding_is_unknown():
    negative = torch.tensor([False, False, False, True])
    focused = focus(outlined(), negative, 1.0, torch.Generator().manual_seed(2))
    assert (focused[2, 0] == 1).all()
    assert 0 < focused[3, 0].mean() < 0.6


def test_focus_treats_the_share_that_was_asked_for():
    many = outlined()[:1].repeat(400, 1, 1, 1)
    focused = focus(
        many, torch.zeros(400, dtype=torch.bool), 0.25, torch.Generator().manual_seed(0)
    )
    hidden = (focused[:, 0].mean((1, 2)) < 1).float().mean()
    assert 0.18 < hidden < 0.32
