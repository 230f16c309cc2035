"""Parts -> the file that Word opens: a zip whose bytes depend on its content alone."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

_PARTS = Path(__file__).parent / "parts"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_STORED = (".png",)
"""What is compressed already."""
HEADER = "rId4"
"""The relation to the part with the page number."""
_OWN = ("styles", "settings", "numbering", "header", "fontTable")
"""The parts that are the same in every document, in the order of their relations."""


class Package:
    """A document being written; pictures go in as they are drawn, so that no more than one is held besides."""

    def __init__(self) -> None:
        """Begin with what is the same in every document."""
        self._file = io.BytesIO()
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED)
        self._related = [(name, f"{name}.xml") for name in _OWN]
        self._known: dict[bytes, str] = {}
        self._write("[Content_Types].xml", part("content_types"))
        self._write("_rels/.rels", part("rels"))

    def add(self, suffix: str, data: bytes) -> str:
        """Take a picture's file and return its relation; the same file is taken once."""
        digest = hashlib.sha256(data).digest()
        if digest not in self._known:
            name = f"media/gambar-{len(self._known) + 1}.{suffix}"
            self._related.append(("image", name))
            self._known[digest] = f"rId{len(self._related)}"
            self._write(f"word/{name}", data)
        return self._known[digest]

    def close(self, document: str, core: str, bahasa: str) -> bytes:
        """Add the body and its properties, and return the file; its text is in `bahasa`, such as id-ID."""
        for name in _OWN:
            self._write(f"word/{name}.xml", part(name).replace(b"id-ID", bahasa.encode()))
        self._write("docProps/core.xml", core.encode())
        self._write("docProps/app.xml", part("app"))
        self._write("word/_rels/document.xml.rels", self._relations().encode())
        self._write("word/document.xml", document.encode())
        self._zip.close()
        return self._file.getvalue()

    def _relations(self) -> str:
        lines = (
            f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{name}"/>'
            for number, (kind, name) in enumerate(self._related, start=1)
        )
        return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'

    def _write(self, name: str, data: bytes) -> None:
        self._zip.writestr(entry(name), data)


DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def entry(name: str) -> zipfile.ZipInfo:
    """Return how a file stands in the zip: at a fixed date, and as if written on one kind of system."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system = 3
    info.compress_type = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
    return info


def part(name: str) -> bytes:
    """Return a part that is the same in every document."""
    return (_PARTS / f"{name}.xml").read_bytes()
