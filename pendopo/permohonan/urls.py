"""Where an OPD's permohonan are found, and the public tracking."""

from django.urls import path

from pendopo.permohonan.views import case, drafts, handover, sending, tracking

app_name = "permohonan"
urlpatterns = [
    path("permohonan/", drafts.own_list, name="list"),
    path("permohonan/baru/", drafts.new, name="new"),
    path("permohonan/periksa-nama/", drafts.name_check, name="name_check"),
    path("permohonan/<int:pk>/", drafts.form, name="form"),
    path("permohonan/<int:pk>/unggah/", drafts.form, name="upload"),
    path("permohonan/<int:pk>/hapus/", drafts.discard, name="discard"),
    path("permohonan/<int:pk>/formulir.pdf", sending.form_pdf, name="form_pdf"),
    path("permohonan/<int:pk>/pindaian/", sending.signed_form, name="signed_form"),
    path("permohonan/<int:pk>/kirim/", sending.send, name="send"),
    path("permohonan/<int:pk>/terkirim/", sending.sent, name="sent"),
    path("permohonan/<int:pk>/tanda-terima.pdf", sending.receipt, name="receipt"),
    path("permohonan/<int:pk>/berkas/", case.case, name="case"),
    path("permohonan/<int:pk>/cabut/", case.withdraw, name="withdraw"),
    path("permohonan/<int:pk>/tautan/", case.renew, name="renew"),
    path("permohonan/berkas/<int:pk>/", case.of_berkas, name="of_berkas"),
    path("permohonan/berkas/<int:pk>/tautan/", handover.renew_by_office, name="renew_by_office"),
    path("permohonan/berkas/<int:pk>/akses.pdf", handover.access_on_paper, name="access_on_paper"),
    path("lacak/", tracking.track, name="track"),
]
