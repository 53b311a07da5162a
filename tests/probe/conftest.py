"""Real servers on loopback: one of HTTP with a page for each manner of answering, one that speaks raw."""

import ipaddress
import socket
import ssl
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

HOST = "dinkes.bantenprov.localhost"
PAGE = b"<!doctype html><title>Dinas Kesehatan</title><h1>Halo</h1>"


class Website(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = getattr(self, f"page_{self.path.strip('/').replace('-', '_') or 'home'}")()
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page_home(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("X-Twice", "satu")
        self.send_header("x-twice", "dua")
        return PAGE

    def page_asked(self):
        self.send_response(200)
        return str(self.headers).encode()

    def page_moved(self):
        self.send_response(301)
        self.send_header("Location", "/home")
        return b""

    def page_gone(self):
        self.send_response(410)
        return b"Situs ini sudah ditutup."

    def page_large(self):
        self.send_response(200)
        return b"x" * 100_000

    def log_message(self, *args):
        """The tests' output is not the place for an access log."""


def serve(server):
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server.server_address
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def website():
    yield from serve(ThreadingHTTPServer(("127.0.0.1", 0), Website))


def certificate(folder):
    """A certificate of its own for HOST, and nothing else."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Uji")])
    today = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.DNSName(HOST), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            ),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    pem = folder / "uji.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return pem


@pytest.fixture(scope="module")
def secure_website(tmp_path_factory):
    """The address of a website with TLS, and a context that trusts its certificate."""
    pem = certificate(tmp_path_factory.mktemp("tls"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Website)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    trust = ssl.create_default_context(cafile=str(pem))
    for address in serve(server):
        yield address, trust


@pytest.fixture
def raw():
    """A server that answers one connection with the given bytes and then, if told so, says no more."""
    listening = socket.create_server(("127.0.0.1", 0))
    finished = threading.Event()
    threads = []

    def answer_with(*pieces, silent=False):
        def answer():
            line, _ = listening.accept()
            with closing(line):
                line.recv(65_536)
                for piece in pieces:
                    line.sendall(piece)
                if silent:
                    finished.wait(10)

        threads.append(threading.Thread(target=answer, daemon=True))
        threads[-1].start()
        return listening.getsockname()

    yield answer_with
    finished.set()
    for thread in threads:
        thread.join(10)
    listening.close()
