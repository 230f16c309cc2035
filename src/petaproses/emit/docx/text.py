"""A text -> a run of Word: the one place where what an author wrote is made to be what a document can hold."""

from __future__ import annotations

import re

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from petaproses.emit.shared.legal import legal

_BREAKS = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]+")


def held(text: str) -> str:
    """Return a text as Word can hold it: its line breaks are kept, its other white space becomes blanks."""
    return legal(_BREAKS.sub("\n", text).replace("\t", " "))


def write(paragraph: Paragraph, text: str) -> Run:
    """Add a text to a paragraph, and return its run; soft hyphens are what Word has for them."""
    first, *others = held(text).split("\N{SOFT HYPHEN}")
    run = paragraph.add_run(first)
    for other in others:
        run._r.append(OxmlElement("w:softHyphen"))
        run.add_text(other)
    return run
