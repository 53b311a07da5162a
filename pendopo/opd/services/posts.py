"""Posts, and who holds them: definitif, Plt. while a post is vacant, Plh. while its holder is away.

Days are days in WIB; the first and the last day of an incumbency are included.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.accounts.services import create_user
from pendopo.audit.services import record
from pendopo.clock.words import format_short_year
from pendopo.errors import Invalid, Refused
from pendopo.opd.invitations import invite
from pendopo.opd.models import Incumbency, Jabatan, Opd, Pejabat
from pendopo.opd.nip import check_nip
from pendopo.opd.posts import day_of, existing

DAY = timedelta(days=1)
Capacity = Incumbency.Capacity


@dataclass(frozen=True)
class Letter:
    """The surat perintah on which an incumbency rests; `file` is a name below PENDOPO_PAPERS."""

    number: str = ""
    file: str = ""


@dataclass(frozen=True)
class NewPejabat:
    """Somebody who is not in the register of persons yet."""

    name: str
    nip: str = ""
    pangkat: str = ""
    email: str = ""


NO_LETTER = Letter()


@transaction.atomic
def add_post(
    opd: Opd,
    *,
    name: str,
    role: str,
    superior: Jabatan | None = None,
    valid_from: date,
    actor: User | None,
    at: datetime,
) -> Jabatan:
    """Set up a post in an agency, below another one."""
    if existing(day_of(at)).filter(opd=opd, name__iexact=name.strip()).exists():
        raise Invalid(
            {"name": _("Jabatan dengan nama ini sudah ada di OPD ini. Pakai nama yang membedakannya.")}
        )
    post = Jabatan.objects.create(
        opd=opd, name=name.strip(), role=role, superior=superior, valid_from=valid_from
    )
    record("jabatan.tambah", subject=post, user=actor, at=at, data={"opd": opd.pk, "jabatan": post.pk})
    return post


@transaction.atomic
def end_post(jabatan: Jabatan, *, valid_until: date, actor: User, at: datetime) -> None:
    """Abolish a post with its last day; who holds it then holds it no longer."""
    if valid_until < jabatan.valid_from:
        raise Invalid(
            {
                "valid_until": _("Jabatan ini berlaku sejak %(day)s. Pilih tanggal sesudahnya.")
                % {"day": format_short_year(jabatan.valid_from)}
            }
        )
    below = existing(valid_until + DAY).filter(superior=jabatan).first()
    if below is not None:
        raise Refused(
            _(
                "%(post)s masih berada di bawah jabatan ini. "
                "Tutup atau pindahkan jabatan bawahan lebih dahulu."
            )
            % {"post": below.name}
        )
    if not Jabatan.objects.filter(pk=jabatan.pk, valid_until__isnull=True).update(valid_until=valid_until):
        raise Refused(_("Jabatan ini sudah ditutup sebelumnya. Muat ulang halamannya."))
    open_ended = _overlapping(jabatan, valid_until + DAY, None)
    open_ended.filter(starts_on__gt=valid_until).delete()
    open_ended.update(ends_on=valid_until)
    record("jabatan.tutup", subject=jabatan, user=actor, at=at, data={"sampai": valid_until.isoformat()})


@transaction.atomic
def move_post(jabatan: Jabatan, *, superior: Jabatan | None, actor: User, at: datetime) -> None:
    """Place a post below another one of the tree."""
    above = superior
    while above is not None:
        if above.pk == jabatan.pk:
            raise Invalid(
                {"superior": _("Jabatan tidak dapat berada di bawah bawahannya sendiri. Pilih jabatan lain.")}
            )
        above = above.superior
    Jabatan.objects.filter(pk=jabatan.pk).update(superior=superior)
    record(
        "jabatan.pindah",
        subject=jabatan,
        user=actor,
        at=at,
        data={"atasan": superior.pk if superior else None},
    )


@transaction.atomic
def register_pejabat(
    *, name: str, nip: str = "", pangkat: str = "", email: str = "", actor: User | None, at: datetime
) -> Pejabat:
    """Enter a person; with an e-mail they get an account too. The NIP is for letters only."""
    digits = ""
    if nip.strip():
        try:
            digits = check_nip(nip, today=day_of(at)).digits
        except Refused as reason:
            raise Invalid({"nip": reason.sentence}) from None
        if Pejabat.objects.filter(nip=digits).exists():
            raise Invalid(
                {"nip": _("NIP ini sudah tercatat atas nama lain. Pilih orangnya dari daftar pejabat.")}
            )
    user = create_user(name=name, email=email, at=at) if email.strip() else None
    pejabat = Pejabat.objects.create(name=name.strip(), nip=digits, pangkat=pangkat.strip(), user=user)
    record("pejabat.tambah", subject=pejabat, user=actor, at=at, data={"pejabat": pejabat.pk})
    return pejabat


@transaction.atomic
def appoint(
    jabatan: Jabatan,
    *,
    pejabat: Pejabat,
    starts_on: date,
    letter: Letter = NO_LETTER,
    actor: User | None,
    at: datetime,
) -> Incumbency:
    """Appoint a person to a post; a Plt. of before ends the day before."""
    _lock(jabatan, starts_on)
    held = _overlapping(jabatan, starts_on, None).filter(capacity=Capacity.DEFINITIF).first()
    if held is not None:
        raise Refused(
            _(
                "%(post)s masih dipangku %(name)s. "
                "Akhiri masa jabatannya lebih dahulu, lalu tunjuk penggantinya."
            )
            % {"post": jabatan.name, "name": held.pejabat.name}
        )
    _end_acting(jabatan, starts_on)
    held = Incumbency.objects.create(
        jabatan=jabatan,
        pejabat=pejabat,
        starts_on=starts_on,
        letter_number=letter.number,
        letter_file=letter.file,
    )
    _note("jabatan.angkat", held, actor=actor, at=at)
    return held


@transaction.atomic
def set_acting(
    jabatan: Jabatan,
    *,
    pejabat: Pejabat,
    capacity: str,
    starts_on: date,
    ends_on: date | None,
    letter: Letter,
    actor: User | None,
    at: datetime,
) -> Incumbency:
    """Have somebody act in a post: Plt. while it is vacant, Plh. while its holder is away for a time."""
    _lock(jabatan, starts_on)
    _check_acting(jabatan, capacity=capacity, starts_on=starts_on, ends_on=ends_on, letter=letter)
    _check_free(jabatan, pejabat=pejabat, capacity=capacity, starts_on=starts_on, ends_on=ends_on)
    held = Incumbency.objects.create(
        jabatan=jabatan,
        pejabat=pejabat,
        capacity=capacity,
        starts_on=starts_on,
        ends_on=ends_on,
        letter_number=letter.number,
        letter_file=letter.file,
    )
    _note("jabatan.tugaskan", held, actor=actor, at=at)
    return held


@transaction.atomic
def end_incumbency(incumbency: Incumbency, *, ends_on: date, actor: User, at: datetime) -> None:
    """Let somebody's time in a post end with its last day; a Plh. of theirs ends with them."""
    _lock(incumbency.jabatan, None)
    if ends_on < incumbency.starts_on:
        raise Invalid(
            {
                "ends_on": _("Masa jabatan ini mulai %(day)s. Hari terakhirnya tidak dapat lebih awal.")
                % {"day": format_short_year(incumbency.starts_on)}
            }
        )
    ended = Incumbency.objects.filter(pk=incumbency.pk).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=ends_on)
    )
    if not ended.update(ends_on=ends_on):
        raise Refused(_("Masa jabatan ini sudah berakhir. Muat ulang halamannya."))
    if incumbency.capacity == Capacity.DEFINITIF:
        absences = _overlapping(incumbency.jabatan, ends_on + DAY, None).filter(capacity=Capacity.PLH)
        absences.filter(starts_on__gt=ends_on).delete()
        absences.update(ends_on=ends_on)
    incumbency.refresh_from_db()
    _note("jabatan.akhiri", incumbency, actor=actor, at=at)


def _lock(jabatan: Jabatan, starts_on: date | None) -> None:
    """Two who fill the same post come one after the other; nobody holds a post before it exists."""
    post = Jabatan.objects.select_for_update().get(pk=jabatan.pk)
    if starts_on is None:
        return
    if starts_on < post.valid_from or (post.valid_until and starts_on > post.valid_until):
        raise Invalid(
            {"starts_on": _("Jabatan ini belum atau tidak lagi ada pada tanggal itu. Pilih tanggal lain.")}
        )


def _overlapping(jabatan: Jabatan, starts_on: date, ends_on: date | None) -> QuerySet[Incumbency]:
    """Incumbencies of a post that share a day with a stretch of days."""
    found = jabatan.incumbencies.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on))
    if ends_on is not None:
        found = found.filter(starts_on__lte=ends_on)
    return found.select_related("pejabat", "jabatan")


def _check_acting(
    jabatan: Jabatan, *, capacity: str, starts_on: date, ends_on: date | None, letter: Letter
) -> None:
    errors: dict[str, object] = {}
    if not letter.number.strip():
        errors["letter_number"] = _("Tulis nomor surat perintahnya.")
    if ends_on is None and capacity == Capacity.PLH:
        errors["ends_on"] = _("Plh. bertugas untuk waktu tertentu. Tulis hari terakhirnya.")
    if ends_on is not None and ends_on < starts_on:
        errors["ends_on"] = _("Hari terakhir tidak dapat sebelum hari pertama.")
    if jabatan.valid_until and (ends_on is None or ends_on > jabatan.valid_until):
        errors["ends_on"] = _("Jabatan ini hanya ada sampai %(day)s. Pilih tanggal yang lebih awal.") % {
            "day": format_short_year(jabatan.valid_until)
        }
    if errors:
        raise Invalid(errors)


def _check_free(
    jabatan: Jabatan, *, pejabat: Pejabat, capacity: str, starts_on: date, ends_on: date | None
) -> None:
    """Nobody else acts in the post then; for a Plt. it is vacant, for a Plh. it is held."""
    holders = _overlapping(jabatan, starts_on, ends_on)
    other = holders.exclude(capacity=Capacity.DEFINITIF).first()
    if other is not None:
        raise Refused(
            _(
                "%(title)s (%(name)s) sudah bertugas pada masa itu. "
                "Akhiri lebih dahulu, atau pilih tanggal lain."
            )
            % {"title": other.title, "name": other.pejabat.name}
        )
    holder = holders.filter(capacity=Capacity.DEFINITIF).first()
    if capacity == Capacity.PLT and holder is not None:
        raise Refused(
            _(
                "Plt. hanya untuk jabatan yang kosong, sedangkan %(name)s masih memangkunya. "
                "Pilih Plh., atau akhiri dahulu masa jabatannya."
            )
            % {"name": holder.pejabat.name}
        )
    if capacity == Capacity.PLH:
        _check_absence(holder, pejabat=pejabat, starts_on=starts_on, ends_on=ends_on)


def _check_absence(
    holder: Incumbency | None, *, pejabat: Pejabat, starts_on: date, ends_on: date | None
) -> None:
    """A Plh. stands in for somebody who stays the holder throughout."""
    if holder is None or holder.starts_on > starts_on:
        raise Refused(_("Plh. hanya untuk jabatan yang ada pemangkunya. Jabatan ini kosong: pilih Plt."))
    if holder.ends_on is not None and (ends_on is None or holder.ends_on < ends_on):
        raise Refused(
            _(
                "%(name)s memangku jabatan ini hanya sampai %(day)s. "
                "Akhiri Plh. pada hari itu, lalu tunjuk Plt."
            )
            % {"name": holder.pejabat.name, "day": format_short_year(holder.ends_on)}
        )
    if holder.pejabat_id == pejabat.pk:
        raise Refused(_("Pemangku jabatan tidak dapat menjadi Plh. bagi dirinya sendiri. Pilih orang lain."))


def _end_acting(jabatan: Jabatan, starts_on: date) -> None:
    acting = _overlapping(jabatan, starts_on, None).filter(capacity=Capacity.PLT)
    later = acting.filter(starts_on__gte=starts_on).first()
    if later is not None:
        raise Refused(
            _(
                "Plt. %(name)s baru mulai %(day)s. "
                "Akhiri penugasannya lebih dahulu, lalu tunjuk pejabat definitif."
            )
            % {"name": later.pejabat.name, "day": format_short_year(later.starts_on)}
        )
    acting.update(ends_on=starts_on - DAY)


def _note(act: str, held: Incumbency, *, actor: User | None, at: datetime) -> None:
    data: dict[str, object] = {
        "jabatan": held.jabatan_id,
        "pejabat": held.pejabat_id,
        "sebagai": held.capacity,
        "mulai": held.starts_on.isoformat(),
        "sampai": held.ends_on.isoformat() if held.ends_on else None,
    }
    record(act, subject=f"{held.title}: {held.pejabat.name}", user=actor, at=at, data=data)


@transaction.atomic
def seat(
    jabatan: Jabatan,
    *,
    person: Pejabat | NewPejabat,
    capacity: str = Capacity.DEFINITIF,
    starts_on: date,
    ends_on: date | None = None,
    letter: Letter = NO_LETTER,
    actor: User | None,
    at: datetime,
) -> Incumbency:
    """Put somebody into a post, registered and invited first where they are new; all or nothing."""
    pejabat = person
    if isinstance(pejabat, NewPejabat):
        pejabat = register_pejabat(**asdict(pejabat), actor=actor, at=at)
        if pejabat.user is not None:
            invite(pejabat.user, jabatan.opd, at=at)
    if capacity == Capacity.DEFINITIF:
        return appoint(jabatan, pejabat=pejabat, starts_on=starts_on, letter=letter, actor=actor, at=at)
    return set_acting(
        jabatan,
        pejabat=pejabat,
        capacity=capacity,
        starts_on=starts_on,
        ends_on=ends_on,
        letter=letter,
        actor=actor,
        at=at,
    )
