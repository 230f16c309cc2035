"""PP3: codes of processes, and their levels."""
