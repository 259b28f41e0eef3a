"""
The slides of one lesson: its opening, a check with its key, its drawings, its key points, its week.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from recovery_course.fallback import VIEWS
from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import sources_line
from recovery_course.labels import load_labels
from recovery_course.models import Reference
from recovery_course.slides.asking import TYPES, answered, asked
from recovery_course.slides.deck import NORMAL, SMALL, TINY, Slide, joined, size_for, spread, weight
from recovery_course.slides.text import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from recovery_course.bank import Link
    from recovery_course.models import Item
    from recovery_course.slides.drawing import Drawing
    from recovery_course.slides.page import Block, LessonPage, Section
    from recovery_course.slides.text import Words

    # From a drawing's name to the drawing, or None for one that a slide before had.
    Draw = Callable[[str], Drawing | None]

# An opening up to this size is shown whole.
WHOLE_OPENING = 700
CAPTION = 180


class LessonSlides:
    """
    Make the slides of one lesson.
    """

    def __init__(self, title: Markup, number: str, page: LessonPage, words: Words, draw: Draw) -> None:
        self.title = title
        self.number = number
        self.lead = title.striptags()
        self.page = page
        self.words = words
        self.labels = words.labels
        self.draw = draw

    def all(self, items: Sequence[Item], works: Mapping[str, Reference], link: Link) -> tuple[Slide, ...]:
        """
        Return the slides in order, each with the notes that stand beside its text in the lesson.
        """
        body = sorted([*self.check(items, works, link), *self.drawings()], key=lambda slide: slide.line)
        slides = [*self.opening(), *body, *self.points(), *self.week()]
        for note in self.page.notes:
            before = [index for index, slide in enumerate(slides) if slide.line <= note.line]
            index = before[-1] if before else 0
            slides[index] = slides[index].with_note(self.note(note))
        return tuple(slides)

    def opening(self) -> Iterator[Slide]:
        """
        Yield the situation, shortened at a sentence's end, then its tables, then the question it ends with.
        """
        blocks = self.page.opening
        drawn = [self.words.block(block.source) for block in blocks]
        whole = sum(map(weight, drawn)) <= WHOLE_OPENING
        first = joined(drawn) if whole else joined(self.situation(blocks))
        line = blocks[0].line if blocks else 0
        yield Slide("lesson", self.title, first, self.number, size=size_for(weight(first)), line=line)
        if whole:
            return
        tables = [html for block, html in zip(blocks, drawn, strict=True) if block.kind == "table"]
        for table in tables:
            if weight(table) <= TINY:
                yield Slide("table", self.title, table, self.number, size=size_for(weight(table)), line=line)
        if (question := self.question(blocks)) and question not in first:
            yield Slide("question", self.title, question, self.number, size=size_for(weight(question)), line=line)

    def situation(self, blocks: Sequence[Block]) -> Iterator[Markup]:
        """
        Yield the blocks before the first table or list as far as they fit; the last one is shortened.
        """
        room = NORMAL
        for block in blocks:
            html = self.words.block(block.source)
            if block.kind not in {"paragraph", "quote"}:
                return
            if weight(html) > room:
                # A word or two of a paragraph would tell nothing.
                if room > NORMAL // 3:
                    yield self.words.block(_shortened(block, room - NORMAL // 10))
                return
            yield html
            room -= weight(html)

    def question(self, blocks: Sequence[Block]) -> Markup:
        """
        Return the last paragraph of the opening that asks something.
        """
        asking = [block for block in blocks if block.kind == "paragraph" and "?" in block.source]
        return self.words.block(_shortened(asking[-1], NORMAL)) if asking else Markup()

    def check(self, items: Sequence[Item], works: Mapping[str, Reference], link: Link) -> Iterator[Slide]:
        """
        Yield an item of the lesson and, on the next slide, its key and its reason.
        """
        fitting = [item for item in items if weight(asked(item, self.labels)) <= TINY]
        item = min(fitting, key=lambda one: TYPES.index(one.type), default=None)
        if item is None:
            return
        line = next(block.line for block in self.page.named("quiz") if item.id in block.argument.split())
        shown, key = asked(item, self.labels), answered(item, self.labels)
        linked = {name: Reference(name, works[name].label, link(name)) for name in item.sources}
        rationale = tag("p", inline(item.rationale), class_="rc-rationale")
        reasons = joined((key, rationale, sources_line(item.sources, linked, self.labels)))
        self.words.cite(item.sources)
        title = Markup.escape(self.labels.text("quick_check"))
        yield Slide("item", title, shown, self.lead, size=size_for(weight(shown)), line=line)
        title, notes = (
            Markup.escape(self.labels.text("facilitator_key")),
            (VIEWS[item.type].reasons(item, self.labels),),
        )
        yield Slide("key", title, reasons, self.lead, notes, size=size_for(weight(reasons)), line=line)

    def drawings(self) -> Iterator[Slide]:
        """
        Yield the drawings that no slide before had.
        """
        for block in self.page.named("diagram"):
            if svg := self.draw(block.argument):
                caption = tag("div", self.words.block(shortened(block.source, CAPTION)), class_="rc-caption")
                body = joined((tag("div", svg.svg, class_="rc-drawing"), caption))
                yield Slide("figure", Markup.escape(svg.title), body, self.lead, line=block.line)

    def points(self) -> Iterator[Slide]:
        """
        Yield the key points as a list that appears one by one.
        """
        section = self.section("facilitator_slides_points")
        if section is None:
            return
        written = [entry for block in section.blocks for entry in block.entries or (block.source,)]
        entries = [tag("li", self.words.inline(shortened(entry, SMALL)), class_="fragment") for entry in written]
        for group in spread(entries):
            size = size_for(sum(map(weight, group)))
            title = self.words.inline(section.title)
            yield Slide("points", title, tag("ul", *group), self.lead, size=size, line=section.line)

    def week(self) -> Iterator[Slide]:
        """
        Yield what to try at work, as something to talk about in pairs.
        """
        section = self.section("facilitator_slides_week")
        if section is None:
            return
        prompt = tag("p", self.labels.text("facilitator_slides_discuss"), class_="rc-discuss")
        entries = [self.words.block(_shortened(block, SMALL)) for block in section.blocks]
        groups = list(spread([entry for entry in entries if weight(entry) <= TINY]))
        for number, group in enumerate(groups, start=1):
            body = joined((*group, *([prompt] if number == len(groups) else [])))
            title = self.words.inline(section.title)
            yield Slide("week", title, body, self.lead, size=size_for(weight(body)), line=section.line)

    def section(self, key: str) -> Section | None:
        """
        Return the section whose heading is the interface's word for it.
        """
        # A book may be in one language while its interface is in another.
        return self.page.section({self.labels.text(key), load_labels().text(key)})

    def note(self, note: Block) -> Markup:
        """
        Return a note with its title.
        """
        title = [tag("p", tag("strong", self.words.inline(note.argument)))] if note.argument else []
        return joined((*title, self.words.block(note.source)))


def _shortened(block: Block, most: int) -> str:
    """
    Return a paragraph or a quotation that is no longer than so many characters; other blocks stay as they are.
    """
    if block.kind == "paragraph":
        return shortened(block.source, most)
    if block.kind == "quote" and len(block.source) > most:
        inner = " ".join(line.lstrip("> ").strip() for line in block.source.splitlines())
        return f"> {shortened(inner, most)}"
    return block.source
