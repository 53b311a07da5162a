"""Agencies of the province with their names, and short ways to read a verdict."""

from pendopo.hostnames import Applicant

PARENT = "bantenprov.go.id"
AGENCIES = {
    "dinkes": frozenset({"Dinas Kesehatan", "DINKES", "dinkes"}),
    "bappeda": frozenset({"Badan Perencanaan Pembangunan Daerah", "BAPPEDA", "bappeda"}),
    "dishub": frozenset({"Dinas Perhubungan", "DISHUB", "dishub"}),
    "dp3akkb": frozenset(
        {
            "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Kependudukan dan Keluarga Berencana",
            "DP3AKKB",
        }
    ),
    "rsudmalingping": frozenset({"Rumah Sakit Umum Daerah Malingping", "RSUD MALINGPING", "rsudmalingping"}),
    "rsud": frozenset({"Rumah Sakit Umum Daerah Banten", "RSUD BANTEN", "rsud"}),
    "biropemerintahan": frozenset({"Biro Pemerintahan", "BIRO PEMERINTAHAN", "biropemerintahan"}),
    "bapenda": frozenset({"Badan Pendapatan Daerah", "BAPENDA", "bapenda"}),
    "bpsdmd": frozenset({"Badan Pengembangan Sumber Daya Manusia Daerah", "BPSDMD", "bpsdmd"}),
    "setwan": frozenset({"Sekretariat DPRD", "SETWAN", "setdprd"}),
    "diskominfo": frozenset(
        {
            "Dinas Komunikasi, Informatika, Statistik dan Persandian",
            "DISKOMINFOSP",
            "diskominfo",
        }
    ),
}
NAMES = {
    key: max(names, key=len) for key, names in AGENCIES.items()
}  # the official name is the longest of them


def applicant(agency, **more):
    return Applicant(agency, NAMES[agency], AGENCIES[agency], **more)


def codes(verdict):
    """What was found, as 'rule code', without the note that the spelling was mended."""
    return [f"{finding.rule} {finding.code}" for finding in verdict.findings if finding.rule != "N01"]


def rules(verdict, level):
    return {finding.rule for finding in verdict.findings if finding.level == level}
