"""One question for form, interface and import alike: may this applicant have this name?"""

from pendopo.hostnames.derive import candidates
from pendopo.hostnames.meaning import (
    derived,
    of_others,
    passing,
    personal,
    reserved,
    taken,
    twins,
    unfit,
)
from pendopo.hostnames.normal import normalise
from pendopo.hostnames.spelling import LONGEST, spelling
from pendopo.hostnames.verdict import Applicant, Finding, Register, Verdict

MOST_ALTERNATIVES = 5
SHOWN = 80


def check(label: str, *, register: Register, applicant: Applicant, parent: str) -> Verdict:
    """Judge a name by N01 to N18; a blocked one comes with names of the applicant's that are free.

    `label` may be what was typed or pasted, `parent` is the domain under which it shall stand.
    """
    name = normalise(label, parent)
    findings = _findings(name, register, applicant, parent)
    if name != label:
        findings.insert(0, Finding("N01", "ok", "mended", {"from": label[:SHOWN], "to": name[:SHOWN]}))
    verdict = Verdict(name, tuple(findings))
    if verdict.level != "block":
        return verdict
    return Verdict(name, verdict.findings, _alternatives(name, register, applicant, parent))


def _findings(name: str, register: Register, applicant: Applicant, parent: str) -> list[Finding]:
    findings = list(spelling(name, parent))
    misspelt = any(finding.level == "block" for finding in findings)
    if len(name) <= LONGEST:
        findings += reserved(name, applicant)
    if not misspelt:
        findings += taken(name, register)
        findings += of_others(name, register, applicant, parent)
        findings += unfit(name)
        findings += personal(name)
        findings += derived(name, register, applicant, parent)
        findings += twins(name, register, applicant)
        findings += passing(name)
    if applicant.instansi_sites:
        findings.append(Finding("N18", "review", "further_site", {"sites": str(applicant.instansi_sites)}))
    return sorted(findings, key=lambda finding: finding.rule)


def _alternatives(name: str, register: Register, applicant: Applicant, parent: str) -> tuple[str, ...]:
    """Free names, the ones without any remark first."""
    plain: list[str] = []
    remarked: list[str] = []
    for candidate in dict.fromkeys(candidates(name, applicant, register, parent)):
        if candidate == name:
            continue
        # Whether there may be a further site is not a question of its name.
        findings = [f for f in _findings(candidate, register, applicant, parent) if f.rule != "N18"]
        level = Verdict(candidate, tuple(findings)).level
        if level == "ok":
            plain.append(candidate)
        elif level == "warn":
            remarked.append(candidate)
        if len(plain) == MOST_ALTERNATIVES:
            break
    return (*plain, *remarked)[:MOST_ALTERNATIVES]
