"""The screens of this room outside Wagtail's own."""

from django.urls import include, path

from pendopo.content.views import appearance, remarks, reviews, withdrawing

own = [
    path("situs/tinjauan/", reviews.reviews, name="reviews"),
    path("situs/tinjauan/<int:pk>/", reviews.review, name="review"),
    path("situs/tinjauan/<int:pk>/terbitkan/", reviews.publish, name="release"),
    path("situs/tinjauan/<int:pk>/kembalikan/", reviews.give_back, name="give_back"),
    path("situs/<int:pk>/tinjauan/", reviews.policy, name="review_policy"),
    path("situs/<int:pk>/tampilan/", appearance.dressing, name="appearance"),
    path("situs/<int:pk>/tampilan/warna.css", appearance.sheet, name="appearance_sheet"),
    path("situs/halaman/<int:pk>/tarik/", withdrawing.withdrawing, name="withdraw"),
    path("situs/halaman/<int:pk>/pemeriksaan/", remarks.remarks, name="remarks"),
]
urlpatterns = [path("", include((own, "content")))]
