"""The user name of the penanggung jawab: who they are in their own mail, then the website that they keep."""

import pytest

from pendopo.provisioning.acts import username_for


@pytest.mark.parametrize(
    ("email", "username"),
    [("umum@disketapang.test", "umum.disketapang"), ("", "pengelola.disketapang")],
)
def test_it_is_made_of_mail_and_sub_domain(email, username):
    assert username_for(email, host="disketapang.localhost") == username
