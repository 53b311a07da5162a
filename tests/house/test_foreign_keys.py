"""What import-linter cannot see: a foreign key named by a string climbs as well as an import."""

from django.apps import apps

from tests.house import tree

FLOORS = tree.floors()


def room(model: type) -> str:
    return model.__module__.split(".")[1]


def relations():
    """(model, field, target) for every relation between two of our models."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            target = field.related_model
            if field.concrete and isinstance(target, type) and all(map(ours, (model, target))):
                yield model, field, target


def ours(model: type) -> bool:
    return model.__module__.startswith("pendopo.")


def test_a_relation_points_to_its_own_room_or_down():
    climbing = [
        f"{model._meta.label}.{field.name} → {target._meta.label}"
        for model, field, target in relations()
        if room(model) != room(target) and FLOORS[room(model)] <= FLOORS[room(target)]
    ]

    assert climbing == []


def test_the_walk_sees_relations_between_rooms():
    crossing = {
        (room(model), room(target)) for model, _field, target in relations() if room(model) != room(target)
    }

    assert ("opd", "accounts") in crossing
