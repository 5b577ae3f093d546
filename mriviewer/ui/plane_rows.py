"""Reconstructed planes and the lines of the crosshair, as rows of the table of actions."""

from mriviewer.ui.row import Row

PLANE_ROWS = (
    Row("crosshair", "Show the crosshair", "View", "Ctrl+X", "",
        "Where the other planes lie, in the colour of each", True, submenu="Planes"),
    Row("link_planes", "Zoom planes together", "View", "", "",
        "A millimetre is equally long in all three", True, submenu="Planes"),
    Row("patient_planes", "Along the patient", "View", "", "",
        "Axial, sagittal and coronal planes of the patient", True, "planes", submenu="Planes"),
    Row("acquisition_planes", "Along the acquisition", "View", "", "",
        "Planes along the slices as they were acquired, and across them", True, "planes",
        submenu="Planes"),
)  # fmt: skip
