"""Any text -> Markdown that shows it as it is."""

import re

_ALWAYS = re.compile(r"[\\`*_\[\]|~!$]")
_AT_START = re.compile(r"^([-+=#]|\d+(?=[.)](?:\s|$)))")


def escape(text: str) -> str:
    """Return a text that stands for itself anywhere in Markdown, also in a table's cell; line breaks become `<br>`."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _ALWAYS.sub(r"\\\g<0>", text)
    text = _AT_START.sub(lambda found: f"\\{found[0]}" if not found[0].isdecimal() else f"{found[0]}\\", text)
    return "<br>".join(re.split(r"\s*[\n\r\x0b\x0c\x85\u2028\u2029]\s*", text)).replace("\t", " ")
