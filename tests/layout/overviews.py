"""Random sheets of groups and cascades, and what the geometry checker has to find in their pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from petaproses.emit import svg
from petaproses.geometry.checker import check
from petaproses.geometry.expected import Expected, expected
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas, Proyek
from petaproses.peta import Alur, Baris, Cascading, Indikator, Kelompok, Lembar, Peta, Proses
from tools.samples import AT

PETA = Peta(proyek=Proyek(instansi="Pemerintah Kabupaten Contoh", periode="2025-2029"))
KERTAS = (
    None,
    Kertas("F4", 330, 215, 10),
    Kertas("A4", 210, 297, 10),
    Kertas("A3", 420, 297, 10),
    Kertas("A5", 210, 148, 8),
)
_WORDS = (
    *("meningkatnya", "koordinasi", "fasilitasi", "penyelenggaraan", "pemerintahan", "daerah", "yang", "baik"),
    *("jumlah", "rapat", "dokumen", "air", "dan", "profesionalitas/aparatur", "kependudukan-pencatatan"),
)


def words(least: int, most: int) -> st.SearchStrategy[str]:
    """Return short texts of map words."""
    return st.lists(st.sampled_from(_WORDS), min_size=least, max_size=most).map(" ".join)


@st.composite
def sheets(draw: st.DrawFn, labels: bool = False, least: int = 0) -> Lembar:
    """Draw a sheet of one to four groups with arrows between any of its processes, none of them twice, at least `least`
    of them if it has so many processes."""
    sizes = draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))
    groups, count = [], 0
    for size in sizes:
        proses = tuple(
            Proses(str(count + i + 1), draw(words(1, 9)), AT, 0, jenis=draw(st.sampled_from(("", "", "inti"))))
            for i in range(size)
        )
        groups.append(Kelompok(draw(words(0, 3)), draw(st.sampled_from(("", "inti"))), AT, proses))
        count += size
    code = st.integers(1, count).map(str)
    pairs = draw(st.lists(st.tuples(code, code), min_size=min(least, count), max_size=2 * count, unique=True))
    label = words(1, 2) if labels else st.just("")
    alur = tuple(Alur(dari, ke, AT, draw(label)) for dari, ke in pairs)
    induk = draw(st.sampled_from((None, "10")))
    return Lembar("uji", induk, 1, "1", "Peta Proses Bisnis Level 1", AT, kelompok=tuple(groups), alur=alur)


@st.composite
def cascades(draw: st.DrawFn) -> Cascading:
    """Draw a cascade of one to six tiers and up to sixty rows, some of them with indicators and marks."""
    tiers = draw(st.integers(1, 6))
    steps = draw(
        st.lists(st.tuples(st.integers(0, tiers - 1), words(1, 12), st.integers(0, 11)), min_size=1, max_size=60)
    )
    rows = [(tier, Baris("", tier, text, AT, **_extras(kind))) for tier, text, kind in steps]
    return Cascading("uji", "Dinas Contoh", tuple(f"Jenjang {n}" for n in range(tiers)), AT, grown(rows))


def _extras(kind: int) -> dict[str, object]:
    figures = {"satuan": "Nilai", "awal": {"2024": "80,51"}, "target": {"2025": "80,52", "2029": "81,00"}}
    return {
        0: {"kode": "4.01.02.2.01.0003", "pemilik": ("Kabag", "Kasubag")},
        1: {"indikator": (Indikator("Indeks Kepuasan Masyarakat", AT, **figures), Indikator("Jumlah rapat", AT))},
        2: {"tanda": ("Prioritas", "Layanan dasar"), "hasil": "terlaksananya pelayanan yang tertib"},
    }.get(kind, {})


def grown(rows: Iterable[tuple[int, Baris]]) -> tuple[Baris, ...]:
    """Put each row under the nearest one above it of a higher tier, as the linker does."""
    roots: list[list] = []
    above: list[tuple[int, list]] = []
    for tier, row in rows:
        while above and above[-1][0] >= tier:
            above.pop()
        branch = [row, []]
        (above[-1][1][1] if above else roots).append(branch)
        above.append((tier, branch))
    return _frozen(roots, "")


def _frozen(branches: list[list], prefix: str) -> tuple[Baris, ...]:
    return tuple(
        row._replace(key=f"{prefix}{n}", nomor=n, anak=_frozen(below, f"{prefix}{n}."))
        for n, (row, below) in enumerate(branches, 1)
    )


def of_sheet(lembar: Lembar, kertas: Kertas | None) -> Expected:
    """Return what the pages of a sheet of groups show."""
    return expected(PETA, lembar, kertas, {})


def of_cascade(cascading: Cascading, kertas: Kertas | None) -> Expected:
    """Return what the pages of a cascade show."""
    return expected(PETA, cascading, kertas, {})


def faults(scenes: Sequence[Scene], expected: Expected) -> list[str]:
    """Return the hard faults that the checker finds in the finished SVG."""
    return [f"{fault.name}: {fault.message}" for fault in check([svg.draw(scene, {}) for scene in scenes], expected)]
