"""Protects the random maps: lifelike, free of contradictions, the same for one seed, and holding what is hard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest

from tools.build import peta_of
from tools.random_map import Rancangan, extended, rancang, reworded, yaml

SEEDS = range(60)


@pytest.mark.parametrize("seed", range(0, 60, 6))
def test_map_is_read_without_a_fault(seed: int) -> None:
    """What the layout is tried on comes through the real reader, and nothing is lost on the way."""
    peta = peta_of(acak=yaml(seed))
    (found,) = peta.lintas_fungsi
    map_ = rancang(seed)
    assert peta.faults == ()
    assert [(langkah.id, langkah.nama) for langkah in found.langkah] == [(k.id, k.nama) for k in map_.langkah]
    assert [(alur.dari, alur.ke, alur.label) for alur in found.alur] == list(map_.alur)


def test_seed_decides_everything() -> None:
    """A failing seed can be looked at again."""
    assert [yaml(seed) for seed in SEEDS] == [yaml(seed) for seed in SEEDS]
    assert len({yaml(seed) for seed in SEEDS}) == len(SEEDS)


def test_maps_hold_everything_that_is_hard() -> None:
    """Faults hide where nobody draws."""
    maps = [rancang(seed) for seed in SEEDS]
    assert {len(map_.lajur) for map_ in maps} == set(range(2, 9))
    assert all(5 <= len(map_.langkah) <= 60 for map_ in maps)
    met = Counter[str]()
    for map_ in maps:
        place = {langkah.id: number for number, langkah in enumerate(map_.langkah)}
        jenis = {langkah.id: langkah.jenis for langkah in map_.langkah}
        leaving = Counter(dari for dari, _, _ in map_.alur)
        met["self loop"] += sum(dari == ke for dari, ke, _ in map_.alur)
        met["loop back"] += sum(place[dari] > place[ke] for dari, ke, _ in map_.alur)
        met["parallel"] += len(map_.alur) - len({(dari, ke) for dari, ke, _ in map_.alur})
        met["five branches"] += sum(count >= 5 and jenis[id] == "keputusan" for id, count in leaving.items())
        met["fork"] += sum(count > 1 and jenis[id] == "" for id, count in leaving.items())
        met["alone"] += len(place.keys() - {end for dari, ke, _ in map_.alur for end in (dari, ke)})
        met["empty lane"] += len(set(map_.lajur) - {langkah.pemilik for langkah in map_.langkah})
        met[f"arah {map_.arah}"] += 1
    assert min(met.values()) >= 3
    assert len(met) == 10


@pytest.mark.parametrize("seed, edit", list(product(range(5), (reworded, extended))))
def test_edit_changes_one_step(seed: int, edit: Callable[[Rancangan, int], tuple[Rancangan, str]]) -> None:
    """Stability is measured between a map and one that differs in a single step."""
    before = rancang(seed)
    after, id = edit(before, seed)
    assert [k for k in after.langkah if k.id != id] == [k for k in before.langkah if k.id != id]
    assert after.langkah != before.langkah
    assert [alur for alur in after.alur if id not in alur[:2]] == [alur for alur in before.alur if id not in alur[:2]]
    assert after == edit(before, seed)[0]
