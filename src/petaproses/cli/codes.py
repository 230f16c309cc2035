"""Exit codes of all commands."""

OK = 0
FINDINGS = 1
"""Something in the maps must be mended."""
USAGE = 2
"""The command could not be understood, or a file or tool it needs is missing."""
BUG = 3
"""Our own fault."""
INTERRUPTED = 130
