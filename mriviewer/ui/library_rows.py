"""The library, and taking words back, as rows of the table of actions."""

from mriviewer.ui.row import Row

LIBRARY_ROWS = (
    Row("open_recent", "Open recent", "File"),
    Row("library", "Library…", "File", "Ctrl+L", "library", "The studies seen on this computer",
        line_before=True),
    Row("import", "Import…", "File", "Ctrl+Shift+L", "",
        "Put studies on the list, with or without a copy of their files"),
)  # fmt: skip
EXCHANGE_ROWS = (
    Row("export_measurements", "Export measurements…", "File", "", "",
        "Save everything measured in this study as a table (CSV)", needs_series=True),
    Row("export_review", "Export review…", "File", "", "",
        "Save all that was said about this study, to hand it on", needs_series=True),
    Row("import_review", "Import review…", "File", "", "",
        "Take in what somebody else said about a study"),
)  # fmt: skip
UNDO_ROWS = (
    Row("undo", "Undo", "Edit", "Ctrl+Z", "undo", "Take back the last word, shape or look"),
    Row("redo", "Redo", "Edit", "Ctrl+Shift+Z", "redo", "Bring back what was undone"),
)  # fmt: skip
