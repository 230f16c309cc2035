"""PP0: how a file is written: YAML, quotes, characters."""
