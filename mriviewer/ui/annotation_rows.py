"""What the reader draws with, as rows of the table of actions."""

from mriviewer.core.annotations import Kind
from mriviewer.ui.row import Row

TOOLS: dict[str, Kind] = {
    "tool_length": "length", "tool_angle": "angle", "tool_bidirectional": "bidirectional",
    "tool_ellipse": "ellipse", "tool_rectangle": "rectangle", "tool_polygon": "polygon",
    "tool_freehand": "freehand", "tool_probe": "probe", "tool_arrow": "arrow",
    "tool_text": "text",
}  # fmt: skip

ANNOTATION_ROWS = (
    Row("tool_length", "Length", "Tools", "L", "length", "Length: drag, or click both ends",
        True, "tool", "Length", line_before=True),
    Row("tool_angle", "Angle", "Tools", "A", "angle", "Angle: click end, corner and end",
        True, "tool", "Angle"),
    Row("tool_bidirectional", "Bidirectional", "Tools", "B", "bidirectional",
        "Two axes: drag the long one, then the short one across it", True, "tool", "Bidirectional"),
    Row("tool_ellipse", "Ellipse", "Tools", "E", "ellipse",
        "Ellipse with mean, SD and area: drag from corner to corner", True, "tool", "Ellipse"),
    Row("tool_rectangle", "Rectangle", "Tools", "R", "rectangle",
        "Rectangle with mean, SD and area: drag from corner to corner", True, "tool", "Rectangle"),
    Row("tool_polygon", "Polygon", "Tools", "P", "polygon",
        "Polygon: click corner by corner; a double click ends it", True, "tool", "Polygon"),
    Row("tool_freehand", "Freehand region", "Tools", "Shift+P", "freehand",
        "Freehand region: draw the outline with the button held", True, "tool", "Freehand"),
    Row("tool_probe", "Probe", "Tools", "Q", "probe", "Probe: the value and the place of a pixel",
        True, "tool", "Probe"),
    Row("tool_arrow", "Arrow", "Tools", "Shift+A", "pointer", "Arrow: drag from the tip",
        True, "tool", "Arrow"),
    Row("tool_text", "Text", "Tools", "Shift+T", "text", "Text: click, then write",
        True, "tool", "Text"),
    Row("key_image", "Mark as key image", "Tools", "K", "key",
        "Mark the slice as a key image, or no longer", False, "", "Key image",
        needs_series=True, line_before=True),
    Row("show_annotations", "Show annotations", "Tools", "Shift+D", "", "", True,
        needs_series=True),
    Row("edit_annotation", "Edit text…", "Tools", "F2", "", "Of the selected annotation"),
    Row("erase_annotation", "Erase annotation", "Tools", "Del", "", "The selected one"),
)  # fmt: skip
