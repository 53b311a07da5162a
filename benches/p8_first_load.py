"""P8: what a first visit costs without pictures, and that it asks nobody else, on four kinds of page."""

import os
import subprocess
import sys
from pathlib import Path

SCREENS = Path(__file__).resolve().parents[1] / "tests" / "journeys" / "first_load.py"


def main() -> int:
    """The website of the journeys is baked and opened in Chromium; that needs the database of the tests."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-s",
        "--no-header",
        "-p",
        "no:cacheprovider",
        str(SCREENS),
    ]
    done = subprocess.run(command, env=os.environ | {"PENDOPO_BENCH": "P8"}, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
