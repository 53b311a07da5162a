"""The acts on a website: its name, its opening, and the people who keep it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.errors import Refused
from pendopo.opd.models import Opd
from pendopo.websites import rules_text
from pendopo.websites.groups import group_name, group_of
from pendopo.websites.models import Host, Membership, Website
from pendopo.websites.signals import website_changed

# N09: twelve months, a leap day included.
QUARANTINE = timedelta(days=366)


@transaction.atomic
def reserve(
    *, opd: Opd, label: str, name: str, at: datetime, kind: str = Website.Kind.INSTANSI, description: str = ""
) -> Website:
    """Hold a name for an agency while its permohonan walks (SOP 7)."""
    website = Website.objects.create(
        opd=opd, name=name, kind=kind, description=description, status=Website.Status.RESERVED
    )
    host = f"{label.lower()}.{settings.PENDOPO_DOMAIN}"
    if Host.objects.filter(name=host, until__gt=at).exists():
        raise Refused(_("Nama ini ditahan dua belas bulan sejak website lamanya ditutup. Pilih nama lain."))
    try:
        with transaction.atomic():
            Host.objects.create(website=website, name=host, since=at)
    except IntegrityError as taken:  # of two who ask for one name at once, one gets it
        raise Refused(_("Nama ini baru saja dipakai atau dicadangkan. Pilih nama lain.")) from taken
    return website


@transaction.atomic
def free(website: Website, *, at: datetime) -> None:
    """Give the name back: the permohonan was refused or withdrawn.

    The name of a website that citizens have read rests for twelve months (N09), all others are free at once.
    """
    hosts = Host.objects.filter(website=website, until__isnull=True)
    if Website.objects.filter(pk=website.pk, opened_at__isnull=False).exists():
        hosts.update(until=at + QUARANTINE, status=Host.Status.QUARANTINE)
    else:
        hosts.update(until=at)
    closed = (
        Website.objects.filter(pk=website.pk)
        .exclude(status=Website.Status.CLOSED)
        .update(status=Website.Status.CLOSED)
    )
    if closed:
        for membership in website.memberships.filter(until__isnull=True):
            end_membership(membership, at=at)
        # Wagtail's site holds the name as well: the next owner needs it.
        site = website.site_id
        Website.objects.filter(pk=website.pk).update(site=None)
        Site.objects.filter(pk=site).delete()
        website_changed.send(Website, website=website, reason="ditutup", at=at)
    website.refresh_from_db()


@transaction.atomic
def activate_host(website: Website, *, at: datetime) -> None:
    """From now on the host is answered: with *Website sedang disiapkan* until the agency opens it."""
    Host.objects.filter(website=website, until__isnull=True, status=Host.Status.RESERVED).update(
        status=Host.Status.ACTIVE
    )
    if change_status(website, Website.Status.RESERVED, Website.Status.PREPARED):
        website_changed.send(Website, website=website, reason="disiapkan", at=at)


@transaction.atomic
def open_website(website: Website, *, user: User, at: datetime) -> None:
    """The agency opens its website to citizens; a second press changes nothing."""
    if not website.memberships.filter(user=user, until__isnull=True).exists():
        raise Refused(
            _("Hanya pengelola website ini yang dapat membukanya. Minta pengelolanya menekan Buka website.")
        )
    opened = change_status(website, Website.Status.PREPARED, Website.Status.LIVE)
    if opened:
        Website.objects.filter(pk=website.pk).update(opened_at=at)
        website.opened_at = at
        record("website.buka", subject=website, user=user, at=at, data={"website": website.pk})
        website_changed.send(Website, website=website, reason="dibuka", at=at)
    elif website.status != Website.Status.LIVE:
        raise Refused(
            _("Website ini belum disiapkan. Tunggu surat jawaban kantor layanan, lalu buka kembali.")
        )


def change_status(website: Website, old: str, new: str) -> bool:
    """Compare and set; `website` then shows what stands in the database."""
    changed = Website.objects.filter(pk=website.pk, status=old).update(status=new)
    website.refresh_from_db(fields=["status"])
    return bool(changed)


@transaction.atomic
def add_member(website: Website, *, user: User, role: str, at: datetime) -> Membership:
    """Let somebody keep the website, as `role`; again with another role changes the role."""
    membership, made = Membership.objects.get_or_create(
        website=website, user=user, until=None, defaults={"role": role, "since": at}
    )
    if not made and membership.role != role:
        user.groups.remove(*user.groups.filter(name=group_name(website, membership.role)))
        membership.role = role
        membership.save(update_fields=["role"])
    user.groups.add(group_of(website, role))
    return membership


@transaction.atomic
def end_membership(membership: Membership, *, at: datetime) -> None:
    """Somebody no longer keeps the website; the row stays as history."""
    Membership.objects.filter(pk=membership.pk, until__isnull=True).update(until=at)
    user = membership.user
    user.groups.remove(*user.groups.filter(name=group_name(membership.website, membership.role)))
    membership.refresh_from_db()


@transaction.atomic
def accept_rules(membership: Membership, *, version: str, at: datetime) -> None:
    """The member agrees to the rules of keeping a website (SOP 4.2), in the version they read."""
    if version != rules_text.current().version:
        raise Refused(_("Aturan telah diperbarui. Baca kembali, lalu setujui."))
    accepted = Membership.objects.filter(pk=membership.pk, until__isnull=True).update(
        rules_accepted_at=at, rules_version=version
    )
    if not accepted:
        raise Refused(_("Anda tidak lagi menjadi pengelola website ini. Hubungi pimpinan OPD Anda."))
    membership.refresh_from_db()
    record(
        "website.aturan",
        subject=membership.website,
        user=membership.user,
        at=at,
        data={"website": membership.website_id, "versi": version},
    )
