"""What `hostnames` found, told to whoever chooses a name: what is so, then what to do."""

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pendopo.hostnames import Finding

SENTENCES = {
    "mended": _("Kami membacanya sebagai {to}."),
    "two_labels": _("Nama hanya boleh satu bagian. Nama bertitik memerlukan izin khusus Diskominfo."),
    "many_labels": _("Nama hanya boleh satu bagian. Hapus titik beserta bagian di depannya."),
    "underscore": _(
        "Garis bawah tidak dapat dipakai. Nama host hanya mengenal huruf, angka, dan tanda hubung."
    ),
    "space": _("Spasi tidak dapat dipakai. Sambungkan kata-katanya."),
    "character": _("Tanda {character} tidak dapat dipakai. Gunakan huruf a–z, angka, dan tanda hubung."),
    "foreign": _("Huruf {character} tidak dapat dipakai. Gunakan huruf a–z tanpa tanda baca."),
    "empty": _("Nama belum diisi. Tulis nama yang Anda inginkan."),
    "too_short": _("Nama terlalu pendek. Gunakan paling sedikit {least} huruf."),
    "too_long": _("Nama terlalu panjang. Gunakan paling banyak {most} huruf."),
    "long": _("Nama ini panjang dan mudah salah ketik. Nama sampai {most} huruf lebih mudah diingat."),
    "hyphen_at_end": _("Tanda hubung tidak boleh di awal atau di akhir. Hapus tanda itu."),
    "encoded_name": _("Awalan {start} dicadangkan untuk huruf asing. Pilih nama lain."),
    "two_hyphens": _("Dua tanda hubung berturut-turut tidak dapat dipakai. Gunakan satu saja."),
    "only_digits": _("Nama tidak boleh hanya angka. Tambahkan huruf."),
    "first_letter": _("Nama harus dimulai dengan huruf. Hapus {first} di depan."),
    "host_too_long": _("Alamat lengkapnya terlalu panjang. Gunakan paling banyak {most} huruf."),
    "technical": _("Nama {word} dipakai untuk keperluan teknis. Pilih nama lain."),
    "shared": _("Nama {word} disediakan untuk layanan bersama Diskominfo. Pilih nama lain."),
    "aktif": _("Nama {name} sudah dipakai website lain. Pilih nama lain."),
    "alias": _("Nama {name} sudah dipakai sebagai nama kedua website lain. Pilih nama lain."),
    "dicadangkan": _("Nama {name} sedang diminta dalam permohonan lain. Pilih nama lain."),
    "karantina": _("Nama {name} baru saja ditutup dan ditahan dua belas bulan. Pilih nama lain."),
    "luar": _("Nama {name} sudah dipakai website yang dikelola di luar layanan ini. Hubungi Diskominfo."),
    "agency": _("Nama {name} adalah nama perangkat daerah lain. Gunakan nama OPD Anda."),
    "region": _("Nama {name} menunjuk daerah lain. Gunakan nama OPD Anda."),
    "national": _("Nama {name} adalah nama lembaga pusat. Gunakan nama OPD Anda."),
    "unfit": _("Nama ini memuat kata yang tidak pantas bagi website pemerintah. Pilih nama lain."),
    "personal": _("Kata {word} menunjuk orang atau kampanye, bukan kantor. Petugas akan memeriksanya."),
    "not_derived": _("Nama ini tidak berasal dari {name}. Petugas akan memeriksanya."),
    "same_without_hyphens": _("Mudah keliru dengan {name}, yang hanya berbeda tanda hubung."),
    "near": _("Mudah keliru dengan {name}, yang sudah ada."),
    "year": _("Nama tidak memuat tahun. Hapus {part}, agar nama tetap berlaku tahun depan."),
    "version": _("Nama tidak memuat nomor versi. Hapus {part}."),
    "trial": _("Kata {part} menandai website percobaan. Hapus kata itu."),
    "hyphen": _("Tanda hubung sering terlupa saat diucapkan. Pertimbangkan {without}."),
    "further_site": _(
        "OPD Anda sudah memiliki website instansi. Petugas akan memeriksa perlunya website tambahan."
    ),
}


def sentence_for(finding: Finding) -> str:
    """A finding in words; a rule that has no words yet is still told by its number."""
    pattern = SENTENCES.get(finding.code)
    if pattern is None:
        return gettext("Nama ini tidak memenuhi aturan {rule}. Pilih nama lain.").format(rule=finding.rule)
    return str(pattern).format(**finding.values)


def available(level: str) -> str:
    """Said last of a name that one can have."""
    if level == "warn":
        return gettext("Nama ini boleh dipakai, tetapi pertimbangkan catatan di atas.")
    return gettext("Nama ini tersedia di bawah {domain}.").format(domain=settings.PENDOPO_DOMAIN)
