"""The documents say what the source does: settings, commands and the steps of the SOPs."""

import ast
import re
import tomllib

from pendopo import cli
from tests.house import tree

OPERATING = (tree.DOCS / "operating.md").read_text(encoding="utf-8")
DEFINITIONS = sorted((tree.PACKAGE / "sop" / "definitions").glob("*.toml"))


def settings_read() -> set[str]:
    """Every `PENDOPO_*` variable that the package, the Makefile or a script asks the environment for."""
    found = set()
    for _place, module, _text in tree.modules(tree.PACKAGE):
        for node in ast.walk(module):
            found |= asked(node)
    for path in [tree.ROOT / "Makefile", *tree.files(tree.ROOT / "scripts")]:
        found |= set(re.findall(r"\bPENDOPO_[A-Z_]+", path.read_text(encoding="utf-8")))
    return found


def asked(node: ast.AST) -> set[str]:
    """What one expression asks for: `setting("PORT", …)`, `switch("DEMO")` or `os.environ["PENDOPO_VAR"]`."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
        return literal(node.slice)
    if not isinstance(node, ast.Call) or not node.args:
        return set()
    function = ast.unparse(node.func)
    if function in {"os.environ.get", "os.getenv", "os.environ.setdefault", "os.environ.pop"}:
        return literal(node.args[0])
    if function.rpartition(".")[2] in {"setting", "switch"}:
        return {f"PENDOPO_{name}" for name in literal(node.args[0], "")}
    return set()


def literal(node: ast.expr, prefix: str = "PENDOPO_") -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(prefix):
        return {node.value}
    return set()


def test_every_setting_stands_in_the_table_of_settings():
    assert {name for name in settings_read() if f"`{name}`" not in OPERATING} == set()


def test_the_table_promises_no_setting_that_nobody_reads():
    assert set(re.findall(r"^\| `(PENDOPO_[A-Z_]+)`", OPERATING, re.M)) - settings_read() == set()


def test_every_command_is_described():
    assert [name for name in cli.commands() if f"`pendopo {name}" not in OPERATING] == []


def test_no_document_names_a_command_that_does_not_exist():
    known = {*cli.commands(), "manage", "PERINTAH"}
    named = {
        word
        for path in [tree.ROOT / "README.md", *tree.files(tree.DOCS, "*.md")]
        for word in re.findall(r"`pendopo ([\w-]+)", path.read_text(encoding="utf-8"))
    }

    assert named - known == set()


def test_every_make_target_is_described():
    targets = re.findall(r"^([a-z]+):", (tree.ROOT / "Makefile").read_text(encoding="utf-8"), re.M)

    assert [target for target in targets if f"`make {target}" not in OPERATING] == []


def test_every_step_of_every_sop_is_described():
    docs = "\n".join(path.read_text(encoding="utf-8") for path in tree.files(tree.DOCS, "*.md"))
    missing = [
        f"{path.stem}: {step['kode']}"
        for path in DEFINITIONS
        for step in tomllib.loads(path.read_text(encoding="utf-8"))["kegiatan"]
        if f"`{step['kode']}`" not in docs
    ]

    assert DEFINITIONS
    assert missing == []


def test_the_table_of_rooms_says_where_to_begin_reading():
    text = (tree.DOCS / "house.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z]+)/` \| .* \| (.+) \|$", text, re.M)
    lost = [
        f"{room}/{place}"
        for room, places in rows
        for place in re.findall(r"`([^`]+)`", places)
        if not (tree.PACKAGE / room / place).exists()
    ]

    assert len(rows) > 20
    assert lost == []


def test_every_link_between_documents_leads_somewhere():
    lost = [
        f"{tree.name(path)}: {target}"
        for path in [tree.ROOT / "README.md", *tree.files(tree.DOCS, "*.md")]
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]

    assert lost == []
