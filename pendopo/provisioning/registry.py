"""How a kind of berkas tells what is to be made; the rooms above register themselves."""

from collections.abc import Callable

from pendopo.berkas.models import Berkas
from pendopo.provisioning.plans import Plan

_planners: dict[str, Callable[[Berkas], Plan]] = {}


def register_plan(kind: str, plan_of: Callable[[Berkas], Plan]) -> None:
    """From now on a berkas of `kind` has *Siapkan website*, and `plan_of` says what that means."""
    _planners[kind] = plan_of


def plan_of(berkas: Berkas) -> Plan | None:
    """What is to be made for the berkas; None where nothing is ever made for its kind."""
    planner = _planners.get(berkas.kind)
    return planner(berkas) if planner else None
