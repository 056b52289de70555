"""A simulation of the e-signature company and its register. Nothing is verified, and no money moves."""

import secrets
import uuid


class ProviderUnavailable(Exception):
    pass


class Provider:
    def __init__(self, origin):
        self.origin = origin
        self.down = False
        self.register = {}
        self.flows = {}
        self.by_token = {}

    def _reach(self):
        if self.down:
            raise ProviderUnavailable()

    def matches(self, number, name):
        """What the register does not know, it judges right."""
        self._reach()
        return self.register.get(number, name) == name

    def _open(self, kind, **details):
        self._reach()
        flow = {"id": str(uuid.uuid4()), "kind": kind, "events": [], "ended": False, **details}
        self.flows[flow["id"]] = flow
        return flow

    def face_check(self, return_to):
        token = secrets.token_urlsafe(24)
        flow = self._open("face", token=token, return_to=return_to)
        self.by_token[token] = flow
        return flow["id"], f"{self.origin}/provider/face/{token}"

    def lead_back(self, flow, return_to):
        self._reach()
        if return_to:
            self.flows[flow]["return_to"] = return_to

    def pay_in(self, fen):
        flow = self._open("pay-in", fen=fen)
        digits = "".join(secrets.choice("0123456789") for _ in range(12))
        account = {
            "holder": "示例电子签（杭州）有限公司",
            "number": f"3301{digits}",
            "bank": "示例银行杭州分行",
            "reference": digits[:6],
            "fen": fen,
        }
        return flow["id"], account

    def pay_out(self, span):
        fen = span["min"] + secrets.randbelow(span["max"] - span["min"] + 1)
        return self._open("pay-out", fen=fen)["id"], fen

    def happens(self, flow, event, fen=None):
        """Writes down what happened; the same event is told however often somebody asks."""
        known = self.flows.get(flow, {})
        told = {"id": str(uuid.uuid4()), "flow": flow, "type": event, "fen": fen or known.get("fen")}
        if known and not known["ended"]:
            known["events"].append(told)
            known["ended"] = event not in ("face-opened", "face-done")
        return told

    def events_of(self, flow):
        return [] if self.down else list(self.flows.get(flow, {}).get("events", []))
