"""Files to studies and pixels: DICOM, NIfTI and pictures."""
