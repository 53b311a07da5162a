"""Somebody who was invited and has not come in yet."""

import pytest

from pendopo.accounts.models import OneTimeCode
from pendopo.accounts.services import create_user, issue_code
from tests.conftest import MONDAY_8_WIB

PURPOSE = OneTimeCode.Purpose.INVITATION
PASSWORD = "kereta-pagi-ke-serang"


@pytest.fixture
def invited(db):
    return create_user(name="Kepala Subbagian Umum", email="umum@dispertan.test", at=MONDAY_8_WIB)


@pytest.fixture
def code(invited):
    return issue_code(invited, purpose=PURPOSE, at=MONDAY_8_WIB)
