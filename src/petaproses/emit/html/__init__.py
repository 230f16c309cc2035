"""Pictures, tables and the whole map -> HTML pages."""
