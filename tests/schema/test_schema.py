"""The schema of map files: it is what the models make it, takes what the reader takes, and keeps to what editors know."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from inspect import get_annotations
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from petaproses import schema
from petaproses.model import berkas
from petaproses.model.shape import shape
from petaproses.schema import build
from petaproses.schema.choices import CHOICES
from petaproses.schema.snippets import FILES, VALUES
from petaproses.schema.words import KINDS, WORDS
from petaproses.text.read import read
from tools import editor_yaml

ROOT = Path(__file__).parents[2]
SCHEMA = build.schema()
JUDGE = Draft7Validator(SCHEMA)
MAPS = sorted(
    path
    for folder in ("maps", "tests/data", "tests/kasus", "src/petaproses/rules")
    for path in (ROOT / folder).rglob("*.yaml")
)


def fits(text: str) -> bool:
    return bool(JUDGE.is_valid(editor_yaml.load(text)))


def taken(text: str) -> bool:
    """Tell whether the reader finds a place for everything in a file."""
    source = read(text.encode(), "peta.yaml")
    shaped = shape(source)
    return not source.faults and not shaped.faults and shaped.record is not None


def parts(schema_: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema_, dict):
        yield schema_
    for inner in schema_.values() if isinstance(schema_, dict) else schema_ if isinstance(schema_, list) else ():
        yield from parts(inner)


def test_committed_schema_is_fresh(golden: Callable[[Path, bytes], None]) -> None:
    golden(Path(schema.__file__).parent / schema.NAME, build.text().encode())


def test_schema_is_valid_itself() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_map_that_the_reader_takes_fits(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for part in re.split(r"^# berkas: .*\n", text, flags=re.MULTILINE):  # an example of several files in one
        if part.strip() and taken(part):
            assert [error.message for error in JUDGE.iter_errors(editor_yaml.load(part))] == []


def test_most_of_those_maps_are_taken() -> None:
    """Or the test above would be empty."""
    assert sum(taken(path.read_text(encoding="utf-8")) for path in MAPS) > 60


WRONG = (
    "x: y",
    "{}",
    "[a]",
    "teks",
    "induk: 1\nlajurr: []",
    "induk: [1]\nlajur: []",
    "lajur:\n  - proses:\n      - kode: 1",
    "lajur:\n  - proses: {kode: 1, nama: [a]}",
    "lajur:\n  - proses: {kode: 1, nama: ''}",
    "lajur:\n  - proses: {kode: 1, nama: }",
    "lajur:\n  - proses: {kode: 1, nama: a, sop: {judull: b}}",
    "lajur: {a: b}",
    "lajur: teks",
    "lajur: 5",
    "lajur: [teks]",
    "lajur: [null]",
    "lajur: []\nkertas: [A4]",
    "lajur: []\nalur: [[a -> b]]",
    "lajur: []\nalur: {a -> b: [c]}",
    "kelompok: []\narah: miring",
    "kelompok: []\narah: 5",
    "kode: {level_0: satu}",
    "kode: {level_0: 99}",
    "kode: {level_0: }",
    "kertas: {pinggir: 99}",
    "kertas: {pinggir: }",
    "jenis: lintas\ninduk: 1",
    "jenis: lintas-fungsi",
    "jenis: lintas-fungsi\ninduk: ",
    "jenis: lintas-fungsi\ninduk: 1\nlangkah: [{id: a, jenis: }]",
    "jenis: lintas-fungsi\ninduk: 1\nlangkah: [{nama: a}]",
    "cascading: A",
    "cascading: A\njenjang: []",
    "cascading: A\njenjang: ['']",
    "cascading: A\njenjang: [B]\npohon: [{B: [x]}]",
    "cascading: A\njenjang: [B]\npohon: [{B: x, indikator: {uraian: y, arah: atas}}]",
    "cascading: A\njenjang: [B]\npohon: [{B: x, indikator: {satuan: y}}]",
    "peran: Kabag",
    "pemeriksaan: draf",
    "pemeriksaan: {profil: kasar}",
    "pemeriksaan: {bobot: {PP512: 5}}",
    "pemeriksaan: {bobot: {PP512: }}",
    "pemeriksaan: {abaikan: {PP512: x}}",
    "peran: {Kabag: {luar: mungkin}}",
    "akar: {a: b}",
)


@pytest.mark.parametrize("text", WRONG)
def test_what_the_reader_refuses_is_refused(text: str) -> None:
    assert not taken(text)
    assert not fits(text)


# Written as YAML and not as data, so that quoted and plain, empty and missing all come to both sides as an author has them.
_SCALARS = st.sampled_from(
    ["", "''", "teks", "10.1", "'10.10'", "01.03", "0x1F", "~", "true", "ya", "3", "20", "99", "'5'", "' 7 '", "12,5",
     ".5", "1e1", "1_0", "mulai", "selesai", "tegak", "naik", "en", "lintas-fungsi", "A4", "a -> b", "2025-01-01"]
)  # fmt: skip


def _lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(inner.map(lambda text: text or "''"), max_size=3).map(lambda items: f"[{', '.join(items)}]")


def _mappings(keys: st.SearchStrategy[str], values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.dictionaries(keys, values, max_size=4)
    return pairs.map(lambda found: "{" + ", ".join(f"{key}: {value}" for key, value in found.items()) + "}")


def _part(cls: Any) -> st.SearchStrategy[str]:
    """Make a mapping with keys of a model, most of them right, and values of every form, right ones the likeliest."""
    names = list(cls.model_fields)
    required = [name for name in names if cls.model_fields[name].is_required()]
    chosen = st.lists(st.sampled_from(names), max_size=4).map(lambda some: list(dict.fromkeys([*required, *some])))
    return chosen.flatmap(lambda keys: _record(cls, keys))


def _record(cls: Any, keys: list[str]) -> st.SearchStrategy[str]:
    values = st.tuples(*(_field(cls, key) for key in keys))
    pairs = values.map(lambda found: [f"{key}: {value}" for key, value in zip(keys, found, strict=True)])
    return pairs.map(lambda texts: "{" + ", ".join(texts) + "}")


def _field(cls: Any, name: str) -> st.SearchStrategy[str]:
    inner = list(_models(cls.model_fields[name].annotation))
    parts_ = [_part(each) for each in inner]
    some = st.one_of(*parts_, _SCALARS) if parts_ else _SCALARS
    return st.one_of(some, _lists(some), _mappings(st.sampled_from(["2025", "Kabag", "a -> b"]), some))


def _models(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and issubclass(annotation, berkas.FilePart | berkas.Baris):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


_FILES = st.one_of(*(_part(cls) for cls in (berkas.Proyek, berkas.Lembar, berkas.LintasFungsi, berkas.Cascading)))


@settings(max_examples=200, deadline=None, derandomize=True)
@example("{dokumen: pdf}")
@example("{kode: {level_0: '+1.0'}}")
@example("{kertas: {pinggir: '1e1'}}")
@given(text=_FILES)
def test_what_the_reader_takes_fits(text: str) -> None:
    """Property: an editor never complains about a file that validate takes, but about `~`, which is null to it."""
    if taken(text) and "~" not in text:
        assert [error.message for error in JUDGE.iter_errors(editor_yaml.load(text))] == []


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=_FILES)
def test_what_fits_is_taken(text: str) -> None:
    """Property: and it does complain about the others, but for numbers, whose notations it need not know.

    A `~` is null to an editor and text to us.
    """
    if fits(text) and not any(word in text for word in ("level_0", "pinggir", "~")):
        assert taken(text)


def test_editors_know_every_keyword() -> None:
    """Traps of yaml-language-server: newer keywords are not known, a discriminator is ignored, null is offered."""
    words = {"$defs", "unevaluatedProperties", "prefixItems", "dependentRequired", "discriminator", "examples", "oneOf"}
    for part in parts(SCHEMA):
        assert words.isdisjoint(part)
    offered = [part["type"] for part in parts(SCHEMA["definitions"]) if "type" in part and "errorMessage" in part]
    assert [kinds for kinds in offered if "null" in kinds or "boolean" in kinds] == []
    assert [part for part in parts(SCHEMA) if "enum" in part and part.get("type") != "string"] == []


def test_a_message_of_ours_never_hides_which_key_is_wrong() -> None:
    """On an object with keys it would stand in place of the key's name."""
    assert [part for part in parts(SCHEMA) if "errorMessage" in part and {"properties", "required"} & part.keys()] == []


def test_patterns_and_choices_have_a_message() -> None:
    assert [
        part for part in parts(SCHEMA) if isinstance(part.get("pattern"), str) and "patternErrorMessage" not in part
    ] == []
    choices = [part for part in parts(SCHEMA) if isinstance(part.get("enum"), list)]
    assert [part for part in choices if len(part["enum"]) != len(part["enumDescriptions"])] == []
    assert [part for part in choices if "errorMessage" not in part] == []


def test_every_word_is_of_a_key_and_every_key_has_words() -> None:
    """A field that is renamed takes its description along or fails here."""
    known = {
        (name, field)
        for name, cls in vars(berkas).items()
        if isinstance(cls, type) and issubclass(cls, berkas.FilePart | berkas.Baris)
        for field in get_annotations(cls)
        if field in cls.model_fields
    }
    assert {(name, field) for name, fields in WORDS.items() for field in fields} == known
    assert set(VALUES) <= known
    assert set(KINDS) <= set(WORDS)
    texts = json.dumps(SCHEMA)
    assert [choice for choice in CHOICES if f'"{choice}"' not in texts] == []


@pytest.mark.parametrize("snippet", FILES, ids=lambda snippet: snippet["label"])
def test_a_new_file_is_one_that_the_reader_takes(snippet: dict[str, Any]) -> None:
    text = json.dumps(snippet["body"])
    filled = re.sub(r"\$(\d+)", r"isi \1", re.sub(r"\$\{\d+[:|]([^}|,]*)[^}]*\}", r"\1", text)).replace('\\"', "")
    assert taken(filled)
    assert fits(filled)
