"""The page of the form: its state for the template, whether a draft or a returned permohonan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pendopo.opd.models import Office
from pendopo.permohonan.checking import (
    Problem,
    completeness,
    form_match,
    name_answer,
    problems,
)
from pendopo.permohonan.defects import editable_fields, reasons
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.papers import size_words
from pendopo.permohonan.targets import fixed_label, needs_name
from pendopo.websites.names import NameAnswer, applicant


@dataclass(frozen=True)
class Judged:
    """What was found about a permohonan at one moment."""

    answer: NameAnswer | None
    problems: list[Problem]

    @property
    def unsigned(self) -> list[Problem]:
        """What is open before the form can be printed and signed."""
        return [problem for problem in self.problems if problem.field != "form_file"]


def judge(permohonan: Permohonan, office: Office, *, at: datetime) -> Judged:
    """Check everything once."""
    answer = name_answer(permohonan, at)
    return Judged(answer, problems(permohonan, office, at=at, answer=answer))


def editable(permohonan: Permohonan) -> frozenset[str] | None:
    """The fields that may be changed; None = all of them, for it is a draft."""
    return editable_fields(permohonan) if permohonan.berkas else None


def context(permohonan: Permohonan, office: Office, judged: Judged, form: Any) -> dict[str, Any]:
    """What the template is told."""
    open_fields = editable(permohonan)
    parts = completeness(judged.problems)
    return {
        "permohonan": permohonan,
        "form": form,
        "answer": judged.answer,
        "parts": parts,
        "complete": sum(part.state == "done" for part in parts),
        "match": form_match(permohonan, office),
        "form_size": size_words(permohonan.form_file) if permohonan.form_file else "",
        "further": permohonan.is_new and applicant(permohonan.opd, website=permohonan.result).instansi_sites,
        "fixed_label": fixed_label(permohonan.website),
        "needs_name": needs_name(permohonan),
        "correcting": open_fields is not None,
        "reasons": reasons(permohonan) if open_fields is not None else {},
        "may_upload": open_fields is None or "form_file" in open_fields,
        "ready_to_print": not judged.unsigned,
    }


def mark(form: Any, found: Iterable[Problem]) -> None:
    """Put each sentence beside its field, where there is none yet."""
    for problem in found:
        field = "subdomain" if problem.field == "name_confirmed" else problem.field
        if field not in form.errors:
            form.add_error(field, problem.sentence)
