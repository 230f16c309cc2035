"""The groups of a sheet without lanes -> scenes: boxes in rows, arrows in the channels between."""
