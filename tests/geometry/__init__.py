"""Finished SVG -> geometric faults and figures. Knows the SVG's public structure, and nothing of the layout code."""
