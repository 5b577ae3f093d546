"""What the left button does to the picture, as rows of the table of actions."""

from mriviewer.ui.row import Row

TOOL_ROWS = (
    Row("tool_window", "Window with the left button", "Tools", "W", "window",
        "Drag across for the width, up or down for the centre", True, "tool", "Window"),
    Row("tool_pan", "Pan with the left button", "Tools", "M", "pan",
        "Drag to move the slice (the middle button always does)", True, "tool", "Pan"),
    Row("tool_zoom", "Zoom with the left button", "Tools", "Z", "zoom",
        "Drag up to enlarge (the right button always does)", True, "tool", "Zoom"),
    Row("tool_scroll", "Scroll with the left button", "Tools", "S", "scroll",
        "Drag up or down through the slices (the wheel always does)", True, "tool", "Scroll"),
    Row("tool_crosshair", "Crosshair", "Tools", "X", "crosshair",
        "Press or drag: the other panes go to the same place (or hold Shift and move)", True,
        "tool", "Crosshair"),
    Row("tool_magnifier", "Magnifier", "Tools", "G", "magnifier",
        "Hold the left button to look through a glass", True, "tool", "Magnifier"),
)  # fmt: skip
