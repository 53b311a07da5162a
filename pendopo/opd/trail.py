"""What the acts of this room are called in the trail of administration."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

ACTS: Mapping[str, object] = {
    "administrator.angkat": _("Administrator diangkat"),
    "administrator.tautan": _("Tautan administrator dibuat"),
    "akses.dikonfirmasi": _("Permintaan akses diterima"),
    "akses.ditolak": _("Permintaan akses ditolak"),
    "akun.atur-ulang": _("Cara masuk diatur ulang"),
    "jabatan.akhiri": _("Masa jabatan diakhiri"),
    "jabatan.angkat": _("Pejabat diangkat"),
    "jabatan.pindah": _("Jabatan dipindahkan"),
    "jabatan.tambah": _("Jabatan ditambahkan"),
    "jabatan.tugaskan": _("Plt. atau Plh. ditugaskan"),
    "jabatan.tutup": _("Jabatan ditutup"),
    "jam.atur": _("Jam kerja diatur"),
    "jam.hapus": _("Jam kerja dihapus"),
    "kantor.dirikan": _("Kantor didirikan"),
    "kantor.peran": _("Sebutan peran diubah"),
    "kantor.ubah": _("Data kantor diubah"),
    "kuasa.beri": _("Pengaju ditunjuk"),
    "kuasa.cabut": _("Penunjukan pengaju dicabut"),
    "libur.hapus": _("Hari libur dihapus"),
    "libur.tambah": _("Hari libur ditambahkan"),
    "libur.tetapkan": _("Hari libur ditetapkan"),
    "opd.tambah": _("OPD ditambahkan"),
    "opd.tutup": _("OPD ditutup"),
    "opd.ubah": _("Data OPD diubah"),
    "opd.undang": _("OPD diundang"),
    "pejabat.tambah": _("Pejabat didaftarkan"),
    "pejabat.undang": _("Pejabat diundang"),
    "undangan.perbarui": _("Undangan diperbarui"),
}
