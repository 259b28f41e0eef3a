"""
What a learner does in each kind of activity, in terms of the activity alone: the same in every place.

Each function is given a learner who looks at one activity. They rest after each step: some things are said after a
pause.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .heard import REST

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator

NOTE = (
    "A frequent flyer \N{GRINNING FACE}, says Mr Okafor. שלום, מחר בתשע.\n"
    '<img src=x onerror="hacked=1"><script>hacked=2</script></p><b>Frequent flyers</b>'
)


@dataclass
class Learner:
    """Somebody at work in one activity."""

    root: Locator

    def press(self, name: str) -> None:
        """Press a button by its words."""
        self.root.get_by_role("button", name=name).click()
        self.rest()

    def choose(self, control: Locator) -> None:
        """Choose an option, by keyboard."""
        control.press("Space")
        self.rest()

    def write(self, control: Locator, text: str) -> None:
        """Write into a field."""
        control.fill(text)
        self.rest()

    def rest(self) -> None:
        """Wait until nothing changes and nothing waits for a pause."""
        self.root.evaluate(REST)


def _sort(learner: Learner) -> None:
    """Misplace one of three cards, then place all of them right."""
    for category in ("Seen", "Concluded & written down"):
        for place, card in enumerate(learner.root.locator(".rc-card-row").all()):
            learner.choose(card.get_by_role("radio", name=category if place == 1 else "Seen"))
        learner.press("Check")
        if category == "Seen":
            learner.press("Try again")


def _talk(learner: Learner) -> None:
    """Be clumsy, take it back, ask, and go on to an ending."""
    for words in (
        "You said yes to it this morning.",
        "Take back the last one",
        "What would make tonight easier?",
        "Then let us ask what can wait till ten.",
        "May I ring whoever is on call tonight?",
    ):
        learner.press(words)


def _plan(learner: Learner) -> None:
    """Write in all kinds of fields; add two rows, remove one and take that back, remove the other."""
    root = learner.root
    learner.press("Points to compare with")
    learner.write(
        root.get_by_label("What she wants, in her words"), "She wants to call her sister. \N{TELEPHONE RECEIVER}"
    )
    learner.write(root.get_by_label("Why it matters to her"), "אחותה גרה רחוק.\n<b>Mr Okafor</b> knows.")
    rows = root.locator("[data-row]")
    learner.write(rows.nth(0).get_by_label("What it says now"), "Ask about the evening dose.")
    learner.choose(rows.nth(0).get_by_role("radio", name="Hers"))
    learner.choose(rows.nth(1).get_by_role("radio", name="Ours"))
    learner.choose(rows.nth(1).get_by_role("radio", name="This month"))
    for text in ("Lend her a phone.", "Sit with her."):
        learner.press("Add a row")
        learner.write(rows.last.get_by_label("What it says now"), text)
    learner.press("Remove row 3")
    learner.press("Put it back")
    learner.press("Remove row 4")
    learner.choose(root.get_by_role("radio", name="She is asked"))
    learner.write(root.get_by_label("The day you look at it together"), "2099-12-01")
    learner.press("Points to compare with")


def _move(learner: Learner) -> None:
    """Move two sliders by keyboard."""
    sliders = learner.root.get_by_role("slider")
    sliders.nth(0).press("ArrowRight")
    sliders.nth(0).press("ArrowRight")
    learner.rest()
    sliders.nth(2).press("Home")
    learner.rest()


def _rate(learner: Learner) -> None:
    """Say how many were asked, and rate markers in both views."""
    asked = learner.root.get_by_role("spinbutton")
    learner.write(asked.nth(0), "12")
    learner.write(asked.nth(1), "4")
    views = learner.root.locator(".rc-marker fieldset")
    for view, level in enumerate((3, 0, 4, 4)):
        learner.choose(views.nth(view).get_by_role("radio").nth(level))


def _check(learner: Learner) -> None:
    """Check nothing, then a note of all kinds of writing, and keep it."""
    learner.press("Check the note")
    learner.write(learner.root.get_by_label("The note", exact=True), NOTE)
    learner.press("Check the note")
    learner.choose(learner.root.get_by_role("checkbox"))


@dataclass(frozen=True)
class Act:
    """How a notebook calls an activity, where the record keeps it, and what is done in it."""

    function: str
    section: str
    do: Callable[[Learner], None]


SCRIPT = {
    "listening-sort-the-notes": Act("quiz", "items", _sort),
    "listening-half-past-nine": Act("scenario", "scenarios", _talk),
    "listening-plan": Act("worksheet", "worksheets", _plan),
    "listening-who-you-meet": Act("simulation", "worksheets", _move),
    "listening-round": Act("audit", "worksheets", _rate),
    "listening-handover": Act("language_check", "worksheets", _check),
}
