"""Changes to training pictures, made for a whole batch at once so that no loader is needed."""

import math

import torch
from torch import Tensor
from torch.nn import functional

from trainer.config import Augmentation

_WHITE = 0.5  # from here on a pixel of a mask belongs to the finding
_LEAST_VIEW = 8  # the surroundings of a tiny finding are still this part of the picture


def augment(
    pictures: Tensor, how: Augmentation, generator: torch.Generator, size: int | None = None
) -> Tensor:
    """Return changed copies of pictures (n, channels, side, side) in [0, 1].

    All channels move together, black coming in at the edges; only the first is grey and changes
    in contrast, the others are masks. The copies are of `size`, where it is given and smaller.

    All randomness comes from `generator`, so that a run can be repeated.
    """
    count = len(pictures)

    def spread(limit: float) -> Tensor:
        return (torch.rand(count, generator=generator) * 2 - 1) * limit

    angle, shear = spread(math.radians(how.degrees)), spread(math.radians(how.shear))
    zoom = 1 + spread(how.scale)
    mirror = torch.ones(count)
    if how.flip:
        mirror[torch.rand(count, generator=generator) < 0.5] = -1
    theta = torch.zeros(count, 2, 3)
    theta[:, 0, 0] = torch.cos(angle) * zoom * mirror
    theta[:, 0, 1] = -torch.sin(angle + shear) * zoom
    theta[:, 1, 0] = torch.sin(angle) * zoom * mirror
    theta[:, 1, 1] = torch.cos(angle + shear) * zoom
    theta[:, 0, 2], theta[:, 1, 2] = spread(2 * how.shift), spread(2 * how.shift)
    if size is not None and size < pictures.shape[-1]:
        pictures = functional.interpolate(
            pictures, (size, size), mode="bilinear", antialias=True, align_corners=False
        )
    grid = functional.affine_grid(theta, list(pictures.shape), align_corners=False)
    moved = functional.grid_sample(pictures, grid, align_corners=False)

    def column(values: Tensor) -> Tensor:
        return values[:, None, None, None]

    bent = moved[:, :1].clamp(0, 1) ** column(torch.exp(spread(how.gamma)))
    grey = (bent * column(1 + spread(how.contrast))).clamp(0, 1)
    return torch.cat([grey, moved[:, 1:]], dim=1)


def focus(pictures: Tensor, negative: Tensor, share: float, generator: torch.Generator) -> Tensor:
    """Return pictures of which a share shows nothing but a box around the finding.

    pictures  (n, 2, side, side): grey, and the outline of the finding, both in [0, 1]
    negative  (n,) bool: pictures without a finding; of these any box may stay visible
    share     of the pictures that can be treated so. One with a finding but without an outline
              stays whole: nobody knows which part of it carries the label

    The box reaches beyond the finding by 10 to 100 % of its longer side, on each side anew.
    """
    side = pictures.shape[-1]
    inside = pictures[:, 1] > _WHITE
    known = inside.any(2).any(1)
    chosen = (known | negative) & (torch.rand(len(pictures), generator=generator) < share)
    result = pictures.clone()
    for index in chosen.nonzero()[:, 0].tolist():
        top, bottom, left, right = (
            _box(inside[index]) if known[index] else _any_box(side, generator)
        )
        reach = 0.1 + 0.9 * torch.rand(4, generator=generator)
        reach = (reach * max(bottom - top, right - left, side // _LEAST_VIEW)).int()
        up, down, before, after = reach.tolist()
        visible = torch.zeros(side, side, dtype=torch.bool)
        visible[max(0, top - up) : bottom + down, max(0, left - before) : right + after] = True
        result[index, 0] *= visible
    return result


def _box(mask: Tensor) -> tuple[int, int, int, int]:
    """Return (top, bottom, left, right) of a mask (side, side) that is not empty."""
    rows, columns = mask.any(1).nonzero()[:, 0], mask.any(0).nonzero()[:, 0]
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _any_box(side: int, generator: torch.Generator) -> tuple[int, int, int, int]:
    """Return a box as large as findings are, in the middle half of the picture."""
    extent = 0.05 + 0.2 * torch.rand(2, generator=generator)
    middle = 0.25 + 0.5 * torch.rand(2, generator=generator)
    top, left = ((middle - extent / 2) * side).int().tolist()
    bottom, right = ((middle + extent / 2) * side).int().tolist()
    return top, bottom, left, right
