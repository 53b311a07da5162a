"""Verdicts and the register, as the rooms above read them."""

import pytest

from pendopo.hostnames import Finding, Register, Taken, Verdict


def verdict(*pairs):
    return Verdict("dinkes", tuple(Finding(rule, level, "kode", {}) for rule, level in pairs))


@pytest.mark.parametrize(
    ("found", "level"),
    [
        ((), "ok"),
        ((("N01", "ok"),), "ok"),
        ((("N01", "ok"), ("N16", "warn")), "warn"),
        ((("N16", "warn"), ("N13", "review")), "review"),
        ((("N13", "review"), ("N08", "block"), ("N16", "warn")), "block"),
    ],
)
def test_the_gravest_finding_decides(found, level):
    assert verdict(*found).level == level


def test_the_register_knows_a_name_however_it_is_spelt():
    register = Register(
        {"info-rs": Taken.AKTIF}, {"dinkes": frozenset({"Dinas Kesehatan", "DINKES", "din-kes", "—"})}
    )

    assert register.squashed == {"infors": "info-rs"}
    assert register.owners == {"dinaskesehatan": {"dinkes"}, "dinkes": {"dinkes"}}


def test_two_agencies_may_share_a_short_name():
    register = Register({}, {"perikanan": frozenset({"DKP"}), "pangan": frozenset({"dkp"})})

    assert register.owners["dkp"] == {"perikanan", "pangan"}


def test_the_states_of_a_name_are_words_of_the_office():
    assert [str(state) for state in Taken] == ["aktif", "alias", "dicadangkan", "karantina", "luar"]
