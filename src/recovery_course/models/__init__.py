"""
What a module may hold: one closed model per item type, quizzes, scenarios, what learners write, workbooks.
"""

from collections.abc import Mapping

from recovery_course.models.bank import ITEM_TYPES, Item, ItemBank, QuizEntry
from recovery_course.models.base import Closed, ItemBase
from recovery_course.models.choice import ChoiceItem, Combination, MultipleChoice, Option, SingleChoice
from recovery_course.models.estimate import Band, Estimate, Range
from recovery_course.models.fill_in import FillIn, NearMiss
from recovery_course.models.highlight import Highlight, Phrase
from recovery_course.models.matching import Choice, Matching, Pair, Stray
from recovery_course.models.ordering import Entry, Ordering, Placed
from recovery_course.models.quiz import Cited, Quiz, Reference
from recovery_course.models.reflection import Checklist, IfThen, Line, Reflection, ReflectionBank, SelfCheck
from recovery_course.models.scenario import Debrief, Reply, Scenario, ScenarioBank, Step
from recovery_course.models.sorting import Card, Category, Sorting
from recovery_course.models.tools import Audit, LanguageCheck, Simulation
from recovery_course.models.workbook import FIELD_TYPES, PART_TYPES, WorkbookBank, Worksheet

# Lists whose entries say what they are in `type:`, and what each type is made of.
TYPES: dict[str, Mapping[str, type[Closed]]] = {"items": ITEM_TYPES, "parts": PART_TYPES, "fields": FIELD_TYPES}

__all__ = [
    "ITEM_TYPES",
    "TYPES",
    "Audit",
    "Band",
    "Card",
    "Category",
    "Checklist",
    "Choice",
    "ChoiceItem",
    "Cited",
    "Combination",
    "Debrief",
    "Entry",
    "Estimate",
    "FillIn",
    "Highlight",
    "IfThen",
    "Item",
    "ItemBank",
    "ItemBase",
    "LanguageCheck",
    "Line",
    "Matching",
    "MultipleChoice",
    "NearMiss",
    "Option",
    "Ordering",
    "Pair",
    "Phrase",
    "Placed",
    "Quiz",
    "QuizEntry",
    "Range",
    "Reference",
    "Reflection",
    "ReflectionBank",
    "Reply",
    "Scenario",
    "ScenarioBank",
    "SelfCheck",
    "Simulation",
    "SingleChoice",
    "Sorting",
    "Step",
    "Stray",
    "WorkbookBank",
    "Worksheet",
]
