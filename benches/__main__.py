"""`make bench`: every bench in the order of the goals, or one by `ONLY=P7`."""

import os
import sys
from collections.abc import Callable

from benches import p4_website, p8_first_load, surat

BENCHES: dict[str, Callable[[], int]] = {
    "P4": p4_website.main,
    "P7": surat.main,
    "P8": p8_first_load.main,
}


def main() -> int:
    only = os.environ.get("ONLY", "")
    unknown = only and only not in BENCHES
    if unknown:
        print(f"No bench {only}; there are: {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    return max(bench() for name, bench in BENCHES.items() if only in {"", name})


if __name__ == "__main__":
    sys.exit(main())
