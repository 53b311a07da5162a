"""N01: what was meant, out of what was typed or pasted."""

import pytest

from pendopo.hostnames import normalise

PARENT = "bantenprov.go.id"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("dinkes", "dinkes"),
        ("  dinkes\n", "dinkes"),
        ("Distamben.bantenprov.go.id", "distamben"),
        ("litbang.bantenprov.go.id/", "litbang"),
        ("dinkes.bantenprov.go.id.", "dinkes"),
        ("https://dinkes.bantenprov.go.id/berita?halaman=2#atas", "dinkes"),
        ("http://DINKES.BANTENPROV.GO.ID:8080", "dinkes"),
        ("//dinkes.bantenprov.go.id", "dinkes"),
        ("dinkes.bantenprov.go.id:443", "dinkes"),
        ("dinkes.bantenprov.go.id.bantenprov.go.id", "dinkes"),
        ("Rtrw.bappeda.bantenprov.go.id", "rtrw.bappeda"),
        ("dinkes.contoh.id", "dinkes.contoh.id"),
        ("bantenprov.go.id", ""),
        ("xbantenprov.go.id", "xbantenprov.go.id"),
        ("\uff24\uff29\uff2e\uff2b\uff25\uff33", "dinkes"),
        ("dinkes\uff0ebantenprov\uff0ego\uff0eid", "dinkes"),
        ("", ""),
        ("/", ""),
        ("..", ""),
    ],
)  # fmt: skip
def test_what_is_pasted_from_an_address_bar_becomes_a_label(text, label):
    assert normalise(text, PARENT) == label


@pytest.mark.parametrize("parent", ["localhost", "LOCALHOST", ".localhost.", ""])
def test_the_parent_may_be_any_domain(parent):
    assert normalise("dinkes.localhost", parent) == ("dinkes" if parent else "dinkes.localhost")
