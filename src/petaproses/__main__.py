"""`python -m petaproses` -> the command line."""

from petaproses.cli import main

main()
