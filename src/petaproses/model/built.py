"""What pydantic makes of the models, kept: a test writes it (`make golden`) and holds it fresh. Not to be edited."""

# fmt: off
# ruff: noqa
from functools import partial
from typing import TYPE_CHECKING, Any

from petaproses.model.one_form import arrow, as_list, decimal, empty_mapping, numbered, under_key
from petaproses.model.record import Record, empty

VERSION = "2.50"
"""The release of pydantic-core that these are for."""

if TYPE_CHECKING:
    from petaproses.model.berkas import Baris as Baris, Cascading as Cascading, Indikator as Indikator, Lintas as Lintas, Kelompok as Kelompok, Lajur as Lajur, Lembar as Lembar, Proses as Proses, Langkah as Langkah, LintasFungsi as LintasFungsi, MutuBaku as MutuBaku, Kepala as Kepala, Kertas as Kertas, Pengesahan as Pengesahan, Sop as Sop, Bentuk as Bentuk, Kode as Kode, Kolom as Kolom, Pemeriksaan as Pemeriksaan, Peran as Peran, Peraturan as Peraturan, Proyek as Proyek
else:
    class Baris(Record): __slots__ = ()
    class Cascading(Record): __slots__ = ()
    class Indikator(Record): __slots__ = ()
    class Lintas(Record): __slots__ = ()
    class Kelompok(Record): __slots__ = ()
    class Lajur(Record): __slots__ = ()
    class Lembar(Record): __slots__ = ()
    class Proses(Record): __slots__ = ()
    class Langkah(Record): __slots__ = ()
    class LintasFungsi(Record): __slots__ = ()
    class MutuBaku(Record): __slots__ = ()
    class Kepala(Record): __slots__ = ()
    class Kertas(Record): __slots__ = ()
    class Pengesahan(Record): __slots__ = ()
    class Sop(Record): __slots__ = ()
    class Bentuk(Record): __slots__ = ()
    class Kode(Record): __slots__ = ()
    class Kolom(Record): __slots__ = ()
    class Pemeriksaan(Record): __slots__ = ()
    class Peran(Record): __slots__ = ()
    class Peraturan(Record): __slots__ = ()
    class Proyek(Record): __slots__ = ()
_0: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'str'}, 'default': ''}}
_1: Any = {'type': 'no-info', 'function': as_list}
_2: Any = {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'str'}], 'variadic_item_index': 0}}
_3: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': _2, 'default': ()}}
_4: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': numbered}, 'schema': {'type': 'dict', 'keys_schema': {'type': 'union', 'choices': [{'type': 'str'}, {'type': 'int'}]}, 'values_schema': {'type': 'str'}}}, 'default_factory': dict, 'default_factory_takes_data': False}}
_5: Any = {
    'dengan': _3,
    'sebagai': _0,
}
_6: Any = {'type': 'model', 'cls': Lintas, 'schema': {'type': 'model-fields', 'fields': _5, 'model_name': 'Lintas'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Lintas'}}
_7: Any = {'type': 'str', 'min_length': 1}
_8: Any = {'type': 'model-field', 'schema': _7}
_9: Any = {
    'uraian': _8,
    'id': _0,
    'kode': _0,
    'satuan': _0,
    'arah': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['', 'naik', 'turun']}, 'default': ''}},
    'jenis': _0,
    'awal': _4,
    'target': _4,
    'definisi': _0,
    'sumber_data': _0,
    'keterangan': _0,
}
_10: Any = {'type': 'model', 'cls': Indikator, 'schema': {'type': 'model-fields', 'fields': _9, 'model_name': 'Indikator'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Indikator'}}
_11: Any = {
    'pakai': _0,
    'rujuk': _0,
    'id': _0,
    'kode': _0,
    'pemilik': _3,
    'hasil': _0,
    'pagu': _4,
    'tanda': _3,
    'lintas': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'dengan')}, 'schema': _6}], 'variadic_item_index': 0}}, 'default': ()}},
    'mendukung': _3,
    'indikator': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'uraian')}, 'schema': _10}], 'variadic_item_index': 0}}, 'default': ()}},
    'keterangan': _0,
}
_12: Any = {'type': 'model', 'cls': Baris, 'schema': {'type': 'model-fields', 'fields': _11, 'model_name': 'Baris', 'extras_schema': {'type': 'str'}}, 'config': {'extra_fields_behavior': 'allow', 'title': 'Baris'}}
_13: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['', 'mendatar', 'tegak']}, 'default': ''}}
_14: Any = {
    'ukuran': _0,
    'arah': _13,
    'pinggir': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': decimal}, 'schema': {'type': 'nullable', 'schema': {'type': 'float', 'ge': 0, 'le': 50}}}, 'default': None}},
}
_15: Any = {'type': 'model', 'cls': Kertas, 'schema': {'type': 'model-fields', 'fields': _14, 'model_name': 'Kertas'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Kertas'}}
_16: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'ukuran')}, 'schema': {'type': 'nullable', 'schema': _15}}, 'default': None}}
_17: Any = {
    'jabatan': _0,
    'nama': _0,
    'pangkat': _0,
    'nip': _0,
}
_18: Any = {'type': 'model', 'cls': Pengesahan, 'schema': {'type': 'model-fields', 'fields': _17, 'model_name': 'Pengesahan'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Pengesahan'}}
_19: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'jabatan')}, 'schema': _18}, 'default': empty(Pengesahan, jabatan='', nama='', pangkat='', nip='')}}
_20: Any = {
    'nomor': _0,
    'revisi': _0,
    'tanggal_pembuatan': _0,
    'tanggal_revisi': _0,
    'tanggal_efektif': _0,
    'disusun_oleh': _19,
    'diperiksa_oleh': _19,
    'disahkan_oleh': _19,
    'dasar_hukum': _3,
}
_21: Any = {'type': 'model', 'cls': Kepala, 'schema': {'type': 'model-fields', 'fields': _20, 'model_name': 'Kepala'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Kepala'}}
_22: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'nomor')}, 'schema': {'type': 'nullable', 'schema': _21}}, 'default': None}}
_23: Any = {'type': 'no-info', 'function': empty_mapping}
_24: Any = {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_12], 'variadic_item_index': 0}}
_25: Any = {
    'kertas': _16,
    'kepala': _22,
    'keterangan': _0,
    'sumber': _0,
    'cascading': {'type': 'model-field', 'schema': {'type': 'str'}},
    'jenjang': {'type': 'model-field', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_7], 'variadic_item_index': 0, 'min_length': 1, 'max_length': 20}}},
    'tabel': _3,
    'templat': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _23, 'schema': {'type': 'dict', 'keys_schema': {'type': 'str'}, 'values_schema': _24}}, 'default_factory': dict, 'default_factory_takes_data': False}},
    'pohon': {'type': 'model-field', 'schema': {'type': 'default', 'schema': _24, 'default': ()}},
}
_26: Any = {
    'nomor': _0,
    'judul': _0,
}
_27: Any = {'type': 'model', 'cls': Sop, 'schema': {'type': 'model-fields', 'fields': _26, 'model_name': 'Sop'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Sop'}}
_28: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'judul')}, 'schema': _27}], 'variadic_item_index': 0}}, 'default': ()}}
_29: Any = {
    'kode': _8,
    'nama': _8,
    'id': _0,
    'jenis': _0,
    'pemilik': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'nullable', 'schema': _2}, 'default': None}},
    'pelaku': _3,
    'pemasok': _3,
    'masukan': _3,
    'keluaran': _3,
    'pelanggan': _3,
    'mendukung': _3,
    'sop': _28,
    'dasar_hukum': _3,
    'rab': _3,
    'status': _0,
    'keterangan': _0,
}
_30: Any = {'type': 'model', 'cls': Proses, 'schema': {'type': 'model-fields', 'fields': _29, 'model_name': 'Proses'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Proses'}}
_31: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_30], 'variadic_item_index': 0}}, 'default': ()}}
_32: Any = {
    'nama': _0,
    'jenis': _0,
    'proses': _31,
}
_33: Any = {'type': 'model', 'cls': Kelompok, 'schema': {'type': 'model-fields', 'fields': _32, 'model_name': 'Kelompok'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Kelompok'}}
_34: Any = {
    'pemilik': _3,
    'proses': _31,
}
_35: Any = {'type': 'model', 'cls': Lajur, 'schema': {'type': 'model-fields', 'fields': _34, 'model_name': 'Lajur'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Lajur'}}
_36: Any = {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': arrow}, 'schema': {'type': 'dict', 'keys_schema': {'type': 'str'}, 'values_schema': {'type': 'str'}}}], 'variadic_item_index': 0}}, 'default': ()}}
_37: Any = {
    'kertas': _16,
    'kepala': _22,
    'keterangan': _0,
    'sumber': _0,
    'induk': _0,
    'level': _0,
    'judul': _0,
    'arah': _13,
    'lajur': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_35], 'variadic_item_index': 0}}, 'default': ()}},
    'kelompok': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_33], 'variadic_item_index': 0}}, 'default': ()}},
    'alur': _36,
}
_38: Any = {
    'kelengkapan': _0,
    'waktu': _0,
    'output': _0,
}
_39: Any = {'type': 'model', 'cls': MutuBaku, 'schema': {'type': 'model-fields', 'fields': _38, 'model_name': 'MutuBaku'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'MutuBaku'}}
_40: Any = {
    'id': _8,
    'nama': _0,
    'jenis': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['mulai', 'selesai', 'kegiatan', 'keputusan', 'dokumen', 'paralel', 'penghubung']}, 'default': 'kegiatan'}},
    'pemilik': _3,
    'pelaku': _3,
    'ke_peta': _0,
    'mutu_baku': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'waktu')}, 'schema': _39}, 'default': empty(MutuBaku, kelengkapan='', waktu='', output='')}},
    'dasar_hukum': _3,
    'keterangan': _0,
}
_41: Any = {'type': 'model', 'cls': Langkah, 'schema': {'type': 'model-fields', 'fields': _40, 'model_name': 'Langkah'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Langkah'}}
_42: Any = {
    'kertas': _16,
    'kepala': _22,
    'keterangan': _0,
    'sumber': _0,
    'jenis': {'type': 'model-field', 'schema': {'type': 'literal', 'expected': ['lintas-fungsi']}},
    'induk': _8,
    'kode': _0,
    'judul': _0,
    'cfm': _0,
    'arah': _13,
    'sop': _28,
    'dasar_hukum': _3,
    'status': _0,
    'lajur': _3,
    'langkah': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_41], 'variadic_item_index': 0}}, 'default': ()}},
    'alur': _36,
}
_43: Any = {
    'judul': _0,
    'jenjang': _3,
    'isi': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['uraian', 'rincian', 'nomor', 'kode', 'hasil', 'pemilik', 'pagu', 'tanda', 'lintas', 'mendukung', 'proses', 'catatan', 'indikator', 'indikator-rinci', 'satuan', 'arah', 'jenis', 'awal', 'target', 'definisi', 'sumber_data', 'penjelasan']}, 'default': 'uraian'}},
    'tahun': _3,
}
_44: Any = {'type': 'model', 'cls': Kolom, 'schema': {'type': 'model-fields', 'fields': _43, 'model_name': 'Kolom'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Kolom'}}
_45: Any = {
    'nama': _8,
    'judul': _0,
    'susunan': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['', 'bersanding', 'bertangga']}, 'default': ''}},
    'jenis': _3,
    'kolom': {'type': 'model-field', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'jenjang')}, 'schema': _44}], 'variadic_item_index': 0, 'min_length': 1, 'max_length': 60}}},
}
_46: Any = {'type': 'model', 'cls': Bentuk, 'schema': {'type': 'model-fields', 'fields': _45, 'model_name': 'Bentuk'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Bentuk'}}
_47: Any = {
    'awalan': _0,
    'pemisah': {'type': 'model-field', 'schema': {'type': 'default', 'schema': _7, 'default': '.'}},
    'level_0': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'int', 'ge': 1, 'le': 20}, 'default': 1}},
}
_48: Any = {'type': 'model', 'cls': Kode, 'schema': {'type': 'model-fields', 'fields': _47, 'model_name': 'Kode'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Kode'}}
_49: Any = {
    'profil': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['', 'draf', 'reviu', 'final']}, 'default': ''}},
    'abaikan': _3,
    'bobot': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _23, 'schema': {'type': 'dict', 'keys_schema': {'type': 'str'}, 'values_schema': {'type': 'literal', 'expected': ['galat', 'peringatan', 'saran']}}}, 'default_factory': dict, 'default_factory_takes_data': False}},
}
_50: Any = {'type': 'model', 'cls': Pemeriksaan, 'schema': {'type': 'model-fields', 'fields': _49, 'model_name': 'Pemeriksaan'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Pemeriksaan'}}
_51: Any = {
    'nama': _0,
    'kode': _0,
    'unit': _0,
    'anggota': _3,
    'luar': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['', 'ya', 'tidak']}, 'default': ''}},
}
_52: Any = {'type': 'model', 'cls': Peran, 'schema': {'type': 'model-fields', 'fields': _51, 'model_name': 'Peran'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Peran'}}
_53: Any = {
    'jenis': _0,
    'nomor': _0,
    'tahun': _0,
    'tentang': _0,
}
_54: Any = {'type': 'model', 'cls': Peraturan, 'schema': {'type': 'model-fields', 'fields': _53, 'model_name': 'Peraturan'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Peraturan'}}
_55: Any = {
    'instansi': _0,
    'unit': _0,
    'periode': _0,
    'bahasa': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'literal', 'expected': ['', 'id', 'en']}, 'default': ''}},
    'kode': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'awalan')}, 'schema': {'type': 'nullable', 'schema': _48}}, 'default': None}},
    'akar': _3,
    'peran': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _23, 'schema': {'type': 'dict', 'keys_schema': {'type': 'str'}, 'values_schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'nama')}, 'schema': _52}}}, 'default_factory': dict, 'default_factory_takes_data': False}},
    'pemeriksaan': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _23, 'schema': {'type': 'nullable', 'schema': _50}}, 'default': None}},
    'kertas': _16,
    'kepala': _22,
    'peraturan': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': {'type': 'no-info', 'function': partial(under_key, 'tentang')}, 'schema': {'type': 'nullable', 'schema': _54}}, 'default': None}},
    'dokumen': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'literal', 'expected': ['situs', 'situs-tunggal', 'pdf', 'pdf-arsip', 'docx', 'xlsx', 'md', 'csv']}], 'variadic_item_index': 0}}, 'default': ()}},
    'situs': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'literal', 'expected': ['panduan']}], 'variadic_item_index': 0}}, 'default': ()}},
    'tabel': {'type': 'model-field', 'schema': {'type': 'default', 'schema': {'type': 'function-before', 'function': _1, 'schema': {'type': 'tuple', 'items_schema': [_46], 'variadic_item_index': 0}}, 'default': ()}},
}

KINDS: dict[str, type[Any]] = {"Baris": Baris, "Cascading": Cascading, "Indikator": Indikator, "Lintas": Lintas, "Kelompok": Kelompok, "Lajur": Lajur, "Lembar": Lembar, "Proses": Proses, "Langkah": Langkah, "LintasFungsi": LintasFungsi, "MutuBaku": MutuBaku, "Kepala": Kepala, "Kertas": Kertas, "Pengesahan": Pengesahan, "Sop": Sop, "Bentuk": Bentuk, "Kode": Kode, "Kolom": Kolom, "Pemeriksaan": Pemeriksaan, "Peran": Peran, "Peraturan": Peraturan, "Proyek": Proyek}
CORE: dict[str, Any] = {
    "Baris": _12,
    "Cascading": {'type': 'model', 'cls': Cascading, 'schema': {'type': 'model-fields', 'fields': _25, 'model_name': 'Cascading'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Cascading'}},
    "Indikator": _10,
    "Lintas": _6,
    "Kelompok": _33,
    "Lajur": _35,
    "Lembar": {'type': 'model', 'cls': Lembar, 'schema': {'type': 'model-fields', 'fields': _37, 'model_name': 'Lembar'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Lembar'}},
    "Proses": _30,
    "Langkah": _41,
    "LintasFungsi": {'type': 'model', 'cls': LintasFungsi, 'schema': {'type': 'model-fields', 'fields': _42, 'model_name': 'LintasFungsi'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'LintasFungsi'}},
    "MutuBaku": _39,
    "Kepala": _21,
    "Kertas": _15,
    "Pengesahan": _18,
    "Sop": _27,
    "Bentuk": _46,
    "Kode": _48,
    "Kolom": _44,
    "Pemeriksaan": _50,
    "Peran": _52,
    "Peraturan": _54,
    "Proyek": {'type': 'model', 'cls': Proyek, 'schema': {'type': 'model-fields', 'fields': _55, 'model_name': 'Proyek'}, 'config': {'extra_fields_behavior': 'forbid', 'title': 'Proyek'}},
}
for _name, _schema in CORE.items():
    KINDS[_name].model_fields = _schema["schema"]["fields"]
