"""A seed -> a cascade as hard to print as any: skipped tiers, huge texts, many children, long chains, equal texts."""

from __future__ import annotations

from random import Random

from layout.overviews import PETA, faults, grown, of_cascade
from petaproses.layout.tree.layout import layout_tree
from petaproses.model.proyek import Kertas
from petaproses.peta import Baris, Cascading, Indikator
from tools.samples import AT

_WORDS = (
    *("meningkatnya", "koordinasi", "fasilitasi", "penyelenggaraan", "pemerintahan", "daerah", "yang", "baik", "dan"),
    *("jumlah", "rapat", "air", "profesionalitas/aparatur", "kependudukan-pencatatan", "pertanggungjawaban"),
)
_LONG_TIER = "Sasaran Strategis Perangkat Daerah (Intermediate Outcome)"
_PAPERS = (
    *((210, 297), (297, 210), (215, 330), (330, 215), (420, 297), (297, 420), (148, 210), (210, 148)),
    *((100, 148), (148, 100), (90, 90), (90, 300), (600, 120)),
)


def random_cascade(seed: int) -> Cascading:
    """Return the cascade of a seed, of one to nine tiers and one to sixty rows."""
    r = Random(seed)
    tiers = r.randint(1, 9)
    kind = r.choice(("any", "any", "chain", "many", "one", "equal"))
    steps = {
        "chain": list(range(tiers)),
        "many": [0, *[min(tiers - 1, r.randint(1, 2))] * 40],
        "one": [r.randrange(tiers)],
    }.get(kind) or [r.randrange(tiers) for _ in range(r.choice((1, 5, 20, 60)))]
    rows = [(tier, Baris("", tier, "Sama" if kind == "equal" else _text(r), AT, **_extras(r))) for tier in steps]
    names = tuple(f"Jenjang {n}" if r.random() < 0.8 else _LONG_TIER for n in range(tiers))
    return Cascading("uji", "Dinas Contoh", names, AT, grown(rows))


def random_paper(seed: int) -> Kertas:
    """Return the paper of a seed, from 90 x 90 mm to A3."""
    r = Random(-seed - 1)
    width, height = r.choice(_PAPERS)
    return Kertas(f"{width} x {height} mm", width, height, r.choice((5, 8, 10)))


def faults_of_seed(seed: int) -> list[str]:
    """Return the hard faults of the cascade of a seed on its paper."""
    cascading, kertas = random_cascade(seed), random_paper(seed)
    return faults(layout_tree(PETA, cascading, kertas), of_cascade(cascading, kertas))


def _text(r: Random) -> str:
    chance = r.random()
    if chance < 0.08:
        return "Sama saja"
    if chance < 0.1:
        return "x" * r.choice((60, 300))
    many = r.choice((220, 800)) if chance < 0.15 else r.randint(1, 20)
    return " ".join(r.choice(_WORDS) for _ in range(many))


def _extras(r: Random) -> dict[str, object]:
    chance = r.random()
    figures = {"satuan": "Nilai", "awal": {"2024": "80,51"}, "target": {"2025": "80,52", "2029": "81,00"}}
    count = r.choice((0, 0, 0, 1, 2, 6))
    more: dict[str, object] = {"indikator": tuple(Indikator(_text(r), AT, **figures) for _ in range(count))}
    if chance < 0.2:
        more["kode"] = "4.01.02.2.01.0003"
    elif chance < 0.3:
        more["hasil"] = _text(r)
    elif chance < 0.4:
        more |= {"tanda": ("Prioritas",), "pemilik": ("Kabag",) * r.choice((1, 8))}
    return more
