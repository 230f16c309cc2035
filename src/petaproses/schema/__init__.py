"""The JSON Schema of map files, for editors; `schema/build.py` makes it from the models, and it is kept beside them."""

from __future__ import annotations

from pathlib import Path

NAME = "petaproses.schema.json"
"""The file's name, here and wherever it is handed to."""


def json_schema() -> str:
    """Return the schema's text; read, not made, so that nobody waits for the models."""
    return (Path(__file__).parent / NAME).read_text(encoding="utf-8")
