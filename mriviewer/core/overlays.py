"""Marks that a DICOM file lays over its picture: burnt into no value, switched on and off."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """One overlay plane, laid out on the slice.

    mask   (rows, columns) of the slice as stored, True where it is drawn
    label  what the file calls it, or "Overlay 1"
    kind   "G" graphics, "R" the outline of a region
    """

    mask: NDArray[np.bool_]
    label: str
    kind: Literal["G", "R"]
