"""The registries: every rule has a lasting code, a file of its name, and a manual page whose examples are executed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import petaproses
from petaproses.findings.record import Rule, Severity
from petaproses.report import FORMATS
from petaproses.rules import explain
from petaproses.rules.engine.manual import page
from petaproses.rules.registry import FAMILIES, PAGES, RULES, body, place
from tools.linked import compile_maps, example

_SRC = Path(petaproses.__file__).parent
_RULES = _SRC / "rules"
_BYTES = Path(__file__).with_name("test_berkas.py")

rules = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
with_examples = pytest.mark.parametrize("rule", [rule for rule in RULES if example(rule)], ids=lambda rule: rule.name)


def test_codes_are_unique_and_in_order() -> None:
    """A code means one rule for ever, and the list is read top down."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@rules
def test_rule_is_named_like_its_file(rule: Rule) -> None:
    """Who reads a name in a report finds its file at once, and no file is left off the list."""
    assert re.fullmatch(r"PP[0-68]\d\d", rule.code)
    assert FAMILIES[rule.code[:3]].folder.startswith(f"{rule.code[:3].lower()}_")
    assert callable(body(rule).find)
    assert (import_module(place(rule)).__doc__ or "").startswith(f"{rule.code} {rule.name}: ")


def test_every_rule_file_is_listed() -> None:
    """A rule that is written but not on the list would never run."""
    listed = {f"{place(rule).removeprefix('petaproses.rules.').replace('.', '/')}" for rule in PAGES}
    for suffix in ("py", "txt"):
        written = {path.relative_to(_RULES).with_suffix("") for path in _RULES.glob(f"pp*/*.{suffix}")}
        assert {path.as_posix() for path in written if path.name != "__init__"} == listed


def test_rules_are_listed_without_their_bodies() -> None:
    """Completion, schema, SARIF and `explain` ask what rules there are, not what they do."""
    script = (
        "import sys\n"
        "from petaproses.control import names, profiles\n"
        "from petaproses.rules import explain\n"
        "from petaproses.rules.registry import FAMILIES\n"
        "assert explain('PP414') and names.named('PP3')\n"
        "folders = tuple(f'petaproses.rules.{family.folder}.' for family in FAMILIES.values())\n"
        "print(*(name for name in sys.modules if name.startswith(folders)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr) == ("\n", "")


def test_checking_reads_no_manual() -> None:
    """The pages are opened by who asks for them, or for another language."""
    script = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "from petaproses.cli import run\n"
        "run(sys.argv[1:])\n"
        "print(sum('pp' in name and name.endswith('.txt') and 'rules' in name for name in opened), file=sys.stderr)"
    )
    for language, expected in (("id", "0"), ("en", str(len(PAGES)))):
        command = [sys.executable, "-c", script, "validate", "--lang", language, str(_SRC.parents[1] / "maps")]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.stderr.split()[-1] == expected


@rules
def test_manual_page_has_its_parts(rule: Rule) -> None:
    """`explain` shows every rule in one shape, without anything that a planner cannot use."""
    title, *_ = page(rule).splitlines()
    assert re.fullmatch(rf"{rule.code} {rule.name}: [^A-Z].*\.", title), title
    parts = re.findall(r"^(Mengapa|Salah|Benar):", page(rule), re.MULTILINE)
    assert parts == ["Mengapa", "Salah", "Benar"]
    assert max(map(len, page(rule).splitlines())) <= 120
    assert explain(rule.code) == explain(rule.code.lower()) == explain(rule.name)


def test_explain_knows_its_rules_only() -> None:
    """An unknown code is the command's to report."""
    assert explain("PP000") is None
    assert explain("") is None
    assert "bukan peta Anda" in (explain("pp901") or "")


def test_what_no_example_can_show_has_its_cases() -> None:
    """A rule about bytes or sizes has no text that breaks it; all others show one."""
    cases = _BYTES.read_text(encoding="utf-8")
    bare = [rule for rule in RULES if not example(rule)]
    assert [rule.name for rule in bare if not {rule.code, rule.name} & set(re.findall(r'"([\w-]+)"', cases))] == []


@with_examples
def test_bad_example_raises_its_rule_alone(rule: Rule) -> None:
    """What the page calls wrong is found, and nothing of that weight or more beside it."""
    _, report = compile_maps(example(rule))
    weighty = {item.rule.name for item in report if item.rule.severity >= min(rule.severity, Severity.WARNING)}
    found = {item.rule.name for item in report}
    assert rule.name in found
    assert weighty <= {rule.name}


@with_examples
def test_good_example_is_clean(rule: Rule) -> None:
    """What the page recommends brings no new finding, of this rule or a weightier one."""
    _, report = compile_maps(example(rule, "Benar"))
    assert [(item.rule.name, item.finding.message) for item in report if item.rule.severity >= Severity.WARNING] == []
    assert rule.name not in {item.rule.name for item in report}


@with_examples
def test_finding_is_worded_for_planners(rule: Rule) -> None:
    """One sentence in lower case without a full stop; the hint says what to do; both fit on a line or two."""
    _, report = compile_maps(example(rule))
    for item in report:
        finding = item.finding
        assert re.match(r"[a-z0-9«{]", finding.message), finding.message
        assert not finding.message.endswith("."), finding.message
        assert not finding.hint.endswith("."), finding.hint
        assert re.match(r"[a-z]+ ", finding.hint), finding.hint
        assert len(finding.message) <= 200
        assert "\n" not in finding.message + finding.hint


def test_every_fault_has_a_rule() -> None:
    """A fault that reading, shaping or linking notes under a name without a rule would be swallowed."""
    names: set[str] = set()
    for path in (each for room in ("text", "model", "peta", "control") for each in (_SRC / room).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        names.update(re.findall(r"(?:Fault|_Stop|_unread|\.note|notes\.add)\(\s*(?:name, )?\"([a-z0-9-]+)\"", text))
    assert len(names) > 20
    assert names <= {rule.name for rule in RULES}


def test_formats_are_named_like_their_files() -> None:
    """`--format` names them; each is a file of its own."""
    for name in FORMATS:
        assert callable(getattr(import_module(f"petaproses.report.{name}"), name))


def test_rules_that_only_tell_notes_say_so() -> None:
    """Those whose `find` is one loop over the notes of their name, and no others."""
    alone = set()
    for rule in RULES:
        tree = ast.parse((_SRC.parent / f"{place(rule).replace('.', '/')}.py").read_text(encoding="utf-8"))
        find = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "find")
        done = [
            node for node in find.body if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Constant)
        ]
        loop = done[0]
        if len(done) == 1 and isinstance(loop, ast.For) and ast.unparse(loop.iter) == f"peta.faults_of({rule.name!r})":
            alone.add(rule.name)
    assert alone == {rule.name for rule in RULES if rule.noted}
