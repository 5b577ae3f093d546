"""The tab with everything that the file of the slice says: a tree, a search, a comparison."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import many, tr
from mriviewer.session.tags import Tags
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.tag_model import TagModel
from mriviewer.ui.theme import STEP

_MOST_OPEN = 100  # branches that are opened again in the next file


class TagBrowser(QWidget):
    """Shows `Tags`; reports what is typed and whether it is seen."""

    seen = Signal(bool)
    searched = Signal(str)
    keep_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "panel")
        self._open: dict[tuple[str, ...], None] = {}  # branches the reader opened, oldest first
        self._of: object = None  # the table on screen
        self.search = named(QLineEdit(), spoken=tr("Search tags"))
        self.search.setPlaceholderText(tr("Search names, tags and values"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.searched)
        self.keep = quiet_button(tr("Compare"))
        self.keep.setToolTip(tr("Keep this file and show how the next ones differ from it"))
        self.keep.clicked.connect(self._toggle_kept)
        self._keeping = False
        self.told = words("", "secondary")
        self.model = TagModel(self)
        self.tree = named(QTreeView(), "framed", tr("Tags of the file"))
        self.tree.setModel(self.model)
        self._set_up_tree()
        self._lay_out()

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setUniformRowHeights(True)  # without it a view measures every row
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setAllColumnsShowFocus(True)
        for column, width in enumerate((170, 150, 104, 48)):
            tree.header().resizeSection(column, width)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._open_menu)
        tree.expanded.connect(self._opened)
        tree.collapsed.connect(self._closed)
        self.copy_value = QAction(tr("Copy value"), tree)
        self.copy_value.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_value.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_value.triggered.connect(lambda: self._copy(whole=False))
        self.copy_row = QAction(tr("Copy row"), tree)
        self.copy_row.triggered.connect(lambda: self._copy(whole=True))
        tree.addAction(self.copy_value)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 0)
        above.addWidget(self.search, 1)
        above.addWidget(self.keep)
        self.told.setContentsMargins(2 * STEP, 0, 2 * STEP, STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(above)
        column.addWidget(self.tree, 1)
        column.addWidget(self.told)

    # ---- showing ----------------------------------------------------------------------------

    def show_tags(self, tags: Tags) -> None:
        """Show the table, or what was found or differs; where one was stays, as far as it can."""
        if tags.table is None:
            from mriviewer.io.tag_table import TagTable

            self.model.show(TagTable())
        else:
            same = tags.table is self._of
            place = self.tree.verticalScrollBar().value()
            there = "" if tags.kept is None else tags.kept.title
            self.model.show(tags.table, tags.rows, tags.differences, there, tags.hide_identity)
            self._open_again()
            if not same or self.model.is_tree:
                self.tree.verticalScrollBar().setValue(place)
        self._of = tags.table
        self.show_state(tags)

    def show_state(self, tags: Tags) -> None:
        """Say how many rows there are, or why there are none."""
        self._keeping = tags.kept is not None
        self.keep.setText(tr("Stop comparing") if self._keeping else tr("Compare"))
        self.keep.setEnabled(self._keeping or tags.table is not None)
        self.told.setText(_words(tags))
        trouble = tags.error is not None or bool(tags.table and tags.table.notes)
        named(self.told, "warning" if trouble else "secondary")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    # ---- what the reader does ---------------------------------------------------------------

    def _toggle_kept(self) -> None:
        (self.forget_wanted if self._keeping else self.keep_wanted).emit()

    def _opened(self, index: QModelIndex) -> None:
        if self.model.is_tree and len(self._open) < _MOST_OPEN:
            self._open[self.model.path(index)] = None

    def _closed(self, index: QModelIndex) -> None:
        if self.model.is_tree:
            self._open.pop(self.model.path(index), None)

    def _open_again(self) -> None:
        if not self.model.is_tree:
            return
        for path in sorted(self._open, key=len):
            index = self.model.index_of(path)
            if index.isValid():
                self.tree.expand(index)

    def _open_menu(self, where: QPoint) -> None:
        if self.tree.currentIndex().isValid():
            menu = QMenu(self)
            menu.addActions([self.copy_value, self.copy_row])
            menu.popup(self.tree.viewport().mapToGlobal(where))

    def _copy(self, whole: bool) -> None:
        current = self.tree.currentIndex()
        if not current.isValid():
            return
        columns = (2, 0, 3, 1) if whole else (1,)
        cells = [str(current.siblingAtColumn(column).data() or "") for column in columns]
        QGuiApplication.clipboard().setText("\t".join(cells))


def _words(tags: Tags) -> str:
    if tags.error is not None:
        return str(tags.error)
    if tags.table is None:
        return tr("Reading…") if tags.busy else tr("Open a series to see what its files say.")
    count = f"{len(tags.table.tags):,}"
    if tags.differences is not None and tags.kept is not None:
        text = many(
            len(tags.differences),
            "1 value differs from {other}.",
            "{n:,} values differ from {other}.",
            other=tags.kept.title,
        )
    elif tags.rows is not None:
        text = tr("{found} of {count} rows").format(found=f"{len(tags.rows):,}", count=count)
    else:
        text = many(len(tags.table.tags), "1 row", "{n:,} rows")
    if tags.hide_identity:
        text += " · " + tr("identifying values are hidden")
    if tags.busy:
        text += " · " + tr("reading the next file")
    return "\n".join([text, *(tr(note) for note in tags.table.notes)])
