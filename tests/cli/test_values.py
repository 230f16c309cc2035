"""What is plainly right on a command line is taken as it is; Typer judges the rest, to the same result."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from petaproses.cli.usage import Command
from petaproses.cli.values import plain

TEXTS = ("", "a", "é", "-", "007", "7", "0", "+7", " 7", "1_0", "7.0", "³", "12", "9" * 30, "not/there", __file__)


def values(cls: Any, wanted: Any, argv: list[str]) -> tuple[Any, str]:
    """Return what a command gets of an option that may be given more than once, and what it says when it refuses."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    got: list[Any] = []

    @app.command(cls=cls)
    def take(one: wanted = None, many: list[wanted] | None = None) -> None:
        got.extend((one, many))

    try:
        get_command(app).main(argv, standalone_mode=False)
    except Exception as error:
        return got, str(error)
    return got, ""


@pytest.mark.parametrize("wanted", [str, int, Path, float])
@pytest.mark.parametrize("text", TEXTS)
def test_a_value_is_what_typer_makes_of_it(wanted: Any, text: str) -> None:
    for argv in ([f"--one={text}"], [f"--many={text}", "--many=7"]):
        assert values(Command, wanted, argv) == values(None, wanted, argv)


def test_values_come_through() -> None:
    assert values(Command, Path, ["--one=a", "--many=b", "--many=c"]) == ([Path("a"), [Path("b"), Path("c")]], "")
    assert values(Command, int, ["--one=7"]) == ([7, None], "")
    assert "valid integer" in values(Command, int, ["--one=x"])[1]


def test_limits_are_kept() -> None:
    assert [plain(text, int, 2, 4) for text in ("1", "2", "4", "5", 3, True)] == [None, 2, 4, None, 3, None]


def test_a_name_that_no_file_can_have_is_left_to_typer() -> None:
    assert plain("a\0b", Path) is None


def test_plain_values_load_no_pydantic() -> None:
    script = (
        "import sys\n"
        "from petaproses.cli import run\n"
        "run(['render', 'not/there', '--level', '1', '--code', '10', '-f', 'svg', '--output', 'out'])\n"
        "sys.exit(str('pydantic' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.splitlines()[-1] == "False"
