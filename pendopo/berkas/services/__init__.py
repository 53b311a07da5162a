"""The acts on a berkas; each checks, changes in one transaction, and tells through the outbox."""

from pendopo.berkas.services.adopting import adopt, current
from pendopo.berkas.services.checking import check_berkas, differences
from pendopo.berkas.services.closing import recommend, refuse, reply, withdraw
from pendopo.berkas.services.handing import dispose, mark_read, record_work, report, take_back
from pendopo.berkas.services.ledger import sop_of, state_of
from pendopo.berkas.services.letters import keep_scan, preview
from pendopo.berkas.services.opening import open_berkas
from pendopo.berkas.services.recounting import recount_limits
from pendopo.berkas.services.returning import (
    Defect,
    defects_of,
    pause,
    resubmit,
    resume,
    return_for_correction,
)
from pendopo.berkas.services.rising import tell_risen

__all__ = [
    "Defect",
    "adopt",
    "check_berkas",
    "current",
    "defects_of",
    "differences",
    "dispose",
    "keep_scan",
    "mark_read",
    "open_berkas",
    "pause",
    "preview",
    "recommend",
    "record_work",
    "recount_limits",
    "refuse",
    "reply",
    "report",
    "resubmit",
    "resume",
    "return_for_correction",
    "sop_of",
    "state_of",
    "take_back",
    "tell_risen",
    "withdraw",
]
