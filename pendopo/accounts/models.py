"""Users, and the one-time codes by which they come in for the first time."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who signs in; which posts they hold is the organisation's to know (`opd`)."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    # One field, as on the office's letters: many Indonesian names have one word, and titles on both sides.
    name = models.CharField(_("nama"), max_length=150, blank=True)
    email = models.EmailField(_("surel"), blank=True)
    is_technical = models.BooleanField(
        _("administrator teknis"),
        default=False,
        help_text=_("Mengatur organisasi dan sistem; tidak dapat bertindak pada langkah SOP."),
    )

    class Meta:
        verbose_name = _("pengguna")
        verbose_name_plural = _("pengguna")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="an_email_belongs_to_one_user",
            )
        ]

    def get_full_name(self) -> str:
        return self.name or self.username

    def get_short_name(self) -> str:
        return self.name or self.username


class OneTimeCode(models.Model):
    """A code that lets its user in once; only its hash is kept, the code itself is shown or mailed once."""

    class Purpose(models.TextChoices):
        ADMINISTRATOR = "administrator", _("administrator pertama")
        INVITATION = "undangan", _("undangan OPD")
        ACTIVATION = "aktivasi", _("aktivasi pengelola website")
        RECOVERY = "pemulihan", _("cara masuk yang baru")

    user = models.ForeignKey(User, models.CASCADE, related_name="codes")
    purpose = models.CharField(_("tujuan"), max_length=20, choices=Purpose)
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the code, in hex
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("kode sekali pakai")
        verbose_name_plural = _("kode sekali pakai")
