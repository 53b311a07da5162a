"""What the acts of this room are called in the trail of administration."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

ACTS: Mapping[str, object] = {
    "akses.cetak": _("Kode akses dicetak"),
    "akses.perbarui": _("Akses diperbarui"),
    "formulir.hapus": _("Pindaian formulir dihapus"),
    "draf.hapus": _("Draf permohonan dihapus"),
}
