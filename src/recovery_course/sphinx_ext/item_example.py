"""
The `{item-example}` directive: an item as an author writes it, and beside it the same item as learners meet it.
"""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from recovery_course.bank_file import as_bank
from recovery_course.fallback import quiz_to_html, reasons_to_html
from recovery_course.kinds import FORMS, ITEMS
from recovery_course.models import Quiz
from recovery_course.positions import parse_yaml
from recovery_course.problems import suggestion

from .course import course_of, labels_of, source_link
from .quiz import REASONS

if TYPE_CHECKING:
    from recovery_course.models import Item, Reference

# So that no example can be taken for an item of the course.
PREFIX = "example-"

_BANK = next(form for form in FORMS if ITEMS in form.kinds)


class ItemExampleDirective(SphinxDirective):
    """
    Show one item's YAML as code and draw the item. What a reader does there is kept nowhere.
    """

    has_content = True

    def run(self) -> list[nodes.Node]:
        """
        Return the code and the item in one frame; the page's reasons hold those of the item.
        """
        # As it stands in a bank, below `items:`, so that it can be copied as it is.
        written = textwrap.indent("\n".join(self.content), "  ")
        item = self._item(written)
        quiz = Quiz(item.id, (item,), references=self._references(item))
        labels = labels_of(self.env.app)
        drawn = nodes.raw("", f'<div class="rc-example-drawn">{quiz_to_html(quiz, labels)}</div>', format="html")
        drawn[REASONS] = reasons_to_html(quiz, labels)
        code = nodes.literal_block(written, written, language="yaml")
        begin, end = '<div class="rc-example" data-example>', "</div>"
        return [nodes.raw("", begin, format="html"), code, drawn, nodes.raw("", end, format="html")]

    def _item(self, written: str) -> Item:
        """
        Return the item, checked as one of a bank is.
        """
        # The line put before the item takes the place of the block's first line, so lines are those of the page.
        document = parse_yaml(f"items:\n{written}", f"{self.env.docname}.md", first_line=self.lineno)
        bank = as_bank(document, PREFIX.rstrip("-"), _BANK)
        told = [str(problem) for problem in bank.problems]
        items = [item for item, _ in bank.of(ITEMS)]
        if not told and len(items) != 1:
            told = ["an example is one item, which begins with a hyphen"]
        elif not told and not items[0].id.startswith(PREFIX):
            told = [f'the id of an example begins with "{PREFIX}"']
        if told:
            raise self.error("\n".join(told))
        return items[0]

    def _references(self, item: Item) -> dict[str, Reference]:
        known = course_of(self.env.app).bibliography.references
        for key in item.sources:
            if key not in known:
                raise self.error(f"`{key}` is not in the bibliography: {suggestion(key, known, 'use a key that is')}")
        link = source_link(self.env)
        return {key: replace(known[key], href=link(key)) for key in item.sources}
