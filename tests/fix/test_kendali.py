"""Only what is shown is mended, and no comment about findings becomes a lie by it."""

from __future__ import annotations

import pytest

from petaproses.control import Wish
from petaproses.control.baseline import Baseline, known
from petaproses.fix.state import Sight, State
from petaproses.text.read import read
from tools.mending import betulkan

TWO = "arah: Tegak\nkelompok: [{proses: [{kode: 1, nama: Presentase}]}]\n"
NOTE = "  # petaproses: abaikan %s -- begitu di dokumen asal\n"


def mended(text: str, sight: Sight | None = None) -> str:
    return betulkan({"a.yaml": text}, sight=sight or Sight())[0]["a.yaml"].decode()


@pytest.mark.parametrize(
    "wish, arah, nama",
    [
        (Wish(), "tegak", "Persentase"),
        (Wish(select=("PP604",)), "Tegak", "Persentase"),
        (Wish(select=("PP1",)), "tegak", "Presentase"),
        (Wish(ignore=("salah-ketik",)), "tegak", "Presentase"),
    ],
)
def test_what_a_person_does_not_look_at_stays(wish: Wish, arah: str, nama: str) -> None:
    assert mended(TWO, Sight(wish)) == TWO.replace("Tegak", arah).replace("Presentase", nama)


def test_a_rule_that_is_not_looked_at_still_counts() -> None:
    """The blank that would make a comment of the rest comes from a rule that was selected, the harm does not."""
    text = "kelompok:\n  - proses:\n      - kode: 1\n        nama: Ruang\u00a0#2\n"
    assert mended(text, Sight(Wish(select=("PP015",)))) == text


def test_what_a_comment_or_the_project_hides_stays() -> None:
    text = "kelompok:\n  - proses:\n      - kode: 1\n        nama: Presentase" + NOTE % "PP604"
    assert mended(text) == text
    files = {"peta.yaml": "instansi: X\npemeriksaan: {abaikan: [PP604]}\n", "a.yaml": TWO}
    assert betulkan(files)[0]["a.yaml"].decode() == TWO.replace("Tegak", "tegak")


def test_old_findings_stay_and_do_not_stand_in_the_way() -> None:
    """One that comes back because its line was mended elsewhere is no new one."""
    text = "arah: Tegak\nkelompok:\n  - proses:\n      - {kode: 1, nama: Presentase, keterangan: Ra\u00adpat}\n"
    items = State.of([read(text.encode(), "a.yaml")]).report.items
    old = [entry for item, entry in known(items, "") if item.rule.code == "PP604"]
    sight = Sight(Wish(errors=True), Baseline("", frozenset(old)))
    assert old
    made, after = betulkan({"a.yaml": text}, lambda item: item.rule.code != "PP604", sight)
    assert made["a.yaml"].decode() == text.replace("Tegak", "tegak").replace("\u00ad", "")
    assert [item.rule.code for item in after.report] == ["PP604"]
    assert "Presentase" in mended(text, sight._replace(wish=Wish(errors=True, ignore=("PP015",))))


def test_no_comment_is_left_without_what_it_speaks_of() -> None:
    """Mending the spelling would take the hard blank away with it, which a comment explains."""
    text = (
        "lajur:\n  - pemilik: Kabag\n    proses: [{kode: 1, nama: A}]\n  - pemilik: Ka\u00a0bag%s"
        "    proses: [{kode: 2, nama: B}]\n"
    )
    assert mended(text % "\n") != text % "\n"
    assert mended(text % (NOTE % "PP015")) == text % (NOTE % "PP015")


def test_no_comment_becomes_part_of_a_text() -> None:
    """A hash that cuts a text begins no comment, but the one behind it does."""
    text = "kelompok:\n  - proses:\n      - kode: 1\n        nama: %s" + NOTE % "PP604"
    assert mended(text % "Presentase #lama") == text % '"Presentase #lama"'
