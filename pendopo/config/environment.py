"""What an operator sets: `PENDOPO_*` variables over `<PENDOPO_VAR>/pendopo.toml` over the defaults."""

import os
import secrets
import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

VAR = Path(os.environ.get("PENDOPO_VAR", "var")).resolve()


def _file() -> dict[str, str]:
    """`pendopo.toml` in the data folder, written by `pendopo setup`; absent before it ran."""
    path = VAR / "pendopo.toml"
    if not path.exists():
        return {}
    return {key: str(value) for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items()}


_FROM_FILE = _file()


def setting(name: str, default: str) -> str:
    """The value of `PENDOPO_<NAME>`; in `pendopo.toml` the key is `<name>` in lower case."""
    return os.environ.get(f"PENDOPO_{name}", _FROM_FILE.get(name.lower(), default))


def switch(name: str) -> bool:
    """A setting that is on or off; off unless it says 1, true, yes or on."""
    return setting(name, "").lower() in {"1", "true", "yes", "on"}


def secret_key() -> str:
    """The signing key of sessions: from the environment, else made once and kept in the data folder."""
    given = os.environ.get("PENDOPO_SECRET_KEY")
    if given:
        return given
    path = VAR / "secret_key"
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8") as file:
                path.chmod(0o600)
                file.write(secrets.token_urlsafe(48))
        except FileExistsError:  # two processes began together: the other one's key stands
            pass
    return path.read_text(encoding="utf-8")


SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
    "PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-20000;"
)


def database() -> dict[str, object]:
    """`PENDOPO_DATABASE` as `postgresql://user:password@host:port/name`; else SQLite in the data folder."""
    url = setting("DATABASE", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR / "pendopo.sqlite3",
            # IMMEDIATE: a deferred transaction that reads, then writes, fails as "locked" under others.
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
            # A file, not memory: the tests of two who act at once need two connections.
            "TEST": {"NAME": VAR / "test.sqlite3"},
        }
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


class DemoInPublicError(Exception):
    """The demo was switched on where citizens would meet it."""


def demo(domain: str) -> bool:
    """Whether this is the example office; never on a domain that others can reach."""
    if not switch("DEMO"):
        return False
    if domain != "localhost":
        raise DemoInPublicError(
            f"PENDOPO_DEMO hanya untuk localhost, bukan {domain}. Hapus PENDOPO_DEMO, lalu jalankan kembali."
        )
    return True


@dataclass(frozen=True)
class Street:
    """Where the service is found: `scheme://home[:port]`, and each website at `<label>.<domain>[:port]`."""

    scheme: str
    domain: str
    home: str
    port: int

    @property
    def suffix(self) -> str:
        """`:8000` where the port must be typed, else nothing."""
        return "" if self.port == {"http": 80, "https": 443}[self.scheme] else f":{self.port}"

    @property
    def home_url(self) -> str:
        """`http://localhost:8000`, without a slash at the end."""
        return f"{self.scheme}://{self.home}{self.suffix}"


def street() -> Street:
    """The street of this installation; the demo's is `localhost` and its sub-domains."""
    domain = setting("DOMAIN", "localhost")
    home = setting("HOME", "localhost" if domain == "localhost" else f"layanan.{domain}")
    scheme = setting("SCHEME", "http" if domain == "localhost" else "https")
    port = setting("PUBLIC_PORT", setting("PORT", "8000") if scheme == "http" else "443")
    return Street(scheme=scheme, domain=domain, home=home, port=int(port))
