"""Asks every question about a page and gathers the answers, what refuses publishing first."""

from pendopo.content.checks.questions import RULES
from pendopo.content.checks.reading import pieces
from pendopo.content.checks.remarks import Level, Remark
from pendopo.websites.pages import TenantPage


def check(page: TenantPage) -> list[Remark]:
    """All remarks on the page as it stands in memory: a draft, or what a form has just put into it."""
    said = pieces(page)
    mandatory = [Remark(Level.MUST, "isian", field, sentence) for field, sentence in page.obstacles().items()]
    remarks = dict.fromkeys(mandatory + [remark for ask in RULES for remark in ask(page, said)])
    # A type says it in words of its own: the general remark at the same field is one too many.
    told = {remark.field for remark in mandatory}
    kept = [remark for remark in remarks if remark in mandatory or remark.field not in told]
    return sorted(kept, key=lambda remark: remark.level != Level.MUST)


def musts(page: TenantPage) -> list[Remark]:
    """Those that refuse publishing."""
    return [remark for remark in check(page) if remark.level == Level.MUST]
