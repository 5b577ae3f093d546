"""Everything one can do, as rows of a table: menus, toolbar, shortcuts and help are made of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from mriviewer.core.language import tr
from mriviewer.ui.annotation_rows import ANNOTATION_ROWS
from mriviewer.ui.icons import icon
from mriviewer.ui.layout_rows import LAYOUT_ROWS
from mriviewer.ui.library_rows import EXCHANGE_ROWS, LIBRARY_ROWS, UNDO_ROWS
from mriviewer.ui.picture_rows import PICTURE_ROWS
from mriviewer.ui.plane_rows import PLANE_ROWS
from mriviewer.ui.row import Row
from mriviewer.ui.tool_rows import TOOL_ROWS

ROWS = (
    Row("open_folder", "Open folder…", "File", "Ctrl+O", "folder",
        "Open all images in a folder and the folders below it", toolbar="Open"),
    Row("open_files", "Open files…", "File", "Ctrl+Shift+O", "files", "Open single files"),
    Row("open_demo", "Open demo", "File", "", "demo", "Open the demo study"),
    *LIBRARY_ROWS,
    Row("export_picture", "Export picture…", "File", "Ctrl+E", "picture",
        "Save the slice with its annotations as PNG", toolbar="Picture", needs_series=True,
        line_before=True),
    Row("export_report", "Export report…", "File", "Ctrl+P", "report",
        "Save a PDF report of this series", toolbar="Report", needs_series=True),
    *EXCHANGE_ROWS,
    Row("hide_identity", "Hide patient's identity", "File", "", "",
        "Leave names out on screen and offer to leave them out in exports", checkable=True,
        line_before=True),
    Row("quit", "Quit", "File", "Ctrl+Q", line_before=True),
    *UNDO_ROWS,
    Row("shortcut_editor", "Shortcuts…", "Edit", "", "",
        "Choose whose keys are used, and change them", line_before=True),
    Row("preferences", "Preferences…", "Edit", "Ctrl+,", "", "How the program looks and behaves"),
    Row("fit", "Fit to view", "View", "0", "fit", "Show the whole slice (double click)",
        toolbar="Fit", needs_series=True),
    Row("heat_map", "Heat map", "View", "H", "heat", "Show where the model looks", True,
        toolbar="Heat map", needs_series=True),
    Row("key_slice", "Go to the key slice", "View", "Shift+K", "",
        "The slice with the highest probability of a finding", needs_series=True),
    *LAYOUT_ROWS,
    *PLANE_ROWS,
    Row("corner_texts", "Next corner texts", "View", "I", "texts",
        "All texts, a few, or none", toolbar="Texts", line_before=True),
    Row("viewport_only", "Viewport alone", "View", "F", "expand",
        "Hide everything but the slice", True),
    Row("tags", "Tags", "View", "Ctrl+I", "", "Every element of the file of this slice",
        needs_series=True),
    Row("theme_system", "Theme of the system", "View", "", "", "", True, "theme",
        line_before=True, submenu="Theme"),
    Row("theme_dark", "Dark theme", "View", "", "", "", True, "theme", submenu="Theme"),
    Row("theme_light", "Light theme", "View", "", "", "", True, "theme", submenu="Theme"),
    *PICTURE_ROWS,
    *TOOL_ROWS,
    *ANNOTATION_ROWS,
    Row("train", "Train a model…", "Train", "Ctrl+T", "",
        "From a folder of pictures to a model that reads the next study"),
    Row("trainings", "Trainings…", "Train", "", "", "What was trained, is going on, or waits"),
    Row("models", "Models…", "Train", "", "", "Install, check, choose and remove models",
        line_before=True),
    Row("shortcuts", "Keys and gestures", "Help", "F1"),
    Row("about_model", "About the model", "Help", ""),
    Row("about", "About MRI Viewer", "Help", "", line_before=True),
    Row("previous_slice", "Previous slice", "", "Up", needs_series=True),
    Row("next_slice", "Next slice", "", "Down", needs_series=True),
    Row("ten_back", "Ten slices back", "", "PgUp", needs_series=True),
    Row("ten_on", "Ten slices on", "", "PgDown", needs_series=True),
    Row("first_slice", "First slice", "", "Home", needs_series=True),
    Row("last_slice", "Last slice", "", "End", needs_series=True),
    Row("previous_series", "Previous series", "", "Left", needs_series=True),
    Row("next_series", "Next series", "", "Right", needs_series=True),
    Row("previous_study", "Previous study", "", "Ctrl+Left", needs_series=True),
    Row("next_study", "Next study", "", "Ctrl+Right", needs_series=True),
    Row("previous_pane", "Previous pane", "", "Shift+F6"),
    Row("next_pane", "Next pane", "", "F6"),
    Row("zoom_in", "Zoom in", "", "+", needs_series=True),
    Row("zoom_out", "Zoom out", "", "-", needs_series=True),
)  # fmt: skip

GESTURES = (  # of the mouse; the keys stand in the rows
    ("Wheel", "scroll the slices"),
    ("Left drag", "window: across its width, up or down its centre (or the tool chosen)"),
    ("Middle drag", "pan"),
    ("Right drag, Ctrl+wheel", "zoom"),
    ("Right click", "menu"),
    ("Shift and move", "crosshair: the other panes go to the same place"),
    ("Double click", "this pane alone, and back"),
    ("Click on a shape", "choose it; drag it or its handles to change it"),
    ("Double click on a shape", "write its text"),
    ("Click on the ribbon", "go to that slice"),
    ("Drag from the tree", "show the series in a pane"),
)

TOOLBAR = (  # by groups; what stands last gives way in a narrow window
    ("open_folder",),
    ("tool_window", "tool_pan", "tool_zoom", "tool_scroll", "tool_crosshair", "tool_magnifier"),
    ("tool_length", "tool_angle", "tool_bidirectional"),
    ("tool_ellipse", "tool_rectangle", "tool_polygon", "tool_freehand"),
    ("tool_probe", "tool_arrow", "tool_text", "key_image"),
    ("cine",),
    ("heat_map",),
    ("export_picture", "export_report"),
    ("fit", "reset_window", "corner_texts"),
)
_WITH_TEXT = ("open_folder",)  # on the toolbar; the others have their tips


def build_actions(
    parent: QWidget, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Return an action a row; every row must have a handler."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for row in ROWS:
        action = QAction(tr(row.text), parent)
        action.setObjectName(row.name)
        action.setCheckable(row.checkable)
        action.setToolTip(tr(row.tip or row.text))  # the keys follow: see `mriviewer.ui.keys`
        action.setIconText(f" {tr(row.toolbar or row.text)}")  # the gap between icon and text
        if row.group:
            group = groups.setdefault(row.group, QActionGroup(parent))
            group.addAction(action)
        handler = handlers[row.name]
        action.triggered.connect(lambda _=False, handler=handler: handler())
        parent.addAction(action)  # the shortcut works while menus and toolbar are hidden
        actions[row.name] = action
    if "quit" in actions:
        actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        actions["about"].setMenuRole(QAction.MenuRole.AboutRole)
    return actions


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill the bar and return its menus by name."""
    menus: dict[str, QMenu] = {}
    for row in ROWS:
        if row.menu:
            menu = menus.get(row.menu)
            if menu is None:
                menu = menus[row.menu] = bar.addMenu(f"&{tr(row.menu)}")
            if row.line_before:
                menu.addSeparator()
            if row.submenu:
                inner = menus.get(row.submenu)
                if inner is None:
                    inner = menus[row.submenu] = menu.addMenu(tr(row.submenu))
                menu = inner
            menu.addAction(actions[row.name])
    return menus


def fill_toolbar(bar: QToolBar, actions: Mapping[str, QAction]) -> None:
    for number, group in enumerate(TOOLBAR):
        if number:
            bar.addSeparator()
        for name in group:
            bar.addAction(actions[name])
            button = bar.widgetForAction(actions[name])
            if name not in _WITH_TEXT and isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setProperty("bare", True)


def show_icons(actions: Mapping[str, QAction]) -> None:
    """Draw all icons in the colours of the theme."""
    for row in ROWS:
        if row.icon:
            actions[row.name].setIcon(icon(row.icon))
