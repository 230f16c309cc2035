"""The appendix as LibreOffice lays it out and poppler reads it: paper, text, sharp pictures, each with its caption."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from petaproses.emit.docx import picture
from tools.build import peta_of

from .made import MAPS, SAMPLE, appendix, drawn, parts, peta, spoiled

PROGRAMS = ("soffice", "pdfinfo", "pdftotext", "pdfimages")
SHARP = 270
"""Dots per inch that a picture must have at least."""
F4 = {(215, 330), (330, 215)}
TINY = {"level_0": "kelompok:\n  - nama: A\n    proses:\n      - {kode: 1, nama: Pelayanan}\n"}
COARSE = ["coarse pictures"]
"""What is wrong with documents made soon."""
BROKEN = {
    "another paper": (r'w:w="18709" w:h="12189"', 'w:w="15840" w:h="12240"'),
    "pages without captions": (r'(<w:pStyle w:val="Gambar"/>.*?</w:p><w:p><w:pPr>.*?)(<w:outlineLvl)', r"\1<w:pageBreakBefore/>\2"),
    "pages without their number": (r'<w:headerReference [^>]*/>', ""),
    "text that is not there": ("Pelayanan", "Pelayaran"),
}  # fmt: skip
"""What is put in the place of what, in the appendix of a small map, which then has this fault and no other."""


def told(program: str, *arguments: str | Path) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", timeout=180, check=True)
    return done.stdout


def printed(folder: Path, documents: dict[str, bytes]) -> dict[str, Path]:
    """Have LibreOffice make PDF files of some documents, in one start."""
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    files = sorted(folder.glob("*.docx"))
    told("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files)
    return {name: folder / f"{name}.pdf" for name in documents}


def faults(pdf: Path, sizes: set[tuple[int, int]], titles: list[str], pictures: int) -> Iterator[str]:
    """Whatever of the pages is not as it must be."""
    boxes = re.findall(r"size: *([\d.]+) x ([\d.]+) pts", told("pdfinfo", "-f", "1", "-l", "999", pdf))
    if {(round(float(w) * 25.4 / 72), round(float(h) * 25.4 / 72)) for w, h in boxes} != sizes:
        yield "another paper"
    pages = told("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
    lines = ["".join(page.split()) for page in pages]
    if any("".join(title.split()) not in "".join(lines) for title in titles):
        yield "text that is not there"
    numbers = [re.match(r"-(\d+)-", line) for line in lines]
    if numbers[0] or [found and int(found[1]) for found in numbers[1:]] != list(range(2, len(pages) + 1)):
        yield "pages without their number"
    images = [row.split() for row in told("pdfimages", "-list", pdf).splitlines()[2:]]
    shown = [(int(row[0]), min(int(row[12]), int(row[13]))) for row in images if row[2] == "image"]
    if len(shown) != pictures or any("Gambar" not in lines[page - 1] for page, _ in shown):
        yield "pages without captions"
    if any(dots < SHARP for _, dots in shown):
        yield "coarse pictures"


def misled(pdf: Path) -> list[str]:
    """The lines of the list of contents that do not name the page on which LibreOffice has put what they announce."""
    pages = told("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
    lines = ["".join(page.split()) for page in pages]
    entries = re.findall(
        r"^ +((?:Gambar|Tabel) \d+\. .*?)(?:\n +(?!Gambar|Tabel)(\S.*?))?\.{4,} *(\d+)$", "".join(pages), re.M
    )
    last = max(number for number, page in enumerate(pages) if re.search(r"\.{4,} *\d+$", page, re.M))
    found = []
    for start, rest, number in entries:
        title = "".join(f"{start}{rest}".split())
        there = next((at for at, page in enumerate(lines, 1) if at > last + 1 and title in page), 0)
        found += [f"{title}: {number}, not {there}"] if there != int(number) else []
    assert entries
    return found


def count(data: bytes) -> int:
    return sum(name.endswith(".png") for name in parts(data))


def test_pages(tmp_path: Path) -> None:
    """All that is said of the pages holds of the maps, and each of it is noticed where it does not hold."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    maps, sample, tiny = appendix(MAPS), appendix(SAMPLE), drawn(peta_of(**TINY), dpi=picture.DPI)
    whole = {"maps": maps, "sample": sample, "tiny": tiny}
    broken = {name: spoiled(tiny, *change) for name, change in BROKEN.items()}
    made = printed(tmp_path, whole | broken | {"other pages": spoiled(tiny, r"(PAGEREF _pp2 .*?<w:t>)2", r"\g<1>3")})
    titles = ["D. PETA PROSES BISNIS LEVEL 3", "Gambar 4. Peta Proses Bisnis Level 3.1: 10.1.4 Peningkatan tertib"]
    titles += [proses.kode for proses in peta(MAPS).proses]
    assert list(faults(made["maps"], F4, titles, count(maps))) == COARSE
    names, sizes = [proses.kode for proses in peta(SAMPLE).proses], {(297, 420), (297, 210), (420, 297)}
    assert list(faults(made["sample"], F4 | sizes, names, count(sample))) == COARSE
    assert list(faults(made["tiny"], F4, ["Pelayanan"], 1)) == []
    assert misled(made["maps"]) == misled(made["sample"]) == misled(made["tiny"]) == []
    assert len(misled(made["other pages"])) == 1
    assert {name: [*faults(made[name], F4, ["Pelayanan"], 1)] for name in broken} == {name: [name] for name in broken}
