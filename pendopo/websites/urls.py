"""The member's own screens, and Wagtail's management interface behind the guard."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls

from pendopo.accounts.access import public
from pendopo.websites import views, views_people, views_redirects

own = [
    path("situs/masuk/", views.arrive, name="arrive"),
    path("situs/aturan/<int:pk>/", views.rules, name="rules"),
    path("situs/<int:pk>/buka/", views.open_, name="open"),
    path("situs/<int:pk>/orang/", views_people.people, name="people"),
    path("situs/<int:pk>/orang/undang/", views_people.invite, name="invite"),
    path("situs/<int:pk>/serah-terima/", views_people.hand_over, name="hand_over"),
    path("situs/anggota/<int:pk>/undang-ulang/", views_people.invite_again, name="invite_again"),
    path("situs/anggota/<int:pk>/peran/", views_people.role, name="role"),
    path("situs/anggota/<int:pk>/lepas/", views_people.remove, name="remove_member"),
    path("situs/<int:pk>/pengalihan/", views_redirects.redirects, name="redirects"),
    path("situs/<int:pk>/pengalihan/periksa/", views_redirects.read, name="read_redirects"),
    path("situs/pengalihan/<int:pk>/hapus/", views_redirects.forget, name="forget_redirect"),
    path("media/<path:name>", views.media, name="media"),
]
# Sign-in has one door, with its second factor: these stand before Wagtail's own pages.
shadows = [
    path("kelola/login/", public(RedirectView.as_view(pattern_name="account_login", query_string=True))),
    path("kelola/logout/", public(RedirectView.as_view(pattern_name="account_logout"))),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "websites"))),
    *shadows,
    path("kelola/", include(wagtailadmin_urls)),
]
