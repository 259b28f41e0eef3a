"""
Rules for worksheets, simulations, audits and language checks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from recovery_course.markup import plain_text
from recovery_course.models.workbook import ChoicePart, LongPart, NotePart, RowsPart, TextPart
from recovery_course.problems import Code, Problem, counted, listed, singular, suggestion
from recovery_course.rules.texts import markup_in_place, said_twice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recovery_course.models import Audit, LanguageCheck, Simulation, Worksheet
    from recovery_course.models.base import Where
    from recovery_course.models.workbook import Part
    from recovery_course.positions import Place

# Of ten people who fall ill: the two groups of a simulation.
PEOPLE = 10
# The learning record keeps under this name how many people were asked.
ASKED = "asked"
_NAMES = re.compile(r"\b(names?|noms?)\b", re.IGNORECASE)


class _Named(Protocol):
    """Have an id."""

    @property
    def id(self) -> str: ...


class _Asking(Protocol):
    """Ask the learner to write."""

    @property
    def id(self) -> str: ...

    def texts(self) -> dict[Where, str]: ...

    def passages(self) -> dict[Where, str]: ...


def check_worksheet(sheet: Worksheet, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a worksheet when nothing but the worksheet is looked at.
    """
    name = f'worksheet "{sheet.id}"'
    yield from markup_in_place(sheet, "worksheet", place)
    yield from _listed_once(name, sheet.voices, [voice.name for voice in sheet.voices], place, "voices")
    yield from _alike(name, [voice.says for voice in sheet.voices], place, "voices", key="says")
    yield from _listed_once(name, sheet.parts, [_label(part) for part in sheet.parts], place, "parts")
    yield from _alike(name, sheet.compare, place, "compare")
    for index, part in enumerate(sheet.parts):
        yield from _part(f'{name}, part "{part.id}"', part, place.within("parts", index))
    yield from _room_to_write(name, sheet, place)


def check_simulation(simulation: Simulation, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a simulation when nothing but the simulation is looked at.
    """
    name = f'simulation "{simulation.id}"'
    yield from markup_in_place(simulation, "simulation", place)
    yield from _alike(name, simulation.compare, place, "compare")
    short, long = simulation.short, simulation.long
    if short.people + long.people != PEOPLE:
        what = f"{name} has {short.people} and {long.people} people, {short.people + long.people} together"
        fix = f"they are ten people who fall ill: write `people: {PEOPLE - short.people}` here, or change the others"
        yield place.problem(Code.NOT_TEN_PEOPLE, what, fix, "long", "people")
    if long.months <= short.months:
        what = f"{name} lets the long illness last {counted(long.months, 'month')}, the short one {short.months}"
        fix = "give the long one more months; learners may make them equal themselves"
        yield place.problem(Code.LONG_NOT_LONGER, what, fix, "long", "months")


def check_audit(audit: Audit, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with an audit when nothing but the audit is looked at.
    """
    name = f'audit "{audit.id}"'
    yield from markup_in_place(audit, "audit", place)
    yield from _alike(name, audit.compare, place, "compare")
    yield from _listed_once(name, audit.views, [view.name for view in audit.views], place, "views")
    yield from _listed_once(name, audit.markers, [marker.text for marker in audit.markers], place, "markers")
    yield from _alike(name, [marker.short for marker in audit.markers], place, "markers", key="short")
    if list(said_twice([audit.low, audit.high])):
        what = f"{name} calls 1 and 5 the same: {plain_text(audit.low)}"
        yield place.problem(Code.SAME_WORDS, what, "say what a 5 means: *Always*", "high")
    for index, marker in enumerate(audit.markers):
        if marker.id == ASKED:
            what = f"{name} calls a marker `{ASKED}`, where the number of people asked is kept"
            yield place.problem(
                Code.ID_NEEDED, what, "give the marker another id, such as `m1`", "markers", index, "id"
            )


def check_language_check(check: LanguageCheck, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a language check when nothing but the check is looked at.
    """
    yield from markup_in_place(check, "language check", place)
    yield from _names_left_out(f'language check "{check.id}"', check, place)


def _part(name: str, part: Part, place: Place) -> Iterator[Problem]:
    if isinstance(part, ChoicePart):
        yield from _listed_once(name, part.options, [option.text for option in part.options], place, "options")
    if not isinstance(part, RowsPart):
        return
    yield from _listed_once(name, part.given, [given.text for given in part.given], place, "given")
    yield from _listed_once(name, part.fields, [field.label for field in part.fields], place, "fields")
    for index, field in enumerate(part.fields):
        yield from _part(f'{name}, field "{field.id}"', field, place.within("fields", index))
    if not part.given and not part.more:
        what = f"{name} has no row to fill in"
        fix = "write the rows that are there from the start under `given:`, or let learners add some: `more: 5`"
        yield place.problem(Code.NO_ROWS, what, fix, "given")
    yield from _counted_field(name, "tally", part.tally, part, place)
    yield from _counted_field(name, "board", part.board, part, place)


def _counted_field(name: str, key: str, chosen: str | None, part: RowsPart, place: Place) -> Iterator[Problem]:
    if chosen is None:
        return
    ids = [field.id for field in part.fields]
    choices = [field.id for field in part.fields if isinstance(field, ChoicePart)]
    offer = f"choice fields here are {listed(choices)}" if choices else "the rows need a field of type `choice`"
    if chosen not in ids:
        what = f"{name} has a `{key}` of the field `{chosen}`, which its rows do not have"
        yield place.problem(Code.FIELD_UNKNOWN, what, suggestion(chosen, choices, offer), key)
    elif chosen not in choices:
        what = f"{name} has a `{key}` of the field `{chosen}`, which offers nothing to choose"
        yield place.problem(Code.FIELD_NO_CHOICE, what, offer, key)


def _room_to_write(name: str, sheet: Worksheet, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with where a learner writes: nowhere, not where words are counted, or where names may end up.
    """
    fields = [part for part in sheet.parts if not isinstance(part, NotePart)]
    written = [*fields, *(field for part in fields if isinstance(part, RowsPart) for field in part.fields)]
    if not fields:
        fix = "add a part that the learner fills in: `text`, `long`, `date`, `choice` or `rows`"
        yield place.problem(Code.NOTHING_TO_FILL_IN, f"{name} has nothing to fill in", fix, "parts")
    if not any(isinstance(field, TextPart | LongPart) for field in written):
        if sheet.voices and fields:
            what = f"{name} compares words with its voices and has no part to write in"
            fix = "add a `text` or `long` part, or delete `voices`"
            yield place.problem(Code.NOTHING_TO_COMPARE, what, fix, "voices")
        return
    yield from _names_left_out(name, sheet, place)


def _names_left_out(name: str, entry: _Asking, place: Place) -> Iterator[Problem]:
    said = [*entry.passages().values(), *entry.texts().values()]
    if not any(_NAMES.search(plain_text(text)) for text in said):
        what = f"{name} does not ask to leave names out"
        fix = "say so in the intro, in your own words: *Write no names.*"
        yield place.problem(Code.NAMES_WANTED, what, fix, "intro")


def _label(part: Part) -> str:
    return part.text if isinstance(part, NotePart) else part.label


def _listed_once(
    name: str, entries: Sequence[_Named], texts: Iterable[str], place: Place, key: str
) -> Iterator[Problem]:
    """
    Yield entries of a list that share an id, and entries that say the same.
    """
    seen: dict[str, int] = {}
    for index, entry in enumerate(entries):
        first = seen.setdefault(entry.id, index)
        if first != index:
            what = f"{name} gives the id {listed([entry.id])} to {singular(key)} {first + 1} and {index + 1}"
            fix = "give the newer of the two another id; what learners wrote is kept under it"
            yield place.problem(Code.PART_TWICE, what, fix, key, index, "id")
    yield from _alike(name, texts, place, key)


def _alike(name: str, texts: Iterable[str], place: Place, within: str, key: str = "") -> Iterator[Problem]:
    for first, index in said_twice(texts):
        same = f"has the same `{key}`" if key else "says the same"
        what = f"{name} {same} in {singular(within)} {first + 1} and {index + 1}"
        loc = (within, index, key) if key else (within, index)
        yield place.problem(Code.SAME_WORDS, what, "reword one of them, or delete it", *loc)
