"""Words as they are compared: folded, and reduced to their Indonesian stem."""

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 40
# They stand in almost every text and say nothing of what is sought.
EMPTY_WORDS = frozenset(files("pendopo.search").joinpath("kata-kosong.txt").read_text("utf-8").split())
_stemmer = snowballstemmer.stemmer("indonesian")


def words_of(text: str) -> list[str]:
    """The words of `text` in their order: letters and digits, folded in case, width and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word[:LONGEST_WORD] for word in WORD.findall(bare)]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """`pelayanan` and `melayani` both as `layan`."""
    return str(_stemmer.stemWord(word))
