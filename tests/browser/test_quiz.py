"""A quiz on the published page, as a learner uses it: by what is on the screen, with mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

    from tests.books import Site
    from tests.chromium import Traffic

LESSON = "definitions/two-people"
ITEM = "definitions-first-hearing"
STEM = "She can’t have recovered"
WRONG = "I would call her stable."
RIGHT = "She is talking about her life."
WHY_WRONG = "it trades her word for the clinic’s"
WHY_RIGHT = "The answer sends the student back to Marguerite"


def item(page: Page, name: str = ITEM) -> Locator:
    """Return an item of the page once it is interactive."""
    page.locator("[data-widget][data-ready]").first.wait_for()
    return page.locator(f'[data-item="{name}"]').first


def test_a_wrong_option_tells_why_and_can_be_tried_again(page: Page, site: Site) -> None:
    """Wrong first, then right: each option answers with its own reason."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("radio", name=WRONG).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "wrong")
    expect(quiz.get_by_text(WHY_WRONG)).to_be_visible()
    expect(quiz.get_by_text(WHY_RIGHT)).to_have_count(0)
    quiz.get_by_role("button", name="Try again").click()
    expect(quiz.get_by_role("radio", name=WRONG)).not_to_be_checked()
    quiz.get_by_role("radio", name=RIGHT).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")
    expect(quiz.get_by_text(WHY_RIGHT)).to_be_visible()


def test_the_keyboard_alone_is_enough(page: Page, site: Site) -> None:
    """Tab, arrows, Space and Enter reach and press everything, and focus is never lost."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    first = quiz.get_by_role("radio").first
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(quiz.get_by_role("radio", name=RIGHT)).to_be_checked()
    page.keyboard.press("Tab")
    expect(quiz.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Enter")
    expect(quiz).to_have_attribute("data-state", "right")
    expect(quiz.get_by_role("button", name="Try again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()


def test_a_result_is_announced_once_in_words(page: Page, site: Site) -> None:
    """The one polite live region of a quiz says the result and the reason."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    status = page.locator("[data-widget]").first.get_by_role("status")
    expect(status).to_have_count(1)
    quiz.get_by_role("radio", name=WRONG).check()
    quiz.get_by_role("button", name="Check").click()
    expect(status).to_contain_text("Not this one")
    expect(status).to_contain_text(WHY_WRONG)


def test_checking_without_a_choice_asks_for_one(page: Page, site: Site) -> None:
    """Check is never dead: without a choice it says what is missing, and nothing is stored."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("button", name="Check").click()
    expect(quiz.get_by_text("Choose an option first.")).to_be_visible()
    expect(quiz).to_have_attribute("data-state", "unanswered")


def test_hints_come_one_at_a_time_and_reasons_on_request(page: Page, site: Site) -> None:
    """A hint nudges; the reasons show every option's feedback, the rationale and the sources."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("button", name="Hint").click()
    expect(quiz.get_by_text("Which question is Marguerite answering")).to_be_visible()
    quiz.get_by_role("button", name="Show the reasons").click()
    expect(quiz.get_by_text(WHY_WRONG)).to_be_visible()
    expect(quiz.get_by_text(WHY_RIGHT)).to_be_visible()
    expect(quiz.get_by_role("link", name="Davidson & Roe (2007)")).to_be_visible()


def test_a_source_leads_to_its_entry_in_the_bibliography(page: Page, site: Site) -> None:
    """The sources of an item are one click away, on the course's own page."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("button", name="Show the reasons").click()
    quiz.get_by_role("link", name="Davidson & Roe (2007)").click()
    entry = page.locator(page.url[page.url.index("#") :])
    expect(entry).to_contain_text("Recovery from versus recovery in serious mental illness")


def test_state_survives_a_reload(page: Page, site: Site) -> None:
    """What was chosen and what was said about it are there again after a reload."""
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("radio", name=WRONG).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "wrong")
    page.reload()
    quiz = item(page)
    expect(quiz).to_have_attribute("data-state", "wrong")
    expect(quiz.get_by_role("radio", name=WRONG)).to_be_checked()
    expect(quiz.get_by_text(WHY_WRONG)).to_be_visible()


def test_several_keys_are_partly_right_until_all_are_found(page: Page, site: Site) -> None:
    """A multiple-choice item counts the keys found and says that there is more to find."""
    page.goto(site.url("definitions/remission"))
    quiz = item(page, "definitions-handover-remission")
    keys = keyed_options(page, "definitions-handover-remission")
    quiz.get_by_role("checkbox").nth(keys[0]).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "partly")
    expect(quiz.get_by_text("There is more to find.")).to_be_visible()
    for key in keys[1:]:
        quiz.get_by_role("checkbox").nth(key).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")


def keyed_options(page: Page, name: str) -> list[int]:
    """Return the positions of an item's keys from the data in the page."""
    script = """name => JSON.parse([...document.querySelectorAll(".rc-data")].map(data => data.textContent)
        .find(text => text.includes(`"id":"${name}"`))).items.find(item => item.id === name)
        .options.flatMap((option, index) => option.correct ? [index] : [])"""
    found: list[int] = page.evaluate(script, name)
    return found


def test_the_module_quiz_counts_and_offers_the_missed_ones(page: Page, site: Site) -> None:
    """A quiz of several items says how it stands and leads back to what was missed."""
    page.goto(site.url("definitions/quiz"))
    page.locator("[data-widget][data-ready]").wait_for()
    items = page.locator("[data-item]")
    first, second = items.nth(0), items.nth(1)
    names = [entry.get_attribute("data-item") or "" for entry in (first, second)]
    first.get_by_role("radio").nth(keyed_options(page, names[0])[0]).check()
    first.get_by_role("button", name="Check").click()
    wrong = next(place for place in range(4) if place not in keyed_options(page, names[1]))
    second.get_by_role("radio").nth(wrong).check()
    second.get_by_role("button", name="Check").click()
    expect(page.get_by_text(f"1 of {items.count()} right")).to_be_visible()
    page.get_by_role("button", name="Try the missed ones again").click()
    expect(second.get_by_role("radio").nth(wrong)).not_to_be_checked()
    expect(second.get_by_role("radio").first).to_be_focused()
    expect(first).to_have_attribute("data-state", "right")


@pytest.mark.parametrize("below", ["/", "/some/where/"])
def test_it_works_below_any_path(page: Page, site: Site, below: str) -> None:
    """A copy of the site in a sub-folder of a host works as one at its root."""
    site = type(site)(site.folder, site.origin, below)
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("radio", name=RIGHT).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")


def test_it_works_from_a_folder(page: Page, site: Site) -> None:
    """Opened from a folder or a USB stick the quiz works and remembers."""
    page.goto(site.file_url(LESSON))
    quiz = item(page)
    quiz.get_by_role("radio", name=RIGHT).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")
    page.reload()
    expect(item(page)).to_have_attribute("data-state", "right")


def test_a_choice_made_before_the_script_is_kept(page: Page, site: Site) -> None:
    """Selecting and pressing Check before the script has loaded is not lost."""
    held: list = []
    page.route("**/course.js*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright counts parameters
    page.goto(site.url(LESSON), wait_until="commit")
    quiz = page.locator(f'[data-item="{ITEM}"]')
    quiz.get_by_role("radio", name=WRONG).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "unanswered")
    held[0].continue_()
    expect(quiz).to_have_attribute("data-state", "wrong")
    expect(quiz.get_by_text(WHY_WRONG)).to_be_visible()


def test_nothing_moves_when_the_script_takes_over(page: Page, site: Site) -> None:
    """The plain HTML and the view take the same room: cumulative layout shift is zero."""
    page.add_init_script("""window.shift = 0; new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({type: "layout-shift", buffered: true});""")
    # Single-choice and multiple-choice, then a conversation, a self-check, and items of every other type.
    for name in (LESSON, "definitions/quiz", "principles/conversations", "start/where-are-you-now", "stigma/quiz"):
        page.goto(site.url(name))
        item_root = page.locator("[data-widget][data-ready]").first
        item_root.wait_for()
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift") == 0, name


def test_focus_stays_when_the_script_takes_over(page: Page, site: Site) -> None:
    """A reader who is already in the quiz with the keyboard is not thrown out of it."""
    held: list = []
    page.route("**/course.js*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright counts parameters
    page.goto(site.url(LESSON), wait_until="commit")
    radio = page.locator(f'[data-item="{ITEM}"]').get_by_role("radio", name=WRONG)
    radio.focus()
    held[0].continue_()
    item(page)
    expect(radio).to_be_focused()


def test_two_tabs_lose_nothing(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """What is answered in one tab appears in the other, and neither overwrites the other."""
    context = new_context()
    one, two = context.new_page(), context.new_page()
    one.goto(site.url(LESSON))
    two.goto(site.url("definitions/chime"))
    item(one).get_by_role("radio", name=RIGHT).check()
    item(one).get_by_role("button", name="Check").click()
    other = item(two, "definitions-colette-next-question")
    other.get_by_role("radio").first.check()
    other.get_by_role("button", name="Check").click()
    two.goto(site.url(LESSON))
    expect(item(two)).to_have_attribute("data-state", "right")
    one.goto(site.url("definitions/chime"))
    expect(item(one, "definitions-colette-next-question")).not_to_have_attribute("data-state", "unanswered")


def test_refused_storage_is_said_and_work_goes_on(page: Page, site: Site, traffic: Traffic) -> None:
    """Where the browser keeps nothing, the quiz works and the learner is told in plain words."""
    page.add_init_script("""Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("denied", "SecurityError") } });""")
    page.goto(site.url(LESSON))
    quiz = item(page)
    quiz.get_by_role("radio", name=RIGHT).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")
    expect(page.locator("[data-widget]").first).to_contain_text("browser")
    assert traffic.errors == []


def test_a_corrupt_record_is_kept_aside(page: Page, site: Site) -> None:
    """A record that cannot be read is never overwritten: it is set aside and can be downloaded."""
    page.goto(site.url(LESSON))
    page.evaluate("localStorage.setItem('recovery-course:record', '{\"schema\": 1, \"items\": tr')")
    page.reload()
    quiz = item(page)
    quiz.get_by_role("radio", name=RIGHT).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")
    kept = page.evaluate("Object.entries(localStorage).find(([key]) => key.includes('corrupt'))[1]")
    assert kept == '{"schema": 1, "items": tr'


def test_a_record_from_a_newer_version_is_left_alone(page: Page, site: Site) -> None:
    """An older copy of the course does not touch what a newer one wrote."""
    newer = '{"schema": 99, "items": {}}'
    page.goto(site.url(LESSON))
    page.evaluate("text => localStorage.setItem('recovery-course:record', text)", newer)
    page.reload()
    quiz = item(page)
    quiz.get_by_role("radio", name=RIGHT).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz).to_have_attribute("data-state", "right")
    assert page.evaluate("localStorage.getItem('recovery-course:record')") == newer
