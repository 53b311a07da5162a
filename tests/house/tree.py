"""What the tests of the house walk over: the files of the repository and the floors of pyproject.toml."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "pendopo"
DOCS = ROOT / "docs"
# Not of the repository: what .gitignore names, and the history itself.
LEFT_OUT = {".git", ".venv", "var", "__pycache__", "build", "dist", "test-results"}


def files(below: Path = ROOT, pattern: str = "*") -> Iterator[Path]:
    """Every file of the repository below a folder; caches of tools are no part of it."""
    for path in sorted(below.rglob(pattern)):
        parts = path.relative_to(ROOT).parts
        hidden = any(part in LEFT_OUT or part.endswith(("_cache", ".egg-info")) for part in parts)
        if path.is_file() and not hidden and ".hypothesis" not in parts:
            yield path


def texts() -> Iterator[tuple[str, str]]:
    """Name and text of every file that is text."""
    for path in files():
        try:
            yield name(path), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def name(path: Path) -> str:
    """A path as a person would say it: from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


def modules(below: Path = ROOT) -> Iterator[tuple[str, ast.Module, str]]:
    """Name, syntax tree and text of every Python file that people write; migrations are written by Django."""
    for path in files(below, "*.py"):
        if "migrations" not in path.parts:
            text = path.read_text(encoding="utf-8")
            yield name(path), ast.parse(text), text


def pyproject() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def floors() -> dict[str, int]:
    """Room → height, from the contract that import-linter keeps; the highest number is the roof."""
    contracts = {contract["id"]: contract for contract in pyproject()["tool"]["importlinter"]["contracts"]}
    layers = reversed(contracts["floors"]["layers"])
    return {room.strip(): height for height, layer in enumerate(layers) for room in layer.split("|")}
