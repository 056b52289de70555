"""The contract as data: what docs/reference states, and a reader for payloads by its JSON Schema."""

import copy
import json
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"


def load(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


PRESETS = load("presets.json")
CALENDAR = load("calendar.json")
COMMANDS = {entry["command"]: entry for entry in load("commands.json")}
PROBLEMS = {entry["code"]: entry for entry in load("problems.json")}
SENTENCES = load("consent-sentences.json")
FIELD_CHECKS = load("field-checks.json")
FIELDS = FIELD_CHECKS["fields"]
LISTS = FIELD_CHECKS["lists"]
DEFINITIONS = load("contract.schema.json")["$defs"]


class Misfit(Exception):
    """A value that does not fit its schema; the message is the path, never the value."""


def read(schema, value, path="payload"):
    """The members that the schema knows. Raises Misfit. Knows as much of JSON Schema as the payloads use."""
    if "$ref" in schema:
        return read(DEFINITIONS[schema["$ref"].rsplit("/", 1)[-1]], value, path)
    for name in ("anyOf", "oneOf"):
        if name in schema:
            for each in schema[name]:
                try:
                    return read(each, value, path)
                except Misfit:
                    continue
            raise Misfit(path)
    if "enum" in schema and value not in schema["enum"]:
        raise Misfit(path)
    if "const" in schema and value != schema["const"]:
        raise Misfit(path)
    kind = schema.get("type")
    if kind == "object":
        if not isinstance(value, dict):
            raise Misfit(path)
        if any(name not in value for name in schema.get("required", [])):
            raise Misfit(path)
        members = schema.get("properties", {})
        return {name: read(members[name], value[name], f"{path}.{name}") for name in members if name in value}
    if kind == "array":
        if not isinstance(value, list) or len(value) > schema.get("maxItems", len(value)):
            raise Misfit(path)
        return [read(schema["items"], each, f"{path}[{index}]") for index, each in enumerate(value)]
    if kind == "string":
        if not isinstance(value, str):
            raise Misfit(path)
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            raise Misfit(path)
        if "pattern" in schema and not re.search(schema["pattern"], value, re.ASCII):
            raise Misfit(path)
    if kind == "integer":
        if isinstance(value, bool) or not isinstance(value, int):
            raise Misfit(path)
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            raise Misfit(path)
    if kind == "boolean" and not isinstance(value, bool):
        raise Misfit(path)
    return value


def canonical(command, payload):
    """What makes two payloads the same one (B-key-8, B-key-9)."""
    told = copy.deepcopy(payload)
    for consent in told.get("consents", []):
        consent.pop("givenAt", None)
    return json.dumps([command, told], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
