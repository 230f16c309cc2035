"""Process flow: which outputs and inputs belong together, and who from outside stands at an end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from petaproses.arus import Serah, ada_arus, arus_of
from petaproses.peta import Peta, Proses
from petaproses.proyek import Peran, Proyek
from samples import lembar, peta, proses, small

ROLES = Proyek(peran={"Loket": Peran("Loket", "Petugas Loket", small().lembar[0].at)})


def flow(*made: Proses) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return what these processes of one sheet hand over: ends by code or name."""
    return shown(peta(lembar(None, ("A", made)), proyek=ROLES))


def shown(whole: Peta) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(_end(serah, "dari"), _end(serah, "ke"), serah.apa) for serah in arus_of(whole)]


def _end(serah: Serah, side: str) -> str:
    pihak = getattr(serah, side)
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
    assert flow(proses("1"), taker) == [
        ("1", "2", ("a", "b")),
        ("Petugas Loket", "2", ("a", "b")),
        ("Warga", "2", ("a", "b")),
        ("2", "Warga", ("c",)),
        ("2", "1", ("c",)),
    ]


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


_THINGS = st.lists(st.sampled_from(["a", "b", "A ", "c"]), max_size=2).map(tuple)
_ENDS = st.lists(st.sampled_from(["1", "2.1", "Loket", "Warga"]), max_size=1).map(tuple)
_PROSES = st.tuples(_THINGS, _THINGS, _ENDS, _ENDS, _ENDS)


@given(st.lists(_PROSES, min_size=1, max_size=6))
def test_whether_anything_is_handed_over_is_known_without_all_of_it(drawn: list[tuple[tuple[str, ...], ...]]) -> None:
    """The quick answer, which every check asks for, is that of the whole flow."""
    kodes = ("1", "2", "2.1", "2.2", "2.1.1", "3")
    made = [
        proses(kode, masukan=each[0], keluaran=each[1], pemasok=each[2], pelanggan=each[3], pemilik=each[4])
        for kode, each in zip(kodes, drawn, strict=False)
    ]
    whole = peta(lembar(None, ("A", tuple(made))), proyek=ROLES)
    assert ada_arus(whole) == bool(arus_of(whole))
