"""What documents hold: everything that the map has, once, in the order in which it is read."""

from __future__ import annotations

from petaproses.emit.shared.book import chapters
from petaproses.peta import Cascading
from petaproses.table import views
from tools.samples import AT, baris, lembar, peta, proses, small


def test_every_picture_and_table_once() -> None:
    """A cascade's table follows its picture and does not come again among the tables."""
    whole = small()
    ids = [each.id for chapter in chapters(whole) for each in chapter.isi]
    assert sorted(ids) == sorted([*(each.id for each in whole.gambar), *(view.id for view in views(whole))])


def test_levels_are_chapters_in_their_order() -> None:
    whole = peta(
        lembar("1.1", ("Kabag", (proses("1.1.1"),))),
        lembar(None, ("Kabag", (proses("1"),))),
        lembar("1", ("Kabag", (proses("1.1"), proses("1.2")))),
        lembar("1.2", ("Kabag", (proses("1.2.1"),))),
    )
    found = [(chapter.judul, len(chapter.isi)) for chapter in chapters(whole)]
    assert found[:3] == [
        ("Peta proses bisnis level 0", 1),
        ("Peta proses bisnis level 1", 1),
        ("Peta proses bisnis level 2", 2),
    ]


def test_no_chapter_is_empty() -> None:
    alone = peta(Cascading("c", "C", ("Tujuan",), AT, (baris("a", 0, "A"),)))
    assert [chapter.judul for chapter in chapters(alone)] == ["Cascading kinerja"]
    assert list(chapters(peta())) == []
