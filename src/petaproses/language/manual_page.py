"""A rule's manual page in Indonesian -> the same page in another language, with the same examples."""

from petaproses.language import LANGUAGES

_EXAMPLES = {"en": {"Salah": "Wrong", "Benar": "Right"}}


def page(code: str, indonesian: str, bahasa: str) -> str:
    """Return a manual page in a language: its translated paragraphs, and the examples, which are the same in all."""
    if bahasa == LANGUAGES[0]:
        return indonesian
    from petaproses.language.catalogue import pages  # Indonesian never needs it

    paragraphs = pages(bahasa).get(code)
    if paragraphs is None:
        return indonesian
    examples = _examples(indonesian)
    titles = _EXAMPLES[bahasa]
    return "\n\n".join([*paragraphs, *(f"{titles[title]}:\n{block}" for title, block in examples)])


def _examples(page: str) -> list[tuple[str, str]]:
    """Return the titles of a page that have an indented block below them, each with its block."""
    found: list[tuple[str, str]] = []
    for part in page.split("\n\n"):
        head, _, block = part.partition(":\n")
        if head in ("Salah", "Benar"):
            found.append((head, block))
        elif found and part.startswith("    "):  # an example with an empty line in it
            title, before = found.pop()
            found.append((title, f"{before}\n\n{part}"))
    return found
