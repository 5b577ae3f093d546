"""The tree of patients, studies and series. It grows while a scan goes on and moves nothing."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from mriviewer.core.study import Patient, Series, Study
from mriviewer.session.wording import person
from mriviewer.ui.painting import grey_image
from mriviewer.ui.parts import named
from mriviewer.ui.theme import PANEL, STEP

_THUMBNAIL = 44
_UID = Qt.ItemDataRole.UserRole
_PATIENT_LEVEL, _STUDY_LEVEL, _SERIES_LEVEL = 3, 4, 5  # length of the key of a row
_SEARCHED = Qt.ItemDataRole.UserRole + 1


class StudyTree(QWidget):
    """Patient → study → series with thumbnails, and a search over all of their texts."""

    series_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.search = named(QLineEdit(), spoken="Search patients and series")
        self.search.setPlaceholderText("Search patients and series")
        self.search.setClearButtonEnabled(True)
        self.tree = named(QTreeWidget(), spoken="Studies")
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(12)
        self.tree.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL, STEP, STEP, STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.search)
        column.addWidget(self.tree)
        self._items: dict[tuple[str, ...], QTreeWidgetItem] = {}
        self._series: dict[str, QTreeWidgetItem] = {}
        self._pictured: dict[str, NDArray[np.uint8]] = {}  # what each row's thumbnail shows
        self.search.textChanged.connect(self._filter)
        self.tree.itemClicked.connect(self._choose)
        self.tree.itemActivated.connect(self._choose)
        self.tree.currentItemChanged.connect(self._follow_keys)

    def show_studies(self, studies: Sequence[Study], hide_identity: bool) -> None:
        """Show what is open; rows that stay keep their place, their selection and their folds."""
        wanted: set[tuple[str, ...]] = set()
        self._series.clear()
        for study in studies:
            who = _patient_words(study.patient, hide_identity)
            patient_key: tuple[str, ...] = ("patient", study.patient.id, study.patient.name)
            patient = self._row(patient_key, None, who)
            study_key = (*patient_key, study.uid)
            when = " · ".join(t for t in (study.date, study.description) if t) or "Study"
            visit = self._row(study_key, patient, when)
            wanted |= {patient_key, study_key}
            for series in study.series:
                key: tuple[str, ...] = (*study_key, series.uid)
                row = self._row(key, visit, series_words(series))
                row.setData(0, _UID, series.uid)
                row.setData(0, _SEARCHED, f"{who} {when} {series_words(series)}".lower())
                row.setToolTip(0, series_words(series))
                self._series[series.uid] = row
                wanted.add(key)
        for gone in [key for key in self._items if key not in wanted][::-1]:
            self._remove(gone)
        self._filter(self.search.text())

    def show_current(self, series_uid: str | None) -> None:
        """Mark the series on screen."""
        row = self._series.get(series_uid or "")
        if row is not None and row is not self.tree.currentItem():
            self.tree.blockSignals(True)
            self.tree.setCurrentItem(row)
            self.tree.blockSignals(False)

    def show_thumbnail(self, series_uid: str, picture: NDArray[np.uint8]) -> None:
        row = self._series.get(series_uid)
        if row is not None and self._pictured.get(series_uid) is not picture:
            row.setIcon(0, _thumbnail(picture, self.devicePixelRatioF()))
            self._pictured[series_uid] = picture

    def _row(
        self, key: tuple[str, ...], parent: QTreeWidgetItem | None, text: str
    ) -> QTreeWidgetItem:
        row = self._items.get(key)
        if row is None:
            row = QTreeWidgetItem(self.tree if parent is None else parent, [text])
            row.setExpanded(True)
            if len(key) == _SERIES_LEVEL:
                row.setIcon(0, _thumbnail(np.zeros((1, 1), np.uint8), 1.0))
            else:
                row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsSelectable)
            self._items[key] = row
        elif row.text(0) != text:
            row.setText(0, text)
        return row

    def _remove(self, key: tuple[str, ...]) -> None:
        row = self._items.pop(key)
        self._pictured.pop(key[-1], None)
        parent = row.parent()
        if parent is not None:
            parent.removeChild(row)
        else:
            self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(row))

    def _choose(self, row: QTreeWidgetItem | None) -> None:
        uid = None if row is None else row.data(0, _UID)
        if uid:
            self.series_chosen.emit(uid)

    def _follow_keys(self, row: QTreeWidgetItem | None) -> None:
        if self.tree.hasFocus():  # the arrow keys choose; background work does not
            self._choose(row)

    def _filter(self, text: str) -> None:
        wanted = text.lower().split()
        for row in self._series.values():
            searched = row.data(0, _SEARCHED)
            row.setHidden(not all(word in searched for word in wanted))
        for level in (_STUDY_LEVEL, _PATIENT_LEVEL):
            for key, row in self._items.items():
                if len(key) == level:
                    children = [row.child(i) for i in range(row.childCount())]
                    row.setHidden(all(child is None or child.isHidden() for child in children))


def series_words(series: Series) -> str:
    """Return the two lines that stand beside a thumbnail."""
    name = series.description or series.modality or "Series"
    count = len(series.slices)
    slices = "1 slice" if count == 1 else f"{count} slices"
    return f"{name}\n{slices} · {series.modality or series.source_format}"


def _patient_words(patient: Patient, hide_identity: bool) -> str:
    if hide_identity:
        return "Identity hidden"
    known = [person(patient.name) or patient.id or "No patient name", patient.sex]
    return "  ".join(text for text in known if text)


def _thumbnail(picture: NDArray[np.uint8], ratio: float) -> QIcon:
    """Return the picture on a black square, as large as it fits."""
    side = round(_THUMBNAIL * ratio)
    square = QPixmap(side, side)
    square.fill(QColor(0, 0, 0))
    image = grey_image(picture).scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(square)
    painter.drawImage((side - image.width()) // 2, (side - image.height()) // 2, image)
    painter.end()
    square.setDevicePixelRatio(ratio)
    made = QIcon(square)
    made.addPixmap(square, QIcon.Mode.Selected)  # no tint over anatomy
    return made
