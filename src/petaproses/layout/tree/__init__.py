"""A cascade -> scenes: its rows as a tree, cut into pages."""
