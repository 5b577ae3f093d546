"""The demo study: an averaged healthy head with an artificial lesion, as a DICOM series.

The head is the ICBM 152 template (2009a, symmetric; McConnell Brain Imaging Centre, Montreal)
that the package nilearn carries. The series is made once and kept in the user's data folder.
"""

import importlib.util
import shutil
import time
from pathlib import Path
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage

from mriviewer import paths
from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import Vector
from mriviewer.core.language import tr
from mriviewer.core.study import Series
from mriviewer.io import nifti
from mriviewer.io.dicom_header import derived_uid
from mriviewer.io.lesion import Lesion, paint
from mriviewer.io.listing import File
from mriviewer.io.slices import read_volume

_NAME = "demo-1"  # the number changes with the content: an older demo is not taken for this one
_LEFT_OVER_SECONDS = 600
_MATRIX = 240
_WHITE = 820.0  # value of white matter, as scanners give it
_NOISE = 11.0
_MARK = "Demo, artificial lesion"
_LESION = Lesion(centre_mm=(-30.0, 12.0, 27.0), radii_mm=(15.5, 18.5, 15.0))


def demo_folder(create: bool = True) -> Path:
    """Return the folder of the demo series; made on the first call unless `create` is False.

    ViewerError when it cannot be made. A folder that exists is complete: it is filled under
    another name and renamed.
    """
    folder = paths.data_folder() / _NAME
    if folder.is_dir() or not create:
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _remove_left_overs(folder.parent)
        half_made = folder.parent / f".{_NAME}-{uuid4().hex}"
        half_made.mkdir()
        try:
            _write_series(half_made)
            half_made.rename(folder)
        except BaseException:
            shutil.rmtree(half_made, ignore_errors=True)
            if not folder.is_dir():  # else another window was first
                raise
    except OSError as error:
        raise ViewerError(
            tr("The demo study cannot be made"),
            f"{error.strerror or error}.",
            tr("Check that {folder} can be written to.").format(folder=folder.parent),
        ) from error
    return folder


def _remove_left_overs(parent: Path) -> None:
    """Remove what a killed program left behind, but not what another one is filling now."""
    for left_over in parent.glob(f".{_NAME}-*"):
        if time.time() - left_over.stat().st_mtime > _LEFT_OVER_SECONDS:
            shutil.rmtree(left_over, ignore_errors=True)


def _write_series(folder: Path) -> None:
    template = nifti.read_series(File.at(_template("t1")))
    matter = nifti.read_series(File.at(_template("wm")))
    head, white_matter = read_volume(template), _share(matter)
    first, last = _brain_slices(white_matter)
    corner, step = _placed(template)
    painted = paint(head, white_matter, (step, step, step), corner, _LESION)
    painted *= _WHITE / float(np.median(head[white_matter > 0.9]))
    # two thin slices make one of twice the thickness, as a scanner would average them
    thick = (painted[first : last - 1 : 2] + painted[first + 1 : last : 2]) / 2
    count, rows, columns = thick.shape
    above, beside = (_MATRIX - rows) // 2, (_MATRIX - columns) // 2
    framed = np.zeros((count, _MATRIX, _MATRIX), np.float32)
    framed[:, above : above + rows, beside : beside + columns] = thick
    rng = np.random.default_rng(152)
    real, imaginary = rng.standard_normal((2, *framed.shape), np.float32) * np.float32(_NOISE)
    magnitude = np.hypot(framed + real, imaginary)  # Rician, as in magnitude images
    stored = np.clip(np.round(magnitude), 0, 4095).astype("<u2")
    for index, pixels in enumerate(stored):
        position = (
            corner[0] - beside * step,
            corner[1] - above * step,
            corner[2] + (first + 2 * index + 0.5) * step,
        )
        dataset = _slice(index, pixels, position, step)
        dataset.save_as(folder / f"IM{index + 1:04d}.dcm", enforce_file_format=True)


def _template(kind: str) -> Path:
    """Return the file of a template inside nilearn, without importing nilearn."""
    spec = importlib.util.find_spec("nilearn")
    places = list(spec.submodule_search_locations or []) if spec else []
    name = f"mni_icbm152_{kind}_tal_nlin_sym_09a_converted.nii.gz"
    for place in places:
        path = Path(place) / "datasets" / "data" / name
        if path.is_file():
            return path
    raise ViewerError(
        tr("The demo study cannot be made"),
        tr("the package nilearn, which carries the template of a head, is not installed."),
        tr("Open a study of your own, or install nilearn."),
    )


def _share(series: Series) -> NDArray[np.float32]:
    return read_volume(series) / np.float32(255.0)


def _brain_slices(white_matter: NDArray[np.float32]) -> tuple[int, int]:
    """Return the first slice with brain and the one after the last."""
    areas = (white_matter > 0.3).sum(axis=(1, 2))
    found = np.flatnonzero(areas > 60)
    return int(found[0]), int(found[-1]) + 1


def _placed(template: Series) -> tuple[Vector, float]:
    """Return the LPS position of the first voxel and the edge of the cubic voxels, in mm."""
    positions, spacing = template.geometry.positions_mm, template.geometry.spacing_mm
    if positions is None or spacing is None or max(spacing) - min(spacing) > 1e-3:
        raise ViewerError(
            tr("The demo study cannot be made"), tr("nilearn carries another template.")
        )
    return positions[0], spacing[0]


def _slice(index: int, pixels: NDArray[np.uint16], position: Vector, step: float) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID = MRImageStorage
    dataset.SOPInstanceUID = derived_uid(_NAME, "image", str(index))
    dataset.StudyInstanceUID = derived_uid(_NAME, "study")
    dataset.SeriesInstanceUID = derived_uid(_NAME, "series")
    dataset.FrameOfReferenceUID = derived_uid(_NAME, "frame of reference")
    dataset.ImageType = ["DERIVED", "SECONDARY", "OTHER"]
    dataset.PatientName, dataset.PatientID = "Demo^Artificial Lesion", "DEMO"
    dataset.PatientBirthDate, dataset.PatientSex = "", ""
    dataset.StudyDate, dataset.StudyTime = "20260101", "120000"
    dataset.StudyID, dataset.AccessionNumber, dataset.ReferringPhysicianName = "1", "", ""
    dataset.Modality, dataset.Manufacturer = "MR", "MRI Viewer"
    dataset.StudyDescription = _MARK
    dataset.SeriesDescription = "T1 post-contrast (demo, artificial lesion)"
    dataset.ImageComments = f"{_MARK}; head: ICBM 152 template, McConnell Brain Imaging Centre"
    dataset.DerivationDescription = "Averaged template of healthy heads with a painted lesion"
    dataset.SeriesNumber, dataset.InstanceNumber = 1, index + 1
    dataset.ScanningSequence, dataset.SequenceVariant = "RM", "NONE"
    dataset.ScanOptions, dataset.MRAcquisitionType = "", "3D"
    dataset.EchoTime = dataset.RepetitionTime = dataset.EchoTrainLength = None
    dataset.SliceThickness = dataset.SpacingBetweenSlices = round(2 * step, 6)
    dataset.PixelSpacing = [round(step, 6)] * 2
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.ImagePositionPatient = [round(coordinate, 4) for coordinate in position]
    dataset.PositionReferenceIndicator, dataset.PatientPosition = "", "HFS"
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.Rows, dataset.Columns = pixels.shape
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.WindowCenter, dataset.WindowWidth = 640, 1280
    dataset.PixelData = pixels.tobytes()
    return dataset
