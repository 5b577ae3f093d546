"""Patients, studies and series as a reader finds them in the tree. Frozen, never patched."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, NamedTuple

from mriviewer.core.geometry import StackGeometry, Vector
from mriviewer.core.repairs import Repair

SourceFormat = Literal["DICOM", "NIfTI", "picture"]
VoiFunction = Literal["LINEAR", "LINEAR_EXACT", "SIGMOID"]


class Window(NamedTuple):
    """A VOI window in rescaled values: black at center - width / 2, white at center + width / 2.

    That is LINEAR_EXACT; `Voi.function` says whether the header's formula differs.
    """

    center: float
    width: float


def person(name: str) -> str:
    """Return a DICOM name as people write it: "Doe^Jane^^Dr" becomes "Doe, Jane, Dr"."""
    groups = [group for group in name.split("=") if group.strip("^ ")]
    readable = [", ".join(p.strip() for p in group.split("^") if p.strip()) for group in groups]
    return " · ".join(readable[:2])


@dataclass(frozen=True, slots=True)
class RawPixels:
    """Uncompressed little-endian pixels of a DICOM file, so that its header is parsed only once.

    element          offset in bytes of the pixel data element, whose tag is checked on reading
    header_bytes     length of that element's header; the pixels follow it
    bytes_per_pixel  1, 2 or 4, of which `bits_stored` are used
    slope, intercept modality rescale: value = stored * slope + intercept
    high_bit         place of the highest used bit where it is not bits_stored - 1
    skip             bytes from the first pixel of the file to that of this slice
    stride           bytes from one row of this slice to the next; 0 where nothing lies between
    """

    element: int
    header_bytes: int
    bytes_per_pixel: int
    bits_stored: int
    signed: bool
    slope: float = 1.0
    intercept: float = 0.0
    high_bit: int | None = None
    skip: int = 0
    stride: int = 0


class Tile(NamedTuple):
    """Where a slice lies in a picture of several (a mosaic); pixels of that picture, all four."""

    rows: int
    columns: int
    top: int
    left: int


@dataclass(frozen=True, slots=True)
class SliceSource:
    """Where the pixels of one slice are.

    frame        index of the slice in its file: of the frame, tile or slice; else 0
    position_mm  LPS position of the centre of voxel (row 0, column 0), None when not stated
    raw          where the pixels lie when they can be read without a decoder (DICOM), else None
    identity     name of these pixels that is unique in the series, the same on every machine and
                 free of paths: SOP instance UID and frame, or content hash and index. What the
                 reader draws is filed under it
    tile         where it lies in its file's picture when that is a mosaic
    rescale      (slope, intercept) of a frame of several; None: the file holds one picture
    pixels_at    offset of the pixel data element behind the descriptions of many frames
    marked       the file lays overlay planes over its pictures
    exact_per_value  what the values after rescale are divided by to get the maker's own exact
                 ones, which `mriviewer convert` writes; None where the maker states none
    """

    path: Path
    rows: int
    columns: int
    frame: int = 0
    position_mm: Vector | None = None
    instance_number: int | None = None
    raw: RawPixels | None = None
    identity: str = ""
    tile: Tile | None = None
    rescale: tuple[float, float] | None = None
    pixels_at: int | None = None
    marked: bool = False
    exact_per_value: float | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """One volume of a 4-D series: a time point, a b-value, a cardiac phase.

    label   how it is told from the others, e.g. "b 1000", "12.4 s", "volume 3"
    slices  as many as every other phase has, at the same places, in the same order
    """

    label: str
    slices: tuple[SliceSource, ...]


@dataclass(frozen=True, slots=True)
class VoiLut:
    """A table from rescaled values to grey: entry i stands for the value `first + i`.

    top  the largest number an entry may have; it is white
    """

    first: float
    entries: tuple[int, ...]
    top: int
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Voi:
    """How the header wants values turned into grey, beside its window.

    function  of the window (DICOM PS3.3 C.11.2.1.2 and .3); where no window is stated, our own
              ones are exact
    windows   every window stated, each with its explanation; the first is the default
    luts      every VOI LUT stated; where there is no window, the first is the default
    """

    function: VoiFunction = "LINEAR_EXACT"
    windows: tuple[tuple[Window, str], ...] = ()
    luts: tuple[VoiLut, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One stack of slices, in the order in which they are scrolled.

    uid            SeriesInstanceUID, or a stable identifier derived from content (never a path)
    inverted       MONOCHROME1: low values are bright. `read` gives values as rescaled; display
                   and model turn them over
    header_window  window the header states for the centre slice
    notice         permanent label, e.g. "demo, artificial lesion"
    details        header facts for the corner text, such as ("TE", "12 ms")
    phases         of a 4-D series, two or more; `slices` are those of phase `phase`
    frame_of_reference  its UID; positions of two series may be compared only where it is the same
    colour         slices are read as (rows, columns, 3), red green blue, 0 to 255
    padding        (lowest, highest) rescaled value that means "no picture here"; black, and left
                   out of windows and statistics
    value_unit     of the rescaled values, e.g. "mm²/s"; empty when not stated
    contrast       what kind of picture it is, for hanging; see `mriviewer.core.contrast`
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
    phases: tuple[Phase, ...] = ()
    phase: int = 0
    frame_of_reference: str = ""
    colour: bool = False
    padding: tuple[float, float] | None = None
    voi: Voi = field(default_factory=Voi)
    value_unit: str = ""
    contrast: str = ""

    def at_phase(self, phase: int) -> "Series":
        """Return the series with the slices of another phase; itself when it is not 4-D."""
        if not self.phases or phase == self.phase:
            return self
        held = max(0, min(phase, len(self.phases) - 1))
        return replace(self, phase=held, slices=self.phases[held].slices)

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
