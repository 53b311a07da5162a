"""Names of websites: one set of rules for the form, the interface and the import, and the Host header."""

from pendopo.hostnames.catalogue import Rule, catalogue
from pendopo.hostnames.check import check
from pendopo.hostnames.hosts import parse_host
from pendopo.hostnames.normal import normalise
from pendopo.hostnames.verdict import Applicant, Finding, Level, Register, Taken, Verdict

__all__ = [
    "Applicant",
    "Finding",
    "Level",
    "Register",
    "Rule",
    "Taken",
    "Verdict",
    "catalogue",
    "check",
    "normalise",
    "parse_host",
]
