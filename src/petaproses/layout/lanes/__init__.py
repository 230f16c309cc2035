"""Boxes and arrows of a sheet with lanes -> scenes: cells of a grid, lines between them, pages."""
