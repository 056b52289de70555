"""The test control of docs/backend-guide.md. Only a test system has it."""

import days
from service import Refusal, reject


def post(service, name, body):
    provider = service.provider
    if name == "accounts":
        account, token = service.create(body["preset"], body["company"], body["region"], body.get("policy", {}))
        origin = service.portal_origins[0]
        return {"account": account, "authorization": f"Bearer {token}", "returnUrl": f"{origin}/"}
    if name == "clock":
        real = service.now() - service.offset
        service.offset = days.parse(body["at"]) - real if body["at"] else real - real
        return {"now": days.tell(service.now())}
    if name == "register":
        provider.register[body["number"]] = body["name"]
        return {}
    if name == "outage":
        provider.down = body["down"]
        return {}
    if name == "flow":
        state = service.read(body["account"])
        payment = (state["application"] or {}).get("payment") or {}
        told = {"flow": state["flow"]}
        return {**told, "fen": payment["fen"]} if "fen" in payment else told
    if name == "news":
        event = provider.happens(body["flow"], body["event"], body.get("fen"))
        for _ in range({"once": 1, "twice": 2, "lost": 0}[body.get("delivery", "once")]):
            service.take_news(event)
        return {}
    if name == "review":
        state = service.settled(body["account"])
        application, now = state["application"], days.tell(service.now())
        if body["decision"] == "revoke":
            state["identity"].update(status="revoked", revokedAt=now, reasons=body["reasons"])
            service.db.execute("delete from identity where account = ?", (state["id"],))
        elif not application or application["stage"] != "review":
            raise Refusal("wrong-stage")
        elif body["decision"] == "approve":
            service.decide(state)
        else:
            reject(application, body["reasons"], now)
        service.save(state)
        return {}
    raise Refusal("not-found")
