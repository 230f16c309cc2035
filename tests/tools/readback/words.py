"""Lines that were read back -> the words that a line end cuts where none may end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from petaproses.language.syllables import breaks


def cut(lines: Sequence[str], known: frozenset[str]) -> Iterator[str]:
    """Give the pieces of words of a cell that are neither words that are `known` nor parts of one, each cut where it
    may be, with a hyphen where the word has no sign there."""
    words = [line.split() for line in lines if line.split()]
    held: list[str] = []
    for number, tokens in enumerate(words):
        for place, token in enumerate(tokens):
            held.append(token)
            last = place == len(tokens) - 1 and number < len(words) - 1
            if _fine(held, known):
                held = []
            elif not last:
                yield " | ".join(held)
                held = []
    if held:
        yield " | ".join(held)


def _fine(pieces: Sequence[str], known: frozenset[str]) -> bool:
    """Tell whether pieces make a known word, cut where it may be."""
    if len(pieces) < 2:
        return pieces[0] in known
    for word, ends in _joined(pieces):
        if word in known:
            places = {(each.at, each.hyphen) for each in breaks(word)}
            return all(end in places for end in ends)
    return False


def _joined(pieces: Sequence[str]) -> Iterable[tuple[str, tuple[tuple[int, bool], ...]]]:
    """Give the words that pieces may make: a hyphen at the end of one is its own or stands for the cut."""
    found: list[tuple[str, tuple[tuple[int, bool], ...]]] = [("", ())]
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        more = []
        for word, ends in found:
            more.append((word + piece, ends if last else (*ends, (len(word + piece), False))))
            if piece.endswith("-") and not last:
                more.append((word + piece[:-1], (*ends, (len(word + piece) - 1, True))))
        found = more
    return found
