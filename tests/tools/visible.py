"""What a reader sees or hears of finished files, whatever their format: no addresses, no names of files, no marks that
are for machines."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import PurePosixPath

from lxml import etree
from openpyxl import load_workbook

_SPOKEN = {"title", "alt", "aria-label", "data-judul", "content"}
"""The attributes of HTML and SVG that are shown or read out; `data-judul` becomes the title of the window."""
_WORD = ("t", "delText")
_WORD_SAID = ("descr", "title", "name")


class _Page(HTMLParser):
    """Gathers the texts of a page and of the pictures in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")
        self.found += [value for name, value in attrs if name in _SPOKEN and value]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in _SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def seen(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Give the name of each file with a text that is seen in it."""
    for name, data in files.items():
        suffix = PurePosixPath(name).suffix
        if suffix in _READ:
            yield from ((name, text) for text in _READ[suffix](data))
        else:
            assert suffix in (".png", ".css", ".js"), name
            if PurePosixPath(name).name == "cari.js":
                yield from ((name, text) for text in _found_by_search(data.decode()))


def _page(data: bytes) -> Iterator[str]:
    page = _Page()
    page.feed(data.decode())
    yield from page.found
    # the index of the site's search, where it stands inside the page
    yield from _found_by_search(data.decode())


def _found_by_search(text: str) -> Iterator[str]:
    """Give what the search of the site shows of each thing it finds: all but the address, which comes last."""
    index = re.search(r"var CARI=(\[\n.*?\n\]);", text, re.DOTALL)
    if index:
        yield from (word for hit in json.loads(index[1]) for word in hit[:-1])


def _markdown(data: bytes) -> Iterator[str]:
    yield re.sub(r"\]\([^)]*\)", "]", data.decode())


def _csv(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8-sig")


def _gv(data: bytes) -> Iterator[str]:
    yield from re.findall(r'(?:label|tooltip)="((?:[^"\\]|\\.)*)"', data.decode())


def _workbook(data: bytes) -> Iterator[str]:
    """Give the cells that are not hidden; ids are, so that an edited workbook can be read back."""
    book = load_workbook(io.BytesIO(data))
    yield from map(str, filter(None, (book.properties.title, book.properties.subject, book.properties.creator)))
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        yield sheet.title
        yield str(sheet.oddFooter.left.text) + str(sheet.oddFooter.right.text)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and not sheet.column_dimensions[cell.column_letter].hidden:
                    yield str(cell.value)


def _word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.endswith(".svg"):
                yield from _page(parts.read(name))
            if not name.endswith(".xml") or "styles" in name:
                continue
            for element in etree.fromstring(parts.read(name)).iter(etree.Element):
                tag = etree.QName(element).localname
                if tag in _WORD or name.startswith("docProps"):
                    yield element.text or ""
                if tag == "docPr":
                    yield from (element.get(each, "") for each in _WORD_SAID)
                if tag == "tblCaption":
                    yield from map(str, element.attrib.values())


def _pdf(data: bytes) -> Iterator[str]:
    """Give the words on the pages, and what bookmarks, descriptions of pictures and properties say."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as book:
        for item in book.objects:
            if isinstance(item, pikepdf.Dictionary):
                yield from (str(item[key]) for key in ("/Alt", "/Title", "/Author", "/Subject") if key in item)
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    yield done.stdout.decode()


_READ = {
    ".html": _page,
    ".svg": _page,
    ".md": _markdown,
    ".csv": _csv,
    ".gv": _gv,
    ".xlsx": _workbook,
    ".docx": _word,
    ".pdf": _pdf,
}


def without(texts: Iterator[tuple[str, str]], letters: str) -> None:
    """Fail where a text that is seen holds one of some letters."""
    hits = [(name, _around(text, found.start())) for name, text in texts if (found := re.search(f"[{letters}]", text))]
    assert not hits, hits[:12]


def _around(text: str, place: int) -> str:
    return text[max(0, place - 40) : place + 40]
