"""The SOP as offices print it: one row an act, the performers as lanes, the flow drawn between them."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pendopo.surat.compile import Data, compile_letter
from pendopo.surat.parts import Kop, day_data

SHORT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SopRow:
    """One row; `performer` is a lane, and `ends_at` the lane in which the whole SOP ends with this row."""

    no: str
    activity: str
    performer: str
    needs: str = ""  # kelengkapan
    limit: str = ""  # waktu: "1 jam"; an empty time stays empty
    output: str = ""  # keluaran
    remark: str = ""  # keterangan
    ends_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SopAp:
    """The sheet; `lanes` in their order from left to right, `digest` that of the adopted text."""

    kop: Kop
    title: str
    number: str
    version: str
    legal_basis: tuple[str, ...]
    lanes: tuple[str, ...]
    rows: tuple[SopRow, ...]
    digest: str
    day: date  # adopted
    time_note: str = "Waktu dihitung dalam jam kerja."


def sop_ap(data: SopAp) -> bytes:
    """The SOP's table on A4 landscape; ValueError where a row names a lane that is not there."""
    return compile_letter(
        "sop_ap",
        {
            "title": data.title,
            "day": day_data(data.day),
            "kop": data.kop.as_data(),
            "facts": (
                ("Nomor SOP", data.number),
                ("Versi", data.version),
                ("Dasar hukum", ", ".join(data.legal_basis)),
            ),
            "lanes": data.lanes,
            "rows": _rows(data),
            "digest": f"{data.digest[:SHORT]}…{data.digest[-SHORT:]}",
            "time_note": data.time_note,
        },
        pictures=data.kop.as_pictures(),
    )


def _rows(data: SopAp) -> list[Data]:
    lane_of = {name: place for place, name in enumerate(data.lanes)}
    named = {row.performer for row in data.rows} | {row.ends_at for row in data.rows if row.ends_at}
    if unknown := named - set(lane_of):
        raise ValueError(f"no lane for {', '.join(sorted(unknown))}")
    lanes = [lane_of[row.performer] for row in data.rows]
    following: list[int | None] = [after for _, after in pairwise(lanes)] + [None]
    last = len(data.rows) - 1
    return [
        {
            "no": row.no,
            "activity": row.activity,
            "needs": row.needs,
            "limit": row.limit,
            "output": row.output,
            "remark": row.remark,
            "lane": lanes[n],
            "next": following[n],
            "entered": n > 0,
            "end": lane_of[row.ends_at] if row.ends_at else None,
            "rounded": n == 0 or (n == last and not row.ends_at),
            "performed": _performed(row),
        }
        for n, row in enumerate(data.rows)
    ]


def _performed(row: SopRow) -> str:
    """What the drawing says, for who listens."""
    return f"Pelaksana: {row.performer}" + (f", berakhir di {row.ends_at}" if row.ends_at else "")
