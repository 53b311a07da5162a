"""The one door to Typst: a template and its data become one archival, accessible PDF.

Data reaches the template as JSON and never as source, so markup in a name stays text. The bytes depend on
nothing but template, data and fonts: the template takes its date from the data.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

import typst

from pendopo.surat.glyphs import missing_glyphs, printable

ROOM = Path(__file__).parent
LETTERS = ROOM / "letters"
FONTS = ROOM / "fonts"
# PDF/A-2a for the archive, PDF/UA-1 for readers who listen.
STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]

Data: TypeAlias = "str | int | float | bool | Mapping[str, Data] | Sequence[Data] | None"


class LetterError(RuntimeError):
    """A letter could not be made; the message is for the operator's log, not for the page."""


class UnprintableTextError(LetterError):
    """Some text has characters that no font of ours can draw; the forms' gate should have refused them."""

    def __init__(self, characters: str) -> None:
        super().__init__(f"no glyph for {', '.join(f'U+{ord(letter):04X}' for letter in characters)}")
        self.characters = characters


def compile_letter(
    template: str, data: Mapping[str, Data], *, pictures: Mapping[str, str] | None = None
) -> bytes:
    """The PDF of `letters/<template>.typ` with `data`; `pictures` are SVG sources by name."""
    content = _printable(data)
    if missing := missing_glyphs(" ".join(_texts(content))):
        raise UnprintableTextError(missing)
    inputs = {"data": json.dumps(content), "pictures": json.dumps(dict(pictures or {}))}
    try:
        pdf, warnings = typst.compile_with_warnings(
            LETTERS / f"{template}.typ",
            root=LETTERS,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=STANDARDS,
        )
    except typst.TypstError as error:
        raise LetterError(f"{template}: {error.message}") from error
    if warnings:
        raise LetterError(f"{template}: {'; '.join(warning.message for warning in warnings)}")
    if not isinstance(pdf, bytes):
        raise LetterError(f"{template}: no PDF came back")
    return pdf


@cache
def _fonts() -> "typst.Fonts":
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _printable(value: Data) -> Data:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner) for inner in value]
    return value


def _texts(value: Data) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in _texts(inner)]
    return []
