"""`pendopo setup`: a real office from an empty database, without demo data. It may be run again."""

import re
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from pendopo import clock
from pendopo.errors import Refused
from pendopo.opd import founding
from pendopo.opd.imports import import_agencies, read_csv
from pendopo.opd.offices import find_office
from pendopo.opd.posts import day_of
from pendopo.opd.seeds import seed_holidays, seed_hours
from pendopo.sop.definition import shipped
from pendopo.surat.number_formats import check_pattern

DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
# (option, question, has to be answered)
QUESTIONS = (
    ("domain", "Domain induk, misalnya bantenprov.go.id", True),
    ("home", "Alamat layanan (kosong: layanan.<domain>)", False),
    ("scheme", "http atau https (kosong: https, kecuali localhost)", False),
    ("government", "Pemerintah, misalnya Pemerintah Provinsi Banten", True),
    ("region", "Wilayah, misalnya Provinsi Banten", True),
    ("city", "Kota tempat surat ditandatangani", True),
    ("office-name", "Nama dinas", True),
    ("abbreviation", "Singkatan dinas", True),
    ("address", "Alamat dinas pada kop surat", True),
    ("sop", "Kode SOP permohonan website (kosong: yang lazim)", False),
    ("letter-format", "Format nomor surat (kosong: yang lazim)", False),
    ("code", "Kode klasifikasi surat", False),
    ("unit", "Kode unit pada nomor surat (kosong: singkatan dinas)", False),
    ("admin-name", "Nama administrator teknis pertama", True),
    ("admin-email", "Surel administrator teknis pertama", True),
)


class Command(BaseCommand):
    """Asks what it was not told; a second run says what is there already."""

    help = "menyiapkan kantor sungguhan dari basis data kosong, tanpa data contoh"

    def add_arguments(self, parser: ArgumentParser) -> None:
        for name, question, _required in QUESTIONS:
            parser.add_argument(f"--{name}", default="", help=question)
        parser.add_argument(
            "--agencies-csv", type=Path, help="daftar OPD dengan kolom nama,singkatan,subdomain,jenis"
        )
        parser.add_argument("--posts", action="store_true", help="buat empat jabatan SOP yang masih kosong")
        parser.add_argument(
            "--renew-link", action="store_true", help="buat tautan baru bagi administrator pertama"
        )

    def handle(self, *_args: object, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        if options["renew_link"]:
            self._renew()
            return
        if find_office() is None:
            answers = self._answers(options)
            self._write_settings(answers)
            self._found(answers)
        else:
            self.stdout.write(f"Kantor sudah ada: {find_office()}. Datanya tidak diubah.")
        self._fill(options)

    def _answers(self, options: dict[str, Any]) -> dict[str, str]:
        """Every question answered by option or at the keyboard, checked."""
        answers = {name: str(options[name.replace("-", "_")]).strip() for name, *_rest in QUESTIONS}
        if sys.stdin.isatty():
            for name, question, required in QUESTIONS:
                while not answers[name]:
                    answers[name] = input(f"{question}: ").strip()
                    if not required:
                        break
        missing = [f"--{name}" for name, _question, required in QUESTIONS if required and not answers[name]]
        if missing:
            raise CommandError(f"Belum lengkap. Tambahkan: {', '.join(missing)}")
        return self._checked(answers)

    def _checked(self, answers: dict[str, str]) -> dict[str, str]:
        domain = answers["domain"] = answers["domain"].lower().strip(".")
        local = domain == "localhost" or domain.endswith(".localhost")
        answers["home"] = answers["home"].lower() or (domain if local else f"layanan.{domain}")
        answers["scheme"] = answers["scheme"] or ("http" if local else "https")
        for name in ("domain", "home"):
            if not DOMAIN.fullmatch(answers[name]):
                raise CommandError(
                    f"--{name} bukan nama domain. Tulis tanpa https:// dan tanpa garis miring."
                )
        if answers["scheme"] not in ("http", "https"):
            raise CommandError("--scheme hanya http atau https.")
        if answers["sop"] and answers["sop"] not in shipped():
            raise CommandError(f"--sop tidak dikenal. Yang ada: {', '.join(shipped())}")
        if answers["letter-format"]:
            try:
                check_pattern(answers["letter-format"])
            except ValueError as reason:
                raise CommandError(f"--letter-format: {reason}") from None
        try:
            validate_email(answers["admin-email"])
        except ValidationError:
            raise CommandError("--admin-email bukan alamat surel. Periksa kembali.") from None
        return answers

    def _write_settings(self, answers: dict[str, str]) -> None:
        path = Path(settings.VAR) / "pendopo.toml"
        if founding.write_settings(path, {name: answers[name] for name in ("domain", "home", "scheme")}):
            self.stdout.write(f"Pengaturan ditulis: {path}")

    def _found(self, answers: dict[str, str]) -> None:
        at = clock.now()
        fields = {name.replace("-", "_"): value for name, value in answers.items()}
        names = founding.Answers.__dataclass_fields__
        office = founding.found_office(founding.Answers(**{name: fields[name] for name in names}), at=at)
        self.stdout.write(f"Kantor dibuat: {office}")
        admin = founding.make_administrator(name=answers["admin-name"], email=answers["admin-email"], at=at)
        suffix = settings.PENDOPO_PORT_SUFFIX if answers["scheme"] == "http" else ""
        self._show_link(admin, f"{answers['scheme']}://{answers['home']}{suffix}")

    def _fill(self, options: dict[str, Any]) -> None:
        at = clock.now()
        office = find_office()
        if office is None:
            return
        year = day_of(at).year
        self.stdout.write(f"Hari libur {year} dan {year + 1}: {seed_holidays((year, year + 1))} ditambahkan.")
        hours = seed_hours(region=office.region, at=at)
        self.stdout.write("Jam kerja diisi." if hours else "Jam kerja sudah ada.")
        if options["posts"]:
            posts = founding.add_first_posts(office, at=at)
            self.stdout.write("\n".join(f"Jabatan dibuat: {post}" for post in posts) or "Jabatan sudah ada.")
        if options["agencies_csv"]:
            self._import(options["agencies_csv"])

    def _import(self, path: Path) -> None:
        if not path.is_file():
            raise CommandError(f"Tidak ada berkas {path}.")
        report = import_agencies(read_csv(path), source=path.name)
        self.stdout.write(f"OPD: {report.added} ditambahkan, {report.known} sudah ada.")
        for problem in report.problems:
            self.stdout.write(f"  baris {problem.line} tidak diambil: {problem.reason}")

    def _renew(self) -> None:
        admin = founding.first_administrator()
        if admin is None:
            raise CommandError("Belum ada administrator. Jalankan pendopo setup tanpa --renew-link.")
        self._show_link(admin, settings.PENDOPO_HOME_URL)

    def _show_link(self, admin: Any, home_url: str) -> None:
        """The link of the first administrator: shown here once and kept nowhere."""
        try:
            code = founding.administrator_code(admin, at=clock.now())
        except Refused as reason:
            raise CommandError(reason.sentence) from None
        self.stdout.write(f"Administrator pertama: {admin.name}, nama pengguna {admin.username}")
        self.stdout.write(
            "Buka tautan ini untuk masuk pertama kali. Tautan tampil sekali ini saja, berlaku 72 jam:"
        )
        self.stdout.write(f"  {home_url}{reverse('activate', args=[code])}")
        self.stdout.write("Hilang? Jalankan: pendopo setup --renew-link")
