"""A table of marks, such as peta relasi -> scenes of its pages."""
