"""What an author writes in each kind of map file, as pydantic models; the only pydantic.

Every scalar is text: fields hold texts, tuples of texts, or models. Where one text may stand for a list of one, or for
a mapping's main key, a validator writes it out, so that later stages see one form only.
"""

from petaproses.model.berkas.cascading import Baris as Baris
from petaproses.model.berkas.cascading import BarisList as BarisList
from petaproses.model.berkas.cascading import Cascading as Cascading
from petaproses.model.berkas.cascading import Indikator as Indikator
from petaproses.model.berkas.cascading import Lintas as Lintas
from petaproses.model.berkas.lembar import Kelompok as Kelompok
from petaproses.model.berkas.lembar import Lajur as Lajur
from petaproses.model.berkas.lembar import Lembar as Lembar
from petaproses.model.berkas.lembar import Proses as Proses
from petaproses.model.berkas.lembar import ProsesList as ProsesList
from petaproses.model.berkas.lintas_fungsi import Langkah as Langkah
from petaproses.model.berkas.lintas_fungsi import LintasFungsi as LintasFungsi
from petaproses.model.berkas.lintas_fungsi import MutuBaku as MutuBaku
from petaproses.model.berkas.parts import Alur as Alur
from petaproses.model.berkas.parts import Arah as Arah
from petaproses.model.berkas.parts import Arrow as Arrow
from petaproses.model.berkas.parts import Berkas as Berkas
from petaproses.model.berkas.parts import FilePart as FilePart
from petaproses.model.berkas.parts import Isi as Isi
from petaproses.model.berkas.parts import Kepala as Kepala
from petaproses.model.berkas.parts import Kertas as Kertas
from petaproses.model.berkas.parts import Pengesahan as Pengesahan
from petaproses.model.berkas.parts import Series as Series
from petaproses.model.berkas.parts import Signer as Signer
from petaproses.model.berkas.parts import Sop as Sop
from petaproses.model.berkas.parts import SopList as SopList
from petaproses.model.berkas.parts import TextList as TextList
from petaproses.model.berkas.parts import WrittenKepala as WrittenKepala
from petaproses.model.berkas.parts import WrittenKertas as WrittenKertas
from petaproses.model.berkas.parts import as_mapping as as_mapping
from petaproses.model.berkas.proyek import Bentuk as Bentuk
from petaproses.model.berkas.proyek import Kode as Kode
from petaproses.model.berkas.proyek import Kolom as Kolom
from petaproses.model.berkas.proyek import Pemeriksaan as Pemeriksaan
from petaproses.model.berkas.proyek import Peran as Peran
from petaproses.model.berkas.proyek import Peraturan as Peraturan
from petaproses.model.berkas.proyek import Proyek as Proyek
