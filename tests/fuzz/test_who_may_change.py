"""Every form of the home host, sent by everybody: who can change something by it stands here, nobody else.

Somebody who stands outside sends the numbers and the words of those who may.
"""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.fuzz.scene import Scene, Shown

PDF = b"%PDF-1.4\n%%EOF"
OFFICE = {"kepala dinas", "kepala bidang", "kepala seksi", "petugas"}
AGENCY = {"pemohon", "kepala pertanian"}
EVERYBODY = {"administrator", "pengelola", "kepala kesehatan", "siapa saja"} | OFFICE | AGENCY
HEADS = {"kepala dinas", "kepala kesehatan"}
# By view, where it is not the administrator alone (`organisasi`, `notices`).
MAY = {
    "organisasi:request_access": EVERYBODY,
    "organisasi:name_filer": {"kepala pertanian", "kepala kesehatan"},
    "organisasi:revoke_filer": {"kepala pertanian"},
    "organisasi:renew_invitation": {"kepala pertanian", "administrator"},
    "meja:disposisi": OFFICE,
    "meja:tarik": OFFICE,
    "meja:laporan": OFFICE,
    "meja:kembali": OFFICE,
    "meja:tolak": {"kepala dinas"},
    "meja:rekomendasi": {"kepala dinas"},
    "meja:jawaban": {"kepala dinas"},
    "meja:surat": {"kepala dinas"},
    "meja:jeda": OFFICE,
    "meja:lanjutkan": OFFICE,
    "permohonan:new": AGENCY | HEADS,
    "permohonan:form": AGENCY,
    "permohonan:discard": AGENCY,
    "permohonan:send": AGENCY,
    "permohonan:case": AGENCY,
    "permohonan:withdraw": AGENCY,
    "permohonan:renew_by_office": OFFICE,
    "provisioning:start": {"petugas"},
    "websites:rules": {"pengelola"},
    "websites:invite": {"pengelola"},
    "websites:invite_again": {"pengelola"},
    "websites:role": {"pengelola"},
    "websites:remove_member": {"pengelola"},
    "websites:hand_over": {"pengelola"},
    "websites:read_redirects": {"pengelola"},
    "websites:forget_redirect": {"pengelola"},
}
ADMINISTRATOR = {"administrator"}


def test_a_form_changes_nothing_for_those_who_may_not_send_it(scene: Scene) -> None:
    broken: list[str] = []
    beyond: list[str] = []
    worked: set[str] = set()
    for shown in scene.forms():
        for who in scene.browsers if shown.form.method == "post" else ():
            sent = scene.send(who, shown.form.action, given(shown))
            line = f"{shown.form.action} by {who}: {sent.status} {sorted(sent.wrote)}"
            broken += [line] if sent.status >= 500 else []
            beyond += [line] if sent.wrote and who not in MAY.get(shown.name, ADMINISTRATOR) else []
            worked |= {shown.name} if sent.wrote else set()

    assert broken == []
    assert beyond == []
    assert len(worked) >= 25, "hardly anything was changed: the scene or the forms are not what they were"


def given(shown: Shown) -> dict[str, object]:
    """What its reader would send, files too."""
    files = {name: SimpleUploadedFile("pindaian.pdf", PDF, "application/pdf") for name in shown.form.files}
    return {**shown.form.values, **files}
