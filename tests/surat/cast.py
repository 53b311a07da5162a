"""Papers of a fixed cast: Kominfo answers Dinas Ketahanan Pangan; and the same with hostile or long words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

from pendopo.surat.decisions import SuratPenolakan, SuratRekomendasi
from pendopo.surat.formulir import Formulir
from pendopo.surat.jawaban import SuratJawaban
from pendopo.surat.lembar_disposisi import LembarDisposisi
from pendopo.surat.parts import Kop, Signatory
from pendopo.surat.sop_ap import SopAp, SopRow
from pendopo.surat.surat import Addressee, Annex, Envelope, Head, Reference, Regulation
from pendopo.surat.tanda_terima import TandaTerima, TandaTerimaAkses

DAY = date(2026, 11, 24)
CHECKED_AT = datetime(2026, 11, 24, 7, 12, tzinfo=UTC)
DRAFT_HASH = sha256(b"konsep").hexdigest()

LONGEST_OPD = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Kependudukan dan Keluarga Berencana"
LONGEST_PERSON = "Dr. Ir. " + "Namapanjang " * 4 + "S.Si., M.Kom., Ph.D."
HOSTILE = '#eval("1+1") *tebal* _miring_ $x^2$ <a> @rujuk #read("/etc/passwd") \\ // /* */ [x] `kode` ~ = - +'

ARMS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 72" fill="none" stroke="#1d1b18">'
    '<path d="M2 9 32 1l30 8v30c0 16-14 26-30 31C16 65 2 55 2 39Z"/>'
    '<path d="M13 31l12-4 4-8h6l4 8 12 4M19 33v13M28 33v13M37 33v13M46 33v13M16 49h33"/></svg>'
)

KOP = Kop(
    government="Pemerintah Provinsi Banten",
    office="Dinas Komunikasi, Informatika, Statistik dan Persandian",
    address="KP3B, Jalan Syekh Nawawi Al-Bantani, Palima, Serang · diskominfo.bantenprov.go.id",
    arms_svg=ARMS,
)
KEPALA_DINAS = Signatory(
    title="Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian",
    name="Kepala Dinas Contoh",
    rank="Pembina Utama Madya",
    nip="190001011930011001",
)
PETUGAS = Signatory(title="Petugas layanan", name="Petugas Contoh", nip="190001011930011002")

FORM = Formulir(
    kind="pembuatan",
    opd="Dinas Ketahanan Pangan",
    person="Penanggung Jawab Contoh",
    phone="+62 254 200123",
    email="umum@disketapang.bantenprov.go.id",
    position="Kepala Subbagian Umum dan Kepegawaian",
    site_name="Dinas Ketahanan Pangan",
    subdomain="disketapang",
    place="Serang",
    day=DAY,
    signatory=Signatory(
        title="Kepala Dinas Ketahanan Pangan", name="Kepala OPD Contoh", nip="190001011930011003"
    ),
    draft_hash=DRAFT_HASH,
)
ENVELOPE = Envelope(
    kop=KOP,
    head=Head(
        number="555/0317/DISKOMINFO/2026",
        place="Serang",
        day=DAY,
        subject="Jawaban permohonan pembuatan website",
        attachments="Satu berkas",
    ),
    addressee=Addressee(post="Kepala Dinas Ketahanan Pangan", lines=("Provinsi Banten",), place="Serang"),
    signatory=KEPALA_DINAS,
    copies=("Sekretaris Daerah Provinsi Banten", "Kepala Bidang Aplikasi Informatika"),
)
JAWABAN = SuratJawaban(
    envelope=ENVELOPE,
    kind="pembuatan",
    permohonan_number="PW-0042/2026",
    reference=Reference(number="500.1/118/DISKETAPANG/2026", day=DAY),
    opd="Dinas Ketahanan Pangan",
    person="Kepala Subbagian Umum dan Kepegawaian",
    site_name="Dinas Ketahanan Pangan",
    subdomain="disketapang",
    url="https://disketapang.bantenprov.go.id",
    management_url="https://layanan.bantenprov.go.id/kelola/",
    username="umum.disketapang",
    checked_at=CHECKED_AT,
    duties=(
        "mengaktifkan akun dan menyetujui aturan serta tata tertib terlampir paling lambat 1 Desember 2026",
        "memperbarui isi website secara berkala, sedikitnya satu kali dalam sebulan",
        "melengkapi halaman wajib yang kerangkanya telah kami siapkan",
    ),
    annex=Annex(
        rules_version="3",
        rules=("Isi website diperbarui sedikitnya satu kali dalam sebulan.", "Akun tidak dipinjamkan."),
        regulations=(
            Regulation(code="UU 14/2008", title="Keterbukaan Informasi Publik", cited=True, now="Berlaku"),
            Regulation(
                code="PP 82/2012",
                title="Penyelenggaraan Sistem dan Transaksi Elektronik",
                cited=True,
                now="Dicabut, diganti PP 71/2019",
            ),
        ),
    ),
)
REKOMENDASI = SuratRekomendasi(
    envelope=ENVELOPE,
    kind="pembuatan",
    permohonan_number="PW-0042/2026",
    opd="Dinas Ketahanan Pangan",
    site_name="Lumbung Pangan",
    grounds="Layanan yang diminta telah tersedia pada website dinas.",
    recommendations=("memuat lumbung pangan sebagai rubrik pada website dinas",),
)
PENOLAKAN = SuratPenolakan(
    envelope=ENVELOPE,
    kind="pembuatan",
    permohonan_number="PW-0042/2026",
    opd="Dinas Ketahanan Pangan",
    site_name="Lumbung Pangan",
    reason="nama sub domain menyerupai nama instansi lain.",
    legal_basis=("Aturan nama sub domain, butir 4",),
    next_steps=("memilih nama lain", "mengajukan permohonan baru"),
    objection="Keberatan dapat disampaikan kepada Kepala Dinas paling lambat 30 hari kerja.",
)
RECEIPT = TandaTerima(
    kop=KOP,
    number="PW-0042/2026",
    received_at=datetime(2026, 11, 24, 2, 2, tzinfo=UTC),
    sender="Dinas Ketahanan Pangan",
    subject="Permohonan pembuatan website",
    attachments=("Formulir bertanda tangan (PDF, 1 halaman)",),
    due_at=datetime(2026, 11, 24, 3, 2, tzinfo=UTC),
    tracking_code="7K4M-Q2XD",
    tracking_url="https://layanan.bantenprov.go.id/lacak/",
    place="Serang",
    signatory=PETUGAS,
)
ACCESS = TandaTerimaAkses(
    kop=KOP,
    permohonan_number="PW-0042/2026",
    opd="Dinas Ketahanan Pangan",
    person="Penanggung Jawab Contoh",
    url="https://disketapang.bantenprov.go.id",
    management_url="https://layanan.bantenprov.go.id/kelola/",
    username="umum.disketapang",
    activation_code="7K4M-Q2XD-9HTB-0VWX",
    activation_url="https://layanan.bantenprov.go.id/aktivasi/7K4M-Q2XD-9HTB-0VWX/",
    expires_at=datetime(2026, 11, 27, 9, tzinfo=UTC),
    day=DAY,
    place="Serang",
    signatory=PETUGAS,
)
LEMBAR = LembarDisposisi(
    kop=KOP,
    number="PW-0042/2026",
    url="https://layanan.bantenprov.go.id/meja/42/",
    urgency="Segera",
    sender="Dinas Ketahanan Pangan",
    letter_number="500.1/118/DISKETAPANG/2026",
    letter_day=DAY,
    received_at=datetime(2026, 11, 24, 2, 2, tzinfo=UTC),
    agenda="0417",
    subject="Permohonan pembuatan website, sub domain disketapang (PW-0042/2026)",
    recipient_choices=(
        "Sekretaris",
        "Kepala Bidang Aplikasi Informatika",
        "Kepala Bidang Informasi dan Komunikasi Publik",
        "Kepala Bidang Statistik",
        "Kepala Bidang Persandian",
    ),
    recipients=("Kepala Bidang Aplikasi Informatika",),
    instruction_choices=("Tindak lanjuti", "Tanggapan dan saran", "Koordinasikan", "Selesaikan"),
    instructions=("Tindak lanjuti",),
    note="Pastikan situs lama dialihkan.",
    giver="Kepala Dinas",
    place_in_sop="langkah 2 dari 8",
    limit_of="Kepala Bidang",
    due_at=datetime(2026, 11, 24, 3, 38, tzinfo=UTC),
)
SOP = SopAp(
    kop=KOP,
    title="SOP Pembuatan Website",
    number="555/02-SOP/DISKOMINFO/2018",
    version="1, ditetapkan",
    legal_basis=("UU 14/2008", "UU 25/2009", "PP 82/2012", "Permenkominfo 7/2013"),
    lanes=("OPD", "Kepala Dinas", "Kepala Bidang", "Kepala Seksi", "Petugas"),
    rows=(
        SopRow(
            no="1",
            activity="OPD mengajukan permohonan pembuatan/pengembangan website kepada Kepala Dinas",
            performer="OPD",
            needs="Surat permohonan (formulir)",
            output="Surat permohonan",
        ),
        SopRow(
            no="2",
            activity="Kepala Dinas mendisposisikan kepada Kepala Bidang terkait untuk menindaklanjuti",
            performer="Kepala Dinas",
            needs="Surat permohonan",
            limit="1 jam",
            output="Disposisi",
            remark="dapat dikembalikan ke no. 1",
        ),
        SopRow(
            no="3",
            activity="Kepala Bidang mendisposisikan kepada Kepala Seksi terkait untuk ditindaklanjuti",
            performer="Kepala Bidang",
            needs="Disposisi",
            limit="1 jam",
            output="Disposisi",
        ),
        SopRow(
            no="4",
            activity="Kepala Seksi menugaskan petugas terkait untuk menindaklanjuti",
            performer="Kepala Seksi",
            needs="Disposisi",
            output="Penugasan",
        ),
        SopRow(
            no="5",
            activity="Petugas melaporkan hasil pembuatan/pengembangan website kepada Kepala Seksi",
            performer="Petugas",
            needs="Penugasan",
            output="Laporan",
            remark="website lulus pemeriksaan",
        ),
        SopRow(
            no="6",
            activity="Kepala Seksi melaporkan hasil yang telah dilakukan petugas kepada Kepala Bidang",
            performer="Kepala Seksi",
            needs="Laporan",
            output="Laporan",
        ),
        SopRow(
            no="7",
            activity="Kepala Bidang melaporkan hasil pembuatan/pengembangan kepada Kepala Dinas",
            performer="Kepala Bidang",
            needs="Laporan",
            output="Laporan",
        ),
        SopRow(
            no="8",
            activity="Kepala Dinas memberitahukan hasil kepada Kepala OPD pemohon",
            performer="Kepala Dinas",
            needs="Laporan",
            output="Surat jawaban",
            remark="sub domain, username, URL, aturan",
            ends_at="OPD",
        ),
    ),
    digest=DRAFT_HASH,
    day=DAY,
)


def jawaban_with(words: str) -> SuratJawaban:
    """The reply with the same words in every place that people fill."""
    return replace(
        JAWABAN,
        opd=words,
        person=words,
        site_name=words,
        username=words,
        duties=(words, words),
        annex=Annex(
            rules=(words,), regulations=(Regulation(code=words, title=words, cited=True, now=words),)
        ),
        envelope=replace(
            ENVELOPE,
            kop=replace(KOP, government=words, office=words, address=words),
            head=replace(ENVELOPE.head, number=words, subject=words, place=words),
            addressee=Addressee(post=words, lines=(words,), place=words),
            signatory=Signatory(title=words, name=words, rank=words, nip=words, note=words),
            copies=(words,),
        ),
    )
