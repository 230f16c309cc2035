"""What is left in the output folder of maps that are gone is named, and nothing else: neither what other maps, formats
or levels made, nor what somebody put there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from petaproses.cli import run
from petaproses.text.leftovers import Batch, of_pictures, settle
from petaproses.text.replaceable import LIST
from petaproses.text.write import Written

SHEETS = {"": ("1", "2", "3"), "1": ("1.1", "1.2"), "2": ("2.1",), "1.1": ("1.1.1", "1.1.2")}
"""Which processes stand below which."""
FOREIGN = {
    "catatan.svg": b"<svg/>",
    "9.html": b"<!doctype html>",
    "anggaran.csv": "\ufeffKode;Nama\r\n".encode(),
    "situs/lama.html": b"x",
}
OPENING = re.compile(r"(\d+) berkas dari pembuatan sebelumnya di \S+ tidak ada lagi di peta: (.*)\. Hapus bila")


def sheet(induk: str) -> str:
    head = f"induk: '{induk}'\n" if induk else ""
    boxes = "".join(f"\n      - {{kode: '{kode}', nama: Menyusun laporan {kode}}}" for kode in SHEETS[induk])
    return f"{head}lajur:\n  - pemilik: Kabag\n    proses:{boxes}\n"


def put(maps: Path, wanted: set[str]) -> None:
    """Let a folder hold the sheets below some processes, beside a cascade that always stays."""
    maps.mkdir(exist_ok=True)
    for induk in SHEETS:
        path = maps / f"sheet-{induk or 'level-0'}.yaml"
        path.unlink(missing_ok=True)
        if induk in wanted:
            path.write_text(sheet(induk), encoding="utf-8", newline="\n")
    text = "cascading: Bagian\njenjang: [Tujuan]\npohon: [{Tujuan: Meningkatnya tata kelola}]\n"
    (maps / "cascading.yaml").write_text(text, encoding="utf-8", newline="\n")
    (maps / "peta.yaml").write_text("akar: ['1', '2', '1.1']\n", encoding="utf-8", newline="\n")


def there(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != LIST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def told(err: str) -> tuple[int, set[str]]:
    """Return how many files the message says are left over, and those that it names."""
    found = OPENING.search(err)
    assert err.count("dari pembuatan sebelumnya") == bool(found)
    names = re.sub(r", dan \d+ lagi$", "", found[2]).split(", ") if found else []
    assert len(names) <= 5
    return int(found[1]) if found else 0, set(names)


PARTS = st.sampled_from(((), ("--level", "1"), ("--code", "1"), ("--code", "cascading")))
FORMATS = st.sampled_from(("svg", "svg,html", "csv,md", "html,csv", "svg,gv"))
SOME = st.sets(st.sampled_from(sorted(SHEETS)), min_size=1).map(lambda some: some | {""})


@pytest.fixture(scope="module")
def spare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sisa")


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(SOME, PARTS, FORMATS), min_size=2, max_size=4))
def test_exactly_the_stale_are_named(
    spare: Path,
    capsys: pytest.CaptureFixture[str],
    runs: list[tuple[set[str], tuple[str, ...], str]],
) -> None:
    """Against an oracle: what the whole map, made afresh in every format elsewhere, has no more."""
    maps, out = spare / "maps", spare / "out"
    shutil.rmtree(out, ignore_errors=True)
    for name, data in FOREIGN.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    for wanted, part, formats in runs:
        put(maps, wanted)
        fresh = spare / "-".join(("baru", *sorted(wanted)))
        if not fresh.exists():
            assert run(["render", str(maps), "-f", "svg,gv,html,md,csv", "-o", str(fresh)]) == 0
            capsys.readouterr()
        code = run(["render", str(maps), *part, "-f", formats, "-o", str(out)])
        err = capsys.readouterr().err
        if code:  # a level or code that this map has not
            assert "dari pembuatan sebelumnya" not in err
            continue
        stale = there(out).keys() - there(fresh).keys() - FOREIGN.keys()
        count, named = told(err)
        assert count == len(stale)
        assert named <= stale
        assert len(named) == min(5, len(stale))
        assert {name: there(out)[name] for name in FOREIGN} == FOREIGN


def test_page_two_of_a_picture_that_has_one_now(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only in the formats that were drawn now can one know."""
    maps, out = tmp_path / "maps", tmp_path / "out"
    maps.mkdir()

    def long(steps: int) -> None:
        rows = "".join(f"\n  - {{id: s{n}, nama: Memeriksa berkas {n}, pemilik: Staf}}" for n in range(steps))
        chain = " -> ".join(f"s{n}" for n in range(steps))
        text = f"jenis: lintas-fungsi\njudul: Panjang\ninduk: 1\nlangkah:{rows}\nalur: [{chain}]\n"
        (maps / "peta.yaml").write_text("akar: ['1']\nkertas: {ukuran: A4}\n", encoding="utf-8", newline="\n")
        (maps / "panjang.yaml").write_text(text, encoding="utf-8", newline="\n")

    long(200)
    assert run(["render", str(maps), "-f", "svg,png", "--dpi", "72", "-o", str(out)]) == 0
    assert {"panjang~2.svg", "panjang~2.png"} <= there(out).keys()
    long(3)
    capsys.readouterr()
    assert run(["render", str(maps), "-f", "svg", "-o", str(out)]) == 0
    assert told(capsys.readouterr().err)[1] == {name for name in there(out) if re.fullmatch(r"panjang~\d+\.svg", name)}


def test_each_document_tells_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is in the folder of another document stays unmentioned; English is understood as well."""
    maps, out = tmp_path / "maps", tmp_path / "out"
    put(maps, {"", "1"})
    assert run(["build", str(maps), "--only", "md,csv,situs", "-o", str(out)]) == 0
    assert run(["render", str(maps), "-o", str(out)]) == 0
    put(maps, {""})
    capsys.readouterr()
    assert run(["build", str(maps), "--only", "md", "-o", str(out), "--lang", "en"]) == 0
    err = capsys.readouterr().err
    assert f"3 files of earlier runs in {out.as_posix()} are no longer in the map: md/1.md, md/1.svg, " in err
    assert run(["build", str(maps), "--only", "situs", "-o", str(out)]) == 0
    count, named = told(capsys.readouterr().err)
    gone = {name for name in there(out) if re.fullmatch(r"situs/(1|proses-1\.\d|matriks-kode)\.\w+", name)}
    assert (count, named) == (len(gone), gone)
    before = there(out)
    assert run(["build", str(maps), "--only", "situs", "-o", str(out)]) == 0
    assert there(out) == before, "nothing is deleted"
    for name in gone:
        (out / name).unlink()
    capsys.readouterr()
    assert run(["build", str(maps), "--only", "situs", "-o", str(out)]) == 0
    assert told(capsys.readouterr().err) == (0, set()), "it is said until they are gone"


def test_what_a_fault_of_ours_left_out_belongs_to_the_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its older file is the best there is."""
    from petaproses.layout import Layouts

    maps, out = tmp_path / "maps", tmp_path / "out"
    put(maps, {"", "1"})
    commands = (["render", str(maps), "-o", str(out)], ["build", str(maps), "--only", "md", "-o", str(out)])
    assert [run(command) for command in commands] == [0, 0]
    monkeypatch.setattr(Layouts, "layout", lambda *_: 1 // 0)
    assert [run(command) for command in commands] == [3, 3]
    assert told(capsys.readouterr().err) == (0, set())


@pytest.mark.parametrize("text", (b"", b"x\n", b"render ../a\n", b"\xff\x00\n", b"<<<<<<<\nrender\n"))
def test_a_list_that_is_another_s_or_broken(text: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It tells nothing; one that is not ours stays as it is, and that is said."""
    maps, out = tmp_path / "maps", tmp_path / "out"
    put(maps, {""})
    out.mkdir()
    (out / LIST).write_bytes(text)
    assert run(["render", str(maps), "-o", str(out)]) == (2 if text else 0)
    err = capsys.readouterr().err
    assert "dari pembuatan sebelumnya" not in err
    assert (f"{LIST} tidak dapat ditulis" in err) == bool(text)
    assert ((out / LIST).read_bytes() == text) == bool(text)


def test_lines_of_the_list_that_lead_elsewhere_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "luar.svg").write_text("x", encoding="utf-8")
    out = tmp_path / "out"
    batch = Batch("render", frozenset(), lambda _: False)
    (out / "a.svg").mkdir(parents=True)
    (out / "b.svg").write_text("x", encoding="utf-8")
    settle(out, [batch._replace(names=frozenset({"b.svg"}))])
    with (out / LIST).open("a", encoding="utf-8", newline="\n") as stream:
        stream.write("render ../luar.svg\nrender a.svg\nrender /etc/hostname\nrender c\x1b.svg\nrender\n<<<<<<< HEAD\n")
    assert settle(out, [batch]) == Written(left=("b.svg",))
    assert settle(tmp_path / "belum-ada", [batch]) == Written()
    assert not (tmp_path / "belum-ada").exists()


def test_a_hash_at_the_end_of_a_long_name_is_no_page() -> None:
    belongs = of_pictures({"panjang~12345678.svg", "a.svg"}, {"panjang~12345678.svg", "a.svg", "b.svg"})
    assert belongs("panjang~12345678.svg")
    assert not belongs("a~2.svg")
    assert belongs("b~2.svg")
    assert not belongs("c~2.svg")
