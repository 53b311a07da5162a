"""Django's settings; everything that an office may choose comes from `environment`."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.urls import reverse_lazy

from pendopo.config import environment

VAR = environment.VAR
STREET = environment.street()
DEMO = environment.demo(STREET.domain)
DEBUG = False
SECRET_KEY = environment.secret_key()

# The street of the rooms below: they read these, never the environment.
PENDOPO_DOMAIN = STREET.domain
PENDOPO_HOME_URL = STREET.home_url
PENDOPO_SCHEME = STREET.scheme
PENDOPO_PORT_SUFFIX = STREET.suffix
PENDOPO_SITES = VAR / "sites"
PENDOPO_RELEASES = VAR / "releases"
PENDOPO_FRONT = (
    environment.setting("FRONT_ADDRESS", "127.0.0.1"),
    int(environment.setting("FRONT_PORT", environment.setting("PORT", "8000"))),
)
PENDOPO_DEMO = DEMO

ALLOWED_HOSTS = [STREET.home]
CSRF_TRUSTED_ORIGINS = [STREET.home_url]
ROOT_URLCONF = "pendopo.config.urls"
WSGI_APPLICATION = "pendopo.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "pendopo.portal",
    "pendopo.permohonan",
    "pendopo.provisioning",
    "pendopo.edge",
    "pendopo.publishing",
    "pendopo.content",
    "pendopo.websites",
    "pendopo.berkas",
    "pendopo.opd",
    "pendopo.notices",
    "pendopo.audit",
    "pendopo.accounts",
    "pendopo.ui",
    "wagtail.embeds",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.admin",
    "wagtail",
    "modelsearch",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",  # the widgets' templates: FORM_RENDERER reads them like ours
]
if DEMO:
    INSTALLED_APPS.insert(0, "pendopo.demo")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "pendopo.accounts.idle.EndIdleSessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "pendopo.accounts.unreadable.RefuseUnreadable",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pendopo.websites.guard.TenantGuard",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pendopo.opd.context.office",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": environment.database()}
CACHES = {
    # Rate limits count here: in memory they would be as many times too generous as there are processes.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "pendopo_cache"},
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = "/meja/"
ACCOUNT_ADAPTER = "pendopo.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "pendopo.accounts.forms.LoginForm",
    "change_password": "pendopo.accounts.forms.ChangePasswordForm",
    "set_password": "pendopo.accounts.forms.SetPasswordForm",
    "reset_password": "pendopo.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "pendopo.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "pendopo.accounts.forms.ReauthenticateForm",
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"request_access": "5/h/ip", "track": "20/m/ip"}  # beside allauth's own, which stay
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "pendopo.accounts.forms.AuthenticateForm",
    "reauthenticate": "pendopo.accounts.forms.ReauthenticateCodeForm",
    "activate_totp": "pendopo.accounts.forms.ActivateTOTPForm",
    "login_webauthn": "pendopo.accounts.credentials.LoginPasskeyForm",
    "authenticate_webauthn": "pendopo.accounts.credentials.AuthenticatePasskeyForm",
    "reauthenticate_webauthn": "pendopo.accounts.credentials.ReauthenticatePasskeyForm",
    "add_webauthn": "pendopo.accounts.forms.AddPasskeyForm",
    "edit_webauthn": "pendopo.accounts.forms.EditPasskeyForm",
}
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = STREET.home == "localhost"

SESSION_COOKIE_AGE = 12 * 60 * 60
PENDOPO_IDLE_MINUTES = int(environment.setting("IDLE_MINUTES", "480"))
SESSION_COOKIE_NAME = "__Host-sesi" if STREET.scheme == "https" else "sesi"
CSRF_COOKIE_NAME = "__Host-csrf" if STREET.scheme == "https" else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = STREET.scheme == "https"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_HSTS_SECONDS = 63072000 if STREET.scheme == "https" else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if STREET.scheme == "https" else None
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
    }
}

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "pendopo.content.sheets.OneSheet",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
PENDOPO_PAPERS = VAR / "papers"  # signed forms and letters: read only through their views, never by URL
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024

EMAIL_BACKEND = "pendopo.demo.mailbox.Backend" if DEMO else "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = environment.setting("SMTP_HOST", "localhost")
EMAIL_PORT = int(environment.setting("SMTP_PORT", "25"))
EMAIL_HOST_USER = environment.setting("SMTP_USER", "")
EMAIL_HOST_PASSWORD = environment.setting("SMTP_PASSWORD", "")
EMAIL_USE_TLS = environment.switch("SMTP_STARTTLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = environment.setting("MAIL_FROM", f"layanan-website@{STREET.domain}")

WAGTAIL_USER_TIME_ZONES = ["Asia/Jakarta"]  # what the screens call WIB is WIB for everybody
WAGTAIL_SITE_NAME = "Pendopo"
WAGTAILADMIN_BASE_URL = STREET.home_url
WAGTAILADMIN_LOGIN_URL = reverse_lazy("account_login")
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAIL_AUTOSAVE_INTERVAL = 5000
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = "never"  # it would look through the pages of every website
WAGTAIL_I18N_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "gif"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "pendopo.websites.upload_forms.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "pendopo.websites.upload_forms.DocumentForm"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "direct"  # citizens get documents baked, members through websites.views.media
WAGTAILDOCS_EXTENSIONS = ["pdf", "odt", "ods", "odp", "docx", "xlsx", "pptx", "csv"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILEMBEDS_FINDERS: list[object] = []
TAGGIT_CASE_INSENSITIVE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"brief": {"()": "pendopo.config.logs.Brief"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["brief"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"pendopo": {"level": "INFO"}},
}
