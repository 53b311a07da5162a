"""What several tests of the house look at."""

import ast
import sys
from collections import defaultdict
from importlib.metadata import packages_distributions

import pytest

from tests.house import tree


@pytest.fixture(scope="session")
def third_party_imports() -> dict[str, set[str]]:
    """Distribution → our modules that import it."""
    distributions = packages_distributions()
    found: dict[str, set[str]] = defaultdict(set)
    for place, module, _text in tree.modules(tree.PACKAGE):
        for node in ast.walk(module):
            for top in imported(node):
                if top not in {"pendopo", "_typeshed", *sys.stdlib_module_names}:
                    found[distributions.get(top, [top])[0].lower().replace("_", "-")].add(place)
    return found


def imported(node: ast.AST) -> list[str]:
    """The top-level packages that one statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module.partition(".")[0]]
    return []
