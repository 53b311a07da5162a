"""The page of components, for those who build screens; mounted in the demo only."""

from django.urls import path

from pendopo.ui import views

app_name = "ui"
urlpatterns = [path("komponen/", views.components, name="components")]
