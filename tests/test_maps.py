"""The regency's maps against the founding document, read without petaproses.

The proof of the wording: the document's text, word by word, is written again from the maps alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

MAPS = Path(__file__).parents[1] / "maps"
DOKUMEN = Path(__file__).parent / "data" / "dokumen-induk.txt"

LEMBAR = {
    "0": "level-0.yaml",
    "1": "level-1.yaml",
    "2": "level-2.yaml",
    "3.1": "level-3.1.yaml",
    "3.2": "level-3.2.yaml",
    "4.1": "level-4.1.yaml",
    "4.2": "level-4.2.yaml",
}
BERLAJUR = ("2", "3.1", "3.2", "4.1", "4.2")
FILES = ("peta.yaml", "peran.yaml", "cascading-bap.yaml", *LEMBAR.values())

# Words that the PDF's text layer broke at a box's edge or down a vertical label, and how often.
BROKEN = (
    ("penyelengg araan", "penyelenggaraan", 2),
    ("pemerintah an yang dilaksnakan", "pemerintahan yang dilaksnakan", 1),
    ("kecamata n", "kecamatan", 1),
    ("Ka ba g", "Kabag", 3),
    ("Ka su ba g", "Kasubag", 6),
    ("St af", "Staf", 6),
)
VERTICAL_TITLE = re.compile(r"Pr os es((?: [\d.]+)+) PETA")

Row = tuple[int, str]


def load(name: str) -> Any:
    return yaml.load((MAPS / name).read_text(encoding="utf-8"), yaml.BaseLoader)


def lembar(nomor: str) -> Any:
    return load(LEMBAR[nomor])


def rows_of(sheet: Any) -> list[Any]:
    """Return the sheet's lanes or groups."""
    return [*sheet.get("lajur", []), *sheet.get("kelompok", [])]


def proses_of(sheet: Any) -> list[Any]:
    return [proses for row in rows_of(sheet) for proses in row["proses"]]


def chain(entry: str) -> list[str]:
    return entry.split(" -> ")


def expand(
    pohon: list[Any], templat: dict[str, Any], jenjang: list[str], var: dict[str, str] | None = None
) -> Iterator[Row]:
    """Yield the cascade's rows as (tier, text), templates filled in."""
    for row in pohon:
        if "pakai" in row:
            yield from expand(templat[row["pakai"]], templat, jenjang, row)
        else:
            (tier,) = (key for key in row if key in jenjang)
            text = re.sub("<(.+?)>", lambda match: (var or {})[match[1]], row[tier])
            yield jenjang.index(tier), text


def cascading() -> list[Row]:
    data = load("cascading-bap.yaml")
    return list(expand(data["pohon"], data["templat"], data["jenjang"]))


def children(rows: list[Row], tier: int) -> list[int]:
    """Return how many rows of the next tier stand below each row of `tier`, in reading order."""
    counts: list[int] = []
    for row_tier, _ in rows:
        if row_tier == tier:
            counts.append(0)
        elif row_tier == tier + 1:
            counts[-1] += 1
    return counts


def document_words() -> list[str]:
    """Return the document's words, those that the text layer broke joined again."""
    text = " ".join(DOKUMEN.read_text(encoding="utf-8").split())
    for broken, whole, times in BROKEN:
        assert text.count(broken) == times
        text = text.replace(broken, whole)
    text = VERTICAL_TITLE.sub(lambda match: f"Proses {match[1].replace(' ', '')} PETA", text)
    return text.split()


def cascading_words(rows: list[Row], unit: str) -> Iterator[str]:
    """Yield the cascade page from the maps: activities numbered from 1 under each row, the unit at the foot."""
    nomor = 0
    for tier, text in rows:
        nomor = nomor + 1 if tier == 4 else 0
        yield from ([f"{nomor}."] if nomor else [])
        yield from text.split()
    yield from unit.upper().split()


def sheet_words(nomor: str, sheet: Any) -> Iterator[str]:
    """Yield a sheet's page from the maps: each row's owner, names, then captions; the parent's code; the title."""
    for row in rows_of(sheet):
        yield from row.get("pemilik", "").split()
        for proses in row["proses"]:
            yield from proses["nama"].split()
        for proses in row["proses"]:
            yield from (["Proses"] if "kelompok" in sheet else []) + [proses["kode"]]
    if "induk" in sheet:
        yield from ("Proses", sheet["induk"])
    yield from ("PETA", "PROSES", "BISNIS", "LEVEL", nomor)


def maps_words(sheets: dict[str, Any]) -> list[str]:
    words = list(cascading_words(cascading(), load("peta.yaml")["unit"]))
    for nomor, sheet in sheets.items():
        words += sheet_words(nomor, sheet)
    return words


def test_document_can_be_written_from_the_maps_word_by_word() -> None:
    """Nothing of the document is missing, added, reworded or out of place.

    Not written in the maps, because it is derived: the numbers 1., 2., ... of the activities, the captions' word
    "Proses", the titles "PETA PROSES BISNIS LEVEL n", and the capitals of the unit's name.
    """
    assert maps_words({nomor: lembar(nomor) for nomor in LEMBAR}) == document_words()


def _corrected_typing_error(sheets: dict[str, Any]) -> None:
    sheets["3.2"]["lajur"][1]["proses"][1]["nama"] = "Pembuatan Draf, Finalisasi draf dan Proses penandatanganan MoU"


def _lanes_swapped(sheets: dict[str, Any]) -> None:
    sheets["2"]["lajur"].reverse()


def _empty_lane_dropped(sheets: dict[str, Any]) -> None:
    sheets["4.1"]["lajur"].pop()


@pytest.mark.parametrize("harm", [_corrected_typing_error, _lanes_swapped, _empty_lane_dropped])
def test_comparison_notices_harm(harm: Any) -> None:
    """The comparison above is no empty promise: it sees a changed word, a changed order and a lost empty lane."""
    sheets = {nomor: lembar(nomor) for nomor in LEMBAR}
    harm(sheets)
    assert maps_words(sheets) != document_words()


@pytest.mark.parametrize("nomor", LEMBAR)
def test_every_name_stands_in_the_document(nomor: str) -> None:
    """A name differs from the document in white space only; this one names the guilty sheet and box."""
    squeezed = "".join(DOKUMEN.read_text(encoding="utf-8").split())
    assert [proses for proses in proses_of(lembar(nomor)) if "".join(proses["nama"].split()) not in squeezed] == []


def test_sheets_hold_45_proses_in_their_rows() -> None:
    """Boxes a row, as printed: lanes stay apart though they share an owner, and the empty ones stay."""
    printed = {nomor: [len(row["proses"]) for row in rows_of(lembar(nomor))] for nomor in LEMBAR}
    assert printed == {
        "0": [6, 4, 12],
        "1": [4],
        "2": [2, 2, 1],
        "3.1": [2, 2, 1],
        "3.2": [2, 2, 1],
        "4.1": [1, 1, 0],
        "4.2": [1, 1, 0],
    }
    assert sum(map(sum, printed.values())) == 45


def test_kode_are_unique_texts_below_their_induk() -> None:
    """Codes are read as text: 10.1 stays below 10, and each sheet's codes extend their parent by 1, 2, 3, ..."""
    semua = Counter(proses["kode"] for nomor in LEMBAR for proses in proses_of(lembar(nomor)))
    assert max(semua.values()) == 1
    for nomor in LEMBAR:
        sheet = lembar(nomor)
        kode = {proses["kode"] for proses in proses_of(sheet)}
        prefix = f"{sheet['induk']}." if "induk" in sheet else ""
        assert kode == {f"{prefix}{part}" for part in range(1, len(kode) + 1)}
        assert not prefix or sheet["induk"] in semua


def test_lanes_belong_to_registered_peran() -> None:
    """Three lanes with one owner on each lane sheet; the register names offices that the document has, and no more."""
    owners = {nomor: [lane["pemilik"] for lane in lembar(nomor)["lajur"]] for nomor in BERLAJUR}
    assert owners == {
        "2": ["Kabag"] * 3,
        "3.1": ["Kasubag"] * 3,
        "3.2": ["Kasubag"] * 3,
        "4.1": ["Staf"] * 3,
        "4.2": ["Staf"] * 3,
    }
    assert set(load("peran.yaml")["peran"]) == {"Kabag", "Kasubag", "Staf"}


def test_alur_follows_the_numbers_on_lane_sheets_only() -> None:
    """The inferred arrows join each sheet's boxes in code order, each box once; the overviews have none."""
    for nomor in LEMBAR:
        sheet = lembar(nomor)
        kode = sorted(proses["kode"] for proses in proses_of(sheet))
        assert [chain(entry) for entry in sheet.get("alur", [])] == ([kode] if nomor in BERLAJUR else [])


@pytest.mark.parametrize("name", FILES)
def test_inferences_are_marked(name: str) -> None:
    """What the document does not say stands below a comment that says so."""
    lines = (MAPS / name).read_text(encoding="utf-8").split("\n")
    inferred = ("alur:", "instansi:", "periode:", "kertas:", "jenjang:", "peran:", "lajur:", "kelompok:")
    for number, line in enumerate(lines):
        if line.startswith(inferred):
            block = lines[:number] if line == "kelompok:" else _comment_above(lines, number)
            assert any(text.startswith("# Simpulan:") for text in block), f"{name}:{number + 1}"


def _comment_above(lines: list[str], number: int) -> list[str]:
    start = number
    while start and lines[start - 1].startswith("#"):
        start -= 1
    return lines[start:number]


def test_cascading_counts() -> None:
    """1 goal, 2 sasaran, 8 indicators, 12 sub-indicators, 45 activities, each below the right row."""
    rows = cascading()
    assert Counter(tier for tier, _ in rows) == {0: 1, 1: 2, 2: 8, 3: 12, 4: 45}
    assert children(rows, 0) == [2]
    assert children(rows, 1) == [5, 3]
    assert children(rows, 2) == [2, 2, 1, 2, 2, 1, 1, 1]
    assert children(rows, 3) == [3, 3, 3, 3, 3, 3, 5, 5, 5, 3, 5, 4]


def test_equal_labels_keep_their_own_id() -> None:
    """One indicator text stands twice under one sasaran: the id tells the two apart."""
    ids = [(row["id"], row.get("Indikator")) for row in load("cascading-bap.yaml")["pohon"] if "id" in row]
    assert len({name for name, _ in ids}) == len(ids) == 10
    twins = [name for name, text in ids if text == "jumlah fasilitasi dan koordinasi yang dilaksnakan"]
    assert twins == ["ind-koordinasi", "ind-evaluasi"]


def test_equal_blocks_are_written_once() -> None:
    """The block of three activities is a template: six times as it is, three times with its own subject."""
    used = Counter(row["pakai"] for row in load("cascading-bap.yaml")["pohon"] if "pakai" in row)
    assert used == {"rapat": 6, "rapat-perihal": 3}


@pytest.mark.parametrize("name", FILES)
def test_files_are_plain(name: str) -> None:
    """A planner's editor meets no tab, no BOM, no foreign line end, and first of all a comment that helps."""
    text = (MAPS / name).read_bytes().decode("utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert not re.search("\t|\r|\ufeff|\u00a0| \n", text)


def test_no_other_maps() -> None:
    """The folder holds the document's maps and nothing else."""
    assert sorted(path.name for path in MAPS.iterdir()) == sorted(FILES)
