"""Rich text keeps what a paragraph may hold: what comes from Word or from a forged form loses the rest."""

import json
import re

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from pendopo.screening import Tag, stream
from tests.content.conftest import Kept
from tests.content.reviewing import form, write

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal{color:red}</style></head>
<body><!--StartFragment--><p class="MsoNormal" style="margin:0cm;font-family:Calibri"><b>Panen raya</b>
<span style="color:#ff0000;font-size:22pt">di Serang</span><o:p></o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">Petani <a href="https://banten.example/panen"
style="display:none" onclick="steal()">melapor</a></p><p class="MsoNormal"><img src="file:///C:/foto.png">
<iframe src="https://x.example"></iframe></p><script>steal()</script><!--EndFragment--></body></html>"""
LISTS = ("unordered-list-item", "ordered-list-item")
ALLOWED = {"p", "b", "i", "a", "ol", "ul", "li", "br"}


def entity(data: dict[str, object], kind: str = "LINK") -> str:
    """The content of an editor with one paragraph whose first word is an entity of this kind."""
    block = {"key": "a", "text": "<script>x()</script> lalu", "type": "unstyled", "depth": 0}
    block |= {"inlineStyleRanges": [], "entityRanges": [{"key": 0, "offset": 0, "length": 8}]}
    return json.dumps(
        {"blocks": [block], "entityMap": {"0": {"type": kind, "mutability": "MUTABLE", "data": data}}}
    )


def source() -> str:
    found: str = NewsPage.objects.get().get_latest_revision_as_object().body[0].value.source
    return found


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("LINK", {"url": "javascript:x()"}),
        ("LINK", {"url": "data:text/html,x"}),
        ("LINK", {"url": 'https://a.example" onclick="x()'}),
        ("IMAGE", {"id": 1, "src": "x", "alt": '"><script>x()</script>'}),
        ("EMBED", {"url": "https://x.example"}),
    ],
)
def test_a_forged_form_brings_in_no_script(ours: Kept, editor: Client, kind: str, data: dict[str, object]):
    write(editor, ours.website, form(**{"body-0-value": entity(data, kind)}))

    if NewsPage.objects.exists():
        tags = [part for part in stream(source()) if isinstance(part, Tag)]
        assert {tag.name for tag in tags} <= ALLOWED
        assert all(not name.startswith("on") for tag in tags for name in tag.given)
        assert all(not tag.given.get("href", "").startswith(("javascript:", "data:")) for tag in tags)


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_what_is_pasted_from_word_is_plain(ours: Kept, editor: Client, page: Tab, live_server):
    index = page_at(ours.website, "/berita/")
    session = editor.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
    )
    page.goto(f"{live_server.url}/kelola/pages/add/content/newspage/{index.pk}/")
    field = page.locator("[contenteditable=true]").first
    field.click()

    field.evaluate(
        """(node, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'Panen raya di Serang');
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          node.dispatchEvent(new ClipboardEvent('paste', how));
        }""",
        WORD,
    )
    page.locator("#id_title").fill("Panen raya")
    kept = page.locator("[name='body-0-value']")
    expect(kept).to_have_value(re.compile("Panen raya"))
    value = kept.input_value()

    content = json.loads(value)
    kinds = {entity["type"] for entity in content["entityMap"].values()}
    styles = {style["style"] for block in content["blocks"] for style in block["inlineStyleRanges"]}
    assert kinds <= {"LINK"}
    assert styles <= {"BOLD", "ITALIC"}
    assert {block["type"] for block in content["blocks"]} <= {"unstyled", *LISTS}
