"""All pictures of the folder as small pictures; those on screen are read, the others are not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mriviewer.session.background import Workers
from mriviewer.ui.parts import named
from mriviewer.ui.theme import STEP, tokens
from mriviewer.ui.training.thumbnails import Key, Thumbnails

SIDE = 96  # pixels of a picture in the sheet
_SHARP = 2  # made as fine as a screen of twice the density shows them
_ROWS = 2.6  # of pictures in the sheet: the cut one says that there are more

_Index = QModelIndex | QPersistentModelIndex


class ContactSheet(QWidget):
    """The pictures of one found name, or of all."""

    chosen = Signal(str)  # a picture by name: Enter or a double click

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._thumbnails = Thumbnails(workers, SIDE * _SHARP)
        self._model = _Pictures(self._thumbnails)
        self._labels: Mapping[str, str] = {}
        self.which = named(QComboBox(), spoken="Pictures of which name")
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.view = named(_Sheet(), spoken="Pictures of the folder")
        self.view.setModel(self._model)
        self.view.activated.connect(lambda index: self.chosen.emit(self._model.names[index.row()]))
        self.which.currentIndexChanged.connect(self._filter)
        label = QLabel("P&ictures of")
        label.setBuddy(self.which)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(label)
        head.addWidget(self.which)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self.view)

    def show_pictures(self, folder: Path, labels: Mapping[str, str]) -> None:
        """Show the pictures of {name: found label}, in that order."""
        before = self.which.currentData()
        self._thumbnails.open(folder)
        self._labels = labels
        counts = Counter(labels.values())
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItem(f"all names ({len(labels):,})", None)
        for label, count in sorted(counts.items()):
            self.which.addItem(f"{label or 'unknown'} ({count:,})", label)
        self.which.setCurrentIndex(max(self.which.findData(before), 0))
        self.which.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        wanted = self.which.currentData()
        names = [n for n, label in self._labels.items() if wanted is None or label == wanted]
        self._model.show_names(names, self._labels)
        self.view.scrollToTop()


class _Pictures(QAbstractListModel):
    """Names as rows; a picture is asked for when the view draws its row."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self.names: Sequence[str] = ()
        self._labels: Mapping[str, str] = {}
        self._rows: dict[str, int] = {}
        thumbnails.ready.connect(self._came)

    def show_names(self, names: Sequence[str], labels: Mapping[str, str]) -> None:
        self.beginResetModel()
        self.names, self._labels = names, labels
        self._rows = {name: row for row, name in enumerate(names)}
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.names):
            return None
        name = self.names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name.rpartition("/")[2]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.get(Key(name))
        if role == Qt.ItemDataRole.UserRole:
            return self._thumbnails.is_missing(Key(name))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            label = self._labels.get(name, "")
            return f"{label}: {name}" if label else name
        return None

    def _came(self, key: Key) -> None:
        row = self._rows.get(key.name)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)


class _Sheet(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # long lists must not hold up the window
        self.setUniformItemSizes(True)
        self.setSpacing(STEP)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Drawing(self))

    def sizeHint(self) -> QSize:
        row = _cell(self.fontMetrics()).height() + 2 * STEP
        return QSize(600, round(_ROWS * row))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * SIDE, self.sizeHint().height())


class _Drawing(QStyledItemDelegate):
    """A picture on black with the name of its file below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _cell(option.fontMetrics)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        t = tokens()
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        room = QRectF(option.rect)
        frame = QRectF(room.left() + STEP, room.top() + STEP, SIDE, SIDE)
        painter.save()
        painter.fillRect(frame, QColor(t.viewport))
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame, picture)
        elif index.data(Qt.ItemDataRole.UserRole):
            painter.setPen(QColor("#98A1AE"))  # the frame is black in every theme
            painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), "cannot\nbe read")
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(QPen(QColor(t.reader), 2))
            painter.drawRect(frame.adjusted(-1, -1, 1, 1))
        painter.setPen(QColor(t.reader if chosen else t.secondary))
        below = QRectF(frame.bottomLeft() + QPointF(0, 2), room.bottomRight() - QPointF(STEP, 0))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        elided = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideMiddle, SIDE)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter), elided)
        painter.restore()


def _cell(metrics: QFontMetrics) -> QSize:
    return QSize(SIDE + 2 * STEP, SIDE + 2 * STEP + metrics.height() + STEP)
