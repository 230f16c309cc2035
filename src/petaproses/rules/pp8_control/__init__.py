"""PP8: remarks that hide findings, and rules named in the project file."""
