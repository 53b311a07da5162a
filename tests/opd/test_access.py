"""How an agency comes in: invited, or asking; and who may file for it."""

import re

import pytest
from django.core import mail

from pendopo import clock
from pendopo.accounts.models import User
from pendopo.accounts.services import find_code
from pendopo.errors import Invalid, Refused, Stale
from pendopo.notices.models import Mail, Notice
from pendopo.notices.services import deliver_due
from pendopo.opd import services
from pendopo.opd.models import AccessRequest, FilingMandate, Jabatan
from pendopo.opd.rules import may_file, may_name_filers
from tests.conftest import MONDAY_8_WIB


def invite(cast, *, head, email="kepala@dinkes.test", opd=None):
    return services.invite_opd(
        opd or cast.kesehatan,
        name="Pejabat Dinas Kesehatan",
        email=email,
        head=head,
        actor=cast.administrator,
        at=MONDAY_8_WIB,
    )


def name(cast, email="staf@dispertan.test", actor=None):
    return services.name_filer(
        cast.pertanian,
        name="Staf Umum",
        position="Staf",
        email=email,
        actor=actor or cast.kepala_pertanian.user,
        at=MONDAY_8_WIB,
    )


def ask(cast, email="resmi@dinkes.test"):
    return services.request_access(
        cast.kesehatan, name="Sekretaris", position="Sekretaris Dinas", email=email, at=MONDAY_8_WIB
    )


def test_an_invited_head_leads_the_agency(cast):
    Jabatan.objects.filter(opd=cast.kesehatan).update(valid_until=MONDAY_8_WIB.date().replace(day=1))

    user = invite(cast, head=True)

    assert may_name_filers(user, cast.kesehatan, MONDAY_8_WIB)
    assert user.pejabat.incumbencies.get().jabatan.name == "Kepala Dinas Kesehatan"


def test_an_agency_has_one_head(cast):
    with pytest.raises(Refused, match="masih dipangku"):
        invite(cast, head=True)


def test_an_invited_secretary_files_and_names_nobody(cast):
    user = invite(cast, head=False)

    assert may_file(user, cast.kesehatan, MONDAY_8_WIB)
    assert not may_name_filers(user, cast.kesehatan, MONDAY_8_WIB)


@pytest.mark.django_db(transaction=True)
def test_the_invitation_carries_a_link_that_stands_in_no_row(cast):
    user = invite(cast, head=False)

    deliver_due(at=clock.now())

    code = re.search(r"/aktivasi/(\w+)/", mail.outbox[0].body)[1]
    assert find_code(code, at=clock.now()).user == user
    assert code not in str(list(Mail.objects.values()))
    assert user.username in mail.outbox[0].body
    assert "sebagai Sekretaris, Dinas Kesehatan" in mail.outbox[0].body


def test_the_head_names_who_may_file(cast):
    mandate = name(cast)

    assert may_file(mandate.user, cast.pertanian, MONDAY_8_WIB)
    assert Mail.objects.get().to == "staf@dispertan.test"


def test_nobody_but_the_head_names_filers(cast):
    for user in (cast.pemohon.user, cast.kepala_kesehatan.user, cast.administrator):
        with pytest.raises(Refused, match="Hanya pimpinan"):
            name(cast, actor=user)


def test_nobody_is_named_twice(cast):
    with pytest.raises(Invalid) as refused:
        name(cast, email=cast.pemohon.user.email)
    assert "sudah ditunjuk" in refused.value.errors["email"]


def test_a_technical_administrator_is_not_named(cast):
    with pytest.raises(Invalid) as refused:
        name(cast, email=cast.administrator.email)
    assert "administrator teknis" in refused.value.errors["email"]


def test_somebody_who_has_been_here_gets_a_notice_instead_of_a_link(cast):
    User.objects.filter(pk=cast.kepala_kesehatan.user.pk).update(last_login=MONDAY_8_WIB)

    name(cast, email=cast.kepala_kesehatan.user.email)

    assert "Dinas Pertanian" in Notice.objects.get(user=cast.kepala_kesehatan.user).text


def test_a_mandate_is_revoked_once(cast):
    mandate = FilingMandate.objects.get(user=cast.pemohon.user)
    services.revoke_filer(mandate, actor=cast.kepala_pertanian.user, at=MONDAY_8_WIB)

    assert not may_file(cast.pemohon.user, cast.pertanian, MONDAY_8_WIB)
    with pytest.raises(Stale):
        services.revoke_filer(mandate, actor=cast.kepala_pertanian.user, at=MONDAY_8_WIB)


def test_a_revoked_person_may_be_named_again(cast):
    mandate = FilingMandate.objects.get(user=cast.pemohon.user)
    services.revoke_filer(mandate, actor=cast.kepala_pertanian.user, at=MONDAY_8_WIB)

    assert name(cast, email=cast.pemohon.user.email).user == cast.pemohon.user


def test_a_request_for_access_tells_the_administrators(cast):
    ask(cast)

    assert "Dinas Kesehatan meminta akses" in Notice.objects.get(user=cast.administrator).text


def test_the_same_address_does_not_ask_twice(cast):
    ask(cast)

    with pytest.raises(Refused, match="sudah kami terima"):
        ask(cast, "RESMI@dinkes.test")


def test_a_confirmed_request_lets_the_person_file(cast):
    user = services.confirm_access(ask(cast), actor=cast.administrator, at=MONDAY_8_WIB)

    assert may_file(user, cast.kesehatan, MONDAY_8_WIB)
    assert Mail.objects.filter(to="resmi@dinkes.test", template="undangan").exists()


def test_a_refused_request_gets_the_reason_by_mail(cast):
    services.refuse_access(
        ask(cast), reason="Pakai alamat resmi dinas.", actor=cast.administrator, at=MONDAY_8_WIB
    )

    assert "Pakai alamat resmi dinas." in Mail.objects.get(to="resmi@dinkes.test").body
    assert not User.objects.filter(email="resmi@dinkes.test").exists()


def test_a_refusal_needs_a_reason(cast):
    with pytest.raises(Invalid):
        services.refuse_access(ask(cast), reason=" ", actor=cast.administrator, at=MONDAY_8_WIB)


def test_of_two_administrators_one_decides(cast):
    asked = ask(cast)
    seen_by_another = AccessRequest.objects.get(pk=asked.pk)
    services.confirm_access(asked, actor=cast.administrator, at=MONDAY_8_WIB)

    with pytest.raises(Stale, match="sudah diputuskan"):
        services.refuse_access(seen_by_another, reason="Tidak.", actor=cast.administrator, at=MONDAY_8_WIB)


def test_a_lost_invitation_is_renewed_until_the_person_has_come_in(cast):
    mandate = name(cast)
    services.renew_invitation(mandate.user, cast.pertanian, actor=cast.kepala_pertanian.user, at=clock.now())
    assert Mail.objects.filter(template="undangan").count() == 2

    User.objects.filter(pk=mandate.user.pk).update(last_login=MONDAY_8_WIB)
    mandate.user.refresh_from_db()

    with pytest.raises(Refused, match="sudah pernah masuk"):
        services.renew_invitation(
            mandate.user, cast.pertanian, actor=cast.kepala_pertanian.user, at=clock.now()
        )
