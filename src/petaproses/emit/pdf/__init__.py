"""Scenes and tables -> PDF by typst, which gets a template and, as data, what to set on each page."""
