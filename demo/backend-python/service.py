"""Accounts: their rows, keys and receipts, what time settles, decisions, and the snapshot."""

import copy
import hashlib
import hmac
import json
import secrets
import sqlite3
import threading
import time
from datetime import datetime, timedelta

import days
from checks import Form, masked
from reference import FIELDS, PRESETS

SCHEMA = """
create table if not exists account (id text primary key, token text unique, flow text, state text not null);
create index if not exists account_flow on account (flow);
create table if not exists photo (id text primary key, account text not null, bytes blob not null);
create table if not exists identity (account text primary key, digest text not null);
create table if not exists setting (name text primary key, value text not null);
"""
#: Receipts that are kept for an account, and those that a snapshot shows.
KEPT, SHOWN = 200, 20
#: Days for which what nobody goes on with is kept.
RETENTION = {"draft": 30, "rejected": 90}


class Refusal(Exception):
    """The backend's no. `keeps` says whether what the command has changed is written all the same."""

    def __init__(self, code, fields=(), keeps=False, **members):
        super().__init__(code)
        self.code, self.keeps = code, keeps
        self.problem = {"code": code, "dayTry": "kept", "fields": list(fields), **members}


def not_offered(field):
    return Refusal("invalid-answers", [{"field": field, "code": "answer/not-offered"}])


class Service:
    """Everything happens under one lock and in one transaction; a larger backend locks the account's row instead."""

    def __init__(self, path, provider, portal_origins):
        self.provider, self.portal_origins = provider, portal_origins
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.db.executescript(SCHEMA)
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.offset = timedelta()
        self.asked_at = {}
        self.db.execute(
            "insert or ignore into setting values ('secret', ?)", (secrets.token_hex(32),)
        )
        self.db.commit()
        row = self.db.execute("select value from setting where name = 'secret'").fetchone()
        self.secret = bytes.fromhex(row[0])

    def now(self):
        return datetime.now(days.UTC) + self.offset

    def digest(self, purpose, text):
        return hmac.new(self.secret, f"{purpose}\0{text}".encode(), hashlib.sha256).hexdigest()

    # --- rows ---

    def create(self, preset, company, region, overrides):
        account, token = f"py-{secrets.token_hex(8)}", secrets.token_urlsafe(24)
        policy = copy.deepcopy(PRESETS[preset])
        if preset == "enterprise":
            policy["provider"] = {"name": "示例电子签", "origins": [self.provider.origin]}
        policy.update(overrides)
        state = {
            "id": account,
            "key": self.digest("account", account)[:22],
            "policy": policy,
            "region": region,
            "company": company,
            "version": 1,
            "identity": {"status": "unverified"},
            "application": None,
            "attempts": {"day": None, "spent": 0},
            "rounds": {"day": None, "sent": 0},
            "flow": None,
            "handoff": None,
            "receipts": [],
            "events": [],
        }
        with self.lock:
            self.db.execute("insert into account values (?, ?, null, ?)", (account, token, json.dumps(state)))
            self.db.commit()
        return account, token

    def signed_in(self, token):
        with self.lock:
            row = self.db.execute("select id from account where token = ?", (token,)).fetchone()
        if row is None:
            raise Refusal("not-signed-in")
        return row[0]

    def read(self, account):
        row = self.db.execute("select state from account where id = ?", (account,)).fetchone()
        if row is None:
            raise Refusal("not-signed-in")
        return json.loads(row[0])

    def save(self, state):
        """Writes the account under its next version, and wakes the streams."""
        application = state["application"]
        photos = [each["id"] for each in application["photos"]] if application else []
        marks = ",".join("?" * len(photos))
        self.db.execute(
            f"delete from photo where account = ? and id not in ({marks})", (state["id"], *photos)
        )
        state["version"] += 1
        self.db.execute(
            "update account set flow = ?, state = ? where id = ?",
            (state["flow"], json.dumps(state, ensure_ascii=False), state["id"]),
        )
        self.db.commit()
        self.changed.notify_all()

    # --- time ---

    def settled(self, account):
        """The account after what time alone has done to it (B-snap-5)."""
        state = self.read(account)
        before = json.dumps(state)
        now, policy, application = self.now(), state["policy"], state["application"]
        handoff = state["handoff"]
        if handoff and handoff["url"] and now >= days.parse(handoff["expiresAt"]):
            handoff["url"] = None
        for count in (state["attempts"], state["rounds"]):
            if count["day"] and count["day"] < days.day_of(policy, now).isoformat():
                count["day"] = None
                count["spent" if "spent" in count else "sent"] = 0
        if application:
            payment = application.get("payment")
            if payment and "expiresAt" in payment and now >= days.parse(payment["expiresAt"]):
                application["payment"] = {
                    "status": "expired",
                    "way": payment["way"],
                    "at": payment["expiresAt"],
                }
                state["flow"] = None
            waits = application["rounds"]["availableAt"]
            if waits and now >= days.parse(waits):
                application["rounds"]["availableAt"] = None
            end = retained_until(application)
            if end and now >= end:
                state.update(application=None, flow=None, handoff=None)
        if json.dumps(state) != before:
            self.save(state)
        return state

    def sweep(self):
        """Deletes what has been kept long enough, also of accounts that nobody asks for (B-keep-2)."""
        with self.lock:
            accounts = self.db.execute("select id from account").fetchall()
        for (account,) in accounts:
            with self.lock:
                self.settled(account)

    # --- commands ---

    def run(self, handler, account, key, command, payload, text):
        """Carries a command out once, however often its key comes. Returns (problem or None, result)."""
        with self.lock:
            state = self.settled(account)
            digest = self.digest("command", text)
            for receipt in state["receipts"]:
                if receipt["key"] != key:
                    continue
                if receipt["digest"] != digest:
                    raise Refusal("key-reused")
                return receipt["problem"], receipt["result"]
            work = copy.deepcopy(state)
            problem, result = None, {}
            try:
                result = handler(self, work, payload) or {}
            except Refusal as refusal:
                if refusal.code in ("provider-unavailable", "unavailable", "internal"):
                    self.db.rollback()
                    raise
                problem = refusal.problem
                if not refusal.keeps:
                    self.db.rollback()
                    work = state
            except Exception:
                self.db.rollback()
                raise
            receipt = {"key": key, "digest": digest, "problem": problem, "result": result}
            work["receipts"] = [receipt, *work["receipts"]][:KEPT]
            self.save(work)
            return problem, result

    def take_news(self, event):
        """Takes in news of the provider: once, and only for who waits for that flow (B-news-2, B-news-4)."""
        with self.lock:
            row = self.db.execute("select id from account where flow = ?", (event["flow"],)).fetchone()
            state = row and self.settled(row[0])
            if not state or state["flow"] != event["flow"] or event["id"] in state["events"]:
                return
            state["events"] = [event["id"], *state["events"]][:50]
            if self.apply(state, event):
                self.save(state)

    def apply(self, state, event):
        application, kind = state["application"], event["type"]
        now = days.tell(self.now())
        if application["stage"] == "person" and application["person"]["status"] == "handed-off":
            person = application["person"]
            if kind == "face-opened" and person["progress"] != "done":
                person["progress"] = "opened"
            elif kind == "face-done":
                person["progress"] = "done"
            elif kind == "face-failed":
                person.update(status="failed", code="face-mismatch", progress="waiting")
                state["flow"] = None
            elif kind == "face-passed":
                self.after_step(state, "person")
            else:
                return False
            return True
        payment = application.get("payment") if application["stage"] == "payment" else None
        if payment is None:
            return False
        failed = {"status": "failed", "way": payment["way"], "at": now}
        if "bankAccount" in payment:
            failed["bankAccount"] = payment["bankAccount"]
        if kind == "transfer-bounced":
            application["payment"] = {**failed, "code": "transfer-bounced"}
            state["flow"] = None
            return True
        if kind != "transfer-arrived" or payment["status"] != "awaiting-transfer":
            return False
        if event["fen"] == payment["account"]["fen"]:
            self.after_step(state, "payment")
        else:
            application["payment"] = {**failed, "code": "transfer-amount-wrong"}
            state["flow"] = None
        return True

    def after_step(self, state, done):
        """The next step at the provider, or the decision where none is left."""
        application = state["application"]
        steps = state["policy"][application["subject"]]["steps"]
        rest = steps[steps.index(done) + 1 :] if done else steps
        if not rest:
            self.decide(state)
            return
        state["flow"] = None
        application["stage"] = rest[0]
        if rest[0] == "person":
            application["person"] = {
                "status": "required",
                "method": None,
                "code": None,
                "progress": "waiting",
            }
        elif rest[0] == "organization":
            head = application["answers"].get("registrationNumber", "")[:2]
            kinds = {"91": "business", "92": "individual-business"}
            known = len(application["answers"].get("registrationNumber", "")) == 18
            application["organization"] = {
                "suggestedType": kinds.get(head, "other") if known else None,
                "code": None,
            }
        else:
            application["payment"] = None

    def identity_digest(self, state, subject, answers):
        region = state["region"]
        parts = (
            [answers.get("organizationRegion", region), answers.get("registrationNumber", "")]
            if subject == "enterprise"
            else [
                answers.get("documentRegion", region),
                answers.get("documentType", ""),
                answers.get("documentNumber", ""),
            ]
        )
        return self.digest(f"identity-{subject}", "\0".join(parts))

    def served(self, state, digest):
        """How many other accounts the identity serves (B-quota-6)."""
        return self.db.execute(
            "select count(*) from identity where digest = ? and account <> ?", (digest, state["id"])
        ).fetchone()[0]

    def decide(self, state):
        """What was proved becomes the identity, if there is room for it (B-quota-1). The caller holds the lock."""
        application, policy = state["application"], state["policy"]
        subject, answers = application["subject"], application["answers"]
        digest = self.identity_digest(state, subject, answers)
        limit = policy["accountsPerIdentity"][subject]
        state["flow"] = None
        if self.served(state, digest) >= limit:
            reject(
                application,
                [{"field": None, "code": "identity-over-quota", "limit": limit}],
                days.tell(self.now()),
            )
            return
        self.db.execute("insert or replace into identity values (?, ?)", (state["id"], digest))
        names = (
            ("organizationName", "registrationNumber")
            if subject == "enterprise"
            else ("fullName", "documentNumber")
        )
        form = Form(policy, state["region"], subject, answers)
        name, number = (masked(form, each, answers.get(each, "")) for each in names)
        state["application"] = None
        state["identity"] = {
            "status": "verified",
            "subject": subject,
            "name": name,
            "number": number,
            "verifiedAt": days.tell(self.now()),
        }

    # --- the snapshot ---

    def load(self, account, at_once=False):
        """The snapshot, after asking the provider for what got lost (B-news-3)."""
        with self.lock:
            flow = self.read(account)["flow"]
            if flow and (at_once or time.monotonic() - self.asked_at.get(account, -9) > 1):
                self.asked_at[account] = time.monotonic()
                for event in self.provider.events_of(flow):
                    self.take_news(event)
            return self.snapshot(self.settled(account))

    def snapshot(self, state):
        policy, now = state["policy"], self.now()
        attempts = None
        if policy["attempts"]:
            attempts = {
                "left": max(0, policy["attempts"]["perDay"] - state["attempts"]["spent"]),
                "resetsAt": days.tell(days.next_midnight(policy, now)),
            }
        editable = editable_from(state)
        return {
            "accountKey": state["key"],
            "version": str(state["version"]),
            "serverTime": days.tell(now),
            "account": {"region": state["region"], "company": state["company"]},
            "policy": policy,
            "identity": state["identity"],
            "application": state["application"] and self.application(state),
            "attempts": attempts,
            "editableFrom": days.tell(editable) if editable else None,
            "receipts": [
                {"key": each["key"], "outcome": "refused", "problem": each["problem"]}
                if each["problem"]
                else {"key": each["key"], "outcome": "accepted"}
                for each in state["receipts"][:SHOWN]
            ],
        }

    def application(self, state):
        own, policy, handoff = state["application"], state["policy"], state["handoff"]
        form = Form(policy, state["region"], own["subject"], own["answers"])
        stage = own["stage"]
        names = ("id", "purpose", "subject", "startedAt", "submittedAt", "photos", "stage")
        view = {name: own[name] for name in names}
        view["answers"] = [
            {"field": name, "value": masked(form, name, own["answers"][name])}
            for name in FIELDS
            if name in own["answers"]
        ]
        view["actor"] = "reviewer" if stage == "review" else "applicant"
        view["participants"] = []
        role = own.get("authorized")
        if stage == "person":
            person = {name: own["person"][name] for name in ("status", "method", "code", "progress")}
            is_open = handoff and handoff["url"] and handoff["flow"] == state["flow"]
            person["expiresAt"] = handoff["expiresAt"] if is_open else None
            view["person"] = person
            if person["progress"] == "done":
                view["actor"] = "provider"
            if role and person["status"] != "required":
                one = {"role": role, "state": person["progress"]}
                view["participants"] = [{**one, "link": handoff["url"]} if is_open else one]
        elif stage == "organization":
            view["organization"] = own["organization"]
            view["participants"] = [{"role": role, "state": "done"}] if role else []
        elif stage == "payment":
            payment = own["payment"]
            view["payment"] = payment and {name: payment[name] for name in payment if name != "fen"}
            view["rounds"] = rounds_of(state, self.now())
            view["participants"] = [{"role": role, "state": "done"}] if role else []
            if payment and payment["status"].startswith("awaiting"):
                view["participants"].append({"role": "finance", "state": "waiting"})
        elif stage == "review":
            view["review"] = {"expected": own["expected"], "channels": policy["review"]["channels"]}
        elif stage == "rejected":
            end = retained_until(own)
            view.update(rejectedAt=own["rejectedAt"], reasons=own["reasons"], expiresAt=days.tell(end))
        return view


def retained_until(application):
    stage = application["stage"]
    if stage not in RETENTION:
        return None
    since = application["rejectedAt"] if stage == "rejected" else application["startedAt"]
    return days.parse(since) + timedelta(days=RETENTION[stage])


def editable_from(state):
    """00:00 of the policy's zone, so many days after the date of success (B-start-8)."""
    identity, policy = state["identity"], state["policy"]
    if identity["status"] != "verified":
        return None
    day = days.day_of(policy, days.parse(identity["verifiedAt"]))
    return days.start_of(policy, day + timedelta(days=policy["lock"]["days"]))


def rounds_of(state, now):
    """Random amounts that can still be sent; None where the policy sends none."""
    policy, application = state["policy"], state["application"]
    payment = policy["payment"]
    if not payment or "to-company" not in payment["ways"]:
        return None
    left = max(0, payment["rounds"]["perApplication"] - application["rounds"]["sent"])
    available = application["rounds"]["availableAt"]
    if state["rounds"]["sent"] >= payment["rounds"]["perDay"]:
        available = days.tell(days.next_midnight(policy, now))
    return {"left": left, "availableAt": available if left > 0 else None}


def reject(application, reasons, at):
    """A photo that a reason names is gone (B-review-6)."""
    named = [each["field"] for each in reasons]
    application["photos"] = [each for each in application["photos"] if each["slot"] not in named]
    application.update(stage="rejected", rejectedAt=at, reasons=reasons)
