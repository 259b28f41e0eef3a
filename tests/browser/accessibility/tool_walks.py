"""The tools of a workbook done by keyboard alone, from their first control on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .keyboard import Keyboard

COMPARE = "Points to compare with"


def worksheet(keys: Keyboard) -> None:
    """Ask for the points too early, write, choose, add a row and take its removal back, then name a day."""
    keys.do(COMPARE)
    keys.begin(".rc-worksheet")
    keys.press("Tab")
    _write(keys, "She wants to call her sister.")
    keys.press("Tab")
    _write(keys, "Mr Okafor rings at nine.")
    keys.press("Tab")
    _write(keys, "Ask about the evening dose.")
    for _ in ("whose goal", "when"):
        keys.press("Tab")
        _press(keys, "Space")
    keys.to("Add a row")
    _press(keys, "Enter")
    _write(keys, "Lend her a phone.")
    keys.to("Remove row 3", "Shift+Tab")
    _press(keys, "Enter", "Enter")
    keys.to("She is told")
    _press(keys, "Space", "ArrowDown")
    keys.press("Tab")
    _write(keys, "12012099")
    keys.to("Calendar file")
    keys.do(COMPARE)
    keys.to("Print this sheet")


def simulation(keys: Keyboard) -> None:
    """Move all four sliders, go back to the start, and move one again."""
    for key in ("ArrowLeft", "End", "Home", "ArrowRight"):
        keys.press("Tab")
        _press(keys, key)
    keys.do("Back to the start figures")
    keys.to("Of ten people who fall ill, how many are ill for long", "Shift+Tab")
    _press(keys, "ArrowRight")
    keys.do(COMPARE)


def audit(keys: Keyboard) -> None:
    """Say how many were asked, rate from both sides, empty one side and take that back."""
    for asked in ("12", "4"):
        keys.press("Tab")
        _write(keys, asked)
    for times in (0, 3, 1, 1):
        keys.press("Tab")
        _press(keys, "Space", *["ArrowRight"] * times)
    keys.to("Empty this view: People who use the service")
    _press(keys, "Enter", "Enter")
    keys.do(COMPARE)


def language_check(keys: Keyboard) -> None:
    """Check nothing, then a note; go to the reasons and back; keep it, clear it and take that back."""
    keys.do("Check the note")
    keys.to("The note", "Shift+Tab")
    _write(keys, "A frequent flyer, says Mr Okafor.")
    keys.to("Keep this note with my answers")
    _press(keys, "Space")
    keys.do("Check the note")
    keys.press("Tab", 2)
    keys.press("Enter")
    keys.do("Place 1")
    keys.do("Clear the note", "Shift+Tab")
    keys.do("Undo")
    keys.rest()


def _press(keys: Keyboard, *names: str) -> None:
    """Press one key after the other, and pause after each."""
    for name in names:
        keys.press(name)
        keys.rest()


def _write(keys: Keyboard, text: str) -> None:
    keys.type(text)
    keys.rest()
