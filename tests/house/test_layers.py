"""The floors of the house: imports go down only (docs/house.md)."""

from django.apps import apps
from importlinter.cli import lint_imports

from tests.house import tree


def test_every_import_goes_down():
    status = lint_imports(str(tree.ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert status == 0, "lint-imports says which import climbs"


def test_every_folder_of_the_package_is_a_room_on_a_floor():
    folders = {path.parent.name for path in tree.PACKAGE.glob("*/__init__.py")}
    modules = {path.stem for path in tree.PACKAGE.glob("*.py")} - {"__init__"}

    assert folders | modules == set(tree.floors())


def test_every_room_is_drawn_in_the_picture_of_the_house():
    picture = (tree.DOCS / "house.md").read_text(encoding="utf-8")

    assert [room for room in tree.floors() if f"`{room}" not in picture] == []


def test_only_rooms_with_an_app_have_models():
    rooms_with_models = {path.parent.name for path in tree.PACKAGE.glob("*/models.py")}
    installed = {config.name.split(".")[1] for config in apps.get_app_configs() if ours(config.name)}

    assert rooms_with_models <= installed


def ours(name: str) -> bool:
    return name.startswith("pendopo.")
