"""The street of these tests, once a run: nothing on it changes but by tests that make their own."""

import pytest

from tests.edge import street


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("street")
    street.lay_out(folder)
    return folder


@pytest.fixture(scope="session")
def port(folder):
    with street.serving(folder) as port:
        yield port
