"""Tags of the websites' templates."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from pendopo.content import schema, words
from pendopo.content.chrome import Chrome, own_path
from pendopo.content.rows import CLASSES
from pendopo.ui.templatetags.ui import tag

register = template.Library()

CLASS_LOOKS = {"berkala": "topic", "serta-merta": "accent", "setiap-saat": ""}
# What would end a script element, or begin another, is written by its number.
IN_HTML = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def path_of(page: Page) -> str:
    """`/berita/panen-raya/`: on the website's own host, whatever host renders it."""
    return own_path(page)


@register.filter
def file_facts(document: Any) -> str:
    """`PDF, 1,2 MB`: what one takes along by following the link."""
    return ", ".join(part for part in (words.kind_of(document), words.size_of(document.file)) if part)


@register.simple_tag
def information_tag(kind: str) -> SafeString:
    """The class of public information as a label; colours of subjects, not of states."""
    return tag(str(dict(CLASSES)[kind]), CLASS_LOOKS[kind])


@register.simple_tag
def schema_block(page: Any, chrome: Chrome) -> SafeString:
    """The page in the words of schema.org: data, which a policy against inline scripts lets pass."""
    found = page.schema(chrome)
    if not found:
        return mark_safe("")
    text = json.dumps({"@context": schema.CONTEXT, **found}, ensure_ascii=False).translate(IN_HTML)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - see IN_HTML
