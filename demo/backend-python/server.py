"""The contract over HTTP, with nothing but Python's standard library.

    python3 demo/backend-python/server.py --port 4303 --data .data/python.sqlite

Prints its address once it listens. `--test-control` opens the door that the conformance run needs, and nobody else.
"""

import argparse
import hashlib
import html
import json
import re
import sys
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import control
from commands import HANDLERS
from provider import Provider
from reference import COMMANDS, DEFINITIONS, PROBLEMS, Misfit, canonical, read
from service import Refusal, Service

BASE = "/api/real-name"
MOST_JSON = 64 * 1024
#: How much of a body is read and dropped, so that the answer arrives.
MOST_DROPPED = 16 * 1024 * 1024
HEARTBEAT_SECONDS = 10


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "real-name"
    wbufsize = 1 << 16

    @property
    def service(self):
        return self.server.service

    def log_message(self, *_parts):
        """Paths may hold tokens: nothing is logged but trouble (B-keep-3)."""

    # --- answers ---

    def answer(self, status, body, kind="application/json", headers=()):
        content = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def problem(self, members, snapshot=None, headers=()):
        code = members["code"]
        status = PROBLEMS[code]["status"]
        body = {"type": f"urn:real-name-auth:problem:{code}", "title": code.replace("-", " "), "status": status}
        told = {**body, **members, **({"snapshot": snapshot} if snapshot else {})}
        self.answer(status, told, "application/problem+json", headers)

    def body(self, most, refusal):
        length = int(self.headers.get("Content-Length") or 0)
        if length <= most:
            return self.rfile.read(length)
        left = min(length, MOST_DROPPED)
        self.close_connection = length > MOST_DROPPED
        while left > 0:
            left -= len(self.rfile.read(min(left, 1 << 16))) or left
        raise refusal

    def drop_body(self):
        """Reads what nobody asked for, or the next request of this connection would begin with it."""
        if not self.was_read:
            try:
                self.body(MOST_DROPPED, Refusal("bad-request"))
            except Refusal:
                pass

    def guarded(self, act):
        self.was_read = False
        try:
            act()
        except Refusal as refusal:
            self.drop_body()
            wait = [("Retry-After", "1")] if refusal.code == "rate-limited" else []
            self.problem(refusal.problem, headers=wait)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        except Exception:
            traceback.print_exc(file=sys.stderr)
            self.drop_body()
            self.problem({"code": "internal", "dayTry": "unknown", "fields": []})

    # --- who is there ---

    def account(self):
        """The portal's session: a token, or its cookie."""
        token = re.fullmatch(r"Bearer (\S+)", self.headers.get("Authorization") or "")
        cookie = re.search(r"(?:^|;\s*)portal_session=([^;\s]+)", self.headers.get("Cookie") or "")
        found = token or cookie
        if not found:
            raise Refusal("not-signed-in")
        account = self.service.signed_in(found[1])
        self.server.limit.take(account)
        return account

    def judge_version(self, required):
        version = self.headers.get("RNA-Contract")
        if (version is None and required) or version not in (None, "1"):
            raise Refusal("bad-request")

    # --- reads ---

    def do_GET(self):
        self.guarded(self.get)

    def get(self):
        self.was_read = True
        url = urlsplit(self.path)
        if url.path.startswith("/provider/face/"):
            return self.face_page(url.path.rsplit("/", 1)[-1])
        account = self.account()
        self.judge_version(required=False)
        if url.path == BASE + COMMANDS["load"]["path"]:
            return self.answer(200, self.service.load(account))
        if url.path == BASE + COMMANDS["watch"]["path"]:
            seen = parse_qs(url.query).get("version", [self.headers.get("Last-Event-ID")])[0]
            return self.stream(account, seen)
        raise Refusal("not-found")

    def stream(self, account, seen):
        self.close_connection = True
        self.send_response(200)
        for name, value in [
            ("Content-Type", "text/event-stream"),
            ("Cache-Control", "no-store"),
            ("Connection", "close"),
        ]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"retry: 1000\n\n")
        self.wfile.flush()
        while True:
            snapshot = self.service.load(account)
            text = ": still here\n\n"
            if snapshot["version"] != seen:
                seen = snapshot["version"]
                data = json.dumps(snapshot, ensure_ascii=False)
                text = f"event: snapshot\nid: {seen}\ndata: {data}\n\n"
            self.wfile.write(text.encode())
            self.wfile.flush()
            with self.service.changed:
                if str(self.service.read(account)["version"]) == seen:
                    self.service.changed.wait(HEARTBEAT_SECONDS)

    # --- commands ---

    def do_POST(self):
        self.guarded(self.post)

    def post(self):
        path = urlsplit(self.path).path
        if path.startswith("/test-control/") and self.server.has_control:
            body = json.loads(self.take(MOST_JSON, Refusal("bad-request")) or b"{}")
            with self.service.lock:
                return self.answer(200, control.post(self.service, path.rsplit("/", 1)[-1], body))
        if path.startswith("/provider/face/"):
            return self.end_face_check(path.rsplit("/", 1)[-1])
        account = self.account()
        self.judge_version(required=True)
        with self.service.lock:
            own = self.service.read(account)
        shown = self.headers.get("RNA-Account")
        if shown is None:
            raise Refusal("bad-request")
        if shown != own["key"]:
            raise Refusal("other-account")
        key = self.headers.get("Idempotency-Key") or ""
        if not re.fullmatch(r"[\x21-\x7e]{8,200}", key):
            raise Refusal("bad-request")
        command, slot = self.command_at(path)
        payload, text = self.payload(command, slot, own["policy"])
        service = self.service
        problem, result = service.run(HANDLERS[command], account, key, command, payload, text)
        snapshot = service.load(account, at_once=command == "finishHandoff")
        if problem:
            return self.problem(problem, snapshot)
        return self.answer(200, {"snapshot": snapshot, **result} if result else snapshot)

    def command_at(self, path):
        for name, entry in COMMANDS.items():
            pattern = re.escape(BASE + entry["path"]).replace(r"\{slot\}", r"([^/]+)")
            found = re.fullmatch(pattern, path)
            if found and entry["keyed"]:
                return name, found[1] if found.groups() else None
        raise Refusal("not-found")

    def take(self, most, refusal):
        self.was_read = True
        return self.body(most, refusal)

    def payload(self, command, slot, policy):
        """The payload, and the text that makes it the same one."""
        if command == "uploadPhoto":
            if slot not in DEFINITIONS["PhotoSlot"]["enum"]:
                raise Refusal("not-found")
            content = self.take(policy["photo"]["maxBytes"], Refusal("photo-too-large"))
            told = {"slot": slot, "photo": hashlib.sha256(content).hexdigest()}
            return {"slot": slot, "bytes": content}, canonical(command, told)
        content = self.take(MOST_JSON, Refusal("bad-request"))
        try:
            payload = read(DEFINITIONS[COMMANDS[command]["payload"]], json.loads(content or b"{}"))
        except (ValueError, Misfit):
            raise Refusal("bad-request") from None
        return payload, canonical(command, payload)

    # --- the simulated company's page ---

    def face_page(self, token):
        if token not in self.service.provider.by_token:
            raise Refusal("not-found")
        self.service.take_news(
            self.service.provider.happens(self.service.provider.by_token[token]["id"], "face-opened")
        )
        page = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Face check (simulation)</title><h1>Face check (simulation)</h1><p>Nobody looks at you here.</p>
<form method="post"><button name="result" value="face-passed">Pass</button>
<button name="result" value="face-failed">Fail</button></form>"""
        self.answer(200, page.encode(), "text/html; charset=utf-8")

    def end_face_check(self, token):
        flow = self.service.provider.by_token.get(token)
        form = parse_qs(self.take(MOST_JSON, Refusal("bad-request")).decode())
        result = form.get("result", [""])[0]
        if flow is None or result not in ("face-passed", "face-failed"):
            raise Refusal("not-found")
        self.service.take_news(self.service.provider.happens(flow["id"], result))
        if flow["return_to"]:
            return self.answer(303, b"", "text/plain", [("Location", flow["return_to"])])
        text = html.escape("Done. Please go back to the page that you came from.")
        return self.answer(200, f"<!doctype html><p>{text}</p>".encode(), "text/html; charset=utf-8")


class RateLimit:
    """So many requests of an account at once, and so many more each second (B-limit-2)."""

    def __init__(self, burst=240, per_second=40, most=10_000):
        self.burst, self.per_second, self.most = burst, per_second, most
        self.buckets, self.lock = {}, threading.Lock()

    def take(self, name):
        now = time.monotonic()
        with self.lock:
            left, at = self.buckets.pop(name, (self.burst, now))
            left = min(self.burst, left + (now - at) * self.per_second)
            self.buckets[name] = (max(0, left - 1), now)
            if len(self.buckets) > self.most:
                self.buckets.pop(next(iter(self.buckets)))
        if left < 1:
            raise Refusal("rate-limited")


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        """Who has gone is no trouble."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def sweep_hourly(service):
    while True:
        service.sweep()
        time.sleep(3600)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--port", type=int, default=4303, help="0 for any free one")
    options.add_argument("--data", default=":memory:", help="file of the database; in memory unless told")
    options.add_argument("--portal", action="append", help="origin of the portal's pages; may be repeated")
    options.add_argument("--test-control", action="store_true")
    given = options.parse_args()
    server = Server(("127.0.0.1", given.port), Handler)
    origin = f"http://127.0.0.1:{server.server_address[1]}"
    server.service = Service(given.data, Provider(origin), given.portal or ["http://localhost:4300"])
    server.has_control = given.test_control
    server.limit = RateLimit()
    threading.Thread(target=sweep_hourly, args=(server.service,), daemon=True).start()
    print(origin, flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
