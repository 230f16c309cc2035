"""Planning: what a request means, in which files, and what it says when something is not there."""

from dataclasses import dataclass

from petaproses.peta import LintasFungsi
from petaproses.plan import Jenis, Request, plan
from tools.samples import AT, lembar, peta, proses, small


@dataclass(frozen=True)
class Made:
    suffix: str
    draws: tuple[Jenis, ...]
    home: str = "index"
    twins: bool = False


FORMATS = {"svg": Made(".svg", ("gambar",)), "html": Made(".html", ("gambar", "tabel", "indeks"))}


def names(made) -> list[str]:
    return [artefact.name for artefact in made.artefacts]


def test_nothing_said_means_everything() -> None:
    everything = plan(small(), Request(formats=("html",)), FORMATS)
    assert names(everything) == [
        "level-0.html",
        "10.html",
        "10.1.html",
        "lf-susun.html",
        "cascading-bagian.html",
        "daftar-proses.html",
        "peta-relasi.html",
        "matriks-kode.html",
        "daftar-indikator.html",
        "tabel-cascading-bagian.html",
        "langkah-lf-susun.html",
        "daftar-singkatan.html",
        "cakupan-urai.html",
        "cakupan-proses.html",
        "cakupan-indikator.html",
        "cakupan-peran.html",
        "cakupan-serah-terima.html",
        "index.html",
    ]
    assert everything == plan(small(), Request(all=True, level=77, formats=("html",)), FORMATS)


def test_a_page_that_tells_a_picture_in_words_needs_no_second_one() -> None:
    """What stands on the page of a map as text is a file of its own only where there is no such page."""
    formats = {
        "html": FORMATS["html"],
        "md": Made(".md", ("gambar", "tabel"), twins=True),
        "csv": Made(".csv", ("tabel",)),
    }
    made = names(plan(small(), Request(formats=("html", "md", "csv")), formats))
    assert [name for name in made if name.startswith("langkah")] == ["langkah-lf-susun.html", "langkah-lf-susun.csv"]
    chosen = names(plan(small(), Request(kode="lf-susun", formats=("csv",)), formats))
    assert chosen == ["langkah-lf-susun.csv"]


def test_a_format_gets_only_what_it_can_draw() -> None:
    made = plan(small(), Request(level=0, formats=("svg", "html", "svg")), FORMATS)
    assert names(made) == ["level-0.svg", "level-0.html"]
    assert not any(name.startswith(("index", "daftar")) for name in names(plan(small(), Request(), FORMATS)))


def test_level_means_all_its_sheets() -> None:
    twice = peta(lembar(None, ("A", (proses("1"), proses("2")))), lembar("1", ("A", ())), lembar("2", ("A", ())))
    assert names(plan(twice, Request(level=1), FORMATS)) == ["1.svg", "2.svg"]


def test_code_means_the_sheet_below_and_its_cross_functional_maps() -> None:
    nested = LintasFungsi("lf-dalam", "10.1.2.CFM.01", "", "Rincian", AT)
    whole = small()
    whole = peta(*whole.gambar, nested)
    assert names(plan(whole, Request(kode="10.1"), FORMATS)) == ["10.1.svg"]
    assert names(plan(whole, Request(kode="10.1.2"), FORMATS)) == ["10.1.svg", "lf-susun.svg", "lf-dalam.svg"]
    assert names(plan(whole, Request(kode="10.1.2.CFM.01"), FORMATS)) == ["lf-susun.svg", "lf-dalam.svg"]
    assert names(plan(whole, Request(kode="lf-dalam"), FORMATS)) == ["lf-dalam.svg"]


def test_a_cascade_brings_its_table() -> None:
    made = plan(small(), Request(kode="cascading-bagian", formats=("html",)), FORMATS)
    assert names(made) == ["cascading-bagian.html", "tabel-cascading-bagian.html"]


def test_unknown_things_come_back_with_what_is_near() -> None:
    made = plan(small(), Request(level=7, kode="10.1.22", formats=("svg", "pdfx")), FORMATS)
    assert made.artefacts == ()
    assert [(each.jenis, each.wanted) for each in made.unknown] == [
        ("format", "pdfx"),
        ("level", "7"),
        ("kode", "10.1.22"),
    ]
    assert made.unknown[0].near == ("svg", "html")
    assert made.unknown[1].near == ("0", "1", "2")
    assert "10.1.2" in made.unknown[2].near


def test_two_things_of_one_name_are_both_told() -> None:
    clash = peta(lembar("A/1", ("x", ())), lembar("a-1", ("x", ())), LintasFungsi("index", "A/1", "", "Indeks", AT))
    made = plan(clash, Request(formats=("html",)), FORMATS)
    assert [(each.first.id, each.second.id) for each in made.clashes] == [("A/1", "a-1"), ("index", "index")]
    assert names(made) == ["A-1.html", "index.html"]


def test_links_lead_only_to_what_is_made() -> None:
    made = plan(small(), Request(kode="10.1", formats=("svg", "html")), FORMATS)
    assert made.links == {"svg": {"10.1": "10.1.svg"}, "html": {"10.1": "10.1.html"}}


def test_a_hostile_code_stays_a_plain_name() -> None:
    made = plan(peta(lembar("../../x", ("A", ()))), Request(formats=("svg",)), FORMATS)
    assert "/" not in made.artefacts[0].name
    assert not made.artefacts[0].name.startswith(".")


def test_parents_in_a_circle_end() -> None:
    ring = peta(LintasFungsi("a", "b", "", "A", AT), LintasFungsi("b", "a", "", "B", AT))
    assert names(plan(ring, Request(kode="a"), FORMATS)) == ["a.svg", "b.svg"]
