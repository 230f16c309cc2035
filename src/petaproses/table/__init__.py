"""Peta -> Table: the rows and cells of each table, before any format."""
