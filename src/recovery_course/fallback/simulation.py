"""
The clinician's illusion as plain HTML, with the figures of its start in a table, and as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.fields import group_id
from recovery_course.fallback.html import tag
from recovery_course.fallback.parts import heading, passage, sources_data, status
from recovery_course.fallback.sheet import ending, later, section
from recovery_course.markup import inline_html, paragraphs_html

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Cited, Simulation
    from recovery_course.models.tools import Illness

# The years that the chart shows, in months; where a short illness may end and a long one begin; the day at the start.
MONTHS, BETWEEN, DAY, YEAR = 120, 12, 50, 12
# As in the page script: from how many in a hundred on recovering soon looks rare, or uncommon; a gap one would notice.
RARE, HALF, NOTICED = 75, 50, 5


def simulation_to_html(simulation: Cited[Simulation], labels: Labels) -> str:
    """
    Return the simulation as HTML: what the learner moves, room for the chart, the figures and what follows from them.
    """
    shown = simulation.content
    body = tag(
        "div",
        heading(shown.id, shown.title, 3),
        tag("div", passage(shown.intro), class_="rc-intro"),
        tag("div", *_controls(shown, labels), class_="rc-controls rc-play"),
        tag("div", class_="rc-chart rc-illusion"),
        tag("div", *_seen(shown, labels), class_="rc-conclusion"),
        _figures(shown, labels),
        *ending(shown.compare, shown.sources, simulation.references, labels),
        status(),
        class_="rc-body",
    )
    after = later(shown.compare, shown.sources, simulation.references, labels)
    return section("simulation", shown.id, body, *after, data=simulation_data(simulation))


def simulation_data(simulation: Cited[Simulation]) -> dict[str, Any]:
    """
    Return the simulation as JSON-ready data: the figures of its start, and texts as safe HTML.
    """
    shown = simulation.content
    return {
        "kind": "simulation",
        "id": shown.id,
        "title": inline_html(shown.title),
        "intro": paragraphs_html(shown.intro),
        "short": shown.short.model_dump(),
        "long": shown.long.model_dump(),
        "compare": [inline_html(point) for point in shown.compare],
        "sources": sources_data(shown.sources, simulation.references),
    }


def _controls(shown: Simulation, labels: Labels) -> tuple[Markup, ...]:
    # As in the page script: a short illness never outlasts a long one.
    between = min(max(BETWEEN, shown.short.months), shown.long.months)
    people, short, long = shown.long.people, shown.short.months, shown.long.months
    told = labels.text("item_of", number=people, total=10)
    day = labels.text("day_in_years", year=DAY * MONTHS // 1200 + 1, month=1)
    moved = (
        ("long-people", labels.text("move_long_people"), (1, people, 9), told),
        ("short-months", labels.text("move_short_months"), (1, short, between), _length(short, labels)),
        ("long-months", labels.text("move_long_months"), (between, long, MONTHS), _length(long, labels)),
        ("day", labels.text("move_day"), (0, DAY, 100), day),
    )
    return tuple(_control(group_id(shown.id, key), label, span, told) for key, label, span, told in moved)


def _control(own: str, label: str, span: tuple[int, int, int], told: str) -> Markup:
    low, now, high = map(str, span)
    moved = tag(
        "input",
        type="range",
        id=own,
        class_="rc-range",
        min=low,
        max=high,
        step="1",
        value=now,
        aria_valuetext=told,
        autocomplete="off",
    )
    shown = tag("span", told, class_="rc-value", aria_hidden="true")
    return tag("div", tag("label", label, for_=own), moved, shown, class_="rc-control")


def _figures(shown: Simulation, labels: Labels) -> Markup:
    heads = (
        labels.text("illness"),
        labels.text("illness_months"),
        labels.text("of_those_falling_ill"),
        labels.text("of_those_in_care"),
    )
    head = tag("thead", tag("tr", *(tag("th", text, scope="col") for text in heads)))
    long = shown.long_in_care
    rows = (
        _figures_row(labels.text("illness_short"), shown.short, 100 - long, labels),
        _figures_row(labels.text("illness_long"), shown.long, long, labels),
    )
    return tag("table", tag("caption", labels.text("figures")), head, tag("tbody", *rows), class_="rc-figures")


def _figures_row(name: str, illness: Illness, in_care: int, labels: Labels) -> Markup:
    shares = [tag("td", labels.text("percent", number=number)) for number in (10 * illness.people, in_care)]
    return tag("tr", tag("th", name, scope="row"), tag("td", str(illness.months)), *shares)


def _seen(shown: Simulation, labels: Labels) -> tuple[Markup, Markup]:
    """
    Return what happens to everyone who falls ill, and beside it what one would conclude from those in care.
    """
    soon = labels.text("all_recover", short=10 * shown.short.people, months=_months(shown.short.months, labels))
    met = labels.text("ward_meets", long=shown.long_in_care)
    looks = labels.text(f"ward_looks_{_looks(shown)}")
    return (
        tag("div", tag("p", labels.text("of_all"), class_="rc-seen-of"), tag("p", soon), class_="rc-seen"),
        tag("div", tag("p", labels.text("of_met"), class_="rc-seen-of"), tag("p", met, " ", looks), class_="rc-seen"),
    )


def _looks(shown: Simulation) -> str:
    met = shown.long_in_care
    if met - 10 * shown.long.people < NOTICED:
        return "same"
    if met >= RARE:
        return "rare"
    return "uncommon" if met > HALF else "mixed"


def _months(count: int, labels: Labels) -> str:
    return labels.text("one_month") if count == 1 else labels.text("months", count=count)


def _length(count: int, labels: Labels) -> str:
    """
    Return a length with its years where they help: "48 months (4 years)".
    """
    if count < 2 * YEAR:
        return _months(count, labels)
    # Halves up, as browsers round.
    whole, tenths = divmod((20 * count + YEAR) // (2 * YEAR), 10)
    years = f"{whole}{labels.text('decimal_mark')}{tenths}" if tenths else f"{whole}"
    return labels.text("months_in_years", months=_months(count, labels), years=years)
