"""PP307 lembar-ganda: dua lembar menguraikan proses yang sama.

Mengapa: satu proses hanya punya satu lembar turunan; dengan dua lembar tidak jelas mana yang berlaku.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan
    # berkas: level-1-lain.yaml
    induk: 1
    kelompok:
      - proses:
          - kode: 1.2
            nama: Penyerahan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 1
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penerimaan
          - kode: 1.2
            nama: Penyerahan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.dekat import maksud
from petaproses.checks.kode_maksud import induk_seharusnya
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.luruskan import dengan_lembar
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Lembar, Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Show both sheets; the codes of the second may tell whose it is."""
    for fault in peta.faults_of("lembar-ganda"):
        lembar: Lembar = fault["lembar"]
        induk = _meant(peta, lembar)
        if lembar.induk:
            told = Teks("proses {induk} sudah punya lembar turunan", induk=kutip(lembar.induk))
            hint = maksud(induk, Teks("gabungkan kedua berkas, atau betulkan induknya"))
        else:
            told = Teks("lembar level 0 sudah ada")
            hint = Teks("gabungkan kedua berkas, atau betulkan induknya")
            if induk:
                hint = Teks('tulis "induk: {induk}" di baris pertama', induk=tampak(induk))
        yield Finding(fault.at, told, hint, (Related(fault["pertama"], Teks("lembar yang pertama di sini")),))


def mend(peta: Peta) -> Peta:
    """Put the second sheet below the process that was meant; where that is unknown, leave out what it repeats."""
    sheets = list(peta.lembar)
    copied = set()
    for fault in peta.faults_of("lembar-ganda"):
        lembar: Lembar = fault["lembar"]
        induk = _meant(peta, lembar)
        if induk:
            sheets.append(lembar._replace(induk=induk, id=induk, level=peta.proyek.kode.level(induk) + 1))
        copied.update(proses.at for proses in lembar.proses if not induk and peta.by_kode[proses.kode] is not proses)
    proses = tuple(each for each in peta.proses if each.at not in copied)
    return dengan_lembar(peta, tuple(sheets))._replace(proses=proses)


def _meant(peta: Peta, lembar: Lembar) -> str:
    """Return whose sheet the second one is by its codes, "" when nobody knows or that has one too."""
    induk = induk_seharusnya(peta, lembar)
    return "" if induk in peta.lembar_by_induk else induk


RULE = Rule("PP307", "lembar-ganda", Severity.ERROR, find, mend)
