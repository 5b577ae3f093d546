"""What can be done to the picture in a pane, as rows of the table of actions."""

from mriviewer.core.colour_maps import NAMES
from mriviewer.ui.row import Row

PICTURE_ROWS = (
    Row("reset_window", "Reset window", "Picture", "Shift+W", "reset",
        "Take the window of the header, or of the centre slice", toolbar="Reset",
        needs_series=True),
    Row("auto_window", "Window of this slice", "Picture", "Ctrl+Shift+W", "",
        "Take the window from the grey values of the slice in view", needs_series=True),
    Row("full_window", "Full range", "Picture", "", "",
        "From the lowest value of the slice to the highest", needs_series=True),
    Row("invert", "Invert grey", "Picture", "Shift+I", "invert", "White becomes black", True,
        needs_series=True),
    Row("flip_across", "Flip left and right", "Picture", "Shift+H", "",
        "The letters follow", needs_series=True, line_before=True),
    Row("flip_down", "Flip top and bottom", "Picture", "Shift+V", "",
        "The letters follow", needs_series=True),
    Row("rotate_right", "Turn right", "Picture", "Shift+R", "rotate",
        "A quarter turn clockwise; the letters follow", needs_series=True),
    Row("rotate_left", "Turn left", "Picture", "Ctrl+Shift+R", "",
        "A quarter turn against the clock; the letters follow", needs_series=True),
    Row("reset_picture", "Reset the picture", "Picture", "Esc", "",
        "Whole slice, no flips and turns, its first window, grey", needs_series=True),
    Row("neurological", "Neurological convention", "Picture", "", "",
        "Patient's right on the right of the screen", True, line_before=True),
    Row("smooth_pixels", "Smooth between pixels", "Picture", "", "",
        "Off: every pixel is shown as it was stored", True),
    Row("file_overlays", "Overlays of the file", "Picture", "", "",
        "Show the overlay planes that a file holds", True),
    *(Row(f"colours_{name}", words, "Picture", "", "", "", True, "colours", needs_series=True,
          submenu="Colours") for name, words in NAMES),
    Row("cine", "Play", "Picture", "C", "play", "Play the slices, or the phases, as a film", True,
        toolbar="Play", needs_series=True, line_before=True),
    Row("next_phase", "Next phase", "Picture", "]", "", "Of a series with several volumes",
        needs_series=True),
    Row("previous_phase", "Previous phase", "Picture", "[", needs_series=True),
)  # fmt: skip
