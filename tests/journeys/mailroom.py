"""The post of a real office: an SMTP server on loopback that keeps what arrives."""

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

PATIENCE = 60  # seconds until a letter must have come: the worker sends twice a second, on two busy cores


class Mailroom(socketserver.ThreadingTCPServer):
    """Takes every letter for everybody, and lets one wait for it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Desk)
        self.letters: list[EmailMessage] = []
        self.arrived = threading.Condition()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def keep(self, letter: EmailMessage) -> None:
        with self.arrived:
            self.letters.append(letter)
            self.arrived.notify_all()

    def letter_to(self, address: str, *, about: str) -> EmailMessage:
        """The newest letter to an address that tells of something; waits until it is there."""

        def newest() -> EmailMessage | None:
            found = [row for row in self.letters if address in row["To"] and about in told_by(row)]
            return found[-1] if found else None

        with self.arrived:
            letter = self.arrived.wait_for(newest, timeout=PATIENCE)
            assert letter is not None, f"No letter to {address} about {about}; there are {self.overview()}"
        return letter

    def overview(self) -> list[str]:
        return [f"{letter['To']}: {letter['Subject']}" for letter in self.letters]


class Desk(socketserver.StreamRequestHandler):
    """One sender's conversation (RFC 5321, as much of it as a sender needs)."""

    server: Mailroom

    def handle(self) -> None:
        self.say("220 mailroom")
        for line in iter(self.rfile.readline, b""):
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                self.say("354 go on")
                self.server.keep(self.read_letter())
            self.say("221 bye" if verb == b"QUIT" else "250 ok")
            if verb == b"QUIT":
                return

    def read_letter(self) -> EmailMessage:
        lines = (line.removeprefix(b".") for line in iter(self.rfile.readline, b".\r\n"))
        letter = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(letter, EmailMessage)
        return letter

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


def told_by(letter: EmailMessage) -> str:
    """Subject and text, as somebody reads them."""
    return f"{letter['Subject']}\n{letter.get_content()}"


def link_in(letter: EmailMessage, path: str) -> str:
    """The link of a letter that leads to a path of the service."""
    found = re.search(rf"http://\S*{re.escape(path)}\S*", letter.get_content())
    assert found is not None, f"No link to {path} in {told_by(letter)}"
    return found.group()


@contextmanager
def open_mailroom() -> Iterator[Mailroom]:
    """A mailroom at work until the block ends."""
    with Mailroom() as mailroom:
        threading.Thread(target=mailroom.serve_forever, daemon=True).start()
        yield mailroom
        mailroom.shutdown()
