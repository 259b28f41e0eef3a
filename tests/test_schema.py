"""
The JSON Schema that editors complete a bank with.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from recovery_course.positions import read_yaml
from recovery_course.schema import SCHEMA_FILE, bank_schema

from .small_course import BANKS, ITEMS

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA: dict[str, Any] = json.loads(bank_schema())
# Faults of shape, which an editor can underline without knowing the rest of the course.
SHAPE = sorted(path for path in BANKS.glob("B20*.yml") if path.stem != "B205-spaces")


def test_the_schema_is_the_one_that_the_models_make(root: Path) -> None:
    """What editors check is what the course checks; `make schema` writes it."""
    assert (root / SCHEMA_FILE).read_text(encoding="utf-8") == bank_schema()


def test_the_schema_is_a_schema() -> None:
    """An editor can read it."""
    Draft202012Validator.check_schema(SCHEMA)


def test_a_good_bank_fits_the_schema() -> None:
    """Nothing right is underlined."""
    Draft202012Validator(SCHEMA).validate(read_yaml(BANKS / "good" / ITEMS, ITEMS).data)


@pytest.mark.parametrize("bank", SHAPE, ids=lambda path: path.stem)
def test_a_bank_of_the_wrong_shape_does_not_fit(bank: Path) -> None:
    """A fault of shape is underlined while it is typed."""
    assert not Draft202012Validator(SCHEMA).is_valid(read_yaml(bank, ITEMS).data)


@pytest.mark.parametrize("model", [SCHEMA, *SCHEMA["$defs"].values()], ids=lambda model: model.get("title", "model"))
def test_every_key_is_described(model: dict[str, Any]) -> None:
    """An author sees what a key is for while typing it."""
    assert [key for key, part in model["properties"].items() if not part.get("description")] == []


@pytest.mark.parametrize("model", [SCHEMA, *SCHEMA["$defs"].values()], ids=lambda model: model.get("title", "model"))
def test_no_other_keys_are_allowed(model: dict[str, Any]) -> None:
    """A misspelt key is underlined."""
    assert model["additionalProperties"] is False


def test_every_bank_names_the_schema(root: Path) -> None:
    """Whoever opens a bank has completion without setting anything up."""
    banks = sorted((root / "exercises").glob("*/items.yml"))
    first = [bank.read_text(encoding="utf-8").splitlines()[0] for bank in banks]
    assert first == ["# yaml-language-server: $schema=../item-bank.schema.json"] * len(banks)
