"""Process flow for Graphviz: everything is in it once, text stays text, and Graphviz draws it."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET

import pytest

from petaproses.emit import graf
from petaproses.emit.context import Context
from petaproses.peta import Peta
from samples import NASTY, lembar, peta, proses

SVG = "{http://www.w3.org/2000/svg}"


def flow(text: str = "Surat masuk") -> Peta:
    """Return two levels with somebody from outside, each thing handed over being called `text`."""
    return peta(
        lembar(None, ("A", (proses("1", keluaran=(text,)), proses("2", masukan=(text,))))),
        lembar("1", ("B", (proses("1.1", f"Menerima {text}", masukan=(text,), pemasok=("Warga",)),))),
    )


def drawn(whole: Peta, files: dict[str, dict[str, str]] | None = None) -> ET.Element:
    """Return what the installed Graphviz makes of it."""
    if not shutil.which("dot"):
        pytest.skip("Graphviz is not installed")
    return ET.fromstring(graf.svg(Context(whole, files or {})))


def words(picture: ET.Element) -> str:
    return " ".join("".join(text.itertext()) for text in picture.iter(f"{SVG}text"))


def test_every_end_and_thing_is_drawn() -> None:
    picture = drawn(flow())
    kinds = [group.get("class") for group in picture.iter(f"{SVG}g")]
    assert (kinds.count("node"), kinds.count("edge"), kinds.count("cluster")) == (6, 4, 2)
    assert words(picture).count("Surat masuk") == 3
    assert "Proses 1.1" in words(picture)
    assert "Warga" in words(picture)


def test_a_box_opens_what_lies_below_it() -> None:
    picture = drawn(flow(), {"svg": {"1": "1.svg"}})
    assert [link.get("{http://www.w3.org/1999/xlink}href") for link in picture.iter(f"{SVG}a")] == ["1.svg"]


def test_one_level_needs_no_frame() -> None:
    whole = peta(lembar(None, ("A", (proses("1", keluaran=("a",)), proses("2", masukan=("a",))))))
    assert "cluster" not in graf.written(Context(whole), {}).source


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_comes_out_as_that_text(nasty: str) -> None:
    picture = drawn(flow(nasty))
    assert [node.tag for node in picture.iter() if "script" in node.tag] == []
    letters = re.sub(r"\W", "", words(picture))
    assert letters.count(re.sub(r"\W", "", nasty)) >= 3


def test_the_same_map_gives_the_same_source() -> None:
    assert graf.gv(Context(flow())) == graf.gv(Context(flow()))
    colours = set(re.findall(r"#\w+", graf.written(Context(flow()), {}).source)) - {"#ffffff00"}
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in colours), "Graphviz 2.43 knows six digits only"
