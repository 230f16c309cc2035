"""`--update-baseline`: the list of old findings loses those that are mended, and takes in new ones if told to."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import refuse, save, tell, tell_unwritten
from petaproses.cli.language import heed
from petaproses.language import NOTHING, Bilangan, Teks
from petaproses.text.discover import Found

Update = Annotated[
    bool,
    typer.Option("--update-baseline", help="Hapus yang sudah dibetulkan dari daftar temuan lama, temuan-lama.txt."),
]
Add = Annotated[
    bool,
    typer.Option("--add", help="Bersama --update-baseline: masukkan juga semua temuan yang sekarang ada."),
]


def update_baseline(files: Found, *, add: bool) -> int:
    """Bring a project's list up to date and say what became of it; return the exit code, 0 when that worked."""
    from petaproses.control.baseline import NAME, text_of
    from petaproses.pipeline import renew_baseline

    path = files.folder / NAME
    name = f"{files.folder_name}/{NAME}".removeprefix("./")
    if not add and not os.path.lexists(path):
        return refuse(
            Teks("{tempat} tidak ada", tempat=name),
            Teks("buat dengan petaproses validate --update-baseline --add"),
        )
    if why := _not_ours(files):
        return refuse(
            Teks("{tempat} bukan daftar temuan lama: {sebab}", tempat=name, sebab=why),
            Teks("pindahkan atau beri nama lain; petaproses tidak mengubahnya"),
        )
    peta, old, new = renew_baseline(files, add=add)
    heed(peta.proyek.bahasa)
    if not add and peta.lubang:
        tell(Teks("{berkas} tidak diubah: ada berkas peta yang belum dapat dibaca seluruhnya.", berkas=name))
        return OK
    if new:
        if not save(path, text_of(new), lambda *_: True):
            return USAGE
    else:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            tell_unwritten(name, error)
            return USAGE
    tell(
        Teks(
            "{berkas}: {hapus} dihapus, {tambah} ditambahkan, tinggal {sisa}.",
            berkas=name,
            hapus=Bilangan(len(old - new)),
            tambah=Bilangan(len(new - old)),
            sisa=Bilangan(len(new)),
        )
    )
    return OK


def _not_ours(files: Found) -> Teks:
    """Return why what stands in the list's place must not be replaced; nothing where it may be."""
    from petaproses.control.baseline import NAME, is_list
    from petaproses.pipeline import read_baseline
    from petaproses.text.regular import MAX_TEMPLATE, read_regular

    path = files.folder / NAME
    if not os.path.lexists(path):
        return NOTHING
    if path.is_symlink():
        return Teks("itu sebuah tautan")
    if why := read_baseline(files).problem:
        return why
    known = is_list(read_regular(path, MAX_TEMPLATE).decode(errors="replace"))
    return NOTHING if known else Teks("isinya lain")
