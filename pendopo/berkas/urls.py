"""Where the desk, the acts, the search and the letters are found."""

from django.urls import path

from pendopo.berkas.views import acts, desk, letters, printing, replies, search

app_name = "meja"
urlpatterns = [
    path("meja/", desk.inbox, name="inbox"),
    path("meja/<int:pk>/", desk.case, name="case"),
    path("meja/<int:pk>/disposisi/", acts.dispose, name="disposisi"),
    path("meja/<int:pk>/tarik/", acts.take_back, name="tarik"),
    path("meja/<int:pk>/laporan/", acts.report, name="laporan"),
    path("meja/<int:pk>/kembali/", acts.give_back, name="kembali"),
    path("meja/<int:pk>/tolak/", acts.refuse, name="tolak"),
    path("meja/<int:pk>/rekomendasi/", acts.recommend, name="rekomendasi"),
    path("meja/<int:pk>/jeda/", acts.pause, name="jeda"),
    path("meja/<int:pk>/lanjutkan/", acts.resume, name="lanjutkan"),
    path("meja/<int:pk>/jawaban/", replies.reply, name="jawaban"),
    path("meja/<int:pk>/jawaban/konsep.pdf", replies.preview, name="preview"),
    path("meja/<int:pk>/jawaban/konsep.png", replies.preview_page, name="preview_page"),
    path("meja/<int:pk>/lembar-disposisi.pdf", printing.sheet, name="sheet"),
    path("berkas/", search.search, name="search"),
    path("surat/", letters.letters, name="letters"),
    path("surat/<int:pk>/", letters.letter, name="surat"),
    path("surat/<int:pk>/surat.pdf", letters.download, name="surat_pdf"),
    path("surat/<int:pk>/pindaian/", letters.download_scan, name="surat_scan"),
]
