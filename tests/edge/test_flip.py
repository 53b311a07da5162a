"""A release is flipped under readers: every answer is whole, and of one release."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from tests.edge import street

HOST = "flip.bantenprov.localhost"
READERS = 4
ANSWERS = 150
RELEASES = 40


def page(number: int) -> str:
    """Of two sizes, and the release's number at the beginning, in the middle and at the end."""
    filling = "x" * (1500 if number % 2 else 45_000)
    return f"<{number}>{filling}<{number}>{filling}<{number}>"


def test_readers_never_see_a_torn_or_mixed_page(tmp_path):
    street.publish(tmp_path, HOST, "1", {"index.html": page(1)})
    bodies = {page(number).encode() for number in range(1, RELEASES + 1)}
    ended = Event()

    def read(port: int) -> list[street.Reply]:
        return [street.ask(port, "/", HOST) for _ in range(ANSWERS)]

    def flip() -> int:
        flips = 0
        while not ended.is_set():
            number = flips % RELEASES + 1
            street.publish(
                tmp_path, HOST, str(number), {"index.html": page(number)} if flips < RELEASES else {}
            )
            flips += 1
            ended.wait(0.004)
        return flips

    with street.serving(tmp_path) as port, ThreadPoolExecutor(READERS + 1) as crew:
        flipping = crew.submit(flip)
        readers = [crew.submit(read, port) for _ in range(READERS)]
        replies = [reply for reader in readers for reply in reader.result()]
        ended.set()

    assert flipping.result() > 10
    assert len(replies) == READERS * ANSWERS
    assert {reply.status for reply in replies} == {200}
    assert {reply.body for reply in replies} <= bodies
    assert all(
        reply.headers["etag"] == f'"{hashlib.sha256(reply.body).hexdigest()[:32]}"' for reply in replies
    )
