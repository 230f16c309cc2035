"""Options records: what they take, what they refuse, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields
from typing import get_type_hints

import pytest

from petaproses import BuildOptions, CheckOptions, Refused, RenderOptions
from petaproses.api.options import Option
from petaproses.emit.shared.context import ENGINES

RECORDS = (BuildOptions, CheckOptions, RenderOptions)


@pytest.mark.parametrize(
    ("make", "told", "hint"),
    [
        (lambda: CheckOptions(select=("PP000",)), "aturan «PP000» tidak ada", "lihat daftarnya"),
        (lambda: CheckOptions(ignore=("kode-gnda",)), "aturan «kode-gnda» tidak ada", "maksud Anda kode-ganda?"),
        (lambda: CheckOptions(profile="drat"), "profil «drat» tidak ada", "maksud Anda «draf»?"),
        (lambda: RenderOptions(paper="A44"), "kertas «A44» tidak dikenal", "maksud Anda «A4»?"),
        (lambda: RenderOptions(engine="d2"), "penggambar «d2» tidak dikenal", "internal, graphviz"),  # type: ignore[arg-type]
        (lambda: RenderOptions(dpi=71), "dpi tidak tepat: paling kecil 72", ""),
        (lambda: RenderOptions(dpi=601), "dpi tidak tepat: paling besar 600", ""),
        (lambda: BuildOptions(documents=("pdff",)), "dokumen «pdff» tidak ada", "maksud Anda «pdf»?"),
        (lambda: BuildOptions(paper="B9"), "kertas «B9» tidak dikenal", "pilih A4"),
    ],
)
def test_what_there_is_none_of_is_refused(make: Callable[[], object], told: str, hint: str) -> None:
    with pytest.raises(Refused) as refused:
        make()
    assert told in refused.value.told
    assert hint in refused.value.hint
    assert refused.value.told.into("en") != refused.value.told


def test_the_site_in_one_file_is_a_document_like_others() -> None:
    assert BuildOptions(documents=("pdf", "pdf"), single_file=True).names == ("pdf", "situs-tunggal")
    assert BuildOptions().names == ()


def test_rules_may_stand_with_blanks_around_them() -> None:
    assert CheckOptions(select=(" PP3 ", "", "kode-ganda")).wish.select == ("PP3", "kode-ganda")


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_cannot_be_changed_and_each_field_says_what_it_is(record: type) -> None:
    made = record()
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(record)[0].name, None)
    for name, hint in get_type_hints(record, include_extras=True).items():
        (option,) = (mark for mark in hint.__metadata__ if isinstance(mark, Option))
        assert option.help, name


def test_the_engines_are_those_that_draw() -> None:
    hint = get_type_hints(RenderOptions)["engine"]
    assert hint.__args__ == ENGINES
