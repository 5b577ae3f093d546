"""A reader's whole way: open a folder, look, hear the model, answer, take it away."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mriviewer.app import Viewer
from mriviewer.library.reviews import load_review
from mriviewer.session.doors import Doors
from mriviewer.session.models import ModelChoice
from mriviewer.ui import export_commands
from tests.viewer_doubles import LABELS, FakeRuntime

SLICES = 12


def write_slice(folder: Path, number: int, study: str, series: str) -> None:
    """Write one axial slice; its file name says nothing about its place."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MRImageStorage
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    path = folder / f"IM{(number * 7) % SLICES:04d}"
    slice_ = FileDataset(path, {}, file_meta=meta, preamble=b"\0" * 128)
    slice_.SOPClassUID, slice_.SOPInstanceUID = MRImageStorage, meta.MediaStorageSOPInstanceUID
    slice_.StudyInstanceUID, slice_.SeriesInstanceUID = study, series
    slice_.PatientName, slice_.PatientID, slice_.Modality = "Doe^Jane", "4711", "MR"
    slice_.SeriesDescription, slice_.StudyDate = "T1 post", "20260301"
    slice_.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    slice_.ImagePositionPatient = [0, 0, 4.0 * number]
    slice_.PixelSpacing, slice_.SliceThickness = [1, 1], 4
    slice_.Rows, slice_.Columns, slice_.SamplesPerPixel = 32, 40, 1
    slice_.PhotometricInterpretation = "MONOCHROME2"
    slice_.BitsAllocated = slice_.BitsStored = 16
    slice_.HighBit, slice_.PixelRepresentation = 15, 0
    pixels = np.full((32, 40), 20 * number, np.uint16)
    pixels[0] = np.linspace(0, 1000, 40)
    slice_.PixelData = pixels.tobytes()
    slice_.save_as(path, enforce_file_format=True)


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "study"
    made.mkdir()
    study, series = generate_uid(), generate_uid()
    for number in range(SLICES):
        write_slice(made, number, study, series)
    (made / "notes.txt").write_text("not an image", encoding="utf-8")
    return made


def test_from_a_folder_to_a_report(qtbot, qapp, folder, tmp_path, monkeypatch):
    model = ModelChoice("fake", "1.0", Path("fake.mrimodel"), LABELS)
    doors = Doors(models=lambda: (model,), runtime=lambda path: FakeRuntime())
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    viewer = Viewer(application, "dark", doors, restore=False)
    session, window = viewer.session, viewer.window

    viewer.start([folder])
    qtbot.waitUntil(lambda: window.viewport.frame is not None, timeout=10000)
    qtbot.waitUntil(lambda: not session.opening.running and not session.loader.missing(),
                    timeout=10000)  # fmt: skip
    positions = [source.position_mm[2] for source in session.series.slices]
    assert positions == sorted(positions)
    assert [file.path.name for file in session.scan.skipped] == ["notes.txt"]
    assert window.viewport.frame.letters.left == "R"
    seen = session.series.slices[session.view.slice_index].path.name
    assert seen == "IM0006", "it opens at the middle file and stays there while the series fills"

    QTest.keyClick(window.viewport, Qt.Key.Key_End)
    assert session.view.slice_index == SLICES - 1
    QTest.keyClick(window.viewport, Qt.Key.Key_Up)
    frame = window.viewport.frame
    assert frame.slice_index == SLICES - 2
    assert pydicom.dcmread(session.series.slices[SLICES - 2].path).ImagePositionPatient[2] == 40

    qtbot.waitUntil(lambda: session.predicting.opinions is not None
                    and session.predicting.opinions.of_series(session.series) is not None,
                    timeout=10000)  # fmt: skip
    assert "Slice 11:" in window.model.suggestion.text()

    window.review.buttons["agree"].click()
    window.review.remark.setPlainText("agreed at the second look")
    monkeypatch.setattr(export_commands.ExportDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    for name, file in (("export_picture", "slice.png"), ("export_report", "report.pdf")):
        monkeypatch.setattr(export_commands, "ask_where", lambda *_, file=file: tmp_path / file)
        window.actions_by_name[name].trigger()
        qtbot.waitUntil((tmp_path / file).is_file, timeout=10000)
    with Image.open(tmp_path / "slice.png") as picture:
        assert picture.size[0] > 100
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages)
    for words in ("Jane", "T1 post", "fake 1.0", "agreed at the second look", "Research use only"):
        assert words.lower() in text.lower(), words

    uid = session.series.uid
    window.close()
    assert viewer.ended
    assert load_review(uid).verdict == "agree"
