"""What the street tells the people of a website."""

from django.urls import include, path

from pendopo.edge import views

own = [path("situs/tayang/<int:pk>/", views.on_air, name="on_air")]
urlpatterns = [path("", include((own, "edge")))]
