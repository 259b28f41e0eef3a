"""Each activity done by keyboard alone: missed first where that can be, then right, or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import tool_walks
from .activities import root_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .keyboard import Keyboard

NEXT = "ArrowDown"


def _checked(wrong: Callable[[Keyboard], None], right: Callable[[Keyboard], None]) -> Callable[[Keyboard], None]:
    """Return the walk through an item: nothing, wrong, a hint, right, the reasons."""

    def walk(keys: Keyboard) -> None:
        keys.do("Check")
        _back_to_start(keys)
        wrong(keys)
        keys.do("Check")
        keys.press("Tab")
        keys.press("Enter")
        keys.to("Try again", "Shift+Tab")
        keys.press("Enter")
        right(keys)
        keys.do("Check")
        keys.do("Show the reasons")

    return walk


def _back_to_start(keys: Keyboard) -> None:
    """Begin anew at the item's first control."""
    keys.begin(".rc-fieldset:has(~ .rc-actions :focus)")


def _pick(name: str) -> Callable[[Keyboard], None]:
    """Return how to choose one of several radio buttons."""

    def pick(keys: Keyboard) -> None:
        if keys.name() != _FIRST:
            keys.press("Tab")
        keys.press("Space")
        if keys.name() != name:
            keys.to(name, NEXT)

    return pick


_FIRST = "What would make tonight easier?"


def _tick(*names: str) -> Callable[[Keyboard], None]:
    """Return how to tick boxes."""

    def tick(keys: Keyboard) -> None:
        for name in names:
            if keys.name() != name:
                keys.to(name)
            keys.press("Space")

    return tick


def _match(*choices: str) -> Callable[[Keyboard], None]:
    """Return how to choose from one menu after the other."""

    def match(keys: Keyboard) -> None:
        for place, choice in enumerate(choices):
            if place or not _on(keys, "select"):
                keys.press("Tab")
            for _ in range(8):
                if _value(keys) == choice:
                    break
                keys.press(NEXT)
            assert _value(keys) == choice

    return match


def _on(keys: Keyboard, selector: str) -> bool:
    """Return whether the focus is on a kind of element."""
    return bool(keys.page.evaluate("selector => document.activeElement.matches(selector)", selector))


def _value(keys: Keyboard) -> str:
    """Return what a menu with the focus shows."""
    return str(keys.page.evaluate("document.activeElement.selectedOptions[0].textContent"))


def _once_up(keys: Keyboard) -> None:
    """Move one entry, anywhere."""
    keys.do("Move up: Ask what would make tonight easier.")


ORDER = ("Knock, and wait.", "Say your name and what you came for.", "Ask what would make tonight easier.")


def _in_order(keys: Keyboard) -> None:
    """Move every entry up to its place."""
    for place, text in enumerate(ORDER):
        name = f"Move up: {text}"
        where = (
            "name => [...document.querySelectorAll('.rc-move[data-action=up]')].findIndex(x => x.ariaLabel === name)"
        )
        steps = int(keys.page.evaluate(where, name)) - place
        if steps > 0:
            _back_to_list(keys)
            keys.to(name)
            keys.press("Enter", steps)


def _back_to_list(keys: Keyboard) -> None:
    keys.begin(".rc-entries")


def _sort(*categories: str) -> Callable[[Keyboard], None]:
    """Return how to place one card after the other."""

    def sort(keys: Keyboard) -> None:
        for place, category in enumerate(categories):
            if place or not _on(keys, ".rc-place input"):
                keys.press("Tab")
            keys.press("Space")
            if keys.name() != category:
                keys.to(category, NEXT)

    return sort


def _guess(figure: str, sure: str) -> Callable[[Keyboard], None]:
    """Return how to type a guess, move the slider by one, and say how sure one is."""

    def guess(keys: Keyboard) -> None:
        if not _on(keys, "input[type=number]"):
            keys.press("Tab")
        keys.type(figure)
        keys.press("Tab")
        keys.press("ArrowRight")
        keys.press("Tab")
        keys.press("Space")
        if keys.name() != sure:
            keys.to(sure, NEXT)

    return guess


def _write(text: str) -> Callable[[Keyboard], None]:
    """Return how to fill the gap."""

    def write(keys: Keyboard) -> None:
        if not _on(keys, ".rc-fill input"):
            keys.press("Tab")
        keys.type(text)

    return write


def _quiz(keys: Keyboard) -> None:
    """Miss one of two, then try it again from the summary."""
    keys.press("Tab")
    keys.press("Space")
    keys.press(NEXT)
    keys.do("Check")
    _tick("She wants to be awake for the call at half past nine.", "She lacks insight into her illness.")(keys)
    keys.do("Check")
    keys.do("Try the missed ones again")
    keys.press("Space")
    keys.do("Check")
    _tick(*OWN_WORDS)(keys)
    keys.do("Check")


def _scenario(keys: Keyboard) -> None:
    """Be clumsy, take it back, ask, and go on to an ending."""
    keys.do("You said yes to it this morning.")
    keys.do("Take back the last one")
    keys.press("Shift+Tab")
    keys.press("Enter")
    keys.do("Then let us ask what can wait till ten.")
    keys.do("May I ring whoever is on call tonight?")
    keys.to("Play it again")


def _reflection(keys: Keyboard) -> None:
    """Nothing, then a name and the caution, then words to keep, a rating and a plan."""
    keys.do("Keep this version")
    keys.to("Your own words", "Shift+Tab")
    keys.type("Mr Okafor said no.")
    keys.do("Keep this version")
    keys.do("Change it")
    keys.type("He")
    keys.do("Keep this version")
    keys.begin(".rc-rating")
    for times in (1, 2):
        keys.press("Tab")
        keys.press("Space")
        keys.press(NEXT, times)
    keys.do(_label(keys, "keep-rating"))
    keys.press("Tab", 3)
    keys.type("12012099")
    keys.do(_label(keys, "keep-plan"))


def _label(keys: Keyboard, action: str) -> str:
    """Return what a button says."""
    return str(keys.page.locator(f".rc-reflection [data-action={action}]").text_content())


def _self_check(keys: Keyboard) -> None:
    """Nothing, then an answer to each statement."""
    keep = str(keys.page.locator(".rc-self-check [data-action=keep]").text_content())
    keys.do(keep)
    keys.begin(".rc-self-check")
    for times in (3, 1):
        keys.press("Tab")
        keys.press("Space")
        keys.press("ArrowRight", times)
    keys.do(keep)


def _checklist(keys: Keyboard) -> None:
    """Tick both, and take one tick away again."""
    keys.press("Tab")
    keys.press("Space")
    keys.press("Tab")
    keys.press("Space", 2)


OWN_WORDS = (
    "She wants to be awake for the call at half past nine.",
    "She does not want to sound slow when her daughter rings.",
)
NOTES = ("Attention-seeking as usual", "Lacks insight")
TEXTS = ("The time is wrong.", "The dose may be wrong.", "The talk was left out.")
WALKS: dict[str, Callable[[Keyboard], None]] = {
    "single-choice": _checked(_pick("I’ll come back at ten."), _pick(_FIRST)),
    "multiple-choice": _checked(_tick("She lacks insight into her illness."), _tick(*OWN_WORDS)),
    "matching": _checked(_match("The person has no reason."), _match(*TEXTS)),
    "ordering": _checked(_once_up, _in_order),
    "sorting": _checked(_sort("Ours"), _sort("Nadia’s", "Ours", "Nadia’s", "Ours")),
    "estimate": _checked(_guess("60", "Sure"), _guess("13", "Fairly sure")),
    "highlight": _checked(_tick("Awake until two"), _tick(*NOTES)),
    "fill-in": _checked(_write("cause"), _write("Reason.")),
    "quiz": _quiz,
    "scenario": _scenario,
    "reflection": _reflection,
    "self-check": _self_check,
    "checklist": _checklist,
    "worksheet": tool_walks.worksheet,
    "simulation": tool_walks.simulation,
    "audit": tool_walks.audit,
    "language-check": tool_walks.language_check,
}


def walk(keys: Keyboard, name: str) -> None:
    """Do an activity from its first control on."""
    keys.begin(root_of(name))
    WALKS[name](keys)
