"""The live check of a name: the same rules as on sending, for one's own form, not without end."""

import pytest

from tests.permohonan.conftest import FORM


def ask(browser, permohonan, name):
    return browser.get("/permohonan/periksa-nama/", {"permohonan": permohonan.pk, "nama": name})


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("dispertan", "ok"),
        ("dis-pertan", "warn"),
        ("lumbung", "review"),
        ("dis_pertan", "block"),
        ("", "block"),
    ],
)
def test_the_answer_has_a_level(browser, draft, name, level):
    answer = ask(browser, draft, name).json()

    assert answer["level"] == level
    assert answer["sentences"]


def test_a_blocked_name_comes_with_others(browser, draft):
    answer = ask(browser, draft, "dis_pertan").json()

    assert "dispertan" in answer["alternatives"]


def test_what_was_pasted_is_understood(browser, draft):
    assert ask(browser, draft, "https://DISPERTAN.localhost/").json()["label"] == "dispertan"


def test_without_script_an_offered_name_is_a_button(browser, draft):
    form = {**FORM, "version": draft.version, "act": "tampilkan", "subdomain": "dis_pertan"}
    page = browser.post(f"/permohonan/{draft.pk}/", form, follow=True).content.decode()
    draft.refresh_from_db()
    offered = '<button type="submit" name="pakai" value="dispertan">dispertan</button>' in page
    browser.post(
        f"/permohonan/{draft.pk}/", {**form, "act": "", "version": draft.version, "pakai": "dispertan"}
    )

    draft.refresh_from_db()
    assert offered
    assert draft.subdomain == "dispertan"


def test_a_strangers_form_is_not_found(browser_of, cast, draft, at_eight):
    assert ask(browser_of(cast.kepala_kesehatan), draft, "dinkes").status_code == 404
    assert browser_of(cast.pemohon).get("/permohonan/periksa-nama/?permohonan=x").status_code == 404


def test_it_is_not_asked_without_end(browser, draft):
    answers = [ask(browser, draft, "dispertan").status_code for _time in range(61)]

    assert answers.count(200) == 60
    assert answers[-1] == 429
