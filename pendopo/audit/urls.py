"""Where the trail of administration is read."""

from django.urls import path

from pendopo.audit import views

app_name = "audit"
urlpatterns = [path("audit/", views.entries, name="list")]
