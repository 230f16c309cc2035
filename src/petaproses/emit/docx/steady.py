"""A document of python-docx -> the file that Word opens: a zip whose bytes depend on its content alone."""

from __future__ import annotations

import io
import tempfile
import zipfile
from typing import Any

_STORED = (".png", ".jpeg", ".jpg")
"""What is compressed already."""


def saved(document: Any) -> bytes:
    """Return a document, or a filled-in template, as a file without the hour at which it was written."""
    again = io.BytesIO()
    with tempfile.TemporaryFile() as made:  # in memory all pictures would be there once more
        document.save(made)
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(again, "w") as new:
            for name in old.namelist():
                new.writestr(_entry(name), old.read(name))
    return again.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """Return how a file stands in the zip: at a fixed date, and as if written on one kind of system."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system = 3
    info.compress_type = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
    return info
