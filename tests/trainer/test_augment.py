"""Augmentation changes pictures within its limits and repeats with its generator."""

import torch

from trainer.augment import augment
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
