"""The linter of SOP texts: what is wrong, in which row, and how to mend it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pendopo.clock import parse_span

KINDS = ("permohonan", "disposisi", "laporan", "jawaban")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HEAD: Mapping[str, type] = {"kode": str, "nomor": str, "judul": str, "versi": int}
MUST: Mapping[str, type] = {
    "no": int,
    "kode": str,
    "singkat": str,
    "aktivitas": str,
    "pelaksana": str,
    "jenis": str,
}
MAY: Mapping[str, type] = {
    "ke": str,
    "kelengkapan": list,
    "waktu": str,
    "output": str,
    "kembali": str,
    "tolak": bool,
    "syarat": list,
    "lampiran": list,
    "keterangan": str,
}
TYPE_NAMES = {str: "teks", int: "bilangan", bool: "true atau false", list: "daftar teks"}

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong; `row` is the row's place in the file, None for the text as a whole."""

    row: int | None
    sentence: str
    code: str = ""

    def __str__(self) -> str:
        place = f"Kegiatan {self.row}" if self.row else "Naskah"
        return f"{place}{f' ({self.code})' if self.code else ''}: {self.sentence}"


def lint_table(table: Row) -> list[Problem]:
    """Every problem of a parsed text; the order of the rows is judged once each row is sound."""
    head, performers, rows = table.get("sop"), table.get("pelaksana"), table.get("kegiatan")
    if not (isinstance(head, dict) and isinstance(performers, dict) and isinstance(rows, list) and rows):
        return [Problem(None, "Tulis bagian [sop], [pelaksana] dan sedikitnya satu [[kegiatan]].")]
    found = [Problem(None, sentence) for sentence in _typed(head, HEAD, {"uraian": str, "dasar_hukum": list})]
    found += [
        Problem(place, sentence, str(row.get("kode", "")))
        for place, row in enumerate(rows, start=1)
        for sentence in _row(row, performers)
    ]
    return found or [
        Problem(place, sentence, rows[place - 1]["kode"]) for place, sentence in _order(rows, performers)
    ]


def _typed(given: Row, must: Mapping[str, type], may: Mapping[str, type]) -> Iterator[str]:
    known = {**must, **may}
    for key, wanted in known.items():
        if key not in given:
            if key in must:
                yield f"Isi {key}."
        elif type(given[key]) is not wanted or (wanted is list and not _all_text(given[key])):
            yield f"{key} harus berupa {TYPE_NAMES[wanted]}."
        elif key in must and wanted is str and not given[key].strip():
            yield f"Isi {key}."
    for key in given:
        if key not in known:
            yield f"{key} tidak dikenal. Yang dapat ditulis: {', '.join(known)}."


def _all_text(values: list[object]) -> bool:
    return all(isinstance(value, str) and value for value in values)


def _row(row: Row, performers: Row) -> Iterator[str]:
    problems = list(_typed(row, MUST, MAY))
    if problems:
        yield from problems
        return
    if not CODE.fullmatch(row["kode"]):
        yield "kode hanya boleh berisi huruf kecil, angka dan tanda hubung."
    if row["pelaksana"] not in performers:
        yield f"pelaksana {row['pelaksana']} tidak ada di bagian [pelaksana]."
    if row["jenis"] not in KINDS:
        yield f"jenis {row['jenis']} tidak dikenal. Pilih {', '.join(KINDS)}."
    if (row["jenis"] == "disposisi") != ("ke" in row):
        yield "ke harus ada pada disposisi, dan hanya pada disposisi."
    elif "ke" in row and row["ke"] not in performers:
        yield f"ke {row['ke']} tidak ada di bagian [pelaksana]."
    if "waktu" in row and not _is_span(row["waktu"]):
        yield f"waktu {row['waktu']!r} tidak dikenal. Tulis misalnya '1 jam' atau '2 hari kerja'."


def _is_span(text: str) -> bool:
    try:
        parse_span(text)
    except ValueError:
        return False
    return True


def _order(rows: list[Row], performers: Row) -> Iterator[tuple[int, str]]:
    codes = [row["kode"] for row in rows]
    for place, row in enumerate(rows, start=1):
        if row["no"] != place:
            yield place, f"no harus {place}: nomor kegiatan berurutan dari 1."
        if codes.index(row["kode"]) != place - 1:
            yield place, f"kode {row['kode']} sudah dipakai kegiatan {codes.index(row['kode']) + 1}."
        if "kembali" in row and row["kembali"] not in codes[: place - 1]:
            yield place, f"kembali {row['kembali']} harus kegiatan sebelumnya."
        if (place == 1) != (row["jenis"] == "permohonan"):
            yield place, "jenis permohonan harus kegiatan pertama, dan hanya itu."
        if (place == len(rows)) != (row["jenis"] == "jawaban"):
            yield place, "jenis jawaban harus kegiatan terakhir, dan hanya itu."
    if performers[rows[0]["pelaksana"]] != "pemohon":
        yield 1, "pelaksana kegiatan pertama harus pemohon."
    seen = set()
    for place, (row, following) in enumerate(pairwise(rows), start=1):
        seen.add(row["pelaksana"])
        yield from ((place, sentence) for sentence in _handed_on(row, following, seen, performers))


def _handed_on(row: Row, following: Row, seen: set[str], performers: Row) -> Iterator[str]:
    """A disposisi goes to who has the next row, or to somebody who works without a row of his own."""
    if row["jenis"] == "disposisi":
        alone = performers[row["ke"]] == "penerima-tugas" and following["pelaksana"] in seen
        if following["pelaksana"] != row["ke"] and not alone:
            yield f"sesudah disposisi ke {row['ke']} harus ada kegiatan {row['ke']}."
    elif row["jenis"] == "laporan" and following["pelaksana"] not in seen:
        yield f"laporan naik kepada pemberi disposisi; {following['pelaksana']} belum pernah bertindak."
