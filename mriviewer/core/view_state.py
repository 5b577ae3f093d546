"""What a viewport shows. Frozen: every gesture replaces it, and drawing depends on nothing else."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from mriviewer.core.geometry import AS_STORED, InPlane
from mriviewer.core.study import Window

PlaneKind = Literal["stack", "axial", "coronal", "sagittal"]
Interpolation = Literal["smooth", "nearest"]


class CornerText(Enum):
    """How much text lies over the corners of a slice."""

    ALL = "all"
    MINIMAL = "minimal"
    NONE = "none"


class Layout(Enum):
    """How many panes there are and how they stand: columns x rows, or three planes."""

    ONE = "1x1"
    TWO = "1x2"
    FOUR = "2x2"
    MPR = "mpr"

    @property
    def panes(self) -> int:
        return {"1x1": 1, "1x2": 2, "2x2": 4, "mpr": 3}[self.value]


@dataclass(frozen=True, slots=True)
class HeatMapView:
    """How the heat map is laid over the slice.

    label      class whose evidence is drawn; None means the top class of each slice
    opacity    0 to 1, at full evidence
    threshold  0 to 1 of the model's reference evidence; weaker evidence is not drawn
    """

    shown: bool = True
    label: str | None = None
    opacity: float = 0.45
    threshold: float = 0.15


@dataclass(frozen=True, slots=True)
class ViewState:
    """One pane.

    plane          "stack" shows slices as acquired, the others reconstruct planes from them
    slice_index    of the stack or of the reconstructed planes, whose number is `slice_count`
    phase          of a 4-D series
    zoom           1.0 fits the slice into the view
    pan            offset of the slice centre from the view centre, as fractions of the fitted slice
    window         None until the first pixels of the series are known
    lut            index of the header's VOI LUT that is used in place of the window, None: window
    inverted       the reader has turned grey over, beside what the header asks for
    turn           flips and quarter turns by the reader, after the turn that the anatomy asks for
    neurological   patient's right on screen right (axial, coronal)
    colour_map     name in `mriviewer.core.colour_maps`
    """

    series_uid: str | None = None
    slice_index: int = 0
    slice_count: int = 0
    window: Window | None = None
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)
    corner_text: CornerText = CornerText.ALL
    heat_map: HeatMapView = HeatMapView()
    plane: PlaneKind = "stack"
    phase: int = 0
    phase_count: int = 1
    lut: int | None = None
    inverted: bool = False
    turn: InPlane = AS_STORED
    neurological: bool = False
    colour_map: str = "grey"
    interpolation: Interpolation = "smooth"
    overlays: bool = True
