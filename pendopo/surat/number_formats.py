"""Letter numbers in the office's own form: `{kode}/{no:04}/{unit}/{tahun}` is 555/0317/DISKOMINFO/2026."""

import re
from collections.abc import Mapping

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
CODES = ("kode", "jenis", "unit")
TOKENS = (*CODES, "no", "bulan_romawi", "tahun")
MAX_PATTERN = 120
MAX_WIDTH = 6

_token = re.compile(r"\{([^{}]*)\}")
_running = re.compile(r"no(?::0([0-9]+))?")
_plain = re.compile(r"[A-Za-z0-9 ./()_-]*")


def check_pattern(pattern: str) -> None:
    """Raise ValueError with an Indonesian sentence that says what is wrong with the pattern."""
    if not 1 <= len(pattern) <= MAX_PATTERN:
        raise ValueError(f"Isi format nomor dengan 1 sampai {MAX_PATTERN} huruf.")
    if pattern != pattern.strip():
        raise ValueError("Hapus spasi di awal atau akhir format nomor.")
    rest = _token.sub("", pattern)
    if "{" in rest or "}" in rest:
        raise ValueError("Kurung kurawal belum berpasangan: setiap { harus ditutup dengan }.")
    if not _plain.fullmatch(rest):
        raise ValueError("Di luar kurung kurawal hanya boleh ada huruf, angka, spasi, dan tanda . / - _ ( ).")
    tokens = [match[1] for match in _token.finditer(pattern)]
    for token in tokens:
        _check_token(token)
    if sum(_running.fullmatch(token) is not None for token in tokens) != 1:
        raise ValueError("Format nomor harus memuat {no} tepat satu kali, misalnya {no:04}.")


def format_number(pattern: str, *, no: int, year: int, month: int, codes: Mapping[str, str]) -> str:
    """The number; `codes` gives kode, jenis and unit where the pattern names them, else ValueError."""
    check_pattern(pattern)
    if no < 1:
        raise ValueError("Nomor urut dimulai dari 1.")
    if not 1 <= month <= len(ROMAN):
        raise ValueError("Bulan adalah angka 1 sampai 12.")
    values = {"bulan_romawi": ROMAN[month - 1], "tahun": f"{year:04}"}

    def fill(match: re.Match[str]) -> str:
        token = match[1]
        if running := _running.fullmatch(token):
            return f"{no:0{running[1] or 1}}"
        value = values.get(token) or codes.get(token, "")
        if not value:
            raise ValueError(f"Kode untuk {{{token}}} belum diisi.")
        return value

    return _token.sub(fill, pattern)


def _check_token(token: str) -> None:
    if running := _running.fullmatch(token):
        if running[1] is not None and not 1 <= int(running[1]) <= MAX_WIDTH:
            raise ValueError(f"Lebar nomor adalah 01 sampai 0{MAX_WIDTH}, misalnya {{no:04}}.")
    elif token not in TOKENS:
        known = ", ".join(f"{{{name}}}" for name in TOKENS)
        raise ValueError(f"{{{token}}} tidak dikenal. Yang dapat dipakai: {known}.")
