"""Signs of an abused page: gambling spam in its words, links that nobody sees, hosts it never linked to."""

from pendopo.screening.css import How
from pendopo.screening.hosts import foreign_hosts
from pendopo.screening.markup import Finding, hidden
from pendopo.screening.scoring import THRESHOLD, Hit, Kind, Verdict, score
from pendopo.screening.tags import Tag, stream

__all__ = [
    "THRESHOLD",
    "Finding",
    "Hit",
    "How",
    "Kind",
    "Tag",
    "Verdict",
    "foreign_hosts",
    "hidden",
    "score",
    "stream",
]
