"""Links and words that a page holds and nobody sees; and the hosts that a page leads to."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.screening import Finding, How, foreign_hosts, hidden

LINK = '<a href="https://raja.example/">slot</a>'


@pytest.mark.parametrize(
    ("around", "how"),
    [
        ('<div style="display:none">{}</div>', How.DISPLAY),
        ('<div style="DISPLAY : NONE !important">{}</div>', How.DISPLAY),
        ('<p style="visibility:hidden">{}</p>', How.INVISIBLE),
        ('<p style="opacity:0">{}</p>', How.INVISIBLE),
        ('<div style="position:absolute;left:-9999px">{}</div>', How.OFF_SCREEN),
        ('<div style="position:fixed; top: -100em">{}</div>', How.OFF_SCREEN),
        ('<div style="text-indent:-999px">{}</div>', How.OFF_SCREEN),
        ('<span style="font-size:0">{}</span>', How.SIZE_ZERO),
        ('<span style="font-size:1px">{}</span>', How.SIZE_ZERO),
        ('<div style="height:0;overflow:hidden">{}</div>', How.SIZE_ZERO),
        ('<div style="color:#fff">{}</div>', How.COLOUR),
        ('<div style="background:#0b3d2e"><p style="color:rgb(11, 61, 46)">{}</p></div>', How.COLOUR),
        ('<font color="white">{}</font>', How.COLOUR),
        ("<div hidden>{}</div>", How.ATTRIBUTE),
        ('<div style="/* x */display:none">{}</div>', How.DISPLAY),
    ],
)
def test_a_hidden_link_is_found_with_what_hides_it(around: str, how: How):
    found = hidden(around.format(LINK))

    assert Finding("tautan", how, "https://raja.example/") in found
    assert Finding("teks", how, "slot") in found


def test_a_link_that_assistive_technology_skips_is_found_its_words_are_not():
    assert hidden(f'<div aria-hidden="true">{LINK}</div>') == (
        Finding("tautan", How.ARIA, "https://raja.example/"),
    )


def test_a_frame_of_no_size_is_found():
    assert hidden('<iframe src="//raja.example/" width="0" height="0"></iframe>') == (
        Finding("tautan", How.SIZE_ZERO, "//raja.example/"),
    )


@pytest.mark.parametrize(
    "html",
    [
        LINK,
        '<p style="color:#fff;background-color:#000">' + LINK + "</p>",
        '<span aria-hidden="true">★</span>',
        '<a href="#isi" style="position:absolute;left:-9999px"></a>',
        "<style>.a{display:none}</style><script>1 < 2</script>",
        '<p style="font-size:0.9em">Isi</p>',
        '<div style="display:none"></div>Isi',
        "a < b, c > d & <3",
        '<p style="margin-left:-20px">Isi</p>',
    ],
)
def test_what_everybody_sees_is_not_found(html: str):
    assert hidden(html) == ()


def test_what_follows_a_hidden_element_is_seen():
    assert hidden(f"<div hidden><br><img src=x></div>{LINK}") == ()


def test_new_hosts_are_those_that_are_neither_known_nor_official():
    html = """<a href="https://Raja.Example:8080/x">a</a> <a href="//two.example">b</a>
      <a href="https://www.bps.go.id/">c</a> <a href="/berita/">d</a> <a href="mailto:a@b.example">e</a>
      <img srcset="https://img.example/1 1x, https://known.example/2 2x">
      <a href="https://a.known.example">f</a>
      <meta http-equiv="refresh" content="0;URL='https://jump.example/'">
      <form action="http:\\\\form.example"></form>
      <a href=" ht\ttps://tab.example/">g</a> <a href="https://user@three.example">h</a>"""

    assert foreign_hosts(html, known=["known.example"]) == (
        "raja.example",
        "two.example",
        "img.example",
        "jump.example",
        "form.example",
        "tab.example",
        "three.example",
    )


def test_a_host_that_ends_like_a_known_one_is_foreign():
    assert foreign_hosts('<a href="https://notknown.example">', known=["known.example"]) == (
        "notknown.example",
    )


@given(st.text(alphabet="<>/!-=\"' ahrefdivstyl:;ne#0&\x00é", max_size=200))
def test_no_markup_breaks_it(html: str):
    assert isinstance(hidden(html), tuple)
    assert isinstance(foreign_hosts(html), tuple)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str):
    assert isinstance(hidden(f'<p style="{text}">{text}<a href="{text}">'), tuple)
    assert isinstance(foreign_hosts(f'<a href="//{text}">'), tuple)


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<![CDATA[",
        "<a href='//x.example'>",
        "<div style='display:none'>",
        "<a ",
        "<script>",
        "</p",
        "<a x='",
    ],
)
def test_its_time_grows_with_the_length_of_the_page(piece: str):
    html = (piece * 100_000)[:200_000]
    started = time.process_time()

    hidden(html)
    foreign_hosts(html)

    assert time.process_time() - started < 8
