"""Where the room's views are found."""

from django.urls import URLResolver, include, path

from pendopo.provisioning import views

own = [
    path("<int:pk>/", views.work, name="work"),
    path("<int:pk>/siapkan/", views.begin, name="start"),
    path("<int:pk>/ulangi/", views.again, name="retry"),
]
urlpatterns: list[URLResolver] = [path("penyiapan/", include((own, "provisioning")))]
