"""The acts of an OPD on its permohonan, and the handing over of access."""

from pendopo.permohonan.services.drafts import (
    attach_form,
    discard_draft,
    remove_form,
    save_draft,
    start_draft,
)
from pendopo.permohonan.services.filing import answer, correct, submit, withdraw
from pendopo.permohonan.services.handover import chase_handover, print_access, renew_access

__all__ = [
    "answer",
    "attach_form",
    "chase_handover",
    "correct",
    "discard_draft",
    "print_access",
    "remove_form",
    "renew_access",
    "save_draft",
    "start_draft",
    "submit",
    "withdraw",
]
