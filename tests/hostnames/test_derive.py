"""N13: what a reader who knows the agency would recognise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pendopo.hostnames import Applicant, Register, check
from pendopo.hostnames.derive import is_derived, official_words

PARENT = "bantenprov.go.id"
EMPTY = Register({}, {})
words = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9), min_size=1, max_size=6)


def recognised(label, name, abbreviations=()):
    return is_derived(label, Applicant("x", name, frozenset(abbreviations)), EMPTY, PARENT)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("dinkes", "Dinas Kesehatan"),
        ("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("perkim", "Dinas Perumahan Rakyat dan Kawasan Permukiman"),
        ("dinkopukm", "Dinas Koperasi, Usaha Kecil dan Menengah"),
        ("disketapang", "Dinas Ketahanan Pangan"),
        ("kesbangpol", "Badan Kesatuan Bangsa dan Politik"),
        ("satpolpp", "Satuan Polisi Pamong Praja"),
        ("setdprd", "Sekretariat DPRD"),
        ("dp3akkb", "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Kependudukan dan Keluarga Berencana"),
        ("dinkes-banten", "Dinas Kesehatan"),
        ("info-rsud", "Rumah Sakit Umum Daerah Banten"),
        ("biroapasaja", "Biro Umum"),
        ("uptd-samsat", "Badan Pendapatan Daerah"),
    ],
)
def test_initials_and_syllables_are_recognised(label, name):
    assert recognised(label, name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("visit", "Dinas Pariwisata"),
        ("kesdin", "Dinas Kesehatan"),
        ("dinkesx", "Dinas Kesehatan"),
        ("birohukum", "Dinas Kesehatan"),
        ("dinkes", ""),
        ("dinkes", "...---..."),
    ],
)
def test_what_does_not_come_out_of_the_name_in_its_order_is_not(label, name):
    assert not recognised(label, name)


def test_the_abbreviation_of_the_register_counts_although_it_cannot_be_spelt():
    assert not recognised("dispora", "Dinas Kepemudaan dan Olah Raga")
    assert recognised("dispora", "Dinas Kepemudaan dan Olah Raga", ["DISPORA"])


@settings(deadline=None)
@given(words, st.data())
def test_beginnings_of_the_words_in_their_order_are_recognised(official, data):
    lengths = [data.draw(st.integers(1, len(word))) for word in official]

    label = "".join(word[:length] for word, length in zip(official, lengths, strict=True))

    kept = official_words(" ".join(official))
    if list(kept) == official:
        assert recognised(label, " ".join(official))


@settings(deadline=None)
@given(words)
def test_the_initials_are_recognised(official):
    name = " ".join(official)

    assert recognised("".join(word[0] for word in official_words(name)), name) or not official_words(name)


def test_a_name_without_end_costs_no_time():
    """Twenty words of a name are read, thirty letters of a word; the rest says nothing more."""
    endless = " ".join(["a" * 5_000] * 500)

    verdict = check("www", register=EMPTY, applicant=Applicant("x", endless), parent=PARENT)

    assert len(official_words(endless)) <= 20
    assert verdict.level == "block"
    assert all(len(name) <= 63 for name in verdict.alternatives)
