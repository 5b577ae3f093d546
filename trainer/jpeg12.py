"""A pydicom decoder for 12-bit JPEG (process 4): GDCM can, pydicom's own plug-in does not ask.

pydicom leaves 12-bit JPEG to pylibjpeg-libjpeg alone, whose licence (GPL) does not fit here.
"""

from typing import Any, cast

import gdcm  # type: ignore[import-untyped]
from pydicom.pixels.decoders.base import DecodeRunner, JPEGExtended12BitDecoder
from pydicom.uid import JPEGExtended12Bit

_LABEL = "gdcm-12-bit"
DECODER_DEPENDENCIES = {JPEGExtended12Bit: ("gdcm>=3.0.10",)}


def register() -> None:
    """Offer the decoder to pydicom; calling it again changes nothing."""
    if _LABEL not in JPEGExtended12BitDecoder.available_plugins:
        JPEGExtended12BitDecoder.add_plugin(_LABEL, (__name__, "decode_frame"))


def is_available(uid: str) -> bool:
    """Answer pydicom's question whether this decoder is for a transfer syntax."""
    return uid == JPEGExtended12Bit


def decode_frame(source: bytes, runner: DecodeRunner) -> bytes:
    """Return the pixels of one encoded frame as little-endian bytes; ValueError if damaged."""
    fragment: Any = gdcm.Fragment()
    fragment.SetByteStringValue(source)
    fragments: Any = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element: Any = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image: Any = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((runner.columns, runner.rows, 1))
    image.SetDataElement(element)
    kind = gdcm.PhotometricInterpretation.GetPIType(str(runner.photometric_interpretation))
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(kind))
    syntax = gdcm.TransferSyntax.GetTSType(str.__str__(runner.transfer_syntax))
    image.SetTransferSyntax(gdcm.TransferSyntax(syntax))
    stored = runner.bits_stored
    image.SetPixelFormat(
        gdcm.PixelFormat(
            runner.samples_per_pixel,
            runner.bits_allocated,
            stored,
            stored - 1,
            runner.pixel_representation,
        )
    )
    pixels = cast("str | None", image.GetBuffer())  # bytes, handed over as text
    if pixels is None:
        raise ValueError("GDCM cannot decode this 12-bit JPEG")
    return pixels.encode("utf-8", "surrogateescape")
