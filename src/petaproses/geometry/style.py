"""Attributes and the picture's own style sheet -> how an element is drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

_INHERITED = ("font-size", "font-weight", "text-anchor", "visibility", "fill", "fill-opacity", "opacity", "display")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMPOUND = re.compile(r"([\w-]*|\*)((?:\.[\w-]+)*)")
_LENGTH = re.compile(r"\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*([a-z%]*)\s*")
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}

Declarations = Mapping[str, str]


def units(text: str, default: float = 0.0) -> float:
    """Return a length in user units (CSS pixels); `default` for none and for percentages."""
    found = _LENGTH.fullmatch(text)
    if not found or found[2] not in _UNITS:
        return default
    return float(found[1]) * _UNITS[found[2]]


def declarations(text: str) -> dict[str, str]:
    """Read `name: value; ...`."""
    pairs = (part.split(":", 1) for part in text.split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs}


class Sheet:
    """The rules of a picture's `<style>` that name elements and classes, alone or one inside the other."""

    def __init__(self, css: str) -> None:
        """Read the rules; at-rules and selectors of another kind are passed over."""
        css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
        self._rules: list[tuple[list[tuple[str, frozenset[str]]], dict[str, str]]] = []
        for selectors, body in _RULE.findall(re.sub(r"@[\w-]+[^{;]*(?:\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|;)", "", css)):
            for selector in selectors.split(","):
                parts = [_COMPOUND.fullmatch(word) for word in selector.replace(">", " ").split()]
                if parts and all(parts):
                    chain = [(part[1], frozenset(part[2].split(".")[1:])) for part in parts if part]
                    self._rules.append((chain, declarations(body)))
        self._rules.sort(key=lambda rule: sum(100 * len(names) + bool(tag) for tag, names in rule[0]))

    def of(self, chain: Sequence[Element], inherited: Declarations) -> dict[str, str]:
        """Return how the last element of a chain of ancestors is drawn, given what its parent hands down."""
        element = chain[-1]
        style = {name: inherited[name] for name in _INHERITED if name in inherited}
        style.update((name, element.attrib[name]) for name in _INHERITED if name in element.attrib)
        for selector, body in self._rules:
            if _matches(selector, chain):
                style.update(body)
        style.update(declarations(element.get("style", "")))
        return style


def tag(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _fits(compound: tuple[str, frozenset[str]], element: Element) -> bool:
    name, classes = compound
    return (name in ("", "*") or name == tag(element)) and classes <= set(element.get("class", "").split())


def _matches(selector: Sequence[tuple[str, frozenset[str]]], chain: Sequence[Element]) -> bool:
    if not _fits(selector[-1], chain[-1]):
        return False
    wanted = list(selector[:-1])
    for element in reversed(chain[:-1]):
        if wanted and _fits(wanted[-1], element):
            wanted.pop()
    return not wanted
