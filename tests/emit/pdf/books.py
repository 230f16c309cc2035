"""Map files -> the PDF book of them, and what real programs say of a PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from petaproses.emit.documents import DOCUMENTS
from petaproses.emit.shared.book import Made
from petaproses.layout.paper import Paper
from petaproses.pipeline import make_document
from tools.build import peta_of

ROOT = Path(__file__).parents[3]
MAPS = "maps"
CONTOH = "tests/data/contoh-lengkap"
JAVA = Path("/usr/share/java")
JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api", "javax.activation")


def texts(folder: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / folder).glob("*.yaml"))}


def made(files: dict[str, str], document: str = "pdf", paper: str = "", templates: Path | None = None) -> Made:
    """Make a document of map files, by their names."""
    return make_document(peta_of(**files), DOCUMENTS[document], Paper(paper), templates)


@cache
def book(folder: str, document: str = "pdf") -> bytes:
    """Return the document of a folder's maps."""
    return made(texts(folder), document).files[0][1]


@cache
def opened(pdf: bytes) -> Any:
    """Return a PDF read by pikepdf, which keeps it open: what is in it dies with it."""
    return pikepdf.open(io.BytesIO(pdf))


def said(program: str, pdf: bytes, folder: Path, *options: str, after: tuple[str, ...] = ()) -> str:
    """Return what a program prints about a PDF; skip the test where it is not installed."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    path = folder / "x.pdf"
    path.write_bytes(pdf)
    done = subprocess.run([program, *options, str(path), *after], capture_output=True, check=False)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def text(pdf: bytes, folder: Path, *options: str) -> str:
    """Return the words of a PDF, one space between them."""
    return re.sub(r"\s+", " ", said("pdftotext", pdf, folder, *options, after=("-",)))


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    """Return the words of each page."""
    return [re.sub(r"\s+", " ", page) for page in said("pdftotext", pdf, folder, after=("-",)).split("\f")[:-1]]


def preflight(pdf: bytes, folder: Path) -> list[str]:
    """Return what Apache PDFBox Preflight finds wrong with a PDF as PDF/A-1b."""
    jars = [JAVA / f"{name}.jar" for name in JARS]
    if not all(jar.exists() for jar in jars):
        pytest.skip("libpdfbox2-java, libjaxb-api-java or libactivation-java is not installed")
    path = ":".join(map(str, jars))
    out = said("java", pdf, folder, "-Xshare:auto", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b")
    assert "PDF/A-1b file" in out, out
    return [line for line in out.splitlines() if re.match(r"\d[\d.]* :", line)]


def links(pdf: bytes) -> list[tuple[int, int, tuple[float, ...]]]:
    """Return the links within a PDF: from which page, to which, and the rectangle on the page."""
    document = opened(pdf)
    numbers = {page.objgen: number for number, page in enumerate(document.pages, start=1)}
    found = []
    for number, page in enumerate(document.pages, start=1):
        for each in page.get("/Annots", []):
            target = each.get("/Dest") or each.get("/A", {}).get("/D")
            found.append((number, numbers[target[0].objgen], tuple(round(float(side), 1) for side in each.Rect)))
    return found
