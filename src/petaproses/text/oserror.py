"""What the operating system says of a file -> the same in the planner's words: the only place that words it."""

from __future__ import annotations

import errno

from petaproses.language import Said

_IN_USE = (32, 33)
"""Windows' error numbers for a file that another program holds; Python tells them as a lacking permission."""

_WORDS = {
    "ENOENT": Said("tidak ada berkas atau folder dengan nama itu"),
    "EACCES": Said("tidak ada izin"),
    "EPERM": Said("tidak ada izin"),
    "ENOSPC": Said("tempat penyimpanan penuh"),
    "EDQUOT": Said("jatah tempat penyimpanan habis"),
    "EROFS": Said("tempat penyimpanan itu hanya dapat dibaca"),
    "ENAMETOOLONG": Said("namanya terlalu panjang"),
    "ELOOP": Said("tautannya berputar"),
    "EISDIR": Said("itu sebuah folder"),
    "ENOTDIR": Said("sebagian dari letaknya bukan folder"),
    "EEXIST": Said("di letaknya sudah ada berkas lain"),
    "EBUSY": Said("sedang dipakai program lain"),
    "ETXTBSY": Said("sedang dipakai program lain"),
    "EIO": Said("tempat penyimpanan gagal dibaca atau ditulis"),
    "EFBIG": Said("terlalu besar untuk tempat penyimpanan itu"),
    "EMFILE": Said("terlalu banyak berkas yang terbuka"),
    "ENFILE": Said("terlalu banyak berkas yang terbuka"),
    "EINVAL": Said("nama atau letaknya tidak dapat dipakai"),
    "EILSEQ": Said("nama atau letaknya tidak dapat dipakai"),
    "ENXIO": Said("tidak ada yang membacanya"),
    "ENODEV": Said("perangkat itu tidak ada"),
    "EPIPE": Said("penerimanya sudah tutup"),
    "EBADF": Said("tempat itu tertutup"),
    "ENOEXEC": Said("itu bukan program untuk komputer ini"),
}


def reason(error: OSError) -> Said:
    """Return why the system refused something; a reason of our own is passed on, an unknown one keeps its number."""
    if isinstance(error.strerror, Said):
        return error.strerror
    if getattr(error, "winerror", None) in _IN_USE:
        return _WORDS["EBUSY"]
    name = errno.errorcode.get(error.errno or 0, "")
    return _WORDS.get(name, Said("kesalahan sistem {nomor}", nomor=name or error.errno or type(error).__name__))
