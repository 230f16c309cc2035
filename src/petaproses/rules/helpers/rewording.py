"""Two texts -> whether they are one text worded in two ways."""

from __future__ import annotations

import re
from functools import lru_cache

from petaproses.rules.helpers.typing_errors import usual_errors

_SMALL_WORDS = "yang dan serta di pada dalam untuk bagi guna secara para dengan atas terhadap tentang mengenai"
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that change nothing about what a text names; `ke`, `dari` and `oleh` would."""

_VERB = r"(?:men?|mem)(?P<stem>[^\W\dmn]\w{2,}?)(?:kan|i)?"
_NOUN = r"(?:pen?|pem)(?P<stem>[^\W\dmn]\w{2,}?)an"
"""A deed as a verb and as a noun: Melaksanakan, Pelaksanaan."""

_REAL_WORDS = (
    "pengadaan pengaduan perikanan periklanan pendataan penataan penetapan penerapan perumahan perubahan pertanahan"
    " pertahanan pemilihan pemulihan pemilahan pengajian pengkajian pengujian pelayanan pelayaran penagihan penanganan"
    " perairan pengairan pengawas pengawasan penerima penerimaan pelatih pelatihan pemukiman permukiman kebutuhan"
    " keutuhan peringkat perangkat lengkungan lingkungan pencacatan pencatatan pengimbangan pengembangan pengumpalan"
    " pengumpulan"
)
REAL = frozenset(_REAL_WORDS.split())
"""Words of plans that are nearly alike and mean different things."""

SHORTEST = 6
"""Letters of a word in which one typing error can be told from another word."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, known typing errors put right."""
    words = re.findall(r"\w+", text.casefold())
    wrong = usual_errors()
    if wrong.keys().isdisjoint(words):
        return tuple(words)
    return tuple(word for each in words for word in wrong.get(each, each).split())


def core_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that matter, with the stem of a deed that begins the text."""
    return (*map(_stem, words[:1]), *(word for word in words[1:] if word not in SMALL))


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    found = re.fullmatch(_VERB, word) or re.fullmatch(_NOUN, word)
    return found["stem"] if found else word


def one_letter_off(one: str, other: str) -> bool:
    """Tell whether one long word is the other with one letter missing, wrong or transposed, and only one is meant."""
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1 or {one, other} <= REAL:
        return False
    if one == other or not (one.isalpha() and other.isalpha()):
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    head, tail = one[start:], other[start:]
    if len(head) == len(tail):
        return head[1:] == tail[1:] or (head[:2] == tail[1::-1] and head[2:] == tail[2:])
    return head[1:] == tail or tail[1:] == head


def much_alike(one: str, other: str) -> bool:
    """Tell whether two texts say the same in other words: small words, blanks inside words, or one wrong letter."""
    words, others = words_of(one), words_of(other)
    if words == others or min(len(words), len(others)) < 2:
        return False
    core, against = core_of(words), core_of(others)
    if "".join(core) == "".join(against):
        return True
    differing = [pair for pair in zip(core, against, strict=False) if pair[0] != pair[1]]
    return len(core) == len(against) and len(differing) == 1 and one_letter_off(*differing[0])
