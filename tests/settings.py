"""The settings under test: those of the office, on a data folder that is thrown away."""

import atexit
import os
import shutil
import tempfile

_VAR = tempfile.mkdtemp(prefix="pendopo-test-")
atexit.register(shutil.rmtree, _VAR, ignore_errors=True)
os.environ["PENDOPO_VAR"] = _VAR
os.environ.setdefault("PENDOPO_DOMAIN", "localhost")

from pendopo.config.settings import *  # noqa: E402, F403

# A manifest would ask for collectstatic before each run; the front's own tests collect for themselves.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
