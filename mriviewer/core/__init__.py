"""What a radiologist would recognise: studies, slices, windows, geometry. numpy only."""
