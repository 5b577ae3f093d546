"""Changes to training pictures, made for a whole batch at once so that no loader is needed."""

import math

import torch
from torch import Tensor
from torch.nn import functional

from trainer.config import Augmentation


def augment(pictures: Tensor, how: Augmentation, generator: torch.Generator) -> Tensor:
    """Return changed copies of pictures (n, channels, size, size) in [0, 1].

    All channels move together, black coming in at the edges; only the first is grey and changes
    in contrast, the others are masks.

    All randomness comes from `generator`, so that a run can be repeated.
    """
    count = len(pictures)

    def spread(limit: float) -> Tensor:
        return (torch.rand(count, generator=generator) * 2 - 1) * limit

    angle, shear = spread(math.radians(how.degrees)), spread(math.radians(how.shear))
    size = 1 + spread(how.scale)
    mirror = torch.ones(count)
    if how.flip:
        mirror[torch.rand(count, generator=generator) < 0.5] = -1
    theta = torch.zeros(count, 2, 3)
    theta[:, 0, 0] = torch.cos(angle) * size * mirror
    theta[:, 0, 1] = -torch.sin(angle + shear) * size
    theta[:, 1, 0] = torch.sin(angle) * size * mirror
    theta[:, 1, 1] = torch.cos(angle + shear) * size
    theta[:, 0, 2], theta[:, 1, 2] = spread(2 * how.shift), spread(2 * how.shift)
    grid = functional.affine_grid(theta, list(pictures.shape), align_corners=False)
    moved = functional.grid_sample(pictures, grid, align_corners=False)

    def column(values: Tensor) -> Tensor:
        return values[:, None, None, None]

    bent = moved[:, :1].clamp(0, 1) ** column(torch.exp(spread(how.gamma)))
    grey = (bent * column(1 + spread(how.contrast))).clamp(0, 1)
    return torch.cat([grey, moved[:, 1:]], dim=1)
