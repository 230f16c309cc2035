"""What the handbook lists is what there is: rules, profiles, forms, formats, documents, limits, and commands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from docs.example import write_example
from docs.page import DOCS, tables, text_of
from docs.reader import Reader
from petaproses.control.profiles import PROFILES, in_profile
from petaproses.emit import EMITTERS
from petaproses.emit.documents import DOCUMENTS
from petaproses.emit.docx import template
from petaproses.model import berkas
from petaproses.model.bentuk import BUILT_IN, Isi
from petaproses.peta.linking import proyek, templat
from petaproses.report import FORMATS
from petaproses.rules.helpers.labels import LONG, TOO_LONG
from petaproses.rules.registry import RULES
from petaproses.text import discover, events, read, regular

PAGES = sorted(path.name for path in DOCS.glob("*.md"))


def rows(page: str, *head: str) -> list[list[str]]:
    """Return the rows of the one table of a page whose head begins so."""
    (found,) = [rows[1:] for _, rows in tables(text_of(page)) if rows[0][: len(head)] == [*head]]
    return found


def names(page: str, *head: str) -> list[str]:
    """Return what is listed in the first column of a table, several in a cell one by one."""
    return [name for row in rows(page, *head) for name in re.findall(r"`([^`]+)`", row[0])]


def test_profiles() -> None:
    weights = [
        [rule.code, *(str(in_profile(rule, profile).word) for profile in PROFILES)] for rule in RULES if rule.final
    ]
    assert [[row[0][:5], *row[1:]] for row in rows("memeriksa.md", "Yang belum ada")] == weights


def test_families_of_rules() -> None:
    assert {row[0][:3] for row in rows("memeriksa.md", "Kode", "Tentang")} == {rule.code[:3] for rule in RULES} | {
        "PP9"
    }


def test_rules_that_are_named_exist() -> None:
    for page in PAGES:
        named = set(re.findall(r"\bPP\d{3}\b", text_of(page)))
        assert named - {rule.code for rule in RULES} == set(), page


def test_formats_of_reports() -> None:
    assert names("memeriksa.md", "Bentuk", "Untuk") == list(FORMATS)


def test_formats_of_pictures() -> None:
    assert sorted(names("dokumen.md", "Bentuk", "Untuk")) == sorted(EMITTERS)


def test_documents() -> None:
    listed = [(row[0], row[2]) for row in rows("dokumen.md", "Dokumen", "Hasil", "Pasang")]
    made = [(f"`{each.name}`", f"`petaproses[{each.extra}]`" if each.extra else "") for each in DOCUMENTS.values()]
    assert listed == made


def test_forms_of_tables() -> None:
    assert names("bentuk-tabel.md", "Bentuk", "Isinya") == list(BUILT_IN)
    assert names("bentuk-tabel.md", "Isi", "Yang tampil") == list(get_args(Isi))


def length(part: type, field: str) -> int:
    """Return how many items a field of a map file may have."""
    return next(each.max_length for each in part.model_fields[field].metadata if hasattr(each, "max_length"))


def test_limits() -> None:
    """In the order of the page; its figures have points at the thousands."""
    mb = 1_000_000
    wanted = (
        f"{read.MAX_BYTES // mb} MB",
        f"{events.MAX_DEPTH} tingkat",
        f"{events.MAX_ALIASED:,}",
        f"{LONG} dan {TOO_LONG:,} huruf",
        f"{discover._MAX_FOLDERS} tingkat",
        f"{length(berkas.Cascading, 'jenjang')}",
        f"{length(berkas.Bentuk, 'kolom')}",
        f"{proyek._MAX_YEARS}",
        f"{proyek._MIN_SIDE:.0f} sampai {proyek._MAX_SIDE:,.0f} mm",
        f"{templat.MAX_ROWS:,}",
        f"{templat.MAX_CHARACTERS // mb} juta",
        f"{regular.MAX_TEMPLATE // mb} MB",
        f"{regular.MAX_DOCUMENT // mb} MB",
        f"{template._MAX_UNPACKED // mb} MB",
    )
    listed = rows("memeriksa.md", "Yang dibatasi")
    assert [row[1] for row in listed] == [text.replace(",", ".") for text in wanted]


@pytest.mark.parametrize("page", ["memeriksa.md", "ci.md"])
def test_commands_in_tables_run(page: str, tmp_path: Path) -> None:
    write_example(tmp_path)
    reader = Reader(tmp_path)
    found = re.findall(r"^\|.*`(petaproses [^`]+)` \|", text_of(page), re.MULTILINE)
    assert len(found) >= 3
    for line in found:
        code, said = reader.type(line)
        assert code == 0, said


def test_commands_in_sentences_run(tmp_path: Path) -> None:
    write_example(tmp_path)
    reader = Reader(tmp_path)
    (tmp_path / "maps" / "temuan-lama.txt").touch()  # one of them mends it
    inline = re.compile(r"(?<!`)`(petaproses (?!\.\.\.|build)[^`]+)`(?! \|)")
    found = {line for page in PAGES for line in inline.findall(re.sub(r"(?ms)^```.*?^```$", "", text_of(page)))}
    assert len(found) >= 3
    for line in sorted(found):
        code, said = reader.type(line)
        assert code == 0, said
