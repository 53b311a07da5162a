"""Telephone numbers of offices and officials, stored in the form +62…"""

import re

from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused

EXTENSION = re.compile(r"\s*(?:ext|ekst|pes|psw|#)\.?\s*(\d{1,6})\s*$", re.I)
PUNCTUATION = re.compile(r"[\s()\-./]+")
MOBILE = re.compile(r"8[1-9]\d{7,10}")
# Area codes of Jakarta and Bandung have two digits without the zero, the others three.
LANDLINE = re.compile(r"(?:2[124]|3[14]|61|2[235-9]\d|3[235-9]\d|[4-7]\d\d|9\d\d)\d{5,8}")


def normalise(text: str) -> str:
    """E.164, with `;ext=` when an extension was given; Refused when it is no Indonesian number."""
    extension = EXTENSION.search(text)
    number = PUNCTUATION.sub("", text[: extension.start()] if extension else text)
    national = re.sub(r"^(?:\+62|62|0)0?", "", number)
    if national == number or not (MOBILE.fullmatch(national) or LANDLINE.fullmatch(national)):
        raise Refused(
            _(
                "Nomor telepon ini tidak dikenali. "
                "Tulis dengan kode wilayah, misalnya 0254 200123 atau 0812 0000 0000."
            )
        )
    return f"+62{national};ext={extension[1]}" if extension else f"+62{national}"
