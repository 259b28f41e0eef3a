"""
What the language check finds in the corpus and in awkward texts, as data for the page's own check.

`python -m tests.language_cases` writes frontend/tests/language-cases.json, which both languages are tested with.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from recovery_course.language import read_guide

from .language_corpus import read_corpus

ROOT = Path(__file__).parent.parent
CASES = ROOT / "frontend" / "tests" / "language-cases.json"
GUIDE = read_guide(ROOT, None)
# Prettier's width for the front end's files.
WIDTH = 110

TRICKY = {
    "nothing": "",
    "white space only": " \n\t\n ",
    "one endless word": "agitated" * 40,
    "capitals": "NON-COMPLIANT WITH MEDS",
    "emoji before": "😀😀 agitated 😀",
    "emoji against the word": "😀agitated😀",
    "family emoji inside quotes": "says “👩‍👩‍👧 agitated” and is agitated",
    "right to left around": "שלום agitated, مرحبا non-compliant، نعم",
    "right to left and an override sign": "\u202eagitated\u202c and \u200fagitated\u200f",
    "letters of other scripts against the word": "éagitated agitatedé жagitated agitated字",
    "a curly apostrophe": "She’s borderline; he's borderline.",
    "a possessive": "The schizophrenic's sister and the addict’s brother.",
    "an apostrophe that is no possessive": "agitated'd agitated't",
    "straight quotes": 'He says "I am agitated" and is agitated.',
    "a stray straight quote": 'He said " and then nothing. Agitated.',
    "inches": '5\'10" tall, agitated, wears 32" jeans.',
    "quotes over a line's end": 'He says "I am\nagitated" and is agitated.',
    "quotes over a blank line": 'He says "I am\n\nagitated" and is agitated.',
    "quotes over a blank line of a Windows file": 'He says "I am\r\n \r\nagitated" and is agitated.',
    "curly quotes": "“agitated” agitated",
    "German quotes": "„agitated“ agitated „agitated” agitated",
    "French quotes": "« agitated » agitated «agitated»",
    "Danish quotes": "»agitated« agitated",
    "Finnish quotes": "”agitated” agitated »agitated» agitated",
    "corner brackets": "「agitated」 agitated 『agitated』",
    "single angle quotes": "‹agitated› agitated",
    "single quotes": "'agitated' agitated ‘agitated’ agitated",
    "single quotes at a line's start": "'agitated and hostile', she says\nagitated",
    "single quotes with an apostrophe inside": "'I'm agitated' is what he said. Agitated.",
    "apostrophes that quote nothing": "Up 'til four, agitated, rock 'n' roll, the nurses' lounge. Agitated. '90s'",
    "a possessive plural": "the patients' agitated talk and the nurses' notes",
    "quotes within quotes": "“He said ‘agitated’ twice, agitated” agitated",
    "only quotation marks": "\"'“”„«»‹›‘’‚「」",
    "a hyphen, a space, nothing": "non-compliant non compliant noncompliant non‑compliant non‐compliant",
    "other dashes": "non–compliant non—compliant non - compliant",
    "a soft hyphen": "non\u00adcompliant and agi\u00adtated",
    "a hyphen at a line's end": "non-\ncompliant, non-\r\n  compliant, non-\n\ncompliant",
    "a phrase over a line's end": "lacks\ninsight lacks\r\n  insight lacks\n\ninsight lacks \t\u00a0 insight",
    "a phrase across a full stop": "She lacks. Insight came later.",
    "part of a hyphenated word": "re-agitated agitated-looking -agitated agitated- x-non-compliant",
    "addresses and handles": "agitated@clinic.example @agitated www.agitated.example _agitated_",
    "a colon": "Risk: low. Risk : low. Risk; low. Risk low. RISK:LOW",
    "a slash": "agitated/hostile/agitated",
    "the longest of several": "a schizophrenic, a chronic schizophrenic, burned-out schizophrenic patients",
    "phrases that touch": "agitated agitated hostile",
    "look-alikes": "non-compliant tubing, agitated saline, NON-COMPLIANT DOORS, noncompliant wiring",
    "a look-alike over a line's end": "non-\ncompliant\ntubing and frequent\nflyer miles",
    "a look-alike in quotes does not reach out": '"agitated saline" agitated',
    "a look-alike of another entry": "frequent flyer program for non-compliant people",
    "a look-alike broken by a full stop": "Non-compliant. Tubing replaced.",
    "markup": "<b>agitated</b> <script>alert('hostile')</script> &agitated;",
    "capital letters that change their length": "İ agitated ﬁ ẞ agitated",
    "the Kelvin sign": "\u212aicked off when agitated",
    "half a character": "agitated \ufffd agitated \x00agitated\x07",
}


def cases() -> dict[str, Any]:
    """Return the guide's forms, and every text with what is found in it."""
    texts = {f"corpus {number}": sentence.text for number, sentence in enumerate(read_corpus(), 1)}
    return {
        "about": "Made by `python -m tests.language_cases`. Places are counted in UTF-16 units, as JavaScript does.",
        "phrases": [
            {"id": phrase.id, "forms": list(phrase.say_less), "unless": list(phrase.unless)} for phrase in GUIDE.phrases
        ],
        "cases": [{"name": name, "text": text, "spans": _spans(text)} for name, text in (TRICKY | texts).items()],
    }


def written() -> str:
    """Return the file's text, laid out as the front end's formatter would."""
    return _laid_out(cases(), 0, 0) + "\n"


def _spans(text: str) -> list[dict[str, Any]]:
    return [
        {"start": _units(text[: found.start]), "end": _units(text[: found.end]), "id": found.id}
        for found in GUIDE.find(text)
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _laid_out(value: Any, depth: int, used: int) -> str:
    """Return JSON: objects on lines of their own, lists of texts on one line where they fit."""
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict):
        lines = []
        for name, part in value.items():
            key = f"{inner}{json.dumps(name)}: "
            lines.append(key + _laid_out(part, depth + 1, len(key)))
        return "{\n" + ",\n".join(lines) + f"\n{outer}}}"
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    flat = json.dumps(value, ensure_ascii=False)
    if not value or (isinstance(value[0], str) and used + len(flat) + 1 <= WIDTH):
        return flat
    return "[\n" + ",\n".join(inner + _laid_out(part, depth + 1, len(inner)) for part in value) + f"\n{outer}]"


if __name__ == "__main__":
    CASES.write_text(written(), encoding="utf-8")
