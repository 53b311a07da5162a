"""What every page of a website can do, whichever type it has; `content` makes the types."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from pendopo.websites.forms import TenantPageForm


class TenantPage(Page):
    """A page of one website: it never refers outside, and is shown to citizens only when it is ready."""

    base_form_class = TenantPageForm

    class Meta:
        abstract = True

    def holds_guidance(self) -> bool:
        """Whether the text that helps to write this page still stands in it."""
        return False

    def obstacles(self) -> dict[str, Any]:
        """What stands in the way of publishing, as sentences by field; empty when nothing does."""
        return {}

    def is_ready(self) -> bool:
        """Whether citizens may see it, once it is live: with guidance in it they may not."""
        return not self.holds_guidance()

    def serve_missing(self, request: HttpRequest) -> HttpResponse:
        """What the website answers for an address that it does not have; asked of its home page."""
        raise NotImplementedError

    def _get_dummy_header_url(self, _original_request: HttpRequest | None = None) -> str:
        # A preview is made on the home host: Django does not answer for the websites' own hosts.
        return f"{settings.PENDOPO_HOME_URL}/"
