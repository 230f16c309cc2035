"""The hard faults: a name that stays, the words that a planner reads, and the function that finds it.

Names of boxes, arrows, lanes and texts take the places of the braces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from petaproses.geometry import again, boxes, content, labels, lanes, lines, matrix, sheet
from petaproses.geometry.content import Strike
from petaproses.geometry.expected import Expected
from petaproses.geometry.page import Hit, Page
from petaproses.geometry.picture import Picture


class PageFault(NamedTuple):
    """A fault that one page shows by itself."""

    name: str
    words: str
    find: Callable[[Page], Iterator[Hit]]


class MapFault(NamedTuple):
    """A fault that shows only over all pages of a map."""

    name: str
    words: str
    find: Callable[[Sequence[Picture], Expected], Iterator[Strike]]


PAGE_FAULTS = (
    PageFault("kotak-bertindih", "kotak {} menindih kotak {}", boxes.box_overlap),
    PageFault("kotak-di-judul", "kotak {} menutupi judul, kepala, atau legenda", boxes.box_on_title),
    PageFault("teks-keluar", "teks «{}» keluar dari bingkainya", boxes.text_overflow),
    PageFault("teks-sesak", "teks «{}» tidak muat bila hurufnya 15 % lebih lebar", boxes.text_overflow_wide),
    PageFault("teks-dipaksa", "teks «{}» dimampatkan atau diregang", boxes.text_squeezed),
    PageFault("teks-kecil", "teks «{}» hanya {} pt di kertas", boxes.text_small),
    PageFault("teks-bertindih", "teks «{}» menindih teks «{}»", boxes.text_on_text),
    PageFault("teks-di-kotak", "teks «{}» menindih kotak {}", boxes.text_on_box),
    PageFault("panah-lewat-kotak", "panah {} melintasi kotak {}", lines.edge_through_box),
    PageFault("panah-di-kotak-sendiri", "panah {} berjalan di dalam atau di tepi kotak {}", lines.edge_in_own_box),
    PageFault("panah-lewat-judul", "panah {} melintasi judul, kepala, atau legenda", lines.edge_through_title),
    PageFault("panah-putus", "garis panah {} terputus", lines.edge_broken),
    PageFault("garis-serong", "garis panah {} serong", lines.edge_slanted),
    PageFault("pangkal-lepas", "pangkal panah {} tidak menyentuh kotaknya", lines.dangling_start),
    PageFault("ujung-lepas", "ujung panah {} tidak menyentuh kotaknya", lines.dangling_head),
    PageFault("panah-tanpa-mata", "panah {} tanpa mata panah", lines.head_missing),
    PageFault("mata-panah-miring", "mata panah {} tidak searah garisnya", lines.head_askew),
    PageFault("mata-panah-tertutup", "mata panah {} tertutup label atau kotak lain", lines.head_covered),
    PageFault("mata-panah-dilintasi", "mata panah {} dilintasi panah {}", lines.head_on_line),
    PageFault("garis-berimpit", "panah {} berimpit dengan panah {}", lines.shared_line),
    PageFault("ujung-berimpit", "panah {} masuk di titik keluarnya panah {}", lines.shared_port),
    PageFault("label-di-kotak", "label «{}» pada panah {} menindih kotak atau judul", labels.label_on_box),
    PageFault("label-di-garis", "label «{}» pada panah {} dilintasi panah {}", labels.label_on_line),
    PageFault("label-bertindih", "label «{}» menindih label «{}»", labels.label_on_label),
    PageFault("label-di-batas-lajur", "label «{}» pada panah {} melintasi batas lajur", labels.label_on_border),
    PageFault("label-mendua", "label «{}» pada panah {} terbaca juga untuk panah {}", labels.label_on_trunk),
    PageFault("label-jauh", "label «{}» jauh dari panah {}", labels.label_far),
    PageFault("lajur-tak-rata", "lajur {} tidak lurus atau tidak selebar lajur lain", lanes.lane_ragged),
    PageFault("lajur-renggang", "lajur {} dan lajur {} renggang atau bertindih", lanes.lane_gap),
    PageFault("lajur-tanpa-nama", "judul lajur {} tidak tertulis", lanes.lane_unnamed),
    PageFault("keluar-lajur", "{} keluar dari lajur", lanes.lane_extent),
    PageFault("kotak-di-luar-lajur", "kotak {} tidak berada di tepat satu lajur", lanes.not_in_lane),
    PageFault("kotak-salah-lajur", "kotak {} berada di lajur {}", lanes.wrong_lane),
    PageFault("kotak-salah-kelompok", "kotak {} tidak berada di kelompok {}", lanes.wrong_group),
    PageFault("keluar-halaman", "{} keluar dari halaman atau masuk pinggirnya", sheet.off_page),
    PageFault("tautan-putus", "tautan «{}» menuju berkas yang tidak ada", sheet.link_broken),
    PageFault("tautan-hilang", "tautan ke lembar lain hilang: {}", sheet.link_missing),
    PageFault("tautan-salah", "kotak {} membuka lembar lain: «{}»", sheet.link_wrong),
    PageFault("nama-hilang", "{} tidak bernama bagi pembaca layar", sheet.title_missing),
    PageFault("tertutup", "{} tertutup lajur atau bingkai yang digambar sesudahnya", sheet.painted_over),
    PageFault("tanpa-luas", "{} tergambar tanpa lebar atau tinggi", sheet.no_area),
)

MAP_FAULTS = (
    MapFault("lajur-tak-urut", "lajur kurang, lebih, atau tidak urut; tergambar: {}", lanes.lane_order),
    MapFault("kotak-hilang", "kotak {} tidak tergambar", content.node_missing),
    MapFault("kotak-ganda", "kotak {} tergambar lebih dari sekali", content.node_twice),
    MapFault("kotak-asing", "kotak {} tidak ada di peta", content.node_unknown),
    MapFault("teks-hilang", "kotak {} tidak memuat seluruh teksnya", content.text_lost),
    MapFault("ulangan-salah-nama", "kotak {} yang tergambar lagi tidak bernama seperti semula", again.repeat_misnamed),
    MapFault("rujukan-salah", "kotak {} tidak menunjuk ke tempat lanjutannya", again.reference_wrong),
    MapFault("penghubung-timpang", "penghubung halaman {} tidak berpasangan", content.connector_unpaired),
    MapFault("panah-hilang", "panah {} tidak tergambar", content.edge_missing),
    MapFault("panah-ganda", "panah {} tergambar lebih dari sekali", content.edge_twice),
    MapFault("panah-asing", "panah {} tidak ada di peta", content.edge_unknown),
    MapFault("label-hilang", "label panah {} tidak seperti di peta", content.label_lost),
    MapFault("petak-hilang", "petak {} tidak tergambar", matrix.cell_lost),
    MapFault("petak-ganda", "petak {} tergambar lebih dari sekali", matrix.cell_twice),
    MapFault("tanda-hilang", "tanda {} tidak tergambar", matrix.mark_lost),
    MapFault("tanda-asing", "tanda {} tidak ada di peta", matrix.mark_unknown),
    MapFault("kolom-hilang", "kolom {} tidak tergambar", matrix.column_lost),
    MapFault("kolom-asing", "kolom {} tidak ada di peta, atau tergambar lebih dari sekali", matrix.column_unknown),
    MapFault("baris-salah-kelompok", "baris {} tidak berada di bawah judul kelompoknya", matrix.row_misplaced),
    MapFault("baris-salah-nama", "baris {} tidak memuat kode dan namanya", matrix.row_unnamed),
)

NAMES = tuple(kind.name for kind in (*PAGE_FAULTS, *MAP_FAULTS))
"""All fault names, in the order in which they are looked for."""
