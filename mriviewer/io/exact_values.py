"""The maker's own scale of values, where its rescale is one for the screen.

Philips' rescale spreads the values of a picture over a range that suits its console, another one
for every series: only its private scale slope makes values of two series comparable. With the
stored number SV, Rescale Slope RS and Intercept RI and the private scale slope SS, the displayed
value is DV = SV * RS + RI, and the exact one FP = DV / (RS * SS).
"""

from math import isfinite

from mriviewer.io.dicom_elements import Elements
from trainer.images import number, rescale_line

_CREATOR, _SCALE_SLOPE = "2005,0010", "2005,100E"
_MARK = "PHILIPS MR IMAGING DD 001"
_LEAST, _MOST = 1e-30, 1e30  # beyond, a float32 holds no value that was divided by it


def exact_per_value(elements: Elements) -> float | None:
    """Return RS * SS of an image, or of a frame whose groups overlay the elements.

    None without a scale slope under Philips' mark, or where it makes no sense.
    """
    if _SCALE_SLOPE not in elements or elements.text(_CREATOR).upper() != _MARK:
        return None
    if "ModalityLUTSequence" in elements:
        return None  # what is shown is no line of what is stored
    scale = number(elements, _SCALE_SLOPE)
    divisor = rescale_line(elements)[0] * (scale or 0.0)
    return divisor if isfinite(divisor) and _LEAST < divisor < _MOST else None
