"""The button on the toolbar that offers the layouts."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mriviewer.core.language import tr
from mriviewer.ui.icons import icon

LAYOUT_ACTIONS = ("layout_one", "layout_two", "layout_four", "layout_mpr")
_BELOW = ("hang_study", "hang_prior", "", "autosync", "link_panes", "reference_lines")


class LayoutChooser(QToolButton):
    """Shows which layout there is; its menu holds the actions that change it."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "layout-one"
        self.setAccessibleName(tr("Layout"))
        self.setText(f" {tr('Layout')} ▾")
        self.setToolTip(tr("How many panes there are, and what hangs in them"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)  # a choice that is not possible says why
        for name in LAYOUT_ACTIONS:
            menu.addAction(actions[name])
        menu.addSeparator()
        for name in _BELOW:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        self.setMenu(menu)

    def show_layout(self, action: str) -> None:
        """Show the picture of the layout that an action of `LAYOUT_ACTIONS` stands for."""
        self._icon = action.replace("_", "-")
        self.retheme()

    def retheme(self) -> None:
        self.setIcon(icon(self._icon))
