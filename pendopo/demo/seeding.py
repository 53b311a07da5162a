"""Permohonan at every step: one overdue, one returned, one waiting for its reply, and one living website.

Everything is done by the services of the rooms, as its people would, only earlier.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.core.files.uploadedfile import SimpleUploadedFile

from pendopo.berkas import services as acts
from pendopo.berkas.models import Berkas
from pendopo.clock import Calendar
from pendopo.demo.office import Agency
from pendopo.opd import services as organisation
from pendopo.opd.actors import Actor, official
from pendopo.opd.models import Jabatan, Office
from pendopo.permohonan import printing
from pendopo.permohonan import services as filing
from pendopo.permohonan.models import Permohonan
from pendopo.provisioning import services as provisioning
from pendopo.provisioning.registry import plan_of

MONTH = timedelta(days=45)
INSTRUCTIONS = ("tindak-lanjuti",)


def earlier(now: datetime, span: timedelta, calendar: Calendar) -> datetime:
    """The last moment from which `span` of working time leads to `now`."""
    first, last = now - MONTH, now
    while last - first > timedelta(seconds=1):
        middle = first + (last - first) / 2
        if calendar.elapsed(middle, now) >= span:
            first = middle
        else:
            last = middle
    return first


@dataclass
class Chain:
    """The office's posts, acting one after the other."""

    office: Office
    posts: dict[str, Jabatan]

    @classmethod
    def of(cls, office: Office) -> "Chain":
        """The first post of each role that has a holder."""
        held = office.opd.posts.filter(incumbencies__isnull=False).order_by("-pk")
        return cls(office, {post.role: post for post in held})

    def actor(self, role: str, at: datetime) -> Actor:
        post = self.posts[role]
        held = organisation.holder_of(post, at=at)
        if held is None or held.pejabat.user is None:
            raise LookupError(f"nobody holds {post}")
        return official(held.pejabat.user, jabatan=post, at=at)

    def hand_down(
        self, berkas: Berkas, roles: tuple[str, ...], *, start: datetime, pause: timedelta
    ) -> datetime:
        """Each post of `roles` disposes to the next one; when the last of them did."""
        at = start
        for giver, taker in pairwise(roles):
            at += pause
            actor = self.actor(giver, at)
            acts.mark_read(berkas, user=actor.user, at=at)
            acts.dispose(berkas, actor=actor, to=self.posts[taker], instructions=INSTRUCTIONS, at=at)
            berkas.refresh_from_db()
        return at

    def report_up(
        self, berkas: Berkas, roles: tuple[str, ...], *, start: datetime, pause: timedelta
    ) -> datetime:
        at = start
        for role in roles:
            at += pause
            acts.report(berkas, actor=self.actor(role, at), at=at, note="Website menjawab dari luar.")
            berkas.refresh_from_db()
        return at


def file_request(agency: Agency, office: Office, *, subdomain: str, at: datetime) -> Berkas:
    """The agency fills the form in, has it signed, and sends it (SOP 5.1, SOP 7)."""
    filer = agency.filer
    draft = filing.start_draft(opd=agency.opd, actor=filer, at=at)
    answers = {
        "kind": Permohonan.Kind.PEMBUATAN,
        "contact_name": filer.user.name,
        "contact_phone": "0254 200123",
        "contact_email": filer.user.email,
        "contact_position": filer.title,
        "website_name": f"Situs Resmi {agency.opd.name}",
        "subdomain": subdomain,
        "committed": True,
        "signed_place": office.city,
        "signed_on": at.date(),
    }
    filing.save_draft(draft, answers=answers, expected_version=draft.version, actor=filer, at=at)
    draft.refresh_from_db()
    signed = SimpleUploadedFile(
        "formulir-bertanda-tangan.pdf",
        printing.form_pdf(draft, office, today=at.date()),
        content_type="application/pdf",
    )
    filing.attach_form(draft, upload=signed, expected_version=draft.version, actor=filer, at=at)
    draft.refresh_from_db()
    return filing.submit(draft, expected_version=draft.version, actor=filer, at=at)


def prepare_website(chain: Chain, berkas: Berkas, *, at: datetime) -> None:
    """The petugas presses *Siapkan website* (SOP 5.4)."""
    plan = plan_of(berkas)
    if plan is None:
        raise LookupError(f"nothing is planned for {berkas}")
    begun = provisioning.start(berkas, plan=plan, actor=chain.actor("petugas", at), at=at)
    if not provisioning.resume(begun, at=at):
        begun.refresh_from_db()
        raise RuntimeError(f"the example website could not be prepared: {begun.error}")
    berkas.refresh_from_db()


Scene = Callable[[Chain, Agency, Calendar, datetime], None]
DOWN = ("kepala-dinas", "kepala-bidang", "kepala-seksi", "petugas")
UP = ("petugas", "kepala-seksi", "kepala-bidang")


def overdue(chain: Chain, agency: Agency, calendar: Calendar, now: datetime) -> None:
    """On the Kepala Dinas's desk for 12 minutes longer than his hour."""
    file_request(agency, chain.office, subdomain="dinsos", at=earlier(now, timedelta(minutes=72), calendar))


def fresh(chain: Chain, agency: Agency, calendar: Calendar, now: datetime) -> None:
    """Just come in."""
    file_request(
        agency, chain.office, subdomain="rsudmalingping", at=earlier(now, timedelta(minutes=5), calendar)
    )


def returned(chain: Chain, agency: Agency, calendar: Calendar, now: datetime) -> None:
    """Sent back for two defects, which the agency has not mended yet."""
    at = earlier(now, timedelta(hours=9), calendar)
    berkas = file_request(agency, chain.office, subdomain="birohukum", at=at)
    acts.return_for_correction(
        berkas,
        actor=chain.actor("kepala-dinas", at),
        defects=[
            acts.Defect(field="form_file", reason="belum-ditandatangani", text=""),
            acts.Defect(field="contact_phone", reason="tidak-dapat-dihubungi", text=""),
        ],
        at=earlier(now, timedelta(hours=8, minutes=20), calendar),
    )


def at_work(chain: Chain, agency: Agency, calendar: Calendar, now: datetime) -> None:
    """Handed down to the petugas, who has not pressed the button yet."""
    start = earlier(now, timedelta(hours=3), calendar)
    berkas = file_request(agency, chain.office, subdomain="dispar", at=start)
    chain.hand_down(berkas, DOWN, start=start, pause=timedelta(minutes=8))


def ready_to_answer(chain: Chain, agency: Agency, calendar: Calendar, now: datetime) -> None:
    """Made, checked and reported: the reply waits for the Kepala Dinas."""
    start = earlier(now, timedelta(hours=6), calendar)
    berkas = file_request(agency, chain.office, subdomain="dishub", at=start)
    at = chain.hand_down(berkas, DOWN, start=start, pause=timedelta(minutes=11))
    prepare_website(chain, berkas, at=at + timedelta(minutes=4))
    chain.report_up(berkas, UP, start=at + timedelta(minutes=6), pause=timedelta(minutes=9))


def living(chain: Chain, agency: Agency, calendar: Calendar, now: datetime) -> None:
    """Answered three weeks ago; its people have written since (`newsroom`)."""
    start = earlier(now, timedelta(hours=120), calendar)
    berkas = file_request(agency, chain.office, subdomain="dinkes", at=start)
    at = chain.hand_down(berkas, DOWN, start=start, pause=timedelta(minutes=14))
    prepare_website(chain, berkas, at=at + timedelta(minutes=5))
    at = chain.report_up(berkas, UP, start=at + timedelta(minutes=7), pause=timedelta(minutes=6))
    acts.reply(berkas, actor=chain.actor("kepala-dinas", at), at=at + timedelta(minutes=20))


# agency (abbreviation), user names `kepala.<…>` and `opd.<…>`, scene, what there is to see afterwards
SCENES: tuple[tuple[str, str, Scene, str], ...] = (
    ("DINKES", "dinkes", living, "permohonan sudah dijawab"),
    ("DISHUB", "dishub", ready_to_answer, "surat jawaban menunggu persetujuan"),
    ("DISPAR", "dispar", at_work, "website sedang disiapkan petugas"),
    ("BIRO HUKUM", "birohukum", returned, "permohonan dikembalikan untuk diperbaiki"),
    ("DINSOS", "dinsos", overdue, "permohonan terlambat 12 menit"),
    ("RSUD MALINGPING", "rsudmalingping", fresh, "permohonan baru masuk"),
)
