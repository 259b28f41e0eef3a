"""
The JSON Schema that editors complete a bank with.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from recovery_course.positions import read_yaml
from recovery_course.schema import FOLDER, SCHEMAS, schema_text

from .small_course import BANKS, ITEMS, REFLECTIONS, SCENARIOS, WORKBOOK

ALL: dict[str, dict[str, Any]] = {name: json.loads(schema_text(name)) for name in SCHEMAS}
SCHEMA = ALL["item-bank.schema.json"]
MODELS = [model for schema in ALL.values() for model in (schema, *schema["$defs"].values())]
# Which schema a file of the good course is written to.
WRITTEN = {
    ITEMS: "item-bank.schema.json",
    REFLECTIONS: "reflections.schema.json",
    SCENARIOS: "scenarios.schema.json",
    WORKBOOK: "workbook.schema.json",
}
# Faults of shape, which an editor can underline without knowing the rest of the course.
BEYOND_SHAPE = {"B204-no-letter", "B205-reserved-category", "B205-spaces"}
SHAPE = sorted(path for path in BANKS.glob("B20*.yml") if path.stem not in BEYOND_SHAPE)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_the_one_that_the_models_make(name: str, root: Path) -> None:
    """What editors check is what the course checks; `make schema` writes it."""
    assert (root / FOLDER / name).read_text(encoding="utf-8") == schema_text(name)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_a_schema(name: str) -> None:
    """An editor can read it."""
    Draft202012Validator.check_schema(ALL[name])


@pytest.mark.parametrize("file", WRITTEN)
def test_a_good_file_fits_its_schema(file: str) -> None:
    """Nothing right is underlined."""
    Draft202012Validator(ALL[WRITTEN[file]]).validate(read_yaml(BANKS / "good" / file, file).data)


@pytest.mark.parametrize("bank", SHAPE, ids=lambda path: path.stem)
def test_a_bank_of_the_wrong_shape_does_not_fit(bank: Path) -> None:
    """A fault of shape is underlined while it is typed."""
    assert not Draft202012Validator(SCHEMA).is_valid(read_yaml(bank, ITEMS).data)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.get("title", "model"))
def test_every_key_is_described(model: dict[str, Any]) -> None:
    """An author sees what a key is for while typing it."""
    assert [key for key, part in model["properties"].items() if not part.get("description")] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.get("title", "model"))
def test_no_other_keys_are_allowed(model: dict[str, Any]) -> None:
    """A misspelt key is underlined."""
    assert model["additionalProperties"] is False


@pytest.mark.parametrize(("file", "name"), [(Path(file).name, name) for file, name in WRITTEN.items()])
def test_every_file_names_its_schema(file: str, name: str, root: Path) -> None:
    """Whoever opens a file has completion without setting anything up."""
    files = sorted((root / "exercises").glob(f"*/{file}"))
    first = [path.read_text(encoding="utf-8").splitlines()[0] for path in files]
    assert first == [f"# yaml-language-server: $schema=../{name}"] * len(files)
