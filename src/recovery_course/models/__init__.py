"""
What a bank may hold: one closed model per item type, and the quizzes made of items.
"""

from recovery_course.models.bank import ITEM_TYPES, Item, ItemBank, QuizEntry
from recovery_course.models.base import ItemBase
from recovery_course.models.choice import ChoiceItem, MultipleChoice, Option, SingleChoice
from recovery_course.models.quiz import Quiz, Reference

__all__ = [
    "ITEM_TYPES",
    "ChoiceItem",
    "Item",
    "ItemBank",
    "ItemBase",
    "MultipleChoice",
    "Option",
    "Quiz",
    "QuizEntry",
    "Reference",
    "SingleChoice",
]
