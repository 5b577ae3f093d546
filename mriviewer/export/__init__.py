"""Taking things away: NIfTI files, pictures, reports and whole analyses."""
