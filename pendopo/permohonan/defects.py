"""What an official listed when a permohonan was returned, and which fields that opens."""

from pendopo.berkas.models import Berkas
from pendopo.berkas.services import defects_of
from pendopo.permohonan.fields import ANSWERS, PRINTED
from pendopo.permohonan.models import Permohonan
from pendopo.sop.events import Act

# Answers that only make sense together.
TOGETHER = {
    "kind": ("kind", "website", "wishes", "wish_note", "website_name", "subdomain", "name_confirmed"),
    "website": ("website", "wishes", "wish_note", "subdomain", "name_confirmed"),
    "wishes": ("wishes", "wish_note"),
    "subdomain": ("subdomain", "name_confirmed"),
    "form_file": ("signed_on", "form_file"),
}


def reasons(permohonan: Permohonan) -> dict[str, str]:
    """The sentences of the last return, by field; those about no field under ""."""
    if permohonan.berkas is None or permohonan.berkas.status != Berkas.Status.RETURNED:
        return {}
    event = permohonan.berkas.events.filter(act=Act.KEMBALI).order_by("-n").first()
    found: dict[str, str] = {}
    for defect in defects_of(event) if event else []:
        field = defect.field if defect.field in {*ANSWERS, "form_file"} else ""
        found[field] = ". ".join(filter(None, (found.get(field), defect.sentence)))
    return found


def editable_fields(permohonan: Permohonan) -> frozenset[str]:
    """The listed fields, what hangs together with them, and the signed form when its text changes."""
    listed = reasons(permohonan)
    if not set(listed) - {""}:
        return frozenset({*ANSWERS, "form_file"})
    fields = {other for name in listed for other in TOGETHER.get(name, (name,))} - {""}
    if fields & set(PRINTED):
        fields |= {"signed_on", "form_file"}
    return frozenset(fields)
