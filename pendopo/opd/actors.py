"""Who acts: a person, the post, and the capacity in which they hold it (definitif, Plt., Plh.)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.errors import Refused
from pendopo.opd.models import FilingMandate, Incumbency, Jabatan, Opd
from pendopo.opd.offices import office
from pendopo.opd.posts import holder_of, posts_held
from pendopo.opd.rules import HEADS, may_file


@dataclass(frozen=True)
class Actor:
    """A person acting for an agency: as the holder of a post, or named by its head to file."""

    user: User
    title: str  # "Plt. Kepala Dinas …", as it stands above a signature
    opd: Opd
    jabatan: Jabatan | None = None
    incumbency: Incumbency | None = None

    @property
    def capacity(self) -> str:
        """`definitif`, `plt` or `plh`; empty for somebody who was named to file."""
        return self.incumbency.capacity if self.incumbency else ""

    @property
    def person_id(self) -> int:
        """Duties are separated by person, whatever posts they hold."""
        return self.user.pk


def _refuse_administrator(user: User) -> None:
    if user.is_technical:
        raise Refused(
            _(
                "Administrator teknis tidak dapat bertindak pada langkah SOP. "
                "Masuklah sebagai pejabat yang berwenang."
            )
        )


def official(user: User, *, jabatan: Jabatan, at: datetime) -> Actor:
    """The user as the present holder of a post; Refused for everybody else."""
    _refuse_administrator(user)
    held = holder_of(jabatan, at=at)
    if held is None or held.pejabat.user_id != user.pk or not user.is_active:
        raise Refused(
            _("Hanya pemangku %(post)s yang dapat melakukan ini. Hubungi pejabatnya atau Plt./Plh.-nya.")
            % {"post": jabatan.name}
        )
    return Actor(user=user, title=held.title, opd=held.jabatan.opd, jabatan=held.jabatan, incumbency=held)


def of_office(user: User, *, at: datetime) -> Actor:
    """The user as the holder of their first post in the office; Refused for who has none."""
    for held in posts_held(user, at=at):
        if held.jabatan.opd_id == office().opd_id:
            return official(user, jabatan=held.jabatan, at=at)
    raise Refused(
        _("Hanya pejabat %(office)s yang dapat melakukan ini. Hubungi kantornya.")
        % {"office": office().opd.name}
    )


def applicant(user: User, *, opd: Opd, at: datetime) -> Actor:
    """The user as one who files for an agency: its head, or somebody whom the head named."""
    _refuse_administrator(user)
    for held in posts_held(user, at=at):
        if held.jabatan.opd_id == opd.pk and held.jabatan.role in HEADS and may_file(user, opd, at):
            return Actor(user=user, title=held.title, opd=opd, jabatan=held.jabatan, incumbency=held)
    mandate = FilingMandate.objects.filter(opd=opd, user=user, revoked_at__isnull=True).first()
    if mandate is None or not may_file(user, opd, at):
        raise Refused(
            _(
                "Anda belum ditunjuk untuk mengajukan bagi %(opd)s. "
                "Minta pimpinannya menunjuk Anda di halaman OPD saya."
            )
            % {"opd": opd.name}
        )
    return Actor(user=user, title=mandate.position, opd=opd)
