"""What comments and the project file hide, and what is said of those that are wrong."""

from __future__ import annotations

import pytest

from tools.linked import berkas, compile_maps

_NAMA = "kelompok:\n  - proses:\n      - kode: 1\n        nama: Presentase%s\n"
_LURUS = "kelompok:\n  - proses:\n      - kode: 1\n        nama: Persentase%s\n"
_TURUNAN = "induk: 1\nkelompok:\n  - proses:\n      - kode: 1.1\n        nama: Rapat presentase%s\n"


def found(files: str | dict[str, str]) -> list[tuple[str, int, str]]:
    """Code, line and marked text of each finding that is shown."""
    _, report = compile_maps(berkas(files) if isinstance(files, str) else files)
    marked = []
    for item in report:
        line, column, _, end = item.span
        marked.append((item.rule.code, line, item.finding.at.source.lines[line - 1][column - 1 : end - 1]))
    return marked


@pytest.mark.parametrize(
    "comment",
    [
        " # petaproses: abaikan PP604 -- nama resmi",
        " # petaproses: abaikan pp604 — nama resmi",
        " # petaproses: Abaikan salah-ketik – nama resmi",
        " # petaproses: abaikan: PP604 -- nama resmi -- seperti tercetak",
    ],
)
def test_a_comment_at_the_end_of_the_line(comment: str) -> None:
    _, report = compile_maps(berkas(_NAMA % comment))
    assert report.items == []
    (hidden,) = report.hidden
    assert (hidden.by, hidden.item.rule.code) == ("comment", "PP604")
    assert hidden.reason.startswith("nama resmi")


def test_a_comment_above() -> None:
    """On a line of its own it counts for the next one that holds something, and for no other."""
    above = "kelompok:\n  - proses:\n      - kode: 1\n        # petaproses: abaikan PP604 -- x\n\n        # lain\n"
    assert found(f"{above}        nama: Presentase\n") == []
    assert found(f"{above}        id: a\n        nama: Presentase\n") == [
        ("PP802", 4, "PP604"),
        ("PP604", 8, "Presentase"),
    ]


def test_a_second_comment_for_the_same_is_one_too_many() -> None:
    text = "kelompok:\n  - proses:\n      - kode: 1\n# petaproses: abaikan PP604 -- x\n        nama: Presentase"
    assert found(f"{text} # petaproses: abaikan PP604 -- y\n") == [("PP802", 5, "PP604")]


def test_a_misspelt_word_is_offered() -> None:
    _, report = compile_maps({"a.yaml": _LURUS % " # petaproses: abaikn PP604 -- x"})
    assert [item.finding.hint for item in report] == ["tulis «abaikan»"]


def test_several_rules_in_one_comment() -> None:
    text = """\
    kelompok:
      - proses:
          - {kode: 1, nama: Presentase, sop: jumnlah}   # petaproses: abaikan PP604, PP309 PP508 -- x
    """
    assert found(text) == [("PP802", 3, "PP309"), ("PP802", 3, "PP508")]


def test_a_finding_on_a_whole_file() -> None:
    """It stands at the file's top, where the comment itself may be."""
    assert found("kelompok: []\n") == [("PP601", 1, "kelompok")]
    assert found("# petaproses: abaikan PP601 -- menyusul\nkelompok: []\n") == []
    assert found("\n# petaproses: abaikan PP601 -- menyusul\n\nkelompok: []\n") == []
    assert found("kelompok: []    # petaproses: abaikan PP601 -- menyusul\n") == []
    assert found("# petaproses: abaikan PP011 -- menyusul\n") == []


def test_a_finding_of_several_lines() -> None:
    """A comment can stand behind its last line only."""
    text = (
        'kelompok:\n- proses:\n  - kode: 1\n    nama: "rapat\\u00ad\n      kedua"   # petaproses: abaikan PP015 -- x\n'
    )
    assert found(text) == []
    assert found(text.replace("PP015", "PP016")) != []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("abaikan PP604", ("PP801", "PP604")),
        ("abaikan PP604, PP504", ("PP801", "PP604, PP504")),
        ("abaikan PP604 --", ("PP801", "PP604")),
        ("abaikan PP604 -- ...", ("PP801", "PP604")),
        ("abaikan PP604 nama resmi", ("PP801", "PP604 nama resmi")),
        ("abaikan PP6 -- awal kode tidak cukup", ("PP803", "PP6")),
        ("abaikan PP999 -- x", ("PP803", "PP999")),
        ("abaikan salah-ktik -- x", ("PP803", "salah-ktik")),
        ("abaikan -- x", ("PP803", "abaikan")),
        ("abaikan", ("PP803", "abaikan")),
        ("abaikn PP604 -- x", ("PP803", "abaikn")),
        ("abaikan PP302 -- x", ("PP804", "PP302")),
        ("abaikan kode-ganda -- x", ("PP804", "kode-ganda")),
        ("abaikan PP309 -- x", ("PP802", "PP309")),
    ],
)
def test_a_comment_that_does_not_work(comment: str, said: tuple[str, str]) -> None:
    """One finding at what is wrong, and the other finding stays."""
    shown = found(_NAMA % f" # petaproses: {comment}")
    assert shown == [("PP604", 4, "Presentase"), (said[0], 4, said[1])]


@pytest.mark.parametrize("comment", ["lihat README", "", "https://petaproses", "dibuat dengan petaproses"])
def test_other_notes_are_none_of_our_business(comment: str) -> None:
    assert found(_LURUS % f" # petaproses: {comment}") == []


def test_an_error_stays_and_says_so() -> None:
    text = "kelompok: [{proses: [{kode: 1, nama: A},\n  {kode: 1, nama: B}]}]  # petaproses: abaikan PP302 -- x\n"
    assert [code for code, *_ in found(text)] == ["PP302", "PP804"]


def test_unused_comments_of_a_map_that_is_not_read_are_not_spoken_of() -> None:
    """The rule may be silent because of the broken file: one cause, one finding."""
    text = f"# berkas: a.yaml\n{_LURUS % ' # petaproses: abaikan PP604 -- x'}# berkas: b.yaml\nx: [\n"
    assert [code for code, *_ in found(text)] == ["PP001"]


def test_a_comment_hides_nothing_in_another_file() -> None:
    text = f"# berkas: a.yaml\n{_NAMA % ' # petaproses: abaikan PP604 -- x'}# berkas: b.yaml\n{_TURUNAN % ''}"
    assert [code for code, *_ in found(text)] == ["PP604"]


_PROYEK = "# berkas: peta.yaml\ninstansi: X\npemeriksaan:\n  %s\n# berkas: a.yaml\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("abaikan: PP604", []),
        ("abaikan: [salah-ketik]", []),
        ("abaikan: pp6", []),
        ("abaikan: [PP5]", [("PP604", 4, "Presentase")]),
        ("abaikan: []", [("PP604", 4, "Presentase")]),
        ("abaikan: [PP604, PP999]", [("PP803", 3, "PP999")]),
        ("abaikan: [PP604, PP302]", [("PP804", 3, "PP302")]),
        ("abaikan: [PP604, PP302, PP8]", []),
        ("bobot: {PP302: saran}", [("PP604", 4, "Presentase"), ("PP804", 3, "PP302")]),
        ("bobot: {PP302: galat}", [("PP604", 4, "Presentase")]),
        ("bobot: {PPxyz: saran}", [("PP604", 4, "Presentase"), ("PP803", 3, "PPxyz")]),
    ],
)
def test_the_project_file(written: str, said: list[tuple[str, int, str]]) -> None:
    assert found(_PROYEK % written + _NAMA % "") == said


def test_the_project_file_never_hides_an_error() -> None:
    """Neither by its code, nor by the beginning of codes, nor by its name."""
    double = "kelompok: [{proses: [{kode: 1, nama: A}, {kode: 1, nama: B}]}]\n"
    for written in ("abaikan: PP302", "abaikan: [PP3, PP, kode-ganda]", "bobot: {PP302: saran, PP3: saran}"):
        _, report = compile_maps(berkas(_PROYEK % written + double))
        assert [item.rule.code for item in report if item.severity.name == "ERROR"] == ["PP302"]


def test_what_is_accepted_explains_nothing() -> None:
    """Of a row that is meant to stand there twice, all else is said; of a copy by mistake only that it is one."""
    text = (
        "cascading: X\njenjang: [Sasaran]\npohon:\n- Sasaran: A\n"
        "- Sasaran: A%s\n  indikator: [{uraian: I, arah: naik, target: {2025: 2, 2026: 1}}]\n- Sasaran: A%s\n"
        "  indikator: [{uraian: I, arah: naik, target: {2025: 2, 2026: 1}}]\n"
    )
    accepted = " # petaproses: abaikan PP504 -- memang dua"
    assert sorted(code for code, _, _ in found(text % ("", ""))) == ["PP504", "PP504", "PP507"]
    assert sorted(code for code, _, _ in found(text % (accepted, accepted))) == ["PP507", "PP507", "PP513"]
