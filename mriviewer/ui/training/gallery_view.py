"""The pictures behind a confusion matrix: choose a cell, see what the network saw in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from mriviewer.session.background import Workers
from mriviewer.session.training.shelf import Busy
from mriviewer.session.wording import heading, percent
from mriviewer.session.wording import words as label_words
from mriviewer.training.gallery import Cell, Gallery, Seen
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP, tokens
from mriviewer.ui.training.canvas import colour_of
from mriviewer.ui.training.matrix import Matrix
from mriviewer.ui.training.png_store import PngStore
from mriviewer.ui.training.scrolling import ScrolledColumn
from mriviewer.ui.training.waiting import Waiting

SIDE = 120  # pixels of a picture; two stand side by side
_NARROW = 40  # heights of a line below which the pictures stand below the matrix
_FAINT = 0.15  # share of the model's scale below which the trainer draws no evidence
_LEGEND = (
    "Left: what the network saw. Right: its evidence for the answer it gave, on the scale of the "
    "model; little evidence shows no colour."
)
_Index = QModelIndex | QPersistentModelIndex


class GalleryView(ScrolledColumn):
    """The matrix at the left, the pictures of the chosen cell at the right."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._labels: tuple[str, ...] = ()
        self._gallery: Gallery | None = None
        self.matrix = Matrix("Confusion matrix: choose a cell to see its pictures", choosable=True)
        self.waiting = Waiting()
        self.cell_words = words(role="section")
        self.note = words(role="secondary")
        self.pictures = named(_Sheet(), spoken="Pictures of the chosen cell")
        self._model = _Pictures(PngStore(workers))
        self.pictures.setModel(self._model)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.matrix.cell_chosen.connect(self._show_cell)
        self.waiting.stop_wanted.connect(self.stop_wanted)
        self.waiting.again_wanted.connect(self.again_wanted)

    def show_matrix(self, labels: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        self._labels = tuple(labels)
        self.matrix.cell = None
        self.matrix.show_counts(labels, counts)

    def show_gallery(self, gallery: Gallery | None) -> None:
        """Show pictures; the cell with most errors is chosen, unless one was."""
        self._gallery = gallery
        self.waiting.rest()
        if gallery is None:
            self._model.show_pictures(())
            self.cell_words.setText("")
            self.note.setText("")
            return
        if self.matrix.cell is None:
            truth, answer = gallery.worst() or (self._labels[0], self._labels[0])
            self.matrix.choose(self._labels.index(truth), self._labels.index(answer))
        else:
            self._show_cell(*self.matrix.cell)

    def show_busy(self, busy: Busy) -> None:
        self.waiting.show_busy(busy.what, busy.done, busy.total)

    def show_failed(self, why: str) -> None:
        self.waiting.show_failed(why)

    def _show_cell(self, row: int, column: int) -> None:
        if self._gallery is None:
            return
        truth, answer = self._labels[row], self._labels[column]
        cell = self._gallery.cell(truth, answer)
        self.cell_words.setText(_cell_in_words(truth, answer, cell))
        self._model.show_pictures(cell.pictures)
        self.pictures.scrollToTop()
        self.note.setText(_LEGEND if cell.pictures else _why_none(cell, self._gallery))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(STEP)
        right.addWidget(self.cell_words)
        right.addWidget(self.note)
        right.addWidget(self.waiting)
        right.addWidget(self.pictures, 1)
        self._both.setSpacing(4 * STEP)
        self._both.addWidget(self.matrix, 2)
        self._both.addLayout(right, 3)
        self.column.addLayout(self._both)


class _Pictures(QAbstractListModel):
    """Pairs of PNG files as rows; they are read when the view draws them."""

    def __init__(self, store: PngStore) -> None:
        super().__init__()
        self._store = store
        self._shown: tuple[Seen, ...] = ()
        store.ready.connect(self._came)

    def show_pictures(self, shown: Sequence[Seen]) -> None:
        self.beginResetModel()
        self._shown = tuple(shown)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        seen = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return probabilities_in_words(seen)
        if role == Qt.ItemDataRole.DecorationRole:
            return [self._store.get(seen.picture), self._store.get(seen.heat)]
        if role == Qt.ItemDataRole.UserRole:
            return self._store.is_missing(seen.picture)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            faint = "" if seen.evidence >= _FAINT else ". There is hardly any evidence"
            return f"{probabilities_in_words(seen)}. {seen.path}{faint}"
        return None

    def _came(self, file: Path) -> None:
        for row, seen in enumerate(self._shown):
            if file in (seen.picture, seen.heat):
                self.dataChanged.emit(self.index(row), self.index(row))


class _Sheet(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(STEP)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Drawing(self))

    def minimumSizeHint(self) -> QSize:
        cell = _size(self.fontMetrics())
        return QSize(cell.width() + 6 * STEP, cell.height() + 2 * STEP)


class _Drawing(QStyledItemDelegate):
    """What was seen and where the evidence lies, with the probabilities below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _size(option.fontMetrics)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        room = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, picture in enumerate(index.data(Qt.ItemDataRole.DecorationRole)):
            left = room.left() + STEP + number * (SIDE + 2)
            frame = QRectF(left, room.top() + STEP, SIDE, SIDE)
            painter.fillRect(frame, QColor(tokens().viewport))
            if picture is not None:
                painter.drawImage(frame, picture)
            elif index.data(Qt.ItemDataRole.UserRole):
                painter.setPen(QColor("#98A1AE"))  # the frame is black in every theme
                painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), "cannot\nbe read")
        if chosen:
            both = QRectF(room.left() + STEP, room.top() + STEP, 2 * SIDE + 2, SIDE)
            painter.setPen(QPen(colour_of("reader"), 2))
            painter.drawRect(both.adjusted(-1, -1, 1, 1))
        painter.setPen(colour_of("model"))
        below = QRectF(room.left() + STEP, room.top() + SIDE + 2 * STEP, 2 * SIDE + 2,
                       option.fontMetrics.height())  # fmt: skip
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        fitting = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, 2 * SIDE + 2)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), fitting)
        painter.restore()


def _size(metrics: QFontMetrics) -> QSize:
    return QSize(2 * SIDE + 2 + 2 * STEP, SIDE + 3 * STEP + metrics.height())


def probabilities_in_words(seen: Seen) -> str:
    """Return "Meningioma 98 %, glioma 1 %": what was answered, and what would have been right."""
    said = f"{heading(seen.answer)} {percent(seen.probability)}"
    if seen.answer == seen.truth:
        return said
    return f"{said}, {label_words(seen.truth)} {percent(seen.of_truth)}"


def _cell_in_words(truth: str, answer: str, cell: Cell) -> str:
    pictures = "1 picture" if cell.count == 1 else f"{cell.count:,} pictures"
    if truth == answer:
        said = f"{heading(truth)}, answered rightly: {pictures}"
    else:
        said = f"{heading(truth)}, answered as {label_words(answer)}: {pictures}"
    if 0 < len(cell.pictures) < cell.count:
        return f"{said}, the {len(cell.pictures)} with the surest answers"
    return said


def _why_none(cell: Cell, gallery: Gallery) -> str:
    if cell.count == 0:
        return "No picture was answered like this."
    if gallery.missing:
        return "They are no longer where they were when the model was trained."
    return "None of them could be shown."
