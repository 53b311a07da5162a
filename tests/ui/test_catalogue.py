"""The editor speaks Indonesian: what Wagtail's own catalogue leaves in English stands in ours, compiled."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override

from tests.house import tree


def test_what_is_compiled_is_what_is_written():
    script = tree.ROOT / "scripts" / "catalogue.py"
    said = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert (said.returncode, said.stdout) == (0, "")


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("Publish", "Terbitkan"),
        ("Save draft", "Simpan konsep"),
        ("Go to the first error", "Ke kesalahan pertama"),
        (
            "The page could not be created due to validation errors.",
            "Halaman belum dapat dibuat. Perbaiki isian yang ditandai.",
        ),
    ],
)
def test_the_words_of_the_office_go_before_wagtails(english, indonesian):
    with override("id"):
        assert gettext(english) == indonesian


def test_a_number_takes_the_one_form_that_indonesian_has():
    with override("id"):
        told = [ngettext("Referenced %(count)s time", "Referenced %(count)s times", n) for n in (1, 2)]

    assert told == ["Dipakai %(count)s kali"] * 2


def test_scripts_of_the_editor_get_theirs_too(client: Client, db):
    catalogue = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    assert "untuk menyisipkan blok" in catalogue


def test_no_language_is_offered_that_is_not_there():
    codes = [code for code, _name in settings.LANGUAGES]

    assert codes == [code for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES] == ["id"]
