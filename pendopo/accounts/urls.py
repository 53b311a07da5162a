"""Sign-in and accounts; of allauth only the views that the office uses, each by its name."""

from allauth.account import views as sign_in
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path

from pendopo.accounts import views

urlpatterns = [
    path("masuk/", sign_in.login, name="account_login"),
    path("masuk/kunci-sandi/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("masuk/pengaman/", mfa.authenticate, name="mfa_authenticate"),
    path("masuk/nonaktif/", sign_in.account_inactive, name="account_inactive"),
    path("keluar/", sign_in.logout, name="account_logout"),
    path("aktivasi/<str:code>/", views.activate, name="activate"),
    path("akun/", views.account, name="account"),
    # Where allauth returns to after its own pages: here everything stands on one.
    path("akun/", views.account, name="mfa_index"),
    path("akun/", views.account, name="mfa_list_webauthn"),
    path("akun/ulangi/", sign_in.reauthenticate, name="account_reauthenticate"),
    path("akun/ulangi/pengaman/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("akun/ulangi/kunci-sandi/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("akun/kata-sandi/", sign_in.password_change, name="account_change_password"),
    path("akun/kata-sandi/buat/", sign_in.password_set, name="account_set_password"),
    path("akun/kata-sandi/lupa/", sign_in.password_reset, name="account_reset_password"),
    path("akun/kata-sandi/lupa/terkirim/", sign_in.password_reset_done, name="account_reset_password_done"),
    path(
        "akun/kata-sandi/baru/selesai/",
        sign_in.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(  # the key has hyphens of its own
        r"^akun/kata-sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        sign_in.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("akun/kunci-sandi/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("akun/kunci-sandi/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("akun/kunci-sandi/<int:pk>/hapus/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("akun/autentikator/", totp.activate_totp, name="mfa_activate_totp"),
    path("akun/autentikator/matikan/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("akun/kode-pemulihan/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("akun/kode-pemulihan/baru/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
