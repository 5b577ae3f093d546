"""Colour pictures of DICOM: RGB, YBR and palettes as (rows, columns, 3) values from 0 to 255."""

from typing import Any, cast

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.pixels.processing import apply_color_lut
from pydicom.pixels.utils import pixel_array

from mriviewer.core.language import tr
from trainer.errors import TrainerError
from trainer.images import Header, number, quiet_readers

PALETTE = "PALETTE COLOR"
# what pydicom gives back as RGB; the partial and retired kinds are refused by name
_KINDS = {"RGB", "YBR_FULL", "YBR_FULL_422", "YBR_ICT", "YBR_RCT", PALETTE}
_GREY = {"", "MONOCHROME1", "MONOCHROME2"}


def is_colour(header: Header) -> bool:
    """Say whether a header describes a colour picture, of whatever kind."""
    return _kind(header) not in _GREY or (number(header, "SamplesPerPixel") or 1) > 1


def why_not_colour(header: Header) -> str:
    """Return why a colour picture is not shown, in words; empty when it is."""
    kind, samples = _kind(header), number(header, "SamplesPerPixel")
    if kind not in _KINDS:
        return tr("it is a colour picture of a kind that is not read ({kind}).").format(
            kind=kind or "not stated"
        )
    if samples is not None and samples != (1 if kind == PALETTE else 3):
        return tr(
            "its header contradicts itself: {kind} with {samples:.0f} samples a pixel."
        ).format(kind=kind, samples=samples)
    bits = number(header, "BitsAllocated")
    if bits not in ((8, 16) if kind == PALETTE else (8, 16, 32)):
        return tr("its colours have {bits:.0f} bits, which are not read.").format(bits=bits or 0)
    return ""


def colour_values(dataset: pydicom.Dataset, frame: int = 0) -> NDArray[np.float32]:
    """Return one frame, (rows, columns, 3) float32: red, green, blue from 0 to 255.

    Colours are never signed, whatever the header says. TrainerError when it is damaged.
    """
    if reason := why_not_colour(dataset):
        raise TrainerError("The picture cannot be used", reason)
    quiet_readers()
    try:
        frames = number(dataset, "NumberOfFrames") or 1
        decoded = pixel_array(dataset, index=frame if frames > 1 or frame else None, raw=False)
        if _kind(dataset) == PALETTE:
            coloured = apply_color_lut(decoded, dataset)
            top = 255 if coloured.dtype.itemsize == 1 else 65535
        else:
            coloured = decoded.view(f"u{decoded.dtype.itemsize}")
            top = (1 << int(number(dataset, "BitsStored") or 8)) - 1
    except BaseException as error:
        # the decoders raise whatever their libraries do, a panic of a Rust one is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        reason = tr("its colours are damaged, cut off, or of a kind that no decoder here reads.")
        raise TrainerError("The picture cannot be decoded", reason) from error
    if coloured.ndim != 3 or coloured.shape[2] < 3:
        raise TrainerError("The picture cannot be used", tr("it holds another number of colours."))
    colours = coloured[..., :3]  # a palette may have a fourth, which says how clear a colour is
    return colours.astype(np.float32) if top == 255 else _scaled(colours, top)


def _scaled(colours: NDArray[Any], top: int) -> NDArray[np.float32]:
    return cast("NDArray[np.float32]", (colours * (255.0 / top)).astype(np.float32))


def _kind(header: Header) -> str:
    try:
        return str(header.get("PhotometricInterpretation") or "").strip()
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return "unreadable"
