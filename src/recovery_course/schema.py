"""
The JSON Schemas with which editors complete and check what an instructor types.

Run `python -m recovery_course.schema` after a change to the models.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recovery_course.models import ItemBank, ReflectionBank, ScenarioBank, WorkbookBank

if TYPE_CHECKING:
    from pydantic import BaseModel

FOLDER = Path("exercises")
# Each schema's file, what an editor calls it, and the model it is made from.
SCHEMAS: dict[str, tuple[str, type[BaseModel]]] = {
    "item-bank.schema.json": ("Item bank", ItemBank),
    "reflections.schema.json": ("Reflections, self-checks and checklists", ReflectionBank),
    "scenarios.schema.json": ("Scenarios", ScenarioBank),
    "workbook.schema.json": ("Worksheets, simulations, audits and language checks", WorkbookBank),
}


def schema_text(file: str) -> str:
    """
    Return the schema that belongs in a file, as JSON text.
    """
    title, model = SCHEMAS[file]
    schema = _untitled(model.model_json_schema())
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}
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
    for name in SCHEMAS:
        (FOLDER / name).write_text(schema_text(name), encoding="utf-8")
