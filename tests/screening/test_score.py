"""Gambling spam is found whatever its disguise, and what only sounds like it is left alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pendopo.screening import THRESHOLD, Kind, score

SPAM = [
    # Digits and signs for letters.
    "$lot g@cor m@xwin",
    "s1ot gac0r h4ri ini",
    "5itus jud1 onl1ne",
    # Letters of other scripts and alphabets.
    "ѕlоt gасоr",
    "ｓｌｏｔ ｇａｃｏｒ",
    "𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫",
    "🅶🅰🅲🅾🆁",
    "ɢᴀᴄᴏʀ",
    "gácor",
    # Parted or filled letters.
    "g.a.c.o.r",
    "j*u*d*i online",
    "s l o t g a c o r",
    "s\u200bl\u200bo\u200bt ga\u00adcor",
    # Written together, with numbers.
    "SLOT777",
    "infoslotgacor",
    "rajatoto88",
    "gacor77",
    # As it stands on injected pages.
    "Situs slot gacor terpercaya hari ini, daftar dan login di link resmi",
    "Bocoran RTP live Pragmatic Play gampang menang",
    "Link alternatif anti blokir, maxwin tiap hari",
    "Deposit dana 10 ribu langsung cuan",
    "Agen bola sbobet dan live casino",
    "Toto Macau dan togel hari ini",
]
HONEST = [
    "Daftar dan login di link resmi hari ini, terpercaya",
    "Juara lomba burung murai gacor",
    "Kicauan paling gacor di gantangan Serang",
    "Deposit dana kas daerah",
    "Deposit dana bergulir untuk koperasi",
    "Link alternatif samsat",
    "Petani memanen cabai habanero",
    "Habanero",
    "ASN dilarang berjudi, gubernur melarang judi online",
    "Polisi ungkap situs slot gacor, togel dan toto macau",
    "Kominfo memblokir situs judi dan togel",
    "Waspada bahaya judi online bagi keluarga",
    "Menyosialisasikan pencegahan judol di sekolah",
    "Kode booking jp2024",
    "Pelatihan 10 μm dan 5 kΩ",
    "Seksi Pelayanan membuka slot kunjungan",
    "Mahjong untuk lansia, domino untuk pemuda",
    "Panen raya di Kabupaten Pandeglang mencapai 5,2 ton",
]
CLOTHES = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@pytest.mark.parametrize("text", SPAM)
def test_spam_is_held(text: str):
    assert score(text).held, score(text)


@pytest.mark.parametrize("text", HONEST)
def test_honest_words_are_not_held(text: str):
    assert not score(text).held, score(text)


def test_weak_words_count_beside_a_new_foreign_link():
    words = "Daftar dan login di link resmi hari ini, terpercaya"

    assert score(words).points == 0
    assert score(words, new_hosts=["rajawin.example"]).held


def test_a_registration_at_a_new_host_is_no_spam():
    text = "Daftar webinar hari ini"

    assert not score(text, new_hosts=["zoom.example"]).held
    assert not score("Berita biasa", new_hosts=["a.example", "b.example", "c.example"]).held


def test_at_most_three_new_hosts_count():
    few = score("judi bola", new_hosts=["a.example", "b.example", "c.example"])

    assert few.points == 5 + 3 * 3
    assert score("judi bola", new_hosts=[f"{n}.example" for n in range(9)]).points == few.points


def test_a_term_counts_once_however_often_it_stands():
    assert score("gacor gacor g4cor GACOR").points == score("gacor").points == THRESHOLD


def test_a_legal_text_does_not_excuse_spam_far_below_it():
    legal = "Sosialisasi hukum pidana bersama polisi. " + "Kegiatan berjalan lancar. " * 30

    verdict = score(f"{legal} Situs slot gacor maxwin")

    assert verdict.held
    assert verdict.context == ()


def test_a_long_report_with_its_context_stays_publishable():
    sentence = "Polisi mengungkap situs judi online; warga diimbau menolak togel dan slot gacor. "

    assert not score(sentence * 20).held


def test_a_verdict_names_each_sign_and_where_it_stands():
    verdict = score("Kunjungi kami: slоt gacor terpercaya", new_hosts=["rajawin.example"])

    assert {hit.kind for hit in verdict.hits} == {Kind.STRONG, Kind.MIXED, Kind.LINK, Kind.COMMON}
    assert next(hit for hit in verdict.hits if hit.term == "slot gacor").where == (
        "kunjungi kami: slot gacor terpercaya"
    )


def test_a_word_that_mixes_scripts_is_a_strong_sign():
    assert score("Pengumumаn penting").hits[0].kind is Kind.MIXED  # one letter of it is Cyrillic


def test_a_word_of_one_foreign_script_is_none():
    assert score("Москва, 東京, Αθήνα").points == 0


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str):
    verdict = score(text)

    assert verdict.points >= 0


@given(st.text(alphabet=st.characters(categories=["Cs", "Cf", "Mn", "Co", "Cn", "Zs"]), max_size=50))
def test_not_even_what_is_no_text(text: str):
    assert score(text).points == 0


@given(st.sampled_from([*SPAM, *HONEST]), st.lists(st.tuples(st.integers(0, 60), st.sampled_from(CLOTHES))))
def test_signs_that_nobody_sees_change_nothing(text: str, clothes: list[tuple[int, str]]):
    dressed = text
    for place, sign in clothes:
        dressed = dressed[:place] + sign + dressed[place:]

    assert score(dressed) == score(text)


@pytest.mark.parametrize(
    "piece", ["a", "slot", "slot gacor ", "a.", "1a$", "polisi ", "а", "stop ", "\u200b", "bet12"]
)
def test_its_time_grows_with_the_length_of_the_text(piece: str):
    started = time.process_time()

    score((piece * 200_000)[:200_000])

    assert time.process_time() - started < 8


@settings(max_examples=20)
@given(st.text(alphabet="slotgacr.*- 0714@$", max_size=200))
def test_texts_of_its_own_letters_do_not_break_it(text: str):
    assert score(text).points >= 0
