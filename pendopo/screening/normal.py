"""One plain spelling for the many in which spam is written, so that a term is found whatever its disguise."""

import re
import unicodedata

from pendopo.screening.letters import BLANK, FOLD, LEET, ONE_AS_I, ONE_AS_L, STRANGERS

# Four letters or more, parted one by one: "g.a.c.o.r", "j*u*d*i", "s l o t".
BETWEEN = r"[ .*\-_~|·•,/+]"
PARTED = re.compile(rf"(?<![^\W_])[^\W_](?:{BETWEEN}{{1,3}}(?:[^\W_]|[@$])){{3,}}(?![^\W_])")
SEPARATORS = re.compile(BETWEEN)
# A word in which digits or signs may stand for letters: at least one true letter in it.
DISGUISED = re.compile(r"[a-z0-9@$!]*[a-z][a-z0-9@$!]*")
SIGNS = re.compile(r"[0-9@$!]")
WORD = re.compile(r"[^\W\d_]{3,}")
SHORTEST_ORNATE = 4


def visible(text: str) -> str:
    """The text without what is drawn as nothing: zero-width signs, soft hyphens, blank letters."""
    if text.isascii():
        return text
    return "".join(sign for sign in text.translate(BLANK) if unicodedata.category(sign) not in {"Cf", "Cs"})


def plain(text: str) -> str:
    """Lower case, compatibility forms and accents resolved, in the letters that a reader takes them for."""
    shown = visible(text)
    if not shown.isascii():
        shown = unicodedata.normalize("NFKD", shown).lower().translate(FOLD)
        shown = "".join(sign for sign in visible(shown) if unicodedata.category(sign) not in {"Mn", "Me"})
    return PARTED.sub(join, shown.lower())


def join(found: re.Match[str]) -> str:
    letters = SEPARATORS.sub("", found[0])
    return letters if sum(letter.isalpha() for letter in letters) > 1 else found[0]


def variants(text: str) -> list[str]:
    """The plain text, and the same with digits read as letters where that changes anything."""
    first = plain(text)
    spellings = [first, *(unmask(first, one) for one in (ONE_AS_I, ONE_AS_L))]
    return list(dict.fromkeys(spellings))


def unmask(text: str, one: dict[int, int]) -> str:
    """Read digits and signs as letters, in words that hold a letter too; the length stays as it is."""
    if not SIGNS.search(text):
        return text
    return DISGUISED.sub(lambda found: found[0].translate(LEET).translate(one), text)


def mixed(text: str) -> list[str]:
    """Words in which letters of another script pass for Latin ones."""
    shown = visible(text)
    if shown.isascii():
        return []
    words = WORD.findall(unicodedata.normalize("NFKC", shown).lower())
    return [word for word in words if not word.isascii() and disguised(word)]


def disguised(word: str) -> bool:
    strange = [letter for letter in word if not unicodedata.name(letter, "").startswith("LATIN")]
    latin = len(word) - len(strange)
    return bool(strange) and latin > 0 and all(letter in STRANGERS for letter in strange)


def ornate(text: str) -> list[str]:
    """Words in mathematical, full-width or enclosed letters: plain once they are normalised."""
    shown = visible(text)
    if shown.isascii():
        return []
    return [
        plain(word)
        for word in shown.split()
        if len(word) >= SHORTEST_ORNATE and sum(map(dressed, word)) >= SHORTEST_ORNATE
    ]


def dressed(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    return name.startswith(("MATHEMATICAL", "FULLWIDTH LATIN", "CIRCLED LATIN", "SQUARED LATIN", "NEGATIVE"))
