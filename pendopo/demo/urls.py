"""Where the demo's views are found."""

from django.urls import path

from pendopo.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.roles, name="roles"),
    path("masuk/", views.step_into, name="step_into"),
    path("surel/", views.post, name="post"),
]
