"""Judging and masking answers. What the guide asks of every backend; other numbers are judged by their form."""

import re
import unicodedata

from days import is_day
from reference import FIELDS, LISTS

USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def tidy(text):
    return unicodedata.normalize("NFKC", text).strip()


def number(text):
    return re.sub(r"[\s\-]", "", tidy(text)).upper()


def is_resident_number(value):
    if not re.fullmatch(r"[0-9]{17}[0-9X]", value):
        return False
    if not is_day(int(value[6:10]), int(value[10:12]), int(value[12:14])):
        return False
    total = sum(int(digit) * (2 ** (17 - index) % 11) for index, digit in enumerate(value[:17]))
    return "10X98765432"[total % 11] == value[17]


def is_credit_code(value):
    if not re.fullmatch(f"[{USCC}]{{18}}", value):
        return False
    total = sum(USCC.index(char) * pow(3, index, 31) for index, char in enumerate(value[:17]))
    return USCC[(31 - total % 31) % 31] == value[17]


def is_of_names(value):
    """Refuses what is known to be wrong: what a table does not know yet may be somebody's name (B-answer-6)."""
    is_markup = re.search(r"[<>]|&\w+;", value)
    is_emoji = any(0x1F000 <= ord(char) < 0x20000 for char in value)
    is_control = any(unicodedata.category(char) in ("Cc", "Cf") for char in value)
    return not (is_markup or is_emoji or is_control)


def check(kind, given):
    """(canonical value, codes that refuse, codes that a person may confirm)."""
    if kind == "resident-id":
        value = number(given)
        return value, [] if is_resident_number(value) else ["resident-id/check-digit"], []
    if kind == "residence-permit":
        value = number(given)
        right = is_resident_number(value) and value[:2] in ("81", "82", "83")
        return value, [] if right else ["residence-permit/format"], []
    if kind == "uscc":
        value = number(given)
        # Codes of the trial of 2015 have check characters of their own.
        if not is_credit_code(value) and re.fullmatch(f"[{USCC}]{{8}}M000[{USCC}]{{6}}", value):
            return value, [], ["uscc/pilot-checksum"]
        return value, [] if is_credit_code(value) else ["uscc/check-character"], []
    if kind == "mobile":
        value = re.sub(r"^(\+|00)?86(?=1)", "", number(given)) if len(number(given)) > 11 else number(given)
        return value, [] if re.fullmatch(r"1[3-9][0-9]{9}", value) else ["mobile/format"], []
    if kind in ("person-name", "latin-name"):
        value = " ".join(given.split()).replace("\u2022", "\u00b7").replace("\u30fb", "\u00b7")
        if re.search(r"[0-9]", re.sub(r"(?i)\b([1-9]TH|1ST|2ND|3RD)\b", "", value)):
            return value, ["name/digit"], []
        if value.startswith("\u00b7") or value.endswith("\u00b7") or "\u00b7\u00b7" in value:
            return value, ["name/interpunct"], []
        return value, [] if is_of_names(value) else ["name/character"], []
    if kind == "organization-name":
        value = " ".join(given.split())
        is_chinese = re.search(f"[{HAN}]", value)
        if is_chinese:
            value = value.replace("(", "\uff08").replace(")", "\uff09")
        if not is_of_names(value) or re.fullmatch(r"[0-9]+", value):
            return value, ["name/character"], []
        if re.fullmatch(r"(?i)n/?a|none|no name", value):
            return value, [], ["organization-name/no-name"]
        is_latin = not is_chinese and re.search("[A-Za-z]", value)
        return value, [], ["organization-name/latin-only"] if is_latin else []
    if kind in ("bank-account", "cnaps"):
        value = number(given)
        return value, [] if re.fullmatch(r"[0-9A-Z]{5,34}", value) else [f"{kind}/length"], []
    value = number(given)
    return value, [] if len(value) <= 60 and is_of_names(value) else [f"{kind}/format"], []


class Form:
    """What answers are judged by: the policy, the account's region, whose document it is, and the answers beside."""

    def __init__(self, policy, region, subject, answers):
        self.policy, self.region, self.subject, self.answers = policy, region, subject, answers

    def documents(self):
        asked = "organizationRegion" if self.subject == "enterprise" else "documentRegion"
        region = self.answers.get(asked, self.region)
        mine = [each for each in self.policy["documents"] if each["subject"] == self.subject]
        return [each for each in mine if each["region"] == region] or [
            each for each in mine if each["region"] == "*"
        ]

    def choices(self, name):
        """(what the policy offers, whatever the contract knows), or None where the answer is typed."""
        kind, policy = FIELDS[name]["choices"], self.policy
        if kind is None:
            return None
        if kind == "subject-documents":
            return [each["type"] for each in self.documents()], LISTS["documentTypes"]
        if kind == "person-documents":
            mine = [each["type"] for each in policy["documents"] if each["subject"] == "individual"]
            return mine or LISTS["documentTypes"], LISTS["documentTypes"]
        if kind == "organization-regions":
            named = policy.get("organizationRegions", [])
            return LISTS["regions"] if "*" in named else named or [self.region], LISTS["regions"]
        if kind == "document-regions":
            return LISTS["regions"], LISTS["regions"]
        if kind == "organization-types":
            return [each["type"] for each in policy["organizationTypes"]], LISTS["organizationTypes"]
        return LISTS["certificateTypes"], LISTS["certificateTypes"]

    def kind(self, name):
        """The check that judges a field; None for free text."""
        field = FIELDS[name]
        region = self.answers.get(field["region"] or "", self.region)
        document = self.answers.get(field["document"] or "")
        if document is None and field["document"] and self.subject == "individual" and self.documents():
            document = self.documents()[0]["type"]
        given = self.answers.get(name, "")
        for case in field["checks"]:
            if "documents" in case and document not in case["documents"]:
                continue
            if "regions" in case and region not in case["regions"]:
                continue
            if region in case.get("regionsExcept", []):
                continue
            if "begins" in case and not re.match(case["begins"], number(given)):
                continue
            if case.get("withoutHan") and re.search(f"[{HAN}]", given):
                continue
            return case["check"]
        return None

    def judge(self, name, given):
        """(canonical value, codes that refuse, codes that a person may confirm)."""
        choices = self.choices(name)
        if choices:
            offered, known = choices
            value = given.strip()
            code = "answer/not-offered" if value in known else "answer/unknown"
            return value, [] if value in offered else [code], []
        kind = self.kind(name)
        if kind:
            return check(kind, given)
        value = tidy(given)
        return value, ["text/too-long"] if len(value) > 200 else [], []


def checked_answers(form, fields, held=None, confirmed=None):
    """(canonical answers, problems of fields). What is held counts and is not judged again (B-person-2)."""
    held, canonical, problems = held or {}, {}, []
    for field in fields:
        name = field["name"]
        if name in held:
            canonical[name] = held[name]
            continue
        given = form.answers.get(name, "")
        if given.strip() == "":
            if field["required"]:
                problems.append({"field": name, "code": "text/empty"})
            continue
        canonical[name], refused, warned = form.judge(name, given)
        if confirmed is not None:
            stands = [each["code"] for each in confirmed if each["field"] == name]
            refused = refused + [code for code in warned if code not in stands]
        problems += [{"field": name, "code": code} for code in refused]
    return canonical, problems


def keep(text, head, tail):
    most = len(text) // 2
    tail = min(tail, most)
    head = min(head, most - tail)
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]


def masked(form, name, value):
    if value == "" or not FIELDS[name]["masked"]:
        return value[:200]
    kind = form.kind(name)
    if kind == "person-name":
        return value[0] + "".join(char if char == "\u00b7" else "*" for char in value[1:])
    if kind == "latin-name":
        return re.sub(r"(?<=\w)\w", "*", value)
    if kind == "organization-name":
        return keep(value, 2, 4)
    if kind == "mobile":
        return keep(value, 3, 4)
    if kind in ("bank-account", "bank-card"):
        return keep(value, 0, 4)
    return keep(value, 4, 4) if len(value) > 12 else keep(value, 1, 2)
