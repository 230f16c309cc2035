"""Rules about files and bytes, whose examples no manual page can hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from petaproses.findings.record import Diagnostic
from petaproses.model.shape import shape
from petaproses.peta.linking import link
from petaproses.rules import check
from petaproses.text.events import MAX_ALIASED
from petaproses.text.read import MAX_BYTES, read_file
from tools.linked import compile_maps

_PROSES = "kelompok:\n- proses:\n  - kode: 1\n    nama: "


def _only(raw: bytes) -> Diagnostic:
    """The one finding on a file of these bytes."""
    _, report = compile_maps({"a.yaml": raw})
    (item,) = report
    return item


def test_cp1252_is_refused_at_the_byte() -> None:
    """A file saved as ANSI is not guessed at, and the finding stands where the first wrong letter is."""
    item = _only(f"{_PROSES}Caf\xe9\n".encode("cp1252"))
    assert item.rule.name == "bukan-utf8"
    assert (item.span.line, item.span.column) == (4, 14)
    assert "UTF-8" in item.finding.hint


def test_binary_is_no_text_file() -> None:
    """A Word file named .yaml is called what it is."""
    item = _only(b"PK\x03\x04\x14\x00\x06\x00\xff\xfe\x00\x00")
    assert item.rule.name == "bukan-utf8"
    assert "bukan berkas teks" in item.finding.message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_windows_writes_is_read(encoding: str) -> None:
    """BOM, CRLF and UTF-16 are no findings."""
    _, report = compile_maps({"a.yaml": f"{_PROSES}Surat\n".replace("\n", "\r\n").encode(encoding)})
    assert list(report) == []


def test_deep_nesting_is_told_once() -> None:
    """Fifty thousand open brackets give one finding, not a crash."""
    assert _only(b"a: " + b"[" * 50_000).rule.name == "terlalu-dalam"


def test_aliases_within_a_budget() -> None:
    """A bomb of aliases is defused, and the limit is written the Indonesian way."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdef", "bcdefg", strict=True)]
    item = _only("\n".join(lines).encode())
    assert item.rule.name == "alias-berlebihan"
    assert f"{MAX_ALIASED:,}".replace(",", ".") in item.finding.message


def test_megabytes_and_missing_files(tmp_path: Path) -> None:
    """A file too large, and one that cannot be opened, are findings on the file itself."""
    big = tmp_path / "besar.yaml"
    with big.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    report = check(link([shape(read_file(big, "besar.yaml")), shape(read_file(tmp_path / "x.yaml", "x.yaml"))]))
    found = {item.rule.name: item.finding.message for item in report}
    assert set(found) == {"berkas-besar", "berkas-tak-terbaca"}
    assert "16,0 MB" in found["berkas-besar"]


def test_label_of_ten_thousand_letters() -> None:
    """A label that no paper can hold stops the build; its message quotes the beginning only."""
    item = _only(f"{_PROSES}{'panjang ' * 1250}\n".encode())
    assert item.rule.name == "nama-kelewat-panjang"
    assert len(item.finding.message) < 200


def test_controls_and_lines_never_reach_a_message() -> None:
    """A finding stays on one line and steers no terminal, whatever it quotes."""
    _, report = compile_maps({"a.yaml": '"\\e[31m\\n\\u202e": 1\ninduk: 9\nkelompok: []\n'})
    told = [item.finding.message + item.finding.hint for item in report]
    assert told
    assert all(text.isprintable() for text in told)


def test_a_map_named_as_a_text_is_named(tmp_path: Path) -> None:
    """Notepad's ending is no reason to pass a map over in silence."""
    path = tmp_path / "peta.yaml.txt"
    path.write_text("instansi: X\n", encoding="utf-8")
    report = check(link([shape(read_file(path, "maps/peta.yaml.txt"))]))
    (item,) = report.items
    assert item.rule.code == "PP020"
    assert "peta.yaml;" in item.finding.hint


def test_lines_moved_in_by_no_break_spaces_are_one_finding() -> None:
    """The map is read as it looks; the first such line is the place, the others stand beside it."""
    item = _only("kelompok:\n- proses:\n\u00a0\u00a0- kode: 1\n\u00a0\u00a0\u00a0 nama: Pelayanan\n".encode())
    assert item.rule.name == "spasi-tak-putus"
    assert item.span.line == 3
    assert [related.at.span.line for related in item.finding.related] == [4]
    assert item.finding.fix is not None
    assert {edit.text for edit in item.finding.fix.edits} == {" "}
    assert len(item.finding.fix.edits) == 5
