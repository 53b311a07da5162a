"""The URLs of the home host; a website's own host is answered by the front, without Django."""

from django.conf import settings
from django.urls import include, path

handler500 = "pendopo.edge.views.failed"
urlpatterns = [
    path("", include("pendopo.accounts.urls")),
    path("", include("pendopo.audit.urls")),
    path("", include("pendopo.notices.urls")),
    path("", include("pendopo.opd.urls")),
    path("", include("pendopo.berkas.urls")),
    path("", include("pendopo.permohonan.urls")),
    path("", include("pendopo.provisioning.urls")),
    path("", include("pendopo.websites.urls")),
    path("", include("pendopo.content.urls")),
    path("", include("pendopo.edge.urls")),
    path("", include("pendopo.portal.urls")),
]
if settings.DEMO:
    urlpatterns += [path("", include("pendopo.ui.urls")), path("demo/", include("pendopo.demo.urls"))]
