"""
A quiz as plain HTML, for print, search and readers without JavaScript, and as data for the browser.
"""

from recovery_course.fallback.quiz import quiz_data, quiz_to_html, reasons_to_html
from recovery_course.fallback.types import VIEWS

__all__ = ["VIEWS", "quiz_data", "quiz_to_html", "reasons_to_html"]
