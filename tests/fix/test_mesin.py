"""The engine: fixes that overlap wait, those that do harm are dropped without the others, and it is soon done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from petaproses import fix
from petaproses.control.names import named
from petaproses.findings.record import Diagnostic, Edit, Finding, Fix
from petaproses.fix.diff import diff
from petaproses.fix.edits import apart, edited
from petaproses.fix.state import State
from petaproses.language import Said
from petaproses.rules.pp6_sheets import salah_ketik
from petaproses.text.read import read
from petaproses.text.source import At, Source
from tools.mending import aman, betulkan

(SALAH_KETIK,) = named("salah-ketik")
SOURCE = Source("a.yaml", "0123456789")


def item(*spans: tuple[int, int], text: str = "x", source: Source = SOURCE) -> Diagnostic:
    edits = tuple(Edit(source, start, end, text) for start, end in spans)
    return Diagnostic(SALAH_KETIK, Finding(At(source), Said("salah"), fix=Fix(edits, Said("ganti"))))


@pytest.mark.parametrize(
    "spans, kept",
    [
        ([[(0, 2)], [(3, 5)]], [0, 1]),
        ([[(0, 3)], [(2, 5)]], [0]),
        ([[(2, 5)], [(0, 3)], [(6, 7)]], [0, 2]),
        ([[(0, 9)], [(3, 4)]], [0]),
        ([[(3, 4)], [(0, 9)]], [0]),
        ([[(0, 2)], [(2, 2)]], [0]),  # nobody knows which text comes first
        ([[(0, 1), (8, 9)], [(3, 4)], [(5, 6), (8, 8)]], [0, 1]),
        ([[], [(1, 2)]], [1]),
    ],
)
def test_overlapping_fixes_wait(spans: list[list[tuple[int, int]]], kept: list[int]) -> None:
    """The first wins, whole; what only touches it waits too."""
    items = [item(*each) for each in spans]
    assert [items.index(each) for each in apart(items)] == kept


def test_same_places_of_two_files_do_not_overlap() -> None:
    assert len(apart([item((0, 1)), item((0, 1), source=Source("b.yaml", "0"))])) == 2


@pytest.mark.parametrize("bom, encoding", [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"", "utf-16-le")])  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_everything_else_stays(bom: bytes, encoding: str, newline: str) -> None:
    """Byte order mark, encoding, line ends, comments, indentation, blanks at line ends, the missing last line end."""
    text = "# ¹ catatan \U0001f600  \n\nkelompok:\n   -   proses:\n        -  kode: 1   # satu\n           nama:  “{}”\t\n\n# akhir"
    raw, right = (
        bom + text.format(name).replace("\n", newline).encode(encoding) for name in ("Presentase", "Persentase")
    )
    assert read(raw, "a.yaml").packed() == raw
    files, mended = betulkan({"a.yaml": raw})
    assert files["a.yaml"] == right.replace("“".encode(encoding), '"'.encode(encoding)).replace(
        "”".encode(encoding), '"'.encode(encoding)
    )
    assert mended.fixed == {"a.yaml": 2}
    assert betulkan(files)[1].changed == ()


def test_a_fix_that_does_harm_is_dropped_alone() -> None:
    """A blank in place of the hard one would make a comment of the rest; the others in the file are mended."""
    text = "kelompok:\n  - proses:\n      - kode: 1\n        nama: Ruang\u00a0#2\n        keterangan: Presentase\n"
    files, mended = betulkan({"a.yaml": text, "b.yaml": "induk: 1\njudul: dilaksnakan\n"}, aman)
    assert files["a.yaml"].decode() == text.replace("Presentase", "Persentase")
    assert files["b.yaml"] == b"induk: 1\njudul: dilaksanakan\n"
    assert mended.fixed == {"a.yaml": 1, "b.yaml": 1}
    (left,) = [each for each in mended.report if each.rule.name == "aksara-tersembunyi"]
    assert left.finding.fix is None, "what was tried in vain is not promised"


def test_a_fix_that_leaves_its_finding_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a rule proposes: the finding must be gone."""
    useless = Fix((Edit(SOURCE, 0, 0, " "),), Said("ganti"))

    def find(peta: object) -> Iterator[Finding]:
        yield Finding(At(SOURCE), Said("salah"), fix=useless)

    monkeypatch.setattr(salah_ketik, "find", find)
    monkeypatch.setattr("petaproses.rules.RULES", (SALAH_KETIK,))
    files, mended = betulkan({"a.yaml": "instansi: X\n"})
    assert files == {"a.yaml": b"instansi: X\n"}
    assert not mended.fixed


def test_what_was_silenced_is_no_new_finding() -> None:
    """A wrong choice hides which references lead nowhere; mending it brings those to light and is kept."""
    files = {
        "a.yaml": "arah: Tegak\ninduk: 5\nkelompok: [{proses: [{kode: 5.1, nama: A}]}]\n",
        "b.yaml": "kelompok: [{proses: [{kode: 1, nama: A}]}]\n",
    }
    made, mended = betulkan(files, aman)
    assert made["a.yaml"].startswith(b"arah: tegak\n")
    assert [each.rule.name for each in mended.report] == ["induk-hilang"]


def test_a_broken_file_is_mended_bit_by_bit() -> None:
    """One fault after the other keeps it from being read; what it then turns out to say is mended too."""
    lines = [f"      - kode: {number}\n        nama: Rapat: Presentase\n" for number in range(1, 31)]
    text = "kelompok:\n  - proses:\n" + "".join(lines)
    files, mended = betulkan({"a.yaml": text}, aman)
    assert files["a.yaml"].decode().count('nama: "Rapat: Persentase"') == 30
    assert mended.fixed["a.yaml"] == 31
    assert not [each for each in mended.report if each.rule.code in ("PP001", "PP604")]


def test_only_what_is_wanted() -> None:
    """Files that nobody asked about stay."""
    files = dict.fromkeys(("a.yaml", "b.yaml"), "induk: 1\njudul: Presentase\n")
    made, mended = betulkan(files, lambda each: each.finding.at.source.name == "b.yaml")
    assert made["a.yaml"].decode() == files["a.yaml"]
    assert [before.name for before, _ in mended.changed] == ["b.yaml"]


def test_five_hundred_fixes_are_no_five_hundred_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """All at once; where some do harm, halves; a map full of them is given up in time."""
    runs: list[int] = []
    check = State.report.func

    def counted(state: State) -> object:
        runs.append(1)
        return check(state)

    name = "report"
    counting = type(State.report)(counted)
    counting.__set_name__(State, name)
    monkeypatch.setattr(State, name, counting)

    def files(bad: int, count: int = 500) -> dict[str, str]:
        rows = (
            f"- kode: {number}\n  nama: R\u00a0{'#' if number <= bad else ''}{number}\n"
            for number in range(1, count + 1)
        )
        return {
            "a.yaml": "kelompok:\n- proses:\n" + "".join(f"  {line}\n" for row in rows for line in row.splitlines())
        }

    _, mended = betulkan(files(0), aman)
    assert mended.fixed["a.yaml"] == 500
    assert len(runs) <= 3
    runs.clear()
    _, mended = betulkan(files(2), aman)
    assert mended.fixed["a.yaml"] == 498
    assert len(runs) <= 25
    runs.clear()
    betulkan(files(150, 150), aman)
    assert len(runs) <= fix.MAX_TRIALS + 3


def test_edits_are_applied_from_places_in_the_old_text() -> None:
    edits = [Edit(SOURCE, 8, 9, ""), Edit(SOURCE, 0, 1, "abc"), Edit(SOURCE, 5, 5, "-")]
    assert edited(SOURCE, edits) == b"abc1234-5679"


def test_diff_is_what_patch_takes() -> None:
    """Line ends are the file's own; a last line without one is said to have none."""
    before = read(b"\xef\xbb\xbfa: 1\r\nb: 2\x0b\r\nc: 3", "x/a.yaml")
    after = read(b"\xef\xbb\xbfa: 1\r\nb: 4\r\nc: 4", "x/a.yaml")
    assert diff([(before, after)]) == (
        "--- x/a.yaml\n+++ x/a.yaml\n@@ -1,3 +1,3 @@\n \ufeffa: 1\r\n-b: 2\x0b\r\n-c: 3\n\\ No newline at end of file\n"
        "+b: 4\r\n+c: 4\n\\ No newline at end of file\n"
    )
