"""
Slides for a group: one deck per module, made from the lessons and banks that learners have.
"""

from recovery_course.slides.deck import Deck, Slide, Stack
from recovery_course.slides.draw import deck_to_html
from recovery_course.slides.make import make_deck
from recovery_course.slides.text import Words

__all__ = ["Deck", "Slide", "Stack", "Words", "deck_to_html", "make_deck"]
