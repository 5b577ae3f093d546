"""Patients, studies and series as a reader finds them in the tree. Frozen, never patched."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from mriviewer.core.geometry import StackGeometry, Vector
from mriviewer.core.repairs import Repair

SourceFormat = Literal["DICOM", "NIfTI", "picture"]


class Window(NamedTuple):
    """A VOI window in rescaled values: black at center - width / 2, white at center + width / 2."""

    center: float
    width: float


@dataclass(frozen=True, slots=True)
class RawPixels:
    """Uncompressed little-endian pixels of a DICOM file, so that its header is parsed only once.

    element          offset in bytes of the pixel data element, whose tag is checked on reading
    header_bytes     length of that element's header; the pixels follow it
    bytes_per_pixel  1, 2 or 4, of which `bits_stored` are used
    slope, intercept modality rescale: value = stored * slope + intercept
    """

    element: int
    header_bytes: int
    bytes_per_pixel: int
    bits_stored: int
    signed: bool
    slope: float = 1.0
    intercept: float = 0.0


@dataclass(frozen=True, slots=True)
class SliceSource:
    """Where the pixels of one slice are.

    frame        index of the slice in stack order (NIfTI volume), else 0
    position_mm  LPS position of the centre of voxel (row 0, column 0), None when not stated
    raw          where the pixels lie when they can be read without a decoder (DICOM), else None
    """

    path: Path
    rows: int
    columns: int
    frame: int = 0
    position_mm: Vector | None = None
    instance_number: int | None = None
    raw: RawPixels | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One stack of slices, in the order in which they are scrolled.

    uid            SeriesInstanceUID, or a stable identifier derived from content (never a path)
    inverted       MONOCHROME1: low values are bright. `read` gives values as rescaled; display
                   and model turn them over
    header_window  window the header states for the centre slice
    notice         permanent label, e.g. "demo, artificial lesion"
    details        header facts for the corner text, such as ("TE", "12 ms")
    """

    uid: str
    description: str
    modality: str
    source_format: SourceFormat
    slices: tuple[SliceSource, ...]
    geometry: StackGeometry = field(default_factory=StackGeometry)
    number: int | None = None
    inverted: bool = False
    header_window: Window | None = None
    notice: str = ""
    details: tuple[tuple[str, str], ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def shape(self) -> tuple[int, int] | None:
        """(rows, columns) shared by all slices, None when they differ."""
        shapes = {(source.rows, source.columns) for source in self.slices}
        return shapes.pop() if len(shapes) == 1 else None


@dataclass(frozen=True, slots=True)
class Patient:
    """Who it is, as the header says; empty strings where it says nothing. Dates are ISO."""

    id: str = ""
    name: str = ""
    birth_date: str = ""
    sex: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """One visit: a patient and the series taken. `date` is ISO or empty."""

    uid: str
    patient: Patient
    date: str = ""
    description: str = ""
    series: tuple[Series, ...] = ()


class SkippedFile(NamedTuple):
    """A file that is not shown, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ScanUpdate:
    """What a scan has found so far. `total` is None while files are still being counted."""

    studies: tuple[Study, ...] = ()
    skipped: tuple[SkippedFile, ...] = ()
    done: int = 0
    total: int | None = None
    finished: bool = False
