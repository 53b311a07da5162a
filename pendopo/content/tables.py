"""Tables to take along, as CSV and ODS; the same cells make the same bytes, however often they are baked."""

import csv
import io
import zipfile
from collections.abc import Sequence

from odfdo import Cell, Document, Row, Table

from pendopo.content.words import printable

Cells = Sequence[Sequence[str]]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# The oldest moment that a ZIP can name.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def csv_bytes(cells: Cells) -> bytes:
    """RFC 4180 with a mark by which spreadsheets know UTF-8; nothing in it is run as a formula."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([harmless(text) for text in row] for row in cells)
    return file.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A cell that a spreadsheet would calculate is shown as it stands."""
    return f"'{text}" if text.startswith(FORMULA) else text


def ods_bytes(cells: Cells, *, name: str) -> bytes:
    """One sheet of text."""
    document = Document("spreadsheet")
    document.language = "id-ID"
    document.body.clear()
    sheet = Table(name)
    for texts in cells:
        row = Row()
        for text in texts:
            row.append_cell(Cell(printable(text)))
        sheet.append_row(row)
    document.body.append(sheet)
    file = io.BytesIO()
    document.save(file)
    return timeless(file.getvalue())


def timeless(archive: bytes) -> bytes:
    """The same archive without the time at which it was packed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.infolist():
            name = zipfile.ZipInfo(part.filename, NO_TIME)
            name.compress_type = part.compress_type
            new.writestr(name, old.read(part))
    return file.getvalue()
