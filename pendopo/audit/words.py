"""How acts are called on the screen; each room names its own in its `AppConfig.ready`."""

from collections.abc import Mapping

_words: dict[str, object] = {}


def name_acts(words: Mapping[str, object]) -> None:
    """Make the words for acts known, by their stored codes."""
    _words.update(words)


def words_for(act: str) -> str:
    """What an act is called; its code where no room has named it."""
    return str(_words.get(act, act))


def acts_called(text: str) -> list[str]:
    """The codes of acts in whose words a text occurs."""
    wanted = text.casefold()
    return [act for act, words in _words.items() if wanted in str(words).casefold()]
