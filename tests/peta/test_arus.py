"""Process flow: which outputs and inputs belong together, and who from outside stands at an end."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from petaproses.model.proyek import Peran, Proyek
from petaproses.peta import Peta, Proses
from petaproses.peta.arus import MOST_THINGS, Pihak, arus_of, has_arus
from tools.samples import lembar, peta, proses, small

ROLES = Proyek(peran={"Loket": Peran("Loket", "Petugas Loket", small().lembar[0].at)})


def flow(*made: Proses) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return what these processes of one sheet hand over: ends by code or name."""
    return shown(peta(lembar(None, ("A", made)), proyek=ROLES))


def shown(whole: Peta) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return every hand-over with its ends, several of a side joined by a plus."""
    return [("+".join(map(_end, serah.dari)), "+".join(map(_end, serah.ke)), serah.what) for serah in arus_of(whole)]


def _end(pihak: Pihak) -> str:
    return pihak.proses.kode if pihak.proses else pihak.nama


def test_an_output_goes_to_all_that_take_it_in_however_it_is_spelt() -> None:
    found = flow(proses("1", keluaran=("Surat  Masuk",)), proses("2", masukan=("surat masuk",)), proses("3"))
    assert found == [("1", "2", ("Surat  Masuk",))]


def test_things_between_the_same_two_share_one_arrow() -> None:
    assert flow(proses("1", keluaran=("a", "b", "A")), proses("2", masukan=("b", "a"))) == [("1", "2", ("a", "b"))]


def test_nobody_hands_anything_to_himself() -> None:
    assert flow(proses("1", keluaran=("a",), masukan=("a",))) == []


def test_suppliers_and_customers_are_codes_roles_or_free_text() -> None:
    taker = proses("2", masukan=("a", "b"), pemasok=("1", "Loket", "Warga"), keluaran=("c",), pelanggan=("warga ", "1"))
    assert flow(proses("1"), taker) == [("1+Petugas Loket+Warga", "2", ("a", "b")), ("2", "Warga+1", ("c",))]


def test_an_owner_named_as_an_end_is_shown_by_his_process() -> None:
    first = proses("1", keluaran=("a",), pemilik=("Loket",), pelanggan=("Loket",))
    second = proses("2", masukan=("a",), pemilik=("Loket",), pemasok=("Loket",))
    assert flow(first, second) == [("1", "2", ("a",))]


def test_ends_without_a_thing_still_meet() -> None:
    assert flow(proses("1", pelanggan=("Warga",))) == [("1", "Warga", ())]
    assert flow(proses("1", pemasok=("Warga",))) == [("Warga", "1", ())]


def test_a_process_and_what_contains_it_are_no_two_ends() -> None:
    """The sheet below repeats what its parent gives out: each level has its own flow."""
    whole = peta(
        lembar(None, ("A", (proses("1", keluaran=("a",), masukan=("b",)), proses("2", masukan=("a",))))),
        lembar("1", ("A", (proses("1.1", keluaran=("b",)), proses("1.2", keluaran=("a",), masukan=("b",))))),
    )
    assert shown(whole) == [("1", "2", ("a",)), ("1.1", "1.2", ("b",))]


def test_levels_meet_where_no_process_above_says_it() -> None:
    whole = peta(
        lembar(None, ("A", (proses("1"), proses("2", masukan=("a",))))),
        lembar("1", ("A", (proses("1.1", keluaran=("a",)),))),
        lembar("2", ("A", (proses("2.1"), proses("2.2")))),
        lembar("2.1", ("A", (proses("2.1.1", masukan=("a",)),))),
    )
    assert shown(whole) == [("1.1", "2", ("a",))]


def test_what_many_give_and_many_take_is_one_hand_over() -> None:
    made = [proses(str(n), keluaran=("Laporan",), masukan=("laporan",)) for n in range(1, 5)]
    assert flow(*made) == [("1+2+3+4", "1+2+3+4", ("Laporan",))]


def test_many_things_between_the_same_two_are_several_hand_overs() -> None:
    things = tuple(f"berkas {n}" for n in range(MOST_THINGS + 1))
    whole = peta(lembar(None, ("A", (proses("1", keluaran=things), proses("2", masukan=things)))))
    assert [(each.id, len(each.what)) for each in arus_of(whole)] == [("1 -> 2", MOST_THINGS), ("1 -> 2 (2)", 1)]


def test_ends_are_silent_only_where_nothing_is_said_between_them() -> None:
    first = proses("1", keluaran=("a",), pelanggan=("2", "Warga"))
    assert flow(first, proses("2", masukan=("a",))) == [("1", "2+Warga", ("a",))]
    second = proses("2", masukan=("b",), pemasok=("1",))
    assert flow(proses("1", pelanggan=("2", "Warga")), second) == [("1", "Warga", ()), ("1", "2", ("b",))]


def test_what_several_hand_to_the_same_customer_is_one_hand_over() -> None:
    made = [proses(str(n), keluaran=("Laporan",), pelanggan=("Sekda",)) for n in range(1, 4)]
    assert flow(*made) == [("1+2+3", "Sekda", ("Laporan",))]


_THINGS = st.lists(st.sampled_from(["a", "b", "A ", "c"]), max_size=2).map(tuple)
_ENDS = st.lists(st.sampled_from(["1", "2.1", "Loket", "Warga"]), max_size=2, unique=True).map(tuple)
_PROSES = st.tuples(_THINGS, _THINGS, _ENDS, _ENDS, _ENDS)


_SILENT = [
    ((), (), ("2.1", "Loket"), (), ()),
    ((),) * 5,
    ((), ("a",), (), ("1",), ()),
    ((), (), ("2.1", "Loket"), (), ()),
]
"""Two suppliers of two takers, of which one pair is said more of elsewhere."""


@given(st.lists(_PROSES, min_size=1, max_size=7))
@example(_SILENT)
def test_hand_overs_are_those_of_every_pair(drawn: list[tuple[tuple[str, ...], ...]]) -> None:
    """Against all pairs one by one, and the quick answer, which every check asks for, against the whole."""
    kodes = ("1", "2", "2.1", "2.2", "2.1.1", "3", "1.1")
    made = [
        proses(kode, masukan=each[0], keluaran=each[1], pemasok=each[2], pelanggan=each[3], pemilik=each[4])
        for kode, each in zip(kodes, drawn, strict=False)
    ]
    whole = peta(lembar(None, ("A", tuple(made))), proyek=ROLES)
    found = {
        (_end(dari).casefold(), _end(ke).casefold(), _key(apa))
        for each in arus_of(whole)
        for dari in each.dari
        for ke in each.ke
        if dari != ke and not _related(whole, _end(dari), _end(ke))
        for apa in each.what or ("",)
    }
    apart = {pair for pair in _pairs(whole) if not _related(whole, pair[0], pair[1])}
    assert found == apart
    assert has_arus(whole) == bool(arus_of(whole))


def _related(whole: Peta, one: str, other: str) -> bool:
    both = one in whole.by_kode and other in whole.by_kode
    return both and (_is_within(one, other) or _is_within(other, one))


def _is_within(inner: str, outer: str) -> bool:
    return inner.startswith(f"{outer}.")


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _pairs(whole: Peta) -> set[tuple[str, str, str]]:
    """Return who hands what to whom, pair by pair; nothing where something else is said of the same two."""
    pairs = set()

    def named(word: str) -> str:
        return (word if word in whole.by_kode else whole.called(word)).casefold()

    for one in whole.proses:
        for apa in one.keluaran or ("",):
            takers = _takers(whole, one, apa) if apa else []
            pairs |= {(one.kode, each.kode, _key(apa)) for each in takers}
            left = [word for word in one.pelanggan if word != one.kode and not _stand_for(word, takers)]
            pairs |= {(one.kode, named(word), _key(apa)) for word in left}
        makers = {apa: [each for each in whole.proses if _gives(whole, each, one, apa)] for apa in one.masukan}
        others = [apa for apa, found in makers.items() if not found]
        for word in one.pemasok:
            if word != one.kode and not _stand_for(word, [each for found in makers.values() for each in found]):
                pairs |= {(named(word), one.kode, _key(apa)) for apa in others or [""]}
    said = {pair[:2] for pair in pairs if pair[2]}
    return {pair for pair in pairs if pair[2] or pair[:2] not in said}


def _stand_for(word: str, shown: list[Proses]) -> bool:
    return any(word == each.kode or word in each.pemilik for each in shown)


def _gives(whole: Peta, giver: Proses, taker: Proses, apa: str) -> bool:
    return any(_key(each) == _key(apa) and taker in _takers(whole, giver, each) for each in giver.keluaran)


def _takers(whole: Peta, giver: Proses, apa: str) -> list[Proses]:
    """Return who takes a thing from a process, as the sentence says it: those on its level, else those on any."""

    def names(texts: tuple[str, ...]) -> bool:
        return _key(apa) in map(_key, texts)

    def above(one: Proses) -> list[Proses]:
        return [other for other in whole.proses if _is_within(one.kode, other.kode)]

    free = [
        other
        for other in whole.proses
        if names(other.masukan) and other != giver and other not in above(giver) and giver not in above(other)
    ]
    level = [other for other in free if other.level == giver.level]
    if level or any(names(outer.keluaran) for outer in above(giver)):
        return level
    return [other for other in free if not any(names(outer.masukan) for outer in above(other))]
