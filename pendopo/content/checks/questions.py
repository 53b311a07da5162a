"""The rules, each a question to a page: pictures, headings, link words, targets, personal data, length."""

import re
from collections.abc import Iterator
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex

from pendopo.content.checks.reading import Piece, links, pictures, plain
from pendopo.content.checks.remarks import Level, Remark
from pendopo.screening import Tag, stream

FILE_NAME = re.compile(r"^\S{0,80}\.(?:jpe?g|png|webp|avif|gif)$|^(?:img|dsc|whatsapp image)[\W_]", re.I)
SAYING_NOTHING = frozenset({"gambar", "foto", "picture", "image", "dokumentasi", "foto kegiatan"})
VAGUE = frozenset(
    {"klik", "klik di sini", "klik disini", "di sini", "disini", "sini", "link", "tautan", "link ini"}
    | {"tautan ini", "selengkapnya", "baca selengkapnya", "lihat", "unduh", "download", "here"}
)
HEADING = re.compile(r"h([2-6])")
DIGITS = re.compile(r"(?<![\d.,/])\d(?:[ .\-]?\d){15,17}(?![\d/])")
LONG_PARAGRAPH = 150  # words; more than a screen of a phone
BLOCKS = frozenset("p li h2 h3 h4 h5 h6 td".split())  # noqa: SIM905


def pictures_have_words(page: Page, _pieces: list[Piece]) -> Iterator[Remark]:
    for field, words in pictures(page):
        bare = words.strip().lower().rstrip(".")
        if not bare:
            sentence = _("Tulis teks pengganti gambar: apa yang terlihat, untuk warga yang tidak melihatnya.")
            yield Remark(Level.MUST, "gambar", field, sentence)
        elif bare in SAYING_NOTHING or FILE_NAME.search(bare):
            sentence = _("Teks pengganti ini belum menjelaskan gambarnya. Tulis apa yang terlihat.")
            yield Remark(Level.SHOULD, "gambar", field, sentence, words)


def headings_go_down_by_one(_page: Page, pieces: list[Piece]) -> Iterator[Remark]:
    last: dict[str, int] = {}
    for piece in pieces:
        levels = [(2, piece.value)] if piece.key == "heading" else headings_in(piece.value)
        for level, words in levels:
            if not words.strip():
                yield Remark(Level.SHOULD, "judul", piece.field, _("Hapus judul bagian yang kosong."))
            elif level > last.get(piece.field, 1) + 1 and level > 3:
                sentence = _("Judul ini melompati satu tingkat. Pakai tingkat di atasnya.")
                yield Remark(Level.SHOULD, "judul", piece.field, sentence, words)
            last[piece.field] = level


def headings_in(html: str) -> Iterator[tuple[int, str]]:
    level = 0
    words: list[str] = []
    for part in stream(html):
        if isinstance(part, str):
            words.append(part)
        elif found := HEADING.fullmatch(part.name):
            if part.closes and level:
                yield level, "".join(words)
            level, words = (0 if part.closes else int(found[1])), []


def links_say_where_they_lead(_page: Page, pieces: list[Piece]) -> Iterator[Remark]:
    for piece in pieces:
        for link in links(piece.value):
            bare = link.text.lower().strip(" .:»>…!")
            if not bare:
                sentence = _("Satu tautan tidak berisi kata. Tulis ke mana tautan itu menuju, atau hapus.")
                yield Remark(Level.MUST, "tautan", piece.field, sentence)
            elif bare in VAGUE or bare.startswith(("http://", "https://", "www.")):
                sentence = _("Tulis pada tautan ke mana ia menuju, misalnya “syarat izin praktik”.")
                yield Remark(Level.SHOULD, "tautan", piece.field, sentence, link.text)


def targets_are_there(page: Page, _pieces: list[Piece]) -> Iterator[Remark]:
    """Pages, pictures and documents that the page refers to: gone, or not published."""
    for content_type_id, key, model_path, _content_path in ReferenceIndex._extract_references_from_object(
        page
    ):
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        field = model_path.partition(".")[0]
        if model is None or field in {"alias_of", "latest_revision"} or not str(key).isdigit():
            continue
        if not (issubclass(model, Page) or hasattr(model, "collection")):
            continue
        target = model._default_manager.filter(pk=key).first()
        if target is None:
            sentence = _("Yang dituju satu tautan sudah tidak ada. Ganti tujuannya, atau hapus tautannya.")
            yield Remark(Level.MUST, "tujuan", field, sentence)
        elif isinstance(target, Page) and not target.live and target.pk != page.pk:
            sentence = _(
                "Halaman yang dituju belum terbit: warga akan menemui halaman kosong. Terbitkan dahulu."
            )
            yield Remark(Level.SHOULD, "tujuan", field, sentence, target.get_admin_display_title())


def nobody_is_exposed(_page: Page, pieces: list[Piece]) -> Iterator[Remark]:
    for piece in pieces:
        for found in DIGITS.finditer(plain(piece.value)):
            digits = re.sub(r"\D", "", found[0])
            if len(digits) == 18 and is_day(digits[:4], digits[4:6], digits[6:8]):
                sentence = _("Ini tampak seperti NIP, yang memuat tanggal lahir. Hapus dari halaman publik.")
            elif len(digits) == 16 and is_nik(digits):
                sentence = _("Ini tampak seperti NIK, data pribadi warga. Hapus dari halaman publik.")
            else:
                continue
            yield Remark(Level.SHOULD, "data_pribadi", piece.field, sentence, f"{digits[:4]}…{digits[-2:]}")


def is_day(year: str, month: str, day: str) -> bool:
    try:
        return 1940 <= date(int(year), int(month), int(day)).year <= 2015
    except ValueError:
        return False


def is_nik(digits: str) -> bool:
    """Region of birth 11 to 94, then the day (women's plus 40), month and year of birth."""
    day, month = int(digits[6:8]), int(digits[8:10])
    return 11 <= int(digits[:2]) <= 96 and (1 <= day <= 31 or 41 <= day <= 71) and 1 <= month <= 12


def paragraphs_are_short(_page: Page, pieces: list[Piece]) -> Iterator[Remark]:
    for piece in pieces:
        for words in paragraphs(piece.value):
            if len(words) > LONG_PARAGRAPH:
                sentence = _("Paragraf ini panjang untuk layar ponsel. Bagi menjadi dua atau tiga.")
                yield Remark(Level.SHOULD, "paragraf", piece.field, sentence, " ".join(words[:6]) + " …")


def paragraphs(html: str) -> Iterator[list[str]]:
    words: list[str] = []
    for part in stream(html):
        if isinstance(part, Tag):
            if part.name in BLOCKS:
                yield words
                words = []
        else:
            words += part.split()
    yield words


def it_has_a_summary(page: Page, _pieces: list[Piece]) -> Iterator[Remark]:
    if page.depth != 2 and not getattr(page, "summary", "-").strip():
        sentence = _("Tulis ringkasan satu atau dua kalimat: ia tampil di daftar dan hasil pencarian.")
        yield Remark(Level.SHOULD, "ringkasan", "summary", sentence)


RULES = (
    pictures_have_words,
    links_say_where_they_lead,
    targets_are_there,
    headings_go_down_by_one,
    nobody_is_exposed,
    paragraphs_are_short,
    it_has_a_summary,
)
