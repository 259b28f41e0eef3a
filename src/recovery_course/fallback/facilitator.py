"""
What only facilitators are shown beside a conversation and on the page of the run sheets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import Markup

from recovery_course.fallback.html import inline, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recovery_course.labels import Labels
    from recovery_course.models import Reply, Scenario
    from recovery_course.models.run_sheet import Block, RunSheet, Session

# A page's or conversation's title, its address ("" for none) and its minutes (0 for none), found by its name.
Named = tuple[str, str, int]
Find = Callable[[str], Named]


def scenario_key_to_html(talk: Scenario, labels: Labels) -> str:
    """
    Return the questions for talking a conversation over, and what every reply in it shows, step by step.
    """
    asked = tag("ul", *(tag("li", inline(question)) for question in talk.debrief.ask))
    in_order = sorted(talk.steps, key=lambda step: step.id != talk.start)
    steps = [
        tag("li", tag("ul", *(_reply(option, labels) for option in step.options)), value=str(number))
        for number, step in enumerate(in_order, start=1)
        if step.options
    ]
    debrief = tag("p", labels.text("to_talk_over"), class_="rc-facilitator-part")
    shown = tag("p", labels.text("what_options_show"), class_="rc-facilitator-part")
    return str(Markup("").join((debrief, asked, shown, tag("ol", *steps))))


def _reply(option: Reply, labels: Labels) -> Markup:
    words = labels.text(f"pattern_{option.pattern.replace('-', '_')}")
    repair = f" ({labels.text('pattern_repair')})" if option.repair else ""
    return tag("li", inline(option.words), " ", tag("strong", f"{words}{repair}"))


def run_sheet_to_html(sheet: RunSheet, labels: Labels, page: Find, talk: Find) -> str:
    """
    Return a run sheet as tables: one for each session, or one for all where they have the same shape.
    """
    note = [tag("p", inline(sheet.note))] if sheet.note else []
    draw = _same_shape if sheet.blocks else _each_session
    parts = [*draw(sheet, labels, page, talk), *note]
    return str(tag("div", *parts, class_="rc-run-sheet", data_run_sheet=sheet.id))


def clock(minutes: int) -> str:
    """
    Return minutes since the beginning as hours and minutes: 1:05.
    """
    return f"{minutes // 60}:{minutes % 60:02}"


def leader(block: Block, labels: Labels) -> str:
    """
    Return who leads a part of a session, in words; "" for a break.
    """
    return labels.text(f"facilitator_who_{block.who.replace('-', '_')}") if block.who else ""


def _each_session(sheet: RunSheet, labels: Labels, page: Find, talk: Find) -> Iterator[Markup]:
    for session in sheet.sessions:
        if session.title:
            yield tag("h3", inline(session.title))
        rows = [
            tag("p", tag("strong", name), labels.text("colon"), words)
            for name, words in (
                (labels.text("facilitator_before"), _pages(session, labels, page)),
                (labels.text("facilitator_aloud"), _aloud(session, talk)),
                (labels.text("facilitator_bring"), inline(session.bring or "")),
            )
            if words
        ]
        yield from rows
        yield _blocks(sheet.blocks_of(session), session.minutes, labels, page)


def _same_shape(sheet: RunSheet, labels: Labels, page: Find, talk: Find) -> Iterator[Markup]:
    shared = next(session for session in sheet.sessions if not session.blocks)
    counted = labels.text(
        "facilitator_sessions", count=len(sheet.sessions), minutes=shared.minutes, total=sheet.minutes
    )
    yield tag("p", counted)
    yield _blocks(sheet.blocks, shared.minutes, labels, page)
    heads = ["facilitator_session", "facilitator_before", "facilitator_aloud", "facilitator_bring"]
    rows = [
        (inline(session.title or ""), _pages(session, labels, page), _aloud(session, talk), inline(session.bring or ""))
        for session in sheet.sessions
    ]
    yield _table([labels.text(head) for head in heads], rows)
    yield from (_own(session, labels, page) for session in sheet.sessions if session.blocks)


def _own(session: Session, labels: Labels, page: Find) -> Markup:
    head = tag("h3", inline(session.title or ""))
    return Markup("").join((head, _blocks(session.blocks, session.minutes, labels, page)))


def _blocks(blocks: tuple[Block, ...], total: int, labels: Labels, page: Find) -> Markup:
    starts = [sum(block.minutes for block in blocks[:index]) for index in range(len(blocks))]
    heads = ["clock", "minutes", "what", "who", "material"]
    rows: list[Sequence[str]] = [
        (
            clock(start),
            str(block.minutes),
            _what(block, page),
            leader(block, labels),
            inline(block.material or ""),
        )
        for start, block in zip(starts, blocks, strict=True)
    ]
    rows.append((clock(total), tag("strong", str(total)), "", "", ""))
    return _table([labels.text(f"facilitator_{head}") for head in heads], rows)


def _what(block: Block, page: Find) -> Markup:
    if not block.page:
        return inline(block.what)
    title, href, _ = page(block.page)
    return Markup("{} ({})").format(inline(block.what), tag("a", inline(title), href=href))


def _pages(session: Session, labels: Labels, page: Find) -> Markup:
    found = [page(name) for name in session.before]
    links = [tag("a", inline(title), href=href) for title, href, _ in found]
    total = sum(minutes for _, _, minutes in found)
    added = [Markup(" ({})").format(labels.text("minutes", minutes=total))] if total else []
    return Markup("").join([Markup(", ").join(links), *added])


def _aloud(session: Session, talk: Find) -> Markup:
    found = [talk(name) for name in session.aloud]
    links = [tag("a", tag("em", inline(title)), href=href) for title, href, _ in found]
    return Markup(", ").join([*links, *([inline(session.aloud_note)] if session.aloud_note else [])])


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    head = tag("tr", *(tag("th", one, scope="col") for one in heads))
    body = [tag("tr", *(tag("td", cell) for cell in row)) for row in rows]
    table = tag("table", tag("thead", head), tag("tbody", *body), class_="docutils")
    return tag("div", table, class_="table-wrapper docutils container")
