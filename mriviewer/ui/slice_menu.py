"""The menu of a slice: what one wants where the pointer is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from mriviewer.ui.main_window import MainWindow

_SHAPE = ("edit_annotation", "erase_annotation", "")  # while a shape is selected
_SLICE = ("fit", "reset_window", "invert", "", "key_image", "heat_map", "key_slice", "",
          "maximise", "viewport_only", "corner_texts", "", "export_picture",
          "export_report")  # fmt: skip


def open_slice_menu(window: MainWindow, where: QPoint) -> QMenu:
    """Open the menu at a place of the screen; it goes away by itself."""
    menu, actions = QMenu(window), window.actions_by_name
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in (*(_SHAPE if actions["edit_annotation"].isEnabled() else ()), *_SLICE):
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    menu.popup(where)
    return menu
