"""A project's own document for Word: filled in, refused with the reason when it is broken, and never run as code."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from petaproses.cli import run
from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw
from tools.build import peta_of

from .made import HOSTILE, ROOT, SAMPLE, appendix, drawn, parts, peta
from .test_read import faults, picture_faults, read

PIECES = (
    "{%p for b in bab %}",
    "{{ b.judul }}",
    "{%p for g in b.isi %}",
    "{{p g.isi }}",
    "{%p endfor %}",
    "{%p endfor %}",
)


def template(folder: Path, *lines: str, change: Any = None) -> Path:
    """Write a document with these paragraphs as the project's own, and return the folder of templates."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if change:
        change(document)
    document.save(str(folder / "lampiran.docx"))
    return folder


def texts(data: bytes) -> list[str]:
    return [each.text for each in read(data).paragraphs]


def test_everything_by_one_name(tmp_path: Path) -> None:
    """The chapters come on pages of their own, and the document's own page goes on behind them."""
    folder = template(tmp_path, "{{ lampiran|join(' | ') }}", "{{ judul[0] }}", "{{p isi }}", "{{p tanda_tangan }}")
    made = drawn(peta(SAMPLE), folder)
    assert texts(made)[0].startswith("Lampiran | Peraturan Bupati Contoh | Nomor 12 Tahun 2025")
    assert set(faults(made)) == {"the contents are not what is there"}, "there is no list of contents"
    found = [(round(each.page_width.mm), round(each.page_height.mm)) for each in read(made).sections]
    assert found[0] == found[-1] == (216, 279), "the template's own paper"
    assert {(330, 215), (297, 420)} <= {*found}
    assert texts(made)[-2:] == ["Bupati Contoh,", "(........................)"]


def test_piece_by_piece(tmp_path: Path) -> None:
    """What the template leaves out is not drawn; what it shows lies within its own page."""
    made = drawn(peta(SAMPLE), template(tmp_path, *PIECES))
    assert len(read(made).sections) == 1
    section = read(made).sections[0]
    inner = section.page_width - section.left_margin - section.right_margin
    widths = [each.width for each in read(made).inline_shapes]
    assert len(widths) >= 8
    assert max(widths) <= inner
    none = drawn(peta(SAMPLE), template(tmp_path, "{{ bab|length }} bab"))
    assert texts(none) == ["6 bab"]
    assert not any("media/peta" in name for name in parts(none))


def test_as_the_handbook_says(tmp_path: Path) -> None:
    """The example in the manual can be typed as it stands, and names all there is."""
    (example,) = re.findall(r"```jinja\n(.*?)```", (ROOT / "docs" / "dokumen.md").read_text(encoding="utf-8"), re.S)
    made = drawn(peta(SAMPLE), template(tmp_path, *example.splitlines()))
    assert texts(made)[0] == "Pemerintah Kabupaten Contoh Dinas Pelayanan 2025-2029 12"
    assert len(captions(made)) == 2 * len(captions(appendix(SAMPLE)))


def captions(made: bytes) -> list[str]:
    """Return the captions of tables; on upright pages there may be more parts of one."""
    found = [each.text for each in read(made).paragraphs if each.style.name == "Caption"]
    return [text for text in found if text.startswith("Tabel") and "(bagian" not in text]


def test_styles_of_another_language_are_found(tmp_path: Path) -> None:
    """Word in Indonesian calls its headings otherwise inside; those that a document lacks are added."""

    def rename(document: Any) -> None:
        document.styles["Heading 1"].element.set(docx.oxml.ns.qn("w:styleId"), "Judul1")
        document.styles["Normal"].name = "Biasa"
        document.styles["Table Grid"].delete()

    made = read(drawn(peta(SAMPLE), template(tmp_path, "{{p isi }}", change=rename)))
    used = {each.style.style_id for each in made.paragraphs if each.style.name == "Heading 1"}
    assert used == {"Judul1"}
    assert {each.style.name for each in made.tables} == {"Table Grid"}
    assert any(each.style.name == "Isi Tabel" for table in made.tables for each in table.cell(1, 0).paragraphs)


def test_our_own_document_is_a_template_too(tmp_path: Path) -> None:
    """Pictures that are there already stay beside those that come."""
    document = read(appendix(SAMPLE))
    document.add_paragraph("{{p isi }}")
    document.save(str(tmp_path / "lampiran.docx"))
    made = drawn(peta(SAMPLE), tmp_path)
    assert len(read(made).inline_shapes) == 2 * len(document.inline_shapes)
    assert list(picture_faults(read(made))) == []


def test_hostile_text_is_text(tmp_path: Path) -> None:
    """The author's words are no template, no markup, and what XML cannot hold is left out."""
    made = drawn(peta_of(**HOSTILE), template(tmp_path, "{{ proyek.instansi }}", "{{ proyek.unit }}", "{{p isi }}"))
    assert texts(made)[:2] == ["<b>Kab</b>", "{{ proyek }}"]
    shown = "\n".join(cell.text for table in read(made).tables for row in table.rows for cell in row.cells)
    assert "{{ 7 * 7 }}" in shown
    assert "</w:t>" in shown


def test_same_bytes_twice(tmp_path: Path) -> None:
    folder = template(tmp_path, "{{p isi }}")
    assert drawn(peta(SAMPLE), folder) == drawn(peta(SAMPLE), folder)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{{ tidak_ada }}", "tidak_ada"),
        ("{{ proyek.", "expected name"),
        ("{% for x in %}", "expected"),
        ("{{ proyek.__class__.__mro__ }}", "unsafe"),
        ("{{ ''.__class__ }}", "unsafe"),
        ("{{ range(10**9)|list }}", "range"),
        ("{{ judul.append(1) }}", "append"),
        ("{% include '/etc/passwd' %}", "loader"),
        ("{{ isi }} dan {{ 1/0 }}", "division"),
    ],
)
def test_a_broken_template_is_refused(line: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(BrokenTemplate) as refused:
        drawn(peta_of(), template(tmp_path, line))
    assert said in refused.value.reason.casefold()


@pytest.mark.parametrize("content", [b"", b"PK", b"{\\rtf1}", "no part", "bad part"])
def test_what_is_no_document_is_refused(content: bytes | str, tmp_path: Path) -> None:
    if isinstance(content, str):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types" if content == "bad part" else "<Types xmlns='x'/>")
        content = made.getvalue()
    (tmp_path / "lampiran.docx").write_bytes(content)
    with pytest.raises(BrokenTemplate):
        drawn(peta_of(), tmp_path)


def test_without_docxtpl_the_reason_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template(tmp_path, "x")
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(CannotDraw) as refused:
        drawn(peta_of(), tmp_path)
    assert refused.value.hint == 'ketik: pip install "petaproses[templat]"'


def test_what_we_do_wrong_is_not_the_templates_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_scene: object, _dpi: int) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr("petaproses.emit.png.draw", broken)
    with pytest.raises(ZeroDivisionError):
        drawn(peta(SAMPLE), template(tmp_path, "{{p isi }}"))


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "luar").mkdir()
    (tmp_path / "templates").mkdir()
    template(tmp_path / "luar", "rahasia")
    (tmp_path / "templates/lampiran.docx").symlink_to(tmp_path / "luar/lampiran.docx")
    assert "rahasia" not in texts(drawn(peta_of(), tmp_path / "templates"))


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    maps = tmp_path / "maps"
    (maps / "templates").mkdir(parents=True)
    (maps / "peta.yaml").write_text("instansi: A\n", encoding="utf-8")
    template(maps / "templates", "{{ tidak_ada }}")
    assert run(["build", str(maps), "--only", "docx", "-o", str(tmp_path / "out")]) == 2
    assert "templat lampiran.docx tidak dapat dipakai: 'tidak_ada' is undefined" in capsys.readouterr().err
