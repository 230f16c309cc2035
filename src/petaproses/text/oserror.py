"""What the operating system says of a file -> the same in the planner's words: the only place that words it."""

from __future__ import annotations

import errno

from petaproses.language import Teks

_IN_USE = (32, 33)
"""Windows' error numbers for a file that another program holds; Python tells them as a lacking permission."""

_WORDS = {
    "ENOENT": Teks("tidak ada berkas atau folder dengan nama itu"),
    "EACCES": Teks("tidak ada izin"),
    "EPERM": Teks("tidak ada izin"),
    "ENOSPC": Teks("tempat penyimpanan penuh"),
    "EDQUOT": Teks("jatah tempat penyimpanan habis"),
    "EROFS": Teks("tempat penyimpanan itu hanya dapat dibaca"),
    "ENAMETOOLONG": Teks("namanya terlalu panjang"),
    "ELOOP": Teks("tautannya berputar"),
    "EISDIR": Teks("itu sebuah folder"),
    "ENOTDIR": Teks("sebagian dari letaknya bukan folder"),
    "EEXIST": Teks("di letaknya sudah ada berkas lain"),
    "EBUSY": Teks("sedang dipakai program lain"),
    "ETXTBSY": Teks("sedang dipakai program lain"),
    "EIO": Teks("tempat penyimpanan gagal dibaca atau ditulis"),
    "EFBIG": Teks("terlalu besar untuk tempat penyimpanan itu"),
    "EMFILE": Teks("terlalu banyak berkas yang terbuka"),
    "ENFILE": Teks("terlalu banyak berkas yang terbuka"),
    "EINVAL": Teks("nama atau letaknya tidak dapat dipakai"),
    "EILSEQ": Teks("nama atau letaknya tidak dapat dipakai"),
    "ENXIO": Teks("tidak ada yang membacanya"),
    "ENODEV": Teks("perangkat itu tidak ada"),
    "EPIPE": Teks("penerimanya sudah tutup"),
    "EBADF": Teks("tempat itu tertutup"),
    "ENOEXEC": Teks("itu bukan program untuk komputer ini"),
}


def reason(error: OSError) -> Teks:
    """Return why the system refused something; a reason of our own is passed on, an unknown one keeps its number."""
    if isinstance(error.strerror, Teks):
        return error.strerror
    if getattr(error, "winerror", None) in _IN_USE:
        return _WORDS["EBUSY"]
    name = errno.errorcode.get(error.errno or 0, "")
    return _WORDS.get(name, Teks("kesalahan sistem {nomor}", nomor=name or error.errno or type(error).__name__))
