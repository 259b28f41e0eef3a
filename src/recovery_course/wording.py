"""
What pydantic finds wrong with a file's shape, said to the person who wrote the file.
"""

from __future__ import annotations

from difflib import get_close_matches
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from recovery_course.findings import Finding, said
from recovery_course.models import TYPES
from recovery_course.problems import Problem, singular

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from recovery_course.positions import Loc, Place


def shape_problems(
    error: ValidationError, model: type[BaseModel], data: Any, place: Place, *, whole: str = "the file"
) -> list[Problem]:
    """
    Return one problem for each thing that pydantic found wrong; `whole` names the file's top level.
    """
    findings = [_finding(details, model, data, whole) for details in error.errors(include_url=False)]
    return [_problem(finding, place) for finding in findings if not _echo(finding, findings)]


def _echo(finding: Finding, others: list[Finding]) -> bool:
    """
    Tell whether a finding only follows from another: a list short of its broken entries, a key that was misspelt.
    """
    if finding.kind == "too_short":
        return len(finding.value) >= int(finding.context["min_length"])
    misspelt = [one.name for one in others if one.kind == "extra_forbidden" and one.loc[:-1] == finding.loc[:-1]]
    return finding.kind == "missing" and bool(get_close_matches(finding.name, misspelt))


def _finding(details: ErrorDetails, model: type[BaseModel], data: Any, whole: str) -> Finding:
    written = _without_types(details["loc"])
    return Finding(
        kind=details["type"],
        loc=written,
        value=details["input"],
        context=details.get("ctx", {}),
        subject=_subject(data, written) or whole,
        keys=_keys(model, details["loc"][:-1]),
    )


def _without_types(loc: Loc) -> Loc:
    """
    Drop the types that pydantic puts after the numbers of entries and that no author wrote there.
    """
    return tuple(part for index, part in enumerate(loc) if not _is_type(loc, index))


def _is_type(loc: Loc, index: int) -> bool:
    # A list's name, an entry's number, its type.
    within, number = loc[index - 2 : index] if index > 1 else ("", "")
    return isinstance(number, int) and loc[index] in TYPES.get(str(within), ())


def _keys(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """
    Return the keys that may stand at a place of a model.
    """
    here: Any = model
    for part in loc:
        here = _step(_bare(here), part)
    bare = _bare(here)
    if not (isinstance(bare, type) and issubclass(bare, BaseModel)):
        return ()
    return tuple(field.alias or name for name, field in bare.model_fields.items())


def _step(here: Any, part: str | int) -> Any:
    if isinstance(part, int):
        return next(iter(get_args(here)), None)
    fields = getattr(here, "model_fields", None)
    if fields is None:
        return next((types[part] for types in TYPES.values() if part in types), None)
    return fields[part].annotation if part in fields else None


def _bare(annotation: Any) -> Any:
    """
    Return an annotation without its constraints, and without the None of a key that may be left out.
    """
    if get_origin(annotation) is Annotated:
        return get_args(annotation)[0]
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    return kinds[0] if isinstance(annotation, UnionType) and len(kinds) == 1 else annotation


def _subject(data: Any, loc: Loc) -> str:
    """
    Name the part of a file that a place is in: `item "definitions-chime", option 2`.
    """
    names, here = [], data
    for before, part in zip(("", *loc), loc, strict=False):
        here = _child(here, part)
        if isinstance(part, int):
            names.append(_entry_name(str(before), part, here))
    return ", ".join(names)


def _child(here: Any, part: str | int) -> Any:
    try:
        return here[part]
    except (KeyError, IndexError, TypeError):
        return None


def _entry_name(within: str, index: int, entry: Any) -> str:
    noun = singular(within)
    name = entry.get("id") if isinstance(entry, dict) else None
    return f'{noun} "{name}"' if isinstance(name, str) and name else f"{noun} {index + 1}"


def _problem(finding: Finding, place: Place) -> Problem:
    code, what, fix = said(finding)
    blamed = (*finding.loc, "type") if finding.kind == "union_tag_invalid" else finding.loc
    return place.problem(code, f"{finding.subject} {what}", fix, *blamed)
