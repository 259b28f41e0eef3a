"""
Slides as data: made from the lessons' own text, in their order, and never more on one than it holds.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from markupsafe import Markup

from recovery_course.bank import load_course
from recovery_course.labels import load_labels
from recovery_course.models import ITEM_TYPES
from recovery_course.models.organisation import Organisation
from recovery_course.slides import Deck, Slide, Words, deck_to_html, make_deck
from recovery_course.slides.asking import TYPES, answered, asked
from recovery_course.slides.deck import NORMAL, SIZES, SMALL, TINY, size_for, spread, weight
from recovery_course.slides.page import read_page
from recovery_course.slides.text import MORE, shortened

from .small_course import make_course

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
LABELS = load_labels()
MODULES = COURSE.outline.modules


def deck_of(slug: str, language: str = "en") -> Deck:
    """Make the slides of a module of this course."""
    module = next(one for one in MODULES if one.slug == slug)
    return make_deck(COURSE, module, load_labels(language), lambda name: f"{name}.html", lambda key: f"#{key}")


DECKS = {module.slug: deck_of(module.slug) for module in MODULES}
WORDS = Words(COURSE.bibliography.references, Organisation(), LABELS)


def kinds(slides: tuple[Slide, ...]) -> list[str]:
    """Return the kinds of slides, one after the other."""
    return [slide.kind for slide in slides]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_every_lesson_has_its_slides(module) -> None:
    """Opening, a check and its key, key points and the week; lessons in the order of the book."""
    stacks = {stack.name: stack.slides for stack in DECKS[module.slug].stacks}
    lessons = [lesson.docname.rpartition("/")[2] for lesson in module.numbered]
    assert [name for name in stacks if name in lessons] == lessons
    for name in lessons:
        shown = kinds(stacks[name])
        assert shown[0] == "lesson"
        assert {"item", "key", "points", "week"} <= set(shown)
        assert shown.index("key") == shown.index("item") + 1


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_a_deck_opens_and_ends_as_a_session_does(module) -> None:
    """Title with the aim, objectives; at last one thing for tomorrow, and the sources."""
    slides = DECKS[module.slug].slides
    assert kinds(slides)[:2] == ["title", "objectives"]
    assert plain(module.summary) in plain(slides[0].body)
    shown = "".join(slide.body for slide in slides if slide.kind == "objectives")
    assert all(plain(text) in plain(shown) for text in module.objectives.values())
    last = next(slide for slide in slides if slide.kind == "tomorrow")
    assert "rc-sources-list" in last.body
    assert set(kinds(slides[slides.index(last) :])) <= {"tomorrow", "sources"}


@pytest.mark.parametrize("slug", DECKS)
def test_every_conversation_of_the_module_is_there_to_play(slug: str) -> None:
    """With the place, the first step and its options, and the debrief in the notes."""
    deck = DECKS[slug]
    for name, talk in COURSE.scenarios.items():
        if COURSE.banks[name].parent.name != slug:
            continue
        slides = next(stack.slides for stack in deck.stacks if stack.name == name)
        shown = plain("".join(slide.body for slide in slides))
        step = next(one for one in talk.steps if one.id == talk.start)
        assert plain(talk.place) in shown
        assert all(plain(option.words) in shown for option in step.options)
        assert all(plain(question) in plain(slides[0].notes[0]) for question in talk.debrief.ask)


@pytest.mark.parametrize("slug", DECKS)
def test_every_note_of_the_lessons_is_on_one_slide(slug: str) -> None:
    """Nothing that was written for facilitators is lost, and nothing is said twice."""
    module = next(one for one in MODULES if one.slug == slug)
    for lesson in module.numbered:
        page = read_page((ROOT / f"{lesson.docname}.md").read_text(encoding="utf-8"))
        stack = next(one for one in DECKS[slug].stacks if one.name == lesson.docname.rpartition("/")[2])
        told = [note for slide in stack.slides for note in slide.notes]
        assert page.notes
        for note in page.notes:
            title = WORDS.inline(note.argument)
            assert sum(f"<strong>{title}</strong>" in one for one in told) == 1


@pytest.mark.parametrize("slug", DECKS)
def test_the_key_waits_for_its_slide(slug: str) -> None:
    """What is asked is shown without what is right, also to whoever reads the page's source line by line."""
    slides = DECKS[slug].slides
    for item, key in pairwise(slides):
        if item.kind == "item":
            rationale = re.search(r'rc-rationale">(.*?)</p>', str(key.body))
            assert rationale
            assert rationale[1] not in item.body
            assert "rc-answer" not in item.body
            assert item.notes == () or "rc-reason" not in joined_notes(item)


@pytest.mark.parametrize("slug", DECKS)
def test_no_slide_has_more_text_than_it_holds(slug: str) -> None:
    """Each is set in a size in which its text fits; drawings, titles and sources are measured in the browser."""
    measured = [one for one in DECKS[slug].slides if one.kind not in {"title", "figure", "tomorrow", "sources"}]
    assert [slide.title for slide in measured if weight(slide.body) > SIZES[slide.size] + NORMAL // 5] == []


@pytest.mark.parametrize("slug", DECKS)
def test_names_and_drawings_stand_there_once(slug: str) -> None:
    """An address leads to one slide, and an id names one element."""
    ids = re.findall(r'\bid="([^"]+)"', str(deck_to_html(DECKS[slug])))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("slug", DECKS)
def test_nothing_of_the_markup_is_left(slug: str) -> None:
    """Roles, directives and ways of links are no words to show."""
    text = re.sub(r"<[^>]*>", "", str(deck_to_html(DECKS[slug])))
    assert re.findall(r"\{[a-z-]+\}|\]\(|\*\*|```|:::|&amp;lt;", text) == []


def test_french_words_stand_round_the_text() -> None:
    """The interface follows the book's language; sections are found under their headings in either."""
    deck = deck_of("principles", "fr")
    html = str(deck_to_html(deck))
    english = [words for key, words in LABELS.words.items() if key.startswith("facilitator_slides_")]
    # The headings of the lessons are the author's.
    ours = [words for words in english if words not in {"Key points", "In your work this week"} and "{" not in words]
    assert [words for words in ours if words in html] == []
    assert {"points", "week"} <= set(kinds(deck.slides))


@pytest.mark.parametrize("name", COURSE.items)
def test_every_item_can_be_asked_and_answered(name: str) -> None:
    """Whatever its type: the stem first, and something that is right after it."""
    item = COURSE.items[name]
    assert plain(item.stem) in plain(asked(item, LABELS))
    assert answered(item, LABELS).striptags().strip()


def test_every_type_of_item_has_a_form() -> None:
    """A new type needs one before it can stand on a slide."""
    assert set(TYPES) == set(ITEM_TYPES)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It works {cite}`anthony1993`.", '<p>It works <span class="rc-cited">(Anthony 1993)</span>.</p>'),
        ("A {term}`stop signal <signal>`.", "<p>A stop signal.</p>"),
        ("See [the lesson](hope.md), *now*.", "<p>See the lesson, <em>now</em>.</p>"),
        ("Call {org}`crisis-contacts`.", f"<p>Call {LABELS.text('organisation_crisis_contacts')}.</p>"),
        ("1 < 2 <script>alert(1)</script>", "<p>1 &lt; 2 alert(1)</p>"),
        ("```{quiz} a-b\n```\nAfter.", "<p>After.</p>"),
        ("% a comment\n\nText.", "<p>Text.</p>"),
    ],
)
def test_markdown_becomes_words(written: str, shown: str) -> None:
    """What a lesson writes for its page is said on a slide without links and without code."""
    assert WORDS.block(written) == shown.replace("'", "’")


@pytest.mark.parametrize(
    ("text", "most", "end"),
    [
        ("One. Two.", 20, "One. Two."),
        ("One is here. Two is not here.", 20, f"One is here. {MORE}"),
        ('She says: "No. Not now." Then she goes.', 30, f'She says: "No. Not now." {MORE}'),
        ("It is **so. Very** late. And so on.", 26, f"It is **so. Very** late. {MORE}"),
        ("Dr. Amsel decided on Monday. You can challenge it.", 35, f"Dr. Amsel decided on Monday. {MORE}"),
        ("without any end at all it goes on", 20, f"without any end at {MORE}"),
        ("x" * 50, 20, f"{'x' * 20} {MORE}"),
    ],
)
def test_text_is_shortened_at_the_end_of_a_sentence(text: str, most: int, end: str) -> None:
    """Never within a quotation or emphasis, and never in the middle of a word where there is another way."""
    assert shortened(text, most) == end


def test_many_long_points_are_spread_over_slides() -> None:
    """Each slide holds what fits, evenly, and none is lost."""
    entries = [Markup("<li>{}</li>").format("word " * 60) for _ in range(9)]
    groups = list(spread(entries))
    assert [entry for group in groups for entry in group] == entries
    assert all(sum(map(weight, group)) <= SMALL for group in groups)
    assert max(map(len, groups)) - min(map(len, groups)) <= 1


def test_few_points_stay_together() -> None:
    """A slide with one line left over helps nobody."""
    assert len(list(spread([Markup("<li>{}</li>").format("word " * 20)] * 5))) == 1


@pytest.mark.parametrize(("amount", "size"), [(10, ""), (NORMAL, ""), (NORMAL + 1, "small"), (9999, "tiny")])
def test_the_size_of_type_follows_the_amount_of_text(amount: int, size: str) -> None:
    """As large as fits."""
    assert size_for(amount) == size


def test_a_lesson_that_overflows_is_cut_and_split(tmp_path: Path) -> None:
    """An instructor's endless paragraph, sentence and list never make a slide that scrolls."""
    small = make_course(tmp_path)
    lesson = next(one for one in load_course(small).outline.modules[0].numbered)
    page = small / f"{lesson.docname}.md"
    text = page.read_text(encoding="utf-8")
    head = text[: text.index("# ", text.index("---", 4))]
    points = "\n".join(f"- {'A sentence that is rather long and says a thing. ' * 12}" for _ in range(8))
    week = f"## In your work this week\n\n{'word ' * 900}\n\n"
    body = f"# Long\n\n{'He waits for the bus. ' * 200}\n\n{week}## Key points\n\n{points}\n"
    page.write_text(head + body, encoding="utf-8")
    course = load_course(small)
    deck = make_deck(course, course.outline.modules[0], LABELS, str)
    slides = next(stack.slides for stack in deck.stacks if stack.name == lesson.docname.rpartition("/")[2])
    assert kinds(slides).count("points") > 3
    assert all(weight(slide.body) <= TINY for slide in slides)
    assert all(MORE in slide.body for slide in slides if slide.kind in {"lesson", "week"})


def plain(text: str) -> str:
    """Return the letters and figures of Markdown or HTML, whatever marks and quotation marks stand between them."""
    text = re.sub(r"<[^>]*>|\]\([^)]*\)", "", unescape(text))
    return " ".join(re.findall(r"\w+", text.replace("’", "'")))


def joined_notes(slide: Slide) -> str:
    """Return a slide's notes as one text."""
    return "".join(slide.notes)
