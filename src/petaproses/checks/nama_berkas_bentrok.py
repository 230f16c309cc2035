"""PP605 nama-berkas-bentrok: dua gambar akan tersimpan dengan nama berkas yang sama.

Mengapa: nama berkas gambar dibuat dari kode atau nama berkas peta, dan Windows tidak membedakan huruf besar dan
kecil. Gambar yang satu akan menimpa yang lain.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: lf-a.yaml
    jenis: lintas-fungsi
    induk: 1
    kode: 1.CFM/01
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
    # berkas: lf-b.yaml
    jenis: lintas-fungsi
    induk: 1
    kode: 1.cfm-01
    langkah:
      - id: serahkan
        pemilik: Loket
        nama: Menyerahkan surat

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: lf-a.yaml
    jenis: lintas-fungsi
    induk: 1
    kode: 1.CFM.01
    langkah:
      - id: terima
        pemilik: Loket
        nama: Menerima berkas
    # berkas: lf-b.yaml
    jenis: lintas-fungsi
    induk: 1
    kode: 1.CFM.02
    langkah:
      - id: serahkan
        pemilik: Loket
        nama: Menyerahkan surat
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.filename import same, stem
from petaproses.peta import Gambar, Lembar, LintasFungsi, Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Compare picture ids as file names; equal codes are another rule's."""
    first: dict[str, Gambar] = {}
    for gambar in peta.gambar:
        earlier = first.setdefault(same(stem(gambar.id)), gambar)
        if earlier is not gambar and not _same_code(gambar, earlier):
            yield Finding(
                _at(gambar),
                Teks("gambar {id} akan menimpa gambar {lain}", id=kutip(gambar.id), lain=kutip(earlier.id)),
                Teks("beri kode atau nama berkas lain yang berbeda hurufnya, bukan hanya tanda bacanya"),
                (Related(_at(earlier), Teks("yang pertama di sini")),),
            )


def _same_code(one: Gambar, other: Gambar) -> bool:
    """Tell whether two cross-functional maps bear one code."""
    return bool(isinstance(one, LintasFungsi) and isinstance(other, LintasFungsi) and one.kode and one.id == other.id)


def _at(gambar: Gambar) -> At:
    if isinstance(gambar, Lembar):
        return gambar.at / "induk"
    return gambar.at / ("kode" if isinstance(gambar, LintasFungsi) else "cascading")


RULE = Rule("PP605", "nama-berkas-bentrok", Severity.ERROR, find)
