"""Records become the options of a command, in the order of their fields, with the command's own where it wants them."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import signature
from typing import Annotated, Literal

import typer

from petaproses.api.options import Option
from petaproses.cli.options import Before, command


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What the test draws."""

    sides: Annotated[int, Option("--sides", help="How many.", metavar="N", least=3)] = 4
    names: Annotated[tuple[str, ...], Option("--name", "-n", help="What.", commas=True)] = ("kotak",)
    words: Annotated[tuple[str, ...], Option("--word", help="What else.")] = ()
    kind: Annotated[Literal["a", "b"], Option("--kind", help="Which.")] = "a"
    hidden: str = "not on the command line"


@command
def draw(
    first: str = "",
    *,
    shape: Shape,
    output: Annotated[str, typer.Option("--output"), Before("words")] = "out",
    last: bool = False,
) -> int:
    """Draw it."""
    seen.append((first, shape, output, last))
    return 7


seen: list[tuple[str, Shape, str, bool]] = []


def test_options_stand_in_the_order_of_the_fields() -> None:
    assert list(signature(draw).parameters) == ["first", "sides", "names", "output", "words", "kind", "last"]
    assert draw.__name__ == "draw"
    assert draw.__doc__ == "Draw it."


def test_what_nobody_gave_is_what_the_record_says() -> None:
    usual = {name: each.default for name, each in signature(draw).parameters.items()}
    assert draw(**usual) == 7
    assert seen.pop() == ("", Shape(), "out", False)


def test_several_values_may_stand_in_one() -> None:
    usual = {name: each.default for name, each in signature(draw).parameters.items()}
    draw(**{**usual, "names": ["a,b", "", "c"], "words": ["x,y"], "sides": 5, "kind": "b", "output": "o"})
    assert seen.pop() == ("", Shape(sides=5, names=("a", "b", "c"), words=("x,y",), kind="b"), "o", False)
    draw(**{**usual, "names": [""]})
    assert seen.pop()[1].names == (), "an empty word is none, and not the usual"


def test_typer_reads_it() -> None:
    app = typer.Typer(add_completion=False)
    app.command()(draw)
    made = typer.main.get_command(app)
    options = {param.name: param.opts for param in made.params}
    assert options["names"] == ["--name", "-n"]
    assert made.main(["--sides", "3", "-n", "x,y", "--kind", "zzz"], standalone_mode=False) == 7
    assert seen.pop()[1].names == ("x", "y")
