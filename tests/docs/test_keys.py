"""The handbook names every key that a map may have, with its choices, and none that does not exist."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.example import PAGES, write_example
from docs.page import tables, text_of
from petaproses import schema

SCHEMA = json.loads((Path(schema.__file__).parent / schema.NAME).read_text(encoding="utf-8"))["definitions"]

MODELS = {
    "Kunci berkas proyek": "Proyek",
    "Kunci sebuah peran": "Peran",
    "Kunci kertas": "Kertas",
    "Kunci kepala": "Kepala",
    "Kunci penanda tangan": "Pengesahan",
    "Kunci peraturan": "Peraturan",
    "Kunci pemeriksaan": "Pemeriksaan",
    "Kunci kode": "Kode",
    "Kunci lembar": "Lembar",
    "Kunci lajur": "Lajur",
    "Kunci kelompok": "Kelompok",
    "Kunci proses": "Proses",
    "Kunci sop": "Sop",
    "Kunci peta lintas fungsi": "LintasFungsi",
    "Kunci langkah": "Langkah",
    "Kunci mutu baku": "MutuBaku",
    "Kunci cascading": "Cascading",
    "Kunci baris": "Baris",
    "Kunci indikator": "Indikator",
    "Kunci lintas": "Lintas",
    "Kunci bentuk tabel": "Bentuk",
    "Kunci kolom": "Kolom",
}
"""What the keys listed below a heading are keys of."""

LISTED = {heading: rows[1:] for page in PAGES for heading, rows in tables(text_of(page)) if rows[0] == ["Kunci", "Isi"]}
ROWS = [(heading, row) for heading, rows in LISTED.items() for row in rows]


def choices(part: Any) -> Iterator[str]:
    """Yield the words from which a value is chosen, however deep a schema has them."""
    for key, value in part.items() if isinstance(part, dict) else ():
        yield from (word for word in value if word) if key == "enum" else choices(value)
    for value in part if isinstance(part, list) else ():
        yield from choices(value)


def test_every_model_has_its_table_and_no_table_is_of_nothing() -> None:
    assert set(LISTED) == set(MODELS)
    assert set(MODELS.values()) == set(SCHEMA)


@pytest.mark.parametrize("heading", LISTED)
def test_keys_are_those_of_the_schema(heading: str) -> None:
    assert sorted(key for key, _ in LISTED[heading]) == sorted(
        f"`{key}`" for key in SCHEMA[MODELS[heading]]["properties"]
    )


@pytest.mark.parametrize(("heading", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else value[0])
def test_what_must_be_written_and_what_may_be_chosen_is_said(heading: str, row: list[str]) -> None:
    key, said = row[0].strip("`"), row[1]
    model = SCHEMA[MODELS[heading]]
    assert said.startswith("wajib") == (key in model.get("required", ()))
    if key == "isi":
        said = str(
            [row[0] for heading, rows in tables(text_of("bentuk-tabel.md")) if heading == "Isi kolom" for row in rows]
        )
    assert [word for word in choices(model["properties"][key]) if f"`{word}`" not in said] == []


def keys(data: Any) -> Iterator[str]:
    """Yield all keys of a file."""
    for key, value in data.items() if isinstance(data, dict) else ():
        yield key
        yield from keys(value)
    for value in data if isinstance(data, list) else ():
        yield from keys(value)


def test_every_key_is_used_in_the_example(tmp_path: Path) -> None:
    write_example(tmp_path)
    files = [yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in tmp_path.rglob("*.yaml")]
    used = {key for file in files for key in keys(file)}
    assert {key for model in SCHEMA.values() for key in model["properties"]} - used == set()
