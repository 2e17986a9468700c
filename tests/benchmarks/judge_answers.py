"""Judges lines of schema_answers: every answer that ended is JSON and valid, every other one says so."""
import datetime
import json
import sys
import urllib.parse
import uuid

import jsonschema

CHECKER = jsonschema.FormatChecker(formats=["date", "email", "ipv4"])


# Of these, jsonschema has none without further packages, or another draft's.
@CHECKER.checks("time", raises=ValueError)
def is_time(text):
    return datetime.time.fromisoformat(text.replace("Z", "+00:00")).tzinfo is not None


@CHECKER.checks("date-time", raises=ValueError)
def is_date_time(text):
    return "T" in text and datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).tzinfo is not None


@CHECKER.checks("uuid", raises=ValueError)
def is_uuid(text):
    return str(uuid.UUID(text)) == text.lower()


@CHECKER.checks("uri", raises=ValueError)
def is_uri(text):
    parts = urllib.parse.urlsplit(text)
    return bool(parts.scheme and parts.netloc)


def without_one_of(schema):
    """oneOf is held as anyOf (README.md): judged alike."""
    if isinstance(schema, list):
        return [without_one_of(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {("anyOf" if key == "oneOf" else key): without_one_of(value) for key, value in schema.items()}


complete = cut = faults = 0
for line in sys.stdin:
    answer = json.loads(line)
    if answer["stop_reason"] != "end_of_turn":
        cut += 1
        if answer["stop_reason"] not in ("max_tokens", "context_full"):
            faults += 1
            print("stopped by", answer["stop_reason"], line)
        continue
    complete += 1
    try:
        schema = without_one_of(json.loads(answer["schema"]))
        jsonschema.Draft202012Validator(schema, format_checker=CHECKER).validate(json.loads(answer["text"]))
    except (ValueError, jsonschema.ValidationError) as fault:
        faults += 1
        print("not valid:", str(fault).splitlines()[0], "\n ", answer["schema"], "\n ", answer["text"])
print(f"{complete} answers ended, {complete - faults} of them valid; {cut} were cut off and say so")
sys.exit(1 if faults or not complete else 0)
