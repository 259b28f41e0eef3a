"""
The JSON Schema with which editors complete and check a bank while it is typed.

Run `python -m recovery_course.schema` after a change to the models.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from recovery_course.models import ItemBank

SCHEMA_FILE = Path("exercises/item-bank.schema.json")


def bank_schema() -> str:
    """
    Return the schema of an item bank as JSON text.
    """
    schema = _untitled(ItemBank.model_json_schema())
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Item bank", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _untitled(schema: Any) -> Any:
    """
    Return a schema without the titles that only repeat a key's name.
    """
    if isinstance(schema, list):
        return [_untitled(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    # A property that is itself called "title" has a schema there, not a text.
    return {key: _untitled(value) for key, value in schema.items() if key != "title" or not isinstance(value, str)}


if __name__ == "__main__":
    SCHEMA_FILE.write_text(bank_schema(), encoding="utf-8")
