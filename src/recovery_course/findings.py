"""
A sentence and a fix for each thing that pydantic can find wrong with a value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from recovery_course.models import TYPES
from recovery_course.problems import Code, counted, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recovery_course.positions import Loc


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


def said(finding: Finding) -> Said:
    """
    Return the code of a finding, what was found, and what to do about it.
    """
    return _SAID.get(finding.kind, _wrong_kind)(finding)


def _unknown_key(finding: Finding) -> Said:
    fix = suggestion(finding.name, finding.keys, f"keys here are {listed(finding.keys)}")
    return Code.UNKNOWN_KEY, f"has an unknown key `{finding.name}`", fix


def _missing(finding: Finding) -> Said:
    if finding.name == "feedback":
        return Code.NO_FEEDBACK, "has no `feedback`", _feedback_fix(finding)
    what, fix = f"has no `{finding.name}`", f"add `{finding.name}:` and its value"
    if "debrief" in finding.loc:
        return Code.DEBRIEF_LACKS, f"{what}{_in_debrief(finding)}", fix
    return Code.MISSING_KEY, what, fix


def _empty(finding: Finding) -> Said:
    if finding.name == "feedback":
        return Code.NO_FEEDBACK, "has an empty `feedback`", _feedback_fix(finding)
    what = "is empty" if finding.is_entry else f"has an empty `{finding.name}`"
    if "debrief" in finding.loc:
        fix = "write it: the debrief is what is kept, whichever ending was reached"
        return Code.DEBRIEF_LACKS, f"{what}{_in_debrief(finding)}", fix
    return Code.EMPTY_TEXT, what, "write the text, or delete the line if it may be left out"


def _in_debrief(finding: Finding) -> str:
    return "" if finding.name == "debrief" else " in its debrief"


def _feedback_fix(finding: Finding) -> str:
    lists = [part for part in finding.loc[2:-1] if isinstance(part, str)]
    return _FEEDBACK_FIX.get(lists[-1] if lists else "", "say what the learner gets to read when it is right")


_FEEDBACK_FIX = {
    "options": "tell the learner who chose this option what it does or overlooks, key or not",
    "combinations": "say what choosing just these options shows",
    "pairs": "say why these two belong together",
    "distractors": "say why it belongs to none of the texts on the left",
    "entries": "say why it stands in this place",
    "cards": "say why it belongs in its category",
    "bands": "say what a guess of this size takes for granted",
    "phrases": "say what to write instead, or why the words are fine",
    "near": "say what is good in these words and what is missing",
}


def _wrong_text(finding: Finding) -> Said:
    if finding.value is None:
        return _empty(finding)
    code, what, _ = _wrong_kind(finding, "text")
    if "chosen" in finding.loc:
        return code, what, "name options by letter: `a` is the first, `b` the second"
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
    known = TYPES[finding.name]
    fix = suggestion(str(kind), known, f"types are {listed(known)}")
    return Code.UNKNOWN_TYPE, f"has a `type` that does not exist: {kind}", fix


def _no_type(finding: Finding) -> Said:
    return Code.MISSING_KEY, "has no `type`", f"add `type:` and one of {listed(TYPES[finding.name], 'or')}"


def _not_offered(finding: Finding) -> Said:
    # pydantic names what may stand here as a phrase: 'recovery', 'paternalism' or 'mixed'.
    known = re.findall(r"'([^']+)'", str(finding.context["expected"]))
    what = f"has a `{finding.name}` that does not exist: {finding.value}"
    return Code.WRONG_KIND, what, suggestion(str(finding.value), known, f"choose one of {listed(known, 'or')}")


def _out_of_range(finding: Finding) -> Said:
    what = f"has a `{finding.name}` of {finding.value}, which cannot be"
    return Code.WRONG_KIND, what, _OUT_OF_RANGE_FIX[finding.kind]


_OUT_OF_RANGE_FIX = {
    "greater_than_equal": "write a larger number, one that a reader would expect here",
    "less_than_equal": "write a smaller number, one that a reader would expect here",
    "finite_number": "write the number out in digits",
}


def _too_long(finding: Finding) -> Said:
    room = finding.context["max_length"]
    what = f"has a `{finding.name}` of {len(finding.value)} characters, but there is room for {room}"
    return Code.WRONG_KIND, what, "shorten it"


def _number(finding: Finding) -> Said:
    code, what, _ = _wrong_kind(finding, "a number")
    return code, what, f"write digits with a full stop for decimals, without quotes: `{finding.name}: 13.5`"


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
    "float_type": _number,
    "finite_number": _out_of_range,
    "string_too_long": _too_long,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "literal_error": _not_offered,
}
