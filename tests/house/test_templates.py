"""A strict Content-Security-Policy everywhere: templates carry no script and no style of their own."""

import re

import pytest

from tests.house import tree

TEMPLATES = [path for path in tree.files(tree.PACKAGE, "*.html") if "templates" in path.parts]
INLINE = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "an event attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
    # A block of data (JSON) is not run, and stays allowed.
    "an inline script": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)", re.I),
}


@pytest.mark.parametrize("what", INLINE)
def test_no_template_carries(what):
    pattern = INLINE[what]

    assert [tree.name(path) for path in TEMPLATES if pattern.search(path.read_text(encoding="utf-8"))] == []
