"""Where the organisation is kept, and where agencies come in."""

from django.urls import path

from pendopo.opd.views import agencies, hours, office, people, posts

app_name = "organisasi"
urlpatterns = [
    path("organisasi/", agencies.agencies, name="agencies"),
    path("organisasi/opd/baru/", agencies.add_agency, name="add_agency"),
    path("organisasi/opd/<int:pk>/", agencies.agency, name="agency"),
    path("organisasi/opd/<int:pk>/ubah/", agencies.change_agency, name="change_agency"),
    path("organisasi/opd/<int:pk>/tutup/", agencies.end_agency, name="end_agency"),
    path("organisasi/opd/<int:pk>/undang/", people.invite_opd, name="invite_opd"),
    path("organisasi/opd/<int:pk>/jabatan/", posts.add_post, name="add_post"),
    path("organisasi/jabatan/<int:pk>/", posts.post, name="post"),
    path("organisasi/jabatan/<int:pk>/angkat/", posts.appoint, name="appoint"),
    path("organisasi/jabatan/<int:pk>/tugaskan/", posts.set_acting, name="set_acting"),
    path("organisasi/jabatan/<int:pk>/pindah/", posts.move_post, name="move_post"),
    path("organisasi/jabatan/<int:pk>/tutup/", posts.end_post, name="end_post"),
    path("organisasi/masa-jabatan/<int:pk>/akhiri/", posts.end_incumbency, name="end_incumbency"),
    path("organisasi/masa-jabatan/<int:pk>/undang/", posts.invite_incumbent, name="invite_incumbent"),
    path("organisasi/masa-jabatan/<int:pk>/surat/", posts.letter, name="letter"),
    path("organisasi/kantor/", office.office, name="office"),
    path("organisasi/peran/", office.role_names, name="roles"),
    path("organisasi/hari-kerja/", hours.hours, name="hours"),
    path("organisasi/hari-libur/baru/", hours.add_holiday, name="add_holiday"),
    path("organisasi/hari-libur/<int:pk>/hapus/", hours.remove_holiday, name="remove_holiday"),
    path("organisasi/hari-libur/<int:year>/tetapkan/", hours.confirm_year, name="confirm_year"),
    path("organisasi/jam-kerja/baru/", hours.set_hours, name="set_hours"),
    path("organisasi/jam-kerja/hapus/", hours.remove_hours, name="remove_hours"),
    path("organisasi/akses/", people.access_requests, name="access_requests"),
    path("organisasi/akses/<int:pk>/konfirmasi/", people.confirm_access, name="confirm_access"),
    path("organisasi/akses/<int:pk>/tolak/", people.refuse_access, name="refuse_access"),
    path("organisasi/akun/<int:pk>/atur-ulang/", people.reset_sign_in, name="reset_sign_in"),
    path("minta-akses/", people.request_access, name="request_access"),
    path("minta-akses/terkirim/", people.request_sent, name="request_sent"),
    path("opd-saya/", people.own_opd, name="own_opd"),
    path("opd-saya/<int:pk>/tunjuk/", people.name_filer, name="name_filer"),
    path("opd-saya/kuasa/<int:pk>/cabut/", people.revoke_filer, name="revoke_filer"),
    path("opd-saya/kuasa/<int:pk>/undang-lagi/", people.renew_invitation, name="renew_invitation"),
]
