"""Maps of a size that nobody draws, each in the shape that some rule would like least."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Files = dict[str, str]
_ROOT = {"level-0.yaml": "kelompok:\n  - proses:\n      - {kode: 1, nama: Pelayanan}\n"}


def _step(id_: object, jenis: str = "kegiatan", pemilik: object = "Staf", nama: str = "") -> str:
    return f"  - {{id: s{id_}, jenis: {jenis}, pemilik: {pemilik}, nama: {nama or f'langkah nomor {id_}'}}}\n"


def _flow(steps: Iterable[str], arrows: Iterable[str]) -> Files:
    text = f"jenis: lintas-fungsi\ninduk: 1\njudul: X\nlangkah:\n{''.join(steps)}alur:\n{''.join(arrows)}"
    return {**_ROOT, "lf.yaml": text}


def _chain(ids: Iterable[object], sign: str = "s") -> str:
    return f"  - {' -> '.join(f'{sign}{id_}' for id_ in ids)}\n"


def _sheet(lines: Iterable[str], alur: str = "") -> Files:
    return {"level-0.yaml": f"kelompok:\n  - proses:\n{''.join(lines)}{f'alur:{chr(10)}{alur}' if alur else ''}"}


def _apart(arrows: Callable[[int], Iterable[str]], n: int) -> Files:
    """Steps that the start does not lead to."""
    steps = [_step("m", "mulai"), *map(_step, range(n)), _step("z", "selesai")]
    return _flow(steps, ["  - sm -> sz\n", *arrows(n)])


def _pairs(n: int) -> Iterable[str]:
    return (f"  - s{i} -> s{i + 1} -> s{i}\n" for i in range(0, n - 1, 2))


SHAPES: dict[str, Callable[[int], Files]] = {
    "one chain": lambda n: _flow(
        [_step(0, "mulai"), *map(_step, range(1, n - 1)), _step(n - 1, "selesai")], [_chain(range(n))]
    ),
    "a chain of nothing": lambda n: _flow([_step(0)], [_chain(range(n), "t")]),
    "a chain of one": lambda n: _flow([_step(0), _step(1)], [_chain([0] * n)]),
    "a chain of two": lambda n: _flow([_step(0), _step(1)], [_chain(i % 2 for i in range(n))]),
    "out of reach": lambda n: _apart(lambda n: [_chain(range(n))], n),
    "out of reach, backwards": lambda n: _apart(lambda n: [_chain(reversed(range(n)))], n),
    "circles": lambda n: _apart(_pairs, n),
    "circles in a row": lambda n: _apart(
        lambda n: [*_pairs(n), *(f"  - s{i + 1} -> s{i + 2}\n" for i in range(0, n - 3, 2))], n
    ),
    "a tree into one": lambda n: _apart(lambda n: (f"  - s{i} -> s{(i - 1) // 2}\n" for i in range(1, n)), n),
    "a comb": lambda n: _apart(lambda n: (f"  - s{i} -> s{max(i - 2, 0) // 2 * 2}\n" for i in range(1, n)), n),
    "all from one": lambda n: _flow(
        [_step("m", "keputusan"), *map(_step, range(n))], (f"  - sm -> s{i}: cabang {i}\n" for i in range(n))
    ),
    "all into one": lambda n: _flow([_step("m"), *map(_step, range(n))], (f"  - s{i} -> sm\n" for i in range(n))),
    "each with each": lambda n: _flow(
        map(_step, range(k := int(n**0.5))), (f"  - s{i} -> s{j}\n" for i in range(k) for j in range(k) if i != j)
    ),
    "one arrow again and again": lambda n: _flow([_step(0), _step(1)], ["  - s0 -> s1\n"] * n),
    "one id": lambda n: _flow([_step(0)] * n, ["  - s0 -> s1\n"]),
    "one text": lambda n: _flow((_step(i, nama="sama") for i in range(n)), [_chain(range(n))]),
    "an owner each": lambda n: _flow((_step(i, pemilik=f"Kabag{i}") for i in range(n)), [_chain(range(n))]),
    "one code": lambda n: _sheet(["      - {kode: 1, nama: Pelayanan}\n"] * n),
    "one code, other names": lambda n: _sheet(f"      - {{kode: 1, nama: Pelayanan {i}}}\n" for i in range(n)),
    "codes and gaps": lambda n: _sheet(f"      - {{kode: {i // 2 * 9 + 1}, nama: Pelayanan {i}}}\n" for i in range(n)),
    "arrows to missing codes": lambda n: _sheet(
        (f"      - {{kode: {i}, nama: Pelayanan {i}}}\n" for i in range(n)),
        "".join(f"  - 1.{i} -> {i * 1000}\n" for i in range(n)),
    ),
    "codes that are none": lambda n: _sheet(f"      - {{kode: 9.{i * 3}, nama: Pelayanan {i}}}\n" for i in range(n)),
    "keys that are none": lambda n: {"peta.yaml": "instansi: A\n" + "".join(f"unit{i}: a\n" for i in range(n))},
    "keys cut by a hash": lambda n: {"peta.yaml": "instansi: A\n" + "".join(f"kunci{i}: a #b\n" for i in range(n))},
}  # fmt: skip
