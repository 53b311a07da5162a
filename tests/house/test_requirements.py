"""The hash-pinned lists say what pyproject.toml asks for, and the package imports nothing else."""

import re

from tests.house import tree


def pins(name: str) -> set[tuple[str, str]]:
    text = (tree.ROOT / name).read_text(encoding="utf-8").lower()
    return set(re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", text, re.M))


def test_the_package_imports_only_what_the_office_installs(third_party_imports):
    installed = {name for name, _version in pins("requirements.txt")}

    assert {name: places for name, places in third_party_imports.items() if name not in installed} == {}


def test_the_lists_pin_what_pyproject_asks_for():
    project = tree.pyproject()["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pinned = {name for name, _version in pins("requirements-dev.txt")}

    assert {re.split(r"[\[<>=]", row.lower())[0] for row in wanted} - pinned == set()


def test_the_tests_run_on_the_versions_that_the_office_installs():
    assert pins("requirements.txt") - pins("requirements-dev.txt") == set()


def test_every_pinned_package_has_a_hash():
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (tree.ROOT / name).read_text(encoding="utf-8")
        assert len(re.findall(r"^[\w.-]+.*==.*\\\n    --hash=sha256:", text, re.M)) == len(pins(name)), name
