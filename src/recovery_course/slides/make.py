"""
A module's deck: its aim and objectives, each lesson, its conversations, one thing for tomorrow, the sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import passage
from recovery_course.positions import read_text
from recovery_course.slides.deck import SMALL, Deck, Slide, Stack, joined, size_for, spread, weight
from recovery_course.slides.drawing import drawing
from recovery_course.slides.lesson import LessonSlides
from recovery_course.slides.page import read_page
from recovery_course.slides.text import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recovery_course.bank import Course, Link
    from recovery_course.labels import Labels
    from recovery_course.models import Item, Scenario
    from recovery_course.outline import Lesson, Module
    from recovery_course.slides.drawing import Drawing
    from recovery_course.slides.page import LessonPage


# As many names of sources as a slide holds in three columns, and as many as fit below another text.
SOURCES_A_SLIDE = 33
SOURCES_BELOW = 24


def make_deck(
    course: Course, module: Module, labels: Labels, page: Callable[[str], str], link: Link | None = None
) -> Deck:
    """
    Return the slides of a module; `page` says where a page of the book is read, `link` where a source is.
    """
    words = Words(course.bibliography.references, course.organisation, labels)
    maker = _Maker(course, module, words, page, link or course.bibliography.link)
    return Deck(module.slug, module.title, tuple(maker.stacks()))


class _Maker:
    """
    Make one deck, and show no drawing twice.
    """

    def __init__(self, course: Course, module: Module, words: Words, page: Callable[[str], str], link: Link) -> None:
        self.course = course
        self.module = module
        self.words = words
        self.labels = words.labels
        self.page = page
        self.link = link
        self.drawn: set[str] = set()

    def stacks(self) -> Iterator[Stack]:
        yield Stack("deck-title", (self.opening(),))
        yield Stack("deck-objectives", tuple(self.objectives()))
        pages = [(lesson, self.read(lesson)) for lesson in self.module.lessons]
        for lesson, page in pages:
            if lesson in self.module.numbered:
                yield Stack(lesson.docname.rpartition("/")[2], self.lesson(lesson, page))
        for name in self.played([page for _, page in pages]):
            yield Stack(name, tuple(self.talk(self.course.scenarios[name])))
        yield Stack("deck-tomorrow", tuple(self.ending()))

    def read(self, lesson: Lesson) -> LessonPage:
        shown = f"{lesson.docname}.md"
        path = self.course.root / shown
        text = read_text(path, shown) if path.is_file() else ""
        return read_page(text if isinstance(text, str) else "")

    def lesson(self, lesson: Lesson, page: LessonPage) -> tuple[Slide, ...]:
        number = self.labels.text(
            "lesson_of", number=self.module.numbered.index(lesson) + 1, total=len(self.module.numbered)
        )
        items = [item for block in page.named("quiz") for item in self.asked(block.argument)]
        maker = LessonSlides(inline(lesson.title), number, page, self.words, self.draw)
        return maker.all(items, self.course.bibliography.references, self.link)

    def draw(self, name: str) -> Drawing | None:
        if name in self.drawn:
            return None
        self.drawn.add(name)
        return drawing(self.course.root, name)

    def asked(self, argument: str) -> Iterator[Item]:
        names = argument.split()
        yield from (self.course.items[name] for name in names if name in self.course.items)

    def opening(self) -> Slide:
        mark = tag("p", self.labels.text("facilitator_edition"), class_="rc-edition")
        aim = tag("p", inline(self.module.summary), class_="rc-aim")
        keys = tag("p", self.labels.text("facilitator_slides_keys"))
        paper = tag("a", self.labels.text("facilitator_slides_print"), href="?print-pdf")
        home = tag("a", self.labels.text("facilitator_slides_back"), href=self.page(self.module.docname))
        ways = tag("p", Markup(" · ").join((home, paper)))
        return Slide("title", inline(self.module.title), joined((mark, aim, tag("div", keys, ways, class_="rc-help"))))

    def objectives(self) -> Iterator[Slide]:
        title = Markup.escape(self.labels.text("facilitator_slides_objectives"))
        for group in spread([tag("li", inline(text)) for text in self.module.objectives.values()]):
            size = size_for(sum(map(weight, group)))
            yield Slide("objectives", title, tag("ul", *group), size=size)

    def played(self, pages: list[LessonPage]) -> Iterator[str]:
        named = (block.argument for page in pages for block in page.named("scenario"))
        yield from (name for name in dict.fromkeys(named) if name in self.course.scenarios)

    def talk(self, talk: Scenario) -> Iterator[Slide]:
        """
        Yield the first step of a conversation with its options, on one slide where they fit.
        """
        step = next(one for one in talk.steps if one.id == talk.start)
        where = tag("p", self.place(talk), class_="rc-where")
        seen = tag("div", passage(step.text), class_="rc-scene")
        said = [tag("li", self.say(option.words, option.kind)) for option in step.options]
        asked = tag("p", self.labels.text("your_turn"), class_="rc-hint")
        choices = joined((asked, tag("ul", *said, class_="rc-say")))
        lead = self.labels.text("facilitator_slides_talk")
        title = inline(talk.title)
        notes = (self.debrief(talk),)
        whole = joined((where, seen, choices))
        if weight(whole) <= SMALL:
            yield Slide("talk", title, whole, lead, notes, size_for(weight(whole)))
            return
        first = joined((where, seen))
        yield Slide("talk", title, first, lead, notes, size_for(weight(first)))
        yield Slide("talk", title, choices, lead, notes, size_for(weight(choices)))

    def place(self, talk: Scenario) -> Markup:
        words = Markup(self.labels.words["place_line"])  # noqa: S704 - the interface's own words
        return words.format(place=inline(talk.place), you=inline(talk.you))

    def say(self, words: str, kind: str) -> Markup:
        return inline(words) if kind == "do" else inline(self.labels.text("quoted", words=words))

    def debrief(self, talk: Scenario) -> Markup:
        others = tag("p", ", ".join(talk.others))
        title = tag("p", tag("strong", self.labels.text("to_talk_over")))
        return joined((others, title, tag("ul", *(tag("li", inline(question)) for question in talk.debrief.ask))))

    def ending(self) -> Iterator[Slide]:
        """
        Yield one thing for tomorrow, with the sources below it; those that find no room there have slides of their own.
        """
        asked = tag("p", self.labels.text("facilitator_slides_tomorrow_how"), class_="rc-stem")
        words = self.labels.text("facilitator_slides_sources")
        sources = list(self.sources())
        below, rest = sources[:SOURCES_BELOW], sources[SOURCES_BELOW:]
        listed = joined((tag("h3", words), _columns(below))) if below else Markup()
        yield Slide("tomorrow", Markup.escape(self.labels.text("facilitator_slides_tomorrow")), joined((asked, listed)))
        for start in range(0, len(rest), SOURCES_A_SLIDE):
            yield Slide("sources", Markup.escape(words), _columns(rest[start : start + SOURCES_A_SLIDE]))

    def sources(self) -> Iterator[Markup]:
        cited = [key for key in self.words.cited if key in self.words.references]
        for key in sorted(cited, key=lambda key: self.words.references[key].label.casefold()):
            label, href = self.words.references[key].label, self.link(key)
            yield tag("li", tag("a", label, href=href) if href else label)


def _columns(sources: list[Markup]) -> Markup:
    return tag("ul", *sources, class_="rc-sources-list")
