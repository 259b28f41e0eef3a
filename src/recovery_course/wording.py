"""
What pydantic finds wrong with a file's shape, said to the person who wrote the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from recovery_course.models import ITEM_TYPES
from recovery_course.problems import Code, Problem, counted, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic_core import ErrorDetails

    from recovery_course.positions import Loc, Place


@dataclass(frozen=True)
class Finding:
    """
    One thing pydantic found: where, in what kind of value, and which keys that place has.
    """

    kind: str
    loc: Loc
    value: Any
    context: Mapping[str, Any]
    subject: str
    keys: tuple[str, ...]

    @property
    def name(self) -> str:
        """
        Return the key that is blamed, without the way to it.
        """
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")

    @property
    def is_entry(self) -> bool:
        """
        Tell whether a whole list entry is blamed, so that the subject already names it.
        """
        return not self.loc or isinstance(self.loc[-1], int)


Said = tuple[Code, str, str]


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
    Drop the item type that pydantic puts after the item's number and that no author wrote there.
    """
    typed = loc[:1] == ("items",) and loc[2:3] and loc[2] in ITEM_TYPES
    return (*loc[:2], *loc[3:]) if typed else loc


def _keys(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """
    Return the keys that may stand at a place of a model.
    """
    here: Any = model
    for part in loc:
        here = _step(_bare(here), part)
    bare = _bare(here)
    return tuple(bare.model_fields) if isinstance(bare, type) and issubclass(bare, BaseModel) else ()


def _step(here: Any, part: str | int) -> Any:
    if isinstance(part, int):
        return next(iter(get_args(here)), None)
    if part in ITEM_TYPES:
        return ITEM_TYPES[part]
    fields = getattr(here, "model_fields", {})
    return fields[part].annotation if part in fields else None


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


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
    noun = {"quizzes": "quiz"}.get(within, within.removesuffix("s"))
    name = entry.get("id") if isinstance(entry, dict) else None
    return f'{noun} "{name}"' if isinstance(name, str) and name else f"{noun} {index + 1}"


def _problem(finding: Finding, place: Place) -> Problem:
    say = _SAID.get(finding.kind, _wrong_kind)
    code, what, fix = say(finding)
    blamed = (*finding.loc, "type") if finding.kind == "union_tag_invalid" else finding.loc
    return place.problem(code, f"{finding.subject} {what}", fix, *blamed)


def _unknown_key(finding: Finding) -> Said:
    fix = suggestion(finding.name, finding.keys, f"keys here are {listed(finding.keys)}")
    return Code.UNKNOWN_KEY, f"has an unknown key `{finding.name}`", fix


def _missing(finding: Finding) -> Said:
    if finding.name == "feedback":
        return Code.NO_FEEDBACK, "has no `feedback`", _FEEDBACK_FIX
    return Code.MISSING_KEY, f"has no `{finding.name}`", f"add `{finding.name}:` and its value"


def _empty(finding: Finding) -> Said:
    if finding.name == "feedback":
        return Code.NO_FEEDBACK, "has an empty `feedback`", _FEEDBACK_FIX
    what = "is empty" if finding.is_entry else f"has an empty `{finding.name}`"
    return Code.EMPTY_TEXT, what, "write the text, or delete the line if it may be left out"


_FEEDBACK_FIX = "tell the learner who chose this option what it does or overlooks, key or not"


def _wrong_text(finding: Finding) -> Said:
    if finding.value is None:
        return _empty(finding)
    code, what, _ = _wrong_kind(finding, "text")
    return code, what, f"put the text in quotes: {_quoted(finding.value)}" if _is_scalar(finding.value) else _ONE_TEXT


_ONE_TEXT = "write one text here, without hyphens or keys below it"


def _wrong_bool(finding: Finding) -> Said:
    code, what, _ = _wrong_kind(finding, "true or false")
    return code, what, f"write `{finding.name}: true`, or leave `{finding.name}` out where it is not"


def _wrong_list(finding: Finding) -> Said:
    code, what, _ = _wrong_kind(finding, "a list")
    return code, what, "write each entry on a line of its own that starts with a hyphen, or between [ and ]"


def _wrong_mapping(finding: Finding) -> Said:
    return _wrong_kind(finding, "a set of keys with values")


def _wrong_kind(finding: Finding, wanted: str = "something else") -> Said:
    what = f"should be {wanted}, but is {_described(finding.value)}"
    here = what if finding.is_entry else f"has a `{finding.name}` that {what}"
    return Code.WRONG_KIND, here, "compare it with the examples in exercises/README.md"


def _wrong_number(finding: Finding) -> Said:
    count = len(finding.value) if isinstance(finding.value, list | dict) else 0
    least, most = finding.context.get("min_length"), finding.context.get("max_length")
    limit = f"at least {least}" if least is not None else f"at most {most}"
    what = f"has {counted(count, 'entry', 'entries')} in `{finding.name}`, but needs {limit}"
    return Code.WRONG_NUMBER, what, "add what is missing" if least is not None else "keep the ones that teach something"


def _bad_id(finding: Finding) -> Said:
    fix = "use small letters, digits and hyphens, as in `definitions-half-way`"
    return Code.BAD_ID, f"has `{finding.value}` where an id belongs", fix


def _unknown_type(finding: Finding) -> Said:
    kind = finding.value.get("type") if isinstance(finding.value, dict) else None
    fix = suggestion(str(kind), ITEM_TYPES, f"types are {listed(ITEM_TYPES)}")
    return Code.UNKNOWN_TYPE, f"has a `type` that does not exist: {kind}", fix


def _no_type(_: Finding) -> Said:
    return Code.MISSING_KEY, "has no `type`", f"add `type:` and one of {listed(ITEM_TYPES, 'or')}"


def _out_of_range(finding: Finding) -> Said:
    what = f"has a `{finding.name}` of {finding.value}, which cannot be"
    return Code.WRONG_KIND, what, "write a whole number that a reader would expect here"


def _whole_number(finding: Finding) -> Said:
    code, what, _ = _wrong_kind(finding, "a whole number")
    return code, what, f"write digits only, without quotes: `{finding.name}: 10`"


def _described(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'the text "{shorten(value, 40, placeholder="…")}"'
    if isinstance(value, int | float):
        return f"the number {value}"
    return "a list" if isinstance(value, list | tuple) else "a set of keys with values"


def _is_scalar(value: Any) -> bool:
    return isinstance(value, bool | int | float)


def _quoted(value: Any) -> str:
    return f'"{str(value).lower() if isinstance(value, bool) else value}"'


_SAID: dict[str, Callable[[Finding], Said]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_too_short": _empty,
    "string_pattern_mismatch": _bad_id,
    "string_type": _wrong_text,
    "bool_type": _wrong_bool,
    "tuple_type": _wrong_list,
    "list_type": _wrong_list,
    "dict_type": _wrong_mapping,
    "model_type": _wrong_mapping,
    "model_attributes_type": _wrong_mapping,
    "too_short": _wrong_number,
    "too_long": _wrong_number,
    "union_tag_invalid": _unknown_type,
    "union_tag_not_found": _no_type,
    "int_type": _whole_number,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
}
