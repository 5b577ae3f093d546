"""Series as the makers of scanners write them: volumes told apart, values and places as acquired.

The files are made here, with the elements that each maker is known to use; each volume holds a
number of its own, so that a slice in the wrong volume shows.
"""

from itertools import product

import nibabel as nib
import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid

from mriviewer.cli import run

SLICES = 4
COSINES = [0.96, 0.28, 0.0, -0.28, 0.96, 0.0]
STEP = np.array([0.0, 0.0, 5.0])
FIRST = np.array([-30.0, -40.0, 12.0])
DIRECTIONS = [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.6, 0.8)]


def image(series, place, number, level, **values):
    """Return one slice whose pixels all hold `level`."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID, dataset.SOPInstanceUID = MRImageStorage, generate_uid()
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3", series
    dataset.PatientName, dataset.PatientID, dataset.Modality = "Doe^Jane", "P1", "MR"
    dataset.SeriesNumber, dataset.SeriesDescription = 5, "DTI"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "OTHER"]
    dataset.InstanceNumber = number
    dataset.ImageOrientationPatient = COSINES
    dataset.ImagePositionPatient = [float(part) for part in FIRST + place * STEP]
    dataset.PixelSpacing, dataset.SliceThickness = [2.0, 2.0], 5.0
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.Rows, dataset.Columns = 6, 8
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    for keyword, value in values.items():
        setattr(dataset, keyword, value)
    dataset.PixelData = np.full((6, 8), level, "<u2").tobytes()
    return dataset


def private(dataset, group, mark, **elements):
    """Add private elements, named by hex number, VR after an underscore."""
    block = dataset.private_block(group, mark, create=True)
    for name, value in elements.items():
        element, kind = name.removeprefix("x").split("_")
        block.add_new(int(element, 16), kind, value)


def level(volume, place):
    return 100 * volume + place


def ge(volume, place):
    """b-values with a flag in the billions, numbered volume by volume."""
    made = image("1.2.1", place, volume * SLICES + place + 1, level(volume, place))
    made.Manufacturer = "GE MEDICAL SYSTEMS"
    weighted = volume > 0
    direction = DIRECTIONS[volume - 1] if weighted else (0.0, 0.0, 0.0)
    private(made, 0x0043, "GEMS_PARM_01", x39_IS=[1_000_000_000 + 1000 * weighted, 8, 0, 0],
            x2F_SS=0)  # fmt: skip
    private(made, 0x0019, "GEMS_ACQU_01", xBB_DS=direction[0], xBC_DS=direction[1],
            xBD_DS=direction[2])  # fmt: skip
    return made


def ge_in_time(volume, place):
    """Repetitions: a trigger time for every slice, and no number of the volume."""
    made = image("1.2.2", place, volume * SLICES + place + 1, level(volume, place))
    made.Manufacturer = "GE MEDICAL SYSTEMS"
    made.TriggerTime = 2000 * volume + 500 * place
    private(made, 0x0043, "GEMS_PARM_01", x2F_SS=0)
    return made


def canon(volume, place):
    """Weighting and direction in the comment of weighted images alone; numbered by place."""
    made = image("1.2.3", place, place * 4 + volume + 1, level(volume, place))
    made.Manufacturer = "CANON_MEC"
    if volume:
        x, y, z = DIRECTIONS[volume - 1]
        made.ImageComments = f"b=1500({x:.3f},{y:.3f},{z:.3f})"
    return made


def toshiba(volume, place):
    """The standard's elements, in weighted images alone."""
    made = image("1.2.4", place, place * 4 + volume + 1, level(volume, place))
    made.Manufacturer = "TOSHIBA_MEC"
    if volume:
        made.DiffusionBValue = 1500.0
        made.DiffusionGradientOrientation = list(DIRECTIONS[volume - 1])
    return made


def philips(volume, place):
    """The unweighted volume last, all in one acquisition; equal instance numbers in each volume."""
    made = image("1.2.5", place, place + 1, level(volume, place))
    made.Manufacturer = "Philips Medical Systems"
    direction = DIRECTIONS[volume] if volume < len(DIRECTIONS) else (0.0, 0.0, 0.0)
    private(made, 0x2001, "Philips Imaging DD 001", x03_FL=1000.0 if volume < 3 else 0.0)
    private(made, 0x2005, "Philips MR Imaging DD 001", x0E_FL=0.5, xB0_FL=direction[0],
            xB1_FL=direction[1], xB2_FL=direction[2])  # fmt: skip
    made.RescaleSlope, made.RescaleIntercept = 4, 0
    return made


def uih(volume, place):
    made = image("1.2.6", place, volume * SLICES + place + 1, level(volume, place))
    made.Manufacturer = "UIH"
    private(made, 0x0065, "Image Private Header", x09_FD=1000.0 if volume else 0.0,
            x37_FD=list(DIRECTIONS[volume - 1]) if volume else [0.0, 0.0, 0.0])  # fmt: skip
    return made


MAKERS = [ge, ge_in_time, canon, toshiba, philips, uih]


def write(folder, maker, volumes, rng):
    """Write the volumes in a random order of files."""
    folder.mkdir()
    pairs = list(product(range(volumes), range(SLICES)))
    for name, at in enumerate(rng.permutation(len(pairs))):
        maker(*pairs[at]).save_as(folder / f"{name:03d}", enforce_file_format=True)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_volumes_of_every_maker_are_whole_and_in_place(tmp_path, capsys, maker):
    write(tmp_path / "in", maker, 4, np.random.default_rng(1))
    out = tmp_path / "out.nii"
    assert run(["convert", str(tmp_path / "in"), "--out", str(out)]) == 0, capsys.readouterr().err
    converted = nib.load(out)
    assert converted.shape == (8, 6, SLICES, 4)
    values = np.asarray(converted.dataobj) * (0.5 if maker is philips else 1)
    found = {tuple(values[0, 0, :, volume].tolist()) for volume in range(4)}
    assert found == {tuple(level(volume, place) for place in range(SLICES)) for volume in range(4)}
    corner = converted.affine @ [7, 5, 3, 1]
    right, down = np.array(COSINES[:3]), np.array(COSINES[3:])
    place = FIRST + 7 * 2 * right + 5 * 2 * down + 3 * STEP
    assert corner[:3] == pytest.approx(place * [-1, -1, 1], abs=0.01)


def test_a_mean_over_directions_is_a_volume_of_its_own(tmp_path, capsys):
    """Philips marks it by a letter; it has the weighting of the others."""
    folder = tmp_path / "in"
    write(folder, philips, 4, np.random.default_rng(2))
    for place in range(SLICES):
        made = philips(3, place)
        made.SOPInstanceUID = generate_uid()
        made[0x20011003].value = 1000.0
        private(made, 0x2001, "Philips Imaging DD 001", x04_CS="I")
        made.PixelData = np.full((6, 8), 900 + place, "<u2").tobytes()
        made.save_as(folder / f"trace{place}", enforce_file_format=True)
    out = tmp_path / "out.nii"
    assert run(["convert", str(folder), "--out", str(out)]) == 0, capsys.readouterr().err
    values = np.asarray(nib.load(out).dataobj)[0, 0] * 0.5
    assert values.shape == (SLICES, 5)
    assert [900, 901, 902, 903] in values.T.tolist()


@pytest.mark.parametrize("steps", [None, 2])
def test_an_enhanced_navigator_is_refused(tmp_path, capsys, steps):
    """T43: a single frame of tiles, whose number nothing states."""
    made = image("1.2.9", 0, 1, 7)
    made.SOPClassUID = pydicom.uid.EnhancedMRImageStorage
    made.NumberOfFrames = 1
    frame, shared, measures, place, plane, text, view = (Dataset() for _ in range(7))
    measures.PixelSpacing = [2, 2]
    place.ImagePositionPatient = [0, 0, 0]
    plane.ImageOrientationPatient = COSINES
    shared.PixelMeasuresSequence, shared.PlaneOrientationSequence = [measures], [plane]
    if steps:
        view.MRAcquisitionFrequencyEncodingSteps = steps
        shared.MRFOVGeometrySequence = [view]
    text.add_new(0x00210011, "LO", "SIEMENS MR SDI 02")
    text.add_new(0x00211175, "CS", ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"])
    frame.PlanePositionSequence = [place]
    frame.add_new(0x00210011, "LO", "SIEMENS MR SDI 02")
    frame.add_new(0x002111FE, "SQ", [text])
    made.SharedFunctionalGroupsSequence = [shared]
    made.PerFrameFunctionalGroupsSequence = [frame]
    made.save_as(tmp_path / "a.dcm", enforce_file_format=True)
    assert run(["convert", str(tmp_path / "a.dcm"), "--out", str(tmp_path / "a.nii")]) == 1
    assert "how many slices a frame holds" in capsys.readouterr().err
