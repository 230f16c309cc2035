"""`--update-baseline`: the list of old findings loses those that are mended, and takes in new ones if told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import petaproses
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import save, tell, tell_unwritten
from petaproses.cli.language import heed
from petaproses.language import Number, Said

if TYPE_CHECKING:
    from petaproses.api.loading import Where


def update_baseline(where: Where, *, add: bool) -> int:
    """Bring a project's list up to date and say what became of it; return the exit code, 0 when that worked."""
    done = petaproses.renew_baseline(where, add=add)
    heed(done.peta.proyek.bahasa)
    if not add and done.partly:
        tell(Said("{berkas} tidak diubah: ada berkas peta yang belum dapat dibaca seluruhnya.", berkas=done.name))
        return OK
    if done.new:
        if not save(done.path, done.text, lambda *_: True):
            return USAGE
    else:
        try:
            done.path.unlink(missing_ok=True)
        except OSError as error:
            tell_unwritten(done.name, error)
            return USAGE
    tell(
        Said(
            "{berkas}: {hapus} dihapus, {tambah} ditambahkan, tinggal {sisa}.",
            berkas=done.name,
            hapus=Number(len(done.old - done.new)),
            tambah=Number(len(done.new - done.old)),
            sisa=Number(len(done.new)),
        )
    )
    return OK
