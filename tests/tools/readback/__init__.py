"""Finished files read back from the outside: what stands in which cell, whoever wrote it there."""
