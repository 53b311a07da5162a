"""Every start brings what comes after the migrations up to this version."""

import pytest
from django.db import connection

from pendopo.berkas import triggers
from pendopo.config import prepare


@pytest.mark.django_db(transaction=True)
def test_a_folder_with_nothing_to_migrate_gets_the_seal_all_the_same():
    triggers.lift(connection)

    prepare.migrate()

    assert triggers.is_on(connection)
