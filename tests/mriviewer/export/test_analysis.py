"""`analyze` writes what it says, about the right slices, and nothing of whom to leave out."""

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage
from pypdf import PdfReader

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event
from mriviewer.export import analysis
from mriviewer.export.analysis import analyze
from mriviewer.library.journal import Journal

ROWS, COLUMNS, COUNT = 40, 24, 9
SERIES_UID, STUDY_UID = "1.2.826.0.1.3680043.8.498.1", "1.2.826.0.1.3680043.8.498.2"
SECRETS = ("Doe", "Jane", "PAT-0815", "1961", "19610302", "2026-03-01", "20260301", "secret")


def spot(index: int) -> tuple[int, int]:
    """Return (row, column) of the bright spot of a slice; every slice has its own."""
    return 5 + 3 * index, 18 - index


def pixels(index: int) -> np.ndarray:
    values = np.zeros((ROWS, COLUMNS), np.uint16)
    row, column = spot(index)
    size = 2 + (index == 6)  # slice 6 has the largest spot: the key slice
    values[row - size : row + size + 1, column - size : column + size + 1] = 1000
    return values


def write_slice(folder: Path, index: int) -> Path:
    """Write a sagittal slice: rows run to the feet, columns to the back."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.TransferSyntaxUID = MRImageStorage, ExplicitVRLittleEndian
    meta.MediaStorageSOPInstanceUID = f"{SERIES_UID}.{index}"
    path = folder / f"secret_{(index * 5) % COUNT}.dcm"  # names do not follow the order
    dataset = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID, dataset.SOPInstanceUID = MRImageStorage, f"{SERIES_UID}.{index}"
    dataset.SeriesInstanceUID, dataset.StudyInstanceUID = SERIES_UID, STUDY_UID
    dataset.PatientName, dataset.PatientID = "Doe^Jane", "PAT-0815"
    dataset.PatientBirthDate, dataset.PatientSex = "19610302", "F"
    dataset.StudyDate, dataset.StudyDescription = "20260301", "Brain of Jane"
    dataset.SeriesDescription, dataset.Modality = "T1 sag", "MR"
    dataset.Rows, dataset.Columns, dataset.SamplesPerPixel = ROWS, COLUMNS, 1
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit, dataset.PixelRepresentation = 15, 0
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.PixelSpacing, dataset.SliceThickness = [1.0, 1.0], 4.0
    dataset.ImageOrientationPatient = [0, 1, 0, 0, 0, -1]
    dataset.ImagePositionPatient = [4.0 * index, 0, 0]
    dataset.PixelData = pixels(index).tobytes()
    pydicom.dcmwrite(path, dataset, enforce_file_format=True)
    return path


@pytest.fixture
def study(tmp_path) -> Path:
    folder = tmp_path / "secret_study"
    folder.mkdir()
    for index in range(COUNT):
        write_slice(folder, index)
    return folder


@pytest.fixture(autouse=True)
def model(monkeypatch, network):
    package = SimpleNamespace(license="Apache-2.0", limits=["Made of arithmetic."], metrics={})
    monkeypatch.setattr(analysis, "find", lambda name: SimpleNamespace(package=package))
    monkeypatch.setattr(analysis, "load_network", lambda model: network)


def results(out: Path) -> dict:
    def refuse(constant: str) -> None:
        pytest.fail(f"{constant} is not JSON")

    text = (out / "results.json").read_text(encoding="utf-8")
    return json.loads(text, parse_constant=refuse)


def test_a_dicom_series(tmp_path, study, network):
    out = analyze([study], tmp_path / "out")
    found = results(out)
    assert found["model"]["name"] == "tumor-type"
    assert found["model"]["version"] == "1.0.0"
    assert found["model"]["sha256"] == network.identity.sha256
    assert found["device"] == "arithmetic"
    (series,) = found["series"]
    assert series["uid"] == SERIES_UID
    assert series["description"] == "T1 sag"
    assert series["patient"]["name"].startswith("Doe")
    assert series["heat_map_label"] == "glioma"
    assert list(series["probabilities"]) == ["glioma", "no_tumor", "pituitary"]
    assert sum(series["probabilities"].values()) == pytest.approx(1)
    assert [one["index"] for one in series["slices"]] == list(range(COUNT))
    # by position, whichever end comes first; the source names the file that was read
    order = [pydicom.dcmread(study / one["source"]).ImagePositionPatient[0] / 4
             for one in series["slices"]]  # fmt: skip
    assert sorted(order) == list(range(COUNT))
    assert order in (sorted(order), sorted(order, reverse=True))
    assert order[series["key_slice"]] == 6
    maps = np.load(out / series["heat_maps"])
    assert maps.dtype == np.float32
    assert maps.shape == (COUNT, ROWS, COLUMNS)
    for stack_index, made_index in enumerate(order):
        one = maps[stack_index]
        peak = np.argwhere(one >= one.max() * 0.999).mean(axis=0)
        assert np.abs(peak - spot(int(made_index))).max() <= max(ROWS, COLUMNS) / 16


def test_the_files_are_all_there_and_listed(tmp_path, study):
    out = analyze([study], tmp_path / "out")
    found = results(out)
    present = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert present == set(found["files"])
    (series,) = found["series"]
    plain, heat = (Image.open(out / name) for name in series["key_pictures"].values())
    assert plain.info == heat.info == {}
    assert not (np.ptp(np.asarray(plain)[60:100], axis=2) > 40).any()  # no colour but the texts'
    assert (np.ptp(np.asarray(heat), axis=2) > 60).any()
    text = "".join(page.extract_text() for page in PdfReader(out / "report.pdf").pages)
    assert "Made of arithmetic." in text
    assert "T1 sag" in text


def test_the_readers_word_is_in_the_report(tmp_path, study):
    said = {"verdict": "unsure", "correction": "", "model": "tumor-type 1.0.0"}
    journal = Journal()
    for kind, data in (("verdict", said), ("remark", {"remark": "Ask a colleague."})):
        journal.append([Event(0, "t", STUDY_UID, SERIES_UID, kind, data)])
    journal.close()
    out = analyze([study], tmp_path / "out")
    text = "".join(page.extract_text() for page in PdfReader(out / "report.pdf").pages)
    assert "Ask a colleague." in text
    assert "Unsure" in text


def test_without_identity_it_is_nowhere(tmp_path, study):
    (study / "secret_note.txt").write_text("not an image")
    broken = write_slice(study, 3)
    broken.write_bytes(broken.read_bytes()[:-500])
    out = analyze([study], tmp_path / "out", with_identity=False)
    for path in out.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for secret in SECRETS:
            assert secret not in path.relative_to(out).as_posix()
            assert secret.encode() not in content, f"{secret} in {path.name}"
    reader = PdfReader(out / "report.pdf")
    text = "".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    assert "identity left out" in text
    for secret in SECRETS:
        assert secret not in text
    found = results(out)
    assert found["identity"] == "left out"
    assert found["series"][0]["slices"][0]["source"] == "slice 1"


def test_a_damaged_slice_is_reported_and_skipped(tmp_path, study):
    broken = write_slice(study, 3)
    broken.write_bytes(broken.read_bytes()[:-500])
    found = results(analyze([study], tmp_path / "out"))
    told = found["series"][0]["unreadable"] if found["series"] else []
    skipped = [one["file"] for one in found["skipped_files"]]
    assert [one["source"] for one in told] + skipped == [broken.name]
    assert len(found["series"][0]["slices"]) == COUNT - 1
    if told:  # still a slice of the series: its map says that there is no answer
        maps = np.load(tmp_path / "out" / found["series"][0]["heat_maps"])
        empty = np.isnan(maps).all(axis=(1, 2))
        assert np.flatnonzero(empty).tolist() == [told[0]["index"]]


def test_pictures_of_different_sizes_have_a_map_each(tmp_path):
    folder = tmp_path / "secret_pictures"
    folder.mkdir()
    sizes = {"a.png": (30, 50), "b.jpg": (64, 20), "c.png": (11, 12)}
    for name, size in sizes.items():
        Image.new("L", size[::-1], 90).save(folder / name)
    out = analyze([folder], tmp_path / "out")
    (series,) = results(out)["series"]
    maps = sorted((out / series["heat_maps"]).iterdir())
    assert [one["source"] for one in series["slices"]] == list(sizes)
    assert [np.load(path).shape for path in maps] == list(sizes.values())
    assert all(np.load(path).dtype == np.float32 for path in maps)
    assert [one["heat_map"] for one in series["slices"]] == [
        path.relative_to(out).as_posix() for path in maps
    ]
    shutil.rmtree(out)
    analyze([folder], out, with_identity=False)
    everything = (out / "results.json").read_text() + "".join(map(str, out.rglob("*")))
    assert "secret" not in everything.replace(str(tmp_path), "")


def test_a_former_analysis_is_replaced_and_other_things_are_not(tmp_path, study):
    out = analyze([study], tmp_path / "out")
    analyze([study], out, with_identity=False)
    assert results(out)["identity"] == "left out"
    (out / "mine.txt").write_text("mine")
    with pytest.raises(ViewerError, match=r"mine\.txt"):
        analyze([study], out)
    assert (out / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("death", [KeyboardInterrupt(), MemoryError(), OSError(28, "disk full")])
def test_an_interruption_leaves_no_half_folder(tmp_path, study, monkeypatch, death):
    def die(content, path):
        raise death

    monkeypatch.setattr(analysis, "write_report", die)
    with pytest.raises(ViewerError if isinstance(death, OSError) else type(death)):
        analyze([study], tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == [study.name]


def test_errors_say_what_to_do(tmp_path, study):
    with pytest.raises(ViewerError, match=r"no series 9\.9.*" + SERIES_UID):
        analyze([study], tmp_path / "out", series_uid="9.9")
    with pytest.raises(ViewerError):
        analyze([tmp_path / "missing"], tmp_path / "out")
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(ViewerError, match="no files"):
        analyze([empty], tmp_path / "out")
    (empty / "note.txt").write_text("x")
    with pytest.raises(ViewerError, match=r"note\.txt"):
        analyze([empty], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_progress_ends_at_the_end(tmp_path, study):
    told = []
    analyze([study], tmp_path / "out", progress=lambda *said: told.append(said))
    assert told[0][:2] == (8, COUNT)
    assert told[-1] == (COUNT, COUNT, "writing the report")
