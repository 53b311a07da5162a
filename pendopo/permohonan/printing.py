"""The form of SOP 7 on paper: which answers are printed, and the hash that tells one draft from another."""

import hashlib
import json
from datetime import date

from django.conf import settings

from pendopo.errors import Refused
from pendopo.opd.models import Office
from pendopo.permohonan.fields import printable_gap
from pendopo.permohonan.models import Permohonan
from pendopo.surat.formulir import Formulir, formulir
from pendopo.surat.parts import Signatory


def printed(permohonan: Permohonan, office: Office) -> dict[str, str]:
    """Every answer that stands on the paper; nothing else moves the hash."""
    day = permohonan.signed_on
    return {
        "kind": permohonan.kind,
        "opd": permohonan.opd.name,
        "person": permohonan.contact_name,
        "phone": phone_words(permohonan.contact_phone),
        "email": permohonan.contact_email,
        "position": permohonan.contact_position,
        "site_name": permohonan.website_name,
        "subdomain": permohonan.subdomain,
        "parent_domain": settings.PENDOPO_DOMAIN,
        "region": office.region,
        "place": permohonan.signed_place,
        "day": day.isoformat() if day else "",
        "head_title": permohonan.head_title,
        "head_name": permohonan.head_name,
        "head_nip": permohonan.head_nip,
    }


def draft_hash(permohonan: Permohonan, office: Office) -> str:
    """SHA-256 over the canonical JSON of the printed answers, in hex."""
    text = json.dumps(printed(permohonan, office), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def form_pdf(permohonan: Permohonan, office: Office, *, today: date) -> bytes:
    """The form, filled in, to be printed and signed by the OPD's head; Refused when a letter has no glyph."""
    answers = printed(permohonan, office)
    if gap := printable_gap(*answers.values()):
        raise Refused(gap)
    return formulir(
        Formulir(
            kind="pembuatan" if permohonan.is_new else "pengembangan",
            number=permohonan.berkas.number if permohonan.berkas else "",
            opd=answers["opd"],
            person=answers["person"],
            phone=answers["phone"],
            email=answers["email"],
            position=answers["position"],
            site_name=answers["site_name"],
            subdomain=answers["subdomain"],
            parent_domain=answers["parent_domain"],
            region=answers["region"],
            place=answers["place"],
            day=permohonan.signed_on or today,
            signatory=Signatory(
                title=answers["head_title"], name=answers["head_name"], nip=answers["head_nip"]
            ),
            draft_hash=draft_hash(permohonan, office),
        )
    )


def phone_words(number: str) -> str:
    """`+62254200123;ext=12` as one writes it."""
    return number.replace(";ext=", " ekst. ")
