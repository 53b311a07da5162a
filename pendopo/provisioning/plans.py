"""What is to be made for a berkas: everything that the acts need, without asking anybody again."""

from dataclasses import asdict, dataclass
from typing import Any

# Wishes of a pengembangan that the acts fulfil; the others are the officer's handiwork (SOP 7).
MOVE = "pindah"
COMPLETE = "halaman-wajib"


@dataclass(frozen=True)
class Plan:
    """One website to be made, or one of the agency's to be developed (`development`)."""

    website: int  # its key
    contact_name: str
    contact_email: str
    development: bool = False
    wishes: tuple[str, ...] = ()
    note: str = ""  # what the officer did by hand, for the laporan

    @property
    def plants(self) -> bool:
        """Whether missing pages are added."""
        return not self.development or bool({MOVE, COMPLETE} & set(self.wishes))

    @property
    def by_hand(self) -> bool:
        """Whether something is wished for that no act does."""
        return self.development and bool(set(self.wishes) - {MOVE, COMPLETE})

    def as_json(self) -> dict[str, Any]:
        """As it is kept with the provisioning."""
        return asdict(self) | {"wishes": list(self.wishes)}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Plan":
        """The plan that was kept."""
        return cls(**kept | {"wishes": tuple(kept["wishes"])})
