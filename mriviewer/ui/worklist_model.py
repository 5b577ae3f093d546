"""The list of studies as a table: ten thousand rows, sorted and filtered without a pause."""

import datetime
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from mriviewer.core.history import Status
from mriviewer.core.language import many, tr
from mriviewer.core.study import person
from mriviewer.library.index import Entry
from mriviewer.session.wording import heading, percent
from mriviewer.ui.theme import tokens

PICTURE = 40  # pixels of a side
PATIENT, DATE, STUDY, CONTRASTS, STATUS, OPENED, MODEL, REMARK = range(8)
_ASK_MS = 30
_AT_A_TIME = 300  # rows
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are shown.

    words   all of which must be found in a row
    status  None: any
    since   ISO date of the study, empty: any
    """

    words: tuple[str, ...] = ()
    status: Status | None = None
    since: str = ""


class _Row:
    """A study and its texts, made when they are first looked at: there may be ten thousand."""

    def __init__(self, entry: Entry, hide_identity: bool) -> None:
        self.entry, self.hide_identity = entry, hide_identity

    @cached_property
    def texts(self) -> tuple[str, ...]:
        entry, seen = self.entry, self.entry.seen
        count = many(seen.slices, "1 slice", "{n} slices")
        kinds = ", ".join(seen.contrasts) or ", ".join(seen.modalities)
        return (
            patient_words(entry, self.hide_identity),
            seen.date,
            seen.description or tr("Study"),
            f"{kinds} · {count}" if kinds else count,
            status_words(entry.status),
            moment_words(entry.opened) or tr("never"),
            model_words(entry),
            " ".join(entry.remark.split()),
        )

    @cached_property
    def searched(self) -> str:
        # the status is filtered by itself, and "never" is nothing to look for
        said = (PATIENT, DATE, STUDY, CONTRASTS, MODEL, REMARK)
        return " ".join(self.texts[column] for column in said).lower()


class StudyTable(QAbstractTableModel):
    """Shows entries; says which small pictures it lacks of the rows that are looked at."""

    pictures_wanted = Signal(list)  # study uids

    def __init__(self) -> None:
        super().__init__()
        self._all: list[_Row] = []
        self._shown: list[_Row] = []
        self._wanted = Wanted()
        self._order = (OPENED, Qt.SortOrder.DescendingOrder)
        self._pictures: dict[str, QIcon] = {}
        self._asked: set[str] = set()
        self._to_ask: list[str] = []
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_ASK_MS)
        self._ask.timeout.connect(self._ask_now)
        self._unread: Iterator[_Row] = iter(())  # rows whose texts are not made yet
        self._prepare = QTimer(self)
        self._prepare.timeout.connect(self._prepare_some)
        self._nothing = _framed(QPixmap())

    # ---- what is shown ----------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry], hide_identity: bool) -> None:
        """Show these studies. Rows that stay where they are keep selection and place."""
        before = [row.entry.study_uid for row in self._shown]
        known = {row.entry.study_uid: row for row in self._all}
        self._all = []
        for entry in entries:
            row = known.get(entry.study_uid)
            if row is None or row.entry != entry or row.hide_identity != hide_identity:
                row = _Row(entry, hide_identity)
            self._all.append(row)
        self._unread = iter(self._all)
        self._prepare.start()
        self._show(self._chosen(), before)

    def show_only(self, wanted: Wanted) -> None:
        """Filter; the rows in view that fit stay in their order."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._show(self._chosen(), [row.entry.study_uid for row in self._shown])

    def show_pictures(self, pictures: dict[str, bytes]) -> None:
        """Show small pictures, PNG by study uid."""
        for uid, png in pictures.items():
            pixmap = QPixmap()
            if pixmap.loadFromData(png):
                self._pictures[uid] = _framed(pixmap)
        for number, row in enumerate(self._shown):
            if row.entry.study_uid in pictures:
                place = self.index(number, PATIENT)
                self.dataChanged.emit(place, place, [Qt.ItemDataRole.DecorationRole])

    def entry(self, row: int) -> Entry:
        return self._shown[row].entry

    def rows_of(self, study_uids: Sequence[str]) -> list[int]:
        wanted = set(study_uids)
        return [n for n, row in enumerate(self._shown) if row.entry.study_uid in wanted]

    @property
    def total(self) -> int:
        return len(self._all)

    # ---- Qt's questions ---------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_titles())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._shown[index.row()], index.column()
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.texts[column],
            Qt.ItemDataRole.ToolTipRole: lambda: row.texts[column],
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{_titles()[column]}: {row.texts[column]}",
            Qt.ItemDataRole.DecorationRole: lambda: self._picture(row, column),
            Qt.ItemDataRole.ForegroundRole: lambda: _colour(column),
            Qt.ItemDataRole.FontRole: lambda: _font(row, column),
            Qt.ItemDataRole.SizeHintRole: lambda: QSize(0, PICTURE + 6),
        }
        answer = answers.get(role)
        return None if answer is None else answer()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._show(self._chosen(), [row.entry.study_uid for row in self._shown])

    # ---- inside -----------------------------------------------------------------------------

    def _chosen(self) -> list[_Row]:
        wanted, (column, order) = self._wanted, self._order
        found = [
            row
            for row in self._all
            if all(word in row.searched for word in wanted.words)
            and wanted.status in (None, row.entry.status)
            and row.entry.seen.date >= wanted.since
        ]
        backwards = order == Qt.SortOrder.DescendingOrder
        return sorted(found, key=lambda row: _sorted_by(row, column), reverse=backwards)

    def _show(self, rows: list[_Row], before: list[str]) -> None:
        now = [row.entry.study_uid for row in rows]
        if now == before:
            self._shown = rows
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()

    def _prepare_some(self) -> None:
        """Make texts ahead of the first search, a few at a time."""
        some = list(itertools.islice(self._unread, _AT_A_TIME))
        made = [row.searched for row in some]
        if not made:
            self._prepare.stop()

    def _picture(self, row: _Row, column: int) -> QIcon | None:
        if column != PATIENT:
            return None
        uid = row.entry.study_uid
        if uid not in self._pictures and uid not in self._asked:
            self._asked.add(uid)
            self._to_ask.append(uid)
            self._ask.start()
        return self._pictures.get(uid, self._nothing)

    def _ask_now(self) -> None:
        asked, self._to_ask = self._to_ask, []
        self.pictures_wanted.emit(asked)


def status_words(status: Status) -> str:
    """Return a status as it is told; of unread studies it is set bold too."""
    return {"unread": tr("Unread"), "read": tr("Read"), "reviewed": tr("Reviewed")}[status]


def model_words(entry: Entry) -> str:
    """Return what the model said about a study: about each series that it was asked about."""
    return " · ".join(
        f"{heading(one.label)} {percent(one.probability)} ({one.model})" for one in entry.opinions
    )


def patient_words(entry: Entry, hide_identity: bool) -> str:
    if hide_identity:
        return tr("Identity hidden")
    patient = entry.seen.patient
    known = [person(patient.name) or tr("No patient name"), patient.id, patient.birth_date,
             patient.sex]  # fmt: skip
    return "  ".join(text for text in known if text)


def moment_words(time: str) -> str:
    """Return an ISO time in this machine's zone, to the minute; empty when it is none."""
    try:
        moment = datetime.datetime.fromisoformat(time).astimezone()
    except ValueError:
        return ""
    return moment.strftime("%Y-%m-%d %H:%M")


def _titles() -> tuple[str, ...]:
    return (tr("Patient"), tr("Date"), tr("Study"), tr("Kind"), tr("Status"), tr("Last opened"),
            tr("The model suggests"), tr("Remark"))  # fmt: skip


def _sorted_by(row: _Row, column: int) -> tuple[Any, ...]:
    entry = row.entry
    if column == STATUS:
        return ({"unread": 0, "read": 1, "reviewed": 2}[entry.status], entry.opened)
    if column == OPENED:
        return (entry.opened,)
    if column == MODEL:
        return (max((one.probability for one in entry.opinions), default=-1.0),)
    return (row.texts[column].casefold(), entry.seen.date)


def _colour(column: int) -> QColor | None:
    return QColor(tokens().model) if column == MODEL else None


def _font(row: _Row, column: int) -> QFont | None:
    if row.entry.status != "unread" or column not in (PATIENT, STATUS):
        return None
    font = QFont()
    font.setBold(True)
    return font


def _framed(pixmap: QPixmap) -> QIcon:
    """Return a picture as large as it fits on a black square; none at all is black."""
    square = QPixmap(PICTURE, PICTURE)
    square.fill(QColor(0, 0, 0))
    icon = QIcon(square)
    if pixmap.isNull():
        icon.addPixmap(square, QIcon.Mode.Selected)
        return icon
    small = pixmap.scaled(PICTURE, PICTURE, Qt.AspectRatioMode.KeepAspectRatio,
                          Qt.TransformationMode.SmoothTransformation)  # fmt: skip
    painter = QPainter(square)
    painter.drawPixmap((PICTURE - small.width()) // 2, (PICTURE - small.height()) // 2, small)
    painter.end()
    icon = QIcon(square)
    icon.addPixmap(square, QIcon.Mode.Selected)  # no tint over anatomy
    return icon
