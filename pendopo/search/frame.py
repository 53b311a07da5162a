"""Where the parts of a website's search lie in its release, and how its page of results is filled."""

PATH = "/cari/"
# Hidden names: the street never serves them by themselves.
INDEX = "/.cari/indeks.sqlite"
FRAME = "/.cari/hasil.html"
# The frame is baked with these where the question and the results belong.
QUESTION_MARK = "%%KATA%%"
RESULTS_MARK = "%%HASIL%%"
