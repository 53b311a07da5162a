"""Finding berkas: every word must stand in the number, the subject, the OPD or the sub-domain."""

from django.db.models import Q, QuerySet

from pendopo.berkas.models import Berkas

WORDS = 6  # beyond these a search says nothing more


def find(
    among: QuerySet[Berkas], *, words: str = "", status: str = "", opd_kind: str = "", opd_place: str = ""
) -> QuerySet[Berkas]:
    """The berkas that fit, newest first."""
    found = among.select_related("opd", "holder").order_by("-opened_at", "-pk")
    for word in words.split()[:WORDS]:
        found = found.filter(
            Q(number__icontains=word)
            | Q(subject__icontains=word)
            | Q(opd__name__icontains=word)
            | Q(opd__abbreviation__icontains=word)
            | Q(search__icontains=word)
        )
    sieves = {"status": status, "opd__kind": opd_kind, "opd__place": opd_place}
    return found.filter(**{name: value for name, value in sieves.items() if value})
