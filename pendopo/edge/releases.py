"""Which release a host serves: its symlink, read anew for each request."""

import os
from pathlib import Path


class Releases:
    """The folder `sites`, in which `<host>` points to `../releases/<host>/<release>` and nowhere else."""

    def __init__(self, sites: Path) -> None:
        self.sites = sites
        self._real: dict[str, tuple[str, Path]] = {}

    def folder(self, host: str) -> Path | None:
        """The release that is live at this instant; None where the host has no website here."""
        try:
            target = os.readlink(f"{self.sites}/{host}")  # noqa: PTH115 - once a request, on every request
        except OSError:
            self._real.pop(host, None)
            return None
        known = self._real.get(host)
        if known is not None and known[0] == target:
            return known[1]
        parts = target.split("/")
        # A link into another host's releases would serve a foreign body: it is no website.
        if len(parts) != 4 or parts[:3] != ["..", "releases", host] or parts[3].startswith("."):
            return None
        real = (self.sites / target).resolve()
        if not real.is_dir() or real.parent != (self.sites / "../releases" / host).resolve():
            return None
        self._real[host] = (target, real)
        return real
