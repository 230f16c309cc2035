"""A grammar of partial maps: projects as hypothesis draws them, any list empty, any optional key missing, any text
empty, huge or equal to all others, any reference dangling.

The grammar is read off the models that the reader checks maps against (`petaproses.model.files`), so that a key which a model
gains is drawn from then on. Only what the models cannot know is said here: which words refer to something, and how the
codes of a sheet follow from its parent's. A project is a dictionary of file texts by stem, for `build.peta_of`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from petaproses.model import berkas, one_form

Texts = st.SearchStrategy[Any]

HUGE = "Melaksanakan koordinasi dan sinkronisasi penyusunan dokumen perencanaan perangkat daerah " * 8
WORDS = (
    "Menyusun laporan",
    "Menyusun laporan",  # one that many share
    "x",
    "Persetujuan",
    "Data lengkap?",
    "ketidaksinambungan-pertanggungjawaban-penyelenggaraan-pemerintahan",
    "<b>tebal</b> & \"kutip\" 'lain' | `x` =1+1 {{7*7}}",
    "10.10",
    "-",
    HUGE.strip(),
)
CODES = ("1", "1.1", "1.2", "1.1.1", "2", "2.1", "9.9", "POM-01")
STEPS = ("a", "b", "c", "d", "tidak-ada")
IDS = ("sas-1", "ind-1", "sas-2", "tidak-ada")
OWNERS = ("Kabag", "Staf", "Kepala Bagian Perencanaan dan Keuangan", "OPD")
TIERS = ("Tujuan", "Sasaran", "Indikator", "Program")
YEARS = ("2025", "2026", "2027", "1999")
FIGURES = ("", "80,51", "1.000", "n/a", "100 %", "0")

TEXT = st.sampled_from(("", *WORDS))
SAID = st.sampled_from(WORDS)
_BY_KEY: Mapping[str, Texts] = {
    "pemilik": st.sampled_from(OWNERS),
    "pelaku": st.sampled_from(OWNERS),
    "anggota": st.sampled_from(OWNERS),
    "dengan": st.sampled_from(OWNERS),
    "unit": st.sampled_from(("", *OWNERS)),
    "akar": st.sampled_from(CODES),
    "induk": st.sampled_from(CODES),
    "kode": st.sampled_from(CODES),
    "id": st.sampled_from(IDS),
    "rujuk": st.sampled_from(IDS),
    "mendukung": st.sampled_from(IDS),
    "ke_peta": st.sampled_from(("lf0", "lf1", "1", "tidak-ada")),
    "level": st.just(""),
    "awalan": st.sampled_from(("", "", "POM-")),
    "pemisah": st.just("."),
    "periode": st.sampled_from(("", "2025-2027", "2025", "Tahun 2025 s.d. 2030")),
    "ukuran": st.sampled_from(("", "A4", "F4", "A3", "215 x 330 mm")),
    "tahun": st.sampled_from(YEARS),
    "jenjang": st.sampled_from((*TIERS, "semua")),
    "tabel": st.sampled_from(("berjenjang", "renstra", "target", "iku", "perjanjian-kinerja")),
    "abaikan": st.sampled_from(("PP301", "PP999")),
}
"""The words of keys that refer to something, whatever the model."""


def _owners(key: str) -> Texts:
    return _BY_KEY["pemilik"] if key == "lajur" else _BY_KEY.get(key, TEXT)


@cache
def of_model(kind: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw what an author may write for a model: its required keys, and any of the others."""
    fields = kind.model_fields
    drawn = {
        key: (field, _OWN[kind, key] if (kind, key) in _OWN else _of_field(key, field)) for key, field in fields.items()
    }
    required = {key: strategy for key, (field, strategy) in drawn.items() if field.is_required()}
    optional = {key: strategy for key, (field, strategy) in drawn.items() if not field.is_required()}
    return st.fixed_dictionaries(required, optional=optional)


def _of_field(key: str, field: FieldInfo) -> Texts:
    return _of_type(key, field.annotation, tuple(field.metadata))


def _of_type(key: str, annotation: Any, metadata: tuple[Any, ...] = ()) -> Texts:
    """Draw what may stand for a type; validators tell in which other forms it may be written."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _of_type(key, inner, (*more, *metadata))
    plain = _of_plain(key, annotation, metadata)
    others = [
        other for each in metadata if isinstance(each, BeforeValidator) for other in _short(key, each, annotation)
    ]
    return st.one_of(plain, *others) if others else plain


def _short(key: str, validator: BeforeValidator, annotation: Any) -> list[Texts]:
    """Return the shorter forms that a validator takes: one item for a list, a text for a mapping, nothing at all."""
    function = validator.func
    if isinstance(function, partial) and function.func is one_form.under_key:
        return [_BY_KEY.get(function.args[0], TEXT)]
    if function is one_form.as_list:
        return [_of_type(key, get_args(annotation)[0]), st.just("")]
    return [st.just("")] if function is one_form.empty_mapping else []


def _of_plain(key: str, annotation: Any, metadata: tuple[Any, ...]) -> Texts:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return st.one_of([_of_type(key, each, metadata) for each in inner if each is not NoneType])
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        least = next((each.min_length for each in metadata if hasattr(each, "min_length")), 0)
        return st.lists(_of_type(key, inner[0]), min_size=least, max_size=3)
    if origin is dict:
        keys = st.sampled_from(YEARS if inner[0] == (str | int) else OWNERS)
        figures = st.sampled_from(FIGURES)
        values = figures if inner[0] == (str | int) else _of_type("", inner[1])
        mapping = st.dictionaries(keys, values, max_size=3)
        return st.one_of(mapping, st.lists(figures, max_size=3)) if inner[0] == (str | int) else mapping
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return of_model(annotation)
    if annotation in (int, float):
        return st.sampled_from(
            ("1", "2") if annotation is int else ("5", "10", "12,5")
        )  # a margin of 0 is no room for ink
    words = _owners(key)
    return words if words is not TEXT else SAID if any(hasattr(each, "min_length") for each in metadata) else TEXT


def _arrows(ends: tuple[str, ...]) -> Texts:
    chain = st.lists(st.sampled_from(ends), min_size=2, max_size=4).map(" -> ".join)
    arrow = st.one_of(chain, st.tuples(chain, TEXT).map(lambda pair: {pair[0]: pair[1]}))
    return st.one_of(st.lists(arrow, max_size=4), chain)


def _row() -> Texts:
    """Draw a cascade row: its tier and text beside its other keys, or a template or another row in its place."""
    common = of_model(berkas.Baris).map(lambda row: {key: row[key] for key in row if key not in ("pakai", "rujuk")})
    tier = st.sampled_from(TIERS[:3])
    plain = st.tuples(common, tier, SAID).map(lambda parts: {parts[1]: parts[2], **parts[0]})
    used = st.sampled_from(("t", "t", "tidak-ada")).map(lambda name: {"pakai": name, "perihal": "rapat"})
    return st.one_of(plain, plain, plain, used, _BY_KEY["rujuk"].map(lambda id_: {"rujuk": id_}))


_ROWS = st.one_of(st.lists(st.deferred(_row), min_size=3, max_size=7), st.lists(st.deferred(_row), max_size=1))
_OWN: Mapping[tuple[type[BaseModel], str], Texts] = {
    (berkas.Lembar, "alur"): _arrows(CODES),
    (berkas.LintasFungsi, "alur"): _arrows(STEPS),
    (berkas.LintasFungsi, "jenis"): st.just("lintas-fungsi"),
    (berkas.LintasFungsi, "langkah"): st.one_of(
        *(st.lists(st.deferred(lambda: of_model(berkas.Langkah)), min_size=n, max_size=7) for n in (0, 3))
    ),
    (berkas.Langkah, "id"): st.sampled_from(STEPS),
    (berkas.Cascading, "jenjang"): st.just(list(TIERS[:3])),
    (berkas.Cascading, "pohon"): _ROWS,
    (berkas.Cascading, "templat"): st.dictionaries(st.just("t"), _ROWS),
    (berkas.Kelompok, "jenis"): st.sampled_from(("", "inti", "pendukung")),
    (berkas.Proses, "jenis"): st.sampled_from(("", "inti", "subproses")),
    (berkas.Pemeriksaan, "bobot"): st.just({}),
    (berkas.Bentuk, "nama"): st.sampled_from(("sendiri", "iku")),
}
"""What a model's type does not tell: what arrows join, which tiers there are."""


class _Mender:
    """Takes the contradictions out of a drawn project, in place: what is left is unfinished, but no error."""

    def __init__(self, files: dict[str, dict[str, Any]]) -> None:
        self.files = files
        self.ids: set[str] = set()

    def run(self) -> None:
        """Mend every file; the parents that no sheet has are said to be mapped elsewhere."""
        for name, data in self.files.items():
            if name.startswith("level"):
                self._sheet(data)
            elif name.startswith("lf"):
                self._lintas(data)
            elif name.startswith("c"):
                self._cascading(data)
        parents = sorted({data["induk"] for data in self.files.values() if data.get("induk")})
        proyek = self.files.setdefault("peta", {}) if parents else self.files.get("peta", {})
        proyek |= {"akar": parents} if parents else {}
        proyek.pop("pemeriksaan", None)
        if isinstance(proyek.get("kode"), dict | str):
            proyek.pop("kode")

    def _sheet(self, sheet: dict[str, Any]) -> None:
        sheet.pop("level", None)
        if sheet.get("lajur"):
            sheet.pop("kelompok", None)
        codes = []
        for strip in (*_items(sheet.get("lajur")), *_items(sheet.get("kelompok"))):
            for proses in _items(strip.get("proses")):
                codes.append(f"{sheet['induk']}.{len(codes) + 1}" if sheet.get("induk") else str(len(codes) + 1))
                proses["kode"] = codes[-1]
                proses["nama"] = proses["nama"] or "x"
                self._once(proses)
                proses.pop("mendukung", None)
        self._joined(sheet, CODES, codes)

    def _lintas(self, lintas: dict[str, Any]) -> None:
        lintas.pop("kode", None)
        ids = []
        for langkah in _items(lintas.get("langkah")):
            ids.append(f"s{len(ids) + 1}")
            langkah["id"] = ids[-1]
            langkah.pop("ke_peta", None)
            if langkah.get("jenis") == "penghubung":
                del langkah["jenis"]
        self._joined(lintas, STEPS, ids)

    def _joined(self, gambar: dict[str, Any], words: tuple[str, ...], ends: list[str]) -> None:
        """Let every arrow join boxes that are there, and no two the same."""
        drawn: dict[str, dict[str, str]] = {}
        for arrow in _items(gambar.get("alur")) if ends else ():
            chain, label = next(iter(arrow.items())) if isinstance(arrow, dict) else (arrow, "")
            dari, ke = (ends[words.index(end) % len(ends)] for end in chain.split(" -> ")[:2])
            drawn.setdefault(f"{dari} -> {ke}", {f"{dari} -> {ke}": label})
        if "alur" in gambar:
            gambar["alur"] = list(drawn.values())

    def _cascading(self, cascading: dict[str, Any]) -> None:
        known = set()
        template = _items(cascading.get("templat") and cascading["templat"].get("t"))
        for row in [*template, *_items(cascading.get("pohon"))]:
            self._once(row)
            for each in _items(row.get("indikator")):
                self._once(each)
            row.pop("mendukung", None)
            known |= {row["id"]} if row.get("id") and row in _items(cascading.get("pohon")) else set()
        kept = [row for row in template if not row.keys() & {"pakai", "rujuk"}]
        if cascading.get("templat"):
            cascading["templat"] = {"t": kept}
        if cascading.get("pohon"):
            rows = _items(cascading["pohon"])
            cascading["pohon"] = [
                row
                for row in rows
                if row.get("rujuk", "") in {"", *known}
                and (row.get("pakai", "") in {"", *(cascading.get("templat") or ())})
            ]

    def _once(self, item: Any) -> None:
        """Leave an id out that was given already."""
        if isinstance(item, dict) and item.get("id"):
            if item["id"] in self.ids:
                del item["id"]
            else:
                self.ids.add(item["id"])


def _items(value: Any) -> list[Any]:
    """Return a list as it is, and one item written without its list as a list of one."""
    return value if isinstance(value, list) else [value] if value else []


def _sheet(induk: str) -> Texts:
    own = {"induk": induk} if induk else {}
    drawn = of_model(berkas.Lembar).map(lambda sheet: {key: sheet[key] for key in sheet if key != "induk"} | own)
    return drawn.map(lambda sheet: sheet if sheet.keys() & {"lajur", "kelompok", "induk"} else {**sheet, "lajur": []})


_FILES: Mapping[str, Callable[[], Texts]] = {
    "peta": lambda: of_model(berkas.Proyek),
    "level0": partial(_sheet, ""),
    "level1": partial(_sheet, "1"),
    "level2": partial(_sheet, "1.1"),
    "lf0": lambda: of_model(berkas.LintasFungsi),
    "lf1": lambda: of_model(berkas.LintasFungsi),
    "c0": lambda: of_model(berkas.Cascading),
    "c1": lambda: of_model(berkas.Cascading),
}


@st.composite
def projects(draw: st.DrawFn, *, sound: bool = True) -> dict[str, str]:
    """Draw a project of some files: any that the models allow, or without contradictions when it is to be `sound`."""
    names = draw(st.lists(st.sampled_from(tuple(_FILES)), min_size=1, max_size=4, unique=True))
    files = {name: draw(_FILES[name]()) for name in sorted(names)}
    if sound:
        files = json.loads(json.dumps(files))  # what strategies share must not be mended twice
        _Mender(files).run()
    return {name: json.dumps(data, ensure_ascii=False) for name, data in files.items()}
