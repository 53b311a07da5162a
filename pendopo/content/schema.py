"""What search engines are told in the words of schema.org."""

from typing import Any

from pendopo.content.chrome import Chrome

CONTEXT = "https://schema.org"


def organization(chrome: Chrome) -> dict[str, Any]:
    """The agency whose website this is, and the government that it belongs to."""
    opd = chrome.website.opd if chrome.website else None
    found: dict[str, Any] = {
        "@type": "GovernmentOrganization",
        "name": opd.name if opd else chrome.name,
        "url": f"{chrome.address}/",
    }
    if opd and opd.address:
        found["address"] = {"@type": "PostalAddress", "streetAddress": opd.address, "addressCountry": "ID"}
    if opd and opd.email:
        found["email"] = opd.email
    if chrome.office:
        found["parentOrganization"] = {"@type": "GovernmentOrganization", "name": chrome.office.government}
    return found


def article(
    chrome: Chrome, *, title: str, summary: str, path: str, published: str, modified: str
) -> dict[str, Any]:
    """One piece of news; a headline beyond 110 letters is cut by those who read this."""
    return {
        "@type": "NewsArticle",
        "headline": title,
        "description": summary,
        "url": f"{chrome.address}{path}",
        "inLanguage": "id",
        "datePublished": published,
        "dateModified": modified,
        "author": {"@type": "GovernmentOrganization", "name": chrome.name, "url": f"{chrome.address}/"},
        "publisher": organization(chrome),
    }
