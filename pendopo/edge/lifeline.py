"""Ties a process to its parent: when the parent is killed, nothing of the tree is left behind."""

import ctypes
import os
import signal

PR_SET_PDEATHSIG = 1


def die_with(parent: int, *, by: signal.Signals = signal.SIGTERM) -> None:
    """Be sent `by` when the process `parent`, which must be our parent, ends in whatever way (Linux)."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(PR_SET_PDEATHSIG, int(by), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    if os.getppid() != parent:  # it died before we asked to be told
        os.kill(os.getpid(), by)
