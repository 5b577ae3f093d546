"""The window: where everything stands. It knows no data and decides nothing."""

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.ui.actions import ROWS, build_actions, fill_menus, fill_toolbar, show_icons
from mriviewer.ui.annotation_panel import AnnotationPanel
from mriviewer.ui.empty_state import EmptyState
from mriviewer.ui.layout_chooser import LayoutChooser
from mriviewer.ui.lists import RepairList, SkippedList
from mriviewer.ui.model_panel import ModelPanel
from mriviewer.ui.notices import Banner
from mriviewer.ui.parts import Column, named
from mriviewer.ui.review_panel import ReviewPanel
from mriviewer.ui.ribbon import SliceRibbon
from mriviewer.ui.status_bar import StatusBar
from mriviewer.ui.study_tree import StudyTree
from mriviewer.ui.tag_browser import TagBrowser
from mriviewer.ui.text_editor import TextEditor
from mriviewer.ui.theme import ICON
from mriviewer.ui.view_grid import ViewGrid
from mriviewer.ui.viewport import Viewport

_SIDES, _LEAST_SIDES = (240, 300), (150, 250)  # pixels: studies left, model and reading right
_WIDE = 1200  # pixels; a narrower window leaves the sides less
_ROOM_FOR_TAGS = 320  # pixels; less shows no more than a few rows


class MainWindow(QMainWindow):
    """Studies left, the slice in the middle, the model and the reader's word right."""

    dropped = Signal(list)  # list[Path]
    closing = Signal()

    def __init__(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self.setWindowTitle("MRI Viewer")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.setMinimumSize(720, 480)
        self._around: QByteArray | None = None  # the layout while the viewport is alone
        self.grid, self.empty = ViewGrid(), EmptyState()
        self.banner = Banner()
        self.tree, self.model, self.review = StudyTree(), ModelPanel(), ReviewPanel()
        self.repairs, self.skipped = RepairList(), SkippedList()
        self.tags = TagBrowser()
        self.annotations = AnnotationPanel()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._lay_out_middle()
        self._lay_out_docks()
        self.actions_by_name = build_actions(self, handlers)
        self.bar = named(QToolBar(tr("Tools")), "tools")
        self.bar.setMovable(False)
        self.bar.setIconSize(QSize(ICON, ICON))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.toggleViewAction().setEnabled(False)
        fill_toolbar(self.bar, self.actions_by_name)
        self.layouts = LayoutChooser(self.actions_by_name)
        self.bar.insertWidget(self.bar.actions()[1], self.layouts)
        self.addToolBar(self.bar)
        self._menus = fill_menus(self.menuBar(), self.actions_by_name)
        self._add_panel_switches()
        self._tab_order()
        self.resize(1280, 800)
        self.share_width()
        self.retheme()

    @property
    def viewport(self) -> Viewport:
        """The active pane's viewport."""
        return self.grid.viewport

    @property
    def ribbon(self) -> SliceRibbon:
        """The active pane's ribbon."""
        return self.grid.ribbon

    def menu(self, name: str) -> QMenu:
        """Return a menu of the bar by its English name."""
        return self._menus[name]

    def add_below_panes(self, bar: QWidget) -> None:
        """Put something below the panes, such as the film's controls."""
        self._middle.addWidget(bar)

    def show_picture(self, wanted: bool) -> None:
        """Show the slice, or the invitation to open something.

        The keys go to the slice when they were nowhere else: a reader who types keeps typing.
        """
        index = 0 if wanted else 1
        if index != self._stack.currentIndex():
            focused = self.focusWidget()
            leaving = focused is None or self._stack.isAncestorOf(focused)
            self._stack.setCurrentIndex(index)
            if leaving:
                (self.viewport if wanted else self.empty.open).setFocus()

    def show_alone(self, alone: bool) -> None:
        """Hide everything but the viewport, or bring it back as it was."""
        if alone:
            self._around = self.saveState()
        for dock in self.docks:
            dock.setVisible(not alone)
        for part in (self.bar, self.menuBar(), self.status):
            part.setVisible(not alone)
        self.grid.show_ribbons(not alone)
        if not alone and self._around is not None:
            self.restoreState(self._around)
            self._around = None

    def show_series_actions(self, possible: bool) -> None:
        """Offer what needs an open series only while there is one."""
        for row in ROWS:
            if row.needs_series:
                self.actions_by_name[row.name].setEnabled(possible)

    def layout_to_keep(self) -> QByteArray:
        """Return docks and toolbars as they stand, or stood before the viewport was alone."""
        return self.saveState() if self._around is None else self._around

    def share_width(self) -> None:
        """Give the panels at the sides what the window can spare beside the slice."""
        sides = _SIDES if self.width() >= _WIDE else _LEAST_SIDES
        docks = [self._studies, self._opinion]
        self.resizeDocks(docks, list(sides), Qt.Orientation.Horizontal)

    def show_skipped(self) -> None:
        """Bring the list of skipped files to the front."""
        self._details.show()
        self.tabs.setCurrentWidget(self.skipped)

    def show_tags(self) -> None:
        """Bring the tags of the file to the front, and the keys to their search."""
        self._details.show()
        self.tabs.setCurrentWidget(self.tags)
        if self._details.height() < _ROOM_FOR_TAGS:
            docks, heights = [self._opinion, self._details], [_ROOM_FOR_TAGS, _ROOM_FOR_TAGS]
            self.resizeDocks(docks, heights, Qt.Orientation.Vertical)
        self.tags.search.setFocus()

    def retheme(self) -> None:
        """Draw again what a style sheet does not reach."""
        show_icons(self.actions_by_name)
        self.layouts.retheme()
        self.banner.retheme()
        self.annotations.retheme()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        for editor in self.findChildren(TextEditor):
            editor.finish()  # what is being written is written
        self.closing.emit()
        event.accept()

    def _lay_out_middle(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self._middle = column
        self.setCentralWidget(middle)

    def _lay_out_docks(self) -> None:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.tabs = named(QTabWidget(), spoken=tr("Details"))
        self.tabs.tabBar().setAccessibleName(tr("Details"))
        self.tabs.setDocumentMode(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.annotations, tr("Annotations"))
        self.tabs.addTab(self.repairs, tr("Repairs"))
        self.tabs.addTab(self.tags, tr("Tags"))
        self.tabs.addTab(self.skipped, tr("Skipped"))
        for index in range(self.tabs.count()):  # where a language is too long for the room
            self.tabs.setTabToolTip(index, self.tabs.tabText(index))
        opinion = named(QWidget(), "panel")
        column = QVBoxLayout(opinion)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.model)
        column.addWidget(self.review)
        column.addStretch()
        scroll = named(Column(opinion, _LEAST_SIDES[1]), spoken=tr("Model and reading"))
        self.tree.setMinimumWidth(_LEAST_SIDES[0])
        self._studies = self._dock("Studies", tr("Studies"), self.tree, left)
        self._opinion = self._dock("Model and reading", tr("Model and reading"), scroll, right)
        self._details = self._dock("Details", tr("Details"), self.tabs, right)
        self.docks = (self._studies, self._opinion, self._details)
        self.resizeDocks([self._opinion, self._details], [620, 96], Qt.Orientation.Vertical)

    def _dock(
        self, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        # by its name, the same in every language, its place is kept in the settings
        dock = named(QDockWidget(title, self), name)
        dock.setWidget(content)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        self.addDockWidget(area, dock)
        return dock

    def _add_panel_switches(self) -> None:
        panels = self._menus["View"].addMenu(tr("Panels"))
        for dock in self.docks:
            panels.addAction(dock.toggleViewAction())

    def _tab_order(self) -> None:
        order = (
            *(part for pane in self.grid.panes for part in (pane.viewport, pane.ribbon)),
            self.tree.search, self.tree.tree, self.model.chooser,
            self.model.shown, self.model.why, self.model.opacity, self.model.threshold,
            *self.review.buttons.values(), self.review.remark, self.tabs,
        )  # fmt: skip
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)
