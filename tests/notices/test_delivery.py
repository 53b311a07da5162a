"""The outbox gives its mails to a real mail server, at least once and under a name that stays."""

from datetime import timedelta

import pytest

from pendopo.accounts.models import OneTimeCode
from pendopo.accounts.services import issue_code, redeem_code
from pendopo.errors import Refused
from pendopo.notices import registry
from pendopo.notices.models import Mail
from pendopo.notices.services import deliver_due, enqueue_mail, enqueue_secret_mail, retry
from tests.conftest import MONDAY_8_WIB, make_user

pytestmark = pytest.mark.django_db(transaction=True)
BUSY = (451, "sedang sibuk")
SECRET = "uji-rahasia"


def enqueue(key="permohonan:1:jawaban", to="umum@dispertan.test"):
    enqueue_mail(to=to, key=key, subject="Jawaban permohonan", body="Website Anda siap.", at=MONDAY_8_WIB)


def minutes(number):
    return MONDAY_8_WIB + timedelta(minutes=number)


def test_a_mail_reaches_the_server(mail_server):
    enqueue()

    sent = deliver_due(at=MONDAY_8_WIB)

    (message,) = mail_server.received
    assert sent == 1
    assert message["To"] == "umum@dispertan.test"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content().strip() == "Website Anda siap."


def test_the_same_mail_has_the_same_message_id(mail_server, settings):
    enqueue()
    deliver_due(at=MONDAY_8_WIB)
    Mail.objects.all().delete()
    enqueue()
    deliver_due(at=MONDAY_8_WIB)

    first, second = (message["Message-ID"] for message in mail_server.received)

    assert first == second
    assert first.endswith(f"@{settings.PENDOPO_DOMAIN}>")


def test_the_same_key_is_one_mail(mail_server):
    enqueue()
    enqueue()

    assert deliver_due(at=MONDAY_8_WIB) == 1


def test_a_busy_server_gets_it_again_after_two_then_four_minutes(mail_server):
    enqueue()
    mail_server.refusals = [BUSY, BUSY]

    assert deliver_due(at=MONDAY_8_WIB) == 0
    assert "451 sedang sibuk" in Mail.objects.get().error
    assert deliver_due(at=minutes(1)) == 0
    assert deliver_due(at=minutes(2)) == 0
    assert deliver_due(at=minutes(5)) == 0
    assert deliver_due(at=minutes(6)) == 1
    assert mail_server.tried == 2
    assert Mail.objects.get().error == ""


def test_one_mail_that_is_refused_does_not_hold_up_the_others(mail_server):
    enqueue("a", "ditolak@dinas.test")
    enqueue("b", "umum@dinas.test")
    mail_server.refusals = [(550, "tidak ada orang itu")]

    assert deliver_due(at=MONDAY_8_WIB) == 1
    assert [message["To"] for message in mail_server.received] == ["umum@dinas.test"]


def test_a_server_that_is_away_is_tried_again(mail_server, settings):
    settings.EMAIL_PORT = 1
    enqueue()

    assert deliver_due(at=MONDAY_8_WIB) == 0
    assert "Connection refused" in Mail.objects.get().error
    assert Mail.objects.get().next_try_at == minutes(2)


def test_after_twelve_attempts_it_rests_until_somebody_asks(mail_server):
    enqueue()
    Mail.objects.update(attempts=11)
    mail_server.refusals = [BUSY]
    deliver_due(at=MONDAY_8_WIB)
    assert Mail.objects.get().next_try_at is None

    retry(Mail.objects.get(), at=minutes(60))

    assert deliver_due(at=minutes(60)) == 1


def test_of_two_workers_one_sends(mail_server):
    enqueue()
    seen_by_another = Mail.objects.get()
    Mail.objects.update(attempts=1)

    assert seen_by_another.attempts == 0
    assert deliver_due(at=MONDAY_8_WIB) == 1
    assert deliver_due(at=MONDAY_8_WIB) == 0
    assert len(mail_server.received) == 1


def test_a_worker_that_died_while_sending_leaves_the_mail_to_the_next(mail_server):
    enqueue()
    Mail.objects.update(attempts=1, next_try_at=minutes(5))

    assert deliver_due(at=minutes(4)) == 0
    assert deliver_due(at=minutes(5)) == 1


def test_two_hundred_mails_with_three_refusals_arrive_once_each(mail_server):
    for number in range(200):
        enqueue(f"peristiwa:{number}", f"opd{number}@dinas.test")
    mail_server.refusals = [BUSY] * 3

    first = deliver_due(at=MONDAY_8_WIB, limit=500)
    second = deliver_due(at=minutes(2), limit=500)

    assert (first, second) == (197, 3)
    assert len({message["Message-ID"] for message in mail_server.received}) == 200


@pytest.fixture
def secret_mail(monkeypatch):
    """A mail with a one-time code, as invitations are."""
    user = make_user("umum", "Kepala Subbagian Umum")

    def make(context, at):
        if user.last_login:
            raise Refused("Sudah masuk.")
        return f"Kode: {issue_code(user, purpose=OneTimeCode.Purpose.INVITATION, at=at)}"

    monkeypatch.setitem(registry._makers, SECRET, make)
    enqueue_secret_mail(
        to=user.email, key="undangan:1", subject="Undangan", template=SECRET, context={}, at=MONDAY_8_WIB
    )
    return user


def code_in(message):
    return message.get_content().split("Kode: ")[1].strip()


def test_a_secret_is_made_when_it_is_sent_and_stands_in_no_row(secret_mail, mail_server):
    deliver_due(at=MONDAY_8_WIB)

    code = code_in(mail_server.received[0])
    assert code not in str(list(Mail.objects.values()) + list(OneTimeCode.objects.values()))
    assert redeem_code(code, at=MONDAY_8_WIB) == secret_mail


def test_a_retry_makes_a_new_secret_and_voids_the_one_before(secret_mail, mail_server):
    mail_server.refusals = [BUSY]
    deliver_due(at=MONDAY_8_WIB)
    deliver_due(at=minutes(2))

    assert OneTimeCode.objects.filter(revoked_at__isnull=False).count() == 1
    assert redeem_code(code_in(mail_server.received[0]), at=minutes(3)) == secret_mail


def test_the_error_of_a_secret_mail_quotes_nothing(secret_mail, mail_server):
    mail_server.refusals = [(451, "Kode: rahasia")]

    deliver_due(at=MONDAY_8_WIB)

    assert "rahasia" not in Mail.objects.get().error
    assert Mail.objects.get().error != ""


def test_a_secret_that_is_no_longer_needed_is_not_sent(secret_mail, mail_server):
    secret_mail.last_login = MONDAY_8_WIB
    secret_mail.save()

    assert deliver_due(at=MONDAY_8_WIB) == 0
    assert Mail.objects.get().error == "Sudah masuk."
    assert Mail.objects.get().next_try_at is None
