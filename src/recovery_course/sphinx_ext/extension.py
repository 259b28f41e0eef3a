"""
Wiring: what this extension adds to Sphinx, one line per part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course import __version__

from .activities import (
    ChecklistDirective,
    OwnWorkDirective,
    ReflectionDirective,
    ScenarioDirective,
    SelfCheckDirective,
    draw_own_work,
)
from .assets import add_assets, add_folders, keep_only_needed_assets
from .citations import PlainCitations
from .context import add_page_context
from .course import load_course_once
from .diagram import DiagramDirective
from .frame import frame_lesson
from .language import LanguageGuideDirective
from .listings import ContinueDirective, LessonListDirective, ModuleCardsDirective, ObjectivesDirective
from .places import forget_page, merge_places
from .quiz import QuizDirective
from .sidebar import replace_theme_navigation
from .where import add_where_line

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Sphinx runs handlers in the order of this number; the theme's own is 500.
BEFORE_THEME = 400
AFTER_THEME = 900


def setup_extension(app: Sphinx) -> dict[str, Any]:
    """
    Add the configuration values, directives and event handlers of the course.
    """
    app.add_config_value("course_id", "recovery-course", "html", [str])
    app.add_config_value("course_bibliography", "book/reference/bibliography", "env", [str])
    # Jupyter Book sets this for an extension that the book does not load; unknown, it would be a warning.
    app.add_config_value("comments_config", {}, "env", [dict])
    app.add_directive("quiz", QuizDirective)
    app.add_directive("scenario", ScenarioDirective)
    app.add_directive("reflection", ReflectionDirective)
    app.add_directive("self-check", SelfCheckDirective)
    app.add_directive("checklist", ChecklistDirective)
    for kind in OwnWorkDirective.kinds:
        app.add_directive(kind, OwnWorkDirective)
    app.add_directive("diagram", DiagramDirective)
    app.add_directive("objectives", ObjectivesDirective)
    app.add_directive("lesson-list", LessonListDirective)
    app.add_directive("module-cards", ModuleCardsDirective)
    app.add_directive("language-guide", LanguageGuideDirective)
    app.add_directive("continue", ContinueDirective)
    app.add_post_transform(PlainCitations)
    app.connect("config-inited", add_folders)
    app.connect("builder-inited", load_course_once)
    app.connect("builder-inited", add_assets)
    app.connect("doctree-read", frame_lesson)
    app.connect("doctree-read", add_where_line)
    app.connect("env-purge-doc", forget_page)
    app.connect("env-merge-info", merge_places)
    app.connect("doctree-resolved", draw_own_work)
    app.connect("html-page-context", add_page_context, priority=BEFORE_THEME)
    app.connect("html-page-context", replace_theme_navigation, priority=BEFORE_THEME)
    app.connect("html-page-context", keep_only_needed_assets, priority=AFTER_THEME)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
