"""The list of what was drawn on a series, with the measures and the histogram of what is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.annotations import Kind
from mriviewer.core.language import tr
from mriviewer.session.annotation_list import ListRow
from mriviewer.ui.annotation_rows import ANNOTATION_ROWS, TOOLS
from mriviewer.ui.histogram import HistogramChart
from mriviewer.ui.icons import icon
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import PANEL, STEP, tokens

_ROOMY = 260  # pixels of height
_ROW = Qt.ItemDataRole.UserRole


class AnnotationList(QListWidget):
    """Rows that can be chosen, erased and renamed by keyboard too."""

    erase_wanted = Signal()
    edit_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.erase_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)


class AnnotationPanel(QWidget):
    """Shows rows and reports wishes; it knows no session."""

    chosen = Signal(str)  # uid of a shape
    key_chosen = Signal(str)  # identity of a key image's slice
    erase_wanted = Signal(str)  # uid
    key_erase_wanted = Signal(str)  # identity
    edit_wanted = Signal(str)  # uid
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()
        self._filling = False
        self._icons: dict[Kind | None, QIcon] = {}
        self.list = named(AnnotationList(), spoken=tr("Annotations of this series"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(False)
        self.empty = words("", "secondary")
        self.chart = HistogramChart()
        self.edit, self.erase = quiet_button(tr("Text…")), quiet_button(tr("Erase"))
        self.export = quiet_button(tr("Export CSV…"))
        self._lay_out()
        self.list.currentItemChanged.connect(self._tell_chosen)
        self.list.itemClicked.connect(self._tell_chosen)
        self.list.itemDoubleClicked.connect(lambda _: self._tell_edit())
        self.list.erase_wanted.connect(self._tell_erase)
        self.list.edit_wanted.connect(self._tell_edit)
        self.edit.clicked.connect(self._tell_edit)
        self.erase.clicked.connect(self._tell_erase)
        self.export.clicked.connect(self.export_wanted)
        self.show_rows((), "", False)

    def show_rows(self, rows: Sequence[ListRow], selected: str, is_open: bool) -> None:
        """Show what is marked. `selected`: uid of the shape that is selected over the picture."""
        self._filling = True
        bar = self.list.verticalScrollBar()
        top = bar.value()
        if tuple(rows) != self._rows or not rows:
            self._rows = tuple(rows)
            self._fill()
        self._select(selected)
        bar.setValue(min(top, bar.maximum()))
        self._filling = False
        self.empty.setText(self._why_empty(is_open))
        self._pages.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def retheme(self) -> None:
        """Draw the icons again in the colours of the theme."""
        self._icons.clear()
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setIcon(self._icon(item.data(_ROW).kind))

    def _fill(self) -> None:
        """Write the rows that are others than before; those that stay are left alone."""
        while self.list.count() > len(self._rows):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(self._rows):
            self.list.addItem(QListWidgetItem())
        for number, row in enumerate(self._rows):
            item = self.list.item(number)
            if item.data(_ROW) == row:
                continue
            text = row_text(row)
            item.setData(_ROW, row)
            item.setText(text)
            item.setToolTip(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
            item.setIcon(self._icon(row.kind))

    def _icon(self, kind: Kind | None) -> QIcon:
        """Return the icon of a kind, drawn once: there may be thousands of rows."""
        if kind not in self._icons:
            self._icons[kind] = icon(icon_of(kind), tokens().reader)
        return self._icons[kind]

    def _select(self, uid: str) -> None:
        """Mark the row of a shape; a key image that was chosen here stays chosen."""
        current = self._current()
        if uid and (current is None or current.uid != uid):
            for number, row in enumerate(self._rows):
                if row.uid == uid:
                    self.list.setCurrentRow(number)
        elif not uid and current is not None and current.uid:
            self.list.setCurrentRow(-1)

    def _current(self) -> ListRow | None:
        number = self.list.currentRow()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _show_chosen(self) -> None:
        row = self._current()
        self.edit.setEnabled(row is not None and bool(row.uid))
        self.erase.setEnabled(row is not None)
        self.export.setEnabled(any(row.uid for row in self._rows))
        roomy = self.height() >= _ROOMY
        statistics = row.statistics if row is not None and roomy else None
        self.chart.show_statistics(statistics, "" if row is None else row.value_unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the chart out where the list would have no room beside it."""
        super().resizeEvent(event)
        self._show_chosen()

    def _tell_chosen(self) -> None:
        row = self._current()
        if self._filling or row is None:
            return
        self._show_chosen()
        if row.uid:
            self.chosen.emit(row.uid)
        else:
            self.key_chosen.emit(row.identity)

    def _tell_erase(self) -> None:
        row = self._current()
        if row is not None and row.uid:
            self.erase_wanted.emit(row.uid)
        elif row is not None:
            self.key_erase_wanted.emit(row.identity)

    def _tell_edit(self) -> None:
        row = self._current()
        if row is not None and row.uid:
            self.edit_wanted.emit(row.uid)

    @staticmethod
    def _why_empty(is_open: bool) -> str:
        if not is_open:
            return tr("Open a series to draw and measure on it.")
        return tr(
            "Nothing is marked on this series yet. Choose Length, Ellipse or another tool above "
            "and draw on the slice. All is kept as it is made."
        )

    def _lay_out(self) -> None:
        blank = named(QWidget(), "panel")
        inside = QVBoxLayout(blank)
        inside.setContentsMargins(PANEL, 2 * STEP, PANEL, 2 * STEP)
        inside.addWidget(self.empty)
        inside.addStretch()
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(blank)
        row = QHBoxLayout()
        row.setContentsMargins(STEP, 0, STEP, STEP)
        row.setSpacing(STEP)
        buttons: tuple[QPushButton, ...] = (self.edit, self.erase, self.export)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(pages, 1)
        column.addWidget(self.chart)
        column.addLayout(row)


def row_text(row: ListRow) -> str:
    """Return a row in words: what and where, the reader's words, what was measured."""
    first = f"{row.place} · {row.words}"
    text = " ".join(row.text.split())
    return "\n".join(part for part in (first, text, *row.told) if part)


def icon_of(kind: Kind | None) -> str:
    """Return the name of a kind's icon; without a kind that of a key image."""
    name = next((name for name, each in TOOLS.items() if each == kind), "key_image")
    return next(row.icon for row in ANNOTATION_ROWS if row.name == name)
