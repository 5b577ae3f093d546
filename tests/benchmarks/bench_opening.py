"""Opening a DICOM series: to the first picture and to the whole volume, against SimpleITK.

Run on demand: python -m tests.benchmarks.bench_opening [ROUNDS]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import SimpleITK
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid

from mriviewer.core.geometry import display_orientation
from mriviewer.core.render import default_window, to_grey
from mriviewer.io.scan import scan
from mriviewer.session.slices import SliceStore, key_of

SLICES, SIDE, ROUNDS = 192, 256, 9


def write_series(folder: Path) -> None:
    """Write axial 16-bit slices; the names are shuffled, as an archive hands them out."""
    rng = np.random.default_rng(0)
    names = rng.permutation(SLICES)
    study, series = generate_uid(), generate_uid()
    for index in range(SLICES):
        one = Dataset()
        one.file_meta = FileMetaDataset()
        one.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        one.SOPClassUID, one.SOPInstanceUID = MRImageStorage, generate_uid()
        one.StudyInstanceUID, one.SeriesInstanceUID = study, series
        one.PatientName, one.PatientID, one.Modality = "Bench^Mark", "1", "MR"
        one.StudyDate, one.SeriesDescription = "20260301", "T1"
        one.InstanceNumber, one.SeriesNumber = index + 1, 1
        one.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        one.ImagePositionPatient = [0, 0, float(index)]
        one.PixelSpacing, one.SliceThickness = [1, 1], 1
        one.Rows = one.Columns = SIDE
        one.SamplesPerPixel, one.PhotometricInterpretation = 1, "MONOCHROME2"
        one.BitsAllocated = one.BitsStored = 16
        one.HighBit, one.PixelRepresentation = 15, 0
        one.PixelData = rng.integers(0, 4000, (SIDE, SIDE), np.uint16).tobytes()
        one.save_as(folder / f"IM{names[index]:05d}", enforce_file_format=True)


def ours_first(folder: Path) -> np.ndarray:
    """Do what the window does until there is a picture to draw."""
    update = next(scan([folder]))
    series = update.studies[0].series[0]
    values = SliceStore().read(series, 0)
    shown = display_orientation(series.geometry).apply(values)
    return to_grey(np.ascontiguousarray(shown), default_window(series, values), series.inverted)


def ours_volume(folder: Path) -> list[np.ndarray | None]:
    """Do what the window does until every slice is in its store, in the order of positions."""
    for update in scan([folder]):
        series = update.studies[0].series[0]
    store = SliceStore()
    store.pin(series.uid)
    for index in range(len(series.slices)):
        store.read(series, index)
    return [store.get(key_of(series, index)) for index in range(len(series.slices))]


def peer_volume(folder: Path) -> np.ndarray:
    reader = SimpleITK.ImageSeriesReader()
    reader.SetFileNames(SimpleITK.ImageSeriesReader.GetGDCMSeriesFileNames(str(folder)))
    return SimpleITK.GetArrayFromImage(reader.Execute())


def seconds(work: Callable[[Path], object], folder: Path) -> float:
    began = time.perf_counter()
    work(folder)
    return time.perf_counter() - began


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    steps = {"first": ours_first, "volume": ours_volume, "peer": peer_volume}
    times: dict[str, list[float]] = {name: [] for name in steps}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_series(folder)
        mine, theirs = ours_volume(folder), peer_volume(folder)  # warm, and the same values
        for one, other in zip(mine, theirs, strict=True):
            assert one is not None
            assert np.array_equal(one, other), "the two read different values"
        ours_first(folder)
        for _ in range(rounds):  # in turn, so that a slow moment hits all of them
            for step, work in steps.items():
                times[step].append(seconds(work, folder))
    median = {step: statistics.median(values) for step, values in times.items()}
    pairs = list(zip(times["first"], times["volume"], times["peer"], strict=True))
    first = statistics.median(f / p for f, _, p in pairs)
    volume = statistics.median(v / p for _, v, p in pairs)
    print(
        f"{SLICES} slices of {SIDE} x {SIDE}, 16 bit, warm disk, {rounds} rounds in turn, medians"
    )
    print(f"ours, first picture     {1e3 * median['first']:8.1f} ms")
    print(f"ours, full volume       {1e3 * median['volume']:8.1f} ms")
    print(f"SimpleITK, full volume  {1e3 * median['peer']:8.1f} ms")
    print(f"first picture / SimpleITK  {first:.3f}  (target < 0.1)")
    print(f"full volume / SimpleITK    {volume:.2f}  (target <= 1)")


if __name__ == "__main__":
    main()
