"""`python -m pendopo.cli`, for those who have not installed the `pendopo` command."""

import sys

from pendopo.cli import main

sys.exit(main())
