"""Where people read what they were told."""

from django.urls import path

from pendopo.notices import views

app_name = "notices"
urlpatterns = [
    path("pemberitahuan/", views.notices, name="list"),
    path("pemberitahuan/semua-dibaca/", views.read_all, name="read_all"),
    path("pemberitahuan/<int:pk>/", views.open_notice, name="open"),
    path("surel-keluar/", views.outbox, name="outbox"),
    path("surel-keluar/<int:pk>/coba-lagi/", views.retry, name="retry"),
]
