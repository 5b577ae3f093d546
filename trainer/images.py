"""Pixels of one picture file as numbers: the functions that display, inference and training share.

Grey values are (rows, columns) float32. DICOM values are those after the modality LUT or the
rescale line; pictures give their grey levels (8-bit 0..255, 16-bit 0..65535).
"""

import re
import warnings
from io import BytesIO
from math import isfinite
from pathlib import Path
from typing import Any, BinaryIO, Literal, Protocol, cast

import numpy as np
import pydicom
from numpy.typing import NDArray
from PIL import Image, ImageOps, TiffImagePlugin, UnidentifiedImageError
from pydicom.pixels.processing import apply_modality_lut
from pydicom.uid import UID, JPEGExtended12Bit

from trainer.bounded import read_dataset
from trainer.errors import TrainerError
from trainer.orientation import turned
from trainer.volumes import displayed_aspect as volume_aspect
from trainer.volumes import is_volume, read_stack, slices_of

Values = NDArray[np.float32]


class Header(Protocol):
    """Anything that gives header values by keyword, such as `pydicom.Dataset`."""

    def get(self, keyword: str, /) -> Any: ...


PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"})
_PICTURE_FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_MOST_PIXELS = 64_000_000  # below Pillow's own warning; a radiograph has at most 20 million
_GREY, _SHAPES = {"MONOCHROME1", "MONOCHROME2"}, {"IDENTITY", "INVERSE"}
_SIEMENS, _TILES = 0x00190010, 0x0019100A  # who wrote the private elements; tiles of a mosaic
SLICE_TAGS = ["NumberOfFrames", "SamplesPerPixel", "PhotometricInterpretation", "BitsAllocated",
              "ImageType", "SharedFunctionalGroupsSequence", _SIEMENS, _TILES]  # fmt: skip
_FRAMES = "it holds {} frames in one file, which this version does not read yet."
_READERS = re.compile(r"(pydicom|PIL|nibabel)\.")

# Odd values in headers are the rule, not the exception: what is used of them is checked here.
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def is_dicom(head: bytes) -> bool:
    """Say whether a file whose first bytes (at least 132 if it has them) these are is DICOM.

    Files without the preamble are recognised by their first element.
    """
    return head[128:132] == b"DICM" or _starts_with_an_element(head)


def is_picture(head: bytes) -> bool:
    """Say whether a file whose first bytes these are is a PNG, JPEG, TIFF or BMP picture."""
    signatures = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM")
    return head.startswith(signatures)


def read_dicom(source: Path | BinaryIO, **options: Any) -> pydicom.Dataset:
    """Read a data set as `pydicom.dcmread` does; whatever the file provokes is a TrainerError."""
    quiet_readers()
    try:
        return read_dataset(source, force=True, **options)
    except TrainerError:
        raise
    except Exception as error:  # hostile files provoke nearly any error in a parser
        name = source.name if isinstance(source, Path) else "The file"
        raise TrainerError(f"{name} cannot be read", _in_words(error)) from error


def dicom_values(dataset: pydicom.Dataset) -> Values:
    """Return the values of a single-frame grey image as stored, (rows, columns) float32.

    MONOCHROME1 is not turned over. TrainerError when it is no such image or is damaged.
    """
    if reason := why_not_grey(dataset):
        raise TrainerError("The image cannot be used", reason)
    quiet_readers()
    try:
        ready_decoders(dataset.file_meta.get("TransferSyntaxUID"))
        stored = dataset.pixel_array
        if stored.ndim != 2:  # several frames, of which the header does not speak
            raise TrainerError("The image cannot be used", _FRAMES.format(len(stored)))
        if "ModalityLUTSequence" in dataset and dataset.ModalityLUTSequence:
            return np.ascontiguousarray(apply_modality_lut(stored, dataset), dtype=np.float32)
    except BaseException as error:
        # the decoders raise whatever their libraries do, a panic of a Rust one is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, TrainerError)):
            raise
        raise TrainerError("The image cannot be decoded", _why_not_decoded(dataset)) from error
    return rescaled(stored, *rescale_line(dataset))


def ready_decoders(syntax: object) -> None:
    """Teach pydicom what a transfer syntax needs beyond its own decoders."""
    if syntax == JPEGExtended12Bit:
        from trainer import jpeg12  # loads GDCM

        jpeg12.register()


def why_not_grey(header: Header) -> str:
    """Return why it is not a single-frame grey image in words; empty when it is one."""
    frames = number(header, "NumberOfFrames")
    if frames is not None and frames > 1:
        return _FRAMES.format(f"{frames:.0f}")
    samples = number(header, "SamplesPerPixel")
    kind = _code(header) or "MONOCHROME2"
    if kind not in _GREY or (samples is not None and samples != 1):
        return f"it is a colour picture ({kind}); grey images are read."
    if number(header, "BitsAllocated") == 1:
        return "it is a one-bit mask, not an image."
    return ""


def why_no_slice(header: pydicom.Dataset) -> str:
    """Return why a data set is no single grey slice in words; empty when it is one.

    Beside `why_not_grey`: enhanced images keep orientation and scaling elsewhere, even those of
    one frame, and a mosaic is many slices tiled into one picture. `SLICE_TAGS` are looked at.
    """
    if reason := why_not_grey(header):
        return reason
    try:
        enhanced = "SharedFunctionalGroupsSequence" in header
        siemens = _SIEMENS in header and "SIEMENS MR HEADER" in str(header[_SIEMENS].value)
        mosaic = siemens and _TILES in header and int(header[_TILES].value) > 1
        mosaic = mosaic or "MOSAIC" in str(header.get("ImageType")).upper()
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return "its header is damaged."
    if enhanced:
        return "it is an enhanced image, a kind which this version does not read yet."
    return "it is a Siemens mosaic of many slices: export single slices." if mosaic else ""


def low_is_bright(header: Header) -> bool:
    """Say whether low is bright; MONOCHROME1 and INVERSE say it together, never twice over."""
    kind, shape = _code(header), _code(header, "PresentationLUTShape")
    return shape == "INVERSE" if shape in _SHAPES and kind in _GREY else kind == "MONOCHROME1"


def rescale_line(header: Header) -> tuple[float, float]:
    """Return (slope, intercept) of the modality rescale; (1, 0) when none is usable."""
    names = ("RescaleSlope", "RescaleIntercept")
    slope, intercept = (number(header, name) for name in names)
    if slope == 0 or any(_code(header, name) and number(header, name) is None for name in names):
        return (1.0, 0.0)
    return (slope or 1.0, intercept or 0.0)


@np.errstate(over="ignore", invalid="ignore")  # of damaged headers
def rescaled(stored: NDArray[Any], slope: float, intercept: float) -> Values:
    """Return `stored * slope + intercept` as a new float32 array of the same shape."""
    if stored.dtype.itemsize > 2 and (slope, intercept) != (1.0, 0.0):
        # float32 keeps 24 bits: large integers must not lose theirs before the subtraction
        return (stored.astype(np.float64) * slope + intercept).astype(np.float32)
    values = stored.astype(np.float32)
    if slope != 1.0:
        values *= np.float32(slope)
    if intercept != 0.0:
        values += np.float32(intercept)
    return values


def number(header: Header, keyword: str) -> float | None:
    """Return the (first) value of an element as a finite number, None when it is none."""
    try:
        value = header.get(keyword)
        if value is None:
            return None
        if type(value) is list or isinstance(value, pydicom.multival.MultiValue):
            value = value[0]
        found = float(cast("Any", value))
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return None
    return found if isfinite(found) else None


def picture_values(path: Path) -> Values:
    """Return the grey levels of a PNG, JPEG, TIFF or BMP, (rows, columns) float32.

    Colour becomes luma (ITU-R 601), transparency is laid over black, the EXIF turn is applied,
    16-bit and float greys keep their values. TrainerError when it is damaged or no such picture.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TrainerError(f"{path.name} cannot be read", _in_words(error)) from error
    quiet_readers()
    try:
        with Image.open(BytesIO(content), formats=_PICTURE_FORMATS) as picture:
            _refuse_unusual(picture)
            return np.asarray(_grey(ImageOps.exif_transpose(picture)), dtype=np.float32)
    except TrainerError:
        raise
    except Exception as error:  # Pillow's plug-ins raise nearly anything on damaged files
        raise TrainerError(f"{path.name} cannot be shown", _in_words(error)) from error


def picture_size(path: Path) -> tuple[int, int]:
    """Return (rows, columns) after the EXIF turn, from the header alone; TrainerError as above."""
    quiet_readers()
    try:
        with Image.open(path, formats=_PICTURE_FORMATS) as picture:
            _refuse_unusual(picture)
            columns, rows = picture.size
            turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    except TrainerError:
        raise
    except Exception as error:
        raise TrainerError(f"{path.name} cannot be shown", _in_words(error)) from error
    return (columns, rows) if turned else (rows, columns)


def picture_mode(path: Path) -> str:
    """Return how a file stores its pixels, such as "RGB" or "DICOM 12 bit".

    For a file that was decoded before; Pillow's and pydicom's errors pass otherwise.
    """
    with path.open("rb") as file:
        head = file.read(132)
    if is_dicom(head):
        tags = ["BitsStored", "PhotometricInterpretation"]
        header = read_dicom(path, stop_before_pixels=True, specific_tags=tags)
        return f"DICOM {number(header, 'BitsStored') or 0:.0f} bit"
    with Image.open(path, formats=_PICTURE_FORMATS) as picture:
        return str(picture.mode)


def slice_count(path: Path) -> int | None:
    """Return how many slices a volume file holds, None for a file of one picture. TrainerError."""
    return slices_of(path) if is_volume(path) else None


def file_values(path: Path, index: int | None = None) -> Values:
    """Return one picture's values for the network, turned as the viewer displays it.

    index  number of the slice in a NIfTI volume, in the viewer's order; None for other files

    (rows, columns) float32; low that is bright is turned over, so that high always is. What the
    file is, is taken from its content. TrainerError says why a file cannot be used.
    """
    if is_volume(path):
        stack = read_stack(path)
        if index is None or not 0 <= index < len(stack.stored):
            reason = f"it has slices 0 to {len(stack.stored) - 1}, asked for was {index}."
            raise TrainerError(f"{path.name} cannot be used", reason)
        stored = np.ascontiguousarray(stack.stored[index])
        return rescaled(stored, stack.slope, stack.intercept)
    if not is_dicom(_head(path)):  # asked first: a DICOM file may start like a TIFF
        return picture_values(path)
    dataset = read_dicom(path)
    try:
        if reason := why_no_slice(dataset):
            raise TrainerError("The image cannot be used", reason)
        values = dicom_values(dataset)
    except TrainerError as error:
        raise TrainerError(f"{path.name} cannot be used", error.reason, error.remedy) from error
    values = -values if low_is_bright(dataset) else values
    directions = _directions(dataset)
    return values if directions is None else turned(values, *directions)


def displayed_aspect(path: Path) -> float:
    """Return height over width of a pixel as `file_values` gives it; 1.0 where nothing is known.

    What the viewer gives to networks has these proportions too. TrainerError as `file_values`.
    """
    if is_volume(path):
        return volume_aspect(path)
    if not is_dicom(_head(path)):
        return 1.0
    header = read_dicom(path, stop_before_pixels=True)
    # the first that is there, as the viewer: of projections only the ratio of the last two counts
    stated = (_pair(header, name) for name in
              ("PixelSpacing", "ImagerPixelSpacing", "PixelAspectRatio"))  # fmt: skip
    pair = next((pair for pair in stated if pair), (1.0, 1.0))
    directions = _directions(header)
    transposed = directions is not None and turned(
        np.zeros((1, 2), np.float32), *directions
    ).shape == (2, 1)
    return pair[1] / pair[0] if transposed else pair[0] / pair[1]


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(132)
    except OSError as error:
        raise TrainerError(f"{path.name} cannot be read", _in_words(error)) from error


def quiet_readers() -> None:
    """Silence the readers' libraries about odd files: what matters is checked here.

    A module filter and not `catch_warnings`, which is not safe between threads.
    """
    if not any(entry[3] == _READERS for entry in warnings.filters):
        warnings.filterwarnings("ignore", module=_READERS.pattern)


def _directions(header: Header) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Return unit vectors (down, right) of the stored slice; None when the header states none."""
    try:
        stated = [float(value) for value in header.get("ImageOrientationPatient") or ()]
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return None
    if len(stated) != 6 or not np.isfinite(stated).all():
        return None
    right, down = np.array(stated[:3]), np.array(stated[3:])
    lengths = np.linalg.norm(right), np.linalg.norm(down)
    if min(lengths) < 1e-6 or np.linalg.norm(np.cross(right, down)) < 1e-6:
        return None
    return down / lengths[1], right / lengths[0]


def _pair(header: Header, keyword: str) -> tuple[float, float] | None:
    """Return two positive numbers of an element, None when it holds none such."""
    try:
        numbers = [float(value) for value in header.get(keyword) or ()]
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return None
    if len(numbers) != 2 or not np.isfinite(numbers).all() or min(numbers) <= 0:
        return None
    return numbers[0], numbers[1]


def _code(header: Header, keyword: str = "PhotometricInterpretation") -> str:
    try:
        return str(header.get(keyword) or "").strip()
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return "unreadable"


def _starts_with_an_element(head: bytes) -> bool:
    if len(head) < 16:
        return False
    little = head[:2] in (b"\x08\0", b"\x02\0")
    big = head[:2] in (b"\0\x08", b"\0\x02")
    if not (little or big):
        return False
    order: Literal["little", "big"] = "little" if little else "big"
    if int.from_bytes(head[2:4], order) > 0x0100:
        return False
    explicit = head[4:6].isalpha() and head[4:6].isupper()
    return explicit or int.from_bytes(head[4:8], order) <= 256


def _refuse_unusual(picture: Image.Image) -> None:
    columns, rows = picture.size
    if columns * rows > _MOST_PIXELS:
        reason = f"{columns} x {rows} pixels are more than a medical picture has."
        raise TrainerError("The picture is refused", reason)
    if isinstance(picture, TiffImagePlugin.TiffImageFile) and picture.n_frames > 1:
        reason = "the file holds several pages, which this version does not read yet."
        raise TrainerError("The picture is refused", reason)


def _grey(picture: Image.Image) -> Image.Image:
    if picture.mode == "L" and "transparency" in picture.info:
        picture = picture.convert("LA")
    elif picture.mode == "L" or picture.mode.startswith(("I", "F")):
        return picture
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        black = Image.new("RGBA", picture.size, (0, 0, 0, 255))
        picture = Image.alpha_composite(black, picture)
    if picture.mode != "1":
        picture = picture.convert("RGB")
    return picture.convert("L")


def _why_not_decoded(dataset: pydicom.Dataset) -> str:
    """Name the compression: the decoders' own words say little to a reader."""
    syntax = getattr(getattr(dataset, "file_meta", None), "TransferSyntaxUID", None)
    if "PixelData" not in dataset:
        return "it holds no pixels, or they are cut off."
    kind = f" ({syntax.name})" if isinstance(syntax, UID) and syntax.name != syntax else ""
    return f"its pixels{kind} are damaged, cut off, or of a kind that no decoder here reads."


def _in_words(error: Exception) -> str:
    """Return one sentence about an error of another library."""
    if isinstance(error, RecursionError):
        return "its header is nested too deeply."
    if isinstance(error, MemoryError):
        return "it asks for more memory than there is."
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror[:1].lower()}{error.strerror[1:]}."
    if isinstance(error, UnidentifiedImageError):  # its words name a place in memory
        return "the file is damaged or of an unknown kind."
    said = " ".join(str(error).split())[:200] or type(error).__name__
    return f"the file is damaged or of an unknown kind ({said})."
