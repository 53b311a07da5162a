"""A mail server on the loopback that may say no at first."""

import socketserver
import threading
from email import message_from_bytes, policy

import pytest


class Conversation(socketserver.StreamRequestHandler):
    """As much SMTP as a client needs to hand over one message."""

    def handle(self):
        self.answer(220, "surat.test")
        while line := self.rfile.readline().strip():
            verb = line.split()[0].upper()
            if verb == b"EHLO":
                self.answer(250, "surat.test")
            elif verb == b"RCPT" and self.server.refusals:
                self.server.tried += 1
                self.answer(*self.server.refusals.pop(0))
            elif verb == b"DATA":
                self.answer(354, "silakan")
                self.server.received.append(self.read_message())
                self.answer(250, "diterima")
            elif verb == b"QUIT":
                self.answer(221, "sampai jumpa")
                return
            else:
                self.answer(250, "baik")

    def answer(self, code, text):
        self.wfile.write(f"{code} {text}\r\n".encode())

    def read_message(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b"."))
        return message_from_bytes(b"".join(lines), policy=policy.default)


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.received = []
        self.refusals = []
        self.tried = 0


@pytest.fixture
def mail_server(settings):
    server = MailServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
    yield server
    server.shutdown()
    server.server_close()
    thread.join()
