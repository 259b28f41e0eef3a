"""
Wiring: what this extension adds to Sphinx, one line per part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course import __version__

from .activities import OwnWorkDirective, PlainActivityDirective, ScenarioDirective, draw_own_work
from .assets import add_assets, add_folders, keep_only_needed_assets
from .citations import PlainCitations, look_up_once
from .context import add_page_context
from .course import load_course_once
from .diagram import DiagramDirective
from .edition import FacilitatorNoteDirective, add_edition_context, choose_edition, clear_what_is_withheld
from .engine import fingerprint
from .frame import frame_lesson
from .item_example import ItemExampleDirective
from .language import LanguageGuideDirective
from .launch import take_launch_settings
from .listings import ContinueDirective, LessonListDirective, ModuleCardsDirective, ObjectivesDirective
from .lite import lite_wanted
from .notebook import add_notebook_line, read_with_our_reader, write_notebooks
from .organisation import OrganisationDirective, OrganisationRole, tell_what_is_open
from .places import forget_page, merge_places
from .quiz import QuizDirective
from .run_sheet import RunSheetDirective, draw_run_sheets
from .sidebar import replace_theme_navigation
from .slides import SlideDecksDirective, clear_slides, collect_slides, link_slides
from .where import add_where_line
from .workbook import LanguageCheckDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Sphinx runs handlers in the order of this number; the theme's own is 500.
BEFORE_THEME = 400
AFTER_THEME = 900
# The contents file is read at 900.
AFTER_CONTENTS = 950


def setup_extension(app: Sphinx) -> dict[str, Any]:
    """
    Add the configuration values, directives and event handlers of the course.
    """
    app.add_config_value("course_id", "recovery-course", "html", [str])
    app.add_config_value("course_bibliography", "book/reference/bibliography", "env", [str])
    app.add_config_value("course_language_guide", "book/reference/language-guide", "env", [str])
    app.add_config_value("course_notebook_help", "book/reference/workbooks", "html", [str])
    app.add_config_value("course_edition", "learner", "env", [str])
    app.add_config_value("course_withheld", (), "env", [list, tuple])
    app.add_config_value("course_launch", {}, "html", [dict])
    app.add_config_value("course_lite", lite_wanted(), "html", [bool])
    # Never set: that it differs from the last build's is what draws every page anew.
    app.add_config_value("course_engine", fingerprint(), "env", [str])
    # Jupyter Book sets this for an extension that the book does not load; unknown, it would be a warning.
    app.add_config_value("comments_config", {}, "env", [dict])
    _add_directives(app)
    app.add_post_transform(PlainCitations)
    look_up_once()
    _connect(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


def _add_directives(app: Sphinx) -> None:
    app.add_directive("quiz", QuizDirective)
    app.add_directive("scenario", ScenarioDirective)
    app.add_directive("language-check", LanguageCheckDirective)
    for kind in PlainActivityDirective.kinds:
        app.add_directive(kind, PlainActivityDirective)
    for kind in OwnWorkDirective.kinds:
        app.add_directive(kind, OwnWorkDirective)
    app.add_directive("diagram", DiagramDirective)
    app.add_directive("objectives", ObjectivesDirective)
    app.add_directive("lesson-list", LessonListDirective)
    app.add_directive("module-cards", ModuleCardsDirective)
    app.add_directive("language-guide", LanguageGuideDirective)
    app.add_directive("continue", ContinueDirective)
    app.add_directive("facilitator-note", FacilitatorNoteDirective)
    app.add_directive("run-sheet", RunSheetDirective)
    app.add_directive("slide-decks", SlideDecksDirective)
    app.add_directive("item-example", ItemExampleDirective)
    app.add_directive("organisation", OrganisationDirective)
    app.add_role("org", OrganisationRole())


def _connect(app: Sphinx) -> None:
    app.connect("config-inited", add_folders)
    app.connect("config-inited", take_launch_settings)
    app.connect("config-inited", read_with_our_reader)
    app.connect("config-inited", choose_edition, priority=AFTER_CONTENTS)
    app.connect("builder-inited", load_course_once)
    app.connect("builder-inited", add_assets)
    app.connect("doctree-read", frame_lesson)
    app.connect("doctree-read", link_slides)
    app.connect("html-collect-pages", collect_slides)
    app.connect("doctree-read", add_where_line)
    app.connect("env-purge-doc", forget_page)
    app.connect("env-merge-info", merge_places)
    app.connect("doctree-resolved", draw_own_work)
    app.connect("doctree-resolved", add_notebook_line)
    app.connect("doctree-resolved", draw_run_sheets)
    app.connect("build-finished", tell_what_is_open)
    app.connect("build-finished", write_notebooks)
    app.connect("build-finished", clear_what_is_withheld)
    app.connect("build-finished", clear_slides)
    app.connect("html-page-context", add_page_context, priority=BEFORE_THEME)
    app.connect("html-page-context", add_edition_context, priority=BEFORE_THEME)
    app.connect("html-page-context", replace_theme_navigation, priority=BEFORE_THEME)
    app.connect("html-page-context", keep_only_needed_assets, priority=AFTER_THEME)
