"""The one door for checks from outside: what a visitor would get, asked at an address of our choice."""

from pendopo.probe.door import Answer, Unreachable, fetch
from pendopo.probe.title import title_of

__all__ = ["Answer", "Unreachable", "fetch", "title_of"]
