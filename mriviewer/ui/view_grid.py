"""The panes side by side: each a viewport with its ribbon. It knows no data and decides nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from mriviewer.core.view_state import Layout
from mriviewer.session.panes import MOST_PANES
from mriviewer.ui.magnifier import Magnifier
from mriviewer.ui.phase_bar import PhaseBar
from mriviewer.ui.readout import Readout
from mriviewer.ui.ribbon import SliceRibbon
from mriviewer.ui.value_bar import ValueBar
from mriviewer.ui.viewport import Viewport

_GAP = 2  # pixels between panes
_PLACES = {  # (row, column, rows, columns) of each pane
    Layout.ONE: ((0, 0, 1, 1),),
    Layout.TWO: ((0, 0, 1, 1), (0, 1, 1, 1)),
    Layout.FOUR: ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)),
    Layout.MPR: ((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)),
}


class PaneView(QWidget):
    """A viewport, at its right edge its ribbon, and below it the phases of a 4-D series."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport, self.ribbon, self.phases = Viewport(), SliceRibbon(), PhaseBar()
        self.viewport.layers += [ValueBar(), Magnifier(), Readout()]
        place = QGridLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(0)
        place.addWidget(self.viewport, 0, 0)
        place.addWidget(self.ribbon, 0, 1)
        place.addWidget(self.phases, 1, 0, 1, 2)
        place.setColumnStretch(0, 1)
        place.setRowStretch(0, 1)


class ViewGrid(QWidget):
    """As many panes as the layout has; the others are hidden and keep what they show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # a picture has a left and a right of its own, and so have the panes beside one another
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.panes = tuple(PaneView(self) for _ in range(MOST_PANES))
        self.active = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self.arrange(Layout.ONE, 0, False)

    def arrange(self, layout: Layout, active: int, maximised: bool) -> None:
        """Show the panes of a layout, or the active one of them alone."""
        self.active = active
        for pane in self.panes:
            self._layout.removeWidget(pane)
        places = _PLACES[layout]
        for line in range(2):  # what a smaller layout does not use takes no room
            rows = {p[0] + i for p in places for i in range(p[2])}
            columns = {p[1] + i for p in places for i in range(p[3])}
            self._layout.setRowStretch(line, int(line in rows and not maximised))
            self._layout.setColumnStretch(line, int(line in columns and not maximised))
        shown = [active] if maximised else list(range(len(places)))
        for index in shown:
            self._layout.addWidget(
                self.panes[index], *((0, 0, 1, 1) if maximised else places[index])
            )
            self.panes[index].show()
        if self._holds_focus():  # before a pane is hidden: Qt would choose another part itself
            self.viewport.setFocus()
        for index, pane in enumerate(self.panes):
            pane.setVisible(index in shown)
        if maximised:
            self._layout.setRowStretch(0, 1)
            self._layout.setColumnStretch(0, 1)
        self.mark(active, several=len(places) > 1 and not maximised)

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def mark(self, active: int, several: bool) -> None:
        """Show which pane is the active one, where there are several."""
        self.active = active
        for index, pane in enumerate(self.panes):
            pane.viewport.mark(several and index == active)

    @property
    def viewport(self) -> Viewport:
        """The active pane's viewport."""
        return self.panes[self.active].viewport

    @property
    def ribbon(self) -> SliceRibbon:
        return self.panes[self.active].ribbon

    def show_ribbons(self, wanted: bool) -> None:
        for pane in self.panes:
            pane.ribbon.setVisible(wanted)
