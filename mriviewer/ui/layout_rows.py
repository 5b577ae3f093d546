"""How panes stand, what hangs in them and how they move together, as rows of the action table."""

from mriviewer.ui.row import Row

LAYOUT_ROWS = (
    Row("layout_one", "One pane", "View", "Ctrl+1", "layout-one", "", True, "layout",
        line_before=True, submenu="Layout"),
    Row("layout_two", "Two side by side", "View", "Ctrl+2", "layout-two", "", True, "layout",
        submenu="Layout"),
    Row("layout_four", "Four panes", "View", "Ctrl+3", "layout-four", "", True, "layout",
        submenu="Layout"),
    Row("layout_mpr", "Three planes (MPR)", "View", "Ctrl+4", "layout-mpr",
        "Axial, sagittal and coronal planes of the series", True, "layout", submenu="Layout"),
    Row("maximise", "Active pane alone", "View", "F11", "",
        "Fill the place of all panes with the active one, and back (double click)", True,
        needs_series=True),
    Row("hang_study", "Hang study", "View", "Ctrl+H", "",
        "T1 after contrast agent, T1, FLAIR and T2 beside one another", needs_series=True,
        line_before=True),
    Row("hang_prior", "Hang beside earlier study", "View", "Ctrl+Shift+H", "",
        "The same kind of picture of an earlier study of this patient"),
    Row("hang_new", "Hang new studies automatically", "View", "", "",
        "As soon as all of a study has been found", True),
    Row("autosync", "Scroll together", "View", "Shift+S", "",
        "Panes of one frame of reference stay at the same place", True, line_before=True),
    Row("link_panes", "Link scrolling with offset", "View", "Shift+L", "",
        "Keep the other panes as far from this one as they are now", True, needs_series=True),
    Row("sync_zoom", "Zoom and move together", "View", "", "", "All panes share zoom and place",
        True),
    Row("reference_lines", "Reference lines", "View", "Shift+X", "",
        "Where the active slice cuts those of the other panes", True),
)  # fmt: skip
