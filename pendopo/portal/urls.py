"""Where the front hall's pages are found."""

from django.urls import path

from pendopo.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("direktori/", views.directory, name="directory"),
    path("aturan/", views.rules, name="rules"),
    path("aturan/nama/", views.name_rules, name="name_rules"),
    path("aturan/website/", views.website_rules, name="website_rules"),
    path("sop/", views.sop_list, name="sop_list"),
    path("sop/<slug:code>/", views.sop, name="sop"),
    path("sop/<slug:code>/sop.pdf", views.sop_pdf, name="sop_pdf"),
    path("privasi/", views.privacy, name="privacy"),
    path("aksesibilitas/", views.accessibility, name="accessibility"),
]
