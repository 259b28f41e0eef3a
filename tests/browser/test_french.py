"""The course's interface in another language than English: chosen by one line of the book's settings."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from recovery_course.labels import load_labels
from tests.books import Site, build_book, copy_course, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

ENGLISH = load_labels("en").words
FRENCH = load_labels("fr").words
QUIZ = "definitions/quiz"
SCENARIO = "definitions/conversations"
REFLECTION = "principles/hope"
SELF_CHECK = "start/where-are-you-now"
CHECKLIST = "finish/what-next"
FIGURE_PAGE = "stigma/words-at-work"
FIGURE_ITEM = "stigma-one-reader-in"
FIGURE = "10,5\u00a0%"
RECORD = "finish/learning-record"
# Few letters beside what is filled in, as in "{count} of {total} people", would be found in any sentence.
TELLING = 9
# Every text that is not only the author's: the words of a lesson, and titles that the author gave, are left out.
TEXTS = """() => {
  const mine = "script, style, .rc-nav-text, .toc-tree, .rc-pager a, .rc-brand, .rc-topbar-title, title, " +
    ".rc-lesson-title, .rc-card-lessons a, .rc-record a, .rc-places label, .rc-option label, .rc-passage label";
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const lesson = node.parentElement.closest("article") && !node.parentElement.closest("article [class*=rc-]");
      if (!lesson && !node.parentElement.closest(mine)) found.push(node.data);
    } else for (const name of ["aria-label", "placeholder", "title", "alt"]) found.push(node.getAttribute(name) ?? "");
  }
  return found.map((text) => text.trim()).filter(Boolean);
}"""


@pytest.fixture(scope="module")
def french(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real course with French for its language; what its authors wrote stays as it is."""
    course = copy_course(root, tmp_path_factory.mktemp("course"))
    settings = course / "_config.yml"
    text = settings.read_text(encoding="utf-8")
    assert text.count("language: en\n") == 1
    settings.write_text(text.replace("language: en\n", "language: fr\n"), encoding="utf-8")
    server, site = serve(build_book(course, tmp_path_factory.mktemp("site")))
    yield site
    server.shutdown()


def go(page: Page, site: Site, name: str) -> None:
    """Open a page and wait until it works."""
    page.goto(site.url(name))
    page.locator("[data-widget][data-ready]").first.wait_for(state="attached")


def form(text: str, filled: str) -> str:
    """Return the pattern of an interface text, whatever is filled in."""
    parts = ((re.escape(words), filled if name is not None else "") for words, name, _, _ in Formatter().parse(text))
    return "".join(words + name for words, name in parts)


def english_forms() -> re.Pattern[str]:
    """Return the pattern of every text of the English interface that is another one in French."""
    forms = []
    for key, text in ENGLISH.items():
        letters = sum(map(str.isalpha, re.sub(r"\{\w+\}", "", text)))
        if letters > 1 and text != FRENCH[key] and key != "locale":
            forms.append(form(text, ".+" if letters >= TELLING else r"[\d.,–-]+"))
    return re.compile(rf"[(\s]*(?:{'|'.join(forms)})[\s:.,;)]*", re.DOTALL)


def assert_no_english(page: Page) -> None:
    """Look through every text of the page as it stands, shown or folded away, and names that are only spoken."""
    found: list[str] = page.evaluate(TEXTS)
    pattern = english_forms()
    assert [text for text in found if pattern.fullmatch(text)] == []
    assert any(text.startswith(FRENCH["skip_to_content"]) for text in found)


def say(key: str) -> str:
    """Return a French text up to what is filled in."""
    return FRENCH[key].split("{", maxsplit=1)[0].strip()


def press(control: Locator) -> None:
    """Give a control something, whatever it takes."""
    kind = control.get_attribute("type") or control.evaluate("element => element.localName")
    if kind == "select":
        control.select_option(index=1)
    elif kind in {"number", "text"}:
        control.fill("20")
    else:
        control.click()


def test_english_would_be_found(page: Page, site: Site) -> None:
    """What the tests below look for is there on an English page."""
    go(page, site, QUIZ)
    pattern = english_forms()
    found = {text for text in page.evaluate(TEXTS) if pattern.fullmatch(text)}
    assert {"Check", "Hint", "Show the reasons", "Search", "Skip to content", "Sources:"} <= found
    assert any(re.fullmatch(r"1 of \d+", text) for text in found)


def test_a_quiz(page: Page, french: Site) -> None:
    """Selecting, checking, hints and reasons speak French."""
    go(page, french, QUIZ)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert_no_english(page)
    first = page.locator("[data-item]").first
    first.get_by_role("button", name=FRENCH["check"]).click()
    expect(first.locator(".rc-message")).to_be_visible()
    for item in page.locator("[data-item]").all():
        for control in item.locator(".rc-fieldset").locator("input:not([type=range]), select, .rc-move").all()[:2]:
            press(control)
        item.get_by_role("button", name=FRENCH["check"]).click()
        hint = item.locator('[data-action="hint"]')
        if hint.count():
            hint.click()
        item.get_by_role("button", name=FRENCH["reasons"]).click()
        expect(item.get_by_role("button", name=FRENCH["hide_reasons"])).to_be_visible()
        expect(item.locator(".rc-sources")).to_contain_text(FRENCH["sources"] + "\u00a0:")
    assert_no_english(page)
    expect(page.locator(".rc-summary")).to_contain_text(say("score_summary_left"))


def test_a_figure(page: Page, french: Site) -> None:
    """Figures have a decimal comma, and a space before the percent sign: where one guesses and in the reasons."""
    go(page, french, FIGURE_PAGE)
    folded = page.locator(".rc-reasons .rc-figure").filter(has_text=FIGURE)
    expect(folded.first).to_contain_text(f"{FIGURE}\u00a0:")
    item = page.locator(f'[data-item="{FIGURE_ITEM}"]')
    item.get_by_role("spinbutton", name=FRENCH["your_guess"]).fill("12.5")
    item.get_by_role("button", name=FRENCH["check"]).click()
    expect(item.locator(".rc-both")).to_have_text(f"Votre estimation\u00a0: 12,5\u00a0%. Le chiffre\u00a0: {FIGURE}.")
    item.get_by_role("button", name=FRENCH["reasons"]).click()
    expect(item.locator(".rc-why strong").first).to_have_text(FIGURE)
    assert_no_english(page)


def test_a_scenario(page: Page, french: Site) -> None:
    """A conversation from its first step to its end, and the script for a role-play beside it."""
    go(page, french, SCENARIO)
    assert_no_english(page)
    scenario = page.locator('[data-widget="scenario"]').first
    expect(scenario.get_by_role("group", name=FRENCH["your_turn"])).to_be_visible()
    while scenario.locator(".rc-choice").count():
        scenario.locator(".rc-choice").first.click()
    expect(scenario.locator(".rc-ended")).to_contain_text(FRENCH["how_it_ended"])
    assert_no_english(page)
    scenario.get_by_role("button", name=FRENCH["take_back"]).click()
    expect(scenario.get_by_role("status")).to_have_text(FRENCH["taken_back"])


def write(page: Page, reflection: Locator) -> None:
    """Go through a reflection to its plan."""
    reflection.get_by_label(FRENCH["own_words"]).fill("Mr. Tremblay called.")
    reflection.get_by_role("button", name=FRENCH["keep"], exact=True).click()
    expect(reflection.get_by_text(FRENCH["looks_identifying"])).to_be_visible()
    assert_no_english(page)
    reflection.get_by_role("button", name=FRENCH["keep_all_the_same"]).click()
    reflection.get_by_role("radio", name=FRENCH["level_2"]).first.check()
    reflection.get_by_role("button", name=FRENCH["keep_rating"]).click()
    reflection.get_by_label(FRENCH["plan_then"]).fill("je pose la question.")
    reflection.get_by_label(FRENCH["plan_if"]).fill("Quand je fais ma tournée,")
    reflection.get_by_label(say("plan_date")).fill("2030-12-01")
    reflection.get_by_role("button", name=FRENCH["keep_plan"]).click()
    expect(reflection.get_by_role("status")).to_contain_text("le 1 décembre 2030")
    with page.expect_download() as download:
        reflection.get_by_role("button", name=FRENCH["calendar_file"]).click()
    calendar = download.value.path().read_text(encoding="utf-8").replace("\n ", "")
    assert "DESCRIPTION:Quand je fais ma tournée\u00a0: je pose la question." in calendar


def test_a_reflection(page: Page, french: Site) -> None:
    """Writing, a word of caution, points to compare, a rating, a plan and its day in the calendar."""
    go(page, french, REFLECTION)
    reflection = page.locator('[data-widget="reflection"]').first
    write(page, reflection)
    assert_no_english(page)


def test_what_is_answered_for_oneself(page: Page, french: Site) -> None:
    """A self-check with its two columns, and a checklist."""
    go(page, french, SELF_CHECK)
    check = page.locator('[data-widget="self-check"]').first
    for _ in range(2):
        check.get_by_role("radio", name=FRENCH["agree_5"], exact=True).first.check()
        check.get_by_role("button", name=FRENCH["keep_answers"]).click()
        expect(check.get_by_text(FRENCH["answers_kept"]).first).to_be_visible()
    expect(check.get_by_role("table", name=FRENCH["self_check_compare"])).to_be_visible()
    assert_no_english(page)
    go(page, french, CHECKLIST)
    page.locator('[data-widget="checklist"]').get_by_role("checkbox").first.check()
    expect(page.locator('[data-widget="checklist"]')).to_contain_text(say("ticked_of"))
    assert_no_english(page)


def test_the_learning_record(page: Page, french: Site) -> None:
    """Everything that was done, with its day, and every question that is asked before something goes."""
    go(page, french, REFLECTION)
    write(page, page.locator('[data-widget="reflection"]').first)
    go(page, french, FIGURE_PAGE)
    item = page.locator(f'[data-item="{FIGURE_ITEM}"]')
    item.get_by_role("spinbutton").fill("60")
    item.get_by_role("button", name=FRENCH["check"]).click()
    go(page, french, RECORD)
    assert_no_english(page)
    today = page.evaluate("new Date().toLocaleDateString('fr-CA', {dateStyle: 'long'})")
    expect(page.get_by_text(f"Version du {today}")).to_be_visible()
    expect(page.get_by_text("Pour le 1 décembre 2030")).to_be_visible()
    for action, way in (("delete", "cancel"), ("delete-all", "cancel"), ("delete", "delete")):
        page.locator(f'[data-action="{action}"]:visible').first.click()
        assert_no_english(page)
        page.get_by_role("alertdialog").locator(f'[data-action="{way}"]').click()
    expect(page.get_by_role("button", name=FRENCH["undo"])).to_be_visible()
    assert_no_english(page)
    page.get_by_label(FRENCH["restore"]).set_input_files(files={"name": "x", "mimeType": "", "buffer": b"?"})
    expect(page.locator(".rc-restore").get_by_text(FRENCH["restore_not_a_record"])).to_be_visible()
    page.get_by_role("button", name=FRENCH["where_session"]).click()
    assert_no_english(page)


@pytest.mark.parametrize("name", ["finish/review", "finish/completion", "reference/language-guide"])
def test_other_pages(page: Page, french: Site, name: str) -> None:
    """Pages that the course draws by itself."""
    page.goto(french.url(name))
    page.wait_for_load_state("load")
    assert_no_english(page)


def test_the_search(page: Page, french: Site) -> None:
    """The search page, and what Sphinx says there in its own translation."""
    page.goto(f"{french.origin}/search.html?q=recovery")
    expect(page.locator("#search-results")).to_contain_text("Résultats de la recherche")
    assert_no_english(page)


@pytest.mark.parametrize("name", [QUIZ, SCENARIO, REFLECTION, RECORD])
def test_without_a_script(new_context: Callable[..., BrowserContext], french: Site, name: str) -> None:
    """The plain page, read and printed without JavaScript, speaks French too."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(french.url(name))
    assert_no_english(page)
