"""Tags of the websites' templates."""

from django import template
from wagtail.models import Page

from pendopo.content.chrome import own_path

register = template.Library()


@register.simple_tag
def path_of(page: Page) -> str:
    """`/berita/panen-raya/`: on the website's own host, whatever host renders it."""
    return own_path(page)
