"""A website's own search: an index in one file, written at the bake, asked at the street without Django."""

from pendopo.search.asking import Found, Result, ask
from pendopo.search.indexing import Entry, index_of

__all__ = ["Entry", "Found", "Result", "ask", "index_of"]
