"""
What learners do as plain HTML, for print, search and readers without JavaScript, and as data for the browser.
"""

from recovery_course.fallback.audit import audit_data, audit_to_html
from recovery_course.fallback.language_check import language_check_data, language_check_to_html
from recovery_course.fallback.quiz import quiz_data, quiz_to_html, reasons_to_html
from recovery_course.fallback.reflection import (
    checklist_data,
    checklist_to_html,
    reflection_data,
    reflection_to_html,
    self_check_data,
    self_check_to_html,
)
from recovery_course.fallback.scenario import scenario_data, scenario_to_html
from recovery_course.fallback.simulation import simulation_data, simulation_to_html
from recovery_course.fallback.types import VIEWS
from recovery_course.fallback.worksheet import worksheet_data, worksheet_to_html

__all__ = [
    "VIEWS",
    "audit_data",
    "audit_to_html",
    "checklist_data",
    "checklist_to_html",
    "language_check_data",
    "language_check_to_html",
    "quiz_data",
    "quiz_to_html",
    "reasons_to_html",
    "reflection_data",
    "reflection_to_html",
    "scenario_data",
    "scenario_to_html",
    "self_check_data",
    "self_check_to_html",
    "simulation_data",
    "simulation_to_html",
    "worksheet_data",
    "worksheet_to_html",
]
