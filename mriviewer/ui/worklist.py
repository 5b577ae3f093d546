"""The library window: the studies seen on this computer, searched, sorted, marked and opened."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.history import Status
from mriviewer.core.language import many, tr
from mriviewer.library.index import Entry
from mriviewer.session.library import Work
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP, tokens
from mriviewer.ui.worklist_model import (
    MODEL,
    OPENED,
    PICTURE,
    StudyTable,
    Wanted,
    status_words,
)

_STATUSES: tuple[Status, ...] = ("unread", "read", "reviewed")
_KEYS = {"unread": "Alt+U", "read": "Alt+R", "reviewed": "Alt+V"}
_WIDTHS = (230, 104, 150, 170, 100, 150, 210, 120)


class ModelVoice(QStyledItemDelegate):
    """Draws what the model says in its own colour, in a selected row too."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens().selected))
            option.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)


class Worklist(QWidget):
    """Shows entries and reports wishes; it opens and changes nothing by itself."""

    opened = Signal(str)  # study uid
    status_given = Signal(list, str)  # study uids, status
    removed = Signal(list)  # study uids
    import_wanted = Signal()
    rebuild_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Library"))
        self.setObjectName("panel")
        self.table = StudyTable()
        self.search = named(QLineEdit(), spoken=tr("Search the library"))
        self.search.setPlaceholderText(tr("Search patients, studies, remarks"))
        self.search.setClearButtonEnabled(True)
        self.status = _choice(tr("Status"), [tr("Any status"), *map(status_words, _STATUSES)])
        self.date = _choice(tr("Date of the study"), [name for name, _ in _spans()])
        self.view = self._make_view()
        self.empty = words(role="secondary")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = named(QLabel(), "secondary")
        self.work, self.progress = named(QLabel(), "secondary"), QProgressBar()
        self.progress.setFixedSize(120, 8)
        self.cancel = quiet_button(tr("Cancel"))
        self.open_button = QPushButton(tr("Open"))
        self.mark = QPushButton(tr("Mark as"))
        self.remove = QPushButton(tr("Remove from list"))
        self.bring = QPushButton(tr("Import…"))
        self.rebuild = QPushButton(tr("Rebuild index"))
        self.rebuild.setToolTip(tr("Make the list anew from the journal. Nothing is lost."))
        self._statuses = self._make_statuses()
        self.mark.setMenu(self._statuses)
        self._lay_out()
        self._connect()
        self.show_work(None)
        self._follow()
        self.resize(1280, 640)
        self.setMinimumSize(560, 320)

    # ---- what is shown ----------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry], hide_identity: bool) -> None:
        """Show these studies; what is selected and where the list stands stays."""
        self._keeping(lambda: self.table.show_entries(entries, hide_identity))

    def show_work(self, work: Work | None) -> None:
        """Show what is being done in the background and how far it is; None: nothing is."""
        for part in (self.work, self.progress, self.cancel):
            part.setVisible(work is not None)
        if work is not None:
            self.work.setText(work.words)
            self.progress.setAccessibleName(work.words)
            self.progress.setRange(0, work.total)
            self.progress.setValue(min(work.done, work.total))

    def selected(self) -> list[str]:
        """Return the uids of the studies that are selected."""
        rows = self.view.selectionModel().selectedRows()
        return [self.table.entry(index.row()).study_uid for index in rows]

    # ---- inside -----------------------------------------------------------------------------

    def _make_view(self) -> QTreeView:
        view = named(QTreeView(), "framed", tr("Studies"))
        view.setModel(self.table)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setIconSize(QSize(PICTURE, PICTURE))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setSortingEnabled(True)
        view.sortByColumn(OPENED, Qt.SortOrder.DescendingOrder)
        view.setItemDelegateForColumn(MODEL, ModelVoice(view))
        for column, width in enumerate(_WIDTHS):
            view.setColumnWidth(column, width)
        return view

    def _make_statuses(self) -> QMenu:
        menu = QMenu(self)
        for status in _STATUSES:
            action = QAction(status_words(status), menu)
            action.setShortcut(QKeySequence(_KEYS[status]))
            action.triggered.connect(lambda _=False, status=status: self._give(status))
            menu.addAction(action)
            self.addAction(action)
        return menu

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for row in (top, bottom):
            row.setSpacing(2 * STEP)
        top.addWidget(self.search, 1)
        for choice in (self.status, self.date):
            top.addWidget(choice)
        for part in (self.count, self.work, self.progress, self.cancel):
            bottom.addWidget(part)
        bottom.addStretch(1)
        for button in (self.rebuild, self.bring, self.remove, self.mark, self.open_button):
            bottom.addWidget(button)
        self._middle = QStackedLayout()
        self._middle.addWidget(self.view)
        self._middle.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addLayout(self._middle, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.status.currentIndexChanged.connect(self._filter)
        self.date.currentIndexChanged.connect(self._filter)
        self.view.activated.connect(lambda index: self._open())
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.open_button.clicked.connect(self._open)
        self.remove.clicked.connect(self._ask_to_remove)
        self.bring.clicked.connect(self.import_wanted)
        self.rebuild.clicked.connect(self.rebuild_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.table.modelReset.connect(self._follow)
        for keys, call in (("Ctrl+F", self._find), ("Escape", self._leave), ("Ctrl+W", self.close),
                           ("Delete", self._ask_to_remove)):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(call)

    def _filter(self) -> None:
        index = self.status.currentIndex()
        status = _STATUSES[index - 1] if index > 0 else None
        days = _spans()[self.date.currentIndex()][1]
        since = ""
        if days is not None:
            since = (datetime.date.today() - datetime.timedelta(days=days)).isoformat()
        wanted = Wanted(tuple(self.search.text().lower().split()), status, since)
        self._keeping(lambda: self.table.show_only(wanted))

    def _keeping(self, change: Callable[[], None]) -> None:
        """Change the rows; the same studies stay selected, and the list stands where it stood."""
        bar, chosen = self.view.verticalScrollBar(), self.selected()
        current, place = self.view.currentIndex(), bar.value()
        uid = self.table.entry(current.row()).study_uid if current.isValid() else ""
        change()
        if self.view.currentIndex().isValid() or not self.table.rowCount():
            self._follow()
            return
        model, flag = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        for row in self.table.rows_of([uid]):
            model.setCurrentIndex(self.table.index(row, 0), flag.NoUpdate)
        for row in self.table.rows_of(chosen):
            model.select(self.table.index(row, 0), flag.Select | flag.Rows)
        bar.setValue(place)
        self._follow()

    def _follow(self) -> None:
        """Offer what can be done with the selection, and say how many there are."""
        chosen, shown, total = len(self.selected()), self.table.rowCount(), self.table.total
        for button in (self.remove, self.mark):
            button.setEnabled(chosen > 0)
        self.open_button.setEnabled(chosen == 1)
        self._middle.setCurrentIndex(0 if shown else 1)
        self.empty.setText(_nothing(total))
        text = many(total, "1 study", "{n} studies")
        if shown != total:
            text = tr("{shown} of {total} studies").format(shown=shown, total=total)
        self.count.setText(text)

    def _open(self) -> None:
        chosen = self.selected()
        if len(chosen) == 1:
            self.opened.emit(chosen[0])

    def _give(self, status: Status) -> None:
        if chosen := self.selected():
            self.status_given.emit(chosen, status)

    def _open_menu(self, where: QPoint) -> None:
        if not self.selected():
            return
        menu = QMenu(self)
        menu.addAction(tr("Open"), self._open)
        menu.addSeparator()
        menu.addActions(self._statuses.actions())
        menu.addSeparator()
        menu.addAction(tr("Remove from list…"), self._ask_to_remove)
        menu.popup(self.view.viewport().mapToGlobal(where))

    def _ask_to_remove(self) -> None:
        chosen = self.selected()
        if not chosen:
            return
        box = QMessageBox(self)
        box.setWindowTitle(tr("Remove from list"))
        box.setText(
            many(
                len(chosen),
                "Remove this study from the list?",
                "Remove {n} studies from the list?",
            )
        )
        box.setInformativeText(tr("Its files and what you said about it stay. It is listed again "
                                  "when it is opened."))  # fmt: skip
        yes = box.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(lambda: self.removed.emit(chosen))
        box.open()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _leave(self) -> None:
        """Take the search back first, then close."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()


def _choice(spoken: str, texts: Sequence[str]) -> QComboBox:
    box = named(QComboBox(), spoken=spoken)
    box.addItems(list(texts))
    return box


def _spans() -> tuple[tuple[str, int | None], ...]:
    """Return the choices of dates: a name, and how many days back; None is any."""
    return ((tr("Any date"), None), (tr("Today"), 0), (tr("Last 7 days"), 7),
            (tr("Last 30 days"), 30), (tr("Last 12 months"), 365))  # fmt: skip


def _nothing(total: int) -> str:
    if total:
        return tr("No study fits the search. Take a word or a filter away.")
    return tr("No study was seen here yet. Open a folder, or import one: it is listed then.")
