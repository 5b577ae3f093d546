"""The mouse over a phantom whose pixels are not square: the journeys of the tools draw with it."""

from pathlib import Path

import numpy as np
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mriviewer.app import Viewer
from mriviewer.ui.annotation_painting import label_lines
from mriviewer.ui.text_editor import TextEditor

ROWS, COLUMNS, SLICES = 60, 120, 5
SPACING = (2.0, 1.0)  # mm between rows, between columns
SLOPE, INTERCEPT = 2.0, -100.0
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def stored(number: int) -> np.ndarray:
    """The pixels of a slice: a plane that rises by 1 a column, 10 a row and 100 a slice."""
    rows, columns = np.indices((ROWS, COLUMNS))
    return (columns + 10 * rows + 100 * number).astype(np.uint16)


def write_phantom(folder: Path, sagittal: bool) -> None:
    """Write the series; an sagittal one is stored with columns to the feet and rows to the back."""
    folder.mkdir()
    study, series = generate_uid(), generate_uid()
    for number in range(SLICES):
        _write_slice(folder, number, study, series, sagittal)


def _write_slice(folder: Path, number: int, study: str, series: str, sagittal: bool) -> None:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MRImageStorage
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made = FileDataset(folder / f"{number}", {}, file_meta=meta, preamble=b"\0" * 128)
    made.SOPClassUID, made.SOPInstanceUID = MRImageStorage, meta.MediaStorageSOPInstanceUID
    made.StudyInstanceUID, made.SeriesInstanceUID = study, series
    made.PatientName, made.PatientID, made.Modality = "Doe^Jane", "4711", "MR"
    made.SeriesDescription = "Phantom"
    made.ImageOrientationPatient = [0, 0, -1, 0, 1, 0] if sagittal else [1, 0, 0, 0, 1, 0]
    made.ImagePositionPatient = [4.0 * number, -30, 60] if sagittal else [-60, -60, 4.0 * number]
    made.PixelSpacing, made.SliceThickness = list(SPACING), 4
    made.RescaleSlope, made.RescaleIntercept = SLOPE, INTERCEPT
    made.Rows, made.Columns, made.SamplesPerPixel = ROWS, COLUMNS, 1
    made.PhotometricInterpretation = "MONOCHROME2"
    made.BitsAllocated = made.BitsStored = 16
    made.HighBit, made.PixelRepresentation = 15, 0
    made.PixelData = stored(number).tobytes()
    made.save_as(folder / f"{number}", enforce_file_format=True)


class Hand:
    """The mouse over the active pane; points are (column, row) of the stored slice."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer, self.window, self.session = viewer, viewer.window, viewer.session
        self.annotating = viewer.commands.drawing.annotating

    @property
    def view(self):
        return self.window.viewport

    def at(self, point) -> QPoint:
        return self.view.place_of(point).toPoint()

    def tool(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()

    def click(self, *points) -> None:
        for point in points:
            QTest.mouseMove(self.view, self.at(point))
            QTest.mouseClick(self.view, LEFT, NONE, self.at(point))

    def double_click(self, point) -> None:
        QTest.mouseClick(self.view, LEFT, NONE, self.at(point))
        QTest.mouseDClick(self.view, LEFT, NONE, self.at(point))

    def drag(self, *points) -> None:
        QTest.mousePress(self.view, LEFT, NONE, self.at(points[0]))
        for point in points[1:]:
            QTest.mouseMove(self.view, self.at(point))
        QTest.mouseRelease(self.view, LEFT, NONE, self.at(points[-1]))

    @property
    def drawn(self):
        return self.session.reviewing.review.annotations

    @property
    def last(self):
        return self.drawn[-1]

    def seen(self, uid: str = ""):
        view, wanted = self.view, uid or self.last.uid
        shapes = self.annotating.seen(view.frame, view.view.phase)
        return next(s for s in shapes if s.annotation.uid == wanted)

    def told(self, qtbot) -> tuple[str, ...]:
        """What the list says about the shape drawn last; the label must say the same."""
        uid = self.last.uid

        def listed():
            rows = [self.window.annotations.list.item(n).data(Qt.ItemDataRole.UserRole)
                    for n in range(self.window.annotations.list.count())]  # fmt: skip
            return next((row for row in rows if row.uid == uid), None)

        self.annotating.select(uid)
        qtbot.waitUntil(lambda: listed() is not None and listed().told == label_lines(self.seen())
                        [len(self.last.text.splitlines()):])  # fmt: skip
        return listed().told

    def write(self, text: str) -> None:
        editor = self.view.findChildren(TextEditor)[-1]
        editor.setText(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)


def hand_on(qtbot, viewer: Viewer, folder: Path) -> Hand:
    """Return the hand over a window that has opened a folder and read its first series."""
    viewer.window.resize(1280, 800)
    viewer.start([folder])
    qtbot.waitUntil(lambda: viewer.window.viewport.frame is not None, timeout=10000)
    qtbot.waitUntil(
        lambda: not viewer.session.opening.running and not viewer.session.loader.missing(),
        timeout=10000,
    )
    return Hand(viewer)
