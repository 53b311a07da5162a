"""What a page lacks, said while it is written: what is a must refuses publishing, what should be does not.

It takes the place of Wagtail's checker, which runs axe over the preview: that judges our templates (our own
tests do), while a writer needs sentences about the words, at the field, also where the preview is closed.
"""

from pendopo.content.checks.remarks import Level, Remark
from pendopo.content.checks.run import check, musts

__all__ = ["Level", "Remark", "check", "musts"]
