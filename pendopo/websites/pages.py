"""What every page of a website can do, whichever type it has; `content` makes the types."""

from datetime import datetime
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

    def extra_files(self, _request: HttpRequest) -> dict[str, bytes]:
        """What is baked beside the page itself, by path in the release: feeds, tables to take along."""
        return {}

    def changes_at(self, _at: datetime) -> datetime | None:
        """The next moment at which time alone changes what the page shows, if there is one."""
        return None

    def serve_missing(self, request: HttpRequest) -> HttpResponse:
        """What the website answers for an address that it does not have; asked of its home page."""
        raise NotImplementedError

    def serve_past(
        self, request: HttpRequest, *, title: str, note: str, at: datetime, status: int
    ) -> HttpResponse:
        """What the website answers where a page was taken off the air; asked of its home page."""
        raise NotImplementedError

    def serve_search(self, request: HttpRequest, *, question: str, results: str) -> HttpResponse:
        """The page on which the website is searched, `results` as it stands; asked of its home page."""
        raise NotImplementedError

    def _get_dummy_header_url(self, _original_request: HttpRequest | None = None) -> str:
        # A preview is made on the home host: Django does not answer for the websites' own hosts.
        return f"{settings.PENDOPO_HOME_URL}/"
