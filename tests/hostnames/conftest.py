"""The register of the examples: agencies of the province, and the names in use."""

import pytest

from pendopo.hostnames import Register, Taken, check
from tests.hostnames.cast import AGENCIES, PARENT, applicant


@pytest.fixture
def register():
    return Register({}, AGENCIES)


@pytest.fixture
def busy():
    """A register in which some names are in use."""
    return Register(
        {
            "bappeda": Taken.AKTIF,
            "dinkes": Taken.AKTIF,
            "dishub": Taken.DICADANGKAN,
            "distamben": Taken.KARANTINA,
            "dishubkominfo": Taken.ALIAS,
            "bppnf": Taken.LUAR,
            "info-rs": Taken.AKTIF,
        },
        AGENCIES,
    )


@pytest.fixture
def ask(register):
    """Ask for a name as an agency, Dinas Kesehatan unless told otherwise."""

    def ask(label, agency="dinkes", *, within=register, parent=PARENT, **more):
        return check(label, register=within, applicant=applicant(agency, **more), parent=parent)

    return ask
