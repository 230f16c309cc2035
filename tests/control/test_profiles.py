"""How much findings weigh: by the rule, in a draft and a final map, and as the project says."""

from __future__ import annotations

import pytest

from petaproses.control import Wish, control
from petaproses.control.profiles import PROFILES, in_profile
from petaproses.findings.record import Severity
from petaproses.model.berkas import Pemeriksaan
from petaproses.report import FORMATS, Style
from petaproses.rules import check
from petaproses.rules.registry import RULES
from tools.linked import berkas, compile_maps

_BELUM = """\
# berkas: peta.yaml
instansi: X
pemeriksaan: {%s}
# berkas: a.yaml
cascading: Bagian
jenjang: [Sasaran]
pohon:
  - Sasaran: Meningkatnya pelayanan
    indikator:
      - {uraian: Indeks kepuasan, target: {2025: "80"}}
      - {uraian: Jumlah rapat}
"""


def weights(text: str, profile: str = "") -> dict[str, str]:
    peta, _ = compile_maps(berkas(text))
    return {item.rule.code: str(item.severity.word) for item in control(peta, check(peta), Wish(profile=profile))}


def test_a_final_map_is_stricter_than_the_rule() -> None:
    """Errors weigh the same in every profile."""
    changing = [rule for rule in RULES if rule.final]
    assert len(changing) > 10
    assert all(rule.severity < rule.final for rule in changing)


def test_profiles_are_in_order() -> None:
    for rule in RULES:
        draf, reviu, final = (in_profile(rule, profile) for profile in PROFILES)
        assert draf <= reviu <= final, rule.name
        assert reviu is rule.severity, rule.name


def test_the_model_knows_the_same_profiles() -> None:
    assert Pemeriksaan.model_json_schema()["properties"]["profil"]["enum"] == ["", *PROFILES]


@pytest.mark.parametrize(
    ("written", "profile", "target", "rapat"),
    [
        ("", "", "peringatan", "saran"),
        ("profil: draf", "", "saran", "saran"),
        ("profil: reviu", "", "peringatan", "saran"),
        ("profil: final", "", "galat", "saran"),
        ("profil: draf", "final", "galat", "saran"),
        ("profil: final", "reviu", "peringatan", "saran"),
        ("bobot: {PP512: galat}", "", "peringatan", "galat"),
        ("bobot: {indikator-keluaran: peringatan}, profil: draf", "", "saran", "peringatan"),
        ("bobot: {PP5: saran, PP512: galat}, profil: final", "", "saran", "galat"),
        ("bobot: {PP512: galat, pp51: peringatan, PP5: saran}", "", "saran", "galat"),
    ],
)
def test_who_is_heard(written: str, profile: str, target: str, rapat: str) -> None:
    """The project's words on a rule before the profile, a longer code before a shorter, the person's profile first."""
    assert weights(_BELUM % written, profile) == {"PP506": target, "PP512": rapat}


def test_every_format_shows_the_weight_of_the_project() -> None:
    """And counts by it."""
    _, report = compile_maps(berkas(_BELUM % "bobot: {PP512: galat}"))
    assert report.worst is Severity.ERROR
    assert (report.count(Severity.ERROR), report.count(Severity.HINT)) == (1, 0)
    shown = {name: FORMATS[name](report, Style()) for name in FORMATS}
    for name, words in {
        "full": "galat PP512",
        "concise": "galat PP512",
        "json": '"severity": "error"',
        "sarif": '"level": "error"',
        "github": "::error ",
        "gitlab": '"severity": "major"',
        "junit": '<failure message="1 galat',
        "markdown": "| galat PP512 |",
    }.items():
        assert words in shown.pop(name), name
    assert shown == {}
