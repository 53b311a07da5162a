"""Functions of at most 40 lines, modules of at most 400, no drawers for odds and ends (docs/house.md)."""

import ast
import re

from tests.house import tree

DRAWERS = {"utils", "util", "helpers", "common", "core", "base", "misc"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def test_modules_stay_below_400_lines():
    assert [place for place, _tree, text in tree.modules() if text.count("\n") > 400] == []


def test_functions_stay_within_40_lines():
    long = [
        f"{place}:{node.lineno} {node.name}"
        for place, module, _text in tree.modules()
        for node in ast.walk(module)
        if isinstance(node, FUNCTIONS) and node.end_lineno - node.lineno + 1 > 40
    ]

    assert long == []


def test_nothing_is_imported_inside_a_function_but_in_ready():
    inner = [
        f"{place}:{node.lineno} {node.name}"
        for place, module, _text in tree.modules()
        for node in ast.walk(module)
        if isinstance(node, FUNCTIONS)
        and any(isinstance(inside, ast.Import | ast.ImportFrom) for inside in ast.walk(node))
        and not (place.endswith("/apps.py") and node.name == "ready")
    ]

    assert inner == []


def test_no_module_is_a_drawer_for_odds_and_ends():
    names = {place: place.removesuffix("/__init__.py").removesuffix(".py") for place, *_ in tree.modules()}

    assert [place for place, name in names.items() if name.rpartition("/")[2] in DRAWERS] == []


def test_nothing_is_left_for_later():
    later = re.compile(r"\b(TO[D]O|FIXM[E]|XX[X])\b")

    assert [place for place, text in tree.texts() if later.search(text)] == []
