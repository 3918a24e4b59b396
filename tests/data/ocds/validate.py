"""Validates a release package against the OCDS schemas of a folder, without the network.

usage: validate.py SCHEMA_FOLDER PACKAGE.json
"""
import json
import sys
from pathlib import Path

from jsonschema import Draft4Validator, FormatChecker, RefResolver

folder = Path(sys.argv[1])
package = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
schema = json.loads((folder / "release-package-schema.json").read_text(encoding="utf-8"))
release = json.loads((folder / "release-schema.json").read_text(encoding="utf-8"))
address = schema["properties"]["releases"]["items"]["$ref"]
resolver = RefResolver.from_schema(schema, store={address: release, release.get("id", address): release})
faults = list(Draft4Validator(schema, resolver=resolver, format_checker=FormatChecker()).iter_errors(package))
for fault in faults[:20]:
    print("/".join(map(str, fault.absolute_path)), fault.message[:200])
sys.exit(1 if faults or not package["releases"] else 0)
