"""The office's usual words: instructions of a disposisi, reasons to return and to refuse.

Codes are stored, texts are offered: an official may add words of their own to each.
"""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

INSTRUCTIONS: Mapping[str, object] = {
    "tindak-lanjuti": _("Tindak lanjuti"),
    "koordinasikan": _("Koordinasikan"),
    "tanggapan-dan-saran": _("Tanggapan dan saran"),
    "selesaikan": _("Selesaikan"),
    "hadap-saya": _("Hadap saya"),
}
USUAL_INSTRUCTION = "tindak-lanjuti"

DEFECTS: Mapping[str, object] = {
    "belum-ditandatangani": _("Formulir belum ditandatangani pimpinan OPD"),
    "tidak-lengkap": _("Isian belum lengkap"),
    "tidak-dapat-dihubungi": _("Penanggung jawab tidak dapat dihubungi"),
    "melanggar-aturan-nama": _("Nama tidak sesuai aturan sub domain"),
    "nama-milik-lain": _("Nama ini milik OPD atau layanan lain"),
    "komitmen-belum-ada": _("Komitmen pembaruan konten belum ada"),
    "lampiran-tidak-terbaca": _("Lampiran tidak terbaca"),
    "lain": _("Lainnya"),
}

REFUSALS: Mapping[str, object] = {
    "bukan-opd": _("Pemohon bukan OPD di lingkungan pemerintah daerah ini (SOP 3)"),
    "sudah-mempunyai": _("OPD sudah mempunyai website sejenis"),
    "layanan-bersama": _("Keperluan ini dilayani oleh layanan bersama yang sudah ada"),
    "lain": _("Lainnya"),
}
