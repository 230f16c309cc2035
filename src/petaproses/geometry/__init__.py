"""Finished SVG -> its faults and figures. Knows the pictures' public structure, and nothing of how they are made."""
