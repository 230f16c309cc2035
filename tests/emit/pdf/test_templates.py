"""A project's own templates lie over ours, see nothing else of the machine, and are told what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from emit.pdf.books import MAPS, links, made, pages_of, texts
from petaproses.emit.shared.failures import BrokenTemplate
from petaproses.emit.shared.template import packed


def own(folder: Path, name: str, old: str, new: str) -> Path:
    """Change one of our templates for a project; return its folder of templates."""
    templates = folder / "templates"
    templates.mkdir(exist_ok=True)
    text = (packed() / name).read_text(encoding="utf-8")
    assert old in text
    (templates / name).write_text(text.replace(old, new), encoding="utf-8")
    return templates


def test_more_pages_in_front_are_counted(tmp_path: Path) -> None:
    """Numbers and links are right with a template that prints a preface."""
    templates = own(
        tmp_path, "buku.typ", "  daftar-isi()", '  page[#read("kata.svg").len() KATA PENGANTAR]\n  daftar-isi()'
    )
    (templates / "kata.svg").write_text("<svg/>", encoding="utf-8")
    pdf = made(texts(MAPS), templates=templates).files[0][1]
    pages = pages_of(pdf, tmp_path)
    assert "6 KATA PENGANTAR" in pages[2]
    assert f"Halaman {len(pages)} dari {len(pages)}" in pages[-1]
    (page,) = {to for page, to, _ in links(pdf) if page == 4 and "Daftar proses" in pages[to - 1][:20]}
    assert f" {page} " in pages[3]


@pytest.mark.parametrize(
    "code", ['read("/etc/hostname")', 'read("../../etc/hostname")', 'image("https://x.example/a.png")']
)
def test_a_template_sees_nothing_of_the_machine(code: str, tmp_path: Path) -> None:
    templates = own(tmp_path, "buku.typ", "#let utuh", f"#{code}\n#let utuh")
    with pytest.raises(BrokenTemplate):
        made(texts(MAPS), templates=templates)


def test_a_link_out_of_the_folder_is_as_good_as_missing(tmp_path: Path) -> None:
    (tmp_path / "rahasia.svg").write_text("rahasia", encoding="utf-8")
    templates = own(tmp_path, "buku.typ", "#let utuh", '#read("tautan.svg")\n#let utuh')
    (templates / "tautan.svg").symlink_to(tmp_path / "rahasia.svg")
    with pytest.raises(BrokenTemplate):
        made(texts(MAPS), templates=templates)


def test_a_mistake_is_told_with_its_place(tmp_path: Path) -> None:
    templates = own(tmp_path, "buku-tabel.typ", "#let sel(", "#let x = tidak-ada\n#let sel(")
    with pytest.raises(BrokenTemplate) as problem:
        made(texts(MAPS), templates=templates)
    assert problem.value.name == "buku-tabel.typ"
    assert problem.value.line
    assert "tidak-ada" in problem.value.reason
