"""PP9: faults of petaproses itself."""
