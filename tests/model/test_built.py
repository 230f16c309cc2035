"""What is kept of the models is what pydantic makes of them, and finds and gives the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from petaproses.model import berkas, built, core, fit
from petaproses.model.record import Record
from petaproses.text.read import read_file
from tools.built_text import text

ROOT = Path(__file__).parents[2]
FILES = sorted(path for folder in ("maps", "tests/kasus", "tests/data") for path in (ROOT / folder).rglob("*.yaml"))
KINDS = ("Proyek", "Lembar", "LintasFungsi", "Cascading")
BROKEN = (
    "",
    [],
    {"kode": "", "tabel": [{"nama": "", "kolom": []}], "kertas": {"pinggir": "51"}, "dokumen": "pdf"},
    {"kode": {"level_0": "dua", "pemisah": ""}, "kertas": {"pinggir": "1,5"}, "peran": {"a": {"luar": "x", "y": "z"}}},
    {"tabel": {"nama": "a", "kolom": ["x"] * 61}, "peraturan": "p", "pemeriksaan": {"bobot": {"PP1": "berat"}}},
    {"lajur": {"pemilik": "a", "proses": {"kode": "1", "sop": "x"}}, "alur": ["1 -> 2", {"2 -> 3": "ya"}, [""]]},
    {"jenis": "lintas-fungsi", "induk": "", "langkah": [{"id": "a", "jenis": "b", "mutu_baku": "3 hari"}, "c"]},
    {"cascading": "a", "jenjang": [], "pohon": [{"Tujuan": "x", "indikator": "y", "pagu": ["1", "2"]}, {"id": ["z"]}]},
    {"cascading": "a", "jenjang": "Tujuan", "templat": {"t": {"lintas": "x", "lain": {}}}, "kepala": "1/2026"},
)


@pytest.fixture
def other_release(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Do as if another pydantic-core were there."""
    monkeypatch.setattr(fit, "VERSION", "0.1")
    fit._schemas.cache_clear()
    fit._validator.cache_clear()
    yield
    fit._schemas.cache_clear()
    fit._validator.cache_clear()


def plain(value: Any) -> Any:
    """Return a record or a model, and all that is in it, as data that can be compared."""
    if isinstance(value, (BaseModel, Record)):
        fields = {**vars(value), **(value.model_extra or {})}
        return type(value).__name__, value.model_fields_set, plain(fields)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def outcome(made: Callable[[], Any]) -> Any:
    try:
        return plain(made())
    except ValidationError as error:
        return error.errors(include_url=False)


def test_it_is_fresh(golden: Callable[[Path, bytes], None]) -> None:
    golden(Path(built.__file__), text().encode())


@pytest.mark.parametrize("kind", KINDS)
def test_it_finds_and_gives_what_pydantic_does(kind: str) -> None:
    found = [read_file(path, path.name).data for path in FILES]
    outcomes = []
    for data in (*found, *BROKEN):
        outcomes.append(outcome(lambda data=data: fit.fit(getattr(built, kind), data)))
        assert outcomes[-1] == outcome(lambda data=data: getattr(berkas, kind).model_validate(data))
    assert {type(each) for each in outcomes} == {list, tuple}


@pytest.mark.usefixtures("other_release")
def test_another_pydantic_core_gets_its_own() -> None:
    record = fit.fit(built.Proyek, {"kode": "PAN-", "kertas": "A4"})
    assert type(record) is built.Proyek
    assert (record.kode.awalan, record.kertas.ukuran, record.dokumen) == ("PAN-", "A4", ())
    assert fit._schemas() is not built.CORE


def test_the_package_of_pydantic_core_can_still_be_imported() -> None:
    script = (
        "from petaproses.model import built, core, fit\n"
        "assert core.SchemaValidator.__module__ == 'pydantic_core._pydantic_core'\n"
        "import sys\n"
        "assert 'pydantic_core' not in sys.modules, 'the package has been loaded'\n"
        "import pydantic_core\n"
        "from pydantic_core import core_schema\n"
        "assert pydantic_core.ValidationError is core.ValidationError\n"
        "from petaproses.model import berkas\n"
        "assert berkas.Sop.model_validate({'nomor': '1'}).nomor == fit.fit(built.Sop, {'nomor': '1'}).nomor\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_release_that_is_built_otherwise_is_imported_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sys.modules["pydantic_core"]
    monkeypatch.delitem(sys.modules, "pydantic_core")
    asked = []

    def without_extension(name: str) -> Any:
        asked.append(name)
        if name != "pydantic_core":
            raise ImportError(name)
        assert "pydantic_core" not in sys.modules, "what stands in for the package is still there"
        return whole

    monkeypatch.setattr(core, "import_module", without_extension)
    assert core._extension() is whole
    assert asked == ["pydantic_core._pydantic_core", "pydantic_core"]


def test_a_record_keeps_what_was_written_apart() -> None:
    row = fit.fit(built.Baris, {"Tujuan": "a", "id": "b"})
    assert (row.model_fields_set, row.other, row.kode) == ({"id", "Tujuan"}, {"Tujuan": "a"}, "")
    other = row.model_copy(update={"Tujuan": "c", "kode": "1"})
    assert (other.other, other.kode, other.id) == ({"Tujuan": "c"}, "1", "b")
    assert other.model_fields_set == {"id", "kode", "Tujuan"}
    assert row.other == {"Tujuan": "a"}


def test_a_record_does_not_change() -> None:
    one, same = (fit.fit(built.Sop, {"nomor": "1"}) for _ in range(2))
    assert (one, hash(one), repr(one)) == (same, hash(same), "Sop(nomor='1', judul='')")
    assert one != fit.fit(built.Sop, {"nomor": "2"})
    assert one != "Sop"
    with pytest.raises(AttributeError, match="Sop does not change"):
        one.nomor = "2"
    with pytest.raises(AttributeError, match="nama"):
        _ = one.nama
