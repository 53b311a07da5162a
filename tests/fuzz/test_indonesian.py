"""U5: the home host speaks Indonesian to everybody, on every page and in every refusal."""

from collections import defaultdict

from tests.fuzz.scene import Scene, places
from tests.websites.marking import SEEN, write_marked

STRANGERS_PAGES = (
    "/masuk/",
    "/akun/",
    "/akun/password/change/",
    "/akun/password/reset/",
    "/akun/2fa/totp/activate/",
    "/akun/2fa/recovery-codes/",
    "/akun/2fa/webauthn/add/",
    "/akun/reauthenticate/",
    "/tidak-ada/",
)


def test_no_page_of_the_home_host_says_anything_in_another_language(scene: Scene, tmp_path, settings):
    settings.LOCALE_PATHS = [*settings.LOCALE_PATHS, write_marked(tmp_path / "locale")]
    found: dict[str, set[str]] = defaultdict(set)
    opened = 0

    paths = dict.fromkeys([place.path for place in places()] + list(STRANGERS_PAGES))
    for path in paths:
        for who in scene.browsers:
            answer = scene.send(who, path, method="get")
            opened += answer.status == 200
            for said in SEEN.findall(answer.body):
                found[said].add(path)
    for shown in scene.forms():
        for said in SEEN.findall(scene.send(shown.who, shown.form.action, {}).body):
            found[said].add(shown.form.action)

    assert opened > 100
    seen = sorted(f"{said} ({min(paths)})" for said, paths in found.items())
    assert seen == [], "\n".join(seen)
