"""What a viewport shows. Frozen: every gesture replaces it, and drawing depends on nothing else."""

from dataclasses import dataclass
from enum import Enum

from mriviewer.core.study import Window


class CornerText(Enum):
    """How much text lies over the corners of a slice."""

    ALL = "all"
    MINIMAL = "minimal"
    NONE = "none"


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
    """One viewport.

    zoom   1.0 fits the slice into the view
    pan    offset of the slice centre from the view centre, as fractions of the fitted slice
    window None until the first pixels of the series are known
    """

    series_uid: str | None = None
    slice_index: int = 0
    slice_count: int = 0
    window: Window | None = None
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)
    corner_text: CornerText = CornerText.ALL
    heat_map: HeatMapView = HeatMapView()
