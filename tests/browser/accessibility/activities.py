"""What a learner does, the states it can be in, and which of them apply to what."""

from __future__ import annotations

from dataclasses import dataclass

# In the order in which a tour meets them; the words head the table's columns.
STATES = {
    "unanswered": "Unanswered",
    "asked": "Asked for an answer",
    "hint": "Hint open",
    "reasons": "Reasons open",
    "wrong": "Wrong",
    "partly": "Partly",
    "right": "Right, or done",
    "kept": "Kept, after a reload",
    "changed": "Edited since",
    "refused": "Storage refused",
}
ITEM = frozenset(STATES) - {"partly"}
IN_PARTS = frozenset(STATES)
# What nobody marks: begun, done, kept.
DONE = frozenset({"unanswered", "partly", "right", "kept", "refused"})
ASKED = DONE | {"asked"}


@dataclass(frozen=True)
class Activity:
    """One kind of thing to do."""

    id: str
    title: str
    states: frozenset[str]


ALL = {
    "single-choice": Activity("listening-not-tonight", "Single-choice item", ITEM),
    "multiple-choice": Activity("listening-own-reasons", "Multiple-choice item", IN_PARTS),
    "matching": Activity("listening-behind-the-sentence", "Matching item", IN_PARTS),
    "ordering": Activity("listening-into-the-room", "Ordering item", IN_PARTS),
    "sorting": Activity("listening-whose-words", "Sorting item", IN_PARTS),
    "estimate": Activity("listening-how-many-asked", "Estimate, with *how sure?*", ITEM),
    "highlight": Activity("listening-night-note", "Highlight item", IN_PARTS),
    "fill-in": Activity("listening-one-word", "Fill-in item", ITEM),
    "quiz": Activity("listening", "Quiz of several items", IN_PARTS),
    "scenario": Activity(
        "listening-half-past-nine",
        "Scenario",
        frozenset({"unanswered", "partly", "right", "kept", "changed", "refused"}),
    ),
    "reflection": Activity("listening-last-no", "Reflection", ASKED),
    "self-check": Activity("listening-now", "Self-check", ASKED | {"changed"}),
    "checklist": Activity("listening-this-week", "Checklist", DONE),
    "worksheet": Activity("listening-plan", "Worksheet", ASKED),
    "simulation": Activity("listening-who-you-meet", "Simulation", DONE - {"partly"}),
    "audit": Activity("listening-round", "Audit", DONE),
    "language-check": Activity("listening-handover", "Language check", ASKED),
}
BY_ID = {activity.id: name for name, activity in ALL.items()}
# Whatever of the page belongs to no activity: its bars, its text, the line about where answers are kept.
PAGE = "page"


def root_of(name: str) -> str:
    """Return the selector of an activity's element."""
    return f'[data-widget-id="{ALL[name].id}"]'
