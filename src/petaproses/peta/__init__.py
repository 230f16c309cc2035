"""What the map is: shaped files -> each process, sheet, cross-functional map and cascade, with its references resolved.

What later stages see. References that lead nowhere stay as the author's text, so that rules can report them.
"""

from petaproses.peta.cascading import Baris as Baris
from petaproses.peta.cascading import Cascading as Cascading
from petaproses.peta.cascading import Indikator as Indikator
from petaproses.peta.cascading import Lintas as Lintas
from petaproses.peta.lembar import Alur as Alur
from petaproses.peta.lembar import Kelompok as Kelompok
from petaproses.peta.lembar import Lajur as Lajur
from petaproses.peta.lembar import Lembar as Lembar
from petaproses.peta.lembar import Proses as Proses
from petaproses.peta.lembar import Rujukan as Rujukan
from petaproses.peta.lembar import Sop as Sop
from petaproses.peta.lintas_fungsi import JENIS_CALLED as JENIS_CALLED
from petaproses.peta.lintas_fungsi import Langkah as Langkah
from petaproses.peta.lintas_fungsi import LintasFungsi as LintasFungsi
from petaproses.peta.lintas_fungsi import MutuBaku as MutuBaku
from petaproses.peta.whole import Gambar as Gambar
from petaproses.peta.whole import Hole as Hole
from petaproses.peta.whole import Peta as Peta
from petaproses.peta.whole import WholePicture as WholePicture
