"""What the template tags write."""

from datetime import UTC, datetime

import pytest
from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template import Context, Template
from django.template.loader import render_to_string

from pendopo.ui.forms import SampleForm
from pendopo.ui.parts import SummaryRow, TimelineEntry
from pendopo.ui.words import freshness_of, split_first_sentence


def render(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def test_an_icon_beside_a_word_is_hidden_from_screen_readers():
    html = render('{% icon "inbox" %}')

    assert 'aria-hidden="true"' in html
    assert "/static/ui/icons.svg#inbox" in html


def test_an_icon_that_stands_alone_has_a_name():
    assert 'role="img" aria-label="Unduh PDF"' in render('{% icon "download" "Unduh PDF" %}')


def test_a_field_ties_hint_and_error_to_its_control():
    form = SampleForm({"name": "ketahanan_pangan"})
    html = render("{% field form.name suffix='.bantenprov.go.id' %}", form=form)

    assert 'aria-describedby="id_name_petunjuk id_name_pesan"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_name_pesan"' in html
    assert ".bantenprov.go.id" in html


def test_a_field_in_order_says_nothing_of_errors():
    html = render("{% field form.title %}", form=SampleForm({"title": "Pekan imunisasi"}))

    assert "aria-invalid" not in html
    assert 'aria-describedby="id_title_petunjuk"' in html


def test_a_live_check_has_a_polite_place_for_its_answer():
    html = render("{% field form.name check_url='/periksa/' %}", form=SampleForm())

    assert 'data-check-url="/periksa/"' in html
    assert 'id="id_name_jawaban" aria-live="polite"' in html
    assert "id_name_jawaban" in html.split('aria-describedby="')[1].split('"')[0]


def test_choices_become_cards_with_their_line():
    html = render("{% field form.kind %}", form=SampleForm())

    assert "<fieldset" in html
    assert "OPD belum mempunyai website" in html


def test_choices_may_be_chips():
    html = render("{% field form.instructions look='chips' %}", form=SampleForm())

    assert html.count('class="chip"') == 5


def test_what_somebody_typed_is_escaped():
    html = render("{% field form.title %}", form=SampleForm({"title": "<script>"}))

    assert "<script>" not in html


@pytest.mark.parametrize(("count", "word"), [(1, "satu"), (3, "tiga"), (11, "11")])
def test_the_summary_counts_in_words_and_leads_to_each_field(count, word):
    form = type("F", (forms.Form,), {f"f{n}": forms.CharField() for n in range(count)})({})
    html = render("{% error_summary form %}", form=form)

    assert f"Ada {word} hal yang perlu diperbaiki" in html
    assert html.count('<a href="#id_f') == count


def test_the_summary_leads_to_the_frame_of_a_group_of_choices():
    assert 'href="#id_kind_isian"' in render("{% error_summary form %}", form=SampleForm({}))


def test_a_form_in_order_has_no_summary():
    assert "error-summary" not in render("{% error_summary form %}", form=SampleForm())


def test_the_timeline_marks_the_present_and_lists_what_is_missing():
    entries = [
        TimelineEntry("done", "OPD mengajukan permohonan", ("24 Nov, 09.02",)),
        TimelineEntry("returned", "Dikembalikan", defects=("Pindaian terpotong.",)),
        TimelineEntry("now", "Disposisi Kepala Dinas"),
        TimelineEntry("todo", "Surat jawaban"),
    ]
    html = render("{% timeline entries %}", entries=entries)

    assert html.count('aria-current="step"') == 1
    assert "Pindaian terpotong." in html
    assert html.index("OPD mengajukan") < html.index("Surat jawaban")


def test_the_step_bar_always_says_its_step_in_words():
    html = render('{% step_bar 1 2 8 "Langkah 2 dari 8: disposisi" %}')

    assert html.count("<span class=") == 8
    assert html.count("is-done") == 1
    assert html.count("is-now") == 1
    assert "Langkah 2 dari 8: disposisi" in html


def test_a_summary_list_links_where_a_row_has_an_address():
    html = render(
        "{% summary_list rows %}", rows=[SummaryRow("Lampiran", "Formulir", "PDF, 182 KB", "/berkas/1/")]
    )

    assert '<a href="/berkas/1/">Formulir</a>' in html
    assert "PDF, 182 KB" in html


def test_a_link_to_a_page_that_is_not_installed_is_left_out():
    assert "<a" not in render('{% nav_link "tidak:ada" "Tidak ada" %}')


@pytest.mark.parametrize(
    ("days", "state", "words"),
    [
        (0, "fresh", "hari ini"),
        (1, "fresh", "kemarin"),
        (30, "fresh", "30 hari lalu"),
        (31, "ageing", "31 hari lalu"),
        (90, "ageing", "90 hari lalu"),
        (91, "stale", "91 hari lalu"),
        (None, "none", "belum pernah"),
    ],
)
def test_days_since_the_last_publish_have_a_shape_and_words(days, state, words):
    assert freshness_of(days) == (state, words)


def test_the_first_sentence_ends_at_a_dot_before_a_space():
    assert split_first_sentence("Berita tayang pukul 10.32.07. Lihat halamannya") == (
        "Berita tayang pukul 10.32.07.",
        "Lihat halamannya",
    )


def test_a_message_becomes_a_notice_and_is_escaped():
    messages = [Message(constants.ERROR, "Surel <b>belum</b> terkirim. Kami mencoba lagi.")]
    html = render_to_string("ui/_notices.html", {"messages": messages})

    assert "notice notice-bad" in html
    assert "<strong>Surel &lt;b&gt;belum&lt;/b&gt; terkirim.</strong> Kami mencoba lagi." in html


def test_moments_are_shown_in_wib_and_nothing_stays_nothing():
    moment = datetime(2026, 11, 24, 2, 38, tzinfo=UTC)

    assert render("{{ at|moment }}", at=moment) == "24\N{NO-BREAK SPACE}Nov 2026, 09.38"
    assert render("{{ at|moment }}", at=None) == ""


@pytest.mark.parametrize("code", [403, 404, 500, 503])
def test_error_pages_need_nothing_that_may_be_broken(code):
    html = render_to_string(f"{code}.html")

    assert "<h1" in html
    assert 'class="pendopo"' in html
