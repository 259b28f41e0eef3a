"""
What the page templates and the page script need to know about a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from recovery_course.labels import Labels

from .course import course_of, labels_of
from .lite import LABELS as LITE_LABELS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Runs before anything is drawn. Shows the buttons, asks where responses are to be kept where that was never said,
# keeps clicks that come before the page script is ready, and takes the buttons away again where it never comes.
EARLY_SCRIPT = (
    "(function(d,w){var c=d.documentElement.classList;c.remove('no-js');c.add('rc-js');w.rcEarly=[];"
    "try{w.localStorage.getItem(d.querySelector('meta[name=rc-course]').content+':where')||c.add('rc-ask')}catch(e){}"
    "d.addEventListener('click',function(e){var b=e.target.closest&&e.target.closest('[data-action]');"
    "if(b&&w.rcEarly)w.rcEarly.push(b)});"
    "w.addEventListener('load',function(){if(!d.querySelector('[data-ready]'))c.remove('rc-js')})})(document,window)"
)


def add_page_context(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:
    """
    Give the templates the interface's words, the page's module and the early script.
    """
    labels = labels_of(app)
    module = course_of(app).outline.module_of(pagename)
    context["label"] = labels.text
    context["course_id"] = app.config.course_id
    context["course_module"] = module.slug if module else ""
    # The page script has no use for these, and only a site with Jupyter in it says a word of that.
    told = Labels({key: words for key, words in labels.words.items() if not key.startswith(LITE_LABELS)})
    context["course_labels"] = Markup(told.to_json())  # noqa: S704 - escaped there
    context["course_early_script"] = Markup(EARLY_SCRIPT)  # noqa: S704 - a constant
