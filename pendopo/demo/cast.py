"""Who can be stepped into, and whose turn it is in the permohonan that the newcomer follows."""

from dataclasses import dataclass

from django.urls import reverse

from pendopo import clock
from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.opd import services as organisation
from pendopo.permohonan.models import Permohonan
from pendopo.websites.models import Membership

# The order in which SOP 5 meets them; the names are those of `seeding`.
USERNAMES = {
    "opd.disketapang": "OPD",
    "kepala.dinas": "Kepala Dinas",
    "kepala.bidang": "Kepala Bidang",
    "kepala.seksi": "Kepala Seksi",
    "petugas": "Petugas",
    "pengelola.dinkes": "Pengelola website",
    "administrator": "Administrator",
}
TASKS = {
    "opd.disketapang": "Mengajukan website Dinas Ketahanan Pangan",
    "kepala.dinas": "Mendisposisikan dan menyetujui surat jawaban",
    "kepala.bidang": "Meneruskan disposisi dan laporan",
    "kepala.seksi": "Menugaskan petugas dan meneruskan laporan",
    "petugas": "Menyiapkan website dan melaporkan",
    "pengelola.dinkes": "Menulis berita Dinas Kesehatan",
    "administrator": "Mengatur jabatan, pejabat, dan jam kerja",
}
HOME_OF = {"opd.disketapang": "/permohonan/", "pengelola.dinkes": "/kelola/", "administrator": "/organisasi/"}


@dataclass(frozen=True)
class Role:
    """A button of the bar."""

    username: str
    label: str
    task: str
    target: str
    current: bool


@dataclass(frozen=True)
class Turn:
    """What comes next in the followed permohonan: who, what, and where."""

    label: str
    text: str
    username: str
    target: str
    mine: bool


def roles(user: object) -> list[Role]:
    """Every role, the one that the visitor plays now marked."""
    playing = user.username if isinstance(user, User) else ""
    return [
        Role(name, label, TASKS[name], HOME_OF.get(name, "/meja/"), current=name == playing)
        for name, label in USERNAMES.items()
    ]


def next_turn(user: object) -> Turn | None:
    """Whose turn it is in the permohonan that was sent last; None before the first one."""
    followed = Permohonan.objects.filter(author__username="opd.disketapang").order_by("-pk").first()
    playing = user.username if isinstance(user, User) else ""
    if followed is None:
        return Turn(
            "OPD",
            "ajukan permohonan",
            "opd.disketapang",
            reverse("permohonan:list"),
            playing == "opd.disketapang",
        )
    if followed.berkas is None:
        return Turn(
            "OPD",
            "lengkapi formulir, lalu kirim",
            "opd.disketapang",
            reverse("permohonan:form", args=[followed.pk]),
            playing == "opd.disketapang",
        )
    return _turn_of(followed, followed.berkas, playing)


def _turn_of(followed: Permohonan, berkas: Berkas, playing: str) -> Turn | None:
    if berkas.status in {Berkas.Status.RETURNED, Berkas.Status.PAUSED}:
        target = reverse("permohonan:case", args=[followed.pk])
        return Turn("OPD", "lengkapi permohonan", "opd.disketapang", target, playing == "opd.disketapang")
    if berkas.status == Berkas.Status.OPEN and berkas.holder is not None:
        sitting = organisation.holder_of(berkas.holder, at=clock.now())
        username = sitting.pejabat.user.username if sitting and sitting.pejabat.user else "kepala.dinas"
        label = USERNAMES.get(username, berkas.holder.name)
        target = reverse("meja:case", args=[berkas.pk])
        mine = playing == username
        where = "di meja Anda" if mine else "di mejanya"
        return Turn(label, f"berkas {berkas.number} {where}", username, target, mine)
    if berkas.status == Berkas.Status.DONE:
        return _handover(followed)
    return None


def _handover(followed: Permohonan) -> Turn | None:
    """After the reply: the penanggung jawab activates by the link in the post, then writes."""
    member = (
        Membership.objects.filter(website=followed.result, until__isnull=True).select_related("user").first()
    )
    if member is None:
        return None
    if member.rules_accepted_at is None:
        return Turn(
            "Penanggung jawab", "buka tautan aktivasi di Surel demo", "", reverse("demo:post"), mine=False
        )
    return Turn(
        "Pengelola", "tulis berita pertama di website baru", member.user.username, "/kelola/", mine=False
    )
