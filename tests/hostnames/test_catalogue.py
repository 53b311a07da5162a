"""The rules as the public reads them are the rules that are applied."""

import re
from pathlib import Path

from pendopo import hostnames
from pendopo.hostnames import Taken, catalogue, lists

PACKAGE = Path(hostnames.__file__).parent


def test_there_are_eighteen_rules_in_order():
    assert [rule.id for rule in catalogue()] == [f"N{number:02}" for number in range(1, 19)]


def test_every_rule_has_a_known_level_and_a_ground():
    assert {rule.level for rule in catalogue()} == {"fix", "block", "warn", "review", "policy"}
    assert all(rule.ground for rule in catalogue())


def test_only_two_labels_and_names_of_others_may_be_overridden():
    assert [rule.id for rule in catalogue() if rule.override] == ["N02", "N10"]


def test_every_rule_is_applied_somewhere():
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py"))

    assert [rule.id for rule in catalogue() if f'Finding("{rule.id}"' not in source] == []


def test_the_codes_of_the_catalogue_are_those_that_findings_carry():
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py"))

    said = set(re.findall(r'Finding\("(N[0-9]{2})", "[a-z]+", "([a-z_]+)"', source))
    chosen = {("N02", "two_labels"), ("N02", "many_labels")}  # written as one expression
    states = {("N09", str(state)) for state in Taken}

    assert said | chosen | states == {(rule.id, code) for rule in catalogue() for code in rule.codes}


def test_the_lists_are_written_in_lower_case_and_without_doubles():
    for name in ("reserved", "others", "unfit"):
        for key, entries in lists.load(name).items():
            assert entries == [entry.lower() for entry in entries], f"{name}.{key}"
            assert len(entries) == len(set(entries)), f"{name}.{key}"


def test_a_prefix_that_blocks_whatever_follows_is_long_enough_to_be_meant():
    assert min(len(prefix) for prefix in lists.words("others", "prefixes")) >= 4
