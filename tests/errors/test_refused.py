"""A refusal is a sentence that says what to do."""

import pytest

from pendopo.errors import Invalid, Refused, Stale


class Later:
    """A text that is settled only when it is read, as a translation is."""

    def __str__(self):
        return "Lengkapi surat, lalu kirim kembali."


def test_a_refusal_reads_as_its_sentence():
    refused = Refused("Pilih penerima disposisi.")

    assert str(refused) == refused.sentence == "Pilih penerima disposisi."


def test_a_late_text_is_settled_when_it_is_refused():
    assert Refused(Later()).sentence == "Lengkapi surat, lalu kirim kembali."
    assert type(Refused(Later()).sentence) is str


def test_who_was_slower_is_told_to_look_again():
    assert str(Stale()) == "Berkas telah berubah. Muat ulang halaman, lalu putuskan kembali."
    assert str(Stale("Jam kerja telah diubah. Muat ulang halaman.")).startswith("Jam kerja")


def test_each_field_has_a_sentence_of_its_own():
    invalid = Invalid({"nomor": "Isi nomor surat.", "hal": Later()})

    assert invalid.errors == {"nomor": "Isi nomor surat.", "hal": "Lengkapi surat, lalu kirim kembali."}
    assert "ditandai" in str(invalid)


@pytest.mark.parametrize("refusal", [Stale(), Invalid({})])
def test_who_catches_refusals_catches_all_of_them(refusal):
    with pytest.raises(Refused):
        raise refusal
