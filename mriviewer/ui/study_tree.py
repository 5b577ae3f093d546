"""The tree of patients, studies and series. It grows while a scan goes on and moves nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import many, tr
from mriviewer.core.study import Patient, Series, Study, person
from mriviewer.ui.painting import grey_image
from mriviewer.ui.parts import named
from mriviewer.ui.theme import DARK, PANEL, STEP
from mriviewer.ui.viewport import SERIES_MIME

_THUMBNAIL = 44
_UID = Qt.ItemDataRole.UserRole
_PATIENT_LEVEL, _STUDY_LEVEL, _SERIES_LEVEL = 3, 4, 5  # length of the key of a row


@dataclass(slots=True)
class _SeriesRow:
    """A row of the tree, and what it says and shows: touching it without need is slow."""

    item: QTreeWidgetItem
    words: str = ""
    searched: str = ""
    mark: str = ""  # which panes it stands in: in words, and for the plate on the thumbnail
    panes: str = ""
    picture: NDArray[np.uint8] | None = None

    def show_words(self) -> None:
        self.item.setText(0, self.words)
        said = f"{self.words}\n{self.mark}" if self.mark else self.words
        self.item.setToolTip(0, said)
        self.item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said.replace("\n", ", "))

    def show_picture(self, ratio: float) -> None:
        if self.picture is not None:
            self.item.setIcon(0, _thumbnail(self.picture, ratio, self.panes))


class _Rows(QTreeWidget):
    """The tree itself, from which series are dragged."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.currentItem()
        uid = None if row is None else row.data(0, _UID)
        if row is None or not uid:
            return
        drag = QDrag(self)
        drag.setMimeData(series_mime(uid))
        picture = row.icon(0).pixmap(QSize(_THUMBNAIL, _THUMBNAIL), self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(_THUMBNAIL // 2, _THUMBNAIL // 2))
        drag.exec(Qt.DropAction.CopyAction)


class StudyTree(QWidget):
    """Patient → study → series with thumbnails, and a search over all of their texts."""

    series_chosen = Signal(str)
    series_placed = Signal(str, int)  # uid, pane

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.search = named(QLineEdit(), spoken=tr("Search patients and series"))
        self.search.setPlaceholderText(tr("Search patients and series"))
        self.search.setClearButtonEnabled(True)
        self.tree = named(_Rows(), spoken=tr("Studies"))
        self.tree.setDragEnabled(True)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
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
        self._series: dict[str, _SeriesRow] = {}
        self._before: dict[tuple[str, ...], QTreeWidgetItem] = {}  # the last row below a row
        self._panes = 1
        self._marked: set[str] = set()  # series on screen
        self.search.textChanged.connect(self._filter)
        self.tree.itemClicked.connect(self._choose)
        self.tree.itemActivated.connect(self._choose)
        self.tree.currentItemChanged.connect(self._follow_keys)

    def show_studies(self, studies: Sequence[Study], hide_identity: bool) -> None:
        """Show what is open; rows that stay keep their order, their selection and their folds.

        A row that is new comes in where it belongs, whenever it was found; what is in view of a
        list that was scrolled stays in view.
        """
        scrolled = self.tree.verticalScrollBar().value() > 0
        top = self.tree.itemAt(0, 0) if scrolled else None
        wanted: set[tuple[str, ...]] = set()
        self._before = {}
        before, self._series = self._series, {}
        for study in studies:
            who = _patient_words(study.patient, hide_identity)
            patient_key: tuple[str, ...] = ("patient", study.patient.id, study.patient.name)
            patient = self._row(patient_key, None, who)
            study_key = (*patient_key, study.uid)
            when = " · ".join(t for t in (study.date, study.description) if t) or tr("Study")
            visit = self._row(study_key, patient, when)
            wanted |= {patient_key, study_key}
            for series in study.series:
                key: tuple[str, ...] = (*study_key, series.uid)
                wanted.add(key)
                row = before.get(series.uid)
                if row is None or self._items.get(key) is not row.item:
                    row = _SeriesRow(self._row(key, visit, series_words(series)))
                    row.item.setData(0, _UID, series.uid)
                self._series[series.uid], self._before[study_key] = row, row.item
                row.searched = f"{who} {when} {series_words(series)}".lower()
                if row.words != series_words(series):
                    row.words = series_words(series)
                    row.show_words()
        gone = [key for key in self._items if key not in wanted][::-1]
        removed = [self._remove(key) for key in gone]
        self._filter(self.search.text())
        if top is not None and top not in (*removed, self.tree.itemAt(0, 0)):
            self.tree.scrollToItem(top, QTreeWidget.ScrollHint.PositionAtTop)

    def show_current(self, series_uid: str | None) -> None:
        """Select the series of the active pane."""
        row = self._series.get(series_uid or "")
        if row is not None and row.item is not self.tree.currentItem():
            self.tree.blockSignals(True)
            self.tree.setCurrentItem(row.item)
            self.tree.blockSignals(False)

    def show_panes(self, shown: Mapping[str, Sequence[int]], panes: int) -> None:
        """Mark the series on screen by the panes (from 0) that they stand in.

        panes  how many there are; with a single one the selection tells enough
        """
        self._panes = panes
        marked = set(shown) if panes > 1 else set()
        for uid in self._marked | marked:
            row = self._series.get(uid)
            numbers = ", ".join(str(pane + 1) for pane in shown.get(uid, ()))
            mark = tr("in pane {numbers}").format(numbers=numbers) if uid in marked else ""
            if row is not None and row.mark != mark:
                row.mark, row.panes = mark, numbers if mark else ""
                row.show_words()
                row.show_picture(self.devicePixelRatioF())
        self._marked = marked

    def show_thumbnail(self, series_uid: str, picture: NDArray[np.uint8]) -> None:
        row = self._series.get(series_uid)
        if row is not None and row.picture is not picture:
            row.picture = picture
            row.show_picture(self.devicePixelRatioF())

    def _row(
        self, key: tuple[str, ...], parent: QTreeWidgetItem | None, text: str
    ) -> QTreeWidgetItem:
        row = self._items.get(key)
        above = self.tree.invisibleRootItem() if parent is None else parent
        siblings = () if parent is None else key[:-1]
        if row is None:
            row = QTreeWidgetItem([text])
            before = self._before.get(siblings)
            above.insertChild(0 if before is None else above.indexOfChild(before) + 1, row)
            row.setExpanded(True)
            if len(key) == _SERIES_LEVEL:
                row.setIcon(0, _thumbnail(np.zeros((1, 1), np.uint8), 1.0))
            else:
                held = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
                row.setFlags(row.flags() & ~held)
            self._items[key] = row
        elif len(key) != _SERIES_LEVEL and row.text(0) != text:
            row.setText(0, text)
        self._before[siblings] = row
        return row

    def _remove(self, key: tuple[str, ...]) -> QTreeWidgetItem:
        row = self._items.pop(key)
        parent = row.parent()
        if parent is not None:
            parent.removeChild(row)
        else:
            self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(row))
        return row

    def _choose(self, row: QTreeWidgetItem | None) -> None:
        uid = None if row is None else row.data(0, _UID)
        if uid:
            self.series_chosen.emit(uid)

    def _follow_keys(self, row: QTreeWidgetItem | None) -> None:
        # the arrow keys choose; background work does not, nor a press that may begin to drag
        if self.tree.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._choose(row)

    def _open_menu(self, where: QPoint) -> None:
        menu = self.menu_of(self.tree.itemAt(where))
        if menu is not None:
            menu.popup(self.tree.viewport().mapToGlobal(where))

    def menu_of(self, row: QTreeWidgetItem | None) -> QMenu | None:
        """Return the menu over a series, which offers the panes; None over anything else."""
        uid = None if row is None else row.data(0, _UID)
        if not uid:
            return None
        menu = QMenu(self.tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._panes == 1:
            menu.addAction(tr("Show"), lambda: self.series_chosen.emit(uid))
            return menu
        for pane in range(self._panes):
            text = tr("Show in pane {number}").format(number=pane + 1)
            menu.addAction(text, partial(self.series_placed.emit, uid, pane))
        return menu

    def _filter(self, text: str) -> None:
        wanted = text.lower().split()
        for each in self._series.values():
            hidden = not all(word in each.searched for word in wanted)
            if each.item.isHidden() != hidden:
                each.item.setHidden(hidden)
        for level in (_STUDY_LEVEL, _PATIENT_LEVEL):
            for key, row in self._items.items():
                if len(key) == level:
                    children = [row.child(i) for i in range(row.childCount())]
                    row.setHidden(all(child is None or child.isHidden() for child in children))


def series_mime(series_uid: str) -> QMimeData:
    """Return what is dragged: the series by its uid."""
    mime = QMimeData()
    mime.setData(SERIES_MIME, series_uid.encode("utf-8"))
    return mime


def series_words(series: Series) -> str:
    """Return the two lines that stand beside a thumbnail."""
    name = series.description or series.modality or tr("Series")
    slices = many(len(series.slices), "1 slice", "{n} slices")
    return f"{name}\n{slices} · {series.modality or series.source_format}"


def _patient_words(patient: Patient, hide_identity: bool) -> str:
    if hide_identity:
        return tr("Identity hidden")
    known = [person(patient.name) or patient.id or tr("No patient name"), patient.sex]
    return "  ".join(text for text in known if text)


def _thumbnail(picture: NDArray[np.uint8], ratio: float, panes: str = "") -> QIcon:
    """Return the picture on a black square, as large as it fits; on a plate, in which panes."""
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
    if panes:
        _paint_plate(square, panes)
    made = QIcon(square)
    made.addPixmap(square, QIcon.Mode.Selected)  # no tint over anatomy
    return made


def _paint_plate(square: QPixmap, panes: str) -> None:
    """Draw the numbers of the panes into the lower left corner, in the reader's colour."""
    painter = QPainter(square)
    font = painter.font()
    font.setPixelSize(11)
    font.setBold(True)
    painter.setFont(font)
    height, room = 16, painter.fontMetrics().horizontalAdvance(panes) + 8
    plate = QRect(0, _THUMBNAIL - height, max(room, height), height)
    painter.fillRect(plate, QColor(DARK.reader))
    painter.setPen(QColor(DARK.on_reader))
    painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), panes)
    painter.end()
