"""Peta -> Scene: where every box, line and text of a picture stands; pure, no input or output."""
