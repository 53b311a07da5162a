"""What stands in every table, and which rows of a stranger a request changed, took away or pointed at."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from wagtail.models import Page

Rows = dict[Any, dict[str, Any]]  # by primary key, the columns by name
WRITE = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


def tables() -> dict[str, type[models.Model]]:
    return {
        model._meta.db_table: model for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    }  # fmt: skip


def rows_of(model: type[models.Model]) -> Rows:
    columns = [column.attname for column in model._meta.local_concrete_fields]
    key = model._meta.pk.attname
    return {row[key]: row for row in model._base_manager.values(*columns)}


def snapshot() -> dict[str, Rows]:
    return {table: rows_of(model) for table, model in tables().items()}


@dataclass
class Ledger:
    """Tables as they stood; `own` are the stranger's rows, `kept` all that are not the walker's."""

    before: dict[str, Rows]
    own: dict[str, set[Any]]
    kept: dict[str, set[Any]]
    root: str  # the path of the stranger's home page
    written: set[str] = field(default_factory=set)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Notes the tables into which the database is told to write meanwhile."""
        self.written = set()
        with connection.execute_wrapper(self._hear):
            yield

    def _hear(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        found = WRITE.match(sql)
        if found:
            self.written.add(found[1])
        return execute(sql, params, many, context)

    def damage(self) -> list[str]:
        """What is wrong in the tables that were written into."""
        found: list[str] = []
        known = tables()
        for table in sorted(self.written & known.keys()):
            now = rows_of(known[table])
            changed = [key for key in self.kept[table] if now.get(key) != self.before[table][key]]
            found += [f"{table}: {key} changed" for key in changed]
            fresh = [row for key, row in now.items() if self.before[table].get(key) != row]
            found += [f"{table}: {reason}" for row in fresh for reason in self.pointers(known[table], row)]
        return found

    def pointers(self, model: type[models.Model], row: dict[str, Any]) -> Iterator[str]:
        """How a new or altered row of the walker's refers to something of the stranger's."""
        for column in model._meta.local_concrete_fields:
            target = column.related_model
            if (
                target is not None
                and row[column.attname] in self.own[target._meta.concrete_model._meta.db_table]
            ):
                yield f"{column.name} points at {row[column.attname]}"
        if model is Page and row["path"].startswith(self.root):
            yield "stands in the stranger's tree"
        for kind, key in (("content_type_id", "object_id"), ("to_content_type_id", "to_object_id")):
            if key in row and row.get(kind):
                target = ContentType.objects.get_for_id(row[kind]).model_class()
                strangers = self.own[target._meta.concrete_model._meta.db_table] if target else set()
                if str(row[key]) in {str(number) for number in strangers}:
                    yield f"{key} points at {row[key]}"
