"""A cascade -> its tables, one a form: cells that span what lies below, measured indicators beside their row."""

from collections.abc import Iterator
from functools import partial

from petaproses.model.bentuk import TIERED, Bentuk
from petaproses.peta import Cascading, Peta
from petaproses.peta.outputs import table_id, tabulated
from petaproses.table.arrange import Arrangement
from petaproses.table.grid import Cell, Group, Table, View
from petaproses.table.kolom import TRAITS, header, heads


def views(peta: Peta) -> Iterator[View]:
    """Give the tables of each cascade that has rows, in the forms that it asks for and that show some of them."""
    for cascading in tabulated(peta):
        for bentuk in filter(None, map(peta.proyek.bentuk, cascading.tabel)):
            if bentuk is TIERED or Arrangement(peta, cascading, bentuk).nodes:
                made = partial(build, cascading=cascading, bentuk=bentuk)
                short = "" if bentuk is TIERED else f"{_short(bentuk.nama)} {cascading.judul}"
                id_, title = table_id(cascading, bentuk.nama), _title(cascading, bentuk)
                yield View(id_, title, made, short=short, at=cascading.at)


def _short(nama: str) -> str:
    """Return a form's name as a word: short ones are abbreviations, such as IKU."""
    return nama.upper() if len(nama) < 5 else nama.replace("-", " ").capitalize()


def _title(cascading: Cascading, bentuk: Bentuk) -> str:
    if bentuk is not TIERED:
        return f"{bentuk.judul} – {cascading.judul}"
    return cascading.judul if cascading.judul.lower().startswith("cascading") else f"Cascading {cascading.judul}"


def build(peta: Peta, cascading: Cascading, bentuk: Bentuk = TIERED) -> Table:
    """Return the cascade's table in a form; where only their text is shown, the last tier's rows below one parent
    stand as a list in one cell."""
    made = Arrangement(peta, cascading, bentuk)
    rows: list[list[tuple[int, Cell]]] = [[] for _ in range(made.height)]
    for y, x, cell in made.places():
        rows[y].append((x, cell))
    body = tuple(tuple(cell for _, cell in sorted(row, key=lambda place: place[0])) for row in rows)
    return Table(
        table_id(cascading, bentuk.nama),
        _title(cascading, bentuk),
        len(made.segments),
        header(made.segments),
        (Group(body),),
        (cascading.keterangan,) if cascading.keterangan else (),
        nomor=True,
        traits=tuple(TRAITS.get(each.isi, "") for each in made.segments),
        heads=heads(made.segments),
    )
