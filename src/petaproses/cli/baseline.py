"""`--update-baseline`: the list of old findings loses those that are mended, and takes in new ones if told to."""

from __future__ import annotations

from typing import Annotated

import typer

from petaproses.bahasa import Bilangan, Teks
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import refuse, save, tell, tell_unwritten
from petaproses.cli.language import heed
from petaproses.discover import Found

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
    if not add and not path.is_file():
        return refuse(
            Teks("{tempat} tidak ada", tempat=name),
            Teks("buat dengan petaproses validate --update-baseline --add"),
        )
    peta, old, new = renew_baseline(files, add=add)
    heed(peta.proyek.bahasa)
    if not add and peta.lubang:
        tell(Teks("{berkas} tidak diubah: ada berkas peta yang belum dapat dibaca seluruhnya.", berkas=name))
        return OK
    if new:
        if not save(path, text_of(new)):
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
