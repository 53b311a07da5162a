"""Where the room's views are found."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
