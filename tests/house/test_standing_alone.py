"""The repository stands alone: nothing names the machine, the registry or the people behind it."""

import re

import pytest

from tests.house import tree

MACHINE = re.compile(r"\.\./share[d]|(?<![\w.-])/(wor[k]|roo[t]|far[m])/[A-Za-z.]|/hom[e]/[a-z]+/")
REGISTRY = re.compile(r"(pyp[i]|pythonhoste[d]|npmj[s])\.(org|com)|de[b]\.debian\.org", re.I)
# 8-6-1-3: birth date, date of appointment, sex, number.
NIP = re.compile(r"\b(19|20)\d{6} ?(19|20)\d{4} ?[12] ?\d{3}\b")
# Only tests and the demo invent numbers of persons; hashes of the lists are no numbers of persons.
MAY_INVENT_A_NIP = ("tests/", "pendopo/demo/")


@pytest.mark.parametrize(
    ("what", "pattern"), [("paths of a machine", MACHINE), ("registry hosts", REGISTRY)], ids=str
)
def test_no_file_names(what, pattern):
    found = [f"{place}: {match[0]}" for place, text in tree.texts() for match in pattern.finditer(text)]

    assert found == [], what


def test_a_nip_stands_only_where_it_is_invented():
    found = [
        place for place, text in tree.texts() if NIP.search(text) and not place.startswith(MAY_INVENT_A_NIP)
    ]

    assert found == []


def test_a_nip_would_be_found():
    invented = "19780203 200501 1 001"

    assert NIP.search(invented)
    assert NIP.search(invented.replace(" ", ""))
