"""What each command does. A handler changes its copy of the account, or raises a Refusal, in the order of the guide."""

import base64
import hashlib
import hmac
import re
import secrets
from datetime import timedelta
from urllib.parse import urlsplit

import days
from checks import Form, checked_answers, masked
from provider import ProviderUnavailable
from reference import COMMANDS, FIELDS, SENTENCES
from service import Refusal, editable_from, not_offered, rounds_of

#: Ways back that are kept for one link.
MOST_RETURNS = 20


def at_stage(state, command):
    stage = state["application"]["stage"] if state["application"] else "none"
    if stage not in COMMANDS[command]["at"]:
        raise Refusal("wrong-stage")
    return state["application"]


def judge_subject(state, subject):
    policy, identity = state["policy"], state["identity"]
    if subject not in policy["subjects"] or not policy[subject]:
        raise Refusal("subject-not-offered")
    if state["company"] and policy["companyAccount"] == "enterprise-only" and subject == "individual":
        raise Refusal("company-needs-enterprise")
    change = {"from": identity.get("subject"), "to": subject}
    if change["from"] not in (None, subject) and change not in policy["changes"]:
        raise Refusal("one-way-change")


def judge_lock(service, state, subject):
    until = editable_from(state)
    change = {"from": state["identity"].get("subject"), "to": subject}
    if until and service.now() < until and change not in state["policy"]["lock"]["except"]:
        raise Refusal("edit-locked", until=days.tell(until))


def judge_tries(service, state, command):
    policy = state["policy"]
    counted = policy["attempts"] and command in policy["attempts"]["countedOn"]
    if counted and state["attempts"]["spent"] >= policy["attempts"]["perDay"]:
        raise Refusal("attempts-exhausted", until=days.tell(days.next_midnight(policy, service.now())))


def mismatch(service, state, command):
    """The no after a judgement that was wrong (B-try-1, B-try-7)."""
    policy, now = state["policy"], service.now()
    if not policy["attempts"] or command not in policy["attempts"]["countedOn"]:
        return Refusal("identity-mismatch", keeps=True)
    spent = state["attempts"]["spent"] + 1
    state["attempts"] = {"day": days.day_of(policy, now).isoformat(), "spent": spent}
    until = {}
    if spent >= policy["attempts"]["perDay"]:
        until = {"until": days.tell(days.next_midnight(policy, now))}
    return Refusal("identity-mismatch", keeps=True, dayTry="spent", **until)


def judge_consents(service, state, given, purposes):
    policy, application, now = state["policy"], state["application"], service.now()
    provider = (policy["provider"] or {}).get("name", "")
    fields = []
    for asked in policy["consents"]:
        purpose = asked["purpose"]
        if purpose not in purposes:
            continue
        consent = next((each for each in given if each["purpose"] == purpose), None)
        texts = [each["text"] for each in asked["texts"]]
        texts += [
            each["text"].replace("{provider}", provider) for each in SENTENCES if each["purpose"] == purpose
        ]
        digests = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        code = None
        if consent is None:
            code = "consent/missing"
        elif consent["textVersion"] != asked["textVersion"] or consent["textHash"] not in digests:
            code = "consent/other-text"
        else:
            at, skew = days.parse(consent["givenAt"]), timedelta(minutes=2)
            is_current = now - timedelta(days=1) <= at <= now + skew
            if application["stage"] == "rejected" and application["submittedAt"]:
                is_current = is_current and at >= days.parse(application["submittedAt"]) - skew
            used = [(each["purpose"], each["givenAt"]) for each in application["consents"]]
            if not is_current or (purpose, consent["givenAt"]) in used:
                code = "consent/not-current"
        if code:
            fields.append({"field": purpose, "code": code})
    if fields:
        raise Refusal("consent-missing", fields)


def ask(call):
    try:
        return call()
    except ProviderUnavailable:
        raise Refusal("provider-unavailable") from None


def same(left, right):
    return hmac.compare_digest(left.encode(), right.encode())


def start(service, state, payload):
    subject = payload["subject"]
    at_stage(state, "start")
    judge_subject(state, subject)
    judge_lock(service, state, subject)
    state.update(flow=None, handoff=None)
    state["application"] = {
        "id": secrets.token_urlsafe(16),
        "purpose": "change" if state["identity"]["status"] == "verified" else "first",
        "subject": subject,
        "startedAt": days.tell(service.now()),
        "submittedAt": None,
        "answers": {},
        "confirmed": [],
        "consents": [],
        "photos": [],
        "rounds": {"sent": 0, "availableAt": None},
        "stage": "draft",
    }


def withdraw(_service, state, _payload):
    at_stage(state, "withdraw")
    state.update(application=None, flow=None, handoff=None)


def with_kept_answers(application, payload):
    """A correction made whole by what is held and no reason names (B-review-4, B-review-5)."""
    answers, confirmed = dict(payload["answers"]), list(payload["confirmedWarnings"])
    if application["stage"] != "rejected":
        return answers, confirmed
    held = application["answers"]
    named = [each["field"] for each in application["reasons"]]
    for name, value in held.items():
        bases = FIELDS[name]["belongsTo"]
        outdated = any(base in payload["answers"] and payload["answers"][base] != held.get(base) for base in bases)
        if name not in answers and name not in named and not outdated:
            answers[name] = value
            confirmed += [each for each in application["confirmed"] if each["field"] == name]
    return answers, confirmed


def handed_in_photos(form, application, answers, named):
    """The photo of each slot of the document (B-photo-2, B-photo-3, B-photo-9)."""
    if not any(each["subject"] == form.subject for each in form.policy["documents"]):
        return []
    offered, asked = form.documents(), answers.get("documentType")
    documents = [each for each in offered if asked in (None, each["type"])]
    if not documents:
        raise not_offered("organizationRegion" if form.subject == "enterprise" else "documentType")
    document = documents[0]
    photos, missing = [], []
    for slot in document["slots"]:
        held = next((each for each in application["photos"] if each["slot"] == slot), None)
        ids = [each["id"] for each in named if each["slot"] == slot]
        is_meant = held and (held["id"] in ids if ids else application["stage"] == "rejected")
        if is_meant and held.get("type", document["type"]) == document["type"]:
            photos.append({**held, "type": document["type"]})
        else:
            missing.append({"field": slot, "code": "photo/missing"})
    if missing:
        raise Refusal("invalid-answers", missing)
    return photos


def submit(service, state, payload):
    subject, policy = payload["subject"], state["policy"]
    application = at_stage(state, "submit")
    if application["subject"] != subject:
        raise Refusal("wrong-stage")
    judge_subject(state, subject)
    if application["purpose"] == "change":
        judge_lock(service, state, subject)
    judge_tries(service, state, "submit")
    judge_consents(service, state, payload["consents"], ("notice", "identity", "provider"))
    given, confirmed = with_kept_answers(application, payload)
    asked = policy[subject]["fields"]
    names = [each["name"] for each in asked]
    form = Form(policy, state["region"], subject, {name: given[name] for name in names if name in given})
    answers, problems = checked_answers(form, asked, confirmed=confirmed)
    if problems:
        raise Refusal("invalid-answers", problems)
    photos = handed_in_photos(form, application, answers, payload["photos"])
    if policy["accountsPerIdentity"]["disclose"] == "at-submit":
        limit = policy["accountsPerIdentity"][subject]
        if service.served(state, service.identity_digest(state, subject, answers)) >= limit:
            raise Refusal("identity-over-quota", limit=limit)
    if policy[subject]["proof"] == "provider":
        number, name = (
            ("registrationNumber", "organizationName")
            if subject == "enterprise"
            else ("documentNumber", "fullName")
        )
        right = ask(lambda: service.provider.matches(answers.get(number, ""), answers.get(name, "")))
        if not right:
            raise mismatch(service, state, "submit")
    now = service.now()
    application.update(
        answers=answers,
        confirmed=confirmed,
        consents=payload["consents"],
        photos=photos,
        submittedAt=days.tell(now),
    )
    if policy[subject]["proof"] == "review":
        span = policy["review"]["workingDays"]
        application.update(stage="review", expected=days.expected(policy, now, span))
    else:
        service.after_step(state, None)


def confirm_person(service, state, payload):
    application, policy = at_stage(state, "confirmPerson"), state["policy"]
    judge_tries(service, state, "confirmPerson")
    consents = payload.get("consents", [])
    if payload["method"] == "face":
        judge_consents(service, state, consents, ("face",))
    offered = next((each for each in policy["personMethods"] if each["method"] == payload["method"]), None)
    if offered is None:
        raise not_offered("method")
    held = application["answers"]
    form = Form(policy, state["region"], "individual", {**payload["answers"], **held})
    answers, problems = checked_answers(form, offered["fields"], held=held)
    if problems:
        raise Refusal("invalid-answers", problems)
    name, number = answers.get("fullName", ""), answers.get("documentNumber", "")
    if not ask(lambda: service.provider.matches(number, name)):
        raise mismatch(service, state, "confirmPerson")
    before = application["person"]
    is_same = before["status"] == "handed-off" and (before["name"], before["number"]) == (name, number)
    if not is_same:
        state.update(flow=None, handoff=None)
        before = {"code": None, "progress": "waiting"}
    application["person"] = {
        **before,
        "status": "handed-off",
        "method": payload["method"],
        "name": name,
        "number": number,
    }
    application["consents"] = [*application["consents"], *consents]
    is_legal = name == held.get("legalRepresentativeName")
    application["authorized"] = "legal-representative" if is_legal else "operator"


def confirm_organization(service, state, payload):
    application, policy = at_stage(state, "confirmOrganization"), state["policy"]
    judge_tries(service, state, "confirmOrganization")
    kind = payload["organizationType"]
    offered = next((each for each in policy["organizationTypes"] if each["type"] == kind), None)
    if offered is None:
        raise not_offered("organizationType")
    held = {**application["answers"], "organizationType": kind}
    form = Form(policy, state["region"], application["subject"], {**payload["answers"], **held})
    answers, problems = checked_answers(form, offered["fields"], held=held)
    if problems:
        raise Refusal("invalid-answers", problems)
    answers = {**held, **answers}
    pairs = [
        ("registrationNumber", "organizationName"),
        ("legalRepresentativeDocumentNumber", "legalRepresentativeName"),
    ]
    right = all(
        ask(lambda: service.provider.matches(answers[number], answers.get(name, "")))
        for number, name in pairs
        if number in answers
    )
    if not right:
        application["organization"]["code"] = "identity-mismatch"
        raise mismatch(service, state, "confirmOrganization")
    application["answers"] = answers
    service.after_step(state, "organization")


def choose_payment(service, state, payload):
    application, policy, now = at_stage(state, "choosePayment"), state["policy"], service.now()
    rules, way = policy["payment"], payload["way"]
    rounds = rounds_of(state, now)
    if way == "to-company" and rounds and (rounds["left"] == 0 or rounds["availableAt"]):
        until = {"until": rounds["availableAt"]} if rounds["availableAt"] else {}
        raise Refusal("payment-rounds-exhausted", limit=rules["rounds"]["perApplication"], **until)
    if way not in rules["ways"]:
        raise not_offered("way")
    working_days = rules["amountWorkingDays" if way == "to-company" else "transferWorkingDays"]
    chosen = {
        "way": way,
        "chosenAt": days.tell(now),
        "expiresAt": days.tell(days.window_end(policy, now, working_days)),
        "expected": days.expected(policy, now, rules["arrivalWorkingDays"]),
    }
    if way == "from-company":
        flow, account = ask(lambda: service.provider.pay_in(rules["transferFen"]))
        earlier = application.get("payee")
        if earlier:
            account["replacedNumber"] = earlier
        application["payee"] = account["number"]
        application["payment"] = {"status": "awaiting-transfer", "account": account, **chosen}
        state["flow"] = flow
        return
    form = Form(policy, state["region"], "enterprise", payload["answers"])
    answers, problems = checked_answers(form, rules["bankFields"])
    if problems:
        raise Refusal("invalid-answers", problems)
    flow, fen = ask(lambda: service.provider.pay_out(rules["amountFen"]))
    application["payment"] = {
        "status": "awaiting-amount",
        "bankAccount": masked(form, "bankAccount", answers.get("bankAccount", "")),
        "bankName": answers.get("bankName", ""),
        "fen": fen,
        "sentAt": days.tell(now),
        "triesLeft": rules["amountTries"],
        **chosen,
    }
    application["rounds"] = {"sent": application["rounds"]["sent"] + 1, "availableAt": None}
    today = days.day_of(policy, now).isoformat()
    state["rounds"] = {"day": today, "sent": state["rounds"]["sent"] + 1}
    state["flow"] = flow


def submit_amount(service, state, payload):
    application = at_stage(state, "submitAmount")
    payment = application["payment"] or {"status": None}
    if payment["status"] == "expired":
        raise Refusal("payment-expired")
    if payment["status"] == "failed" and payment["code"] == "amount-tries-exhausted":
        raise Refusal("amount-tries-exhausted", amountTriesLeft=0)
    if payment["status"] != "awaiting-amount":
        raise Refusal("wrong-stage")
    if payload["fen"] == payment["fen"]:
        service.after_step(state, "payment")
        return
    payment["triesLeft"] -= 1
    if payment["triesLeft"] > 0:
        raise Refusal("amount-wrong", keeps=True, amountTriesLeft=payment["triesLeft"])
    now = service.now()
    application["payment"] = {
        "status": "failed",
        "way": "to-company",
        "code": "amount-tries-exhausted",
        "at": days.tell(now),
        "bankAccount": payment["bankAccount"],
    }
    minutes = state["policy"]["payment"]["rounds"]["waitMinutes"]
    if minutes:
        application["rounds"]["availableAt"] = days.tell(now + timedelta(minutes=minutes))
    state["flow"] = None
    raise Refusal("amount-tries-exhausted", keeps=True, amountTriesLeft=0)


def upload_photo(service, state, payload):
    application, rules = at_stage(state, "uploadPhoto"), state["policy"]["photo"]
    content = payload["bytes"]
    if len(content) > rules["maxBytes"]:
        raise Refusal("photo-too-large")
    is_picture = content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))
    if not is_picture and not (rules["pdf"] and content.startswith(b"%PDF-")):
        raise Refusal("photo-type")
    photo = {"id": secrets.token_urlsafe(24), "slot": payload["slot"]}
    service.db.execute("insert into photo values (?, ?, ?)", (photo["id"], state["id"], content))
    others = [each for each in application["photos"] if each["slot"] != photo["slot"]]
    application["photos"] = [*others, photo]
    return {"photo": photo}


def own_return(service, address):
    """The portal's own page, as it was parsed (B-hand-6)."""
    if address is None:
        return None
    if re.search(r"[\s\\\x00-\x1f]", address):
        raise Refusal("bad-request")
    try:
        parts = urlsplit(address)
        is_own = f"{parts.scheme}://{parts.netloc}" in service.portal_origins
    except ValueError:
        is_own = False
    if not is_own:
        raise Refusal("bad-request")
    return parts.geturl()


def start_handoff(service, state, payload):
    application, policy, now = at_stage(state, "startHandoff"), state["policy"], service.now()
    if application["person"]["status"] == "required":
        raise Refusal("wrong-stage")
    if payload["mode"] not in policy["handoff"]["modes"]:
        raise not_offered("mode")
    return_to = own_return(service, payload.get("returnUrl"))
    if return_to and "state" in payload:
        return_to += f"{'&' if '?' in return_to else '?'}state={payload['state']}"
    ways = []
    if "state" in payload:
        digest = service.digest("state", payload["state"])
        ways = [{"state": digest, "challenge": payload.get("challenge"), "taken": False}]
    handoff, person = state["handoff"], application["person"]
    is_open = handoff and handoff["url"] and handoff["flow"] == state["flow"]
    if is_open and person["status"] == "handed-off" and person["progress"] != "done":
        ask(lambda: service.provider.lead_back(handoff["flow"], return_to))
        handoff["returns"] = [*handoff["returns"], *ways][-MOST_RETURNS:]
    else:
        flow, url = ask(lambda: service.provider.face_check(return_to))
        ends = days.tell(now + timedelta(hours=policy["handoff"]["linkHours"]))
        handoff = {"flow": flow, "url": url, "expiresAt": ends, "returns": ways}
        person.update(status="handed-off", code=None, progress="waiting")
        state.update(flow=flow, handoff=handoff)
    return {"handoff": {"url": handoff["url"], "expiresAt": handoff["expiresAt"]}}


def finish_handoff(service, state, payload):
    """A return proves nothing: the provider is asked when the snapshot is made (B-hand-11)."""
    handoff, verifier = state["handoff"], payload.get("verifier")
    digest = service.digest("state", payload["state"])
    ways = [each for each in (handoff or {}).get("returns", []) if same(each["state"], digest)]
    if not ways or ways[0]["taken"]:
        raise Refusal("return-mismatch")
    if state["flow"] == handoff["flow"] and service.now() >= days.parse(handoff["expiresAt"]):
        raise Refusal("handoff-expired")
    if verifier is None and ways[0]["challenge"] is not None:
        return
    if verifier is not None:
        hashed = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        if not same(hashed, ways[0]["challenge"] or ""):
            raise Refusal("return-mismatch")
    ways[0]["taken"] = True


HANDLERS = {
    "start": start,
    "submit": submit,
    "confirmPerson": confirm_person,
    "confirmOrganization": confirm_organization,
    "choosePayment": choose_payment,
    "submitAmount": submit_amount,
    "uploadPhoto": upload_photo,
    "startHandoff": start_handoff,
    "finishHandoff": finish_handoff,
    "withdraw": withdraw,
}
